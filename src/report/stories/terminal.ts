import type { StoryList } from "../../model/story-list.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { cut, padded, wrap } from "../columns.ts";
import { count, day, list } from "../html/format.ts";
import { makePaint, type Paint } from "../paint.ts";
import { sayCopyRole } from "../words.ts";
import { sayStoryChanges } from "./changes.ts";
import { sayReasons } from "./reasons.ts";
import {
  type CopyGroup,
  headlineOf,
  type StoriesView,
  type StoryView,
  sayDays,
  sayListed,
  storiesView,
} from "./view.ts";

export interface StoriesOptions {
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
  /** The earlier list that the changes are told against: its headlines name what is gone. */
  readonly before?: StoryList;
  readonly limits?: Partial<StoriesLimits>;
}

/** How much is listed; what is left out is counted. */
export interface StoriesLimits {
  readonly changes: number;
  readonly stories: number;
  readonly single: number;
  readonly outlets: number;
  readonly copies: number;
}

/** About three screens. */
export const STORIES_LIMITS: StoriesLimits = { changes: 20, stories: 20, single: 20, outlets: 8, copies: 4 };

/**
 * A list of stories for a terminal: what has changed, where an earlier list was given; the stories of two reports or
 * more with their days, outlets, origins, why each is one and who copied from whom; and what one report alone tells.
 * No text of a report can steer the terminal.
 */
export function renderStoryList(list: StoryList, options: StoriesOptions): string {
  const page: Page = {
    view: storiesView(list),
    before: options.before ?? null,
    width: Math.max(40, Math.floor(options.width)),
    paint: makePaint(options.colour),
    limits: { ...STORIES_LIMITS, ...options.limits },
  };
  const sections = [head, changes, several, single, foot].map((section) => section(page));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** The list in one line: "17 reports, 3 October 2028 to 14 March 2029: 3 stories and 2 reports that stand alone." */
export function sayStoryTotals({ list: { reports }, several, single }: StoriesView): string {
  const found = reports.flatMap(({ published }) => published?.value ?? []).sort();
  const [first, last] = [found[0], found.at(-1)];
  const dates = first === undefined || last === undefined ? "" : `, ${sayDays({ first, last })}`;
  const stories = [
    several.length === 0 ? "no story of two reports or more" : count(several.length, "story", "stories"),
    ...(single.length === 0
      ? []
      : [`${count(single.length, "report")} that ${single.length === 1 ? "stands" : "stand"} alone`]),
  ];
  return `${count(reports.length, "report")}${dates}: ${list(stories)}.`;
}

interface Page {
  readonly view: StoriesView;
  readonly before: StoryList | null;
  readonly width: number;
  readonly paint: Paint;
  readonly limits: StoriesLimits;
}

function head({ view, width, paint }: Page): readonly string[] {
  return wrap([{ text: sayStoryTotals(view), style: paint.bold }], width);
}

function changes(page: Page): readonly string[] {
  const { view, before, width, paint, limits } = page;
  if (view.list.changes === null) return [];
  const told = sayStoryChanges(view, before);
  return [
    title("What has changed", page),
    "",
    ...(told.length === 0 ? ["  nothing: the stories are as they were"] : []),
    ...told
      .slice(0, limits.changes)
      .flatMap(({ label, number, text }) =>
        wrap(
          [
            { text: padded(label, 8), style: paint.bold, whole: true },
            { text: number === null ? " " : ` [${number}] ` },
            { text: safe(text) },
          ],
          width,
          "  ",
          "           ",
        ),
      ),
    ...more(told.length - limits.changes, page),
  ];
}

function several(page: Page): readonly string[] {
  const { view, limits } = page;
  if (view.several.length === 0) return [];
  return [
    title("Stories", page),
    ...view.several.slice(0, limits.stories).flatMap((story) => ["", ...storyLines(story, page)]),
    ...more(view.several.length - limits.stories, page),
  ];
}

function storyLines(view: StoryView, page: Page): readonly string[] {
  const { width, paint, limits } = page;
  const { story, number, headline, reports, origins, outlets, reasons, copied } = view;
  const language = story.language === null || story.language === "en" ? "" : `, in ${story.language}`;
  const facts = `${count(reports.length, "report")}, ${count(origins, "origin")}, ${sayDays(story.days)}${language} `;
  const names = outlets
    .slice(0, limits.outlets)
    .map(({ name, reports: many }) => (many === 1 ? name : `${name} (${many})`));
  const others = outlets.length - names.length;
  return [
    ...wrap([{ text: safe(headline), style: paint.bold }], width, `[${number}] `, INDENT),
    ...wrap([{ text: facts }, { text: story.id, style: paint.dim }], width, INDENT),
    ...wrap([{ text: safe(list(others > 0 ? [...names, `${others} more`] : names)) }], width, INDENT),
    ...(reasons.length === 0
      ? []
      : wrap(
          [{ text: "one story by " }, { text: safe(sayReasons(reasons)), style: paint.green }],
          width,
          INDENT,
          `${INDENT}  `,
        )),
    ...copied.slice(0, limits.copies).flatMap((group) => copyLines(group, view, page)),
    ...more(copied.length - limits.copies, page, INDENT),
  ];
}

function copyLines(
  { role, of, copies }: CopyGroup,
  { nameOf }: StoryView,
  { width, paint, limits }: Page,
): readonly string[] {
  const named = copies
    .slice(0, limits.outlets)
    .map(({ report, member }) => `${nameOf(report)} (${Math.round(member.copied * 100)}%)`);
  const others = copies.length - named.length;
  const who = list(others > 0 ? [...named, `${others} more`] : named);
  return wrap(
    [{ text: `${sayCopyRole(role)} ${safe(nameOf(of))}`, style: paint.yellow }, { text: `: ${safe(who)}` }],
    width,
    INDENT,
    `${INDENT}  `,
  );
}

function single(page: Page): readonly string[] {
  const { view, width, paint, limits } = page;
  if (view.single.length === 0) return [];
  const shown = view.single.slice(0, limits.single);
  const outlets = Math.min(24, Math.max(...shown.map(({ central }) => sayListed(central).length)));
  const numbers = Math.max(...shown.map(({ number }) => String(number).length));
  return [
    title("Told by one report", page),
    "",
    ...shown.flatMap(({ number, central, story }) =>
      wrap(
        [
          { text: padded(story.days === null ? "no date" : day(story.days.last), 16), whole: true },
          { text: " " },
          { text: padded(cut(safe(sayListed(central)), outlets), outlets), style: paint.bold, whole: true },
          { text: " " },
          { text: safe(headlineOf(central)) },
        ],
        width,
        padded(`[${number}] `, numbers + 3),
        " ".repeat(numbers + 3),
      ),
    ),
    ...more(view.single.length - shown.length, page),
  ];
}

function foot({ view, width, paint }: Page): readonly string[] {
  if (view.several.length === 0) return [];
  const text =
    "Numbers in [brackets] are stories: with --json FILE, “crossread compare --story NUMBER FILE” compares the reports of one, and “crossread explain FILE NUMBER” says why they are one.";
  return wrap([{ text, style: paint.dim }], width);
}

const INDENT = "    ";

function title(text: string, { paint, width }: Page): string {
  return paint.bold(`${text} ${"─".repeat(Math.max(3, Math.min(width, 80) - text.length - 1))}`);
}

function more(left: number, { paint }: Page, indent = ""): readonly string[] {
  return left > 0 ? ["", `${indent}${paint.dim(`${left} more: --json`)}`].slice(indent === "" ? 0 : 1) : [];
}

function safe(text: string): string {
  return terminalSafe(text);
}
