import type { Scores } from "./scores.ts";

/** How far below the mark the mean of the pairs between two groups may fall. */
const WEAKEST = 0.7;
/** Members of each side that are asked when two groups are held against each other. */
const ASKED = 12;

/**
 * Groups statements greedily, best pair first. Two groups become one when the pairs between them score well on
 * average, so that a chain of half-alike statements does not run together; and when the statements that a report
 * then has in the group are alike themselves, so that two facts of one report stay apart. Ties fall by index: the
 * result depends on the statements alone. `reportOf` gives the report of each statement.
 */
export function groupPairs(
  reportOf: readonly number[],
  scores: Pick<Scores, "of" | "pairs">,
  least: number,
): readonly (readonly number[])[] {
  const groupOf = new Map<number, readonly number[]>();
  const groupAt = (index: number): readonly number[] => {
    const group = groupOf.get(index) ?? [index];
    groupOf.set(index, group);
    return group;
  };
  const strong = scores.pairs
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  // Two groups that did not fit are not asked again for each of their pairs.
  const apart = new WeakMap<readonly number[], WeakSet<readonly number[]>>();
  for (const { a, b } of strong) {
    const [one, two] = [groupAt(a), groupAt(b)];
    if (one === two || apart.get(one)?.has(two)) continue;
    if (!fits(one, two, reportOf, scores, least)) {
      const others = apart.get(one) ?? new WeakSet();
      apart.set(one, others.add(two));
      continue;
    }
    const joined = [...one, ...two].sort((x, y) => x - y);
    for (const index of joined) groupOf.set(index, joined);
  }
  const groups = new Set<readonly number[]>();
  reportOf.forEach((_, index) => {
    groups.add(groupAt(index));
  });
  return [...groups];
}

function fits(
  one: readonly number[],
  two: readonly number[],
  reportOf: readonly number[],
  scores: Pick<Scores, "of">,
  least: number,
): boolean {
  const byReport = new Map<number, number[]>();
  for (const a of one) byReport.set(reportOf[a] ?? -1, [...(byReport.get(reportOf[a] ?? -1) ?? []), a]);
  for (const b of two) {
    for (const a of byReport.get(reportOf[b] ?? -1) ?? []) if (scores.of(a, b) < least) return false;
  }
  let total = 0;
  let count = 0;
  for (const a of sample(one)) {
    for (const b of sample(two)) {
      if (reportOf[a] === reportOf[b]) continue;
      total += scores.of(a, b);
      count += 1;
    }
  }
  return total >= count * least * WEAKEST;
}

/** At most `ASKED` members, evenly spread. */
function sample(group: readonly number[]): readonly number[] {
  if (group.length <= ASKED) return group;
  return Array.from({ length: ASKED }, (_, at) => group[Math.floor((at * group.length) / ASKED)] ?? 0);
}
