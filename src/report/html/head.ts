import type { Finding } from "../../model/finding.ts";
import { count, day, list, moment, number } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { basisWords } from "./phrases.ts";
import { chipOf } from "./statement.ts";
import { type ReportView, textHtmlId, type View } from "./view.ts";

/** The reports of the story: which they are, when they were published, and what each adds. */
export function head(view: View): Markup {
  const listed = view.reports.slice(0, view.limits.reports);
  const more = view.reports.length - listed.length;
  const dated = view.reports.some(({ report }) => (report.published ?? report.reference) !== null);
  return html`<section id="reports" aria-labelledby="reports-h">
<h2 id="reports-h">The reports <small>${count(view.reports.length, "report")}${dated && ", oldest first"}</small></h2>
<ol class="reports">${listed.map((report) => card(report))}</ol>
${more > 0 && html`<p class="more">${count(more, "more report")} in the JSON.</p>`}
</section>`;
}

/** The name for the page: the headline of the report with the most readings. */
export function titleOf(view: View): { readonly text: string; readonly report: ReportView | null } {
  let best: ReportView | null = null;
  for (const report of view.reports) {
    if (report.report.title !== null && (best === null || report.told > best.told)) best = report;
  }
  return { text: best?.report.title?.value ?? "", report: best };
}

function card(view_: ReportView): Markup {
  const { report } = view_;
  const title = report.title?.value ?? "no headline found";
  const published = report.published ?? report.reference;
  return html`<li class="report k${view_.colour}">
<h3>${chipOf(view_)} <bdi>${view_.name}</bdi></h3>
<p class="headline">${view_.open ? html`<a href="#${textHtmlId(view_)}" data-open><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}</p>
<dl class="facts">
<div><dt>Published</dt><dd>${
    published === null
      ? "day not known"
      : html`<time datetime="${published.value}">${day(published.value)}</time> <small>(${basisWords(published)})</small>${others(published, day)}`
  }</dd></div>
${
  report.publishedAt !== null &&
  html`<div><dt>At</dt><dd><bdi>${moment(report.publishedAt.value)}</bdi> <small>(${basisWords(report.publishedAt)})</small></dd></div>`
}
${
  report.modified !== null &&
  html`<div><dt>Changed</dt><dd><bdi>${moment(report.modified.value)}</bdi> <small>(${basisWords(report.modified)})</small></dd></div>`
}
${report.section !== null && html`<div><dt>Section</dt><dd><bdi>${report.section.value}</bdi></dd></div>`}
${report.byline !== null && html`<div><dt>By</dt><dd><bdi>${list(report.byline.value)}</bdi>${others(report.byline, list)}</dd></div>`}
${report.signedBy !== undefined && html`<div><dt>Signed by</dt><dd><bdi>${list(report.signedBy.value)}</bdi>${others(report.signedBy, list)}</dd></div>`}
${
  report.agency !== null &&
  html`<div><dt>Agency</dt><dd><bdi>${report.agency.value}</bdi> <small>(${basisWords(report.agency)})</small>${others(report.agency, String)}</dd></div>`
}
${report.photoCredits.length > 0 && html`<div><dt>Photos</dt><dd><bdi>${photos(report.photoCredits)}</bdi></dd></div>`}
${report.url !== null && html`<div><dt>Address</dt><dd>${address(report.url.value)}</dd></div>`}
<div><dt>Text</dt><dd>${COMPLETENESS[report.completeness]}, ${count(wordsIn(report.text), "word")}</dd></div>
${view_.name !== report.name && html`<div><dt>File</dt><dd class="file"><bdi>${report.name}</bdi></dd></div>`}
<div><dt>Tells</dt><dd>${join(
    [
      count(view_.told, "point"),
      view_.differ > 0 && `${number(view_.differ)} that differ`,
      view_.alone > 0 && `${number(view_.alone)} alone`,
    ],
    ", ",
  )}</dd></div>
</dl></li>`;
}

/** What other places of the page say instead, each in a line of its own. */
function others<T>(finding: Finding<T>, say: (value: T) => string): readonly Markup[] {
  return (finding.others ?? []).map(
    ({ value, via }) => html`<small class="other">other: <bdi>${say(value)}</bdi> (${via})</small>`,
  );
}

function photos(credits: readonly string[]): string {
  const shown = credits.slice(0, PHOTOS);
  const more = credits.length - shown.length;
  return `${shown.join("; ")}${more > 0 ? ` and ${number(more)} more` : ""}`;
}

const PHOTOS = 3;

// Shorter than on the other surfaces: it stands beside "Text".
const COMPLETENESS: Readonly<Record<ReportView["report"]["completeness"], string>> = {
  whole: "complete",
  truncated: "cut short",
  stub: "only a short piece",
  unknown: "not known whether complete",
};

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

// Only web addresses become links: a "javascript:" address stays text.
function address(url: string): Markup {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, "");
  const shown = bare.length > 60 ? `${bare.slice(0, 56)} …` : bare;
  return /^https?:\/\//i.test(url)
    ? html`<a class="out" href="${url}" rel="noopener noreferrer nofollow">${shown}</a>`
    : html`<bdi>${shown}</bdi>`;
}
