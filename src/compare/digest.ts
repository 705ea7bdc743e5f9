import type { Anchor } from "../model/anchor.ts";
import type { DigestEntry, DigestReason, Point } from "../model/comparison.ts";
import { stem } from "../text/stem.ts";
import type { Told } from "./statements.ts";

/** Points to read first. */
const ENTRIES = 10;
/** Points that are looked at, best first: the best ten are among them. */
const LOOKED_AT = 200;

/**
 * What support, a conflict, what the story is about and an early place count. Measured by the facts that most reports
 * tell on the labelled stories: support alone finds nearly as many; a place at the top that counts 0.5 loses one entry
 * in ten, and a central one at 1 one in twelve.
 */
const SUPPORT = 1;
const DIFFERENCE = 0.2;
const CENTRAL = 0.1;
const EARLY = 0.1;
/** What a report counts whose origin counts already. */
const REPEATED = 0.4;
/** The share of names and words that two points may have in common, of what is shown of them, to be shown both. */
const ALIKE = 0.5;

/**
 * The points to read first: those that many independent origins tell, that are about what the whole story is about,
 * that reports tell early; conflicts and updates before others. One by one, the best that does not say again what
 * those before it say. `placeOf` gives how far into its reports a point stands, 0 to 1.
 */
export function digestOf(
  points: readonly Point[],
  told: readonly Told[],
  placeOf: (point: Point) => number,
): readonly DigestEntry[] {
  const shares = sharesOf(told);
  const holders = new Map(told.map((each) => [placeKey(each.statement.anchor), each]));
  const most = Math.max(1, ...points.map(({ origins }) => origins.length));
  const ranked = points
    .map((point) => weigh(point, most, shares, placeOf(point), holders.get(placeKey(point.label))))
    .sort((a, b) => b.weight - a.weight || (a.point.id < b.point.id ? -1 : 1))
    .slice(0, LOOKED_AT);
  const chosen: Weighed[] = [];
  for (const next of ranked) {
    if (chosen.length === ENTRIES) break;
    if (!chosen.some((entry) => saysAgain(next, entry))) chosen.push(next);
  }
  return chosen.map(({ point, because }) => ({ point: point.id, because }));
}

interface Weighed {
  readonly point: Point;
  readonly weight: number;
  readonly because: readonly DigestReason[];
  /** Names and words of the sentence that is shown of it. */
  readonly terms: ReadonlySet<string>;
  /** Places of the sentences that tell it. */
  readonly sentences: ReadonlySet<string>;
}

/** For each name and word the share of the story's reports that hold it. */
function sharesOf(told: readonly Told[]): ReadonlyMap<string, number> {
  const reportsOf = new Map<string, Set<number>>();
  const all = new Set<number>();
  for (const each of told) {
    all.add(each.report);
    for (const term of ownTerms(each)) {
      const reports = reportsOf.get(term);
      if (reports === undefined) reportsOf.set(term, new Set([each.report]));
      else reports.add(each.report);
    }
  }
  return new Map([...reportsOf].map(([term, reports]) => [term, reports.size / all.size]));
}

/** The names and the words of content of a statement, each once. */
function ownTerms({ statement, words }: Told): ReadonlySet<string> {
  const names = statement.names.map(({ canonical }) => canonical.toLowerCase());
  const lemmas = words
    .filter(({ tag, lemma }) => /^(?:NNS?|VB.?|JJ.?)$/.test(tag) && lemma.length > 2 && !LIGHT.has(lemma))
    .map(({ lemma }) => stem(lemma.toLowerCase()));
  return new Set([...names, ...lemmas]);
}

const LIGHT = new Set([
  "have",
  "say",
  "tell",
  "make",
  "take",
  "get",
  "other",
  "more",
  "many",
  "most",
  "such",
]);

function weigh(
  point: Point,
  most: number,
  shares: ReadonlyMap<string, number>,
  place: number,
  shown: Told | undefined,
): Weighed {
  const terms = shown === undefined ? new Set<string>() : ownTerms(shown);
  const conflict = point.differences.some(({ verdict }) => verdict === "conflict");
  const update = point.differences.some(({ verdict }) => verdict === "update");
  const support = (point.origins.length + REPEATED * (point.readings.length - point.origins.length)) / most;
  const central = mean([...terms].map((term) => shares.get(term) ?? 0));
  const because: readonly (readonly [DigestReason, boolean, number])[] = [
    ["conflict", conflict, DIFFERENCE],
    ["update", update && !conflict, DIFFERENCE / 2],
    ["origins", point.origins.length > 1 && point.origins.length * 2 >= most, SUPPORT * support],
    ["central", central >= 0.6, CENTRAL * central],
    ["early", place <= 0.2, EARLY * (1 - place)],
  ];
  const reasons = because.filter(([, holds]) => holds).map(([reason]) => reason);
  return {
    point,
    weight: because.reduce(
      (sum, [reason, holds, weight]) => sum + (STEPS.has(reason) && !holds ? 0 : weight),
      0,
    ),
    because: reasons.length > 0 ? reasons : [central > 1 - place ? "central" : "early"],
    terms,
    sentences: new Set(
      point.readings.flatMap(({ statements }) =>
        statements.map(({ sentence }) => `${sentence.report} ${sentence.from}`),
      ),
    ),
  };
}

/** Reasons that hold or do not; the others count by how much. */
const STEPS: ReadonlySet<DigestReason> = new Set(["conflict", "update"]);

/** Whether what is shown of a point was shown before: in the same sentences, or in words much alike. */
function saysAgain(next: Weighed, shown: Weighed): boolean {
  const common = [...next.sentences].filter((sentence) => shown.sentences.has(sentence)).length;
  if (common * 2 > next.sentences.size) return true;
  const alike = [...next.terms].filter((term) => shown.terms.has(term)).length;
  return alike > ALIKE * Math.min(next.terms.size, shown.terms.size);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placeKey({ report, from, to }: Anchor): string {
  return `${report} ${from} ${to}`;
}
