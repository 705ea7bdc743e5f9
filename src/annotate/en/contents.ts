import { deedEnd, runTo, thingEnd } from "./content-ends.ts";
import type { CueSite } from "./cue-sites.ts";
import { isTime, phraseRight, type Run } from "./sources.ts";
import { hasFinite, isFiniteVerb, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** What is said, as one or two runs of tokens of the unit. */
export interface Content {
  readonly runs: readonly Run[];
  /** The cue ends in a colon and the quotation follows in the next unit. */
  readonly follows: boolean;
}

const NOTHING: Content = { runs: [], follows: false };

/**
 * What a cue's verb says. `right` is where its right side begins (after an inverted subject), `left` where its
 * left side ends (before a subject on its left), `from` and `to` what neighbouring cues leave it.
 */
export function contentOf(
  tokens: Tokens,
  site: CueSite,
  left: number,
  right: number,
  from: number,
  to: number,
): Content {
  const likewise = asClause(tokens, left, right, from, to);
  if (likewise !== null) return { runs: likewise, follows: false };
  const told = site.frames.has("person") && site.end === site.verb + 1;
  const start = skipCircumstance(tokens, told ? skipPerson(tokens, right, to) : right, to);
  const onRight = rightContent(tokens, site, start, to);
  const onLeft = relativeAlone(tokens, leftContent(tokens, left, from));
  const quoteLeft = onLeft !== null && holdsQuote(tokens, onLeft);
  if (quoteLeft && site.frames.has("quote") && onLeft !== null) {
    const second = secondHalf(tokens, start, to);
    return { runs: second === null ? [onLeft] : [onLeft, second], follows: false };
  }
  if (onRight !== null) return { runs: [onRight], follows: false };
  if (wordAt(tokens, start) === ":" && start >= to - 1) return { runs: [], follows: true };
  const comma = tagAt(tokens, start) === ",";
  // [In May, drivers say, the road was shut]: nothing was said yet before the cue.
  if (comma && speaksClause(site) && (onLeft === null || !hasFinite(tokens, onLeft.first, onLeft.end))) {
    const rest = trim(tokens, { first: start + 1, end: to });
    if (
      onLeft !== null &&
      rest !== null &&
      hasFinite(tokens, rest.first, rest.end) &&
      !/^(?:W|VBG|VBN)/.test(tagAt(tokens, rest.first))
    ) {
      // [The boats, Lund said, were lost]: the left is the subject of the right.
      // [Too often, Lund said, the boats were lost]: what opens the sentence belongs to it, unless it only links or dates.
      const opens =
        onLeft.end - onLeft.first > 1 &&
        !isTime(tokens[onLeft.end - 1]) &&
        !LINKS.test(wordAt(tokens, onLeft.end - 1));
      const both = isFiniteVerb(tokens, rest.first)
        ? !/^(?:IN|RB|TO)/.test(tagAt(tokens, onLeft.first))
        : opens && !/^NNP|^CD/.test(tagAt(tokens, onLeft.end - 1));
      return { runs: both ? [onLeft, rest] : [rest], follows: false };
    }
  }
  const closes =
    start >= to || /^[,.?!:;)]$/.test(tagAt(tokens, start)) || /^[,.;:)-]$/.test(wordAt(tokens, start));
  const speaks = speaksClause(site);
  if (onLeft !== null && speaks && (closes || start > right) && holdsVerb(tokens, onLeft)) {
    const second = closes ? resumed(tokens, start, to) : null;
    return { runs: second === null ? [onLeft] : [onLeft, second], follows: false };
  }
  return NOTHING;
}

/** [The road, | as Lund said, | is shut], [As Lund said, | it is shut]: what stands around an "as" clause. */
function asClause(
  tokens: Tokens,
  left: number,
  right: number,
  from: number,
  to: number,
): readonly Run[] | null {
  const as = left - 1;
  if (wordAt(tokens, as) !== "as" || !(as === from || tagAt(tokens, as - 1) === ",")) return null;
  if (right < to && !/^[,.]$/.test(tagAt(tokens, right))) return null;
  const before = trim(tokens, { first: from, end: Math.max(from, as) });
  const after = trim(tokens, { first: Math.min(right, to), end: to });
  const runs = [before, after].filter((run) => run !== null);
  return runs.some((run) => holdsVerb(tokens, run)) ? runs : null;
}

