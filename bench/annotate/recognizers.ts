import { load } from "./load.ts";
import { days, momentOf, type Peer, type PeerMark, type PeerRange, type PeerTime } from "./reading.ts";

/** The part of the package that is used. */
interface Suite {
  readonly recognizeDateTime: (
    text: string,
    culture: string,
    options: number,
    moment: Date,
  ) => readonly Found[];
  readonly recognizeNumber: (text: string, culture: string) => readonly Found[];
  readonly recognizePercentage: (text: string, culture: string) => readonly Found[];
  readonly recognizeCurrency: (text: string, culture: string) => readonly Found[];
  readonly recognizeDimension: (text: string, culture: string) => readonly Found[];
  readonly recognizeTemperature: (text: string, culture: string) => readonly Found[];
  readonly recognizeOrdinal: (text: string, culture: string) => readonly Found[];
  readonly recognizeAge: (text: string, culture: string) => readonly Found[];
}
interface Found {
  readonly start: number;
  /** The last character, not the one after it. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: {
    readonly value?: string;
    readonly unit?: string;
    readonly values?: readonly Value[];
  } | null;
}
interface Value {
  readonly timex: string;
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

const ENGLISH = "en-us";

export const recognizers: Peer = {
  package: "@microsoft/recognizers-text-suite",
  gives: ["times", "quantities"],
  load: () => {
    const suite = load<Suite>("@microsoft/recognizers-text-suite");
    return ({ text, reference }) => ({
      times: suite
        .recognizeDateTime(text, ENGLISH, 0, momentOf(reference))
        .map((found) => timeOf(found, reference)),
      quantities: quantitiesOf(suite, text),
    });
  },
};

const TYPES: Readonly<Record<string, string>> = {
  date: "DATE",
  daterange: "DATE",
  time: "TIME",
  timerange: "TIME",
  datetime: "TIME",
  datetimerange: "TIME",
  duration: "DURATION",
  set: "SET",
};

function timeOf({ start, end, typeName, resolution }: Found, reference: string | null): PeerTime {
  const values = resolution?.values ?? [];
  const type = TYPES[typeName.replace("datetimeV2.", "")] ?? "DATE";
  const first = values[0];
  return {
    from: start,
    to: end + 1,
    type,
    value: first === undefined ? null : timexOf(first, reference),
    ranges: type === "DURATION" || type === "SET" ? [] : values.map((value) => rangeOf(value, reference)),
  };
}

/** Its TIMEX, with what it leaves open filled in from the first of its values: "XXXX-08" is "2024-08". */
function timexOf({ timex, value, start }: Value, reference: string | null): string {
  if (timex.startsWith("T")) return `${(reference ?? "").slice(0, 10)}${timex}`;
  if (!timex.startsWith("(") && !timex.includes("X")) return timex;
  const told = value ?? start ?? timex;
  if (told === "not resolved" || !/^\d{4}-/.test(told)) return timex;
  const part = /T(?:MO|AF|EV|NI|DT|MI)$/.exec(timex)?.[0];
  if (part !== undefined) return `${told.slice(0, 10)}${part}`;
  if (/^XXXX-\d{2}$/.test(timex)) return told.slice(0, 7);
  if (/^XXXX-(?:SP|SU|FA|WI)$/.test(timex)) return `${told.slice(0, 4)}${timex.slice(4)}`;
  return told.replace(" ", "T");
}

function rangeOf({ value, start, end }: Value, reference: string | null): PeerRange {
  const day = (reference ?? "2000-01-01").slice(0, 10);
  if (value === undefined)
    return {
      from: start === undefined ? null : momentIn(start, day),
      to: end === undefined ? null : momentIn(end, day),
    };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return days(value, 1);
  const moment = momentIn(value, day);
  return { from: moment, to: moment };
}

function momentIn(value: string, day: string): string {
  if (/^\d{2}:/.test(value)) return `${day}T${value}`;
  return value.includes(" ") ? value.replace(" ", "T") : `${value}T00:00:00`;
}

/** Numbers with their units; of two in one place the longer is meant. */
function quantitiesOf(suite: Suite, text: string): readonly PeerMark[] {
  const all = [
    ...marks(suite.recognizeNumber(text, ENGLISH), "number"),
    ...marks(suite.recognizePercentage(text, ENGLISH), "percent"),
    ...marks(suite.recognizeCurrency(text, ENGLISH), "money"),
    ...marks(suite.recognizeDimension(text, ENGLISH), "measure"),
    ...marks(suite.recognizeTemperature(text, ENGLISH), "temperature"),
    ...marks(suite.recognizeAge(text, ENGLISH), "age"),
    ...marks(suite.recognizeOrdinal(text, ENGLISH), "ordinal"),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: PeerMark[] = [];
  for (const mark of all) {
    const last = kept.at(-1);
    if (last === undefined || mark.from >= last.to) kept.push(mark);
  }
  return kept;
}

function marks(found: readonly Found[], type: string): readonly PeerMark[] {
  return found.map(({ start, end, resolution }) => ({
    from: start,
    to: end + 1,
    type,
    value: resolution?.value ?? null,
    unit: resolution?.unit ?? "",
  }));
}
