import type { Difference } from "../../model/comparison.ts";
import type { TimeMark } from "../../model/mark.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/**
 * When something happened, when readings give other days or clock times.
 *
 * ["in November"] and ["last year"]: compatible, within. ["on Monday"] and ["on Tuesday"]: unclear, days-differ.
 */
export function timeDifferences(point: Tellings): readonly Difference[] {
  const read = point.tellings.flatMap((telling) => timeOf(telling));
  const first = read[0];
  if (first === undefined || read.length < 2) return [];
  if (read.every(({ time }) => sameTime(time, first.time))) return [];
  const apart = read.some(({ time }, index) =>
    read.slice(index + 1).some((other) => disjoint(time, other.time)),
  );
  return [
    {
      kind: "time",
      verdict: apart ? "unclear" : "compatible",
      because: apart ? "days-differ" : "within",
      about: "when",
      values: read.map(({ telling, time }) => differing(telling, time, normalOf(time))),
    },
  ];
}

/** The one calendar time of the leading statement; with several nobody can say which dates it. */
function timeOf(telling: Telling): readonly { telling: Telling; time: TimeMark }[] {
  const times = telling.told[0]?.statement.times.filter((time) => time.sort === "calendar") ?? [];
  const [time] = times;
  return time === undefined || times.length > 1 || (time.when === null && time.clock === null)
    ? []
    : [{ telling, time }];
}

function sameTime(a: TimeMark, b: TimeMark): boolean {
  return (
    a.when?.from === b.when?.from &&
    a.when?.to === b.when?.to &&
    a.clock?.from === b.clock?.from &&
    a.clock?.to === b.clock?.to
  );
}

function disjoint(a: TimeMark, b: TimeMark): boolean {
  if (a.when !== null && b.when !== null && (a.when.to <= b.when.from || b.when.to <= a.when.from))
    return true;
  if (a.clock === null || b.clock === null) return false;
  const slack = Math.max(slackOf(a), slackOf(b));
  return a.clock.to + slack <= b.clock.from || b.clock.to + slack <= a.clock.from;
}

/** Minutes by which a clock time may be off: parts of the day have no sharp ends, and "about 5 am" is about. */
function slackOf(time: TimeMark): number {
  return time.unit === "part of day" || time.hedge !== "" ? 60 : 0;
}

function normalOf(time: TimeMark): string {
  const days =
    time.when === null
      ? ""
      : time.unit === "day" || time.unit === "time of day" || time.unit === "part of day"
        ? time.when.from
        : `${time.when.from}/${time.when.to}`;
  if (time.clock === null) return days;
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const { from, to } = time.clock;
  // A clock time told to the minute is one moment, not the minute that it lasts.
  return `${days} ${clock(from)}${to - from <= 1 ? "" : `–${clock(to)}`}`.trim();
}
