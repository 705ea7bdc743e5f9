import { readFileSync } from "node:fs";

/**
 * What a place is: a country or what is named like one, a country's capital, a city of a million people, of
 * 100,000, a smaller town, a state or province, a wider region, a water or mountain.
 */
export type PlaceKind =
  | "country"
  | "capital"
  | "metropolis"
  | "city"
  | "town"
  | "state"
  | "region"
  | "landscape";

export interface Place {
  /** Its key in the lists: see `plainName`. */
  readonly plain: string;
  readonly kind: PlaceKind;
  /** Two-letter codes of the countries with a place of this name, the largest place first; empty for none. */
  readonly countries: readonly string[];
  /** Further countries with towns that are called like this state, region or country. */
  readonly also: readonly string[];
  /** For each of the countries how many thousands live there and where it lies, as the lists have it; see `spotsOf`. */
  readonly spots: string;
}

/** Where a place of a name lies in one of its countries. */
export interface Spot {
  readonly country: string;
  /** Thousands of people of a town; null for other places. */
  readonly people: number | null;
  /** Null where the lists do not say, or know several there. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The places of a name, one a country, the largest first. */
export function spotsOf({ countries, spots, kind }: Place): readonly Spot[] {
  const parts = spots.split(";");
  return countries
    .filter((country) => country !== "")
    .map((country, at) => {
      const numbers = (parts[at] ?? "").split(",").filter((part) => part !== "");
      const [latitude, longitude] = numbers.slice(-2).map(Number);
      const isTown = kind !== "country" && numbers.length % 2 === 1;
      return {
        country,
        people: isTown ? Number(numbers[0]) : null,
        latitude: numbers.length >= 2 ? (latitude ?? null) : null,
        longitude: numbers.length >= 2 ? (longitude ?? null) : null,
      };
    });
}

/** The best known place of a name, letter case and accents aside; null for a name that is on no list. */
export function findPlace(name: string): Place | null {
  return lists().places.get(plainName(name)) ?? null;
}

/** The place that stands under a key of the lists: for names that are in plain form. */
export function placeAt(plain: string): Place | null {
  return lists().places.get(plain) ?? null;
}

/** The code of the country whose people or things are called so ("Israeli" is IL); null for other words. */
export function countryOfDemonym(word: string): string | null {
  return lists().demonyms.get(plainName(word)) ?? null;
}

/**
 * The usual long form of a name that has others which no spelling rule joins ("U.S." is "United States", "Kiev"
 * is "Kyiv"); null for a name without. Capitals count: "US" is a country, "us" is not.
 */
export function usualForm(name: string): string | null {
  return lists().usual.get(name) ?? null;
}

/** Every place with its key, in no order that matters; one place may stand under two keys. */
export function allPlaces(): Iterable<readonly [string, Place]> {
  return lists().places;
}

/** A name in small letters without accents, points and apostrophes, hyphens read as spaces: the key of the lists. */
export function plainName(name: string): string {
  if (/^[a-z ]*$/.test(name)) return name.trim();
  const known = plains.get(name);
  if (known !== undefined) return known;
  const plain = makePlain(name);
  if (plains.size >= REMEMBERED) plains.clear();
  if (name.length < 60) plains.set(name, plain);
  return plain;
}

const plains = new Map<string, string>();
/** Forms remembered: the names and capitalised words of some hundred reports. */
const REMEMBERED = 30_000;

function makePlain(name: string): string {
  if (/^[A-Za-z ]+$/.test(name)) return name.trim().toLowerCase();
  return name
    .normalize("NFD")
    .replace(/[\p{M}.'’‘`]/gu, "")
    .replace(/[\s\u2010-\u2015-]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d");
}

interface Lists {
  readonly places: ReadonlyMap<string, Place>;
  readonly demonyms: ReadonlyMap<string, string>;
  readonly usual: ReadonlyMap<string, string>;
}

let loaded: Lists | null = null;

/** The lists, read on first use: 24,000 names take 30 ms. */
function lists(): Lists {
  loaded ??= read();
  return loaded;
}

const SIZES: Readonly<Record<string, PlaceKind>> = { c: "capital", m: "metropolis", b: "city", t: "town" };
const KINDS: Readonly<Record<string, PlaceKind>> = {
  r: "region",
  c: "country",
  s: "state",
  w: "landscape",
};

/** Peoples and adjectives that the list of countries lacks or spells another way. */
const MORE_DEMONYMS: readonly (readonly [string, string])[] = [
  ["Saudi", "SA"],
  ["Briton", "GB"],
  ["Scottish", "GB"],
  ["Welsh", "GB"],
  ["English", "GB"],
  ["Scot", "GB"],
  ["Spaniard", "ES"],
  ["Turk", "TR"],
  ["Dane", "DK"],
  ["Swede", "SE"],
  ["Finn", "FI"],
  ["Pole", "PL"],
  ["Serb", "RS"],
  ["Croat", "HR"],
  ["Kurd", "IQ"],
  ["Kurdish", "IQ"],
  ["Korean", ""],
  ["Arab", ""],
  ["Jew", ""],
  ["Jewish", ""],
  ["European", ""],
  ["African", ""],
  ["Asian", ""],
  ["Tibetan", "CN"],
  ["Uyghur", "CN"],
  ["Uighur", "CN"],
  ["Chechen", "RU"],
  ["Catalan", "ES"],
  ["Basque", "ES"],
  ["Flemish", "BE"],
  ["Soviet", "RU"],
  ["Argentinian", "AR"],
  ["Argentine", "AR"],
  ["Pashtun", "AF"],
  ["Afghani", "AF"],
  ["Bosniak", "BA"],
  ["Slav", ""],
  ["Latino", ""],
  ["Latina", ""],
  ["Hispanic", ""],
  ["Kashmiri", "IN"],
  ["Gazan", "PS"],
  ["Texan", "US"],
  ["Californian", "US"],
  ["New Yorker", "US"],
  ["Londoner", "GB"],
  ["Parisian", "FR"],
  ["Muscovite", "RU"],
];

function read(): Lists {
  const places = new Map<string, Place>();
  const demonyms = new Map<string, string>();
  const usual = new Map<string, string>();
  const add = (name: string, kind: PlaceKind, countries: readonly string[], spots = ""): void => {
    const plain = plainName(name);
    if (!places.has(plain)) places.set(plain, { plain, kind, countries, spots, also: [] });
  };
  for (const [code = "", names = "", peoples = "", middle = ""] of rows("countries.txt")) {
    for (const name of names.split(";")) add(name, "country", [code], middle);
    for (const people of peoples.split(";"))
      if (people !== names.split(";")[0]) addPeople(demonyms, people, code);
  }
  for (const [people, code] of MORE_DEMONYMS) addPeople(demonyms, people, code);
  // Other names of countries before towns that are called the same [Holland, Michigan], other names of towns after.
  const addOthers = (countriesOnly: boolean): void => {
    for (const [sort, names = ""] of rows("equivalents.txt")) {
      const forms = names.split(";");
      for (const name of forms) usual.set(name, forms[0] ?? name);
      if (sort !== "place") continue;
      const known = forms.map((name) => places.get(plainName(name))).find((place) => place);
      if (countriesOnly && known?.kind !== "country") continue;
      for (const name of forms) add(name, known?.kind ?? "region", known?.countries ?? [], known?.spots);
    }
  };
  addOthers(true);
  for (const [kind = "", code = "", names = ""] of rows("regions.txt")) {
    for (const name of names.split(";")) add(name, KINDS[kind] ?? "region", code === "-" ? [] : [code]);
  }
  for (const [plain = "", size = "", codes = "", spots = ""] of rows("towns.txt")) {
    const place: Place = { plain, kind: SIZES[size] ?? "town", countries: codes.split(";"), spots, also: [] };
    const known = places.get(plain);
    if (known === undefined) places.set(plain, place);
    else
      places.set(plain, {
        ...known,
        also: place.countries.filter((code) => !known.countries.includes(code)),
      });
    // Persian joins words by "-e-", which is also written "-i-".
    if (plain.includes(" e ")) {
      const other = plain.replace(" e ", " i ");
      if (!places.has(other)) places.set(other, place);
    }
  }
  addOthers(false);
  return { places, demonyms, usual };
}

/** An adjective or people with its plural: "Iranian", "Iranians"; not "Chineses". */
function addPeople(demonyms: Map<string, string>, people: string, code: string): void {
  const key = plainName(people);
  if (key === "") return;
  if (!demonyms.has(key)) demonyms.set(key, code);
  if (!/(?:s|sh|ch|ese)$/.test(key) && !demonyms.has(`${key}s`)) demonyms.set(`${key}s`, code);
}

/** The rows of a list beside this file, cut at tabs; lines that begin with "#" are remarks. */
function rows(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
