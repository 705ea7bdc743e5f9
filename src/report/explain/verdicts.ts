import type { ComparedReport, Difference, DifferenceValue } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";
import { day, list, number } from "../html/format.ts";
import { explainVerdict, sayBecause } from "../words.ts";
import { range } from "./values.ts";

/** What is asked of the story: keys and reports by id. */
export interface Story {
  readonly keyOf: (report: ReportId) => string;
  readonly reportOf: (report: ReportId) => ComparedReport | null;
}

/** Why a difference has its verdict, in sentences: the rule, what of the values it rests on, what it means. */
export function whyVerdict(difference: Difference, story: Story): readonly string[] {
  return [
    `${capital(sayBecause(difference.because))}.`,
    ...(difference.kind === "figure" ? figures(difference.values, story) : []),
    ...(WITH_DAYS.has(difference.because) || difference.verdict === "conflict"
      ? daysOf(difference.values, story)
      : []),
    explainVerdict(difference.verdict),
  ];
}

const WITH_DAYS: ReadonlySet<Difference["because"]> = new Set([
  "later-report",
  "plan-and-outcome",
  "days-differ",
]);

/** Whether one number lies in all of the ranges, and if not, in which two none does. */
function figures(values: readonly DifferenceValue[], { keyOf }: Story): readonly string[] {
  const ranges = values.flatMap(({ report, figure }) =>
    figure === undefined || (figure.low === null && figure.high === null)
      ? []
      : [
          {
            key: keyOf(report),
            low: figure.low ?? -Infinity,
            high: figure.high ?? Infinity,
            unit: figure.unit,
          },
        ],
  );
  const lowest = [...ranges].sort((a, b) => a.high - b.high)[0];
  const highest = [...ranges].sort((a, b) => b.low - a.low)[0];
  if (ranges.length < 2 || lowest === undefined || highest === undefined) return [];
  const share = ranges.every(({ unit }) => unit === "share");
  const say = (low: number, high: number) =>
    range(Number.isFinite(low) ? low : null, Number.isFinite(high) ? high : null, (amount) =>
      share ? `${number(amount * 100)}%` : number(amount),
    );
  if (highest.low <= lowest.high) return [`What all of them allow: ${say(highest.low, lowest.high)}.`];
  return [
    `No number is allowed by both ${lowest.key} (${say(lowest.low, lowest.high)}) and ${highest.key} (${say(highest.low, highest.high)}).`,
  ];
}

/** "The reports are of one day, 4 March 2031."; "A is of 3 March 2031, B and C of 5 March 2031." */
function daysOf(values: readonly DifferenceValue[], { keyOf, reportOf }: Story): readonly string[] {
  const byDay = new Map<string, string[]>();
  for (const id of new Set(values.map(({ report }) => report))) {
    const date = reportOf(id)?.reference?.value ?? "";
    byDay.set(date, [...(byDay.get(date) ?? []), keyOf(id)]);
  }
  const said = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = said;
  if (first === undefined) return [];
  if (said.length === 1) {
    return first[0] === ""
      ? ["The days of the reports are not known."]
      : [`The reports are of one day, ${day(first[0])}.`];
  }
  const parts = said.map(
    ([date, keys]) => `${list(keys)} ${date === "" ? "of an unknown day" : `of ${day(date)}`}`,
  );
  return [`By the day of the reports: ${parts.join(", ")}.`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
