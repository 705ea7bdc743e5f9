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

/**
 * Of these such a share must be plain words, without a capital or a digit: ["Prime Minister Ana Lisk arrived in Verin on
 * Tuesday"] is said by anybody who reports it.
 */
const PLAIN_SHARE = 0.6;

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
  readonly plain: boolean;
}

interface Match {
  readonly a: { readonly text: number; readonly first: number };
  readonly b: { readonly text: number; readonly first: number };
  readonly length: number;
}

function wordsOf(text: string): readonly Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    words.push({
      word: word.toLowerCase(),
      plain: /^\p{Ll}/u.test(word),
      from: match.index,
      to: match.index + word.length,
    });
  }
  return words;
}

/** Every run that a text shares with one of the first texts that hold its words, as long as it goes. */
function matchAll(tokens: readonly (readonly Token[])[], shortest: number): readonly Match[] {
  const seen = new Map<string, { text: number; first: number }[]>();
  const matches: Match[] = [];
  tokens.forEach((words, text) => {
    // Where a seed returns in one text, its first place is followed: a text of one word again and again stays linear.
    const own = new Map<string, number>();
    for (let at = 0; at + SEED <= words.length; at += 1) {
      const key = words
        .slice(at, at + SEED)
        .map((token) => token.word)
        .join(" ");
      if (!own.has(key)) own.set(key, at);
    }
    /** By earlier text and distance of the two places: how far the words here are known to be the same. */
    const reached = new Map<number, number>();
    for (const [key, at] of own) {
      const places = seen.get(key) ?? [];
      for (const place of places) {
        const track = place.text * 2 ** 32 + place.first - at;
        if ((reached.get(track) ?? 0) > at) continue;
        const match = grow(tokens[place.text] ?? [], words, place.first, at);
        reached.set(track, match.b + match.length);
        if (match.length < shortest || plainWords(words, match.b, match.length) < PLAIN_SHARE * shortest)
          continue;
        matches.push({
          a: { text: place.text, first: match.a },
          b: { text, first: match.b },
          length: match.length,
        });
      }
      if (places.length === 0) seen.set(key, [{ text, first: at }]);
      else if (places.length < FOLLOWED) places.push({ text, first: at });
    }
  });
  return matches;
}

function plainWords(words: readonly Token[], first: number, length: number): number {
  return words.slice(first, first + length).filter(({ plain }) => plain).length;
}

/** The longest run of equal words around two places. */
function grow(
  there: readonly Token[],
  here: readonly Token[],
  first: number,
  at: number,
): { readonly a: number; readonly b: number; readonly length: number } {
  const same = (distance: number): boolean => {
    const word = here[at + distance]?.word;
    return word !== undefined && word === there[first + distance]?.word;
  };
  let before = 0;
  while (same(before - 1)) before -= 1;
  let after = SEED;
  while (same(after)) after += 1;
  return { a: first + before, b: at + before, length: after - before };
}

/**
 * Joins matches that overlap in a text they have in common, and again those that found no place in their run. Sorted
 * once: a story of a thousand reports has half a million matches and takes eighty rounds.
 */
function merge(matches: readonly Match[], tokens: readonly (readonly Token[])[]): readonly SharedRun[] {
  const longestFirst = [...matches].sort(
    (x, y) => y.length - x.length || x.b.text - y.b.text || x.b.first - y.b.first,
  );
  let places = longestFirst
    .flatMap(({ a, b, length }, match): readonly Place[] =>
      [a, b].map(({ text, first }) => ({
        text,
        first,
        end: first + length,
        match,
      })),
    )
    .sort((a, b) => a.text - b.text || a.first - b.first || b.end - a.end || a.match - b.match);
  const runs: SharedRun[] = [];
  const parent = new Int32Array(matches.length);
  let open: readonly number[] = longestFirst.map((_, index) => index);
  while (open.length > 0) {
    const joined = join(longestFirst, open, places, parent);
    for (const group of joined.groups) runs.push(runOf(group, tokens));
    open = joined.left;
    const isOpen = new Uint8Array(matches.length);
    for (const index of open) isOpen[index] = 1;
    places = places.filter(({ match }) => isOpen[match] === 1);
  }
  return runs.sort((a, b) => {
    const [one, two] = [a.places[0], b.places[0]];
    if (one === undefined || two === undefined) return 0;
    return one.text - two.text || one.span.from - two.span.from || two.span.to - one.span.to;
  });
}

interface Place {
  readonly text: number;
  readonly first: number;
  readonly end: number;
  /** Index of the match that it is a side of. */
  readonly match: number;
}

/** By text the one place of a group in it. */
type Group = Map<number, { first: number; end: number }>;

/** Groups of matches that overlap by half, one place a text, and the matches that lie elsewhere in such a text. */
function join(
  matches: readonly Match[],
  open: readonly number[],
  places: readonly Place[],
  parent: Int32Array,
): { readonly groups: Iterable<Group>; readonly left: readonly number[] } {
  const groupOf = groupsOf(places, open, parent);
  const groups = new Map<number, Group>();
  const left: number[] = [];
  for (const each of open) {
    const match = matches[each];
    if (match === undefined) continue;
    const { a, b, length } = match;
    const index = groupOf(each);
    const group: Group = groups.get(index) ?? new Map();
    groups.set(index, group);
    if (fitsAt(group, a.text, a.first, length) && fitsAt(group, b.text, b.first, length)) {
      widen(group, a.text, a.first, a.first + length);
      widen(group, b.text, b.first, b.first + length);
    } else left.push(each);
  }
  return { groups: groups.values(), left };
}

/** Whether a group has no place in a text yet, or one that touches. */
function fitsAt(group: Group, text: number, first: number, length: number): boolean {
  const known = group.get(text);
  return known === undefined || (first <= known.end && known.first <= first + length);
}

function runOf(group: Group, tokens: readonly (readonly Token[])[]): SharedRun {
  let words = 0;
  for (const { first, end } of group.values()) words = Math.max(words, end - first);
  return {
    places: [...group.entries()]
      .sort(([a], [b]) => a - b)
      .map(([text, { first, end }]) => ({
        text,
        span: {
          from: tokens[text]?.[first]?.from ?? 0,
          to: tokens[text]?.[end - 1]?.to ?? 0,
        },
      })),
    words,
  };
}

function widen(group: Group, text: number, first: number, end: number): void {
  const known = group.get(text);
  if (known === undefined) group.set(text, { first, end });
  else {
    known.first = Math.min(first, known.first);
    known.end = Math.max(end, known.end);
  }
}

/** Brings matches together of which one overlaps the other by half of the shorter; gives a match's group. */
function groupsOf(
  places: readonly Place[],
  open: readonly number[],
  parent: Int32Array,
): (match: number) => number {
  for (const index of open) parent[index] = index;
  const find = (group: number): number => {
    let root = group;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  let widest: Place | undefined;
  for (const place of places) {
    if (widest === undefined || widest.text !== place.text) widest = place;
    const shared = Math.min(place.end, widest.end) - place.first;
    if (shared * 2 >= Math.min(place.end - place.first, widest.end - widest.first)) {
      parent[find(place.match)] = find(widest.match);
    }
    if (place.end > widest.end) widest = place;
  }
  return find;
}
