import { plainName } from "../../../text/places.ts";
import { longestPhrase, PHRASE, phraseKind, WORD, wordBits } from "./lexicon.ts";

/** A sentence as the model sees it: for each word the hashes of its features, `WIDTH` a word at most, 0 for none. */
export interface FeatureTable {
  readonly words: number;
  readonly hashes: Uint32Array;
}

/** The most features that a word can have. */
export const WIDTH = 64;

/**
 * The features of every word of a sentence: the word, its neighbours, beginnings and ends, letter shapes, what the
 * lists say. `words` have straight apostrophes. A sentence in capitals, or with a capital on every word, has
 * no useful letter case; its shapes are replaced by one mark, and the lists decide more.
 */
export function featuresOf(words: readonly string[]): FeatureTable {
  const cased = !isCaseless(words);
  const read = words.map((word, index) => knownInfo(word, index === 0, cased));
  const kinds = phrasesOf(read);
  const hashes = new Uint32Array(words.length * WIDTH);
  for (let at = 0; at < words.length; at += 1) {
    let next = at * WIDTH;
    const end = next + WIDTH;
    const add = (template: number, value: number): void => {
      if (next < end) hashes[next++] = mix(template, value) || 1;
    };
    const before2 = read[at - 2] ?? START;
    const before = read[at - 1] ?? START;
    const here = read[at] ?? START;
    const after = read[at + 1] ?? END;
    const after2 = read[at + 2] ?? END;
    const kind = kinds[at] ?? "";
    add(1, 0);
    add(2, here.lower);
    add(3, mix(here.lower, here.shape));
    add(4, before.lower);
    add(5, after.lower);
    add(6, before2.lower);
    add(7, after2.lower);
    add(8, mix(before.lower, here.lower));
    add(9, mix(here.lower, after.lower));
    add(10, here.shape);
    add(11, mix(before.shape, here.shape));
    add(12, mix(here.shape, after.shape));
    add(13, mix(mix(before.shape, here.shape), after.shape));
    add(14, mix(before.lower, here.shape));
    add(15, mix(after.lower, here.shape));
    add(16, mix(mix(before.lower, after.lower), here.shape));
    here.affixes.forEach((affix, index) => {
      add(20 + index, affix);
    });
    add(28, mix(before.end3, here.shape));
    add(29, mix(after.end3, here.shape));
    add(30, here.bits);
    add(31, mix(before.bits, here.bits));
    add(32, mix(here.bits, after.bits));
    add(33, mix(here.bits, here.shape));
    for (let bit = 1; bit <= 1024; bit *= 2) {
      if ((here.bits & bit) !== 0) add(34, mix(bit, here.shape));
      if ((before.bits & bit) !== 0) add(35, mix(bit, here.shape));
      if ((after.bits & bit) !== 0) add(36, mix(bit, here.shape));
    }
    add(37, hashOf(kind));
    add(38, mix(hashOf(kind), here.shape));
    add(39, mix(hashOf(kinds[at + 1] ?? ""), here.shape));
    add(40, mix(hashOf(kinds[at - 1] ?? ""), here.shape));
    add(41, mix(runHead(read, at), here.shape));
    add(42, mix(wordBefore(read, at), here.shape));
    add(43, mix(wordAfter(read, at), here.shape));
    add(44, here.long);
  }
  return { words: words.length, hashes };
}

interface Info {
  readonly plain: string;
  readonly lower: number;
  readonly shape: number;
  readonly affixes: readonly number[];
  readonly end3: number;
  readonly bits: number;
  readonly capital: boolean;
  readonly hyphen: boolean;
  readonly long: number;
}

const START = edge("<");
const END = edge(">");

function edge(name: string): Info {
  const hash = hashOf(name);
  return {
    plain: name,
    lower: hash,
    shape: hash,
    affixes: [],
    end3: hash,
    bits: 0,
    capital: false,
    hyphen: false,
    long: 0,
  };
}

const infos = new Map<string, Info>();
/** Words remembered: a report has some hundred different ones, all reports share most. */
const REMEMBERED = 30_000;

function knownInfo(word: string, first: boolean, cased: boolean): Info {
  const key = `${first ? 1 : 0}${cased ? 1 : 0}${word}`;
  const known = infos.get(key);
  if (known !== undefined) return known;
  const info = infoOf(word, first, cased);
  if (infos.size >= REMEMBERED) infos.clear();
  if (word.length < 40) infos.set(key, info);
  return info;
}

