import type { Because, Difference, Verdict } from "../../model/comparison.ts";
import type { TimeMark } from "../../model/mark.ts";
import { dayNumber } from "../../text/calendar.ts";
import { isNearVerb, isShort } from "./dated.ts";
import { areApart, clocksApart, type Occasion, occasionOf } from "./occasion.ts";
import { differing, inCommon, sameFact, sharedWords, type Tellings } from "./tellings.ts";

/**
 * When something happened, when readings give other days or clock times, or say it more closely than others.
 *
 * ["in November"] and ["last year"], ["this morning"] and ["at 6.40 today"], ["for 17 years"] and ["since 2014"]: compatible,
 * within. ["fell at 5.30"] and ["fell shortly before 5"]: conflict. Not ["on Monday"] and ["on 3 March"], where that is a Monday.
 */
export function timeDifferences(point: Tellings): readonly Difference[] {
  const occasions = point.tellings.flatMap((telling) => occasionOf(telling) ?? []);
  const shown = new Set(occasions.filter(isNearVerb));
  let worst: Judged | null = null;
  occasions.forEach((one, at) => {
    for (const other of occasions.slice(at + 1)) {
      const judged = judgeIn(one, other, point);
      // What cannot be true of one happening need not stand near its verb.
      if (judged?.verdict === "conflict") for (const each of [one, other]) shown.add(each);
      const counts = shown.has(one) && shown.has(other);
      if (judged !== null && counts && (worst === null || GRAVITY[judged.verdict] > GRAVITY[worst.verdict]))
        worst = judged;
    }
  });
  const judged = worst as Judged | null;
  if (judged === null) return [];
  return [
    {
      kind: "time",
      ...judged,
      about: "when",
      values: occasions
        .filter((each) => shown.has(each))
        .map(({ telling, time, bound }) =>
          differing(telling, time, `${bound === "until" ? "until " : ""}${normalOf(time)}`),
        ),
    },
  ];
}

/**
 * What two times of a point say of what it tells. That they do not go together is said of statements that share their verb, a
 * name or a word of content; where only their days differ, of short ones, in which a day can date nothing else, or of such
 * as tell it in the same words.
 */
function judgeIn(a: Occasion, b: Occasion, point: Tellings): Judged | null {
  const judged = judge(a, b);
  if (judged === null || judged.verdict === "compatible") return judged;
  if (!isOf(a, b, point)) return null;
  const sure = (isShort(a.told) && isShort(b.told)) || sharedWords(a.told, b.told) >= ALIKE;
  return judged.verdict === "unclear" && !sure ? null : judged;
}

/** Whether two times are of one happening: the statements share their verb, or a name or word of content. */
function isOf(a: Occasion, b: Occasion, point: Tellings): boolean {
  return sameFact(a.told, b.told, point) || inCommon(a.told, b.told, point) > 0;
}

interface Judged {
  readonly verdict: Verdict;
  readonly because: Because;
}

const GRAVITY: Readonly<Record<Verdict, number>> = {
  compatible: 0,
  scope: 1,
  unclear: 2,
  update: 3,
  conflict: 4,
};

/** What two times say of one happening; null where they say the same, or one only more closely. */
function judge(a: Occasion, b: Occasion): Judged | null {
  if (a.bound === "until" && b.bound === "until") return judgeEnds(a, b);
  if ((areApart(a.days, b.days) && !ofOtherScale(a, b)) || ofOtherTurns(a, b)) {
    if (movesPlan(a, b)) return { verdict: "update", because: "later-report" };
    return isDay(a) && isDay(b) && sharedWords(a.told, b.told) >= SURE
      ? { verdict: "conflict", because: "days-differ" }
      : { verdict: "unclear", because: "days-differ" };
  }
  if (clocksApart(a, b)) {
    return a.exact && b.exact
      ? { verdict: "conflict", because: "clocks-differ" }
      : { verdict: "unclear", because: "clocks-differ" };
  }
  // [shortly after six] and [about 6.15] can both be true.
  if (a.exact && b.exact && a.bound === "" && b.bound === "" && a.clock?.from !== b.clock?.from)
    return { verdict: "compatible", because: "within" };
  return sayAlike(a, b) ? null : { verdict: "compatible", because: "within" };
}

