import type { Span } from "../../src/model/span.ts";

/** Tokens with a label each: "B-cue" begins a cue, "I-cue" goes on with it, "O" is nothing. */
export interface LabelledLine {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** A run of tokens with one label, half-open. */
export interface Labelled {
  readonly role: string;
  readonly first: number;
  readonly end: number;
}

/** The runs that labels make. */
export function runsOf(labels: readonly string[]): readonly Labelled[] {
  const runs: Labelled[] = [];
  labels.forEach((label, at) => {
    const role = label.slice(2);
    const last = runs.at(-1);
    if (label.startsWith("I-") && last?.role === role && last.end === at)
      runs[runs.length - 1] = { ...last, end: at + 1 };
    else if (label !== "O") runs.push({ role, first: at, end: at + 1 });
  });
  return runs;
}

/** The tokens that a span of the text touches; null where it touches none. */
export function tokensIn(places: readonly Span[], span: Span): { first: number; end: number } | null {
  const first = places.findIndex(({ to }) => to > span.from);
  const end = places.findLastIndex(({ from }) => from < span.to) + 1;
  return first === -1 || end <= first ? null : { first, end };
}
