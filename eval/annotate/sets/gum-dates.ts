import { marksOf, type TimeMark } from "../../../src/model/mark.ts";
import { overlaps } from "../../../src/model/span.ts";
import { addDays, rangeOf } from "../../../src/text/calendar.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { accuracyRows } from "../tally.ts";

interface Line {
  readonly doc: string;
  readonly date: string;
  readonly text: string;
  readonly dates: readonly GoldDate[];
}
interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "2014", "2021-09", "2014-01-28", "2010-09-04T22:30:00". */
  readonly when?: string;
  /** First and last day. */
  readonly from?: string;
  readonly to?: string;
}

const SET = "gum-dates";
const FILE = ["gum-news", "docs.jsonl.gz"] as const;

/** The normalised dates of GUM's news and interviews. */
export const gumDates: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, ...FILE),
  score: (folder) => ({
    rows: accuracyRows(SET, "value", jsonLines<Line>(folder, ...FILE).map(tallyOf)),
    failures: [],
  }),
};

function tallyOf({ doc, date, text, dates }: Line): Parameters<typeof accuracyRows>[2][number] {
  const marks = marksOf(readText(text, { reference: date }), "time");
  const wanted = dates.filter(({ when, from }) => /^\d{4}/.test(when ?? from ?? ""));
  const wrong = wanted.filter((gold) => !marks.some((mark) => isSame(mark, gold)));
  return {
    id: doc,
    right: wanted.length - wrong.length,
    found: marks.length,
    gold: wanted.length,
    wrong: wrong.map((gold) => {
      const near = marks.find((mark) => overlaps(mark, { from: gold.start, to: gold.end }));
      return `${date} “${gold.text}”: wanted ${gold.when ?? `${gold.from}–${gold.to}`}, found ${near?.timex.value ?? "nothing"} ${near?.when?.from ?? ""} in “${text.slice(Math.max(0, gold.start - 50), gold.end + 30).replace(/\s+/g, " ")}”`;
    }),
  };
}

/** Whether a mark overlaps a date of gold and covers the same days, and has the same clock time where gold names one. */
function isSame(mark: TimeMark, { start, end, when, from = "", to = "" }: GoldDate): boolean {
  if (!overlaps(mark, { from: start, to: end }) || mark.when === null) return false;
  const days = when === undefined ? { from, to: addDays(to, 1) } : daysIn(when.slice(0, 10));
  const clock = when?.slice(11, 16) ?? "";
  const minutes = clock === "" ? null : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return (
    mark.when.from === days.from &&
    mark.when.to === days.to &&
    (minutes === null || (mark.clock !== null && mark.clock.from <= minutes && minutes < mark.clock.to))
  );
}

function daysIn(value: string): { readonly from: string; readonly to: string } {
  if (value.length === 4) return rangeOf("year", `${value}-01-01`);
  if (value.length === 7) return rangeOf("month", `${value}-01`);
  return { from: value, to: addDays(value, 1) };
}
