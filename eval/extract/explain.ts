import { shinglesOf } from "./body-metrics.ts";

const SHOWN = 120;

/** What a text lacks and what it has too much, the beginning of each. */
export function explainBody(gold: string, predicted: string): string {
  return `missing: ${shown(onlyIn(gold, predicted))}\ntoo much: ${shown(onlyIn(predicted, gold))}`;
}

/** Listed pieces that a text lacks or should lack. */
export function explainPieces(missing: readonly string[], extra: readonly string[]): string {
  return `missing: ${shown(missing.join(" … "))}\ntoo much: ${shown(extra.join(" … "))}`;
}

/** A value beside the right one. */
export function explainValue(
  gold: string | readonly string[],
  given: string | readonly string[] | null,
): string {
  return `${JSON.stringify(given)} instead of ${JSON.stringify(gold)}`;
}

/** The lines of a text, each with those words that no shingle of the other text covers. */
function onlyIn(text: string, other: string): string {
  const known = new Set(shinglesOf(other.toLowerCase()));
  const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)];
  const covered = new Uint8Array(words.length);
  shinglesOf(text.toLowerCase()).forEach((shingle, at) => {
    if (known.has(shingle)) covered.fill(1, at, at + 4);
  });
  const parts: string[] = [];
  let from = -1;
  words.forEach((word, at) => {
    if (covered[at] === 0 && from < 0) from = word.index;
    const next = words[at + 1];
    if (from >= 0 && (next === undefined || covered[at + 1] === 1)) {
      parts.push(text.slice(from, word.index + word[0].length));
      from = -1;
    }
  });
  return parts.join(" … ");
}

function shown(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat === "") return "nothing";
  return flat.length > SHOWN
    ? `${flat.slice(0, SHOWN)}… (${flat.length.toLocaleString("en")} characters)`
    : flat;
}
