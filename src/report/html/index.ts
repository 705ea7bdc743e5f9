import { createHash } from "node:crypto";
import type { Comparison } from "../../model/comparison.ts";
import { agreed } from "./agreed.ts";
import { differences } from "./differences.ts";
import { editions } from "./editions.ts";
import { first } from "./first.ts";
import { count, day } from "./format.ts";
import { head, titleOf } from "./head.ts";
import { issues } from "./issues.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { matrix } from "./matrix.ts";
import { passages } from "./passages.ts";
import { SCRIPT } from "./script.ts";
import { single } from "./single.ts";
import { speakers } from "./speakers.ts";
import { chipOf } from "./statement.ts";
import { STYLES } from "./styles.ts";
import { texts } from "./texts.ts";
import { timeline } from "./timeline.ts";
import { makeView, type View } from "./view.ts";
import { wording } from "./wording.ts";

export interface HtmlOptions {
  /** The heading of the page; without it, the headline of the report that tells most. */
  readonly title?: string;
  /** How much is listed; what is left out is counted on the page. */
  readonly limits?: Partial<Limits>;
  /** A page that the comparison is one of: its address beside this one, and what it is called. */
  readonly back?: { readonly href: string; readonly text: string };
}

/**
 * A comparison as one HTML page that needs nothing beside it: opened from a disk, it loads nothing, runs no
 * code but its own (its content policy names style and script by their hashes) and reads the same without
 * script. All text is escaped. The same comparison gives the same bytes.
 */
export function renderHtml(comparison: Comparison, options: HtmlOptions = {}): string {
  const view = makeView(comparison, { ...LIMITS, ...options.limits });
  const sections = SECTIONS.map(({ id, name, render }) => ({ id, name, content: render(view) })).filter(
    ({ content }) => content !== null,
  );
  const best = titleOf(view);
  const title = options.title ?? best.text;
  const reports = count(view.reports.length, "report");
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(STYLES)}'; script-src '${hash(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Crossread">
<link rel="icon" href="data:,">
<title>${title === "" ? reports : `${title}: ${reports} compared`}</title>
<style>${trusted(STYLES)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the comparison</a>
<header class="top">
<p class="eyebrow">${options.back === undefined ? "Crossread" : html`<a href="${options.back.href}">${options.back.text}</a>`} · ${reports}${period(view)}</p>
<h1><bdi>${title === "" ? "One event, told by several reports" : title}</bdi></h1>
${options.title === undefined && best.report !== null && html`<p class="note">Headline of ${chipOf(best.report)} <bdi>${best.report.name}</bdi>, the report that tells the most points.</p>`}
</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(({ content }) => content)}
</main>
<footer><p class="note">Every statement on this page is a span of a report and opens at its place. The page judges no outlet and adds no words to theirs. “In the JSON” means the full result, written by <code>crossread compare … --json FILE</code>; with it, <code>crossread explain FILE NUMBER</code> says why a point is one and why its differences have their verdicts.</p></footer>
<dialog id="panel" aria-labelledby="panel-name"><div class="panel-head"><p id="panel-name" tabindex="-1"></p><div id="panel-others"></div><button type="button" id="panel-close">Close <kbd>Esc</kbd></button></div><div id="panel-text" tabindex="0" role="region" aria-label="Text of the report"></div></dialog>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

interface Section {
  readonly id: string;
  readonly name: string;
  readonly render: (view: View) => Markup | null;
}

/** The sections in the order of reading. */
const SECTIONS: readonly Section[] = [
  { id: "first", name: "Read first", render: first },
  { id: "reports", name: "Reports", render: head },
  { id: "editions", name: "Editions", render: editions },
  { id: "differences", name: "Differ", render: differences },
  { id: "agreed", name: "Agree", render: agreed },
  { id: "single", name: "Only one", render: single },
  { id: "speakers", name: "Who says what", render: speakers },
  { id: "wording", name: "Names", render: wording },
  { id: "passages", name: "Shared words", render: passages },
  { id: "timeline", name: "Timeline", render: timeline },
  { id: "matrix", name: "Matrix", render: matrix },
  { id: "texts", name: "Texts", render: texts },
  { id: "issues", name: "Issues", render: issues },
];

function hash(code: string): string {
  return `sha256-${createHash("sha256").update(code).digest("base64")}`;
}

function period(view: View): string {
  const published = view.reports.flatMap(({ report }) => report.published?.value ?? []).sort();
  const from = published[0];
  const to = published.at(-1);
  if (from === undefined || to === undefined) return "";
  return from === to ? ` · ${day(from)}` : ` · ${day(from)} to ${day(to)}`;
}
