import type { Difference } from "../../model/comparison.ts";
import { attributionDifferences, certaintyDifferences } from "./certainty.ts";
import { figureDifferences } from "./figures.ts";
import { placeDifferences } from "./places.ts";
import { setDifferences } from "./sets.ts";
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
  nameDifferences,
  termDifferences,
];

/** How the tellings of a point differ; empty where they agree. */
export function findDifferences(point: Tellings): readonly Difference[] {
  if (point.tellings.length < 2) return [];
  const found = finders.flatMap((find) => find(point));
  // Lists of places are told by two finders.
  const place = found.find(({ kind }) => kind === "place");
  return found.filter((difference) => difference.kind !== "place" || difference === place);
}
