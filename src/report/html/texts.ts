import type { Block, LineRange, Removed } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { spansOf } from "./differences.ts";
import { count } from "./format.ts";
import { type Child, html, join, type Markup } from "./markup.ts";
import { pointNumber } from "./point-link.ts";
import { cutSegments, type Segment } from "./segments.ts";
import { chipOf } from "./statement.ts";
import {
  blockHtmlId,
  firstAfter,
  type PointView,
  type ReportView,
  sentenceAt,
  sentenceHtmlId,
  textHtmlId,
  type View,
} from "./view.ts";

/**
 * The reports in full, in the order of their pages: each sentence can be linked to and names the points it
 * tells; words that differ and words that are shared are marked; what is no part of the article stands greyed
 * where it stood, with the reason.
 */
export function texts(view: View): Markup {
  const open = view.reports.filter((report) => report.open);
  const marks = marksOfReports(view);
  const closed = view.reports.length - open.length;
  return html`<section id="texts"${open.length > MANY && html` class="many"`} aria-labelledby="texts-h">
<h2 id="texts-h">The reports in full</h2>
<p class="note"><span class="differing">Marked words</span> differ from another report; <span class="shared">underlined words</span> are shared with another report; small grey text is no part of the article. Raised numbers lead to the points.</p>
${open.map((report) => text(report, marks.get(report) ?? EMPTY))}
${closed > 0 && html`<p class="more">The texts of ${count(closed, "more report")} are in the JSON: this page would be too large.</p>`}
</section>`;
}

// From here on the browser lays out a text only when it comes into view.
const MANY = 30;

interface Marks {
  readonly differing: Span[];
  readonly shared: Span[];
  /** Points by the start of the sentence that tells them. */
  readonly points: Map<number, Set<PointView>>;
}

const EMPTY: Marks = { differing: [], shared: [], points: new Map() };

function marksOfReports(view: View): ReadonlyMap<ReportView, Marks> {
  const all = new Map(
    view.reports.map((report): [ReportView, Marks] => [
      report,
      { differing: [], shared: [], points: new Map() },
    ]),
  );
  for (const point of view.points) {
    for (const reading of point.point.readings) {
      const report = view.reportOf(reading.report);
      for (const { anchor } of reading.statements) {
        const sentence = sentenceAt(report, anchor);
        if (sentence === null) continue;
        const points = all.get(report)?.points;
        points?.set(sentence.from, (points.get(sentence.from) ?? new Set()).add(point));
      }
    }
    if (point.point.standing !== "differs") continue;
    for (const [report, spans] of spansOf(point.point, true))
      all.get(view.reportOf(report))?.differing.push(...spans);
  }
  for (const anchor of view.comparison.passages.flatMap((passage) => passage.anchors)) {
    all.get(view.reportOf(anchor.report))?.shared.push(anchor);
  }
  return all;
}

type Piece =
  | { readonly sort: "block"; readonly block: Block; readonly line: number }
  | { readonly sort: "again"; readonly block: Block; readonly line: number }
  | { readonly sort: "residue"; readonly removed: Removed; readonly line: number };

function text(view: ReportView, marks: Marks): Markup {
  const { report } = view;
  const id = textHtmlId(view);
  const segments = cutSegments({ from: 0, to: report.text.length }, [
    { layer: "differing", spans: marks.differing },
    { layer: "shared", spans: marks.shared },
  ]);
  return html`<article class="text k${view.colour}" id="${id}" data-key="${view.key}" tabindex="-1" aria-labelledby="${id}-h">
<h3 id="${id}-h">${chipOf(view)} <bdi>${view.name}</bdi></h3>
<div class="body" dir="auto"${report.language !== null && /^[a-z]{2,3}$/.test(report.language.value) && html` lang="${report.language.value}"`}>
${runs(piecesOf(report.blocks, report.residue)).map((run) =>
  run[0]?.sort === "residue"
    ? leftOut(run.flatMap((piece) => (piece.sort === "residue" ? [piece.removed] : [])))
    : run.map((piece) =>
        piece.sort === "block"
          ? block(view, segments, piece.block, marks)
          : piece.sort === "again"
            ? again(view, piece.block)
            : null,
      ),
)}
</div></article>`;
}

