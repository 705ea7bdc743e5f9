import type { OtherTime, TimelineEntry } from "../../model/comparison.ts";
import type { DayRange } from "../../model/mark.ts";
import { sayBasis, sayStage } from "../words.ts";
import { addDays, clock, count, day, dayNumber, dayOf, days } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { pointNumber } from "./point-link.ts";
import { chip, words } from "./statement.ts";
import type { View } from "./view.ts";

/** When things happened: days as bars on one axis, as wide as the words leave them open, statements beside. */
export function timeline(view: View): Markup | null {
  const all = view.comparison.timeline;
  if (all.length === 0) return null;
  const rows = [...Map.groupBy(all, (entry) => `${entry.when.from} ${entry.when.to}`).values()].sort(byWhen);
  const listed = rows.slice(0, view.limits.days);
  const window = windowOf(view, all);
  return html`<section id="timeline" aria-labelledby="timeline-h">
<h2 id="timeline-h">When it happened <small>${count(all.length, "dated event")}</small></h2>
<p class="note">Bars are as wide as the words leave the time open. The axis runs from ${day(window.from)} to ${day(addDays(window.to, -1))}; an arrow means earlier or later.</p>
${axis(view, window)}
<ol class="days">${listed.map((entries) => row(view, entries, window))}</ol>
${rows.length > listed.length && html`<p class="more">${count(rows.length - listed.length, "more time")} in the JSON.</p>`}
</section>`;
}

type Entries = readonly TimelineEntry[];

function byWhen(a: Entries, b: Entries): number {
  const left = a[0]?.when;
  const right = b[0]?.when;
  if (left === undefined || right === undefined) return 0;
  return left.from < right.from
    ? -1
    : left.from > right.from
      ? 1
      : left.to < right.to
        ? -1
        : left.to > right.to
          ? 1
          : 0;
}

// The days around publication hold the news; a war of 1982 would press them into one spot.
const NEAR = 21;
const FINE = 8;
const LEAST = 7;

function windowOf(view: View, all: Entries): DayRange {
  const published = view.reports.flatMap(
    ({ report }) => report.published?.value ?? report.reference?.value ?? [],
  );
  const known = (published.length > 0 ? published : all.map((entry) => entry.when.from))
    .map(dayNumber)
    .filter(Number.isFinite);
  let from = Math.min(...known);
  let to = Math.max(...known) + 1;
  const [least, most] = [from - NEAR, to + NEAR];
  for (const { when } of all) {
    const [start, end] = [dayNumber(when.from), dayNumber(when.to)];
    if (end - start > FINE || start < least || end > most) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  if (to - from < LEAST) from = to - LEAST;
  return Number.isFinite(from) && Number.isFinite(to)
    ? { from: dayOf(from - 1), to: dayOf(to + 1) }
    : { from: "1970-01-01", to: "1970-01-02" };
}

function axis(view: View, window: DayRange): Markup {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const step = Math.max(1, Math.ceil((to - from) / 5));
  const ticks: number[] = [];
  for (let at = from + 1; at < to; at += step) ticks.push(at);
  const published = [...new Set(view.reports.flatMap(({ report }) => report.published?.value ?? []))];
  return html`<div class="axis-row"><span class="note small">▲ day of publication</span><svg class="axis days" width="100%" height="34" aria-hidden="true">${ticks.map(
    (tick) => {
      const x = percent(tick, from, to);
      return html`<line x1="${x}" x2="${x}" y1="0" y2="5"/><text x="${x}" y="17" text-anchor="middle">${shortDay(dayOf(tick))}</text>`;
    },
  )}${published
    .slice(0, 20)
    .map(
      (one) =>
        html`<text class="published" x="${percent(dayNumber(one) + 0.5, from, to)}" y="31" text-anchor="middle">▲</text>`,
    )}<line x1="0" x2="100%" y1="0.5" y2="0.5"/></svg></div>`;
}

function row(view: View, entries: Entries, window: DayRange): Markup | null {
  const when = entries[0]?.when;
  if (when === undefined) return null;
  const listed = entries.slice(0, view.limits.statementsOfDay);
  const more = entries.length - listed.length;
  return html`<li><h3><time datetime="${when.from}">${days(when)}</time></h3>${bar(when, window)}
<div><ul>${listed.map((entry) => statement(view, entry))}</ul>${more > 0 && html`<p class="more">${count(more, "more event")} in the JSON.</p>`}</div></li>`;
}

function statement(view: View, entry: TimelineEntry): Markup {
  const point = view.pointOf(entry.point);
  return html`<li${point !== null && html` data-point="${point.number}"`}>${entry.clock !== null && html`<span class="clock">${clock(entry.clock)}</span> `}${words(view, entry.statement, entry.time === null ? [entry.event] : [entry.time])} <span class="who">${entry.reports
    .slice(0, 10)
    .map((id) =>
      chip(view, id),
    )}${entry.reports.length > 10 && ` and ${entry.reports.length - 10} more`}</span> ${
    entry.basis !== "stated" && html`<small>(${sayBasis(entry.basis)})</small> `
  }${entry.stage === "planned" && html`<small>(${sayStage(entry.stage)})</small> `}${point !== null && pointNumber(point)}${
    entry.others.length > 0 && html`<ul class="others">${entry.others.map((each) => other(view, each))}</ul>`
  }</li>`;
}

/** Another time that is given for the same event. */
function other(view: View, { when, clock: time, statement: told, time: said, reports }: OtherTime): Markup {
  return html`<li>${days(when)}${time !== null && html`, ${clock(time)}`}: ${words(view, told, [said])} <span class="who">${reports
    .slice(0, 10)
    .map((id) => chip(view, id))}${reports.length > 10 && ` and ${reports.length - 10} more`}</span></li>`;
}

function bar(when: DayRange, window: DayRange): Markup {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const start = Math.max(dayNumber(when.from), from);
  const end = Math.min(dayNumber(when.to), to);
  const before = dayNumber(when.from) < from;
  const after = dayNumber(when.to) > to;
  const width = Math.max(0, end - start);
  return html`<svg class="span" width="100%" height="12" aria-hidden="true"><line x1="0" x2="100%" y1="6" y2="6"/>${
    width > 0 &&
    html`<rect class="${width <= 1 ? "one" : "long"}" x="${percent(start, from, to)}" y="1" width="${((width / (to - from)) * 100).toFixed(2)}%" height="10" rx="2"/>`
  }${before && html`<path d="M0 6 L10 0 L10 12 Z"/>`}${
    after &&
    html`<svg x="100%" width="1" height="12" overflow="visible"><path d="M0 6 L-10 0 L-10 12 Z"/></svg>`
  }</svg>`;
}

function percent(at: number, from: number, to: number): string {
  return `${(((at - from) / (to - from)) * 100).toFixed(2)}%`;
}

function shortDay(iso: string): string {
  return day(iso).replace(/^(\d+) (\p{L}{3})\p{L}* \d+$/u, "$1 $2");
}
