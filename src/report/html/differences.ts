import type { Difference, Point, Verdict } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";
import { inside, type Span } from "../../model/span.ts";
import { explainVerdict, sayBecause, sayKind, VERDICT_ORDER } from "../words.ts";
import { figures } from "./figures.ts";
import { addDays, count, days } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { originWords, silentWords } from "./origins.ts";
import { ownWords } from "./own-words.ts";
import { capital, kindLabel, VERDICT_SIGNS, verdictLabel } from "./phrases.ts";
import { pointNumber, short } from "./point-link.ts";
import { chip, chipLink, saidBy, sentence, words } from "./statement.ts";
import { type PointView, pointHtmlId, type View } from "./view.ts";

/** The points on which the reports differ, gravest verdict first. */
export function differences(view: View): Markup {
  const differing = view.points.filter((one) => one.point.standing === "differs");
  return html`<section id="differences" aria-labelledby="differences-h">
<h2 id="differences-h">Where they differ <small>${count(differing.length, "point")}</small></h2>
${differing.length === 0 && html`<p class="none">On no point told by two reports or more was a difference found.</p>`}
${VERDICT_ORDER.map((verdict) => {
  const all = differing.filter((one) => (one.verdict ?? "unclear") === verdict);
  const listed = all.filter((one) => one.listed);
  return group(view, verdict, listed, all.length - listed.length);
})}
</section>`;
}

/** One difference in a line: what, the words that differ, and why. With a view, the words are links. */
export function differenceLine(difference: Difference, view: View | null = null): Markup {
  const quoted = VOUCHING.has(difference.kind) ? [] : difference.values;
  const said = [...Map.groupBy(quoted, (value) => value.anchor.exact).values()];
  const listed = said.slice(0, SAID).flatMap(([one]) => {
    if (one === undefined) return [];
    return [
      html`“${view === null ? html`<bdi>${clip(one.anchor.exact)}</bdi>` : words(view, one.anchor, [], SHORT)}”`,
    ];
  });
  const more = said.length - listed.length;
  const last = more > 0 ? html`${more} more` : listed.pop();
  return html`<span class="about">${kindLabel(difference.kind)}${difference.about !== "" && difference.about !== sayKind(difference.kind) && html`: <bdi>${difference.about}</bdi>`}.</span> <span class="because">${
    listed.length > 0 && html`${join(listed, ", ")} and ${last}: `
  }${listed.length > 0 ? sayBecause(difference.because) : capital(sayBecause(difference.because))}.</span>`;
}

// Their values are whole statements or long sources: they stand beside the reports instead.
const VOUCHING: ReadonlySet<Difference["kind"]> = new Set(["certainty", "attribution"]);
const SAID = 4;
const SHORT = 90;

/** A verdict as a badge with its sign. */
export function badge(verdict: Verdict): Markup {
  return html`<span class="badge v-${verdict}" title="${explainVerdict(verdict)}"><span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span> ${verdictLabel(verdict)}</span>`;
}

/** The readings of a point, a report a line, with the given spans of each report marked. */
export function readings(view: View, point: Point, marked: ReadonlyMap<ReportId, readonly Span[]>): Markup {
  const listed = point.readings.slice(0, view.limits.readings);
  const more = point.readings.length - listed.length;
  return html`<ul class="readings">${listed.map((reading) => {
    const first = reading.statements[0];
    const spans = marked.get(reading.report) ?? [];
    return html`<li>${first === undefined ? chip(view, reading.report) : chipLink(view, first.anchor)}<div>${reading.statements.map(
      (statement) =>
        html`<p class="telling">${saidBy(view, statement)}${sentence(view, statement, spans)}</p>`,
    )}</div></li>`;
  })}</ul>${more > 0 && html`<p class="more">${count(more, "more report")} tell it: in the JSON.</p>`}`;
}

function group(view: View, verdict: Verdict, listed: readonly PointView[], more: number): Markup | null {
  if (listed.length + more === 0) return null;
  return html`<h3 id="${verdict}">${badge(verdict)} <small>${explainVerdict(verdict)} ${count(listed.length + more, "point")}.</small></h3>
${verdict === "compatible" ? html`<ol class="plain">${listed.map((one) => line(view, one))}</ol>` : listed.map((one) => card(view, one))}
${more > 0 && html`<p class="more">${count(more, "more point")} with this verdict in the JSON.</p>`}`;
}

function card(view: View, one: PointView): Markup {
  const { point, number, verdict } = one;
  const id = pointHtmlId(one);
  const ordered = VERDICT_ORDER.flatMap((one) =>
    point.differences.filter((difference) => difference.verdict === one),
  );
  return html`<article class="point v-${verdict ?? "unclear"}" id="${id}" data-point="${number}" aria-labelledby="${id}-h">
<h4 id="${id}-h">${pointNumber(one)} <bdi>${short(point.label.exact)}</bdi></h4>
${ordered.map(
  (difference) =>
    html`<div class="difference"><p>${badge(difference.verdict)} ${differenceLine(difference, view)}</p>${drawn(view, difference)}</div>`,
)}
${readings(view, point, spansOf(point))}
<p class="meta">${originWords(view, point)}${silentWords(view, point)}</p>
</article>`;
}

