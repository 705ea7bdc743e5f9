import type { Anchor } from "../../model/anchor.ts";
import type { DifferenceChange, SentenceChange } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { changedWords, type RevisionView, revisionsOf } from "../editions.ts";
import { sayChange, sayVerdict } from "../words.ts";
import { badge, differenceLine } from "./differences.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { cutSegments } from "./segments.ts";
import { words } from "./statement.ts";
import type { View } from "./view.ts";

/** What changed where an edition of a report replaced an older one, and what that did to the differences. */
export function editions(view: View): Markup | null {
  const all = revisionsOf(view.comparison);
  if (all.length === 0) return null;
  const listed = all.slice(0, view.limits.revisions);
  return html`<section id="editions" aria-labelledby="editions-h">
<h2 id="editions-h">What changed between editions <small>${count(all.length, "edition")} replaced</small></h2>
<p class="note">Only the newest edition of a report is compared. The words of older ones stand here and in the JSON.</p>
${listed.map((one) => revision(view, one))}
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more replaced edition")} in the JSON.</p>`}
</section>`;
}

function revision(view: View, { revision, key, name, said }: RevisionView): Markup {
  const { changes, differences } = revision;
  const listed = changes.slice(0, view.limits.changes);
  const more = changes.length - listed.length;
  const open = (anchor: Anchor) => view.comparison.reports.some(({ id }) => id === anchor.report);
  return html`<h3>${key} <bdi>${name}</bdi> <small><bdi>${said}</bdi></small></h3>
${changes.length === 0 && html`<p class="none">No sentence changed.</p>`}
<ul class="plain">${listed.map((change) => html`<li class="line"><span class="number">${SIGNS[change.kind]}<span class="sr"> ${sayChange(change.kind)}</span></span><div>${sentences(view, change, open)}</div></li>`)}
${differences.map((change) => html`<li class="line"><span class="number">=</span><div><p>${difference(change)}</p></div></li>`)}</ul>
${more > 0 && html`<p class="more">${count(more, "more sentence")} in the JSON.</p>`}`;
}

const SIGNS: Readonly<Record<SentenceChange["kind"], string>> = { added: "+", removed: "−", reworded: "~" };

function sentences(view: View, { before, after }: SentenceChange, open: (anchor: Anchor) => boolean): Markup {
  const changed = before !== null && after !== null ? changedWords(before, after) : { before: [], after: [] };
  return html`${before !== null && html`<p class="telling"><span class="sr">before: </span><s class="pale">${plain(before, changed.before)}</s></p>`}${
    after !== null &&
    html`<p class="telling">${open(after) ? words(view, after, changed.after) : plain(after, changed.after)}</p>`
  }`;
}

/** Words of a report whose text the page does not hold. */
function plain(anchor: Anchor, marked: readonly Span[]): Markup {
  return html`<bdi>${cutSegments(anchor, [{ layer: "marked", spans: marked }]).map((segment) => {
    const part = anchor.exact.slice(segment.from - anchor.from, segment.to - anchor.from);
    return segment.layers.has("marked") ? html`<mark>${part}</mark>` : html`${part}`;
  })}</bdi>`;
}

function difference({ kind, before, after }: DifferenceChange): Markup | null {
  const shown = after ?? before;
  if (shown === null) return null;
  const was = kind === "changed" && before !== null ? ` (was ${sayVerdict(before.verdict)})` : "";
  return html`${sayChange(kind)} ${badge(shown.verdict)}${was} ${differenceLine(shown)}`;
}
