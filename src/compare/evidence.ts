import type { Evidence, EvidencePart, NearMiss, Point } from "../model/comparison.ts";
import type { Alignment } from "./align.ts";
import type { ScoredPair } from "./points/groups.ts";
import type { Told } from "./statements.ts";

/** Parts that are kept of a pair; the others are one, so that a result grows with its statements alone. */
const PARTS = 8;
/** Statements of other points that are kept of a point. */
const NEAR = 2;
/** How far below the score of a point of two a statement still comes near, in log-odds. */
const COMES_NEAR = 1;
/** How far below it a report that has such a statement may tell the point after all. */
const MAY_TELL = 0.7;

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
  const { groups, pairs, alone } = alignment;
  const groupsOf: number[][] = told.map(() => []);
  groups.forEach((group, at) => {
    for (const index of group) groupsOf[index]?.push(at);
  });
  const inside: ScoredPair[][] = groups.map(() => []);
  const near: ScoredPair[][] = groups.map(() => []);
  const mayTell: Set<number>[] = groups.map(() => new Set());
  for (const pair of pairs) {
    const [one, two] = [groupsOf[pair.a] ?? [], groupsOf[pair.b] ?? []];
    const both = one.filter((group) => two.includes(group));
    for (const group of both) inside[group]?.push(pair);
    if (both.length > 0 || pair.score < alone - COMES_NEAR) continue;
    for (const group of [...one, ...two]) keepBest(near[group] ?? [], pair);
    if (pair.score < alone - MAY_TELL) continue;
    for (const group of one) mayTell[group]?.add(told[pair.b]?.report ?? -1);
    for (const group of two) mayTell[group]?.add(told[pair.a]?.report ?? -1);
  }
  return groups.map((group, at) => ({
    mayTell: mayTell[at] ?? new Set(),
    evidence: tree(inside[at] ?? []).map(({ a, b, score }) => said(a, b, score)),
    near: (near[at] ?? []).map(({ a, b, score }): NearMiss => {
      const because = score < alone ? "weak" : "apart";
      return { ...(group.includes(a) ? said(a, b, score) : said(b, a, score)), because };
    }),
  }));

  function said(a: number, b: number, score: number): Evidence {
    const [one, two] = [told[a]?.statement.id, told[b]?.statement.id];
    if (one === undefined || two === undefined) throw new RangeError("a pair of no statements");
    return { a: one, b: two, score: rounded(score), parts: heaviest(alignment.parts(a, b)) };
  }
}

/** The heaviest parts, heaviest first, and the sum of the others. */
function heaviest(parts: readonly EvidencePart[]): readonly EvidencePart[] {
  const sorted = parts
    .filter(({ weight }) => Math.abs(weight) >= 0.0005)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.words < y.words ? -1 : 1));
  const kept = new Set(sorted.slice(0, PARTS));
  const rest = sorted.reduce((sum, part) => (kept.has(part) ? sum : sum + part.weight), 0);
  return [
    ...[...kept].map((part) => ({ ...part, weight: rounded(part.weight) })),
    ...(Math.abs(rest) < 0.0005 ? [] : [{ kind: "rest" as const, words: "", weight: rounded(rest) }]),
  ];
}

/** The best pairs that join what no better one did. */
function tree(pairs: ScoredPair[]): readonly ScoredPair[] {
  const parent = new Map<number, number>();
  const rootOf = (index: number): number => {
    let at = index;
    for (let next = parent.get(at) ?? at; next !== at; next = parent.get(at) ?? at) {
      parent.set(at, parent.get(next) ?? next);
      at = next;
    }
    return at;
  };
  return pairs.sort(bestFirst).filter(({ a, b }) => {
    const [one, two] = [rootOf(a), rootOf(b)];
    parent.set(one, two);
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
