import type { Family, Passage } from "../../model/comparison.ts";
import { count, number } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { chip, chipLink, words } from "./statement.ts";
import type { View } from "./view.ts";

/** The runs of words that reports share: who has them, and whose they are. */
export function passages(view: View): Markup | null {
  const all = view.comparison.passages;
  if (all.length === 0) return null;
  const listed = all.slice(0, view.limits.passages);
  return html`<section id="passages" aria-labelledby="passages-h">
<h2 id="passages-h">Shared words <small>${count(all.length, "passage")}</small></h2>
<p class="note">Reports that share a passage count as one origin of what it says.</p>
${view.comparison.families.slice(0, view.limits.passages).map((one) => family(view, one))}
<ul class="plain">${listed.map((passage) => item(view, passage))}</ul>
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more passage")} in the JSON.</p>`}
</section>`;
}

/** "A 64%, E 91% are for the most part one text, from the agency Kestrel News. The most of it has A, 180 words." */
function family(view: View, { origin, fullest, members }: Family): Markup {
  const listed = members.slice(0, view.limits.readings);
  const more = members.length - listed.length;
  const most = members.find(({ report }) => report === fullest)?.words ?? 0;
  return html`<p class="family"><span class="who">${listed.map(({ report, shared }) => html`${chip(view, report)} <small>${number(Math.round(shared * 100))}%</small> `)}${more > 0 && `and ${more} more`}</span> are for the most part one text${
    origin.kind === "copied" ? ", whose it is is not said" : html`, from <bdi>${origin.name}</bdi>`
  }. The most of it has ${chip(view, fullest)}: ${count(most, "word")}.</p>`;
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