/** [the road, | which, | Lund said, was shut]: of what stands before only the relative word is said. */
function relativeAlone(tokens: Tokens, left: Run | null): Run | null {
  if (left === null || left.end - left.first < 2) return left;
  const last = left.end - 1;
  return /^(?:WDT|WP)$/.test(tagAt(tokens, last)) && tagAt(tokens, last - 1) === ","
    ? { first: last, end: left.end }
    : left;
}

function speaksClause({ frames }: CueSite): boolean {
  return frames.has("clause") || frames.has("quote") || frames.has("that");
}

/** The part of a unit on one side of [according to X]. */
export function accordingContent(
  tokens: Tokens,
  site: CueSite,
  end: number,
  from: number,
  to: number,
): readonly Run[] {
  const before = trim(tokens, { first: from, end: site.group });
  const next = tagAt(tokens, end) === "," ? end + 1 : end;
  const after = trim(tokens, { first: next, end: to });
  const left =
    before !== null &&
    (hasFinite(tokens, before.first, before.end) ||
      holdsQuote(tokens, before) ||
      before.end - before.first > 4);
  const right =
    after !== null &&
    tagAt(tokens, end) === "," &&
    !/^W/.test(tagAt(tokens, after.first)) &&
    hasFinite(tokens, after.first, after.end);
  if (left && right && before !== null && after !== null) {
    // [The blast, according to X, killed two]: both sides are one clause if the left has no verb of its own.
    return [before, ...(/^(?:CC|RB)/.test(tagAt(tokens, after.first)) ? [] : [after])];
  }
  if (left && before !== null) return [before];
  if (after === null) return before === null ? [] : [before];
  return before === null || before.end - before.first < 2 ? [after] : [before, after];
}

/**
 * Passes where, when and to whom it was said: [on Tuesday], [in a statement], [told reporters], [later]. A circumstance
 * of any kind is passed before a "that" [said at a rally in Lisk, Ostland, | that].
 */
function skipCircumstance(tokens: Tokens, from: number, to: number): number {
  if (/^(?:IN|RB|,)$/.test(tagAt(tokens, from)) || isTime(tokens[from])) {
    const that = thatAhead(tokens, from, to);
    if (that !== null) return that;
  }
  let at = from;
  for (let round = 0; round < 5 && at < to; round += 1) {
    const before = at;
    while (at < to && /^RB$/.test(tagAt(tokens, at)) && passesAdverb(tokens, at + 1, to)) at += 1;
    const owns = tagAt(tokens, at + 1) === "POS";
    if (!owns && (isTime(tokens[at]) || (/^(?:DT|JJ)$/.test(tagAt(tokens, at)) && isTime(tokens[at + 1])))) {
      const end = timeEnd(tokens, at, to);
      if (end > at) at = end;
    }
    const word = wordAt(tokens, at);
    if (/^(?:in|on|at|during|to|after|before|via|from|through|with|late|early|by|of|about)$/.test(word)) {
      const phrase = phraseRight(tokens, at + 1);
      if (
        phrase !== null &&
        phrase.end <= to &&
        (endsCircumstance(tokens, phrase.end, to) ||
          (!/^(?:of|about)$/.test(word) && (isVenue(tokens, phrase) || isTime(tokens[phrase.end - 1]))))
      ) {
        at = isTime(tokens[phrase.end - 1]) ? timeEnd(tokens, phrase.first, to) : phrase.end;
        if (at < phrase.end) at = phrase.end;
      }
    }
    if (at === before) break;
    if (tagAt(tokens, at) === "," && (tagAt(tokens, at + 1) === "Q" || wordAt(tokens, at + 1) === "that"))
      at += 1;
  }
  return at;
}

/** Tokens between a cue and its "that". */
const FARTHEST_THAT = 14;

