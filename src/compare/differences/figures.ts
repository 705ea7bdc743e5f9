import type { Difference, DifferenceValue } from "../../model/comparison.ts";
import type { QuantityMark } from "../../model/mark.ts";
import { figureOf, judgeAll, judgeFigures } from "./figure.ts";
import { groupItems, type Item, inUnitOf, isSure, itemsOf } from "./figure-pairs.ts";
import { anchorIn, type Tellings } from "./tellings.ts";

/** Figures of the same thing that are not the same figure. */
export function figureDifferences(point: Tellings): readonly Difference[] {
  const items = point.tellings.flatMap((telling, index) => itemsOf(telling, index));
  const groups = groupItems(items, point);
  return [
    ...groups.flatMap((group) => differenceOf(group, point)),
    ...inOtherMoney(items.filter((item) => !groups.some((group) => holdsMoneyOf(item, group)))),
  ];
}

/** What the figures of one thing say to each other. */
function differenceOf(group: readonly Item[], point: Tellings): readonly Difference[] {
  const unit = group[0]?.mark;
  if (unit === undefined) return [];
  // They are of one thing: what one figure says of its growing holds for all.
  const growing = group.some(({ toll }) => toll?.growing === true) || openAtFirst(group);
  const told = group.map(({ mark, telling }) => ({
    figure: inUnitOf(unit, mark),
    day: telling.day,
    growing,
    ...(unit.measure !== null && { converted: mark.counted }),
  }));
  const judged = judgeAll(told);
  if (judged === null) return [];
  const sure = group.some((one, at) =>
    group.some((two, other) => {
      const [a, b] = [told[at], told[other]];
      if (other <= at || a === undefined || b === undefined) return false;
      return judgeFigures(a, b)?.verdict === "conflict" && isSure(one, two, point);
    }),
  );
  const verdict = judged.verdict === "conflict" && !sure ? "unclear" : judged.verdict;
  return [
    { kind: "figure", verdict, because: judged.because, about: aboutOf(group), values: valuesOf(group) },
  ];
}

/** Whether what the first reports count was yet going on or to come: [expect a crest of 9 metres]. */
function openAtFirst(group: readonly Item[]): boolean {
  const days = group.flatMap(({ telling }) => telling.day ?? []);
  const first = days.reduce((least, day) => (day < least ? day : least), days[0] ?? "");
  return group.every(({ telling, open }) => open || (telling.day !== null && telling.day !== first));
}

/**
 * One sum in two currencies, where two readings have none in common: [$3.8 billion] and [3.5 billion euros]. What it is
 * worth is not guessed.
 */
function inOtherMoney(items: readonly Item[]): readonly Difference[] {
  const sums = items.filter(({ mark, sole }) => sole && mark.sort === "money");
  const currencies = new Set(sums.map(({ mark }) => mark.counted));
  const tellings = new Set(sums.map(({ telling }) => telling));
  if (currencies.size < 2 || tellings.size < sums.length) return [];
  return [
    { kind: "figure", verdict: "compatible", because: "other-unit", about: "money", values: valuesOf(sums) },
  ];
}

/** Whether a group compares a sum of the item's reading. */
function holdsMoneyOf({ telling }: Item, group: readonly Item[]): boolean {
  return group.length > 1 && group.some((other) => other.telling === telling && other.mark.sort === "money");
}

function valuesOf(group: readonly Item[]): readonly DifferenceValue[] {
  return group.map(({ mark, telling }) => ({
    report: telling.marked.report.id,
    anchor: anchorIn(telling, mark),
    normal: normalOf(mark),
    figure: figureOf(mark),
  }));
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
