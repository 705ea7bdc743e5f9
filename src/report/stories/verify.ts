import type { CopiedRun } from "../../model/copy.ts";
import { storyId } from "../../model/ids.ts";
import type { Report } from "../../model/report.ts";
import type { ListedReport, StoryList } from "../../model/story-list.ts";
import { type Problem, same, shown } from "../verify.ts";

/** What a list of stories says and the files do not bear out, and what was looked at. */
export interface StoriesVerification {
  readonly problems: readonly Problem[];
  readonly checked: { readonly reports: number; readonly stories: number; readonly runs: number };
}

/**
 * Holds a list of stories against its reports as they are read now: each must be there with the metadata that the list
 * has; each must be in exactly one story, and links must stay inside theirs; each run of words that two reports are said
 * to share must stand in both. `list` must have the form of a list (`parseStories`). Reports that the list does not
 * name are not looked at. That the same reports give the same stories is shown by sorting them again.
 */
export function verifyStories(list: StoryList, reports: readonly Report[]): StoriesVerification {
  const read = new Map<string, Report>(reports.map((report) => [report.id, report]));
  const problems = [
    ...list.reports.flatMap((report, at) => changedReport(report, read.get(report.id), `reports[${at}]`)),
    ...wrongStories(list),
  ];
  const names = new Map<string, string>(list.reports.map(({ id, name }) => [id, name]));
  let runs = 0;
  for (const [at, copy] of list.copies.entries()) {
    const [a, b] = [read.get(copy.a), read.get(copy.b)];
    if (a === undefined || b === undefined) continue;
    for (const [place, run] of copy.runs.entries()) {
      runs += 1;
      if (standsInBoth(run, a, b)) continue;
      problems.push({
        code: "WORDS_NOT_THERE",
        where: `copies[${at}].runs[${place}]`,
        report: names.get(copy.a) ?? null,
        words: a.text.slice(run.a.from, run.a.to),
        message: `These words are said to stand in ${b.name} too, and other words do: ${b.text.slice(run.b.from, run.b.to).slice(0, 200)}`,
      });
    }
  }
  return {
    problems,
    checked: {
      reports: list.reports.filter(({ id }) => read.has(id)).length,
      stories: list.stories.length,
      runs,
    },
  };
}

/** Metadata that is read off the file again; the name depends on how the file was given. */
const READ_AGAIN = [
  "capture",
  "title",
  "outlet",
  "agency",
  "published",
  "language",
  "url",
  "completeness",
] as const satisfies readonly (keyof ListedReport & keyof Report)[];

function changedReport(told: ListedReport, read: Report | undefined, where: string): readonly Problem[] {
  if (read === undefined) {
    return [
      {
        code: "REPORT_NOT_GIVEN",
        where,
        report: told.name,
        words: null,
        message: `The text of ${told.name} (${told.id}) is not among the files, or is no longer the same text.`,
      },
    ];
  }
  return READ_AGAIN.filter((key) => !same(told[key], read[key])).map((key) => ({
    code: "REPORT_CHANGED",
    where: `${where}.${key}`,
    report: told.name,
    words: shown(told[key]),
    message: `The ${key} of ${told.name} is not what the file gives: ${shown(read[key])}.`,
  }));
}

function wrongStories({ reports, stories }: StoryList): readonly Problem[] {
  const problems: Problem[] = [];
  const wrong = (where: string, message: string) =>
    problems.push({ code: "WRONG_REFERENCE", where, report: null, words: null, message });
  const seen = new Map<string, number>();
  for (const [at, story] of stories.entries()) {
    const own = new Set<string>(story.reports);
    for (const id of story.reports) {
      const other = seen.get(id);
      if (other !== undefined) wrong(`stories[${at}].reports`, `${id} is in story ${other + 1} too.`);
      seen.set(id, at);
    }
    const [first] = story.reports;
    if (first !== undefined && story.id !== storyId(first)) {
      wrong(`stories[${at}].id`, "The id is not that of a story with this first report.");
    }
    if (![story.central, ...story.links.flatMap(({ a, b }) => [a, b])].every((id) => own.has(id))) {
      wrong(`stories[${at}]`, "A link, or the report that names the story, is not one of its reports.");
    }
  }
  for (const [at, { id, name }] of reports.entries()) {
    if (!seen.has(id)) wrong(`reports[${at}]`, `${name} is in no story.`);
  }
  return problems;
}

/** Whether the words of a run are the same in both texts: letters and digits alone count, whatever their case. */
function standsInBoth({ a: inA, b: inB }: CopiedRun, a: Report, b: Report): boolean {
  if (inA.from >= inA.to || inA.to > a.text.length || inB.from >= inB.to || inB.to > b.text.length)
    return false;
  return lettersOf(a.text.slice(inA.from, inA.to)) === lettersOf(b.text.slice(inB.from, inB.to));
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
