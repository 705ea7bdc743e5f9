import { plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { longestPhrase, WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { hasNoCase, isFree, kindOf, merged, standsByName, standsInRun, startsLarge } from "./runs.ts";
import type { NamedSentence } from "./sentence.ts";
import { bitsOf } from "./word-views.ts";

/** Countries, great towns, regions and bodies of the lists that the model passed over. */
export function withLists({ words, runs }: NamedSentence): NamedSentence {
  const added: NameRun[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (at < next || first === undefined || !startsLarge(first.plain) || !isFree(runs, at)) continue;
    const plain = plainName(first.plain);
    const longest = Math.min(8, longestPhrase(plain));
    for (let end = Math.min(words.length, at + longest * 2); end > at; end -= 1) {
      if (!Array.from({ length: end - at }, (_, index) => isFree(runs, at + index)).every(Boolean)) continue;
      const sort = kindOf(words, at, end);
      if (sort === null || !isSafe(words, at, end)) continue;
      added.push({ first: plain === "the" && end - at > 1 ? at + 1 : at, end, sort });
      next = end;
      break;
    }
  }
  return merged(words, runs, added);
}

/** Not a word that English writes small ["Reading", "Us"], not a part of a longer run of capitals. */
function isSafe(words: readonly Piece[], first: number, end: number): boolean {
  const last = words[end - 1];
  if (last === undefined || !/^[\p{Lu}\p{N}]/u.test(last.plain)) return false;
  if (end - first > 1) return true;
  const word = words[first]?.plain ?? "";
  const bits = bitsOf(word);
  if ((bits & (WORD.common | WORD.calendar)) !== 0 && word !== word.toUpperCase()) return false;
  if (/^(?:IT|IS|AS|AT|OR|IN|US)$/.test(word) && words.every(({ plain }) => plain === plain.toUpperCase()))
    return false;
  if (
    /^(?:Us|Un|Eu|Uk|Who|Ice|Target|Total|Shell|Apple|Fed|Ford|Guardian|Telegraph|Commonwealth)$/.test(word)
  )
    return false;
  return hasNoCase(words) ? !standsByName(words, first) : !standsInRun(words, first);
}

/**
 * Names that end in a word in small letters: a ministry of a place ["Ruritania health ministry"], a hospital or the
 * like called after a person ["Ada Okafor hospital"]; not "Okafor university friends".
 */
export function withHeads({ words, runs }: NamedSentence): NamedSentence {
  return {
    words,
    runs: runs.map((run) => {
      const next = words[run.end]?.plain ?? "";
      const after = words[run.end + 1]?.plain ?? "";
      if (run.sort === "place" && BRANCH.test(next) && /^(?:ministry|department)$/.test(after)) {
        return { first: run.first, end: run.end + 2, sort: "organisation" };
      }
      if (run.sort === "place" || run.end - run.first < 2) return run;
      const last = bitsOf(words[run.end - 1]?.plain ?? "");
      if ((last & (WORD.organisation | WORD.tail)) !== 0) return run;
      if (/^(?:hospital|university|foundation)$/.test(next))
        return { ...run, end: run.end + 1, sort: "organisation" };
      return /^(?:airport|stadium|bridge|mosque)$/.test(next)
        ? { ...run, end: run.end + 1, sort: "place" }
        : run;
    }),
  };
}

const BRANCH =
  /^(?:health|foreign|interior|defence|defense|finance|justice|education|information|transport)$/;
