import type { TimeMark } from "../../model/mark.ts";
import { dayNumber } from "../../text/calendar.ts";
import type { Told } from "../statements.ts";
import { datedIn } from "./dated.ts";
import type { Telling } from "./tellings.ts";

/** When a reading says that it happened, with what the words around the time make of it. */
export interface Occasion {
  readonly telling: Telling;
  readonly told: Told;
  readonly time: TimeMark;
  /** Days as numbers, half-open, where they are said and not only implied; null where they are not known. */
  readonly days: Stretch | null;
  /** Minutes after midnight, half-open, as far as the words allow: [shortly after six] is 6.00 to 6.20. */
  readonly clock: Stretch | null;
  /** Whether a clock time is told, and not only a part of the day. */
  readonly exact: boolean;
  /** Whether nothing says which half of the day it is: [at 3.50], not [at 3.50 p.m.], [at 15.50]. */
  readonly halved: boolean;
  /** Whether the time is the end or the beginning of something that lasts: [until Sunday]. */
  readonly bound: Bound;
  /** Whether it says only how long: [in 36 hours], [for 17 years]. */
  readonly lasts: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The time of a telling: of its first statement that has one, else how long it took. */
export function occasionOf(telling: Telling): Occasion | null {
  const text = telling.marked.report.text;
  const dated = datedIn(telling);
  return dated === null ? null : read(telling, dated.told, dated.time, text);
}

function read(telling: Telling, told: Told, time: TimeMark, text: string): Occasion {
  const before = text
    .slice(Math.max(0, time.from - 40), time.from)
    .toLowerCase()
    .replace(/\s+/gu, " ");
  const bound = boundOf(before);
  const clock = time.unit === "time of day" || bound === "" ? clockOf(time, before, bound) : null;
  // A clock time stands for itself: its day is mostly implied.
  const dated = time.clock === null || time.weekday !== null || time.stated.includes("day");
  const days = time.when === null || !dated ? null : daysOf(time.when, bound);
  return {
    telling,
    told,
    time,
    days,
    clock,
    exact: time.unit === "time of day",
    halved: isHalved(time, text),
    bound,
    lasts: time.sort === "duration",
  };
}

function isHalved({ unit, clock, from, to }: TimeMark, text: string): boolean {
  if (unit !== "time of day" || clock === null || clock.to > 12 * 60 + 60) return false;
  const words = text.slice(from, to + 24).toLowerCase();
  return !/\b(?:[ap]\.?m\b|noon|midnight|morning|afternoon|evening|night|gmt|utc|0\d[:.]?\d\d|hours)/u.test(
    words,
  );
}

export type Bound = "" | "until" | "since";

/** [until Sunday, before 2031] and [since Monday, after 2020] bound a time; [shortly after six] is near it. */
function boundOf(before: string): Bound {
  if (CLOSE.test(before) || AWAY.test(before)) return "";
  if (/\b(?:until|till|by|before|no later than)(?: about| around)?(?: the)? $/u.test(before)) return "until";
  return /\b(?:since|after|from)(?: about| around)?(?: the)? $/u.test(before) ? "since" : "";
}

const CLOSE = /\b(?:shortly|just|soon|moments|minutes|a little|not long) (before|after) (?:at )?$/u;
const AWAY =
  /\b(about |around |some |nearly |almost )?(an|half an|one|two|three|four|five|\d{1,2}) (minutes?|hours?) (before|after) $/u;
const COUNTS: Readonly<Record<string, number>> = {
  an: 1,
  "half an": 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** Minutes that "shortly after" reaches, that "about" may be off, and that a part of the day may. */
const SHORTLY = 20;
const ABOUT = 10;
const PART = 60;
const DAY = 1440;

function clockOf(time: TimeMark, before: string, bound: Bound): Stretch | null {
  if (time.clock === null) return null;
  const { from, to } = time.clock;
  if (time.unit !== "time of day") return { from: from - PART, to: to + PART };
  const middle = Math.floor((from + to - 1) / 2);
  if (bound === "until") return { from: 0, to: middle + 1 };
  if (bound === "since") return { from: middle, to: DAY };
  const close = CLOSE.exec(before);
  if (close?.[1] === "before") return { from: middle - SHORTLY, to: middle + 1 };
  if (close?.[1] === "after") return { from: middle, to: middle + SHORTLY };
  const away = AWAY.exec(before);
  if (away !== null) {
    const count = COUNTS[away[2] ?? ""] ?? Number(away[2]);
    const shift = count * (away[3]?.startsWith("hour") ? 60 : 1) * (away[4] === "before" ? -1 : 1);
    const slack = away[1] === undefined ? 5 : ABOUT;
    const moved = (middle + shift + DAY) % DAY;
    return { from: moved - slack, to: moved + slack + 1 };
  }
  return time.hedge === "approx" ? { from: middle - ABOUT, to: middle + ABOUT + 1 } : { from, to };
}

function daysOf({ from, to }: NonNullable<TimeMark["when"]>, bound: Bound): Stretch {
  if (bound === "until") return { from: Number.NEGATIVE_INFINITY, to: dayNumber(to) };
  if (bound === "since") return { from: dayNumber(from), to: Number.POSITIVE_INFINITY };
  return { from: dayNumber(from), to: dayNumber(to) };
}

/** Whether the clock times of two occasions have nothing in common, in whichever half of the day. */
export function clocksApart(a: Occasion, b: Occasion): boolean {
  if (!areApart(a.clock, b.clock)) return false;
  if (!a.halved && !b.halved) return true;
  const half = DAY / 2;
  const moved = b.clock === null ? null : [-half, half].map((by) => shifted(b.clock, by));
  return (moved ?? []).every((clock) => areApart(a.clock, clock));
}

function shifted(clock: Stretch | null, by: number): Stretch | null {
  return clock === null ? null : { from: clock.from + by, to: clock.to + by };
}

/** Whether two stretches have nothing in common. */
export function areApart(a: Stretch | null, b: Stretch | null): boolean {
  return a !== null && b !== null && (a.to <= b.from || b.to <= a.from);
}
