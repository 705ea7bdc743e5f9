import type { AttributionMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { deedEnd, runTo, thingEnd } from "./content-ends.ts";
import { isNobody } from "./cue-sources.ts";
import type { Sense } from "./cues.ts";
import { isTime, phraseRight } from "./noun-phrases.ts";
import { rightSource } from "./source-ends.ts";
import { earlierSubject, groupStart, subjectLeft } from "./sources.ts";
import type { Speakers } from "./speakers.ts";
import { stanceContent } from "./stance-contents.ts";
import { stanceCue } from "./stance-cues.ts";
import { hasFinite, type Run, reachOf, spanOf, tagAt, type Unit, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** A stance as runs of tokens. */
interface Stance {
  readonly source: Run | null;
  readonly cue: Run;
  readonly contents: readonly Run[];
  readonly sense: Sense;
}

/**
 * What people in a unit think, know, want and judge, where no word of saying tells it: [Lund opposed the plan], [the
 * county wants to rebuild], [her fear that the dam would break]. `said` are the unit's attributions; a word inside a
 * cue of theirs is passed.
 */
export function stancesIn(
  unit: Unit,
  said: readonly AttributionMark[],
  speakers: Speakers,
): readonly AttributionMark[] {
  const { tokens } = unit;
  const marks: AttributionMark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const stance = stanceAt(tokens, at);
    if (stance === null) continue;
    const cue = spanOf(tokens, stance.cue);
    if (said.some((mark) => mark.cue.from < cue.to && cue.from < mark.cue.to)) continue;
    if (stance.source !== null && isNobody(tokens, stance.source)) continue;
    const speaker =
      stance.source === null ? "" : speakers.resolve(tokens, withoutOwning(tokens, stance.source));
    const source = stance.source === null ? null : reachOf(tokens, stance.source);
    for (const run of stance.contents) {
      const content = spanOf(tokens, run);
      marks.push({
        kind: "attribution",
        ...around([content, cue, source]),
        content,
        cue,
        source,
        speaker,
        manner: "indirect",
        sense: stance.sense,
        told: false,
      });
    }
    at = Math.max(at, stance.cue.end - 1);
  }
  return marks;
}

function around(spans: readonly (Span | null)[]): Span {
  const all = spans.filter((span) => span !== null);
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}

function stanceAt(tokens: Tokens, at: number): Stance | null {
  const tag = tagAt(tokens, at);
  if (/^VB/.test(tag)) return verbStance(tokens, at) ?? adjectiveStance(tokens, at);
  if (/^NNS?$/.test(tag)) return nounStance(tokens, at);
  if (/^JJ/.test(tag)) return adjectiveStance(tokens, at);
  return null;
}

const SEEMING = /^(?:seem|appear)$/;

function verbStance(tokens: Tokens, at: number): Stance | null {
  const lemma = tokens[at]?.lemma ?? "";
  const tag = tagAt(tokens, at);
  const group = groupStart(tokens, at);
  const helpers = tokens.slice(group, at);
  const be = helpers.some((token) => token.lemma === "be");
  if (SEEMING.test(lemma)) return seeming(tokens, at, group);
  if (be && /^VB[ND]$/.test(tag)) return passive(tokens, at, group);
  const cue = stanceCue("verb", lemma);
  if (cue === null || isModifier(tokens, at)) return null;
  if (helpers.some((token) => /^(?:could|would|should|might|may|must|can|cannot|'d)$/.test(token.lower)))
    return null;
  let source: Run | null;
  if (helpers.some((token) => token.tag === "TO")) return null;
  if (tag === "VBG" && !be) {
    const before = tagAt(tokens, group - 1);
    if (before !== "," && before !== "IN" && before !== "Q" && before !== "CC") return null;
    source = earlierSubject(tokens, group);
  } else {
    if (tag === "VB" && helpers.length === 0) return null;
    const next = tagAt(tokens, at + 1);
    // [the dam | seen from the road]: a participle without "have" describes, but the tagger errs before "that".
    if (
      tag === "VBN" &&
      helpers.length === 0 &&
      /^(?:IN|,|Q)$/.test(next) &&
      wordAt(tokens, at + 1) !== "that"
    )
      return null;
    source = subjectLeft(tokens, group);
  }
  if (source === null) return null;
  const told = stanceContent(tokens, at, cue);
  if (told === null || isTimeOnly(tokens, told.run)) return null;
  // [the poll | released on Friday shows]: a participle behind a noun, if the part has another verb.
  const bare = tag === "VBN" && helpers.length === 0 && /^NN/.test(tagAt(tokens, group - 1));
  if (
    bare &&
    wordAt(tokens, told.run.first - 1) !== "that" &&
    hasFinite(tokens, told.run.first, told.run.end + 1)
  )
    return null;
  return { source, cue: { first: group, end: told.end }, contents: [told.run], sense: cue.sense };
}

function isTimeOnly(tokens: Tokens, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1)
    if (!isTime(tokens[at]) && tagAt(tokens, at) !== "CD") return false;
  return true;
}

/** A participle that only describes a noun [the alleged thief, its proposed budget]. */
function isModifier(tokens: Tokens, at: number): boolean {
  // [the so-called plan]
  if (tagAt(tokens, at - 1) === "HYPH") return true;
  return (
    /^VB[NDG]$/.test(tagAt(tokens, at)) &&
    /^NN/.test(tagAt(tokens, at + 1)) &&
    /^(?:DT|PRP\$|JJ|POS|CD|IN)$/.test(tagAt(tokens, at - 1))
  );
}

/** [The plan seems | to please nobody]: what seems stands around the cue. */
function seeming(tokens: Tokens, at: number, group: number): Stance | null {
  const next = tagAt(tokens, at + 1);
  if (
    !/^(?:TO|JJ.?|RB|VBN|IN|DT)$/.test(next) ||
    /^(?:in|on|at|before|with|for|as|from|by)$/.test(wordAt(tokens, at + 1))
  )
    return null;
  const rest = runTo(tokens, at + 1, deedEnd(tokens, at + 1, tokens.length));
  const subject = subjectLeft(tokens, group);
  if (rest === null || subject === null) return null;
  const contents =
    wordAt(tokens, subject.first) === "it" && subject.end - subject.first === 1 ? [rest] : [subject, rest];
  return { source: null, cue: { first: group, end: at + 1 }, contents, sense: "believe" };
}

/** [The plan is seen as a threat], [it was rejected by the county], [she was asked why]: what is judged is the subject. */
function passive(tokens: Tokens, at: number, group: number): Stance | null {
  const cue = stanceCue("verb", tokens[at]?.lemma ?? "");
  const subject = subjectLeft(tokens, group);
  if (cue === null || subject === null) return null;
  const next = wordAt(tokens, at + 1);
  if (next === "by" && (cue.frames.has("thing") || cue.frames.has("naming"))) {
    const by = phraseRight(tokens, at + 2);
    return by === null
      ? null
      : {
          source: rightSource(tokens, by),
          cue: { first: group, end: at + 1 },
          contents: [subject],
          sense: cue.sense,
        };
  }
  if (cue.frames.has("naming")) {
    const as = next === "as" ? 1 : 0;
    if (as === 0 && !/^(?:DT|JJ.?|NNS?|TO)$/.test(tagAt(tokens, at + 1))) return null;
    const rest = runTo(tokens, at + 1 + as, thingEnd(tokens, at + 1 + as, tokens.length));
    return rest === null
      ? null
      : {
          source: null,
          cue: { first: group, end: at + 1 + as },
          contents: [subject, rest],
          sense: cue.sense,
        };
  }
  if (cue.frames.has("told")) {
    const told = stanceContent(tokens, at, cue);
    return told === null
      ? null
      : { source: null, cue: { first: group, end: told.end }, contents: [told.run], sense: cue.sense };
  }
  return null;
}

/** [was confident that], [is deeply critical of], [are eager to]. */
function adjectiveStance(tokens: Tokens, at: number): Stance | null {
  const cue = stanceCue("adjective", wordAt(tokens, at));
  if (cue === null) return null;
  let be = at - 1;
  while (be > 0 && /^RB/.test(tagAt(tokens, be))) be -= 1;
  if (
    !/^(?:be|feel|become|remain|seem|sound)$/.test(tokens[be]?.lemma ?? "") ||
    !/^VB/.test(tagAt(tokens, be))
  )
    return null;
  const group = groupStart(tokens, be);
  const source = subjectLeft(tokens, group);
  const told = stanceContent(tokens, at, cue);
  if (source === null || told === null) return null;
  return { source, cue: { first: group, end: told.end }, contents: [told.run], sense: cue.sense };
}

/** [Lund's claim that], [her staunch opposition to]: the holder stands before the noun. */
function nounStance(tokens: Tokens, at: number): Stance | null {
  const cue = stanceCue("noun", tokens[at]?.lemma ?? "");
  if (cue === null) return null;
  let first = at;
  while (first > 0 && at - first < 4 && /^(?:JJ.?|VB[NG]|HYPH|RB|CD)$/.test(tagAt(tokens, first - 1)))
    first -= 1;
  const told = stanceContent(tokens, at, cue);
  if (told === null) return null;
  const holder = holderOf(tokens, first);
  if (holder === null) return null;
  return { source: holder, cue: { first, end: told.end }, contents: [told.run], sense: cue.sense };
}

/** [the mayor] of [the mayor's]. */
function withoutOwning(tokens: Tokens, run: Run): Run {
  return tagAt(tokens, run.end - 1) === "POS" ? { first: run.first, end: run.end - 1 } : run;
}

/** [her |], [the mayor's |]: who has what the noun behind it names. */
function holderOf(tokens: Tokens, end: number): Run | null {
  const last = end - 1;
  if (tagAt(tokens, last) === "PRP$") return { first: last, end };
  if (tagAt(tokens, last) !== "POS") return null;
  let first = last;
  while (
    first > 0 &&
    last - first < 8 &&
    /^(?:NNP?S?|JJ.?|DT|PRP\$|CD|HYPH)$/.test(tagAt(tokens, first - 1))
  ) {
    first -= 1;
    if (/^(?:DT|PRP\$)$/.test(tagAt(tokens, first))) break;
  }
  return first < last ? { first, end } : null;
}
