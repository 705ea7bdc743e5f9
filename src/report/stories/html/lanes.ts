import type { Day } from "../../../model/report.ts";
import { count, day, dayNumber, dayOf, number } from "../../html/format.ts";
import { html, type Markup } from "../../html/markup.ts";
import { type StoryView, sayDays } from "../view.ts";
import type { StoriesPage } from "./page.ts";

/** The largest stories on one axis of time, latest first: a disc for each day, as large as its reports are many. */
export function lanes({ view, limits }: StoriesPage): Markup | null {
  const dated = view.several.filter(({ story }) => story.days !== null);
  const listed = dated.slice(0, limits.lanes).sort(byTime);
  const window = windowOf(listed);
  if (window === null) return null;
  const most = Math.max(...listed.flatMap((story) => [...perDay(story).values()]));
  return html`<section id="time" aria-labelledby="time-h">
<h2 id="time-h">Stories by time <small>latest first</small></h2>
<div class="lane-axis"><span class="note small">● reports of a day, the largest ${number(most)}</span>${axis(window)}</div>
<ol class="lanes">${listed.map((story) => lane(story, window, most))}</ol>
${dated.length > listed.length && html`<p class="more">${count(dated.length - listed.length, "smaller story", "smaller stories")} below.</p>`}
</section>`;
}

interface Window {
  /** Numbers of days, both ends included. */
  readonly from: number;
  readonly to: number;
}

function byTime(a: StoryView, b: StoryView): number {
  const [left, right] = [a.story.days, b.story.days];
  if (left === null || right === null || left.last === right.last) return a.number - b.number;
  return left.last > right.last ? -1 : 1;
}

function windowOf(stories: readonly StoryView[]): Window | null {
  const days = stories.flatMap(({ story }) =>
    story.days === null ? [] : [dayNumber(story.days.first), dayNumber(story.days.last)],
  );
  const known = days.filter(Number.isFinite);
  if (known.length === 0) return null;
  return { from: Math.min(...known), to: Math.max(...known) };
}

function lane(view: StoryView, window: Window, most: number): Markup {
  const { story, headline, reports } = view;
  return html`<li><a class="lane" href="#story-${view.number}"><span class="lane-name"><bdi>${headline}</bdi> <small>${count(reports.length, "report")}, ${sayDays(story.days)}</small></span>${draw(view, window, most)}</a></li>`;
}

function draw(view: StoryView, window: Window, most: number): Markup {
  const { days } = view.story;
  return html`<svg class="strip" width="100%" height="${2 * LARGEST}" aria-hidden="true">${ticksOf(
    window,
  ).map(
    (tick) =>
      html`<line class="grid" x1="${percent(tick, window)}" x2="${percent(tick, window)}" y1="0" y2="100%"/>`,
  )}${
    days !== null &&
    html`<line class="run" x1="${percent(dayNumber(days.first), window)}" x2="${percent(dayNumber(days.last), window)}" y1="50%" y2="50%"/>`
  }${[...perDay(view)].map(
    ([at, many]) =>
      html`<circle cx="${percent(dayNumber(at), window)}" cy="50%" r="${radius(many, most)}"><title>${day(at)}: ${count(many, "report")}</title></circle>`,
  )}</svg>`;
}

function axis(window: Window): Markup {
  return html`<svg class="axis" width="100%" height="20" aria-hidden="true">${ticksOf(window).map((tick) => {
    const x = percent(tick, window);
    return html`<line x1="${x}" x2="${x}" y1="15" y2="20"/><text x="${x}" y="11" text-anchor="middle">${tickName(tick, window)}</text>`;
  })}<line x1="0" x2="100%" y1="19.5" y2="19.5"/></svg>`;
}

/** How many reports of a story each day has. */
function perDay({ reports }: StoryView): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const { published } of reports) {
    if (published !== null) counts.set(published.value, (counts.get(published.value) ?? 0) + 1);
  }
  return counts;
}

/** Half the height of a lane. */
const LARGEST = 12;
const SMALLEST = 3;

// The area of a disc stands for the number; one report is still seen.
function radius(many: number, most: number): string {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(many / most)).toFixed(1);
}

/** Ticks that people count in: days, weeks, or the first days of months, of quarters and of years. */
function ticksOf({ from, to }: Window): readonly number[] {
  const length = to - from + 1;
  const ticks: number[] = [];
  if (length <= MOST_TICKS * 7) {
    const step = Math.max(1, length <= MOST_TICKS * 2 ? Math.ceil(length / MOST_TICKS) : 7);
    for (let at = from; at <= to; at += step) ticks.push(at);
    return ticks;
  }
  const months = [1, 3, 6, 12, 24, 60, 120].find((step) => length / (step * 30) <= MOST_TICKS) ?? 600;
  const [year = 0, month = 1] = dayOf(from).split("-").map(Number);
  for (let count = year * 12 + month - 1; ; count += 1) {
    if (count % months !== 0) continue;
    const at = Date.UTC(Math.floor(count / 12), count % 12) / 86_400_000;
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}

const MOST_TICKS = 7;

/** "13 Mar", or "Mar 2029" where the axis is long. */
function tickName(at: number, { from, to }: Window): string {
  const [date = "", month = "", year = ""] = day(dayOf(at)).split(" ");
  const short = month.slice(0, 3);
  return to - from + 1 > MOST_TICKS * 7 ? `${short} ${year}` : `${date} ${short}`;
}

// With half a day of room at both ends.
function percent(at: number, { from, to }: Window): string {
  return `${(((at + 0.5 - from) / (to - from + 1)) * 94 + 3).toFixed(2)}%`;
}
