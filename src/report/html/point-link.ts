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

/** The first words of a statement where it only names its point; the whole is one link away. */
export function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(" ", LONGEST - 6);
  return `${text.slice(0, cut > LONGEST / 2 ? cut : LONGEST - 6)} …`;
}

// A line and a half of the matrix's first column.
const LONGEST = 110;
