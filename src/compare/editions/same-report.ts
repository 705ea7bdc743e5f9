import type { Revision } from "../../model/comparison.ts";
import { type MarkedReport, marksOf } from "../../model/mark.ts";
import type { Report } from "../../model/report.ts";
import { plainWords } from "../../text/overlap.ts";

/** Two reports by index, `a` before `b`, that are one report in two editions. */
export interface SamePiece {
  readonly a: number;
  readonly b: number;
  readonly because: Revision["because"];
}

/** The share of the shorter text's sentences that both have, word for word, under one title and without. */
const UNDER_ONE_TITLE = 0.3;
const OF_THE_TEXT = 0.6;
/** Shorter sentences are in many reports: [He did not say more.] */
const LEAST_WORDS = 6;
/** A sentence that so many reports of one outlet print is its own notice, not this report's. */
const COMMON = 40;

/** The addresses of a report and of its other versions, without what does not change the page. */
export function addressesOf({ url, alternates }: Report): readonly string[] {
  return [url, alternates.amp, alternates.print].flatMap((finding) => {
    const plain = finding === null ? "" : plainAddress(finding.value);
    return plain === "" ? [] : [plain];
  });
}

/**
 * [https://www.tarn.example/dam/?utm_source=x#top] is [tarn.example/dam]. A site's own start page is no address of a
 * report.
 */
function plainAddress(address: string): string {
  const bare = address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#.*$/s, "")
    .replace(/([?&])(?:utm_\w+|fbclid|gclid|ref|amp)=[^&]*/g, "$1")
    .replace(/[?&]+$/, "")
    .replace(/\/+$/, "");
  const slash = bare.indexOf("/");
  return slash < 0 ? "" : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

/** Pairs of reports of one outlet that have much of their text in common. Found by an index of their sentences. */
export function samePiece(reports: readonly MarkedReport[]): readonly SamePiece[] {
  const sentences = reports.map(sentencesOf);
  const holders = new Map<string, number[]>();
  reports.forEach(({ report }, index) => {
    if (report.outlet === null) return;
    for (const sentence of sentences[index] ?? []) {
      const key = `${report.outlet.value}\n${sentence}`;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  const common = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length > COMMON) continue;
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
    });
  }
  return [...common].flatMap(([key, shared]) => {
    const [a = 0, b = 0] = key.split(" ").map(Number);
    const shorter = Math.min(sentences[a]?.size ?? 0, sentences[b]?.size ?? 0);
    const oneTitle = sameTitle(reports[a]?.report, reports[b]?.report);
    if (shared < shorter * (oneTitle ? UNDER_ONE_TITLE : OF_THE_TEXT)) return [];
    return [{ a, b, because: oneTitle ? ("title" as const) : ("text" as const) }];
  });
}

function sentencesOf({ report, marks }: MarkedReport): ReadonlySet<string> {
  const plain = marksOf(marks, "sentence").map(({ from, to }) => plainWords(report.text.slice(from, to)));
  return new Set(plain.filter((words) => words.length >= LEAST_WORDS).map((words) => words.join(" ")));
}

function sameTitle(a: Report | undefined, b: Report | undefined): boolean {
  const [one, two] = [a?.title?.value, b?.title?.value].map((title) => plainWords(title ?? "").join(" "));
  return one !== "" && one === two;
}
