import type { ComparedReport, Difference, DifferenceValue, FigureValue } from "../../model/comparison.ts";
import type { TimeMark } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import { clock, day, days, list, number } from "../html/format.ts";
import { sayBasis, sayHedge } from "../words.ts";

/** What a value of a difference was read as, for people: its bounds, its days, its stage or its words. */
export function readAs(difference: Difference, value: DifferenceValue, report: ComparedReport): string {
  if (value.figure !== undefined) return readFigure(value.figure);
  if (difference.kind === "time") {
    const time = report.marks.find(
      (mark): mark is TimeMark => mark.kind === "time" && overlaps(mark, value.anchor),
    );
    if (time !== undefined) return readTime(time, report);
  }
  return value.normal;
}

/** "exactly 12 people", "about 220 people: 210 to 230", "more than 200 people: no upper bound". */
function readFigure(figure: FigureValue): string {
  const { value, low, high, hedge, unit } = figure;
  const share = unit === "share";
  const of = (amount: number) => (share ? `${number(amount * 100)}%` : number(amount));
  const what = share || unit === "" ? "" : ` ${unit}`;
  if (value !== null && low === value && high === value && hedge === "") return `exactly ${of(value)}${what}`;
  const softened = sayHedge(hedge);
  const told = value === null ? softened || "no number" : `${softened} ${of(value)}`.trim();
  return `${told}${what}: ${range(low, high, of)}`;
}

/** A range for people: "210 to 230", "200 and more", "up to 50", "any number". */
export function range(low: number | null, high: number | null, say: (amount: number) => string): string {
  if (low === null) return high === null ? "any number" : `up to ${say(high)}`;
  if (high === null) return `${say(low)} and more`;
  return low === high ? say(low) : `${say(low)} to ${say(high)}`;
}

function readTime(time: TimeMark, report: ComparedReport): string {
  const { when, clock: minutes, stated, hedge } = time;
  const told = [when === null ? "" : days(when), minutes === null ? "" : clock(minutes)].filter(
    (part) => part !== "",
  );
  const softened = sayHedge(hedge);
  const units = stated.map((unit) => (unit === "day" && isWeekday(time) ? "weekday" : unit));
  return `${softened === "" ? "" : `${softened} `}${told.join(", ")} (${statedUnits(units)}${against(when !== null && implied(time), report)})`;
}

function isWeekday({ weekday, stated }: TimeMark): boolean {
  return weekday !== null && !stated.includes("month");
}

function statedUnits(stated: readonly string[]): string {
  return stated.length === 0 ? "the words state no unit of it" : `the words state the ${list(stated)}`;
}

// A day of which the words state less than the year, the month and the day is read against the day of the report.
function implied({ stated, unit }: TimeMark): boolean {
  return !stated.includes("year") || (unit !== "year" && !stated.includes("month"));
}

function against(implied: boolean, { reference }: ComparedReport): string {
  if (!implied || reference === null) return "";
  return `; read against the report's day, ${day(reference.value)}, ${sayBasis(reference.basis)}`;
}
