import type { Anchor } from "../../model/anchor.ts";
import { anchorAt } from "../../model/anchor.ts";
import type { Difference, DifferenceValue } from "../../model/comparison.ts";
import type { MarkedReport } from "../../model/mark.ts";
import type { Day } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";

/** One report's statements of a point, with what a difference is decided on. */
export interface Telling {
  readonly marked: MarkedReport;
  readonly told: readonly Told[];
  readonly day: Day | null;
}

/** What every finder of differences is given. */
export interface Tellings {
  readonly tellings: readonly Telling[];
  /** Names that a tenth of the story's statements hold: its setting, which tells nothing apart. */
  readonly setting: ReadonlySet<string>;
  /** How near two dictionary forms are in meaning, 0 to 1. */
  readonly nearness: (a: string, b: string) => number;
}

/** Finds differences of one kind between the tellings of a point. */
export type DifferenceFinder = (point: Tellings) => readonly Difference[];

/** The anchor of a span in a telling's report. */
export function anchorIn(telling: Telling, span: Span): Anchor {
  return anchorAt(telling.marked.report.id, telling.marked.report.text, span);
}

/** One report's value in a difference. */
export function differing(telling: Telling, span: Span, normal: string): DifferenceValue {
  return { report: telling.marked.report.id, anchor: anchorIn(telling, span), normal };
}

/** Whether two verbs are of one happening: the same, or near in meaning. */
export function sameHappening(a: string, b: string, point: Tellings): boolean {
  return a === b || point.nearness(a, b) >= SAME_VERB;
}

/** Nearness at which verbs may tell one happening: [travel, visit] 0.5, [arrive, leave] 0.2. */
const SAME_VERB = 0.5;

/** The first statement of a telling: the fullest, which stands for it. */
export function leading(telling: Telling): Told | undefined {
  return telling.told[0];
}

/** The main verb of a statement: its first verb that is not a helper. */
export function mainVerb(told: Told): MainVerb | null {
  const known = verbsOf.get(told);
  if (known !== undefined) return known;
  const verbs = told.words.filter((word) => /^VB/.test(word.tag));
  const main = verbs.find((word) => !HELPERS.has(word.lemma)) ?? verbs[0];
  const verb = main === undefined ? null : { lemma: main.lemma, span: main };
  verbsOf.set(told, verb);
  return verb;
}

interface MainVerb {
  readonly lemma: string;
  readonly span: Span;
}

const verbsOf = new WeakMap<Told, MainVerb | null>();

/** The stems of a statement's words of content: nouns, verbs, adjectives, numbers. */
export function contentStems(told: Told): ReadonlySet<string> {
  const known = stemsOf.get(told);
  if (known !== undefined) return known;
  const stems = new Set(
    told.words
      .slice(0, WORDS)
      .filter((word) => /^(?:NNS?|JJ[RS]?|VB.?|CD)$/.test(word.tag) && word.lemma.length > 2)
      .filter((word) => !HELPERS.has(word.lemma))
      .map((word) => stem(word.lemma)),
  );
  stemsOf.set(told, stems);
  return stems;
}

/** Words of a statement that are held against others: more stand in lists and tables only. */
const WORDS = 200;

/** What was worked out of a statement, which never changes. */
const stemsOf = new WeakMap<Told, ReadonlySet<string>>();

/** How many words of content two statements share. */
export function sharedWords(a: Told, b: Told): number {
  const [one, two] = [contentStems(a), contentStems(b)];
  let shared = 0;
  for (const word of one) if (two.has(word)) shared += 1;
  return shared;
}

/** Whether two statements of a point tell one happening: by their verb, or by three words of content. */
export function sameFact(a: Told, b: Told, point: Tellings): boolean {
  const [one, two] = [mainVerb(a), mainVerb(b)];
  if (one !== null && two !== null && sameHappening(one.lemma, two.lemma, point)) return true;
  return sharedWords(a, b) >= 3;
}

/** How many words of content and names two statements share; the setting of the story tells nothing apart. */
export function inCommon(a: Told, b: Told, point: Tellings): number {
  const names = new Set(a.statement.names.map(({ canonical }) => canonical));
  const shared = new Set(
    b.statement.names
      .map(({ canonical }) => canonical)
      .filter((name) => names.has(name) && !point.setting.has(name)),
  );
  return shared.size + sharedWords(a, b);
}

const HELPERS = new Set([
  "be",
  "have",
  "do",
  "get",
  "begin",
  "start",
  "continue",
  "appear",
  "seem",
  "set",
  "expect",
  "plan",
  "schedule",
  "intend",
  "is",
  "was",
  "were",
  "are",
  "been",
  "has",
  "had",
]);

/**
 * The likest pair of two lists of statements, by the words of content: of the shorter statement's words the mean nearness of the
 * nearest in the other, 0 to 1. Lists of many reports are told by their first.
 */
export function bestLikeness(
  some: readonly Told[],
  others: readonly Told[],
  point: Tellings,
): { readonly likeness: number; readonly pair: readonly [Told, Told] } {
  let best: { likeness: number; pair: readonly [Told, Told] } | null = null;
  for (const one of some.slice(0, HELD)) {
    for (const other of others.slice(0, HELD)) {
      const likeness = likenessOf(one, other, point);
      if (best === null || likeness > best.likeness) best = { likeness, pair: [one, other] };
    }
  }
  if (best === null) throw new RangeError("no statements to hold against each other");
  return best;
}

/** The most words of content that a statement of one list shares with one of the other. */
export function mostShared(some: readonly Told[], others: readonly Told[]): number {
  return Math.max(
    0,
    ...some.slice(0, HELD).flatMap((one) => others.slice(0, HELD).map((other) => sharedWords(one, other))),
  );
}

/** Statements of a list that are held against those of another: more readings make a point no plainer. */
const HELD = 6;

function likenessOf(a: Told, b: Told, { nearness }: Tellings): number {
  const [one, two] = [contentLemmas(a), contentLemmas(b)].sort((x, y) => x.length - y.length);
  if (one === undefined || two === undefined || one.length === 0) return 0;
  const sum = one.reduce((all, word) => all + Math.max(0, ...two.map((other) => nearness(word, other))), 0);
  return sum / one.length;
}

/** The dictionary forms of a statement's words of content, no more than a long sentence has. */
function contentLemmas(told: Told): readonly string[] {
  const lemmas = told.words
    .filter((word) => /^(?:NN.*|JJ[RS]?|VB.?|CD)$/.test(word.tag) && word.lemma.length > 2)
    .filter((word) => !HELPERS.has(word.lemma))
    .map((word) => word.lemma);
  return [...new Set(lemmas)].slice(0, 24);
}
