import { badge, differenceLine, readings, spansOf } from "./differences.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { originWords, silentWords } from "./origins.ts";
import { pointNumber } from "./point-link.ts";
import { chipLink, words } from "./statement.ts";
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
  const listed = point.readings.slice(0, view.limits.readings);
  const more = point.readings.length - listed.length;
  return html`<li class="line" id="${pointHtmlId(one)}" data-point="${one.number}">${pointNumber(one)}
<div><p class="telling">${words(view, point.label)}</p>
<p class="meta"><span class="who">${listed.map((reading) => {
    const anchor = reading.statements[0]?.anchor;
    return anchor !== undefined && chipLink(view, anchor);
  })}${more > 0 && ` and ${more} more`}</span> ${originWords(view, point)}${silentWords(view, point.silent)}</p>
${point.differences.map((difference) => html`<p class="small">${badge(difference.verdict)} ${differenceLine(difference, view)}</p>`)}
<details><summary>How each report says it</summary>${readings(view, point, spansOf(point))}</details></div></li>`;
}
