import type { QuoteGroup } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { diffWords } from "../../text/words-diff.ts";
import { sayRelation } from "../words.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { capital } from "./phrases.ts";
import { chipLink, words } from "./statement.ts";
import type { View } from "./view.ts";

type Quote = QuoteGroup["quotes"][number];

/** Who says what: the speakers, those that most reports quote first, and their words side by side. */
export function speakers(view: View): Markup | null {
  const bySpeaker = Map.groupBy(view.comparison.quotes, (group) => group.speaker);
  if (bySpeaker.size === 0) return null;
  const ranked = [...bySpeaker].sort(
    ([a, left], [b, right]) => weight(right) - weight(left) || (a < b ? -1 : 1),
  );
  const listed = ranked.slice(0, view.limits.speakers);
  return html`<section id="speakers" aria-labelledby="speakers-h">
<h2 id="speakers-h">Who says what <small>${count(ranked.length, "speaker")}</small></h2>
${listed.map(([name, groups]) => speaker(view, name, groups))}
${ranked.length > listed.length && html`<p class="more">${count(ranked.length - listed.length, "more speaker")} in the JSON.</p>`}
</section>`;
}

function speaker(view: View, name: string, groups: readonly QuoteGroup[]): Markup {
  const ordered = [...groups].sort((a, b) => b.quotes.length - a.quotes.length);
  const listed = ordered.slice(0, view.limits.quotesOfSpeaker);
  return html`<div class="speaker"><h3><bdi>${name || "Nobody named"}</bdi></h3>
${listed.map((group) => together(view, group))}
${ordered.length > listed.length && html`<p class="more">${count(ordered.length - listed.length, "more utterance")} in the JSON.</p>`}</div>`;
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

// The fullest quotation is what the others are held against; it shows what the first other one lacks.
function differing(quote: Quote, group: QuoteGroup): readonly Span[] {
  if (group.relation === "same" || group.relation === "single") return [];
  const direct = group.quotes.filter((one) => one.manner !== "indirect");
  const pool = direct.length > 1 ? direct : group.quotes;
  const fullest = pool.reduce(
    (best, one) => (one.anchor.exact.length > best.anchor.exact.length ? one : best),
    pool[0] ?? quote,
  );
  const other = quote === fullest ? pool.find((one) => one !== fullest) : fullest;
  if (other === undefined) return [];
  const shift = quote.anchor.from;
  return diffWords(quote.anchor.exact, other.anchor.exact).a.map(({ from, to }) => ({
    from: from + shift,
    to: to + shift,
  }));
}

function weight(groups: readonly QuoteGroup[]): number {
  const reports = new Set(groups.flatMap((group) => group.quotes.map((quote) => quote.report)));
  return reports.size * 1000 + groups.length;
}
