import type { PeerTime } from "../../../bench/annotate/reading.ts";
import { addDays, addMonths } from "../../../src/text/calendar.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { caseRows, type TimeCase } from "../time-cases.ts";

interface Line {
  readonly corpus: string;
  readonly text: string;
  readonly negative?: boolean;
  readonly expr?: string;
  readonly kind?: string;
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
  readonly grain?: string;
}

const FOLDER = "duckling";
const REFERENCE = "2013-02-12T04:30:00";

function part(set: string, file: string, caseOf: (line: Line) => readonly TimeCase[]): MarkSet {
  return {
    name: set,
    isIn: (folder) => hasFile(folder, FOLDER, file),
    score: (folder, peers) => ({
      rows: caseRows(set, jsonLines<Line>(folder, FOLDER, file).flatMap(caseOf), peers),
      failures: [],
    }),
  };
}

/** Duckling's English phrases of time; eval/README.md says what counts. */
export const ducklingTime = part("duckling-time", "time.jsonl.gz", (line) => {
  const { text, corpus, negative, kind = "", value, from, to, grain = "" } = line;
  const left =
    /^(?:latent|diff)Corpus$/.test(corpus) || kind === "datetimeOpenInterval" || /Holiday$/.test(kind);
  if (left || grain === "second") return [];
  if (negative === true) return [{ text, reference: REFERENCE, wanted: [] }];
  const start = value ?? from;
  const end = to ?? (value === undefined ? undefined : endOf(value, grain));
  if (start === undefined || end === undefined || start === "" || end === "") return [];
  const isRight = ({ ranges }: PeerTime): boolean =>
    ranges.some(
      (range) =>
        range.from === start.slice(0, 19) &&
        (range.to === end ||
          // Its ranges of clock times end with the unit that they name: "8am - 1pm" at 14:00.
          range.to === lessOne(end, grain) ||
          (isClock(grain) && kind === "datetime" && range.to === range.from)),
    );
  return [{ text, reference: REFERENCE, wanted: [{ words: null, isRight, said: `${start}–${end}` }] }];
});

/** Duckling's English lengths of time. */
export const ducklingDuration = part(
  "duckling-duration",
  "duration.jsonl.gz",
  ({ text, corpus, negative, expr = "" }) => {
    if (corpus === "latentCorpus") return [];
    if (negative === true) return [{ text, reference: REFERENCE, wanted: [] }];
    const [, count = "", unit = ""] = /^DurationData ([0-9]+) ([A-Z][a-z]+)$/.exec(expr) ?? [];
    const seconds = Number(count) * (SECONDS[unit] ?? Number.NaN);
    if (!(seconds > 0)) return [];
    const isRight = ({ type, value }: PeerTime): boolean =>
      type === "DURATION" && value !== null && lengthOf(value) === seconds;
    return [{ text, reference: REFERENCE, wanted: [{ words: null, isRight, said: expr }] }];
  },
);

function lessOne(moment: string, grain: string): string | null {
  const minutes = { hour: 60, minute: 1 }[grain];
  return minutes === undefined
    ? null
    : new Date(Date.parse(`${moment.slice(0, 19)}Z`) - minutes * 60_000).toISOString().slice(0, 19);
}

function isClock(grain: string): boolean {
  return grain === "hour" || grain === "minute" || grain === "second";
}

/** Where a unit ends that begins at a moment. */
function endOf(moment: string, grain: string): string {
  const day = moment.slice(0, 10);
  const after: Readonly<Record<string, string>> = {
    day: addDays(day, 1),
    week: addDays(day, 7),
    month: addMonths(day, 1),
    quarter: addMonths(day, 3),
    year: addMonths(day, 12),
  };
  return isClock(grain) ? moment.slice(0, 19) : `${after[grain] ?? day}T00:00:00`;
}

const SECONDS: Readonly<Record<string, number>> = {
  Second: 1,
  Minute: 60,
  Hour: 3600,
  Day: 86_400,
  Week: 604_800,
  Month: 2_592_000,
  Quarter: 7_776_000,
  Year: 31_536_000,
};

function lengthOf(iso: string): number {
  const [, years, months, weeks, days, hours, minutes, seconds] =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      iso,
    ) ?? [];
  const of = (count: string | undefined, unit: string): number => Number(count ?? 0) * (SECONDS[unit] ?? 0);
  return (
    of(years, "Year") +
    of(months, "Month") +
    of(weeks, "Week") +
    of(days, "Day") +
    of(hours, "Hour") +
    of(minutes, "Minute") +
    of(seconds, "Second")
  );
}
