import type { Evidence, EvidencePart, NearMiss, Point } from "../model/comparison.ts";
import type { Alignment } from "./align.ts";
import type { ScoredPair } from "./scores.ts";
import type { Told } from "./statements.ts";

/** Parts that are kept of a pair; the others are one, so that a result grows with its statements alone. */
const PARTS = 4;
/** Statements of other points that are kept of a point. */
const NEAR = 2;
/** The share of the least score from which a statement comes near. */
const COMES_NEAR = 0.5;
/** The share from which a report that has such a statement may tell the point after all. */
const MAY_TELL = 0.6;

/** What is known of a group of an alignment beside its statements. */
export interface GroupEvidence extends Pick<Point, "evidence" | "near"> {
  /** Indexes of reports without a statement in it that have one which comes near. */
  readonly mayTell: ReadonlySet<number>;
}

/**
 * For each group of an alignment what holds it together and what was left out of it: the best pairs that join all of
 * its statements, found as in a spanning tree, and the best pairs with one statement outside. Both follow from the
 * scores alone, whatever way the groups were made in.
 */
export function evidenceOf(told: readonly Told[], alignment: Alignment): readonly GroupEvidence[] {
  const { groups, pairs, least } = alignment;
  const groupOf = new Int32Array(told.length);
  groups.forEach((group, at) => {
    for (const index of group) groupOf[index] = at;
  });
  const inside: ScoredPair[] = [];
  const near: ScoredPair[][] = groups.map(() => []);
  const mayTell: Set<number>[] = groups.map(() => new Set());
  for (const pair of pairs) {
    const [one, two] = [groupOf[pair.a] ?? 0, groupOf[pair.b] ?? 0];
    if (one === two) inside.push(pair);
    else if (pair.score >= least * COMES_NEAR) {
      keepBest(near[one] ?? [], pair);
      keepBest(near[two] ?? [], pair);
    }
    if (one !== two && pair.score >= least * MAY_TELL) {
      mayTell[one]?.add(told[pair.b]?.report ?? -1);
      mayTell[two]?.add(told[pair.a]?.report ?? -1);
    }
  }
  const joined = tree(inside.sort(bestFirst), told.length);
  const evidence: Evidence[][] = groups.map(() => []);
  for (const pair of joined) evidence[groupOf[pair.a] ?? 0]?.push(said(pair.a, pair.b, pair.score));
  return groups.map((_, at) => ({
    mayTell: mayTell[at] ?? new Set(),
    evidence: evidence[at] ?? [],
    near: (near[at] ?? []).map(({ a, b, score }): NearMiss => {
      const because = score < least ? "weak" : "apart";
      return { ...(groupOf[a] === at ? said(a, b, score) : said(b, a, score)), because };
    }),
  }));

  function said(a: number, b: number, score: number): Evidence {
    const [one, two] = [told[a]?.statement.id, told[b]?.statement.id];
    if (one === undefined || two === undefined) throw new RangeError("a pair of no statements");
    return { a: one, b: two, score: rounded(score), parts: heaviest(alignment.parts(a, b)) };
  }
}

/** The heaviest parts, heaviest first, and the sum of the others; what takes away is always among them. */
function heaviest(parts: readonly EvidencePart[]): readonly EvidencePart[] {
  const sorted = parts
    .filter(({ weight }) => Math.abs(weight) >= 0.0005)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.words < y.words ? -1 : 1));
  const kept = new Set([...sorted.slice(0, PARTS), ...sorted.filter(({ kind }) => kind === "rival")]);
  const rest = sorted.reduce((sum, part) => (kept.has(part) ? sum : sum + part.weight), 0);
  return [
    ...[...kept].map((part) => ({ ...part, weight: rounded(part.weight) })),
    ...(Math.abs(rest) < 0.0005 ? [] : [{ kind: "rest" as const, words: "", weight: rounded(rest) }]),
  ];
}

/** The first pairs, in their order, that join what was not joined before. */
function tree(pairs: readonly ScoredPair[], statements: number): readonly ScoredPair[] {
  const parent = Int32Array.from({ length: statements }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  return pairs.filter(({ a, b }) => {
    const [one, two] = [rootOf(a), rootOf(b)];
    parent[one] = two;
    return one !== two;
  });
}

function keepBest(best: ScoredPair[], pair: ScoredPair): void {
  const last = best.at(-1);
  if (best.length === NEAR && last !== undefined && bestFirst(last, pair) <= 0) return;
  best.push(pair);
  best.sort(bestFirst);
  if (best.length > NEAR) best.pop();
}

function bestFirst(x: ScoredPair, y: ScoredPair): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