/** The signs of the reports that tell a point, each a link to its telling. */
export function tellers(view: View, point: Point): Markup {
  const listed = point.readings.slice(0, view.limits.readings);
  const more = point.readings.length - listed.length;
  return html`<span class="who">${listed.map((reading) => {
    const anchor = reading.statements[0]?.anchor;
    return anchor !== undefined && chipLink(view, anchor);
  })}${more > 0 && ` and ${more} more`}</span> `;
}

// What fits together is told shortly, and side by side when asked for; figures are drawn at once.
function line(view: View, one: PointView): Markup {
  const { point } = one;
  const figures = point.differences.filter((difference) => difference.kind === "figure");
  const others = point.differences.filter((difference) => difference.kind !== "figure");
  return html`<li class="line" id="${pointHtmlId(one)}" data-point="${one.number}">${pointNumber(one)}
<div><p class="telling">${words(view, point.label)}</p>
${point.differences.map((difference) => html`<p class="small">${differenceLine(difference, view)}</p>`)}
${figures.map((difference) => drawn(view, difference))}
<p class="meta">${tellers(view, point)}${originWords(view, point)}${silentWords(view, point)}</p>
<details><summary>Side by side</summary>${others.map((difference) => drawn(view, difference))}${readings(view, point, spansOf(point))}</details></div></li>`;
}

/**
 * The words of each report in which a point's readings differ; of quotations, the words that the others lack.
 * `inText` leaves out who says so and synonyms, which in a whole text would mark every other line.
 */
export function spansOf(point: Point, inText = false): ReadonlyMap<ReportId, readonly Span[]> {
  const spans = new Map<ReportId, Span[]>();
  const told = new Map(point.readings.map((reading) => [reading.report, reading.statements]));
  for (const { kind, values } of point.differences) {
    if (inText && (VOUCHING.has(kind) || kind === "term")) continue;
    const anchors = values.slice(0, MOST_HELD).map((value) => value.anchor);
    for (const { report, anchor } of values) {
      const own = spans.get(report) ?? [];
      // A whole statement that is marked shows nothing.
      if (told.get(report)?.some((statement) => inside(statement.anchor, anchor))) continue;
      own.push(...(kind === "quote" ? ownWords(anchor, anchors) : [anchor]));
      spans.set(report, own);
    }
  }
  return spans;
}

// Versions of one quotation that are held against each other word by word.
const MOST_HELD = 12;

function drawn(view: View, difference: Difference): Markup | null {
  if (difference.kind === "figure" && difference.values.some((value) => value.figure !== undefined)) {
    return figures(view, difference);
  }
  return difference.kind === "set" ? sets(view, difference) : sides(view, difference);
}

// Each report's members as chips; a member that not all of them list stands out.
function sets(view: View, difference: Difference): Markup {
  const byReport = Map.groupBy(difference.values, (value) => value.report);
  const members = new Map(
    [...byReport].map(([report, values]) => [
      report,
      new Set(values.flatMap((value) => membersOf(value.normal))),
    ]),
  );
  const lists = [...members.values()];
  const everywhere = new Set([...(lists[0] ?? [])].filter((member) => lists.every((own) => own.has(member))));
  return html`<dl class="sets">${[...byReport].map(([report, values]) => {
    const first = values[0];
    return html`<div><dt>${first === undefined ? chip(view, report) : chipLink(view, first.anchor)}</dt><dd>${[
      ...(members.get(report) ?? []),
    ].map(
      (member) =>
        html`<span class="${everywhere.has(member) ? "member" : "member own"}"><bdi>${member}</bdi></span> `,
    )}</dd></div>`;
  })}</dl>`;
}

function membersOf(normal: string): readonly string[] {
  return normal
    .split(/[,;|]/)
    .map((member) => member.trim())
    .filter((member) => member !== "");
}

// "A planned · B done": the values side by side, reports of one value together. Nothing where the line above
// has shown the same words already.
function sides(view: View, difference: Difference): Markup | null {
  const values = difference.values.slice(0, 4 * view.limits.readings);
  const plain = (text: string) => text.toLowerCase().trim();
  if (
    !VOUCHING.has(difference.kind) &&
    values.every(({ normal, anchor }) => normal === "" || plain(normal) === plain(anchor.exact))
  )
    return null;
  const groups = Map.groupBy(values, (value) => value.normal);
  return html`<dl class="sets sides">${[...groups].map(
    ([normal, alike]) =>
      html`<div><dt>${alike.slice(0, view.limits.readings).map((value) => html`${chipLink(view, value.anchor)} `)}</dt><dd><span class="member own"><bdi>${
        (difference.kind === "time" ? timeWords(normal) : normal) || "–"
      }</bdi></span></dd></div>`,
  )}</dl>`;
}

// "2031-03-04/2031-03-06 18:00–19:00" is "4 to 5 March 2031, 18:00–19:00".
function timeWords(normal: string): string {
  const found = /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))? ?(.*)$/.exec(normal);
  if (found === null) return normal;
  const [, from = "", to, rest = ""] = found;
  return [days({ from, to: to ?? addDays(from, 1) }), rest].filter((part) => part !== "").join(", ");
}

function clip(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text;
}
