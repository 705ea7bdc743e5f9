import { count, number } from "../../html/format.ts";
import { html, type Markup } from "../../html/markup.ts";
import type { StoriesPage } from "./page.ts";
import { about } from "./stories.ts";

/** What one report alone tells, latest first; null where every report shares its story. */
export function single({ view, limits }: StoriesPage): Markup | null {
  if (view.single.length === 0) return null;
  const listed = view.single.slice(0, limits.single);
  const more = view.single.length - listed.length;
  return html`<section id="single" aria-labelledby="single-h">
<h2 id="single-h">Told by one report <small>${count(view.single.length, "report")}, latest first</small></h2>
<ul class="plain alone">${listed.map(
    (story) =>
      html`<li id="story-${story.number}"><span class="number">${number(story.number)}</span> <span>${about(story.central)}</span></li>`,
  )}</ul>
${more > 0 && html`<p class="more">${count(more, "more report")} in the JSON.</p>`}
</section>`;
}
