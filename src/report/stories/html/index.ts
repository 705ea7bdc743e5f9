import { createHash } from "node:crypto";
import type { StoryId } from "../../../model/ids.ts";
import type { StoryList } from "../../../model/story-list.ts";
import { count } from "../../html/format.ts";
import { issueList } from "../../html/issues.ts";
import { html, type Markup, trusted } from "../../html/markup.ts";
import { STYLES } from "../../html/styles.ts";
import { type StoriesView, sayDays, storiesView } from "../view.ts";
import { changes } from "./changes.ts";
import { lanes } from "./lanes.ts";
import { LIMITS, type StoriesPage, type StoryLimits } from "./page.ts";
import { single } from "./single.ts";
import { stories } from "./stories.ts";
import { STORY_STYLES } from "./styles.ts";

export interface StoriesHtmlOptions {
  /** The addresses of the comparisons that are there, beside this page; the others are offered as commands. */
  readonly pages?: ReadonlyMap<StoryId, string>;
  /** The file of the list as JSON, for the commands that the page offers. */
  readonly result?: string;
  /** The earlier list that the changes are told against: its headlines name what is gone. */
  readonly before?: StoryList;
  /** How much is listed; what is left out is counted on the page. */
  readonly limits?: Partial<StoryLimits>;
}

/**
 * A list of stories as one HTML page that needs nothing beside it but the comparisons that it opens: it has no script,
 * its content policy allows none, and all text is escaped. The same list gives the same bytes.
 */
export function renderStoriesHtml(list: StoryList, options: StoriesHtmlOptions = {}): string {
  const view = storiesView(list);
  const page: StoriesPage = {
    view,
    pages: options.pages ?? new Map(),
    result: options.result ?? "stories.json",
    before: options.before ?? null,
    limits: { ...LIMITS, ...options.limits },
  };
  const sections = SECTIONS.map(({ id, name, render }) => ({ id, name, content: render(page) })).filter(
    ({ content }) => content !== null,
  );
  const title = titleOf(view);
  const styles = STYLES + STORY_STYLES;
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(styles)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Crossread">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(styles)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the stories</a>
<header class="top">
<p class="eyebrow">Crossread · ${count(list.reports.length, "report")}${period(view)}</p>
<h1>${title}</h1>
${view.several.length > 0 && html`<p class="note">${offers(page)}</p>`}
</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(({ content }) => content)}
</main>
<footer><p class="note">Headlines are those of the report that is most like the others of its story. Weights are log odds: how much each thing that two reports share, or do not, speaks for one event. “In the JSON” means the full result, written by <code>crossread stories … --json FILE</code>.</p></footer>
</body>
</html>
`;
  return markup.markup;
}

interface Section {
  readonly id: string;
  readonly name: string;
  readonly render: (page: StoriesPage) => Markup | null;
}

/** The sections in the order of reading. */
const SECTIONS: readonly Section[] = [
  { id: "changes", name: "What has changed", render: changes },
  { id: "time", name: "By time", render: lanes },
  { id: "stories", name: "By size", render: stories },
  { id: "single", name: "One report", render: single },
  { id: "issues", name: "Issues", render: ({ view, limits }) => issueList(view.list.issues, limits.issues) },
];

function titleOf({ several, single }: StoriesView): string {
  if (several.length > 0) return `${count(several.length, "story", "stories")} told by several reports`;
  return single.length === 0 ? "No reports" : "No two reports tell of one event";
}

function offers({ view, pages }: StoriesPage): string {
  const open = view.several.filter(({ story }) => pages.has(story.id)).length;
  if (open === 0) return "Each story says how to compare its reports.";
  return open === view.several.length
    ? "The headline of a story opens the comparison of its reports."
    : `The headline of each of ${count(open, "story", "stories")} opens the comparison of its reports; the others say how to make theirs.`;
}

function period({ list }: StoriesView): string {
  const found = list.reports.flatMap(({ published }) => published?.value ?? []).sort();
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? "" : ` · ${sayDays({ first, last })}`;
}

function hash(code: string): string {
  return `sha256-${createHash("sha256").update(code).digest("base64")}`;
}
