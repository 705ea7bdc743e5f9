import type { Entity } from "../../model/comparison.ts";
import { count } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { chipOf, words } from "./statement.ts";
import type { ReportView, View } from "./view.ts";

/** Names and descriptions that each report uses for the same actor or place, one row for each. */
export function wording(view: View): Markup | null {
  const telling = view.comparison.entities.filter(differs);
  const others = view.comparison.entities.length - telling.length;
  if (telling.length === 0) return null;
  const listed = telling.slice(0, view.limits.entities);
  const reports = view.reports.slice(0, view.limits.matrixColumns);
  return html`<section id="wording" aria-labelledby="wording-h">
<h2 id="wording-h">What they call it <small>${count(telling.length, "name")} told in more than one way or with a description</small></h2>
<div class="scroll" role="region" aria-label="Names by reports, a table" tabindex="0"><table class="wording">
<thead><tr><th scope="col">Who or what</th>${reports.map((report) => html`<th scope="col">${chipOf(report)} <bdi>${report.name}</bdi></th>`)}</tr></thead>
<tbody>${listed.map((entity) => row(view, entity, reports))}</tbody></table></div>
${notes(view, telling.length - listed.length, others)}
</section>`;
}

function notes(view: View, more: number, others: number): Markup {
  const columns = view.reports.length - view.limits.matrixColumns;
  return html`<p class="more">${join(
    [
      more > 0 && `${count(more, "more name")} in the JSON.`,
      columns > 0 && `${count(columns, "more report")} in the JSON.`,
      others > 0 &&
        `${count(others, "name")} that every report writes alike, without a description, in the JSON.`,
    ],
    " ",
  )}</p>`;
}

function row(view: View, entity: Entity, reports: readonly ReportView[]): Markup {
  return html`<tr><th scope="row"><bdi>${entity.canonical}</bdi> <small>${entity.sort}</small></th>${reports.map(
    (report) => {
      const own = entity.byReport.find((one) => one.report === report.report.id);
      if (own === undefined) return html`<td class="none">–</td>`;
      return html`<td>${own.names
        .slice(0, 6)
        .map(
          (name) =>
            html`<span class="form">${words(view, name.anchor)}${name.count > 1 && html` <small>× ${name.count}</small>`}</span> `,
        )}${own.names.length > 6 && html`<small>${own.names.length - 6} more</small>`}${own.descriptions
        .slice(0, 6)
        .map(
          (description) => html`<span class="form described">${words(view, description.anchor)}</span> `,
        )}${own.descriptions.length > 6 && html`<small>${own.descriptions.length - 6} more</small>`}</td>`;
    },
  )}</tr>`;
}

function differs(entity: Entity): boolean {
  const forms = new Set(entity.byReport.flatMap((own) => own.names.map((name) => name.form)));
  return forms.size > 1 || entity.byReport.some((own) => own.descriptions.length > 0);
}
