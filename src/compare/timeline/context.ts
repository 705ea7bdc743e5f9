import type { EventTime } from "./event.ts";
import type { Predicate } from "./predicates.ts";

/** The predicates of a sentence, and of each the time that the sentence gives it. */
export interface DatedSentence {
  readonly predicates: readonly Predicate[];
  readonly times: readonly (EventTime | null)[];
}

/** Times handed on within a sentence: to what hangs on a dated predicate, and from what is told beside it. */
export function handedOn(
  predicates: readonly Predicate[],
  own: readonly (EventTime | null)[],
): readonly (EventTime | null)[] {
  const times = [...own];
  predicates.forEach(({ kind, on, tense }, index) => {
    const before = predicates[on];
    if (times[index] !== null || before === undefined) return;
    const time = times[on] ?? null;
    if (time === null) return;
    const alike = tense === before.tense || tense === "none";
    if (
      kind === "participle" ||
      kind === "purpose" ||
      kind === "meanwhile" ||
      (kind === "coordinate" && alike)
    )
      times[index] = passedOn(time);
  });
  // [He was in the hall when the wall fell on Monday]; [flew home and met the governor on Friday].
  for (let index = predicates.length - 1; index > 0; index -= 1) {
    const predicate = predicates[index];
    const before = predicates[predicate?.on ?? -1];
    const time = times[index] ?? null;
    if (predicate === undefined || before === undefined || time === null || times[predicate.on] !== null)
      continue;
    if (predicate.kind === "meanwhile" && predicate.tense === before.tense)
      times[predicate.on] = passedOn(time);
  }
  return times;
}

function passedOn(time: EventTime): EventTime {
  return time.by === "clause" ? { ...time, by: "sentence" } : time;
}

/** The date of an event that its sentence does not date. */
export function byContext(
  { tense, kind }: Predicate,
  running: EventTime | null,
  news: EventTime | null,
  today: EventTime | null,
): EventTime | null {
  if (tense === "present") return today;
  if (kind === "relative" || kind === "subordinate") return null;
  if (tense === "past") return kind === "content" ? null : (running ?? news);
  return tense === "perfect" ? news : null;
}

/** Whether a predicate moves the story on: what is told after it in its paragraph happened then too. */
export function isTold(predicate: Predicate | undefined): boolean {
  return (
    predicate !== undefined && predicate.tense === "past" && /^(?:main|coordinate)$/.test(predicate.kind)
  );
}

/** How many days before the news something may lie that the next sentence goes on with. */
const NEAR = 31;

export function isNear(time: EventTime | null, news: EventTime | null): boolean {
  if (news === null || time === null || time.unit === "year" || time.unit === "season") return false;
  const days = daysBetween(time.when.from, news.when.from);
  return days >= 0 && days <= NEAR;
}

/** How many days a report may come behind its news, and in how many sentences that is told. */
const LATE = 7;
const LEADING = 3;

/** The day of the news: the day that the first sentences give for what they tell, else the report's own. */
export function newsDay(read: readonly DatedSentence[], today: EventTime | null): EventTime | null {
  if (today === null) return null;
  for (const { predicates, times } of read.slice(0, LEADING)) {
    for (const [index, predicate] of predicates.entries()) {
      const time = times[index] ?? null;
      if (time === null || !(isTold(predicate) || predicate.tense === "perfect")) continue;
      if (Date.parse(time.when.to) - Date.parse(time.when.from) > DAY) continue;
      const late = daysBetween(time.when.from, today.when.from);
      if (late >= 0 && late <= LATE) return { ...time, clock: null, by: "report" };
    }
  }
  return today;
}

export function dayOf(day: string | null): EventTime | null {
  if (day === null) return null;
  const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
  return { when: { from: day, to: next }, unit: "day", clock: null, time: null, by: "report" };
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