function infoOf(word: string, first: boolean, cased: boolean): Info {
  const lower = word.toLowerCase();
  const plain = plainName(word);
  const shape = cased ? shapeOf(word) : `c${/^\p{L}/u.test(word) ? "" : shapeOf(word)}`;
  const capital = word !== lower && /^\p{Lu}/u.test(word);
  const affixes = [
    lower.slice(0, 1),
    lower.slice(0, 2),
    lower.slice(0, 3),
    lower.slice(0, 4),
    lower.slice(-1),
    lower.slice(-2),
    lower.slice(-3),
    lower.slice(-4),
  ];
  return {
    plain,
    lower: hashOf(/^[0-9]/.test(lower) ? lower.replace(/[0-9]/g, "0") : lower),
    shape: hashOf(first ? `^${shape}` : shape),
    affixes: affixes.map((affix) => mix(hashOf(affix), capital && cased ? 1 : 0)),
    end3: hashOf(lower.slice(-3)),
    bits: wordBits(plain) | (cased && capital ? 0 : 4096),
    capital,
    hyphen: /^[-\u2010-\u2015]$/.test(word),
    long: mix(hashOf(capital ? "C" : "c"), Math.min(12, word.length)),
  };
}

/** "Xx" for "London", "X.X." for "U.S.", "0-0" for "10-12"; runs of one sort of letter count once. */
function shapeOf(word: string): string {
  let shape = "";
  for (const letter of word.slice(0, 20)) {
    const sort = /\p{Lu}/u.test(letter)
      ? "X"
      : /\p{L}/u.test(letter)
        ? "x"
        : /[0-9]/.test(letter)
          ? "0"
          : letter;
    if (!shape.endsWith(sort)) shape += sort;
    else if (sort === "X" && !shape.endsWith("XX")) shape += sort;
  }
  return shape;
}

/**
 * Whether letter case says nothing: all words in capitals, or a capital on four of five words in a line of five and
 * more [Storm Hits Northern Coast As Thousands Flee].
 */
export function isCaseless(words: readonly string[]): boolean {
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (const word of words) {
    if (!/^\p{L}{2}/u.test(word)) continue;
    letters += 1;
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    if (word === word.toUpperCase()) shouted += 1;
    else if (/^\p{Ll}/u.test(word) && SMALL_IN_TITLES.has(word)) letters -= 1;
  }
  if (letters >= 2 && shouted === letters) return true;
  return letters >= 5 && capitals >= letters * 0.8 && !/^[.!?]["'”’]?$/.test(words.at(-1) ?? "");
}

const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  "a an the and or but of in on at to for from by with as vs via".split(" "),
);

/** For every word its place in the longest run of words on the lists ["B2" begins a place, "I3" goes on in a body]. */
function phrasesOf(infos: readonly Info[]): readonly string[] {
  const kinds = new Array<string>(infos.length).fill("");
  for (let at = 0; at < infos.length; at += 1) {
    const first = infos[at];
    if (first === undefined || !first.capital || kinds[at] !== "") continue;
    const most = Math.min(8, longestPhrase(first.plain));
    let plain = "";
    let words = 0;
    let best = 0;
    let end = at;
    for (let to = at; to < Math.min(infos.length, at + 12) && words < most; to += 1) {
      const info = infos[to];
      if (info === undefined || info.hyphen || info.plain === "") continue;
      plain = plain === "" ? info.plain : `${plain} ${info.plain}`;
      words += 1;
      const kind = phraseKind(plain);
      if (kind !== PHRASE.none) {
        best = kind;
        end = to;
      }
    }
    if (best === 0) continue;
    for (let to = at; to <= end; to += 1) kinds[to] = `${to === at ? "B" : "I"}${best}${end > at ? "+" : ""}`;
  }
  return kinds;
}

/** What the run of capitals around a word says: whether a word of a body, a firm or a landscape is in it. */
function runHead(infos: readonly Info[], at: number): number {
  if (!infos[at]?.capital) return 0;
  let from = at;
  while (from > 0 && at - from < 5 && infos[from - 1]?.capital) from -= 1;
  let bits = 0;
  for (let to = from; to < infos.length && to < at + 6 && infos[to]?.capital; to += 1) {
    bits |=
      (infos[to]?.bits ?? 0) & (WORD.tail | WORD.organisation | WORD.landscape | WORD.given | WORD.title);
  }
  return bits * 2 + (from === at ? 1 : 0);
}

/** The nearest word before the run of capitals that holds this one. */
function wordBefore(infos: readonly Info[], at: number): number {
  if (!infos[at]?.capital) return 0;
  let from = at - 1;
  while (from >= 0 && at - from < 6 && infos[from]?.capital) from -= 1;
  return (infos[from] ?? START).lower;
}

function wordAfter(infos: readonly Info[], at: number): number {
  if (!infos[at]?.capital) return 0;
  let to = at + 1;
  while (to < infos.length && to - at < 6 && infos[to]?.capital) to += 1;
  return (infos[to] ?? END).lower;
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
