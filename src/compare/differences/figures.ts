import type { Difference } from "../../model/comparison.ts";
import type { QuantityMark } from "../../model/mark.ts";
import { figureOf, judgeAll } from "./figure.ts";
import { groupItems, type Item, inUnitOf, itemsOf } from "./figure-pairs.ts";
import { anchorIn, type Tellings } from "./tellings.ts";

/** Figures of the same thing that are not the same figure. */
export function figureDifferences(point: Tellings): readonly Difference[] {
  const items = point.tellings.flatMap((telling, index) => itemsOf(telling, index));
  return groupItems(items, point).flatMap((group) => {
    const unit = group[0]?.mark;
    if (unit === undefined) return [];
    // They are of one thing: what one figure says of its growing holds for all.
    const growing = group.some(({ toll }) => toll?.growing === true) || group.every(({ open }) => open);
    const judged = judgeAll(
      group.map(({ mark, telling }) => ({
        figure: inUnitOf(unit, mark),
        day: telling.day,
        growing,
        ...(unit.measure !== null && { converted: mark.counted }),
      })),
    );
    if (judged === null) return [];
    return [
      {
        kind: "figure" as const,
        verdict: judged.verdict,
        because: judged.because,
        about: aboutOf(group),
        values: group.map(({ mark, telling }) => ({
          report: telling.marked.report.id,
          anchor: anchorIn(telling, mark),
          normal: normalOf(mark),
          figure: figureOf(mark),
        })),
      },
    ];
  });
}

function aboutOf(group: readonly Item[]): string {
  const toll = group.find((item) => item.toll !== null)?.toll;
  const unit = group.map(({ mark }) => mark.unit || mark.counted).find((text) => text !== "") ?? "";
  if (toll === undefined || toll === null) return unit === "" ? "figure" : unit;
  return unit === "" || unit.includes(toll.what) ? toll.what : `${unit} ${toll.what}`;
}

function normalOf(mark: QuantityMark): string {
  const words: Record<QuantityMark["hedge"], string> = {
    "": "",
    approx: "about ",
    more: "more than ",
    less: "less than ",
    "at-least": "at least ",
    "at-most": "at most ",
    between: "",
    vague: "",
    "most-of": "most of ",
  };
  const bounds =
    mark.low !== null && mark.high !== null ? `${mark.low} to ${mark.high}` : `${mark.low ?? ""}`;
  const number = mark.hedge === "between" || mark.value === null ? bounds : String(mark.value);
  return `${words[mark.hedge]}${number}${mark.sort === "percent" ? "%" : ""} ${mark.unit || mark.counted}`.trim();
}
