import type { Segment } from "../../src/extract/html/segments.ts";
import type { LabelledPage } from "./pages.ts";

/** Whether a segment is text of the article: 1, 0, or NaN where it is not known. */
export type Label = number;

/** Words in a row that are looked for in the gold text. */
const RUN = 5;

/**
 * Finds the segments of a page in its gold text. Long ones by runs of words; short ones only where they stand
 * between their neighbours' places [a menu's "World" is not the last word of the article].
 */
export function labelSegments(segments: readonly Segment[], page: LabelledPage): readonly Label[] {
  return page.body === null ? byPieces(segments, page) : byText(segments, page);
}

function byText(segments: readonly Segment[], page: LabelledPage): Label[] {
  const gold = tokens(page.body ?? "");
  const starts = new Map<string, number[]>();
  for (let at = 0; at + RUN <= gold.length; at++) push(starts, gold.slice(at, at + RUN).join(" "), at);
  const optional = new Set<string>();
  for (const text of page.optional) {
    const list = tokens(text);
    for (let at = 0; at < list.length; at++) optional.add(list.slice(at, at + RUN).join(" "));
  }
  const words = segments.map(({ text }) => tokens(text));
  const labels: Label[] = segments.map(() => Number.NaN);
  const places: { from: number; to: number }[] = [];
  let reached = 0;
  words.forEach((list, index) => {
    if (list.length === 0) labels[index] = Number.NaN;
    if (list.length < RUN) return;
    const count = list.length - RUN + 1;
    let found = 0;
    let first = -1;
    let free = 0;
    for (let at = 0; at < count; at++) {
      const run = list.slice(at, at + RUN).join(" ");
      const hits = starts.get(run);
      if (optional.has(run)) free++;
      if (hits === undefined) continue;
      found++;
      if (first < 0) first = (hits.find((hit) => hit >= reached) ?? hits[0] ?? 0) - at;
    }
    const share = found / count;
    if (share < 0.5 && free / count > 0.5) return;
    labels[index] = share >= 0.5 ? 1 : share > 0.2 ? Number.NaN : 0;
    if (share >= 0.5) {
      places[index] = { from: first, to: first + list.length };
      reached = Math.max(reached, first + list.length);
    }
  });
  dropCopies(segments, labels, places);
  const wordAt = new Map<string, number[]>();
  for (const [at, word] of gold.entries()) push(wordAt, word, at);
  const nextFrom: number[] = [];
  let next = gold.length;
  for (let index = segments.length - 1; index >= 0; index--) {
    nextFrom[index] = next;
    if (places[index] !== undefined) next = (places[index] as { from: number }).from;
  }
  let before = 0;
  words.forEach((list, index) => {
    const place = places[index];
    if (place !== undefined) {
      before = place.to;
      return;
    }
    if (list.length === 0 || list.length >= RUN) return;
    if (!isNear(places, index)) {
      labels[index] = 0;
      return;
    }
    const after = nextFrom[index] ?? gold.length;
    const hit = (wordAt.get(list[0] ?? "") ?? []).find(
      (at) =>
        at >= before - 1 &&
        at + list.length <= after + 1 &&
        list.every((word, step) => gold[at + step] === word),
    );
    labels[index] = hit === undefined ? 0 : 1;
    if (hit !== undefined) before = hit + list.length;
  });
  return labels;
}

/** Of segments that say the same, the one nearest to the middle of the others is the article's. */
function dropCopies(
  segments: readonly Segment[],
  labels: Label[],
  places: ({ from: number; to: number } | undefined)[],
): void {
  const copies = new Map<string, number[]>();
  segments.forEach(({ text }, index) => {
    if (labels[index] === 1) push(copies, text, index);
  });
  const single = [...copies.values()].filter(({ length }) => length === 1).map(([index]) => index ?? 0);
  const middle = single[Math.floor(single.length / 2)] ?? 0;
  for (const list of copies.values()) {
    if (list.length < 2) continue;
    const nearest = list.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
    for (const index of list) {
      if (index === nearest) continue;
      labels[index] = Number.NaN;
      delete places[index];
    }
  }
}

/** Whether a segment of the gold text is among the dozen before or behind. */
function isNear(places: readonly unknown[], index: number): boolean {
  for (let step = 1; step <= 12; step++)
    if (places[index - step] !== undefined || places[index + step] !== undefined) return true;
  return false;
}

function byPieces(segments: readonly Segment[], page: LabelledPage): Label[] {
  const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
  const wanted = page.wanted.map(squeeze).filter((piece) => piece.length >= 8);
  const unwanted = page.unwanted.map(squeeze).filter((piece) => piece.length >= 4);
  return segments.map(({ text }) => {
    const holds = (piece: string) => text.includes(piece) || (text.length >= 20 && piece.includes(text));
    if (wanted.some(holds)) return 1;
    return unwanted.some((piece) => text.includes(piece)) ? 0 : Number.NaN;
  });
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Words in lower case; characters of scripts without spaces one by one. */
export function tokens(text: string): readonly string[] {
  return (
    text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? []
  );
}
