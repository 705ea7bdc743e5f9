import { count } from "../../html/format.ts";
import { html, type Markup } from "../../html/markup.ts";
import { sayStoryChanges } from "../changes.ts";
import type { StoriesPage } from "./page.ts";

/** What became of the stories of an earlier list; null where none was given. */
export function changes({ view, before, limits }: StoriesPage): Markup | null {
  if (view.list.changes === null) return null;
  const told = sayStoryChanges(view, before);
  const listed = told.slice(0, limits.changes);
  return html`<section id="changes" aria-labelledby="changes-h">
<h2 id="changes-h">What has changed <small>${count(told.length, "change")}</small></h2>
${told.length === 0 && html`<p class="none">The stories of two reports or more are as they were.</p>`}
<ul class="plain changes">${listed.map(
    ({ change, label, number, text }) =>
      html`<li><span class="badge c-${change.kind}">${label}</span> ${
        number === null ? html`<bdi>${text}</bdi>` : html`<a href="#story-${number}"><bdi>${text}</bdi></a>`
      }</li>`,
  )}</ul>
${told.length > listed.length && html`<p class="more">${count(told.length - listed.length, "more change")} in the JSON.</p>`}
</section>`;
}
