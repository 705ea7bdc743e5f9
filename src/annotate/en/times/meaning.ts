import type { Hedge, TimeUnit, Timex } from "../../../model/mark.ts";
import type { Day } from "../../../model/report.ts";

/** Lengths of time that English counts in. */
export type Length =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** -1 for "last", 0 for "this", 1 for "next", null where the words leave it open. */
export type Turn = -1 | 0 | 1 | null;

/** What a time expression says, before it is read against a reference day. */
export type Meaning =
  /** Parts of a date; what is null is open. [Oct. 7 last year: month 10, day 7, turn -1] */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      readonly turn: Turn;
      /** Whether the turn is the year's [July last year], not the month's own [last July]. */
      readonly ofYear: boolean;
    }
  | { readonly kind: "weekday"; readonly weekday: number; readonly turn: Turn; readonly week: boolean }
  /** A whole unit by its turn [last week, this year, the weekend]. */
  | { readonly kind: "turn"; readonly unit: Length; readonly turn: Turn }
  /** Counted from the reference day [yesterday, three weeks ago]; `more` for "over a year ago". */
  | {
      readonly kind: "shift";
      readonly unit: Length;
      readonly amount: number;
      readonly more: boolean;
      /** Days from the day of writing at which the count begins, 0 where it is not given [a week from tomorrow]. */
      readonly days?: number;
    }
  /** A stretch that ends or begins at the reference day [the past month, the next 10 days]. */
  | { readonly kind: "stretch"; readonly unit: Length; readonly amount: number }
  | { readonly kind: "season"; readonly season: number; readonly year: number | null; readonly turn: Turn }
  /** `back` counts the years before the one that is meant [the year-earlier third quarter]. */
  | {
      readonly kind: "quarter";
      readonly quarter: number;
      readonly year: number | null;
      readonly turn: Turn;
      readonly back?: number;
    }
  /**
   * The period that a report is about, or the same of another year [the latest quarter, the year-earlier period];
   * `unit` is null where the text's last period tells it.
   */
  | {
      readonly kind: "period";
      readonly unit: Length | null;
      readonly years: number;
      readonly year: number | null;
    }
  /** A run of years [the 1990s, the 19th century]. */
  | { readonly kind: "years"; readonly year: number; readonly count: number }
  | {
      readonly kind: "holiday";
      readonly dayIn: (year: number) => Day | null;
      readonly year: number | null;
      readonly turn: Turn;
    }
  | { readonly kind: "fixed"; readonly day: Day }
  /** The count-th weekday, or day where it is null, of a month; -1 is the last. */
  | { readonly kind: "nth"; readonly count: number; readonly weekday: number | null; readonly month: Meaning }
  /** The week of a day [the week of April 10], from that day or up to it [the week beginning May 2, ended May 9]. */
  | { readonly kind: "week of"; readonly day: Meaning; readonly side: "holds" | "begins" | "ends" }
  /** Counted from the last day that the text named [two days earlier, the next day]. */
  | { readonly kind: "relative"; readonly unit: Length; readonly amount: number }
  | { readonly kind: "range"; readonly first: Meaning; readonly last: Meaning }
  /** A clock time or part of the day without a day. */
  | { readonly kind: "clock" }
  | { readonly kind: "duration"; readonly iso: string }
  /** A length that may be the time until something [it will open in two weeks], or not [the third in two weeks]. */
  | { readonly kind: "within"; readonly iso: string; readonly unit: Length; readonly amount: number }
  /** In the calendar but not to be told which day [03/04/2018]. */
  | { readonly kind: "undecided" }
  /** Without a place on the calendar, known by its TIMEX3 alone [recently, several weeks, every Monday]. */
  | { readonly kind: "vague"; readonly timex: Timex };

/** Which part of a period is meant. */
export type Part =
  | "early"
  | "middle"
  | "late"
  | "start"
  | "end"
  | "so far"
  | "rest"
  | "first half"
  | "second half";

/** Minutes after midnight, half-open. */
export interface Clock {
  readonly from: number;
  readonly to: number;
  /** TIMEX3's name of the part of the day that the words name: "MO", "AF", "EV", "NI". */
  readonly part?: string;
}

/** A time expression as the grammar read it. */
export interface TimeReading {
  /** Index of the first token after it. */
  readonly to: number;
  readonly meaning: Meaning;
  readonly unit: TimeUnit;
  readonly stated: readonly TimeUnit[];
  readonly part: Part | null;
  readonly clock: Clock | null;
  readonly hedge: Hedge;
  /** Of a range: the index after its first end, and that of its last. */
  readonly ends: readonly [number, number] | null;
}

/** A reading with the usual values for what is not given. */
export function reading(
  to: number,
  meaning: Meaning,
  unit: TimeUnit,
  more: Partial<TimeReading> = {},
): TimeReading {
  return { to, meaning, unit, stated: [], part: null, clock: null, hedge: "", ends: null, ...more };
}

/** A meaning without a place on the calendar. */
export function vague(
  value: string,
  type: Timex["type"] = "DATE",
  { quant = null, freq = null }: { readonly quant?: string | null; readonly freq?: string | null } = {},
): Extract<Meaning, { kind: "vague" }> {
  return { kind: "vague", timex: { type, value, mod: null, quant, freq } };
}

/** An unknown count of a unit: [several weeks] is "PXW", [hours] "PTXH". */
export function unknownCount(unit: Length): Extract<Meaning, { kind: "vague" }> {
  return vague(UNKNOWN_COUNTS[unit], "DURATION");
}

const UNKNOWN_COUNTS: { readonly [unit in Length]: string } = {
  second: "PTXS",
  minute: "PTXM",
  hour: "PTXH",
  day: "PXD",
  weekend: "PXD",
  week: "PXW",
  fortnight: "PXW",
  month: "PXM",
  quarter: "PXM",
  year: "PXY",
  decade: "PXY",
  century: "PXC",
};

/** A date whose parts are not all given; a field is null where it is open. */
export function date(parts: Partial<Extract<Meaning, { kind: "date" }>>): Extract<Meaning, { kind: "date" }> {
  return {
    kind: "date",
    year: null,
    month: null,
    day: null,
    weekday: null,
    turn: null,
    ofYear: false,
    ...parts,
  };
}

/** -1 for "last", 0 for "this", 1 for "next". */
export function turnOf(word: string): Turn {
  if (word === "last" || word === "previous" || word === "past") return -1;
  if (word === "this" || word === "current") return 0;
  if (word === "next" || word === "coming" || word === "upcoming") return 1;
  return null;
}
