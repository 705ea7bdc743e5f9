import { createRequire } from "node:module";
import type { Piece } from "./cut.ts";

/** What the tagger says of a word. */
export interface Tagged {
  /** Penn Treebank tag; "" where the lexicon has none. */
  readonly tag: string;
  /** Dictionary form in small letters; "" where it is the word's own. */
  readonly lemma: string;
  /** All tags that the word may have. */
  readonly may: readonly string[];
}

/** A word as the lexicon knows it. */
interface Known {
  readonly value: string;
  /** In small letters without accents. */
  readonly normal: string;
  readonly capital: boolean;
  /** The tags that it may have, the likeliest first. */
  readonly tags: readonly string[];
  /** Of each pass the rules that can make it another of them, by the tag that it has. */
  readonly rules: readonly Rules[];
}

type Rules = ReadonlyMap<string, readonly Rule[]>;

/**
 * Tags the words of a sentence as wink-pos-tagger does: each has its likeliest tag first, which rules change by what
 * stands around it. The lexicon, the rules and the dictionary forms are the package's; its own engine tests every rule
 * of a tag at every word that has it and takes three times as long.
 */
export function tagSentence(pieces: readonly Piece[]): readonly Tagged[] {
  const { knows, lemmaOf } = english();
  const words = pieces.map(knows);
  const tags = words.map((word) => word.tags[0] ?? "");
  /** Words that rules may change, half of all. */
  const open: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (words[at]?.rules.length !== 0) open.push(at);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const at of open) {
      const rules = words[at]?.rules[pass]?.get(tags[at] ?? "");
      if (rules === undefined) continue;
      for (const { tag, tests } of rules) {
        if (!holds(tests, at, tags, words)) continue;
        tags[at] = tag;
        break;
      }
    }
  }
  return words.map((word, at) => taggedAs(word, tags[at] ?? "", lemmaOf));
}

function taggedAs({ normal, capital, tags: may }: Known, tag: string, lemmaOf: English["lemmaOf"]): Tagged {
  const shortened = SHORTENED.get(normal);
  if (shortened !== undefined) return { tag, lemma: shortened, may };
  // A noun or an adjective with a capital is a name.
  if (capital && (tag[0] === "N" || tag[0] === "J")) return { tag: "NNP", lemma: normal, may };
  return { tag, lemma: lemmaOf(normal, tag), may };
}

/** The dictionary form of a word in small letters if it has a tag; "" where it is the word's own. */
export function dictionaryForm(word: string, tag: string): string {
  return SHORTENED.get(word) ?? english().lemmaOf(word, tag);
}

const PASSES = 4;

/** Dictionary forms of shortened words. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["ai", "be"],
  ["ca", "can"],
  ["sha", "shall"],
  ["wo", "will"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'m", "am"],
  ["'re", "be"],
  ["n't", "not"],
  ["'d", "would"],
]);

const PAST = ["VBD"];
const PAST_AND_PARTICIPLE = ["VBD", "VBN"];

/**
 * Irregular forms of verbs that the lexicon does not have, with the tags that they may have: without them they would
 * be nouns, as all that it does not have.
 */
export const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ..."sang swam drank shrank sprang stank woke froze wove rode strode flew blew wore tore swore forbade forgave overcame"
    .split(" ")
    .map((form) => [form, PAST] as const),
  ..."slept wept knelt leapt crept swept swung stung clung flung strung bent lent hung dug spun shone lit spat hid"
    .split(" ")
    .map((form) => [form, PAST_AND_PARTICIPLE] as const),
]);

/** Makes a word's tag another where all its tests hold. */
interface Rule {
  readonly tag: string;
  readonly tests: readonly Test[];
}

/** Asks whether one of the words `from` to `to` places away has the tag, the normal form or the writing. */
interface Test {
  readonly of: "pos" | "normal" | "value";
  readonly from: number;
  readonly to: number;
  readonly is: string | RegExp;
}

function holds(
  tests: readonly Test[],
  at: number,
  tags: readonly string[],
  words: readonly Known[],
): boolean {
  for (const { of, from, to, is } of tests) {
    let found = false;
    for (let near = at + from; near <= at + to && !found; near += 1) {
      const word = words[near];
      if (word === undefined) continue;
      const asked = of === "pos" ? (tags[near] ?? "") : of === "normal" ? word.normal : word.value;
      found = meets(asked, is);
    }
    if (!found) return false;
  }
  return true;
}

/** What we use of the packages, which bring no types. */
interface Packages {
  readonly lexicon: Readonly<Record<string, readonly string[]>>;
  /** Gives the possible tags of a word; `tag` is its sort. */
  readonly tagsOf: (
    token: { value: string; tag: string; normal: string },
    lexicon: Packages["lexicon"],
  ) => readonly string[];
  readonly lemmatizer: Readonly<Record<"noun" | "verb" | "adjective", (word: string) => string>>;
  /** By the tag that they change. */
  readonly rules: readonly Readonly<Record<string, readonly WrittenRule[]>>[];
}

interface WrittenRule {
  readonly rules: readonly {
    readonly operand: {
      readonly property: Test["of"];
      readonly delta?: number;
      readonly range?: readonly [number, number];
    };
    readonly matches: RegExp;
  }[];
  readonly willBe: string;
}

