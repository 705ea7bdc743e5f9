import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { isNone, type PointSilence, silenceGroups } from "./origins.ts";
import { pointNumber } from "./point-link.ts";
import { chipOf, saidBy, sentence, words } from "./statement.ts";
import { type PointView, pointHtmlId, type ReportView, type View } from "./view.ts";

/** What only one report says, report by report, with how far the silence of the others can be trusted. */
export function single(view: View): Markup {
  const all = view.points.filter((one) => one.point.standing === "single");
  const byReport = Map.groupBy(all, (one) => one.point.label.report);
  return html`<section id="single" aria-labelledby="single-h">
<h2 id="single-h">What only one report says <small>${count(all.length, "point")}</small></h2>
${all.length === 0 && html`<p class="none">Every point is told by two reports or more.</p>`}
${view.reports.map((report) => {
  const own = byReport.get(report.report.id) ?? [];
  if (own.length === 0) return null;
  const listed = own.filter((one) => one.listed);
  return group(view, report, listed, own.length - listed.length);
})}
</section>`;
}

function group(view: View, report: ReportView, listed: readonly PointView[], more: number): Markup {
  const common = commonSilence(listed);
  return html`<h3>${chipOf(report)} <bdi>${report.name}</bdi> <small>${count(listed.length + more, "point")}</small></h3>
${common !== null && html`<p class="meta">The others: ${silenceGroups(view, common)}.</p>`}
<ol class="plain">${listed.map((one) => item(view, one, common))}</ol>
${more > 0 && html`<p class="more">${count(more, "more point")} of ${report.key} alone in the JSON.</p>`}`;
}

function item(view: View, one: PointView, common: PointSilence | null): Markup {
  const { point } = one;
  const statement = point.readings[0]?.statements[0];
  return html`<li class="line" id="${pointHtmlId(one)}" data-point="${one.number}">${pointNumber(one)}
<div><p class="telling">${statement === undefined ? words(view, point.label) : html`${saidBy(view, statement)}${sentence(view, statement)}`}</p>${
    !isNone(point) &&
    (common === null || silenceKey(point) !== silenceKey(common)) &&
    html`<p class="meta">The others: ${silenceGroups(view, point)}.</p>`
  }</div></li>`;
}

// The silence that most of a report's points share is said once, above them.
function commonSilence(points: readonly PointView[]): PointSilence | null {
  const groups = Map.groupBy(points, (one) => silenceKey(one.point));
  let best: readonly PointView[] = [];
  for (const group of groups.values()) if (group.length > best.length) best = group;
  const point = best[0]?.point;
  return point === undefined || isNone(point) ? null : point;
}

function silenceKey({ silent, silentCounts = [] }: PointSilence): string {
  return [
    ...silent.map((one) => `${one.report} ${one.reliability} ${one.because}`),
    ...silentCounts.map((one) => `${one.reports} ${one.reliability} ${one.because}`),
  ].join("\n");
}
