import { load } from "./load.ts";
import { dayPartIn, days, localTime, momentOf, type Peer, type PeerRange, type PeerTime } from "./reading.ts";

/** The part of the package that is used. */
interface Chrono {
  readonly parse: (text: string, reference: Date) => readonly Found[];
}
interface Found {
  readonly index: number;
  readonly text: string;
  readonly start: Point;
  readonly end: Point | null;
}
interface Point {
  readonly isCertain: (field: string) => boolean;
  readonly get: (field: string) => number | null;
}

export const chrono: Peer = {
  package: "chrono-node",
  gives: ["times"],
  load: () => {
    const { parse } = load<Chrono>("chrono-node");
    return ({ text, reference }) => ({ times: parse(text, momentOf(reference)).map(timeOf) });
  },
};

function timeOf({ index, text, start, end }: Found): PeerTime {
  const part = start.isCertain("hour") ? null : dayPartIn(text);
  const value = part === null ? timexOf(start) : `${dayOf(start)}${part}`;
  const from = start.isCertain("hour") ? clockOf(start) : rangeOf(start).from;
  const to =
    end === null
      ? start.isCertain("hour")
        ? null
        : rangeOf(start).to
      : end.isCertain("hour")
        ? clockOf(end)
        : rangeOf(end).to;
  return {
    from: index,
    to: index + text.length,
    type: part !== null || start.isCertain("hour") ? "TIME" : "DATE",
    value,
    ranges: [{ from, to: to ?? from }],
  };
}

/** What is certain of a moment: "2024", "2024-10", "2024-10-22", "2024-10-22T17:00". */
function timexOf(point: Point): string {
  if (point.isCertain("hour")) return clockOf(point).slice(0, 16);
  const day = dayOf(point);
  if (point.isCertain("day") || point.isCertain("weekday")) return day;
  if (point.isCertain("month")) return day.slice(0, 7);
  return point.isCertain("year") ? day.slice(0, 4) : day;
}

function rangeOf(point: Point): PeerRange {
  const value = timexOf(point);
  if (value.length === 10) return days(value, 1);
  const year = Number(value.slice(0, 4));
  const next = value.length === 4 ? new Date(year + 1, 0, 1) : new Date(year, Number(value.slice(5)), 1);
  return { from: `${value.length === 4 ? `${value}-01` : value}-01T00:00:00`, to: localTime(next) };
}

function dayOf(point: Point): string {
  const two = (field: string): string => String(point.get(field) ?? 1).padStart(2, "0");
  return `${String(point.get("year") ?? 0).padStart(4, "0")}-${two("month")}-${two("day")}`;
}

function clockOf(point: Point): string {
  const two = (field: string): string => String(point.get(field) ?? 0).padStart(2, "0");
  return `${dayOf(point)}T${two("hour")}:${two("minute")}:${two("second")}`;
}
