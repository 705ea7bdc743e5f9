import type { Difference, Verdict } from "../../model/comparison.ts";
import { actorDifferences } from "./actors.ts";
import { certaintyDifferences } from "./certainty.ts";
import { figureDifferences } from "./figures.ts";
import { placeDifferences } from "./places.ts";
import { setDifferences } from "./sets.ts";
import { attributionDifferences } from "./sources.ts";
import { quoteDifferences } from "./speech.ts";
import { nameDifferences } from "./spelling.ts";
import { stageDifferences } from "./stage.ts";
import type { DifferenceFinder, Tellings } from "./tellings.ts";
import { timeDifferences } from "./when.ts";
import { termDifferences } from "./words.ts";

/** In the order in which a reader should see them. */
const finders: readonly DifferenceFinder[] = [
  figureDifferences,
  timeDifferences,
  placeDifferences,
  setDifferences,
  stageDifferences,
  certaintyDifferences,
  attributionDifferences,
  quoteDifferences,
  actorDifferences,
  nameDifferences,
  termDifferences,
];

/** How the tellings of a point differ; empty where they agree. */
export function findDifferences(point: Tellings): readonly Difference[] {
  if (point.tellings.length < 2) return [];
  const found = finders.flatMap((find) => find(point));
  // Lists of places are told by two finders.
  const place = found.find(({ kind }) => kind === "place");
  return countedAnew(found.filter((difference) => difference.kind !== "place" || difference === place));
}

/**
 * Where both the figure and the time differ, it was counted twice: [6.7 metres at ten] and [7.9 metres in the evening] are
 * an update, and no conflict of figures or of times.
 */
function countedAnew(found: readonly Difference[]): readonly Difference[] {
  const apart = (kind: Difference["kind"]): boolean =>
    found.some((difference) => difference.kind === kind && APART.has(difference.verdict));
  if (!apart("figure") || !apart("time")) return found;
  return found.map((difference) =>
    (difference.kind === "figure" || difference.kind === "time") && APART.has(difference.verdict)
      ? { ...difference, verdict: "update", because: "later-report" }
      : difference,
  );
}

const APART: ReadonlySet<Verdict> = new Set(["conflict", "unclear", "update"]);
