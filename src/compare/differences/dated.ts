import type { TimeMark } from "../../model/mark.ts";
import { gapBetween } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { mainVerb, type Telling } from "./tellings.ts";

/** A statement with the time that dates it. */
export interface Dated {
  readonly told: Told;
  readonly time: TimeMark;
}

/**
 * The time of a telling: that of its first statement that has one on the calendar, else how long it took. A time elsewhere in the
 * sentence mostly dates another of its statements.
 */
export function datedIn(telling: Telling): Dated | null {
  for (const told of telling.told) {
    const times = told.statement.times.filter(isOnCalendar);
    const time = oneOf(times, told, telling.marked.report.text);
    if (time !== undefined) return { told, time };
    if (times.length > 0) return null;
  }
  for (const told of telling.told) {
    const time = told.statement.times.find((each) => lasts(each, telling.marked.report.text));
    if (time !== undefined) return { told, time };
  }
  return null;
}

function isOnCalendar({ sort, when, clock, weekday }: TimeMark): boolean {
  return sort === "calendar" && (when !== null || clock !== null || weekday !== null);
}

/** The only one of several times that dates a statement: what another puts into brackets [at 6 p.m. (1600 GMT)] is none. */
function oneOf(times: readonly TimeMark[], told: Told, text: string): TimeMark | undefined {
  const [first, second] = times;
  if (second === undefined) return first;
  const open = times.filter(({ from }) => text[from - 1] !== "(");
  return open.length === 1 ? open[0] : afterVerb(open, told);
}

/** Of several times the one right behind the verb; with none there nobody can say which dates the statement. */
function afterVerb(times: readonly TimeMark[], told: Told): TimeMark | undefined {
  const verb = mainVerb(told);
  const [first, second] = verb === null ? [] : times.filter(({ from }) => from >= verb.span.to);
  if (verb === null || first === undefined || first.from - verb.span.to > NEAR_VERB) return undefined;
  // [on Thursday and Friday], [from Sunday until Monday]
  return second !== undefined && second.from - first.to <= JOINED ? undefined : first;
}

/** Characters between a verb and its time, and between two times that are told together. */
const NEAR_VERB = 45;
const JOINED = 8;

/** Whether a length of time says how long something took or lasted: [in 36 hours], [for 17 years]; not [a seven-year term]. */
function lasts({ sort, from }: TimeMark, text: string): boolean {
  return sort === "duration" && LASTS.test(text.slice(Math.max(0, from - 24), from));
}

const LASTS =
  /\b(?:in|within|for|after|over|during)(?: (?:about|almost|nearly|some|the|just|only|more than|less than))? $/iu;

/** Whether a time surely dates its statement: it stands near the verb, or there is little else that it could date. */
export function isNearVerb({ told, time }: Dated): boolean {
  if (isShort(told)) return true;
  const verb = mainVerb(told)?.span;
  return verb !== undefined && gapBetween(time, verb) < NEAR_VERB;
}

/** Whether a statement is so short that its time dates what it tells. */
export function isShort({ words }: Told): boolean {
  return words.length < SHORT;
}

/** Words of a statement of one happening. */
const SHORT = 16;
