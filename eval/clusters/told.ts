import type { ClusterData, ClusterDoc } from "./cluster-set.ts";
import type { Sorted } from "./measures.ts";

/** Of one wrong story so many reports are told. */
const LINES = 12;

/**
 * Stories as sorted that hold reports of several true ones, the costliest first: their chosen reports with day, true
 * story and title.
 */
export function mergedStories(
  data: ClusterData,
  sorted: Sorted,
  chosen: readonly number[],
): readonly string[] {
  return wrongGroups(chosen, sorted, data.gold).map((own) => {
    const stories = new Set(own.map((at) => data.gold[at]));
    return lines(`${own.length} reports of ${stories.size} stories in one`, data, own, data.gold);
  });
}

/** True stories that lie in several, the costliest first: their reports with the number of the story each is in. */
export function splitStories(
  data: ClusterData,
  sorted: Sorted,
  chosen: readonly number[],
): readonly string[] {
  return wrongGroups(chosen, data.gold, sorted).map((own) => {
    const parts = new Set(own.map((at) => sorted[at]));
    const story = data.gold[own[0] ?? 0] ?? "";
    return lines(`${own.length} reports of “${story}” in ${parts.size}`, data, own, sorted);
  });
}

/** Groups whose members are not all of one part, by how many pairs of theirs are of two. */
function wrongGroups(
  chosen: readonly number[],
  groups: Sorted,
  parts: Sorted,
): readonly (readonly number[])[] {
  return [...Map.groupBy(chosen, (at) => groups[at]).values()]
    .map((own) => {
      const sizes = [...Map.groupBy(own, (at) => parts[at]).values()].map(({ length }) => length);
      return { own, cost: own.length ** 2 - sizes.reduce((sum, size) => sum + size ** 2, 0) };
    })
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .map(({ own }) => own);
}

function lines(head: string, { docs }: ClusterData, own: readonly number[], parts: Sorted): string {
  const ordered = [...Map.groupBy(own, (at) => parts[at]).values()].sort((a, b) => b.length - a.length);
  const told = ordered
    .flat()
    .map((at) => `[${parts[at]}] ${docs[at] === undefined ? "" : oneLine(docs[at])}`);
  const rest = told.length > LINES ? [`… and ${told.length - LINES} more`] : [];
  return [head, ...told.slice(0, LINES), ...rest].join("\n");
}

function oneLine({ id, title, text, published }: ClusterDoc): string {
  const words = (title ?? text).replace(/\s+/g, " ").slice(0, 100);
  return `${published?.slice(0, 10) ?? "undated"} ${words} (${id})`;
}