function packages(): Packages {
  const require = createRequire(import.meta.url);
  return {
    lexicon: require("wink-lexicon/src/lexicon.js"),
    tagsOf: require("wink-pos-tagger/src/unigram-tagger.js"),
    lemmatizer: require("wink-lemmatizer"),
    rules: [
      require("wink-pos-tagger/src/rules/value-rules-le0.js"),
      require("wink-pos-tagger/src/rules/pos-rules-le0.js"),
      require("wink-pos-tagger/src/rules/value-rules-ge0.js"),
      require("wink-pos-tagger/src/rules/pos-rules-ge0.js"),
    ],
  };
}

interface English {
  readonly knows: (piece: Piece) => Known;
  readonly lemmaOf: (normal: string, tag: string) => string;
}

let loaded: English | null = null;

/** The lexicon and the rules, loaded on first use: they take 150 ms, which `crossread --help` need not wait for. */
function english(): English {
  loaded ??= englishOf(packages());
  return loaded;
}

function englishOf({ lexicon, tagsOf, lemmatizer, rules }: Packages): English {
  const words = new Map<string, Known>();
  const lemmas = { noun: new Map(), verb: new Map(), adjective: new Map() };
  const passes = rules.map(
    (table): Rules => new Map(Object.entries(table).map(([tag, list]) => [tag, list.map(ruleOf)] as const)),
  );
  const rulesFor = fittingRules(passes);
  const lookUp = ({ plain, sort }: Piece): Known => {
    const normal = plain
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
    const tags = IRREGULAR.get(plain) ?? tagsOf({ value: plain, tag: sort, normal }, lexicon);
    const rules = tags.length < 2 ? [] : rulesFor(plain, normal, tags);
    return { value: plain, normal, capital: /^[A-Z]/.test(plain), tags, rules };
  };
  return {
    knows: (piece) => {
      const kept = piece.sort === "word" || piece.sort === "punctuation";
      return kept ? remembered(words, piece.plain, () => lookUp(piece)) : lookUp(piece);
    },
    lemmaOf: (normal, tag) => {
      const kind = KINDS[tag[0] ?? ""];
      if (kind === undefined) return "";
      if (tag === "NNP" || (tag.length < 3 && tag !== "MD")) return normal;
      if (kind === "verb" && normal === "'s") return "be";
      return remembered(lemmas[kind], normal, () => lemmatizer[kind](normal));
    },
  };
}

const KINDS: Readonly<Record<string, "noun" | "verb" | "adjective">> = {
  N: "noun",
  V: "verb",
  M: "verb",
  J: "adjective",
};

/** What was made of a word before, or is made of it now; the last words are forgotten where there are too many. */
function remembered<Made>(known: Map<string, Made>, word: string, make: () => Made): Made {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const made = make();
  known.set(word, made);
  return made;
}

/** More words than a story has; a text of ever new words must not fill the memory. */
const REMEMBERED = 20_000;

/**
 * Gives the rules that can change a word, without their tests of the word itself, which it meets. Most words are named
 * by no rule and have the rules of all others with the same tags.
 */
function fittingRules(passes: readonly Rules[]) {
  const all = passes.flatMap((pass) => [...pass.values()].flat());
  const asked = all.flatMap(({ tests }) => tests.filter(isOfItself)).map(({ is }) => is);
  const named = new Set(asked);
  const patterns = asked.filter((is) => typeof is !== "string");
  const shared = new Map<string, readonly Rules[]>();
  return (value: string, normal: string, tags: readonly string[]): readonly Rules[] => {
    const own =
      named.has(normal) || named.has(value) || patterns.some((each) => each.test(normal) || each.test(value));
    if (own) return passes.map((pass) => fitting(pass, value, normal, tags));
    return remembered(shared, tags.join(" "), () => passes.map((pass) => fitting(pass, "", "", tags)));
  };
}

function fitting(pass: Rules, value: string, normal: string, tags: readonly string[]): Rules {
  const found = new Map<string, readonly Rule[]>();
  for (const own of tags) {
    const rules = (pass.get(own) ?? []).flatMap(({ tag, tests }): readonly Rule[] => {
      const met = tests.every(
        (test) => !isOfItself(test) || meets(test.of === "normal" ? normal : value, test.is),
      );
      return met && tags.includes(tag) ? [{ tag, tests: tests.filter((test) => !isOfItself(test)) }] : [];
    });
    if (rules.length > 0) found.set(own, rules);
  }
  return found;
}

function isOfItself({ of, from, to }: Test): boolean {
  return of !== "pos" && from === 0 && to === 0;
}

function meets(word: string, is: Test["is"]): boolean {
  return typeof is === "string" ? is === word : is.test(word);
}

function ruleOf({ rules, willBe }: WrittenRule): Rule {
  const tests = rules.map(({ operand: { property, delta = 0, range = [delta, delta] }, matches }): Test => {
    const plain = /^\^([\w,']+)\$+$/.exec(matches.source)?.[1];
    return { of: property, from: range[0], to: range[1], is: plain ?? matches };
  });
  return { tag: willBe, tests };
}
