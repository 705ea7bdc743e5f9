import type { Point, Verdict } from "../../model/comparison.ts";
import type { Statement } from "../../model/statement.ts";
import { sayFirst } from "../overview.ts";
import { sayRelation, sayVerdict, VERDICT_ORDER } from "../words.ts";
import { badge, differenceLine, tellers } from "./differences.ts";
import { count, list } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { originWords } from "./origins.ts";
import { pointLink, pointNumber, short } from "./point-link.ts";
import { chip, saidBy, sentence, words } from "./statement.ts";
import type { PointView, View } from "./view.ts";

/** What to read first: the story in one line of counts, then what an editor should check before the rest. */
export function first(view: View): Markup {
  const of = (standing: PointView["point"]["standing"]) =>
    view.points.filter((one) => one.point.standing === standing);
  const agreed = of("agreed");
  const differing = of("differs");
  const oneOrigin = agreed.filter(({ point }) => point.origins.length === 1);
  const copied = view.comparison.passages;
  return html`<section id="first" aria-labelledby="first-h">
<h2 id="first-h">What to read first</h2>
<p class="digest">${count(view.points.length, "point")}: <a href="#agreed">${count(agreed.length, "agreed", "agreed")}</a>, <a href="#differences">${count(differing.length, "differs", "differ")}</a>${verdicts(differing)}, <a href="#single">${count(of("single").length, "told by one report only", "told by one report only")}</a>.${independent(view)}</p>
${bar(agreed.length, differing, of("single").length)}
${digest(view)}
${leads(view, differing)}
<ul class="notes">
${
  oneOrigin.length > 0 &&
  html`<li>${count(oneOrigin.length, "agreed point")} ${oneOrigin.length === 1 ? "rests" : "rest"} on a single origin: several reports, one source. ${join(
    oneOrigin.slice(0, 12).map((one) => pointNumber(one, "")),
    ", ",
  )}${oneOrigin.length > 12 && ` and ${oneOrigin.length - 12} more`}</li>`
}
${copied.length > 0 && html`<li><a href="#passages">${count(copied.length, "passage")}</a> of shared words: ${sharers(view)}.</li>`}
${quotes(view)}
${view.comparison.issues.length > 0 && html`<li><a href="#issues">${count(view.comparison.issues.length, "issue")}</a> with the input.</li>`}
</ul>
</section>`;
}

// " (2 conflict, 5 compatible)"
function verdicts(differing: readonly PointView[]): string {
  const told = VERDICT_ORDER.map(
    (verdict) => [sayVerdict(verdict), ofVerdict(differing, verdict)] as const,
  ).filter(([, found]) => found > 0);
  return told.length === 0 ? "" : ` (${told.map(([words, found]) => `${found} ${words}`).join(", ")})`;
}

