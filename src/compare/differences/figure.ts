import type { Because, FigureValue, Verdict } from "../../model/comparison.ts";
import type { QuantityMark } from "../../model/mark.ts";

/** What two figures of the same thing say to each other. `null`: they say the same. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: Because;
}

/** A figure with the day of its report and whether what it counts grows while news comes in. */
export interface Told {
  readonly figure: FigureValue;
  /** Day of the report, ISO 8601; null where unknown. */
  readonly day: string | null;
  /** True for what changes from day to day: the dead, the wounded, the missing; what is still going on or to come. */
  readonly growing: boolean;
  /** The unit that it was told in, where it was converted: the figure is in that of another report. */
  readonly converted?: string;
}

/** The figure of a quantity mark, percents as shares of one. */
export function figureOf(mark: QuantityMark): FigureValue {
  const scale = mark.sort === "percent" ? 0.01 : 1;
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  return {
    value: times(mark.value),
    low: times(mark.low),
    high: times(mark.high),
    hedge: mark.hedge,
    unit: mark.sort === "percent" || mark.sort === "fraction" ? "share" : mark.counted || mark.unit,
  };
}

/**
 * Judges two figures of the same thing.
 *
 * ["more than 42,000" and "42,718"]: compatible, lower-bound. ["43,000" and "43,350"]: compatible, rounding.
 * ["at least 4 killed" and "at least 6 killed"]: update, later-report. ["85 million" and "80 million"]: conflict.
 */
export function judgeFigures(a: Told, b: Told): Judgement | null {
  const judged = judgeInOneUnit(a, b);
  if ((a.converted ?? "") === (b.converted ?? "")) return judged;
  const [one, two] = [a.figure.value, b.figure.value];
  const [hedgeA, hedgeB] = [a.figure.hedge, b.figure.hedge];
  // Who converts rounds: [ten miles] and [15 km], [about nine miles] and [15 km].
  const off = hedgeA === "" && hedgeB === "" ? CONVERTED : ABOUT;
  const close = one !== null && two !== null && Math.abs(one - two) <= off * Math.max(one, two);
  return close || judged === null || judged.verdict === "compatible"
    ? { verdict: "compatible", because: "other-unit" }
    : judged;
}

function judgeInOneUnit(a: Told, b: Told): Judgement | null {
  const [one, two] = [withMiddle(a.figure), withMiddle(b.figure)];
  const exact = one.hedge === "" && two.hedge === "" && one.value !== null && two.value !== null;
  if (one.value === two.value && one.hedge === two.hedge && one.low === two.low && one.high === two.high)
    return null;
  if (exact) {
    if (one.value === two.value) return null;
    if (rounds(one.value ?? 0, two.value ?? 0) || rounds(two.value ?? 0, one.value ?? 0)) {
      return { verdict: "compatible", because: "rounding" };
    }
    return later(a, b) ?? ofOtherSize(one, two) ?? { verdict: "conflict", because: "exact-values-differ" };
  }
  if (one.value !== null && one.value === two.value) {
    return {
      verdict: "compatible",
      because: bounded(one) || bounded(two) ? boundName(one, two) : "rounding",
    };
  }
  if (one.value === null || two.value === null) {
    return meets(one, two)
      ? { verdict: "compatible", because: "vague-amount" }
      : (later(a, b) ?? { verdict: "unclear", because: "vague-amount" });
  }
  if (bounded(one) && bounded(two)) {
    if (a.growing && b.growing && one.hedge === two.hedge)
      return { verdict: "update", because: "later-report" };
    return meets(one, two)
      ? { verdict: "compatible", because: "overlapping-ranges" }
      : (later(a, b) ?? { verdict: "conflict", because: "bound-broken" });
  }
  if (meets(one, two) || rounds(one.value, two.value) || rounds(two.value, one.value)) {
    const far = Math.max(one.value, two.value) > 1.25 * Math.min(one.value, two.value);
    if (far && a.growing && b.growing) return { verdict: "update", because: "later-report" };
    return {
      verdict: "compatible",
      because: bounded(one) || bounded(two) ? boundName(one, two) : "rounding",
    };
  }
  if (bounded(one) || bounded(two)) {
    // ["2 killed" and "at least 4 killed"] of one day: the toll has grown since the first was written.
    if (a.growing && b.growing) return { verdict: "update", because: "later-report" };
    return later(a, b) ?? { verdict: "conflict", because: "bound-broken" };
  }
  // Two figures of which one is "about": apart by more than its rounding, but nobody claims exactness.
  return (
    later(a, b) ??
    ofOtherSize(one, two) ??
    (Math.max(one.value, two.value) > FAR_APART * Math.min(one.value, two.value)
      ? { verdict: "conflict", because: "ranges-apart" }
      : { verdict: "unclear", because: "overlapping-ranges" })
  );
}

