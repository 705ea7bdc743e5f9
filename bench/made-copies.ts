import type { CaptureId, ReportId } from "../src/model/ids.ts";
import type { Report } from "../src/model/report.ts";
import { dayFrom } from "../src/text/calendar.ts";
import { chanceFrom } from "./chance.ts";

/** What a made stream is like. */
export interface Stream {
  readonly reports: number;
  /** Words of a report. */
  readonly words: number;
  /** How many of a hundred reports are edited copies of an earlier one. */
  readonly copied: number;
  /** Words of the furniture that each of the hundred outlets puts under its reports. */
  readonly furniture: number;
  /** Whether all copies are of one text. */
  readonly hot?: boolean;
  /** Reports of a day. */
  readonly daily: number;
}

const OUTLETS = 100;
const FIRST_DAY = 22_000;
/** Copies are of one of so many reports before. */
const REMEMBERED = 200;

/** Reports of invented words, some of them copies of others with words replaced, parts cut and others put before. */
export function madeStream(stream: Stream, seed = 1): readonly Report[] {
  const chance = chanceFrom(seed);
  const furniture = Array.from({ length: OUTLETS }, () => sentence(stream.furniture, chance));
  const texts: string[][] = [];
  return Array.from({ length: stream.reports }, (_, index) => {
    const source = stream.hot ? texts[0] : texts[texts.length - 1 - Math.floor(chance() * texts.length)];
    const isCopy = source !== undefined && chance() * 100 < stream.copied;
    const body = isCopy ? edited(source, chance) : sentences(stream.words, chance);
    if (!isCopy && (!stream.hot || index === 0)) texts.push(body);
    if (texts.length > REMEMBERED) texts.shift();
    const outlet = Math.floor(chance() * OUTLETS);
    const day = FIRST_DAY + Math.floor(index / stream.daily);
    return reportOf(index, [...body, furniture[outlet] ?? ""].join("\n"), `Outlet ${outlet}`, dayFrom(day));
  });
}

/** Sentences of some twenty words. */
function sentences(words: number, chance: () => number): string[] {
  return Array.from({ length: Math.ceil(words / 20) }, () => sentence(20, chance));
}

function sentence(words: number, chance: () => number): string {
  return Array.from({ length: words }, () => word(chance)).join(" ");
}

/** One of 20,000 words, the first ones the most often. */
function word(chance: () => number): string {
  return `w${Math.floor(20_000 ** chance()).toString(36)}`;
}

/** A copy: one word in thirty replaced, at times cut at its end, at times with a sentence of one's own before it. */
function edited(source: readonly string[], chance: () => number): string[] {
  const kept = chance() < 0.3 ? source.slice(0, Math.ceil(source.length * (0.4 + 0.6 * chance()))) : source;
  const copy = kept.map((line) =>
    line
      .split(" ")
      .map((each) => (chance() < 1 / 30 ? word(chance) : each))
      .join(" "),
  );
  return chance() < 0.3 ? [sentence(20, chance), ...copy] : copy;
}

function reportOf(index: number, text: string, outlet: string, day: string): Report {
  return {
    id: `r_${index.toString(16).padStart(16, "0")}` as ReportId,
    capture: "c_0000000000000000" as CaptureId,
    name: `made-${index}`,
    edition: 1,
    text,
    blocks: [{ kind: "paragraph", from: 0, to: text.length, places: [] }],
    residue: [],
    completeness: "whole",
    title: null,
    standfirst: null,
    outlet: { value: outlet, basis: "stated", via: "made" },
    siteName: null,
    section: null,
    byline: null,
    agency: null,
    photoCredits: [],
    pictures: [],
    published: { value: day, basis: "stated", via: "made" },
    publishedAt: null,
    modified: null,
    language: null,
    url: null,
    alternates: { amp: null, print: null },
  };
}