/** The points of the digest, each by the sentence that stands for it, with who tells it and why it is here. */
function digest(view: View): Markup | null {
  const entries = view.comparison.digest.flatMap(({ point, because }) => {
    const one = view.pointOf(point);
    return one === null ? [] : [{ one, because }];
  });
  if (entries.length === 0 || view.reports.length < 2) return null;
  return html`<ol class="plain digest-points">${entries.map(({ one, because }) => {
    const { point } = one;
    const statement = statementOf(point);
    return html`<li class="line">${pointNumber(one)}
<div><p class="telling">${statement === null ? words(view, point.label) : html`${saidBy(view, statement)}${sentence(view, statement)}`}</p>
<p class="meta">${tellers(view, point)}${originWords(view, point)}${capital(sayFirst(because))}.</p></div></li>`;
  })}</ol>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The statement that the label of a point is. */
function statementOf({ label, readings }: Point): Statement | null {
  const all = readings.flatMap(({ statements }) => statements);
  return (
    all.find(
      ({ anchor }) => anchor.report === label.report && anchor.from === label.from && anchor.to === label.to,
    ) ?? null
  );
}

const LEADS = 6;

// The gravest differences, compatible ones left to their section.
function leads(view: View, differing: readonly PointView[]): Markup | null {
  const ranked = VERDICT_ORDER.slice(0, 4).flatMap((verdict) =>
    differing.filter((one) => one.verdict === verdict),
  );
  if (ranked.length === 0) return null;
  return html`<h3>The gravest differences</h3>
<ol class="leads">${ranked.slice(0, LEADS).map((one) => {
    const gravest = one.point.differences.find((difference) => difference.verdict === one.verdict);
    return html`<li>${one.verdict !== null && badge(one.verdict)} ${pointLink(one, html`${gravest === undefined ? `Point ${one.number}.` : differenceLine(gravest)} <bdi class="lead-label">${short(one.point.label.exact)}</bdi>`, "lead")}<span class="who">${[...new Set(gravest?.values.map((value) => value.report))].slice(0, 8).map((id) => chip(view, id))}</span></li>`;
  })}</ol>${
    ranked.length > LEADS &&
    html`<p class="more">${list(
      VERDICT_ORDER.slice(0, 4)
        .map((verdict) => ({
          verdict,
          left: ranked.slice(LEADS).filter((one) => one.verdict === verdict).length,
        }))
        .filter(({ left }) => left > 0)
        .map(({ verdict, left }) => `${left} more “${sayVerdict(verdict)}”`),
    )} under <a href="#differences">Where they differ</a>.</p>`
  }`;
}

function independent(view: View): Markup | null {
  const told = view.points.filter(({ point }) => point.readings.length > 1 && point.origins.length > 0);
  if (told.length === 0) return null;
  const most = Math.max(...told.map(({ point }) => point.origins.length));
  return html` At most ${count(most, "independent origin")} behind one point, from ${count(view.reports.length, "report")}.`;
}

function bar(agreed: number, differing: readonly PointView[], single: number): Markup | null {
  const total = agreed + differing.length + single;
  if (total === 0) return null;
  const parts: readonly (readonly [string, number])[] = [
    ...VERDICT_ORDER.map((verdict) => [`v-${verdict}`, ofVerdict(differing, verdict)] as const),
    ["s-agreed", agreed],
    ["s-single", single],
  ];
  let at = 0;
  return html`<svg class="standing" width="100%" height="10" aria-hidden="true">${parts.map(
    ([name, value]) => {
      const x = (at / total) * 100;
      at += value;
      return (
        value > 0 &&
        html`<rect class="${name}" x="${x.toFixed(2)}%" y="0" width="${((value / total) * 100).toFixed(2)}%" height="10"/>`
      );
    },
  )}</svg>`;
}

function ofVerdict(differing: readonly PointView[], verdict: Verdict): number {
  return differing.filter((one) => (one.verdict ?? "unclear") === verdict).length;
}

function sharers(view: View): Markup {
  const words = new Map<string, number>();
  for (const passage of view.comparison.passages) {
    const who = [...new Set(passage.anchors.map((anchor) => view.reportOf(anchor.report).key))]
      .sort()
      .join(" ");
    words.set(who, (words.get(who) ?? 0) + passage.words);
  }
  const ranked = [...words].sort((a, b) => b[1] - a[1]);
  const byKey = new Map(view.reports.map((report) => [report.key, report.report.id]));
  return join(
    ranked.slice(0, 4).map(([who, shared]) => {
      const ids = who.split(" ").flatMap((key) => byKey.get(key) ?? []);
      return html`${ids.slice(0, 8).map((id) => chip(view, id))}${ids.length > 8 && ` and ${ids.length - 8} more`} ${count(shared, "word")}`;
    }),
    "; ",
  );
}

function quotes(view: View): Markup | null {
  const told = (["other-speaker", "reworded", "trimmed"] as const)
    .map((relation) => ({
      relation,
      found: view.comparison.quotes.filter((group) => group.relation === relation).length,
    }))
    .filter(({ found }) => found > 0);
  if (told.length === 0) return null;
  return html`<li><a href="#speakers">Quotations</a>: ${told
    .map(({ relation, found }) => `${sayRelation(relation)} (${found})`)
    .join(", ")}.</li>`;
}