/** Figures that are this many times each other count other things: [610 precincts counted] and [62 precincts searched]. */
const OTHER_SIZE = 2.5;

function ofOtherSize(one: FigureValue, two: FigureValue): Judgement | null {
  const [less, more] = [one.value ?? 0, two.value ?? 0].sort((x, y) => x - y);
  return more !== undefined && less !== undefined && more > OTHER_SIZE * less
    ? { verdict: "scope", because: "other-scope" }
    : null;
}

/** How many times the lesser the greater of two figures is that "about" does not bring together: [6,200, about 9,000]. */
const FAR_APART = 1.4;
/** How far off a figure may be that is told with "about", as a share of it: "about 40" is no other word for 30. */
const ABOUT = 0.1;

/** A range stands for the number in its middle: [between 10 and 20] is no vague amount. */
function withMiddle(figure: FigureValue): FigureValue {
  const { value, low, high, hedge } = figure;
  if (value !== null || hedge !== "between" || low === null || high === null) return figure;
  return { ...figure, value: (low + high) / 2 };
}

/**
 * The verdict on many readings: the gravest of any pair, and the reason that goes with it. A count that changes is told
 * anew from day to day, by outlets that are not equally quick: over several days its differences are no conflict.
 */
export function judgeAll(figures: readonly Told[]): Judgement | null {
  const worst = gravest(figures);
  const days = new Set(figures.flatMap(({ day }) => day ?? []));
  const changes = days.size > 1 && figures.every(({ growing }) => growing);
  return worst?.verdict === "conflict" && changes ? { verdict: "update", because: "later-report" } : worst;
}

function gravest(figures: readonly Told[]): Judgement | null {
  let worst: Judgement | null = null;
  for (let at = 0; at < figures.length; at += 1) {
    for (let other = at + 1; other < figures.length; other += 1) {
      const [a, b] = [figures[at], figures[other]];
      if (a === undefined || b === undefined) continue;
      const judged = judgeFigures(a, b);
      if (judged !== null && (worst === null || GRAVITY[judged.verdict] > GRAVITY[worst.verdict]))
        worst = judged;
    }
  }
  return worst;
}

const GRAVITY: Readonly<Record<Verdict, number>> = {
  compatible: 0,
  scope: 1,
  unclear: 2,
  update: 3,
  conflict: 4,
};

/**
 * Whether `round` is what remains of `exact` when it is cut to the digits that `round` shows: [43,000 of 43,350],
 * [42,000 of 42,718], not [80 million of 85 million], which is further off than news rounds.
 */
export function rounds(round: number, exact: number): boolean {
  if (round === exact || round === 0) return false;
  const unit = lastDigit(round);
  // "12" is not a rounding of 11: whole numbers under ten say themselves.
  if (unit < 10 && Number.isInteger(round) && Number.isInteger(exact)) return false;
  const off = Math.abs(exact - round);
  return off < unit && off <= FURTHEST * Math.abs(round) && lastDigit(exact) < unit;
}

/** How far off a figure may be that was converted, as a share of it. */
const CONVERTED = 0.07;
/** How far off a rounding may be, as a share of the number. */
const FURTHEST = 0.05;

/** The value of the last digit that is not zero: 1000 for 43,000, 10 for 250, 0.1 for 2.3. */
export function lastDigit(value: number): number {
  if (value === 0) return 1;
  let unit = 1;
  if (Number.isInteger(value)) {
    while (value % (unit * 10) === 0) unit *= 10;
    return unit;
  }
  while (unit > 1e-6 && Math.abs(value / unit - Math.round(value / unit)) > 1e-9) unit /= 10;
  return unit;
}

/** Figures of a growing count from reports of different days: the later one brings it up to date. */
function later(a: Told, b: Told): Judgement | null {
  if (!a.growing || !b.growing || a.day === null || b.day === null || a.day === b.day) return null;
  return { verdict: "update", because: "later-report" };
}

function bounded(figure: FigureValue): boolean {
  return ["more", "less", "at-least", "at-most", "between"].includes(figure.hedge);
}

function boundName(one: FigureValue, two: FigureValue): Because {
  const hedges = [one.hedge, two.hedge];
  if (hedges.includes("more") || hedges.includes("at-least")) return "lower-bound";
  if (hedges.includes("less") || hedges.includes("at-most")) return "upper-bound";
  return "overlapping-ranges";
}

/** Whether the ranges that the words allow share a number. An open bound reaches to infinity. */
function meets(one: FigureValue, two: FigureValue): boolean {
  if (one.value !== null && two.value !== null && !bounded(one) && !bounded(two))
    return Math.abs(one.value - two.value) <= ABOUT * Math.max(one.value, two.value);
  const low = Math.max(one.low ?? Number.NEGATIVE_INFINITY, two.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(one.high ?? Number.POSITIVE_INFINITY, two.high ?? Number.POSITIVE_INFINITY);
  return low <= high;
}
