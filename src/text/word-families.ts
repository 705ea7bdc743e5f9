import { readFileSync } from "node:fs";

/** How one word is related to another. */
export type Bond = "derived" | "synonym" | "cousin" | "wider" | "effect" | "opposite";

/** A relation of two words, and how surely they mean one thing where they stand, from 0 to 1; 0 for opposites. */
export interface Kinship {
  readonly bond: Bond;
  readonly strength: number;
}

/**
 * How two words in dictionary form are related by WordNet; null where they are not, or where a word is not known.
 * Derived are [destroy, destruction]; synonyms share a sense [purchase, buy], the surer the more usual it is for both;
 * cousins are derived from one word, or one is derived from a synonym of the other [destruction, ruin]; wider is one
 * sense than the other [murder, kill]; an effect is what the other brings about [kill, die]; opposites [rise, fall].
 * The table is made by `train/word-families.ts`.
 */
export function kinship(a: string, b: string): Kinship | null {
  const { lines } = families();
  const [one, two] = [lines.get(a), lines.get(b)];
  if (one === undefined || two === undefined) return null;
  const [low, high] = one < two ? [one, two] : [two, one];
  return relativesOf(low).get(high) ?? relativesOf(high).get(low) ?? null;
}

/** Whether a word is in the table; verbs of two words are there with a space [carry out]. */
export function isKnownWord(word: string): boolean {
  return families().lines.has(word);
}

/** Whether a word in dictionary form is a verb, or a noun that is derived from one [destruction, arrest]. */
export function tellsAction(word: string): boolean {
  const { lines, verbs, derived } = families();
  const line = lines.get(word);
  return line !== undefined && (verbs.has(line) || (derived[line] ?? []).some((other) => verbs.has(other)));
}

/** The words that a word is related to, by line, each by its strongest bond; remembered, as words return. */
function relativesOf(line: number): ReadonlyMap<number, Kinship> {
  const { relatives } = families();
  const known = relatives.get(line);
  if (known !== undefined) return known;
  const found = new Map<number, Kinship>();
  const add = (other: number, bond: Bond, strength: number): void => {
    if (other !== line && strength > (found.get(other)?.strength ?? 0)) found.set(other, { bond, strength });
  };
  addSteps(line, add);
  addCousins(line, add);
  for (const [other, strength] of synonymsOf(line)) add(other, "synonym", strength);
  for (const other of families().derived[line] ?? []) found.set(other, { bond: "derived", strength: 0.9 });
  for (const other of families().opposites[line] ?? []) found.set(other, { bond: "opposite", strength: 0 });
  relatives.set(line, found);
  return found;
}

/** How much less sure a sense is than the one before it. */
const STEP = 0.06;
/** Words derived from a word that are asked for their synonyms. */
const NEAR = 6;

type Add = (other: number, bond: Bond, strength: number) => void;

/** Words that share a sense with a word, the surest of each. */
function synonymsOf(line: number): ReadonlyMap<number, number> {
  const { senses, holders } = families();
  const found = new Map<number, number>();
  (senses[line] ?? []).forEach(({ sense, rank }) => {
    for (const other of holders[sense] ?? []) {
      const strength = 0.9 - STEP * (rank + other.rank);
      if (strength > (found.get(other.line) ?? 0)) found.set(other.line, strength);
    }
  });
  return found;
}

/** [destroyer, destruction] by the verb that both are derived from; [destruction, ruin] by a synonym of the verb. */
function addCousins(line: number, add: Add): void {
  const { derived } = families();
  const own = (derived[line] ?? []).slice(0, NEAR);
  const parents = new Map(synonymsOf(line));
  for (const each of own) {
    for (const other of derived[each] ?? []) add(other, "cousin", 0.75);
    for (const [other, strength] of synonymsOf(each)) {
      if (strength > (parents.get(other) ?? 0)) parents.set(other, strength);
    }
  }
  for (const [other, strength] of parents) {
    add(other, "cousin", strength * 0.8);
    for (const child of derived[other] ?? []) add(child, "cousin", strength * 0.72);
  }
}

/** Words one step wider or narrower, and those that one brings about. */
function addSteps(line: number, add: Add): void {
  const { senses, holders, wider, narrower, effects, causes } = families();
  for (const [bond, steps] of [
    ["wider", wider],
    ["wider", narrower],
    ["effect", effects],
    ["effect", causes],
  ] as const) {
    for (const { sense, rank } of senses[line] ?? []) {
      for (const next of steps[sense] ?? []) {
        for (const other of holders[next] ?? []) add(other.line, bond, 0.65 - STEP * (rank + other.rank));
      }
    }
  }
}

type Numbers = readonly (readonly number[])[];

interface Families {
  /** Line of each word. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines of words that may be verbs. */
  readonly verbs: ReadonlySet<number>;
  /** By word: its senses, each with how many of its part of speech are more usual. */
  readonly senses: readonly (readonly { readonly sense: number; readonly rank: number }[])[];
  /** By sense: the words that have it. */
  readonly holders: readonly (readonly { readonly line: number; readonly rank: number }[])[];
  readonly derived: Numbers;
  readonly opposites: Numbers;
  /** By sense: the wider and narrower ones, those that it brings about or goes with, and those that bring it about. */
  readonly wider: Numbers;
  readonly narrower: Numbers;
  readonly effects: Numbers;
  readonly causes: Numbers;
  readonly relatives: Map<number, ReadonlyMap<number, Kinship>>;
}

let loaded: Families | null = null;

/** Read from the file beside this one when first asked for. */
function families(): Families {
  if (loaded !== null) return loaded;
  const text = readFileSync(new URL("./data/word-families.txt", import.meta.url), "utf8");
  const end = text.indexOf("\n\n");
  const rows = text
    .slice(0, end)
    .split("\n")
    .map((line) => line.split("\t"));
  const senses = rows.map(([, all = ""]) =>
    all.split(" ").flatMap((part) => numbers(part.slice(1)).map((sense, rank) => ({ sense, rank }))),
  );
  const links = text
    .slice(end + 2, -1)
    .split("\n")
    .map((line) => line.split("\t"));
  const holders: { readonly line: number; readonly rank: number }[][] = links.map(() => []);
  senses.forEach((own, line) => {
    for (const { sense, rank } of own) holders[sense]?.push({ line, rank });
  });
  const wider = links.map(([list = ""]) => numbers(list));
  const effects = links.map(([, list = ""]) => numbers(list));
  loaded = {
    lines: new Map(rows.map(([word = ""], line) => [word, line])),
    verbs: new Set(rows.flatMap(([, all = ""], line) => (/(?:^| )v/.test(all) ? [line] : []))),
    senses,
    holders,
    derived: rows.map(([, , list = ""]) => numbers(list)),
    opposites: rows.map(([, , , list = ""]) => numbers(list)),
    wider,
    narrower: turned(wider),
    effects,
    causes: turned(effects),
    relatives: new Map(),
  };
  return loaded;
}

/** Links the other way round. */
function turned(links: Numbers): Numbers {
  const back: number[][] = links.map(() => []);
  links.forEach((own, from) => {
    for (const to of own) back[to]?.push(from);
  });
  return back;
}

function numbers(list: string): readonly number[] {
  return list === "" ? NONE : list.split(".").map((each) => Number.parseInt(each, 36));
}

const NONE: readonly number[] = [];
