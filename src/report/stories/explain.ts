import type { Copy, CopyFamily } from "../../model/copy.ts";
import type { Story } from "../../model/story.ts";
import type { ListedReport, StoryList } from "../../model/story-list.ts";
import { terminalSafe } from "../../text/terminal-safe.ts";
import { type Piece, wrap } from "../columns.ts";
import { count, day } from "../html/format.ts";
import { makePaint, type Paint } from "../paint.ts";
import { COUNT, listOf, type RecordShape, record, word } from "../shape.ts";
import { reportKey, sayCopyOrigin, sayCopyRole, sayLinkGround } from "../words.ts";
import { COPY, FAMILY, LISTED_REPORT, STORY } from "./shape.ts";
import { headlineOf, type StoryView, sayDays, sayListed } from "./view.ts";

/** Why the reports of a story are one, and who has the text from whom: all that the list knows of it. */
export interface StoryExplanation {
  readonly schema: "crossread/story-explanation/1";
  readonly number: number;
  readonly story: Story;
  /** In the order of the story. */
  readonly reports: readonly ListedReport[];
  /** Families that a report of the story is in; members may stand in other stories. */
  readonly families: readonly CopyFamily[];
  /** What two reports of the story have in common word for word. */
  readonly copies: readonly Copy[];
}

/** The JSON form of an explanation of a story, schema `crossread/story-explanation/1`. */
export const STORY_EXPLANATION: RecordShape = record<StoryExplanation>("StoryExplanation", {
  schema: word(["crossread/story-explanation/1"]),
  number: COUNT,
  story: STORY,
  reports: listOf(LISTED_REPORT, 1),
  families: listOf(FAMILY),
  copies: listOf(COPY),
});

/** Gathers what a list knows of one of its stories. */
export function explainStory(list: StoryList, { story, number, reports }: StoryView): StoryExplanation {
  const own = new Set(story.reports);
  return {
    schema: "crossread/story-explanation/1",
    number,
    story,
    reports,
    families: list.families.filter(({ members }) => members.some(({ report }) => own.has(report))),
    copies: list.copies.filter(({ a, b }) => own.has(a) && own.has(b)),
  };
}

export interface StoryExplanationOptions {
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
}

/** An explanation of a story for a terminal: its reports, every link with its grounds and weights, and who copied. */
export function renderStoryExplanation(
  explanation: StoryExplanation,
  view: StoryView,
  options: StoryExplanationOptions,
): string {
  const keys = new Map<string, string>(explanation.reports.map(({ id }, at) => [id, reportKey(at)]));
  const page: Page = {
    explanation,
    view,
    keyOf: (report) => keys.get(report) ?? "a report of another story",
    width: Math.max(40, Math.floor(options.width)),
    paint: makePaint(options.colour),
  };
  const sections = [head, links, copies].map((section) => section(page));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

interface Page {
  readonly explanation: StoryExplanation;
  readonly view: StoryView;
  readonly keyOf: (report: string) => string;
  readonly width: number;
  readonly paint: Paint;
}

/** Reports, links and copies that are printed one by one; `--json` has them all. */
const LISTED = 60;

function head({ explanation, view, keyOf, width, paint }: Page): readonly string[] {
  const { number, story, reports } = explanation;
  return [
    ...wrap(
      [
        { text: `Story ${number}: ${safe(view.headline)}`, style: paint.bold },
        { text: `, ${count(reports.length, "report")}, ${sayDays(story.days)} ` },
        { text: story.id, style: paint.dim },
      ],
      width,
    ),
    ...reports.slice(0, LISTED).flatMap((report) => {
      const date = report.published === null ? "no date" : day(report.published.value);
      const key = keyOf(report.id);
      return wrap(
        [
          { text: safe(sayListed(report)), style: paint.bold },
          { text: `, ${date}: ${safe(headlineOf(report))} ` },
          { text: safe(report.name), style: paint.dim },
        ],
        width,
        `  ${key}  `,
        " ".repeat(key.length + 4),
      );
    }),
    ...more(reports.length - LISTED, paint),
  ];
}

function links({ explanation, keyOf, width, paint }: Page): readonly string[] {
  const { links } = explanation.story;
  if (links.length === 0) return [];
  const about =
    "The strongest link of each report to an earlier one; weights are log odds that two tell of one event.";
  return [
    title("Why these are one story", width, paint),
    ...wrap([{ text: about, style: paint.dim }], width),
    "",
    ...links.slice(0, LISTED).flatMap(({ a, b, strength, because }) => {
      const grounds = because.flatMap(({ ground, shared, weight }): readonly Piece[] => [
        { text: "; " },
        { text: `${sayLinkGround(ground)}${shared.length === 0 ? "" : ` ${safe(shared.join(", "))}`}` },
        // A correction by hand is no evidence that could be weighed.
        ...(ground === "pin"
          ? []
          : [{ text: ` ${signed(weight)}`, style: weight < 0 ? paint.red : paint.green }]),
      ]);
      return wrap(
        [
          { text: `${keyOf(a)} and ${keyOf(b)}, ${signed(strength)}`, style: paint.bold },
          { text: ": " },
          ...grounds.slice(1),
        ],
        width,
        "  ",
        "     ",
      );
    }),
    ...more(links.length - LISTED, paint),
  ];
}

function copies({ explanation, view, keyOf, width, paint }: Page): readonly string[] {
  const { families, copies, story } = explanation;
  if (families.length === 0 && copies.length === 0) return [];
  const own = new Set<string>(story.reports);
  return [
    title(`Who has the text from whom: ${count(view.origins, "origin")}`, width, paint),
    ...families.flatMap((family) => {
      const { origin, members } = family;
      const agency = origin.agency === null ? "" : `; the text is credited to ${safe(origin.agency)}`;
      return [
        "",
        ...wrap(
          [
            { text: `${keyOf(origin.report)} is the origin`, style: paint.bold },
            { text: ` as far as the reports tell: ${sayCopyOrigin(origin.because)}${agency}` },
          ],
          width,
          "  ",
        ),
        ...members
          .filter(({ report, role }) => own.has(report) && role.kind !== "origin")
          .slice(0, LISTED)
          .flatMap(({ report, role, copied, words, owner }) => {
            const said =
              "of" in role ? `${sayCopyRole(role.kind)} ${keyOf(role.of)}` : sayCopyRole(role.kind);
            const share = `${Math.round(copied * 100)}% of its ${count(words, "word")}`;
            return wrap(
              [{ text: `${said}: ${share}, of ${safe(owner)}` }],
              width,
              `  ${keyOf(report)}  `,
              "     ",
            );
          }),
      ];
    }),
    ...(copies.length === 0 ? [] : [""]),
    ...copies.slice(0, LISTED).flatMap(({ a, b, kind, runs, longest }) => {
      const words = runs.reduce((sum, run) => sum + run.words, 0);
      const text = `${kind}: ${count(words, "word")} in ${count(runs.length, "run")}, the longest of ${longest}`;
      return wrap(
        [{ text: `${keyOf(a)} and ${keyOf(b)}`, style: paint.bold }, { text: ` ${text}` }],
        width,
        "  ",
      );
    }),
    ...more(copies.length - LISTED, paint),
  ];
}

function signed(weight: number): string {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
}

function title(text: string, width: number, paint: Paint): string {
  return paint.bold(`${text} ${"─".repeat(Math.max(3, Math.min(width, 80) - text.length - 1))}`);
}

function more(left: number, paint: Paint): readonly string[] {
  return left > 0 ? [`  ${paint.dim(`${left} more: --json`)}`] : [];
}

function safe(text: string): string {
  return terminalSafe(text);
}