/** The place of a "that" that opens a clause before any verb or quotation; null where there is none. */
function thatAhead(tokens: Tokens, from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + FARTHEST_THAT); at += 1) {
    if (wordAt(tokens, at) === "that" && at > from)
      return hasFinite(tokens, at + 1, to) && !isFiniteVerb(tokens, at + 1) ? at : null;
    if (isFiniteVerb(tokens, at) || /^(?:Q|W.*|VB[GN]|TO|:|CC)$/.test(tagAt(tokens, at))) return null;
  }
  return null;
}

function timeEnd(tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && at < from + 6) {
    if (
      isTime(tokens[at]) ||
      tagAt(tokens, at) === "CD" ||
      (/^(?:JJ|DT|RB|PRP\$)$/.test(tagAt(tokens, at)) && isTime(tokens[at + 1]))
    )
      at += 1;
    else break;
  }
  return at;
}

const VENUES =
  /^(?:statement|interview|conference|briefing|letter|tweet|post|speech|report|email|e-mail|message|call|testimony|remarks|hearing|court|memo|reporters?|journalists?|newspaper|television|tv|radio|twitter|facebook|telegram|video|address|filing|press|agency|lawmakers|parliament|senate|congress|phone|telephone|release|comments)$/;

function isVenue(tokens: Tokens, { first, end }: Run): boolean {
  for (let at = first; at < end; at += 1)
    if (VENUES.test(tokens[at]?.lower ?? "") && !isFiniteVerb(tokens, end)) return true;
  return false;
}

function endsCircumstance(tokens: Tokens, at: number, to: number): boolean {
  if (tagAt(tokens, at) === "," && tagAt(tokens, at + 1) === "Q") return true;
  return at >= to || /^(?:that|:)$/.test(wordAt(tokens, at)) || tagAt(tokens, at) === "Q";
}

/** [said later | on Monday], not [said | only two of them]: an adverb is passed before a circumstance or a clause sign. */
function passesAdverb(tokens: Tokens, next: number, to: number): boolean {
  return (
    next >= to ||
    /^(?:[,.:;]|Q|RB)$/.test(tagAt(tokens, next)) ||
    isTime(tokens[next]) ||
    /^(?:that|in|on|at|during|to|after|before)$/.test(wordAt(tokens, next))
  );
}

