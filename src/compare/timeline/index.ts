import { anchorAt } from "../../model/anchor.ts";
import type { OtherTime, Point, TimelineEntry } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";
import type { MarkedReport } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { EventTime, TimedEvent } from "./event.ts";
import { eventsOf } from "./events.ts";
import { type Dating, sameEvents } from "./same-events.ts";

/**
 * The timeline of a story: what happened when. Each event of a point has one entry, with the time that most
 * independent origins give; a time within that one supports it, any other is kept beside it. An event that no words date
 * has an entry where two reports tell it as their news: it is of the day of the news.
 */
export function timelineOf(
  points: readonly Point[],
  reports: readonly MarkedReport[],
): readonly TimelineEntry[] {
  const read = new Map(reports.map((marked) => [marked.report.id, readReport(marked)]));
  return points.flatMap((point) => entriesOf(point, read)).sort(byTime);
}

interface ReadReport {
  readonly marked: MarkedReport;
  readonly events: readonly TimedEvent[];
  /** The end of what a report leads with: its headline and its first two sentences. */
  readonly lead: number;
  /** The end of its headline. */
  readonly headline: number;
}

function readReport(marked: MarkedReport): ReadReport {
  const events = [...eventsOf(marked)].sort((a, b) => a.head.from - b.head.from);
  const sentences = marked.marks.filter(({ kind }) => kind === "sentence");
  const { blocks } = marked.report;
  const headlines = blocks.filter(({ kind }) => kind === "headline" || kind === "standfirst");
  const body = Math.max(0, ...headlines.map(({ to }) => to));
  const lead = sentences.filter(({ from }) => from >= body)[1]?.to ?? marked.report.text.length;
  return { marked, events, lead, headline: body };
}

function entriesOf(point: Point, read: ReadonlyMap<ReportId, ReadReport>): readonly TimelineEntry[] {
  const datings: Dating[] = [];
  const news: Dating[] = [];
  for (const { report, statements } of point.readings) {
    const known = read.get(report);
    if (known === undefined) continue;
    for (const statement of statements) {
      const events = eventsIn(known.events, statement.anchor).filter(happens);
      datings.push(...datingsIn(statement, events));
      const [first] = events;
      if (first?.date?.by === "report" && isNews(first, statement, known))
        news.push({ statement, event: first, date: first.date });
    }
  }
  const text = (report: ReportId): string => read.get(report)?.marked.report.text ?? "";
  if (datings.length > 0)
    return sameEvents(withoutHandedOn(datings)).map((same) => entryOf(point, same, text));
  return reportsOf(news).length < 2 ? [] : [newsEntry(point, news, text)];
}

/** The events that a statement gives times, one for each time: what is told first stands for the others. */
function datingsIn(statement: Statement, events: readonly TimedEvent[]): readonly Dating[] {
  const found = new Map<number, Dating>();
  for (const event of events) {
    const { date } = event;
    if (date === null || date.by === "report") continue;
    const place = date.time?.from ?? -1;
    const known = found.get(place);
    if (known === undefined || (known.date.by !== "clause" && date.by === "clause"))
      found.set(place, { statement, event, date });
  }
  return [...found.values()];
}

/** The events of a report whose words stand in a statement, found by halving. */
function eventsIn(events: readonly TimedEvent[], span: Span): readonly TimedEvent[] {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.head.from ?? 0) < span.from) low = middle + 1;
    else high = middle;
  }
  const found: TimedEvent[] = [];
  for (let at = low; at < events.length; at += 1) {
    const event = events[at];
    if (event === undefined || event.head.from >= span.to) break;
    if (inside(event.head, span)) found.push(event);
  }
  return found;
}

/** Not what did not happen, or may not have; what may come at a time that is told is kept. */
function happens({ negated, stage, date }: TimedEvent): boolean {
  return !negated && stage !== "denied" && (stage !== "hypothetical" || date?.by === "clause");
}

/** Where a point has a time of its own, what only came with the sentence around says nothing more. */
function withoutHandedOn(datings: readonly Dating[]): readonly Dating[] {
  const own = datings.filter(({ date }) => date.by === "clause");
  return own.length > 0 ? own : datings;
}

/** Whether a report leads with an event, as something that happened: [Dam kills 12], not [dozens missing]. */
function isNews({ head, stage }: TimedEvent, { certainty }: Statement, report: ReadReport): boolean {
  if (head.to > report.lead || certainty === "hedged") return false;
  return (
    stage === "done" || (stage === "under-way" && head.to <= report.headline && /^VB[ZP]$/.test(head.tag))
  );
}

type TextOf = (report: ReportId) => string;

