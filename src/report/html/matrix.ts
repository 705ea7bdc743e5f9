import type { Anchor } from "../../model/anchor.ts";
import type { Point } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";
import { saySilence } from "../words.ts";
import { count } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { VERDICT_SIGNS, verdictLabel } from "./phrases.ts";
import { pointLink, short } from "./point-link.ts";
import { chipOf } from "./statement.ts";
import { type PointView, placeOf, type ReportView, type View } from "./view.ts";

/** Points by reports: who tells what, where the tellings differ, and how far a silence can be trusted. */
export function matrix(view: View): Markup | null {
  if (view.points.length === 0) return null;
  const rows = view.points.slice(0, view.limits.matrixRows);
  const columns = view.reports.slice(0, view.limits.matrixColumns);
  return html`<section id="matrix" aria-labelledby="matrix-h">
<h2 id="matrix-h">Points by reports</h2>
<p class="note legend"><span><b class="sign tells">●</b> tells it</span> <span><b class="sign fits">◇</b> tells it in another way that fits</span> <span><b class="sign differs v-conflict">◆</b> tells it otherwise</span> <span><b class="sign">–</b> leaves it out</span> <span><b class="sign">?</b> may leave it out</span> <span><b class="sign">·</b> not known</span> Each sign opens the report at the sentence. Arrow keys move between signs.</p>
<fieldset class="filter"><legend class="sr">Which points</legend>${FILTERS.map(
    ([name, label], index) =>
      html`<label><input type="radio" name="standing" value="${name}"${index === 0 && html` checked`}> ${label}</label>`,
  )}</fieldset>
<div class="scroll" role="region" aria-label="Points by reports, a table" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Point</th>${columns.map((report) => html`<th scope="col">${chipOf(report)}</th>`)}</tr></thead>
<tbody>${rows.map((point) => row(view, point, columns))}</tbody></table></div>
<p class="more">${join(
    [
      view.points.length > rows.length &&
        `${count(view.points.length - rows.length, "more point")} in the JSON.`,
      view.reports.length > columns.length &&
        `${count(view.reports.length - columns.length, "more report")} in the JSON.`,
    ],
    " ",
  )}</p>
</section>`;
}

const FILTERS = [
  ["all", "All"],
  ["differs", "Differ"],
  ["agreed", "Agreed"],
  ["single", "One report"],
] as const;

function row(view: View, view_: PointView, columns: readonly ReportView[]): Markup {
  const { point, number, verdict } = view_;
  const readings = new Map(point.readings.map((reading) => [reading.report, reading.statements[0]?.anchor]));
  const silent = new Map(point.silent.map((one) => [one.report, one]));
  const [differing, fitting] =
    point.standing === "differs" ? deviating(point) : [new Set<ReportId>(), new Set<ReportId>()];
  return html`<tr class="${point.standing} v-${verdict ?? "none"}" data-point="${number}"><th scope="row">${pointLink(
    view_,
    html`<span class="number">${number}</span> ${
      verdict !== null &&
      point.standing === "differs" &&
      html`<span class="badge v-${verdict}"><span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span><span class="sr">${verdictLabel(verdict)}</span></span> `
    }<bdi>${short(point.label.exact)}</bdi>`,
    "row",
  )}</th>${columns.map((report) => {
    const id = report.report.id;
    const anchor = readings.get(id);
    if (anchor !== undefined)
      return html`<td>${sign(view, report, anchor, differing.has(id) ? "differs" : fitting.has(id) ? "fits" : "tells")}</td>`;
    const silence = silent.get(id);
    if (silence === undefined) return html`<td><span class="sign" title="no reading">·</span></td>`;
    const means = `${report.key} ${saySilence(silence.reliability)}${silence.because === "" ? "" : `: ${silence.because}`}`;
    return html`<td><span class="sign r-${silence.reliability}" title="${means}"><span aria-hidden="true">${SILENT_SIGNS[silence.reliability]}</span><span class="sr">${means}</span></span></td>`;
  })}</tr>`;
}

const SILENT_SIGNS = { reliable: "–", doubtful: "?", unknown: "·" } as const;

type Way = "tells" | "fits" | "differs";

const SIGNS: Readonly<Record<Way, readonly [string, string]>> = {
  tells: ["●", "tells it"],
  fits: ["◇", "tells it in another way that fits"],
  differs: ["◆", "tells it otherwise"],
};

function sign(view: View, report: ReportView, anchor: Anchor, way: Way): Markup {
  const place = placeOf(view, anchor);
  const [shape, means] = SIGNS[way];
  const inner = html`<span aria-hidden="true">${shape}</span><span class="sr">${report.key} ${means}</span>`;
  return place === null
    ? html`<span class="sign ${way}">${inner}</span>`
    : html`<a class="sign ${way}" href="${place.href}" data-at="${place.at}">${inner}</a>`;
}

// The reports that stand apart: of three that say 12 and one that says 9, the one. Where no value has most
// reports behind it, all stand apart. First those with a difference that matters, then those that fit.
function deviating(point: Point): readonly [ReadonlySet<ReportId>, ReadonlySet<ReportId>] {
  const differing = new Set<ReportId>();
  const fitting = new Set<ReportId>();
  for (const difference of point.differences) {
    const groups = [...Map.groupBy(difference.values, (value) => value.normal).values()].sort(
      (a, b) => b.length - a.length,
    );
    const most = (groups[0]?.length ?? 0) > (groups[1]?.length ?? 0) ? groups[0] : undefined;
    for (const value of difference.values) {
      if (most?.includes(value)) continue;
      (difference.verdict === "compatible" ? fitting : differing).add(value.report);
    }
  }
  return [differing, fitting];
}