function rightContent(tokens: Tokens, site: CueSite, start: number, to: number): Run | null {
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
  const end = first + 0 < to ? to : first;
  if (first >= end) return null;
  const run = trim(tokens, { first, end });
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
  if (frames.has("clause") && finiteIn(tokens, run) && isGapped(tokens, site)) return gapped(tokens, run);
  if (frames.has("that") && /^(?:WRB|WP)$/.test(head) && finiteIn(tokens, run)) return run;
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
  if (frames.has("deed") && (head === "TO" || head === "VB"))
    return runTo(tokens, run.first, deedEnd(tokens, run.first, run.end));
  if (frames.has("thing") && nominal && !/^(?:RB|W)/.test(head))
    return runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
  if (frames.has("of") && nominal && holdsWord(tokens, run, "of"))
    return runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
  if (frames.has("as") && holdsWord(tokens, run, "as") && nominal)
    return runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
  if (site.verb + 1 < site.end && frames.has("for") && nominal)
    return runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
  if (
    frames.has("name") &&
    nominal &&
    (holdsQuote(tokens, run) || holdsWord(tokens, run, "a") || holdsWord(tokens, run, "an"))
  )
    // [called them | “wolves”]
    return head === "PRP" && tagAt(tokens, run.first + 1) === "Q"
      ? { first: run.first + 1, end: run.first + 2 }
      : runTo(tokens, run.first, thingEnd(tokens, run.first, run.end));
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

function finiteIn(tokens: Tokens, run: Run): boolean {
  return hasFinite(tokens, run.first, run.end);
}

/** [said in the north, two bridges fell]: a circumstance and then a clause. */
function commaClause(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < Math.min(run.end, run.first + 14); at += 1) {
    if (tagAt(tokens, at) === ",") return hasFinite(tokens, at, run.end);
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

/** [told the paper | that], [urged Lund | to go]: the person told; nothing is passed where no content follows. */
function skipPerson(tokens: Tokens, from: number, to: number): number {
  const that = thatAhead(tokens, from, to);
  if (that !== null) return that;
  const phrase = phraseRight(tokens, from);
  if (phrase === null || phrase.end > to) return from;
  if (isFiniteVerb(tokens, phrase.end)) return from;
  const after = skipCircumstance(tokens, phrase.end, to);
  const leads =
    /^(?:that|to|not|about|:|,|if|whether|how|why|what)$/.test(wordAt(tokens, after)) ||
    tagAt(tokens, after) === "Q";
  return leads || (/^(?:DT|PRP|EX|NN|JJ|CD)/.test(tagAt(tokens, after)) && hasFinite(tokens, after, to))
    ? after
    : from;
}

/** What stands before the subject of a cue and a comma: [The road is shut, | officials said]. */
function leftContent(tokens: Tokens, left: number, from: number): Run | null {
  if (left <= from) return null;
  const before = tagAt(tokens, left - 1);
  if (before !== "Q" && before !== "," && before !== ":" && !/^[-–—?!]+$/.test(wordAt(tokens, left - 1)))
    return null;
  const run = trim(tokens, { first: from, end: left });
  // [Her joy was loud: | “Here it comes,” she said]: what announces a quotation is not said.
  const quote = run === null ? "" : tagAt(tokens, run.end - 1);
  return run !== null && quote === "Q" && tagAt(tokens, run.end - 2) === ":" && run.end - 2 > run.first
    ? { first: run.end - 1, end: run.end }
    : run;
}

const LINKS =
  /^(?:addition|instead|example|instance|fact|result|contrast|statement|interview|all|meantime|meanwhile|however|still)$/;

/** The other half of a split quotation: ["…," he said, "…"]. */
function secondHalf(tokens: Tokens, start: number, to: number): Run | null {
  for (let at = start; at < Math.min(to, start + 12); at += 1) {
    const tag = tagAt(tokens, at);
    if (tag === "Q") return { first: at, end: trim(tokens, { first: at, end: to })?.end ?? at + 1 };
    if (isFiniteVerb(tokens, at) || /^W/.test(tag) || tag === "VBG") return null;
  }
  return null;
}

/**
 * [The blast, officials said, | killed two], [It was calm, Lund said, | until the wall fell]: what goes on after the
 * closing comma, if it is a predicate or a clause that depends on what was said.
 */
function resumed(tokens: Tokens, start: number, to: number): Run | null {
  if (tagAt(tokens, start) !== ",") return null;
  const next = start + 1;
  const word = wordAt(tokens, next);
  const clause =
    /^(?:until|because|if|unless|although|though|while|when|where|who|which|so|but|and|or|than|that|whether)$/.test(
      word,
    );
  const goesOn =
    /^(?:VBD|VBZ|VBP|MD|TO)$/.test(tagAt(tokens, next)) || (clause && hasFinite(tokens, next, to));
  return goesOn ? trim(tokens, { first: /^(?:and|but)$/.test(word) ? next + 1 : next, end: to }) : null;
}

function holdsVerb(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) if (/^(?:VB|MD)/.test(tagAt(tokens, at))) return true;
  return false;
}

function holdsQuote(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) if (tagAt(tokens, at) === "Q") return true;
  return false;
}

function holdsWord(tokens: Tokens, run: Run, word: string): boolean {
  for (let at = run.first; at < run.end; at += 1) if (wordAt(tokens, at) === word) return true;
  return false;
}

/** A run without commas, dashes and points at its ends, and without an "and" or "but" that begins it. */
export function trim(tokens: Tokens, run: Run): Run | null {
  let { first, end } = run;
  while (
    first < end &&
    (/^(?:[,.:;?!()]|CC|HYPH)$/.test(tagAt(tokens, first)) || /^[-–—_]+$/.test(wordAt(tokens, first)))
  )
    first += 1;
  while (
    end > first &&
    (/^(?:[,.:;?!(]|CC|HYPH)$/.test(tagAt(tokens, end - 1)) || /^[-–—_]+$/.test(wordAt(tokens, end - 1)))
  )
    end -= 1;
  return first < end ? { first, end } : null;
}
