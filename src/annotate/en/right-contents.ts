import { skipPerson } from "./circumstances.ts";
import { deedEnd, holdsQuote, runTo, thingEnd, trim } from "./content-ends.ts";
import type { CueSite } from "./cue-sites.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** What a cue says on its right, from `start` up to at most `to`; null where nothing there fits its frames. */
export function rightContent(tokens: Tokens, site: CueSite, start: number, to: number): Run | null {
  const { frames } = site;
  let at = start;
  if (frames.has("person") && site.end === site.verb + 1) at = skipPerson(tokens, at, to);
  let first = at;
  if (tagAt(tokens, first) === ":" || (tagAt(tokens, first) === "," && tagAt(tokens, first + 1) === "Q"))
    first += 1;
  const explicit =
    (wordAt(tokens, first) === "that" && tagAt(tokens, first) !== "DT") ||
    (wordAt(tokens, first) === "that" &&
      hasFinite(tokens, first + 1, to) &&
      !isFiniteVerb(tokens, first + 1));
  if (explicit) first += 1;
  const run = first < to ? trim(tokens, { first, end: to }) : null;
  if (run === null) return null;
  const head = tagAt(tokens, run.first);
  if (head === "Q") {
    const quotes = ["quote", "name", "as", "thing", "of"] as const;
    if (!quotes.some((frame) => frames.has(frame))) return null;
    // A quotation that ends like a sentence is all that is said [“No way,” | before he left].
    const whole = /^[,.?!]$/.test(tokens[run.first]?.lemma ?? "") && tagAt(tokens, run.first + 1) !== "Q";
    return whole && tagAt(tokens, run.first + 1) !== "CC" ? { first: run.first, end: run.first + 1 } : run;
  }
  if (explicit) return run;
  if (frames.has("clause") && hasFinite(tokens, run.first, run.end) && isGapped(tokens, site))
    return gapped(tokens, run);
  if (frames.has("that") && /^(?:WRB|WP)$/.test(head) && hasFinite(tokens, run.first, run.end)) return run;
  if (/^[,.:;)]$/.test(tagAt(tokens, first)) || (head === "CC" && tagAt(tokens, first - 1) !== ":"))
    return null;
  // [said the two raised 40 dollars]: behind "said" a longer phrase with any verb form is a clause, whatever its tags.
  const clear =
    tokens[site.verb]?.lemma === "say" && run.end - run.first > 3 && !isInvertedBehind(tokens, site);
  const finite = clear || (hasFinite(tokens, run.first, run.end) && !isCutOff(tokens, run));
  const nominal =
    (/^(?:about|around|over|under|between)$/.test(wordAt(tokens, run.first)) &&
      tagAt(tokens, run.first + 1) === "CD") ||
    /^(?:DT|PDT|PRP|PRP\$|JJ|NN|CD|EX|VBG|RB|W|\$|``|VBN|FW)/.test(head);
  if (
    frames.has("clause") &&
    finite &&
    (nominal ||
      /^(?:if|whether|as|in|on|at|for|despite|although|while|after|since|by|under|both|once|during|with)$/.test(
        wordAt(tokens, run.first),
      ) ||
      isFiniteVerb(tokens, run.first))
  ) {
    if (
      nominal ||
      !/^(?:as|for|after|during|since|while|in|on|at)$/.test(wordAt(tokens, run.first)) ||
      commaClause(tokens, run)
    )
      return run;
  }
  return phraseContent(tokens, site, run, nominal);
}

/** What is said without a clause: an infinitive, a thing, [of lying], [as a trap], [for calm], a name. */
function phraseContent(tokens: Tokens, site: CueSite, run: Run, nominal: boolean): Run | null {
  const { frames } = site;
  const head = tagAt(tokens, run.first);
  if (frames.has("deed") && (head === "TO" || head === "VB"))
    return runTo(tokens, run.first, deedEnd(tokens, run.first, run.end));
  const thing =
    (frames.has("thing") && !/^(?:RB|W)/.test(head)) ||
    (frames.has("of") && holdsWord(tokens, run, "of")) ||
    (frames.has("as") && holdsWord(tokens, run, "as")) ||
    (frames.has("for") && site.verb + 1 < site.end);
  const named =
    frames.has("name") &&
    (holdsQuote(tokens, run) || holdsWord(tokens, run, "a") || holdsWord(tokens, run, "an"));
  // [called them | “wolves”]
  if (nominal && !thing && named && head === "PRP" && tagAt(tokens, run.first + 1) === "Q")
    return { first: run.first + 1, end: run.first + 2 };
  if (nominal && (thing || named)) return runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
  if (frames.has("quote") && holdsQuote(tokens, run) && site.verb + 3 >= run.first) return run;
  return null;
}

/** [“It is shut,” said Lund]: what stands behind the verb may be who says it. */
function isInvertedBehind(tokens: Tokens, site: CueSite): boolean {
  return site.group === 0 || /^(?:,|Q)$/.test(tagAt(tokens, site.group - 1));
}

/** [what Lund says]: the cue's own clause hangs on a "what" or "which" that its content lacks. */
function isGapped(tokens: Tokens, site: CueSite): boolean {
  for (let at = site.group - 1; at >= 0 && at > site.group - 8; at -= 1) {
    if (/^(?:WP|WDT)$/.test(tagAt(tokens, at)))
      return at < site.group - 1 && !hasFinite(tokens, at, site.group);
    if (/^(?:[,.:?!]|Q|IN|CC)$/.test(tagAt(tokens, at))) return false;
  }
  return false;
}

/** [what Lund says | the tax would do | began long ago]: a clause with a gap ends before the next verb or comma. */
function gapped(tokens: Tokens, run: Run): Run {
  let verbs = 0;
  for (let at = run.first; at < run.end; at += 1) {
    // [what he said were ships and boats] goes on; [what he said it would do | and how] does not.
    const joins = tagAt(tokens, at) === "CC" && !isFiniteVerb(tokens, run.first);
    if (at > run.first && verbs > 0 && (joins || /^[,:]$/.test(tagAt(tokens, at))))
      return { first: run.first, end: at };
    if (!isFiniteVerb(tokens, at) || /^(?:MD)$/.test(tagAt(tokens, at - 1))) continue;
    verbs += 1;
    if (verbs > 1) return { first: run.first, end: at };
  }
  return run;
}

/** [a quick answer, | said the road was shut]: with one comma before its first verb a phrase is no subject. */
function isCutOff(tokens: Tokens, run: Run): boolean {
  let commas = 0;
  for (let at = run.first; at < run.end && !isFiniteVerb(tokens, at); at += 1) {
    if (tagAt(tokens, at) !== ",") continue;
    commas += 1;
    const restarts = tagAt(tokens, at + 1) === "PRP" && isFiniteVerb(tokens, at + 2);
    if (commas === 1 && (isFiniteVerb(tokens, at + 1) || (restarts && at > run.first))) return true;
  }
  return false;
}

/** [said in the north, two bridges fell]: a circumstance and then a clause. */
function commaClause(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < Math.min(run.end, run.first + 14); at += 1) {
    if (tagAt(tokens, at) === ",") return hasFinite(tokens, at, run.end);
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

function holdsWord(tokens: Tokens, run: Run, word: string): boolean {
  for (let at = run.first; at < run.end; at += 1) if (wordAt(tokens, at) === word) return true;
  return false;
}
