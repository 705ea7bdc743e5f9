import type { Passage } from "../../model/comparison.ts";
import { count, number } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { chipLink, words } from "./statement.ts";
import type { View } from "./view.ts";

/** The runs of words that reports share: who has them, and whose they are. */
export function passages(view: View): Markup | null {
  const all = view.comparison.passages;
  if (all.length === 0) return null;
  const listed = all.slice(0, view.limits.passages);
  return html`<section id="passages" aria-labelledby="passages-h">
<h2 id="passages-h">Shared words <small>${count(all.length, "passage")}</small></h2>
<p class="note">Reports that share a passage count as one origin of what it says.</p>
<ul class="plain">${listed.map((passage) => item(view, passage))}</ul>
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more passage")} in the JSON.</p>`}
</section>`;
}

function item(view: View, passage: Passage): Markup | null {
  const first = passage.anchors[0];
  if (first === undefined) return null;
  const listed = passage.anchors.slice(0, view.limits.readings);
  const more = passage.anchors.length - listed.length;
  return html`<li class="line"><span class="number" title="words">${number(passage.words)}<span class="sr"> words</span></span><div>
<p class="telling clamp">${words(view, first)}</p>
<p class="meta"><span class="who">${listed.map((anchor) => chipLink(view, anchor))}${more > 0 && ` and ${more} more`}</span> ${
    passage.origin.kind === "agency"
      ? html`From the agency <bdi>${passage.origin.name}</bdi>.`
      : passage.origin.kind === "outlet"
        ? html`From <bdi>${passage.origin.name}</bdi>.`
        : "Whose words they are is not said."
  }</p></div></li>`;
}