/** Whether two times that have something in common say the same, as closely. */
function sayAlike(a: Occasion, b: Occasion): boolean {
  if (a.lasts || b.lasts)
    return a.lasts === b.lasts || (isFor(a) && b.bound !== "since") || (isFor(b) && a.bound !== "since");
  if (ofOtherScale(a, b) || areApart(spread(a), spread(b))) return true;
  const [one, two] = [a.time, b.time];
  const day =
    one.when === null || two.when === null
      ? one.weekday === two.weekday
      : one.when.from === two.when.from && one.when.to === two.when.to;
  const clock = a.clock?.from === b.clock?.from && a.clock?.to === b.clock?.to;
  return day && clock && (a.bound === "until") === (b.bound === "until");
}

/** The days of a time, implied ones too: nobody can say whether [at nine], told a day later, is within [Tuesday evening]. */
function spread({ time: { when } }: Occasion) {
  return when === null ? null : { from: dayNumber(when.from), to: dayNumber(when.to) };
}

/** [for 17 years] says since when, and nothing of a day: [jailed for seven years] and [on Tuesday]. */
function isFor({ telling, time }: Occasion): boolean {
  const before = telling.marked.report.text.slice(Math.max(0, time.from - 20), time.from);
  return /\bfor(?: [a-z]+){0,2} $/iu.test(before);
}

/** A year beside a day or an hour dates something else: [the wall of 1968] and [on Sunday]. */
function ofOtherScale(a: Occasion, b: Occasion): boolean {
  const scales = [a.time.unit, b.time.unit];
  return scales.includes("year") && scales.some((unit) => FINE.has(unit));
}

const FINE: ReadonlySet<TimeMark["unit"]> = new Set(["week", "day", "part of day", "time of day"]);

/** [until Sunday] and [until Monday]; [until 2031] and [until the end of 2030] are one end in other words. */
function judgeEnds(a: Occasion, b: Occasion): Judged | null {
  const [one, two] = [a.time.when, b.time.when];
  if (one === null || two === null || (one.from === two.from && one.to === two.to)) return null;
  if (movesPlan(a, b)) return { verdict: "update", because: "later-report" };
  const touch = one.from <= two.to && two.from <= one.to;
  return touch
    ? { verdict: "compatible", because: "within" }
    : { verdict: "unclear", because: "days-differ" };
}

/** Words of content that make it sure that two statements tell one happening, not two of a kind. */
const SURE = 3;
/** Words of content in common from which two statements tell it in the same words. */
const ALIKE = 5;

function isDay({ time, days }: Occasion): boolean {
  return days !== null && days.to - days.from === 1 && time.weekday !== null;
}

/** Whether the later of two reports gives another time for what is still to come: [until Sunday], then [until Monday]. */
function movesPlan(a: Occasion, b: Occasion): boolean {
  const days = [a, b].map(({ telling, time }) => ({ told: telling.day, when: time.when?.from ?? null }));
  const [one, two] = days;
  if (one?.told == null || two?.told == null || one.told === two.told) return false;
  return days.every(({ told, when }) => told !== null && when !== null && when > told);
}

/** [this week] and [last week] of reports whose days are not known, or of one day. */
function ofOtherTurns(a: Occasion, b: Occasion): boolean {
  if (a.days !== null || b.days !== null || a.telling.day !== b.telling.day) return false;
  const [one, two] = [a, b].map(({ telling, time }) =>
    /^(?:early |late |earlier |later )?(last|this|next) (week|month|year)$/iu.exec(
      telling.marked.report.text.slice(time.from, time.to),
    ),
  );
  return one != null && two != null && one[2] === two[2] && one[1]?.toLowerCase() !== two[1]?.toLowerCase();
}

function normalOf(time: TimeMark): string {
  const days =
    time.when === null
      ? ""
      : time.unit === "day" || time.unit === "time of day" || time.unit === "part of day"
        ? time.when.from
        : `${time.when.from}/${time.when.to}`;
  if (time.clock === null) return days === "" ? time.timex.value : days;
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const { from, to } = time.clock;
  // A clock time told to the minute is one moment, not the minute that it lasts.
  return `${days} ${clock(from)}${to - from <= 1 ? "" : `–${clock(to)}`}`.trim();
}
