import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { plainName } from "../src/text/places.ts";

// Makes the word lists that ship with Crossread out of open lists: `node train/gazetteers.ts DIR`, where DIR holds
// countries.json, cities15000.tsv.gz, first-names.tsv.gz, last-names.tsv.gz and english-first-names.json.
// NOTICE names their sources and licences. The lists that people keep by hand (regions, bodies, equivalents) are
// not touched.
const from = process.argv[2];
if (from === undefined) throw new Error("say where the open lists are: node train/gazetteers.ts DIR");
const target = path.resolve(import.meta.dirname, "../src");

/** A town this many times as large as the next of its name is meant by the name. */
const OUTSTANDING = 5;

interface Country {
  readonly cca2: string;
  readonly name: string;
  readonly official: string;
  readonly alt: readonly string[];
  readonly capital: readonly string[];
  readonly demonym: readonly string[];
  readonly latlng: readonly number[];
}

const countries = JSON.parse(readFileSync(path.join(from, "countries.json"), "utf8")) as readonly Country[];
write("text/data/countries.txt", countryLines(countries));
write("text/data/towns.txt", townLines(countries));
write("annotate/en/data/given-names.txt", givenNames());
write("annotate/en/data/surnames.txt", names(table("last-names.tsv.gz").map(([name]) => name ?? "")));

/** One line a country: code, names (the usual one first), demonyms, middle; parts by tabs, items by semicolons. */
function countryLines(list: readonly Country[]): readonly string[] {
  return list
    .map((country) => {
      const known = [country.name, country.official, ...country.alt].filter(isLatin);
      const peoples = country.demonym.filter(isLatin).join(";");
      return [country.cca2, [...new Set(known)].join(";"), peoples, degrees(country.latlng)].join("\t");
    })
    .sort();
}

/** A name of three letters or more in Latin letters: codes and names in phonetic letters are left out. */
function isLatin(name: string): boolean {
  return (
    /^[\p{Script=Latin}][\p{Script=Latin}\p{M} .'’()-]{2,}$/u.test(name) && !/[\p{Lu}]{2}|[ɐ-ʯ]/u.test(name)
  );
}

/** Latitude and longitude to a hundredth of a degree: about a kilometre. */
function degrees(place: readonly number[]): string {
  return place.map((value) => `${Math.round(value * 100) / 100}`).join(",");
}

/** A town with the others of its name and land, largest first. */
interface Town {
  readonly people: number;
  readonly place: readonly number[];
}

/**
 * One line a name: its plain form, size (c capital, m a million people, b 100,000, t smaller), countries with the largest
 * first, and for each country thousands of people and the place of its largest town of the name; no place where
 * another there is nearly as large.
 */
function townLines(list: readonly Country[]): readonly string[] {
  const capitals = new Set(
    list.flatMap(({ cca2, capital }) => capital.map((name) => `${plainName(name)}/${cca2}`)),
  );
  const towns = new Map<string, { size: string; readonly codes: Map<string, Town[]> }>();
  for (const [full = "", code = "", , people = "0", , latitude = "", longitude = ""] of table(
    "cities15000.tsv.gz",
  )) {
    const name = plainName(full);
    const size = capitals.has(`${name}/${code}`)
      ? "c"
      : Number(people) >= 1e6
        ? "m"
        : Number(people) >= 1e5
          ? "b"
          : "t";
    const known = towns.get(name) ?? { size, codes: new Map<string, Town[]>() };
    towns.set(name, known);
    if (size === "c") known.size = "c";
    const own = known.codes.get(code) ?? [];
    known.codes.set(code, own);
    own.push({ people: Number(people), place: [Number(latitude), Number(longitude)] });
  }
  for (const { cca2, capital } of list) {
    for (const name of capital.map(plainName))
      if (!towns.has(name)) towns.set(name, { size: "c", codes: new Map([[cca2, []]]) });
  }
  return [...towns]
    .map(([name, { size, codes }]) =>
      [name, size, [...codes.keys()].join(";"), [...codes.values()].map(spotOf).join(";")].join("\t"),
    )
    .sort();
}

function spotOf([largest, next]: readonly Town[]): string {
  if (largest === undefined) return "";
  const sure = next === undefined || largest.people >= OUTSTANDING * next.people;
  return `${Math.ceil(largest.people / 1000)}${sure ? `,${degrees(largest.place)}` : ""}`;
}

function givenNames(): readonly string[] {
  const english = JSON.parse(
    readFileSync(path.join(from ?? "", "english-first-names.json"), "utf8"),
  ) as Record<string, readonly string[]>;
  return names([
    ...table("first-names.tsv.gz").map(([name]) => name ?? ""),
    ...Object.values(english).flat(),
  ]);
}

/** In plain form, sorted without repeats; one word each. */
function names(list: readonly string[]): readonly string[] {
  const whole = list.filter((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name));
  return [...new Set(whole.map(plainName))].sort();
}

/** The rows of a table under its heading, largest first where they are towns. */
function table(file: string): readonly (readonly string[])[] {
  const text = gunzipSync(readFileSync(path.join(from ?? "", file))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
}

function write(file: string, lines: readonly string[]): void {
  const place = path.join(target, file);
  writeFileSync(place, `${lines.join("\n")}\n`);
  console.log(`${file}: ${lines.length} lines, ${readFileSync(place).length} bytes`);
}
