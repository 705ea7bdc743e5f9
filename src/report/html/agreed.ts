import { badge, differenceLine, readings, spansOf, tellers } from "./differences.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { originWords, silentWords } from "./origins.ts";
import { pointNumber } from "./point-link.ts";
import { words } from "./statement.ts";
import { type PointView, pointHtmlId, type View } from "./view.ts";

/** The points that two reports or more tell alike, with the independent origins behind each. */
export function agreed(view: View): Markup {
  const all = view.points.filter((one) => one.point.standing === "agreed");
  const listed = all.filter((one) => one.listed);
  return html`<section id="agreed" aria-labelledby="agreed-h">
<h2 id="agreed-h">What they agree on <small>${count(all.length, "point")}</small></h2>
${all.length === 0 && html`<p class="none">No point is told alike by two reports or more.</p>`}
<ol class="plain">${listed.map((one) => item(view, one))}</ol>
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more agreed point")} in the JSON.</p>`}
</section>`;
}

function item(view: View, one: PointView): Markup {
  const { point } = one;
  return html`<li class="line" id="${pointHtmlId(one)}" data-point="${one.number}">${pointNumber(one)}
<div><p class="telling">${words(view, point.label)}</p>
<p class="meta">${tellers(view, point)}${originWords(view, point)}${silentWords(view, point)}</p>
${point.differences.map((difference) => html`<p class="small">${badge(difference.verdict)} ${differenceLine(difference, view)}</p>`)}
<details><summary>How each report says it</summary>${readings(view, point, spansOf(point))}</details></div></li>`;
}
