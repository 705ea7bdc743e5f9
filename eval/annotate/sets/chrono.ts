import type { PeerTime } from "../../../bench/annotate/reading.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { caseRows, type TimeCase } from "../time-cases.ts";

interface Line {
  /** Which of its configurations is tested: "chrono" and "chrono.casual" are the usual ones. */
  readonly parser: string;
  readonly text: string;
  readonly ref?: string;
  readonly ref_raw?: string;
  readonly options?: string;
  readonly negative?: boolean;
  readonly expect?: {
    readonly text?: string;
    readonly start?: Point;
    readonly end?: Point;
  };
}
interface Point {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** The whole moment; 12:00 where no clock time is meant. */
  readonly date?: string;
  readonly certain?: Readonly<Record<string, boolean>>;
}

const SET = "chrono";

/** The English test cases of chrono-node; eval/README.md says what counts. */
export const chronoCases: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, SET, "en.jsonl.gz"),
  score: (folder, peers) => ({
    rows: caseRows(SET, jsonLines<Line>(folder, SET, "en.jsonl.gz").flatMap(caseOf), peers),
    failures: [],
  }),
};

function caseOf({ parser, text, ref, ref_raw, options, negative, expect }: Line): readonly TimeCase[] {
  const usual = /^chrono(?:\.casual|\.en)?$/.test(parser) && options === undefined && ref_raw === undefined;
  if (!usual) return [];
  const reference = ref === undefined ? null : /^\d{4}-\d{2}-\d{2}/.test(ref) ? ref : undefined;
  if (reference === undefined) return [];
  if (negative === true) return [{ text, reference, wanted: [] }];
  const { start, end } = plainPart(expect?.text ?? text) ? withoutClocks(expect ?? {}) : (expect ?? {});
  if (start === undefined) return [];
  const wanted = {
    words: expect?.text ?? null,
    isRight: (found: PeerTime) =>
      found.ranges.some(
        ({ from, to }) =>
          isAt(start, from) &&
          (end === undefined || isAt(end, to) || (!hasClock(end) && isAt(end, dayBefore(to)))),
      ),
    said: JSON.stringify(expect),
  };
  return [{ text, reference, wanted: [wanted] }];
}

/** Whether the words name a part of the day alone, to which the library gives an hour of its own. */
function plainPart(words: string): boolean {
  return /\b(?:morning|afternoon|evening|night|tonight)\b/i.test(words) && !/\d/.test(words);
}

function withoutClocks({ start, end }: NonNullable<Line["expect"]>): NonNullable<Line["expect"]> {
  const without = ({ hour: _hour, minute: _minute, ...rest }: Point): Point => rest;
  return { ...(start && { start: without(start) }), ...(end && { end: without(end) }) };
}

/** Whether a moment has every field that the case checks; a clock time only where the case means one. */
function isAt(point: Point, moment: string | null): boolean {
  if (moment === null) return false;
  const [year, month, day, hour, minute] = (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(moment) ?? [])
    .slice(1)
    .map(Number);
  const date = point.date?.slice(0, 10);
  return (
    (point.year === undefined || point.year === year) &&
    (point.month === undefined || point.month === month) &&
    (point.day === undefined || point.day === day) &&
    (date === undefined || date === moment.slice(0, 10)) &&
    (!hasClock(point) ||
      ((point.hour === undefined || point.hour === hour) &&
        (point.minute === undefined || point.minute === minute)))
  );
}

/** Whether a clock time is meant: an hour that is not only implied. */
function hasClock({ hour, minute, certain }: Point): boolean {
  return hour !== undefined && certain?.hour !== false && (minute !== undefined || hour !== 12);
}

/** A range that ends with a day ends here where the next begins. */
function dayBefore(moment: string | null): string | null {
  if (moment === null || !moment.endsWith("T00:00:00")) return null;
  return new Date(Date.parse(`${moment}Z`) - 86_400_000).toISOString().slice(0, 19);
}
