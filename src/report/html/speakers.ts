import type { Anchor } from "../../model/anchor.ts";
import type { QuoteGroup } from "../../model/comparison.ts";
import type { ReportId } from "../../model/ids.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { sayRelation } from "../words.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { ownWords } from "./own-words.ts";
import { capital } from "./phrases.ts";
import { pointNumber } from "./point-link.ts";
import { chipLink, words } from "./statement.ts";
import type { PointView, View } from "./view.ts";

type Quote = QuoteGroup["quotes"][number];

/** What one speaker says in the reports: quotations of one utterance, or reported statements of one point. */
interface Speaker {
  readonly name: string;
  readonly quoted: QuoteGroup[];
  readonly reported: Map<PointView, Statement[]>;
  readonly reports: Set<ReportId>;
}

/** Who says what: the speakers, those whom most reports cite first, and their words side by side. */
export function speakers(view: View): Markup | null {
  const all = speakersOf(view);
  if (all.length === 0) return null;
  const listed = all.slice(0, view.limits.speakers);
  return html`<section id="speakers" aria-labelledby="speakers-h">
<h2 id="speakers-h">Who says what <small>${count(all.length, "speaker")}</small></h2>
<p class="note">Quotations are upright, reported speech is slanted; marked words differ between the reports.</p>
${listed.map((one) => speaker(view, one))}
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more speaker")} in the JSON.</p>`}
</section>`;
}

function speakersOf(view: View): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  const speakerOf = (name: string): Speaker => {
    const known = found.get(name.toLowerCase());
    if (known !== undefined) return known;
    const made = { name, quoted: [], reported: new Map(), reports: new Set<ReportId>() };
    found.set(name.toLowerCase(), made);
    return made;
  };
  const quotes = new Map<ReportId, Anchor[]>();
  for (const group of view.comparison.quotes) {
    const own = speakerOf(group.speaker);
    own.quoted.push(group);
    for (const quote of group.quotes) {
      own.reports.add(quote.report);
      quotes.set(quote.report, [...(quotes.get(quote.report) ?? []), quote.anchor]);
    }
  }
  for (const point of view.points) {
    for (const statement of point.point.readings.flatMap((reading) => reading.statements)) {
      const said = statement.attribution[0];
      // A statement that holds a quotation stands under the quotation.
      const { anchor } = statement;
      if (said === undefined || quotes.get(anchor.report)?.some((quote) => overlaps(quote, anchor))) continue;
      const own = speakerOf(said.speaker);
      own.reported.set(point, [...(own.reported.get(point) ?? []), statement]);
      own.reports.add(anchor.report);
    }
  }
  // Nobody in particular comes last.
  return [...found.values()].sort(
    (a, b) =>
      Number(a.name === "") - Number(b.name === "") ||
      b.reports.size - a.reports.size ||
      b.quoted.length + b.reported.size - (a.quoted.length + a.reported.size) ||
      (a.name < b.name ? -1 : 1),
  );
}

function speaker(view: View, { name, quoted, reported, reports }: Speaker): Markup {
  const most = view.limits.quotesOfSpeaker;
  const groups = [...quoted].sort((a, b) => b.quotes.length - a.quotes.length).slice(0, most);
  const points = [...reported].sort((a, b) => b[1].length - a[1].length).slice(0, most);
  const more = quoted.length - groups.length + reported.size - points.length;
  return html`<div class="speaker"><h3><bdi>${name || "Nobody named"}</bdi> <small>in ${count(reports.size, "report")}</small></h3>
${groups.map((group) => together(view, group))}${points.map(([point, statements]) => retold(view, point, statements))}
${more > 0 && html`<p class="more">${count(more, "more utterance")} in the JSON.</p>`}</div>`;
}

function retold(view: View, point: PointView, statements: readonly Statement[]): Markup {
  const listed = statements.slice(0, view.limits.readings);
  const more = statements.length - listed.length;
  return html`<div class="${statements.length > 1 ? "utterance several" : "utterance"}" data-point="${point.number}"><ul class="readings">${listed.map(
    ({ anchor, attribution }, index) =>
      html`<li>${chipLink(view, anchor)}<p class="telling indirect">${words(view, anchor)} <small class="cue"><bdi>${attribution[0]?.cue.exact}</bdi></small>${
        index === 0 && html` ${pointNumber(point)}`
      }</p></li>`,
  )}</ul>${more > 0 && html`<p class="more">${count(more, "more statement")} in the JSON.</p>`}</div>`;
}

function together(view: View, group: QuoteGroup): Markup {
  const listed = group.quotes.slice(0, view.limits.readings);
  const more = group.quotes.length - listed.length;
  const single = group.relation === "single" || group.quotes.length < 2;
  return html`<div class="${single ? "utterance" : "utterance several"}">${
    !single &&
    html`<p class="relation"><span class="badge q-${group.relation}">${capital(sayRelation(group.relation))}</span></p>`
  }<ul class="readings">${listed.map(
    (quote) =>
      html`<li>${chipLink(view, quote.anchor)}<p class="telling ${quote.manner}">${
        quote.speaker !== group.speaker &&
        html`<span class="said"><bdi>${quote.speaker || "nobody named"}</bdi>: </span>`
      }${words(view, quote.anchor, differing(quote, group))}${
        quote.cue !== null &&
        html` <small class="cue"><bdi>${quote.source !== null && `${quote.source.exact} `}${quote.cue.exact}</bdi></small>`
      }</p></li>`,
  )}</ul>${more > 0 && html`<p class="more">${count(more, "more report")} in the JSON.</p>`}</div>`;
}

function differing(quote: Quote, group: QuoteGroup): readonly Span[] {
  if (group.relation === "same" || group.relation === "single") return [];
  const direct = group.quotes.filter((one) => one.manner !== "indirect");
  const anchors = (direct.length > 1 ? direct : group.quotes).map((one) => one.anchor);
  return ownWords(quote.anchor, anchors);
}
