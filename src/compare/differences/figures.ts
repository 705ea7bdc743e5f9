import type { Difference } from "../../model/comparison.ts";
import type { QuantityMark } from "../../model/mark.ts";
import { isPerson, type Toll, tollOf, wordsAroundFigure } from "../tolls.ts";
import { figureOf, judgeAll } from "./figure.ts";
import { anchorIn, type Telling, type Tellings } from "./tellings.ts";

interface Item {
  readonly mark: QuantityMark;
  readonly telling: Telling;
  readonly index: number;
  readonly toll: Toll | null;
  /** Dictionary forms around the figure, in its clause. */
  readonly around: ReadonlySet<string>;
}

/** Figures of the same thing that are not the same figure. */
export function figureDifferences(point: Tellings): readonly Difference[] {
  const items = point.tellings.flatMap((telling, index) => itemsOf(telling, index));
  return groupItems(items, point).flatMap((group) => {
    const judged = judgeAll(
      group.map(({ mark, telling, toll }) => ({
        figure: figureOf(mark),
        day: telling.day,
        growing: toll?.growing ?? false,
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

const COMPARED = new Set(["count", "percent", "fraction", "money", "measure", "duration"]);

/** Figures of one telling that are compared: the first ones, as each is held against each of the others. */
const COMPARED_FIGURES = 30;

function itemsOf(telling: Telling, index: number): readonly Item[] {
  const items: Item[] = [];
  const seen = new Set<number>();
  for (const told of telling.told) {
    for (const mark of told.statement.quantities) {
      if (items.length >= COMPARED_FIGURES) return items;
      if (!COMPARED.has(mark.sort) || seen.has(mark.from)) continue;
      seen.add(mark.from);
      const around = wordsAroundFigure(told.words, told.statement.quantities, mark);
      const toll = tollOf(mark, around);
      items.push({ mark, telling, index, toll, around: new Set(around) });
    }
  }
  return items;
}

/** Each figure joins the group that it fits best; a group holds at most one figure a report. */
function groupItems(items: readonly Item[], point: Tellings): readonly (readonly Item[])[] {
  const pairs: { a: number; b: number; fit: number }[] = [];
  items.forEach((one, a) => {
    for (let b = a + 1; b < items.length; b += 1) {
      const two = items[b];
      if (two === undefined || two.index === one.index) continue;
      const fit = fitOf(one, two, point);
      if (fit >= FITS) pairs.push({ a, b, fit });
    }
  });
  pairs.sort((x, y) => y.fit - x.fit || x.a - y.a || x.b - y.b);
  const groupOf = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    const one = groupOf.get(a) ?? [a];
    const two = groupOf.get(b) ?? [b];
    if (one === two) continue;
    const reports = new Set(one.map((at) => items[at]?.index));
    if (two.some((at) => reports.has(items[at]?.index))) continue;
    const joined = [...one, ...two].sort((x, y) => x - y);
    for (const at of joined) groupOf.set(at, joined);
  }
  return [...new Set(groupOf.values())].map((group) => group.flatMap((at) => items[at] ?? []));
}

const FITS = 0.5;

/** How likely two figures are of the same thing, 0 to 1. */
function fitOf(one: Item, two: Item, point: Tellings): number {
  const [a, b] = [one.mark, two.mark];
  if (isShare(a) !== isShare(b)) return 0;
  if (!isShare(a) && a.sort !== b.sort) return 0;
  if ((a.sort === "money" || a.sort === "measure") && a.counted !== b.counted) return 0;
  if (a.sort === "duration" && a.counted !== b.counted) return 0;
  if (one.toll !== null && two.toll !== null && one.toll.what !== two.toll.what) return 0;
  if ((one.toll === null) !== (two.toll === null) && isPerson(a.counted) && isPerson(b.counted)) return 0;
  const counted = isUncounted(a) ? 1 : countedNearness(a.counted, b.counted, point);
  if (counted < 0.5) return 0;
  const context = contextNearness(one, two);
  const close = closeness(a, b);
  // Shares are of something: [most of the missing] and [half of the town] have nothing in common.
  if (isShare(a) && context < 0.4) return 0;
  if (isUncounted(a)) return 0.35 * close + 0.65 * context;
  if (one.toll !== null && two.toll !== null) return 0.5 + 0.25 * context + 0.25 * close;
  return 0.3 * counted + 0.3 * close + 0.4 * context;
}

/** Whether the figure is no count of things: a share, an amount of money, a length of time, a measure. */
function isUncounted(mark: QuantityMark): boolean {
  return isShare(mark) || mark.sort === "money" || mark.sort === "duration" || mark.sort === "measure";
}

function isShare(mark: QuantityMark): boolean {
  return mark.sort === "percent" || mark.sort === "fraction";
}

function countedNearness(a: string, b: string, point: Tellings): number {
  if (a === b) return 1;
  if (isPerson(a) && isPerson(b)) return 0.8;
  if (a === "" || b === "") return 0.5;
  return point.nearness(a, b);
}

/** Share of the smaller surrounding that stands in the other too. */
function contextNearness(one: Item, two: Item): number {
  let shared = 0;
  for (const word of one.around) if (two.around.has(word)) shared += 1;
  const smaller = Math.min(one.around.size, two.around.size);
  return smaller === 0 ? 0 : Math.min(1, (1.5 * shared) / smaller);
}

function closeness(a: QuantityMark, b: QuantityMark): number {
  const middle = (mark: QuantityMark): number | null => {
    const { value, low, high } = figureOf(mark);
    return value ?? (low !== null && high !== null ? Math.sqrt(low * high) : (low ?? high));
  };
  const [one, two] = [middle(a), middle(b)];
  if (one === null || two === null) return 0.5;
  if (one <= 0 || two <= 0) return one === two ? 1 : 0;
  return Math.max(0, 1 - Math.abs(Math.log2(one / two)) / 2);
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
