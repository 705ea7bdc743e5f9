import type { Anchor } from "../../model/anchor.ts";
import type { ReportId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { number } from "./format.ts";
import { type Child, html, join, type Markup } from "./markup.ts";
import { cutSegments } from "./segments.ts";
import { placeOf, type ReportView, type View } from "./view.ts";

/** The lettered sign of a report. Its name is read out with it, and shown when pointed at. */
export function chip(view: View, id: ReportId): Markup {
  return chipOf(view.reportOf(id));
}

export function chipOf(report: ReportView): Markup {
  return html`<span class="key k${report.colour}" title="${report.name}"><span aria-hidden="true">${report.key}</span><span class="sr">${report.key}, ${report.name}</span></span>`;
}

/** The sign of a report as a link that opens a place in it; a plain sign where the page lacks its text. */
export function chipLink(view: View, anchor: Anchor): Markup {
  const place = placeOf(view, anchor);
  const sign = chip(view, anchor.report);
  return place === null ? sign : html`<a class="chip" href="${place.href}" data-at="${place.at}">${sign}</a>`;
}

/** The words of an anchor as a link to their place, without quotation marks of ours; cut after `most` characters. */
export function words(view: View, anchor: Anchor, marked: readonly Span[] = [], most = 1200): Markup {
  const shown = anchor.exact.length > most ? anchor.exact.slice(0, most).trimEnd() : anchor.exact;
  return link(
    view,
    anchor,
    html`${marks(shown, anchor.from, anchor, marked)}${shown.length < anchor.exact.length && " …"}`,
  );
}

/**
 * A statement in its sentence as a link to its place: the statement in full ink, the rest of the sentence
 * paler, the `marked` spans of the report's text marked. Long sentences are cut around the statement.
 */
export function sentence(view: View, statement: Statement, marked: readonly Span[] = []): Markup {
  const { anchor } = statement;
  const text = view.reportOf(anchor.report).report.text;
  const around = shown(statement.sentence, anchor, text);
  const left = around.from > statement.sentence.from;
  const right = around.to < statement.sentence.to;
  const hidden = around.from - statement.sentence.from + statement.sentence.to - around.to;
  return html`${link(
    view,
    anchor,
    html`${left && "… "}${marks(text.slice(around.from, around.to), around.from, anchor, marked)}${right && " …"}`,
  )}${hidden > 0 && html` <small class="more">(${number(hidden)} more characters in the text)</small>`}`;
}

/** Who says a statement, outermost first, each a link to the words that name the source; null where the report asserts it. */
export function saidBy(view: View, statement: Statement): Markup | null {
  if (statement.attribution.length === 0) return null;
  const speakers = statement.attribution.map((one) =>
    link(view, one.source ?? one.cue, one.speaker || one.source?.exact || `“${one.cue.exact}”, nobody named`),
  );
  return html`<span class="said">${join(speakers, ", citing ")}: </span>`;
}

function link(view: View, anchor: Anchor, content: Child): Markup {
  const place = placeOf(view, anchor);
  return place === null
    ? html`<bdi class="words" title="The text of this report is in the JSON, not on this page">${content}</bdi>`
    : html`<a class="words" href="${place.href}" data-at="${place.at}"><bdi>${content}</bdi></a>`;
}

function marks(text: string, from: number, full: Span, marked: readonly Span[]): readonly Markup[] {
  return cutSegments({ from, to: from + text.length }, [
    { layer: "full", spans: [full] },
    { layer: "marked", spans: marked },
  ]).map((segment) => {
    const part = text.slice(segment.from - from, segment.to - from);
    const inner = segment.layers.has("marked") ? html`<mark>${part}</mark>` : html`${part}`;
    return segment.layers.has("full") ? inner : html`<span class="pale">${inner}</span>`;
  });
}

// Longer than nine in ten sentences of news are twice over.
const LONGEST = 480;

function shown(whole: Span, statement: Span, text: string): Span {
  const from = Math.min(whole.from, statement.from);
  const to = Math.max(whole.to, statement.to);
  if (to - from <= LONGEST) return { from, to };
  const spare = Math.max(0, LONGEST - (statement.to - statement.from));
  const left = Math.max(from, statement.from - (spare >> 1));
  const right = Math.min(to, left + LONGEST);
  // At a space near the cut, so that no word is cut in two.
  const after = left === from ? left : text.indexOf(" ", left) + 1;
  const before = right === to ? right : text.lastIndexOf(" ", right);
  return {
    from: after > left && after <= statement.from ? after : left,
    to: before > right - 40 ? before : right,
  };
}
