import type { CueSite } from "./cue-sites.ts";
import { phraseRight } from "./noun-phrases.ts";
import { earlierSubject, subjectLeft } from "./sources.ts";
import { hasFinite, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

/** Who says what a cue says, by the grammar. */
export interface Source {
  readonly run: Run | null;
  /** On which side of the verb it stands; an inverted one on the right. */
  readonly side: "left" | "right" | "none";
}

/**
 * Where the source of a cue stands: before the verb, behind it ["…," said X], behind "by" or "according to".
 * No run where it is another cue's [X said it was shut, adding that …]; `earlier` are the cues before it.
 */
export function sourceOf(tokens: readonly UnitToken[], site: CueSite, earlier: readonly CueSite[]): Source {
  if (site.voice === "according") return { run: phraseRight(tokens, site.end), side: "right" };
  if (site.voice === "impersonal") return { run: null, side: "none" };
  if (site.voice === "passive") {
    if (wordAt(tokens, site.end) === "by") return { run: phraseRight(tokens, site.end + 1), side: "right" };
    return { run: null, side: "none" };
  }
  if (site.voice === "participle") {
    const before = tagAt(tokens, site.verb - 1);
    if (
      site.group > 0 &&
      before !== "," &&
      before !== "IN" &&
      before !== "Q" &&
      before !== "CC" &&
      earlier.length === 0 &&
      !/^(?:statement|letter|message|post|tweet|report|email|memo|note)$/.test(wordAt(tokens, site.verb - 1))
    ) {
      return { run: null, side: "none" };
    }
    return { run: earlier.length > 0 ? null : earlierSubject(tokens, site.group), side: "none" };
  }
  if (site.voice === "infinitive")
    return { run: earlier.length > 0 ? null : earlierSubject(tokens, site.group), side: "none" };
  if (isInverted(tokens, site)) {
    const run = phraseRight(tokens, site.end);
    if (run !== null) return { run, side: "right" };
  }
  const left = subjectLeft(tokens, site.group);
  if (left !== null) return { run: left, side: tagAt(tokens, site.group - 1) === "CC" ? "none" : "left" };
  const right = site.frames.has("quote") ? phraseRight(tokens, site.end) : null;
  return right === null || !/^(?:,|Q|:)$/.test(tagAt(tokens, site.group - 1))
    ? { run: null, side: "none" }
    : { run: right, side: "right" };
}

/** ["…," said X], [The road is shut, said X]; not [X, director of Y, said the road was shut]. */
function isInverted(tokens: readonly UnitToken[], site: CueSite): boolean {
  const read = wordAt(tokens, site.verb) === "read";
  if (!(read || /^(?:VB[DZPN]|NNS)$/.test(tagAt(tokens, site.verb))) || site.group !== site.verb)
    return false;
  // [the war, which ruined the town, shows no sign of ending]: what shows is never named behind it.
  if (tokens[site.verb]?.lemma === "tell" || !site.frames.has("quote")) return false;
  if (site.group === 0) return announces(tokens, site);
  const before = tagAt(tokens, site.group - 1);
  const quote = before === "Q" || (/^[,?!:.-]$/.test(before) && tagAt(tokens, site.group - 2) === "Q");
  if (quote) return true;
  if (before !== "," && !/^[—–-]+$/.test(wordAt(tokens, site.group - 1))) return false;
  const phrase = phraseRight(tokens, site.end);
  if (phrase === null) return false;
  const closed =
    phrase.end >= tokens.length ||
    /^[,.]$/.test(tagAt(tokens, phrase.end)) ||
    !hasFinite(tokens, phrase.end, tokens.length);
  if (!closed) return false;
  // The clause before must have a verb of its own since the last comma but one.
  return hasFinite(tokens, 0, site.group) && subjectLeft(tokens, site.group) === null
    ? true
    : hasFinite(tokens, lastComma(tokens, site.group - 1), site.group);
}

/** [Said Ada Lund: “It is shut.”]: the verb begins the sentence, and a comma or colon and a quotation close it. */
function announces(tokens: readonly UnitToken[], site: CueSite): boolean {
  const phrase = phraseRight(tokens, site.end);
  if (phrase === null || !/^VB[DZN]$/.test(tagAt(tokens, site.verb))) return false;
  const quote = tokens.findIndex(({ tag }, at) => tag === "Q" && at >= phrase.end);
  return quote > 0 && /^[,:]$/.test(tagAt(tokens, quote - 1)) && !hasFinite(tokens, phrase.end, quote);
}

function lastComma(tokens: readonly UnitToken[], before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (tagAt(tokens, at) === ",") return at + 1;
  return 0;
}

/** Passes [said X, | director of Y, | who]: what is told of the speaker, up to the next quotation or the end. */
export function afterApposition(tokens: readonly UnitToken[], end: number): number {
  if (tagAt(tokens, end) !== "," && !/^W/.test(tagAt(tokens, end))) return end;
  for (let at = end + 1; at < tokens.length && at < end + 40; at += 1) {
    if (tagAt(tokens, at) === "Q") return at;
    if (/^[.:;]$/.test(tagAt(tokens, at))) return at;
    if (tagAt(tokens, at) === "VBG" && tagAt(tokens, at - 1) === ",") return at - 1;
  }
  return tokens.length;
}

/** [there], [what], [which]: no one who could say anything. */
export function isNobody(tokens: readonly UnitToken[], run: Run): boolean {
  const only = run.end - run.first === 1;
  return (
    only &&
    /^(?:EX|DT|WDT|WP|CD|JJ)$/.test(tagAt(tokens, run.first)) &&
    !/^(?:both|all|some|others?|many|one|another|neither|none|several)$/.test(wordAt(tokens, run.first))
  );
}