// In the order of the page's lines: a block where it was read, a repeat where it stood again.
function piecesOf(blocks: readonly Block[], residue: readonly Removed[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const block of blocks) {
    last = Math.max(last, lineOf(block.places[0], last));
    pieces.push({ sort: "block", block, line: last });
    for (const place of block.places.slice(1)) pieces.push({ sort: "again", block, line: place.first });
  }
  for (const removed of residue) pieces.push({ sort: "residue", removed, line: removed.lines.first });
  return pieces.sort((a, b) => a.line - b.line);
}

function lineOf(place: LineRange | undefined, last: number): number {
  return place?.first ?? last;
}

function runs(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && last[0]?.sort === piece.sort) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

function block(view: ReportView, segments: Segments, one: Block, marks: Marks): Markup {
  const parts: Markup[] = [];
  let at = one.from;
  for (let index = firstAfter(view.sentences, one.from); index < view.sentences.length; index += 1) {
    const sentence = view.sentences[index];
    if (sentence === undefined || sentence.from >= one.to) break;
    parts.push(
      html`${run(view, segments, { from: at, to: sentence.from })}<span class="s" id="${sentenceHtmlId(view, sentence)}">${run(view, segments, sentence)}</span>${pointLinks(marks.points.get(sentence.from))}`,
    );
    at = sentence.to;
  }
  parts.push(run(view, segments, { from: at, to: one.to }));
  return html`<p class="b-${one.kind.replaceAll(" ", "-")}" id="${blockHtmlId(view, one)}" data-from="${one.from}">${
    KINDS_SAID.has(one.kind) && html`<span class="kind">${one.kind}</span>`
  }${parts}</p>`;
}

const KINDS_SAID: ReadonlySet<Block["kind"]> = new Set([
  "standfirst",
  "caption",
  "list item",
  "quotation",
  "table row",
]);

type Segments = readonly Segment<"differing" | "shared">[];

function run(view: ReportView, segments: Segments, span: Span): Markup {
  const parts: Child[] = [];
  for (let index = firstAfter(segments, span.from); index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.from >= span.to) break;
    const part = view.report.text.slice(Math.max(segment.from, span.from), Math.min(segment.to, span.to));
    parts.push(
      segment.layers.size === 0
        ? part
        : html`<span class="${[...segment.layers].sort().join(" ")}">${part}</span>`,
    );
  }
  return html`${parts}`;
}

function pointLinks(points: ReadonlySet<PointView> | undefined): Markup | null {
  if (points === undefined) return null;
  return html`<span class="refs">${join(
    [...points]
      .slice(0, 8)
      .map((one) => pointNumber(one, `p-${one.point.standing} v-${one.verdict ?? "none"}`)),
    " ",
  )}${points.size > 8 && " …"}</span>`;
}

function again(view: ReportView, one: Block): Markup {
  return html`<p class="residue" title="said again: stands above or below"><span class="reason">said again</span> ${view.report.text.slice(one.from, one.to)}</p>`;
}

// Long runs are folded, so that the article stays readable; they open where they stand.
const FOLDED = 4;

function leftOut(removed: readonly Removed[]): Markup {
  const lines = removed.map(
    (one) =>
      html`<p class="residue" title="${one.reason}: ${one.because}"><span class="reason">${one.reason}</span> <bdi>${one.text}</bdi></p>`,
  );
  if (removed.length <= FOLDED) return html`${lines}`;
  const reasons = [...new Set(removed.map((one) => one.reason))];
  return html`<details class="folded"><summary class="residue">${count(removed.length, "piece")} left out: ${reasons.slice(0, 5).join(", ")}${reasons.length > 5 && " …"}</summary>${lines}</details>`;
}
