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
  const told = site.frames.has("person") && site.end === site.verb + 1;
  const start = skipCircumstance(tokens, told ? skipPerson(tokens, right, to) : right, to);
  const onRight = rightContent(tokens, site, start, to);
  const onLeft = leftContent(tokens, left, from);
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
      const both = isFiniteVerb(tokens, rest.first) && !/^(?:IN|RB|TO)/.test(tagAt(tokens, onLeft.first));
      return { runs: both ? [onLeft, rest] : [rest], follows: false };
    }
  }
  const closes =
    start >= to || /^[,.?!:;)]$/.test(tagAt(tokens, start)) || /^[,.;:)-]$/.test(wordAt(tokens, start));
  const speaks = speaksClause(site);
  if (onLeft !== null && speaks && (closes || start > right) && hasFinite(tokens, onLeft.first, onLeft.end)) {
    const second = closes ? resumed(tokens, start, to) : null;
    return { runs: second === null ? [onLeft] : [onLeft, second], follows: false };
  }
  return NOTHING;
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

/** Passes where, when and to whom it was said: [on Tuesday], [in a statement], [told reporters], [later]. */
function skipCircumstance(tokens: Tokens, from: number, to: number): number {
  let at = from;
  for (let round = 0; round < 5 && at < to; round += 1) {
    const before = at;
    while (at < to && /^RB$/.test(tagAt(tokens, at)) && passesAdverb(tokens, at + 1, to)) at += 1;
    if (isTime(tokens[at]) || (/^(?:DT|JJ)$/.test(tagAt(tokens, at)) && isTime(tokens[at + 1]))) {
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
  if (head === "Q")
    return frames.has("quote") ||
      frames.has("name") ||
      frames.has("as") ||
      frames.has("thing") ||
      frames.has("of")
      ? run
      : null;
  if (explicit) return run;
  if (frames.has("that") && /^(?:WRB|WP)$/.test(head) && finiteIn(tokens, run)) return run;
  if (/^[,.:;)]$/.test(tagAt(tokens, first)) || head === "CC") return null;
  const finite = hasFinite(tokens, run.first, run.end);
  const nominal = /^(?:DT|PDT|PRP|PRP\$|JJ|NN|CD|EX|VBG|RB|W|\$|``|VBN|FW)/.test(head);
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
  if (frames.has("deed") && (head === "TO" || head === "VB")) return run;
  if (frames.has("thing") && nominal && !/^(?:RB|W)/.test(head)) return run;
  if (frames.has("of") && nominal && holdsWord(tokens, run, "of")) return run;
  if (frames.has("as") && holdsWord(tokens, run, "as") && nominal) return run;
  if (site.verb + 1 < site.end && frames.has("for") && nominal) return run;
  if (
    frames.has("name") &&
    nominal &&
    (holdsQuote(tokens, run) || holdsWord(tokens, run, "a") || holdsWord(tokens, run, "an"))
  )
    return run;
  if (frames.has("quote") && holdsQuote(tokens, run) && site.verb + 3 >= run.first) return run;
  return null;
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
  return trim(tokens, { first: from, end: left });
}

/** The other half of a split quotation: ["…," he said, "…"]. */
function secondHalf(tokens: Tokens, start: number, to: number): Run | null {
  for (let at = start; at < Math.min(to, start + 12); at += 1) {
    const tag = tagAt(tokens, at);
    if (tag === "Q") return { first: at, end: trim(tokens, { first: at, end: to })?.end ?? at + 1 };
    if (isFiniteVerb(tokens, at) || /^W/.test(tag) || tag === "VBG") return null;
  }
  return null;
}

/** [The blast, officials said, killed two]: what goes on after the closing comma, if it is a predicate. */
function resumed(tokens: Tokens, start: number, to: number): Run | null {
  if (tagAt(tokens, start) !== "," || !/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(tokens, start + 1))) return null;
  return trim(tokens, { first: start + 1, end: to });
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
    (/^(?:[,.:;?!()]|CC|HYPH)$/.test(tagAt(tokens, first)) || /^[-–—]+$/.test(wordAt(tokens, first)))
  )
    first += 1;
  while (
    end > first &&
    (/^(?:[,.:;?!(]|CC|HYPH)$/.test(tagAt(tokens, end - 1)) || /^[-–—]+$/.test(wordAt(tokens, end - 1)))
  )
    end -= 1;
  return first < end ? { first, end } : null;
}
