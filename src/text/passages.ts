import type { Span } from "../model/span.ts";

/** A run of words that two or more texts share: at most one place a text, in order of text. */
export interface SharedRun {
  readonly places: readonly { readonly text: number; readonly span: Span }[];
  /** Length in words of the longest place. */
  readonly words: number;
}

/** Shortest run that counts as copied. Below ten words, news English repeats itself by chance ("said in a
 * statement on Monday that the"); measured on reports of different events, where no run of ten was shared. */
export const SHORTEST_PASSAGE = 10;

/** Words of a seed: runs are found by equal seeds and then grown word by word. */
const SEED = 5;

/** A seed that stands in more texts than this is followed in the first ones only, which keeps the cost linear. */
const FOLLOWED = 24;

/**
 * Finds the runs of at least `shortest` words that two or more texts share, letter case and punctuation apart.
 * Texts that share overlapping runs come into one run with all of them. Linear in the total length.
 */
export function sharedRuns(
  texts: readonly string[],
  shortest: number = SHORTEST_PASSAGE,
): readonly SharedRun[] {
  const tokens = texts.map(wordsOf);
  const matches = matchAll(tokens, shortest);
  return merge(matches, tokens);
}

interface Token extends Span {
  readonly word: string;
}

interface Match {
  readonly a: { readonly text: number; readonly first: number };
  readonly b: { readonly text: number; readonly first: number };
  readonly length: number;
}

function wordsOf(text: string): readonly Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ word: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length });
  }
  return words;
}

/** Every run in a text is matched with the earliest text that holds the longest match for it. */
function matchAll(tokens: readonly (readonly Token[])[], shortest: number): readonly Match[] {
  const seen = new Map<string, { text: number; first: number }[]>();
  const matches: Match[] = [];
  tokens.forEach((words, text) => {
    const keys: string[] = [];
    for (let at = 0; at + SEED <= words.length; at += 1) {
      keys.push(
        words
          .slice(at, at + SEED)
          .map((token) => token.word)
          .join(" "),
      );
    }
    let at = 0;
    while (at < keys.length) {
      const best = longest(tokens, text, at, seen.get(keys[at] ?? "") ?? []);
      if (best !== null && best.length >= shortest) {
        matches.push(best);
        at += best.length - SEED + 1;
      } else at += 1;
    }
    keys.forEach((key, first) => {
      const list = seen.get(key);
      if (list === undefined) seen.set(key, [{ text, first }]);
      else if (list.length < FOLLOWED) list.push({ text, first });
    });
  });
  return matches;
}

function longest(
  tokens: readonly (readonly Token[])[],
  text: number,
  first: number,
  candidates: readonly { text: number; first: number }[],
): Match | null {
  let best: Match | null = null;
  const here = tokens[text] ?? [];
  for (const candidate of candidates) {
    const there = tokens[candidate.text] ?? [];
    let length = 0;
    while (
      first + length < here.length &&
      candidate.first + length < there.length &&
      here[first + length]?.word === there[candidate.first + length]?.word
    ) {
      length += 1;
    }
    if (best === null || length > best.length) best = { a: candidate, b: { text, first }, length };
  }
  return best;
}

/** Joins matches that overlap in a text they have in common. */
function merge(matches: readonly Match[], tokens: readonly (readonly Token[])[]): readonly SharedRun[] {
  const places: { text: number; first: number; end: number; group: number }[] = [];
  const parent: number[] = matches.map((_, index) => index);
  const find = (group: number): number => {
    let root = group;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  matches.forEach((match, group) => {
    for (const side of [match.a, match.b]) {
      places.push({ text: side.text, first: side.first, end: side.first + match.length, group });
    }
  });
  places.sort((a, b) => a.text - b.text || a.first - b.first || b.end - a.end);
  for (let at = 1; at < places.length; at += 1) {
    const place = places[at];
    const before = places[at - 1];
    if (place === undefined || before === undefined || place.text !== before.text) continue;
    const shared = Math.min(place.end, before.end) - place.first;
    if (shared * 2 >= Math.min(place.end - place.first, before.end - before.first)) {
      parent[find(place.group)] = find(before.group);
    }
  }
  const groups = new Map<number, Map<number, { first: number; end: number }>>();
  for (const place of places) {
    const root = find(place.group);
    const group = groups.get(root) ?? new Map<number, { first: number; end: number }>();
    groups.set(root, group);
    const known = group.get(place.text);
    if (known === undefined) group.set(place.text, { first: place.first, end: place.end });
    else if (place.first <= known.end) known.end = Math.max(known.end, place.end);
  }
  return [...groups.values()]
    .map((group) => ({
      places: [...group.entries()]
        .sort(([a], [b]) => a - b)
        .map(([text, { first, end }]) => ({
          text,
          span: { from: tokens[text]?.[first]?.from ?? 0, to: tokens[text]?.[end - 1]?.to ?? 0 },
        })),
      words: Math.max(...[...group.values()].map(({ first, end }) => end - first)),
    }))
    .sort(
      (a, b) =>
        (a.places[0]?.text ?? 0) - (b.places[0]?.text ?? 0) ||
        (a.places[0]?.span.from ?? 0) - (b.places[0]?.span.from ?? 0),
    );
}