/** The entry of one event: of its times the one with most origins, then reports, then the finest, then the earliest. */
function entryOf(point: Point, same: readonly Dating[], text: TextOf): TimelineEntry {
  const times = [...Map.groupBy(same, ({ date }) => keyOf(date)).values()].map((datings) => ({
    datings,
    date: timeIn(datings),
    // A month that is told supports a day in it, not the other way round.
    support: same.filter((other) => datings.some(({ date }) => holds(other.date, date))),
  }));
  times.sort(
    (a, b) =>
      originsIn(point, b.support) - originsIn(point, a.support) ||
      reportsOf(b.support).length - reportsOf(a.support).length ||
      days(a.date) - days(b.date) ||
      Number(a.date.clock === null) - Number(b.date.clock === null) ||
      compareText(keyOf(a.date), keyOf(b.date)),
  );
  const [best] = times;
  if (best === undefined) throw new RangeError("an event without a time");
  const told = clearest(point, best.datings);
  const others = times
    .slice(1)
    .filter(({ date }) => !holds(date, best.date))
    .map(({ datings }) => otherTime(clearest(point, datings), datings, text));
  return { ...entryWith(point, told, best.support, text), others };
}

function newsEntry(point: Point, news: readonly Dating[], text: TextOf): TimelineEntry {
  const earliest = news.reduce((first, each) =>
    each.date.when.from < first.date.when.from ? each : first,
  ).date;
  const same = news.filter(({ date }) => keyOf(date) === keyOf(earliest));
  return { ...entryWith(point, clearest(point, same), news, text), others: [] };
}

function entryWith(
  point: Point,
  { statement, event, date }: Dating,
  support: readonly Dating[],
  text: TextOf,
): Omit<TimelineEntry, "others"> {
  const { report } = statement.anchor;
  const { when, clock, unit, time, by } = date;
  const stated =
    time !== null && by !== "report" && time.stated.includes(time.unit) && time.stated.includes("year");
  return {
    when,
    clock,
    unit,
    point: point.id,
    statement: statement.anchor,
    event: anchorAt(report, text(report), event.head),
    time: time === null || by === "report" ? null : anchorAt(report, text(report), time),
    dated: by,
    stage: event.stage,
    basis: stated ? "stated" : "implied",
    reports: reportsOf(support),
    origins: originsIn(point, support),
  };
}

function otherTime({ statement, date }: Dating, datings: readonly Dating[], text: TextOf): OtherTime {
  const { report } = statement.anchor;
  const { time, when, clock } = date;
  if (time === null) throw new RangeError("another time without words");
  return {
    when,
    clock,
    statement: statement.anchor,
    time: anchorAt(report, text(report), time),
    reports: reportsOf(datings),
  };
}

/** The statement that tells an event best: dated by its own clause, in the report's voice, of middling length. */
function clearest(point: Point, datings: readonly Dating[]): Dating {
  const [best] = [...datings].sort(
    (a, b) =>
      Number(a.date.by !== "clause") - Number(b.date.by !== "clause") ||
      Number(a.event.head.tag.startsWith("NN")) - Number(b.event.head.tag.startsWith("NN")) ||
      Number(a.statement.certainty !== "asserted") - Number(b.statement.certainty !== "asserted") ||
      Number(a.statement.anchor.from !== point.label.from) -
        Number(b.statement.anchor.from !== point.label.from) ||
      Math.abs(a.statement.anchor.exact.length - MIDDLING) -
        Math.abs(b.statement.anchor.exact.length - MIDDLING) ||
      compareText(a.statement.id, b.statement.id) ||
      a.event.head.from - b.event.head.from,
  );
  if (best === undefined) throw new RangeError("an event without a statement");
  return best;
}

const MIDDLING = 110;

function timeIn(datings: readonly Dating[]): EventTime {
  const [first] = datings;
  if (first === undefined) throw new RangeError("a time without an event");
  return first.date;
}

/** Whether all of one time lies within another, the same included; a clock time lies within its day. */
function holds(outer: EventTime, inner: EventTime): boolean {
  if (outer.when.from > inner.when.from || outer.when.to < inner.when.to) return false;
  if (outer.clock === null || days(inner) > 1) return true;
  return inner.clock !== null && outer.clock.from <= inner.clock.from && outer.clock.to >= inner.clock.to;
}

function keyOf({ when, clock }: EventTime): string {
  return `${when.from} ${when.to}${clock === null ? "" : ` ${clock.from}-${clock.to}`}`;
}

function reportsOf(datings: readonly Dating[]): readonly ReportId[] {
  return [...new Set(datings.map(({ statement }) => statement.anchor.report))];
}

function originsIn({ origins }: Point, datings: readonly Dating[]): number {
  const reports = new Set(reportsOf(datings));
  return origins.filter((origin) => origin.reports.some((report) => reports.has(report))).length;
}

const DAY = 86_400_000;

function days({ when }: EventTime): number {
  return Math.round((Date.parse(when.to) - Date.parse(when.from)) / DAY);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compareText(a.when.from, b.when.from) ||
    compareText(a.when.to, b.when.to) ||
    (a.clock?.from ?? 0) - (b.clock?.from ?? 0) ||
    b.origins - a.origins ||
    b.reports.length - a.reports.length ||
    compareText(a.point, b.point) ||
    a.event.from - b.event.from
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
