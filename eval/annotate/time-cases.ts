import type { PeerRange, PeerTime } from "../../bench/annotate/reading.ts";
import { marksOf, type TimeMark } from "../../src/model/mark.ts";
import { addDays } from "../../src/text/calendar.ts";
import type { Row } from "../row.ts";
import type { Peers } from "./peers.ts";
import { readText } from "./read-text.ts";
import { accuracyRows } from "./tally.ts";

/** One time expression that a case wants to be found. */
export interface WantedTime {
  /** The words; null where the case does not say which. */
  readonly words: string | null;
  readonly isRight: (found: PeerTime) => boolean;
  /** The value in words, for people. */
  readonly said: string;
}

/** A short text with all the times that are to be found in it; none where nothing should be. */
export interface TimeCase {
  readonly text: string;
  readonly reference: string | null;
  readonly wanted: readonly WantedTime[];
}

/** The row `cases` and its halves: the share of cases that come out right, ours and the peers'. */
export function caseRows(set: string, cases: readonly TimeCase[], peers: Peers | null): readonly Row[] {
  const named = cases.map((each, at) => ({
    ...each,
    /** What is known of a case decides its half, so that a case said twice is one. */
    half: each.text + (each.reference ?? ""),
    id: `${at} ${each.text} ${each.reference ?? ""}`,
  }));
  const rows = (find: (each: (typeof named)[number]) => readonly PeerTime[]): readonly Row[] =>
    accuracyRows(
      set,
      "cases",
      named.map((each) => {
        const found = find(each);
        const right = isCaseRight(each, found);
        return {
          id: each.half,
          right: right ? 1 : 0,
          found: 1,
          gold: 1,
          wrong: right ? [] : [told(each, found)],
        };
      }),
    );
  const ours = rows(({ text, reference }) => ourTimes(text, reference));
  const beside = (
    peers?.read(
      set,
      "times",
      named.map(({ id, text, reference }) => ({ id, text, reference })),
    ) ?? []
  )
    .filter(({ readings }) =>
      [...readings.values()].some(({ times = [] }) => times.some(({ value }) => value !== null)),
    )
    .map(({ peer, readings }) => ({ peer, rows: rows(({ id }) => readings.get(id)?.times ?? []) }));
  return ours.map((row, at) => ({
    ...row,
    peers: beside.flatMap(({ peer, rows: theirs }) => {
      const score = theirs[at]?.score;
      return score === undefined ? [] : [{ peer, score }];
    }),
  }));
}

/**
 * Every wanted time is found in the same words with a right value, and nothing else is. What has neither a place on
 * the calendar nor a length [soon] may be found too.
 */
function isCaseRight({ text, wanted }: TimeCase, found: readonly PeerTime[]): boolean {
  const left = found.filter(({ type, ranges }) => type === "DURATION" || type === "SET" || ranges.length > 0);
  for (const { words, isRight } of wanted) {
    const all = [...left, ...found.filter((each) => !left.includes(each))];
    const one = all.find(
      (each) => (words === null || bare(words) === bare(text.slice(each.from, each.to))) && isRight(each),
    );
    if (one === undefined) return false;
    if (left.includes(one)) left.splice(left.indexOf(one), 1);
  }
  return left.length === 0;
}

/** Words without what some take into a time and others do not: prepositions, articles, hedges and signs. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s.,;:'’"()-]+/g, " ")
    .trim()
    .replace(
      /^(?:(?:from|between|on|at|in|the|of|by|for|during|within|around|about|approximately|over|a|an|this coming) )+/,
      "",
    )
    .trim();
}

function told({ text, reference, wanted }: TimeCase, found: readonly PeerTime[]): string {
  const gold = wanted.map(({ words, said }) => `${words ?? "?"} = ${said}`).join(" + ") || "nothing";
  const ours = found.map(
    ({ from, to, value, ranges }) =>
      `${text.slice(from, to)} = ${value}${ranges.map(({ from: a, to: b }) => ` ${a}–${b}`).join("")}`,
  );
  return `${reference} “${text}”: wanted ${gold}; found ${ours.join(" + ") || "nothing"}`;
}

/** Our marks in the form that peers are read in. */
function ourTimes(text: string, reference: string | null): readonly PeerTime[] {
  const day = reference === null ? null : reference.slice(0, 10);
  return marksOf(readText(text, { reference: day }), "time").map((mark) => ({
    from: mark.from,
    to: mark.to,
    type: mark.timex.type,
    value: mark.timex.value,
    ranges: rangesOf(mark),
  }));
}

function rangesOf({ when, clock, hedge }: TimeMark): readonly PeerRange[] {
  if (when === null) return [];
  if (clock !== null && hedge === "approx" && clock.to - clock.from <= 60) {
    // "around 1pm" is half an hour to both sides of it.
    const middle = moment(when.from, Math.floor((clock.from + clock.to) / 2));
    return [{ from: middle, to: middle }];
  }
  if (clock === null) return [{ from: midnight(when.from), to: midnight(when.to) }];
  const last = addDays(when.to, -1);
  const minutes = clock.to - clock.from <= 1 ? clock.from : clock.to;
  return [{ from: moment(when.from, clock.from), to: moment(last, minutes) }];
}

function midnight(day: string): string {
  return `${day}T00:00:00`;
}

function moment(day: string, minutes: number): string {
  const two = (count: number): string => String(count).padStart(2, "0");
  const date = minutes >= 1440 ? addDays(day, 1) : day;
  return `${date}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}
