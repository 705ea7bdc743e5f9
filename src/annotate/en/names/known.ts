import type { NameSort } from "../../../model/mark.ts";
import type { Piece } from "../word-spans.ts";
import { WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { hasNoCase, isFree, merged, standsByName, standsInRun } from "./runs.ts";
import type { NamedSentence } from "./sentence.ts";
import { bitsOf } from "./word-views.ts";

export interface Known {
  readonly words: readonly string[];
  readonly sort: NameSort;
}

/** The forms by their first word, longest first. */
export function knownForms(sorts: ReadonlyMap<string, NameSort>): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const [form, sort] of sorts) {
    const words = form.split(/\s|(?=[-–])|(?<=[-–])/);
    const first = words[0] ?? "";
    if (first.length < 2) continue;
    if (words.length === 1 && (bitsOf(first) & (WORD.common | WORD.calendar)) !== 0) continue;
    for (const key of new Set([first, first.toUpperCase()])) {
      const list = known.get(key) ?? [];
      list.push({ words, sort });
      known.set(key, list);
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

/** Names that the report has elsewhere, where they are not yet marked. */
export function withKnown(
  { words, runs }: NamedSentence,
  known: ReadonlyMap<string, readonly Known[]>,
): NamedSentence {
  const added: NameRun[] = [];
  const shouted = words.every(({ plain }) => plain === plain.toUpperCase());
  const noCase = hasNoCase(words);
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at < next || !isFree(runs, at)) continue;
    for (const { words: form, sort } of known.get(words[at]?.plain ?? "") ?? []) {
      const end = at + form.length;
      if (!matches(words, at, form, shouted) || !form.every((_, index) => isFree(runs, at + index))) continue;
      if (
        form.length === 1 &&
        sort !== "place" &&
        (noCase ? standsByName(words, at) : standsInRun(words, at))
      ) {
        continue;
      }
      added.push({ first: at, end, sort });
      next = end;
      break;
    }
  }
  return merged(words, runs, added);
}

function matches(words: readonly Piece[], at: number, form: readonly string[], shouted: boolean): boolean {
  return form.every((word, index) => {
    const here = words[at + index]?.plain ?? "";
    return here === word || (shouted && here === word.toUpperCase());
  });
}
