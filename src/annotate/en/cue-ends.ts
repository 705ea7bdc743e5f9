import type { CueSite } from "./cue-sites.ts";
import { groupStart } from "./sources.ts";
import { tagAt, type UnitToken, wordAt } from "./units.ts";

/** The cue begins with its auxiliaries and adverbs [also said, has not ruled out], and what it goes on from [continued to say]. */
export function cueFirst(tokens: readonly UnitToken[], site: CueSite): number {
  if (site.voice !== "infinitive") return site.group;
  const governing = tagAt(tokens, site.group - 1) === "RP" || wordAt(tokens, site.group - 1) === "on" ? 2 : 1;
  return /^VB/.test(tagAt(tokens, site.group - governing))
    ? groupStart(tokens, site.group - governing)
    : site.group;
}

/** The cue ends with its manner and its form [said flatly], [said in a statement]. */
export function cueEnd(tokens: readonly UnitToken[], site: CueSite): number {
  const closes = (at: number): boolean => at >= tokens.length || /^(?:[,.:]|Q)$/.test(tagAt(tokens, at));
  if (/ly$/.test(wordAt(tokens, site.end)) && tagAt(tokens, site.end) === "RB" && closes(site.end + 1))
    return site.end + 1;
  if (wordAt(tokens, site.end) !== "in" || tagAt(tokens, site.end + 1) !== "DT") return site.end;
  const last =
    /^(?:JJ|VBN|NN)$/.test(tagAt(tokens, site.end + 2)) && wordAt(tokens, site.end + 2) !== "statement"
      ? 3
      : 2;
  return wordAt(tokens, site.end + last) === "statement" ? site.end + last + 1 : site.end;
}
