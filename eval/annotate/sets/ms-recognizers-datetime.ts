import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PeerTime } from "../../../bench/annotate/reading.ts";
import { addDays, addMonths } from "../../../src/text/calendar.ts";
import { hasFile } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { caseRows, type TimeCase, type WantedTime } from "../time-cases.ts";

interface Spec {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly Result[];
}
interface Result {
  readonly Text: string;
  readonly TypeName: string;
  readonly ParentText?: string;
  readonly Resolution: { readonly values?: readonly Value[] } | null;
}
interface Value {
  readonly timex: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly Mod?: string;
}

const SET = "ms-recognizers-datetime";
const FILE = ["ms-recognizers", "DateTime", "DateTimeModel.json"] as const;

/** The English specifications of Microsoft's recognizers for whole texts; eval/README.md says what counts. */
export const msRecognizersDateTime: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, ...FILE),
  score: (folder, peers) => {
    const specs: readonly Spec[] = JSON.parse(
      readFileSync(join(folder, ...FILE), "utf8").replace(/^\ufeff/, ""),
    );
    return { rows: caseRows(SET, specs.flatMap(caseOf), peers), failures: [] };
  },
};

function caseOf({ Input, Context, Results }: Spec): readonly TimeCase[] {
  const reference = Context?.ReferenceDateTime?.slice(0, 19) ?? null;
  const wanted = Results.map((result) => wantedOf(result, reference));
  return wanted.includes(null)
    ? []
    : [{ text: Input, reference, wanted: wanted.filter((each) => each !== null) }];
}

/** What a result wants; null where it means what only that library means. */
function wantedOf(
  { Text, TypeName, ParentText, Resolution }: Result,
  reference: string | null,
): WantedTime | null {
  const type = TypeName.replace("datetimeV2.", "");
  const values = Resolution?.values ?? [];
  const judge = JUDGES[type];
  if (judge === undefined || ParentText !== undefined || values.length === 0) return null;
  // "before 2018", "2012 or later": the library takes the bound and the year for one expression.
  if (values.some(({ Mod }) => Mod !== undefined && !/^(?:approx|start|mid|end)$/.test(Mod))) return null;
  if (type !== "duration" && type !== "set" && values.some((value) => !isWhole(value))) return null;
  return {
    words: Text,
    isRight: (found) => values.some((value) => judge(value, found, (reference ?? "2000-01-01").slice(0, 10))),
    said: `${type} ${values.map(({ timex, value, start, end }) => `${timex} ${value ?? `${start}–${end}`}`).join(" or ")}`,
  };
}

function isWhole({ value, start, end }: Value): boolean {
  return value === undefined ? start !== undefined && end !== undefined : value !== "not resolved";
}

type Judge = (value: Value, found: PeerTime, reference: string) => boolean;

const JUDGES: Readonly<Record<string, Judge>> = {
  date: ({ value = "" }, { ranges }) =>
    ranges.some(({ from, to }) => from === `${value}T00:00:00` && to === `${addDays(value, 1)}T00:00:00`),
  daterange: ({ timex, start = "", end = "", Mod }, { ranges, value }, reference) =>
    (/^(?:start|mid|end)$/.test(Mod ?? "") && value === timex.replace("XXXX", start.slice(0, 4))) ||
    ranges.some(
      ({ from, to }) =>
        startsOf(timex, start, reference).includes(from?.slice(0, 10) ?? "") &&
        endsOf(timex, end, reference).includes(to?.slice(0, 10) ?? ""),
    ),
  time: ({ value = "" }, { ranges, type }) =>
    type === "TIME" &&
    ranges.some(({ from, to }) => from?.slice(11) === value && (to === from || to === null)),
  timerange: ({ timex, start, end }, found) =>
    samePart(timex, found) ||
    found.ranges.some(({ from, to }) => from?.slice(11) === start && to?.slice(11) === end),
  datetime: ({ timex, value = "" }, { ranges, value: told }) =>
    (timex === "PRESENT_REF" && told === "PRESENT_REF") ||
    ranges.some(({ from, to }) => from === value.replace(" ", "T") && (to === from || to === null)),
  datetimerange: ({ timex, start = "", end = "" }, found) =>
    (samePart(timex, found) && found.ranges.some(({ from }) => from?.slice(0, 10) === start.slice(0, 10))) ||
    found.ranges.some(({ from, to }) => from === start.replace(" ", "T") && to === end.replace(" ", "T")),
  duration: ({ timex }, { type, value }) =>
    type === "DURATION" && value !== null && secondsIn(value) === secondsIn(timex),
  set: ({ timex }, { type, value }) => type === "SET" && plainSet(value ?? "") === plainSet(timex),
};

/** The library writes "T09" for what TIMEX3 writes "XXXX-XX-XXT09:00", and "P1WE" for "XXXX-WXX-WE". */
function plainSet(timex: string): string {
  return timex
    .replace(/^XXXX-XX-XX(?=T)/, "")
    .replace(/:00$/, "")
    .replace("XXXX-WXX-WE", "P1WE");
}

/** Whether both name the same part of the day: how long a morning is, every library says otherwise. */
function samePart(timex: string, { value }: PeerTime): boolean {
  const part = /T(?:MO|AF|EV|NI|MI|DT)$/.exec(timex)?.[0];
  return part !== undefined && value?.endsWith(part) === true;
}

/** A stretch told by its length from the day of writing on may begin on that day or on the next. */
function startsOf(timex: string, start: string, reference: string): readonly string[] {
  return timex.startsWith("(") && start === addDays(reference, 1) ? [start, reference] : [start];
}

/** A range of two ends may end where its last day, month or year begins, or where that ends. */
function endsOf(timex: string, end: string, reference: string): readonly string[] {
  if (end === reference) return [end, addDays(end, 1)];
  if (!timex.startsWith("(")) return [end];
  const after = [addDays(end, 1)];
  if (end.endsWith("-01")) after.push(addMonths(end, 1));
  if (end.endsWith("-01-01")) after.push(addMonths(end, 12));
  return [end, ...after];
}

const SECONDS: Readonly<Record<string, number>> = {
  Y: 31_536_000,
  MO: 2_592_000,
  W: 604_800,
  D: 86_400,
  H: 3600,
  M: 60,
  S: 1,
};

/** The length of an ISO 8601 duration; NaN for one that leaves a count open. */
function secondsIn(iso: string): number {
  const [days = "", clock = ""] = iso.slice(1).split("T");
  let sum = 0;
  for (const [part, isClock] of [
    [days, false],
    [clock, true],
  ] as const) {
    for (const [, count = "", unit = ""] of part.matchAll(/([0-9.]+|X+)([A-Z]+)/g)) {
      sum += Number(count) * (SECONDS[unit === "M" && !isClock ? "MO" : unit] ?? Number.NaN);
    }
  }
  return sum;
}
