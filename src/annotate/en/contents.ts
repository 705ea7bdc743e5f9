import { skipCircumstance, skipPerson } from "./circumstances.ts";
import { deedEnd, holdsQuote, runTo, trim } from "./content-ends.ts";
import type { CueSite } from "./cue-sites.ts";
import { isTime, phraseRight } from "./noun-phrases.ts";
import { rightContent } from "./right-contents.ts";
import { hasFinite, isFiniteVerb, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

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
  const heard = told ? skipPerson(tokens, right, to) : right;
  const deed = told && heard > right && site.frames.has("deed") && infinitiveAt(tokens, heard);
  // [urged | the county to go]: who is to do it belongs to what is asked.
  const asked = deed ? runTo(tokens, right, deedEnd(tokens, right, to)) : null;
  if (asked !== null) return { runs: [asked], follows: false };
  const start = skipCircumstance(tokens, heard, to);
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
  if (onLeft !== null && told && toldAtEnd(tokens, right, to) && standsAlone(tokens, onLeft))
    return { runs: [onLeft], follows: false };
  return NOTHING;
}

/** [The road is shut, Lund told | reporters on Monday.]: behind the verb stands only who heard it. */
function toldAtEnd(tokens: Tokens, right: number, to: number): boolean {
  const phrase = phraseRight(tokens, right);
  if (phrase === null || phrase.end > to) return false;
  const after = skipCircumstance(tokens, phrase.end, to);
  return after >= to || tagAt(tokens, after) === ".";
}

/** [The road is shut] can be what was told; not [When the road was shut], which only dates the telling. */
function standsAlone(tokens: Tokens, run: Run): boolean {
  return !SUBORDINATE.test(wordAt(tokens, run.first)) && hasFinite(tokens, run.first, run.end);
}

const SUBORDINATE =
  /^(?:when|whenever|after|before|while|although|though|since|because|if|as|until|once|where|and|but|asked)$/;

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

/** [to go], [not to go] */
function infinitiveAt(tokens: Tokens, at: number): boolean {
  const to = wordAt(tokens, at) === "not" ? at + 1 : at;
  return tagAt(tokens, to) === "TO" && /^(?:VB|RB)$/.test(tagAt(tokens, to + 1));
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
