import { nearness } from "../../text/word-vectors.ts";
import type { StoryLike } from "./story-likeness.ts";
import type { Traits } from "./traits.ts";

/** What is known of a pair of statements when it is asked whether they tell the same fact. */
export interface Known {
  readonly one: Traits;
  readonly two: Traits;
  readonly likeness: StoryLike;
  /** Share of their words that the other has words alike for, 0 to 1. */
  readonly near: number;
  /** For each measure of likeness the best that either statement has with the other's report. */
  readonly best: Readonly<
    Record<"shared" | "sentence" | "near" | "seldom", readonly [one: number, two: number]>
  >;
}

/**
 * What is measured of a pair by the terms of its story and by what the two are. A rival is a statement of the other's
 * report.
 */
export const IN_STORY = [
  "shared in particular",
  "shared, of the nearer rival",
  "sentence in particular",
  "sentence, of the nearer rival",
  "sentence, of the farther rival",
  "seldom in particular",
  "used once",
  "own words in common",
  "no own word in common",
  "one own word in common",
  "near in particular",
  "near, of the nearer rival",
  "names in common",
  "names left on both sides",
  "names of the sentence in common",
  "names of the sentence not in common",
  "figures in common",
  "figures that differ",
  "other tolls",
  "same toll",
  "same thing counted",
  "days in common",
  "other days",
  "verbs in common",
  "verb nearness",
  "subject nearness",
  "object nearness",
  "same stage",
  "same speaker",
  "other speaker",
  "places apart",
  "one display",
  "words of the shorter",
  "ratio of words",
] as const;

export type InStory = (typeof IN_STORY)[number];

/** The evidence of a pair, one number for each of `IN_STORY`, the same whichever statement comes first. */
export function evidenceInStory({ one, two, likeness, near, best }: Known): readonly number[] {
  const shared = ratios(likeness.shared, best.shared);
  const sentence = ratios(likeness.sentence, best.sentence);
  const seldom = ratios(likeness.seldom, best.seldom);
  const nearest = ratios(near, best.near);
  const names = common(one.names, two.names);
  const sentenceNames = common(one.sentenceNames, two.sentenceNames);
  const figures = compareFigures(one, two);
  const days = one.days.length > 0 && two.days.length > 0;
  const sameDay = one.days.some((a) => two.days.some((b) => a.from < b.to && b.from < a.to));
  const speakers = one.speaker !== null && two.speaker !== null;
  return [
    Math.sqrt(likeness.shared * shared.nearer),
    shared.nearer,
    Math.sqrt(likeness.sentence * sentence.nearer),
    sentence.nearer,
    sentence.farther,
    Math.sqrt(likeness.seldom * seldom.nearer),
    Math.min(3, likeness.once),
    Math.min(6, likeness.own),
    Number(likeness.own === 0),
    Number(likeness.own === 1),
    Math.sqrt(near * nearest.nearer),
    nearest.nearer,
    Math.min(3, names),
    Math.min(3, one.names.size - names, two.names.size - names),
    Math.min(3, sentenceNames),
    Math.min(6, one.sentenceNames.size + two.sentenceNames.size - 2 * sentenceNames),
    figures.same,
    figures.apart,
    figures.otherTolls,
    figures.sameToll,
    figures.sameCounted,
    Number(sameDay),
    Number(days && !sameDay),
    Math.min(3, common(one.verbs, two.verbs)),
    nearnessOf(one.verb, two.verb),
    nearnessOf(one.subject, two.subject),
    nearnessOf(one.object, two.object),
    Number(one.stage === two.stage),
    Number(speakers && one.speaker === two.speaker),
    Number(speakers && one.speaker !== two.speaker),
    Math.abs(one.place - two.place),
    Number(one.display !== two.display),
    Math.min(30, one.words, two.words),
    Math.min(one.words, two.words) / Math.max(1, one.words, two.words),
  ];
}

/** How much of the best that each statement could have a pair has. */
export function ratios(
  value: number,
  [one, two]: readonly [number, number],
): { readonly nearer: number; readonly farther: number } {
  const [a, b] = [Math.max(one, value), Math.max(two, value)];
  return value === 0
    ? { nearer: 0, farther: 0 }
    : { nearer: value / Math.max(a, b), farther: value / Math.min(a, b) };
}

function common(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (two.has(each)) count += 1;
  return count;
}

/** Nearness taken where nothing is known: about that of any two words. */
const UNKNOWN = 0.15;

function nearnessOf(a: string, b: string): number {
  return a === "" || b === "" ? UNKNOWN : nearness(a, b);
}

/** Furthest that two figures are taken to be apart, as a logarithm of their ratio: twenty times. */
const FURTHEST = 3;

interface FiguresInCommon {
  /** How many are equal. */
  readonly same: number;
  /** How far the nearest others are apart that may be of the same thing. */
  readonly apart: number;
  readonly otherTolls: number;
  readonly sameToll: number;
  readonly sameCounted: number;
}

/** What the figures of two statements say: [at least two died], [killing six] are of one toll. */
function compareFigures(one: Traits, two: Traits): FiguresInCommon {
  let same = 0;
  let apart = FURTHEST;
  let [comparable, sameCounted] = [false, false];
  let [tolls, sameTolls] = [0, 0];
  for (const a of one.figures) {
    for (const b of two.figures) {
      if (a.value === b.value && a.sort === b.sort) same += 1;
      if (a.toll !== null && b.toll !== null) {
        tolls += 1;
        if (a.toll === b.toll) sameTolls += 1;
      }
      const alike = a.sort === b.sort && (a.toll === null ? a.counted === b.counted : a.toll === b.toll);
      if (alike && a.toll === null && b.toll === null && a.counted !== "") sameCounted = true;
      if (!alike || a.value <= 0 || b.value <= 0) continue;
      comparable = true;
      apart = Math.min(apart, Math.abs(Math.log(a.value / b.value)));
    }
  }
  return {
    same: Math.min(2, same),
    apart: comparable ? apart : 0,
    otherTolls: Number(tolls > 0 && sameTolls === 0),
    sameToll: Number(sameTolls > 0),
    sameCounted: Number(sameCounted),
  };
}
