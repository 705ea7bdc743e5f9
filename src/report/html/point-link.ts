import { type Child, html, type Markup } from "./markup.ts";
import { type PointView, pointHtmlId } from "./view.ts";

/** A link to where a point is listed; the content alone where the page does not list it. */
export function pointLink(point: PointView, content: Child, kind = ""): Markup {
  return point.listed
    ? html`<a class="${kind}" href="#${pointHtmlId(point)}" data-ref>${content}</a>`
    : html`<span class="${kind}">${content}</span>`;
}

/** The number of a point as a link. */
export function pointNumber(point: PointView, kind = "number"): Markup {
  return pointLink(point, html`<span class="sr">Point </span>${point.number}`, kind);
}
