import { type Cue, cueVerb, type Frame, type Sense } from "./cues.ts";
import { groupStart } from "./sources.ts";
import { isFiniteVerb, tagAt, type UnitToken, wordAt } from "./units.ts";

/** A place where a verb, or "according to", says that somebody says something. */
export interface CueSite {
  /** First token of the verb group, auxiliaries included. */
  readonly group: number;
  /** The verb itself, or the first word of "according to". */
  readonly verb: number;
  /** The token after the verb and the particles that belong to it. */
  readonly end: number;
  readonly sense: Sense;
  readonly frames: ReadonlySet<Frame>;
  readonly voice: "active" | "participle" | "infinitive" | "passive" | "impersonal" | "according";
}

type Tokens = readonly UnitToken[];

/** The cues of a unit, left to right. */
export function cueSites(tokens: Tokens): readonly CueSite[] {
  const sites: CueSite[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const site = siteAt(tokens, at);
    if (site !== null) {
      sites.push(site);
      at = site.end - 1;
    }
  }
  return sites;
}

const NO_FRAMES: ReadonlySet<Frame> = new Set();

function siteAt(tokens: Tokens, at: number): CueSite | null {
  const word = wordAt(tokens, at);
  if (word === "according" && wordAt(tokens, at + 1) === "to") {
    return { group: at, verb: at, end: at + 2, sense: "say", frames: NO_FRAMES, voice: "according" };
  }
  const tag = tagAt(tokens, at);
  if (!/^VB/.test(tag) && !isMistagged(tokens, at)) return null;
  // [the so-called plan]
  if (tagAt(tokens, at - 1) === "HYPH" || isNounAfterAll(tokens, at) || isDescribing(tokens, at)) return null;
  const phrase = phraseCue(tokens, at);
  const lemma = lemmaOf(tokens, at);
  const cue = phrase?.cue ?? cueVerb(lemma);
  if (cue === null) return null;
  const end = phrase?.end ?? particleEnd(tokens, at, lemma);
  if (end === null) return null;
  const group = groupStart(tokens, at);
  const voice = voiceOf(tokens, group, at);
  if (voice === null || isUnsaid(tokens, group, at, cue, voice)) return null;
  const negated = isNegated(tokens, group, at);
  const sense = negated && (cue.sense === "believe" || cue.sense === "intend") ? "deny" : cue.sense;
  return { group, verb: at, end, sense, frames: cue.frames, voice };
}

/** [officials claims that], [the group says it]: verbs that the tagger takes for nouns before a clause. */
function isMistagged(tokens: Tokens, at: number): boolean {
  if (!/^NNS?$/.test(tagAt(tokens, at))) return false;
  const word = wordAt(tokens, at);
  // [The road is shut, reports the Lisk Herald.]
  if (word === "reports" && tagAt(tokens, at - 1) === "," && /^(?:NNP|DT)$/.test(tagAt(tokens, at + 1)))
    return true;
  // [“It is shut,” the statement read.]
  if (word === "read") return /^NN/.test(tagAt(tokens, at - 1)) && /^(?:Q|[.:])$/.test(tagAt(tokens, at + 1));
  if (
    !/^(?:claims?|reports?|warns?|vows?|says?|pledges?|demands?|notes?|fears?|hopes?|promises|urges|states)$/.test(
      word,
    )
  )
    return false;
  const next = wordAt(tokens, at + 1);
  const before = tagAt(tokens, at - 1);
  return (
    /^(?:NN|NNS|NNP|NNPS|PRP)$/.test(before) &&
    /^(?:that|it|he|she|they|there)$/.test(next) &&
    /s$/.test(word) !== /S$/.test(before)
  );
}

/**
 * [the first big Liskian push for a truce]: a bare verb form behind one thing, in a phrase with an article, is a noun
 * that the tagger took for a verb; [critics of the plan call for a truce] has a plural before the phrase.
 */
function isNounAfterAll(tokens: Tokens, at: number): boolean {
  if (!/^VBP?$/.test(tagAt(tokens, at)) || !/^(?:push|call|appeal|plead)$/.test(wordAt(tokens, at)))
    return false;
  let back = at - 1;
  while (back > at - 8 && /^(?:NN|NNP|JJ.?|CD)$/.test(tagAt(tokens, back))) back -= 1;
  if (back === at - 1 || !/^(?:DT|PRP\$|POS)$/.test(tagAt(tokens, back))) return false;
  return !(tagAt(tokens, back - 1) === "IN" && /s$/.test(wordAt(tokens, back - 2)));
}

/** [the alleged thief, 40 pledged votes]: a participle between an article or the like and a noun says nothing. */
function isDescribing(tokens: Tokens, at: number): boolean {
  return (
    /^VB[ND]$/.test(tagAt(tokens, at)) &&
    /^NN/.test(tagAt(tokens, at + 1)) &&
    /^(?:DT|PRP\$|POS|CD|JJ)$/.test(tagAt(tokens, at - 1))
  );
}

function lemmaOf(tokens: Tokens, at: number): string {
  const token = tokens[at];
  if (token === undefined) return "";
  if (/^NNS?$/.test(token.tag)) return token.lower.replace(/s$/, "");
  return token.lemma;
}

const SAY: Cue = { sense: "say", frames: new Set(["clause", "quote"]) };
const RULE_OUT: Cue = { sense: "deny", frames: new Set(["thing", "quote"]) };

/** Cues of several words: [made it clear that], [ruled out], [took to the radio to say] is none. */
function phraseCue(tokens: Tokens, at: number): { readonly cue: Cue; readonly end: number } | null {
  const lemma = tokens[at]?.lemma ?? "";
  if (lemma === "make" || lemma === "leave") {
    let next = at + 1;
    if (wordAt(tokens, next) === "it" || wordAt(tokens, next) === "this") next += 1;
    if (/^RB/.test(tagAt(tokens, next))) next += 1;
    if (wordAt(tokens, next) === "clear" || wordAt(tokens, next) === "plain")
      return { cue: SAY, end: next + 1 };
  }
  if (lemma === "rule" && wordAt(tokens, at + 1) === "out") return { cue: RULE_OUT, end: at + 2 };
  return null;
}

/** The end of a verb with its particle; null where the particle makes another verb of it [called off]. */
function particleEnd(tokens: Tokens, at: number, lemma: string): number | null {
  const next = wordAt(tokens, at + 1);
  // [continued to call for] goes on with another cue.
  if (lemma === "continue" && next === "to") return null;
  if (lemma === "point") return next === "out" || next === "to" ? at + 2 : null;
  if (lemma === "call") {
    if (/^(?:off|in|up|out|back|over|it)$/.test(next)) return next === "it" ? at + 1 : null;
    return next === "for" || next === "on" || next === "upon" ? at + 2 : at + 1;
  }
  if (/^(?:go|read|push|plead|appeal)$/.test(lemma)) {
    if (lemma === "go" || lemma === "read")
      return tagAt(tokens, at + 1) === "Q" || next === ":" || next === "." || tagAt(tokens, at - 1) === "Q"
        ? at + 1
        : null;
    return next === "for" ? at + 2 : null;
  }
  if (/^(?:speak|warn|complain|boast|hint)$/.test(lemma) && (next === "of" || next === "about"))
    return at + 2;
  if (lemma === "see" && next !== "that") return null;
  return at + 1;
}

function voiceOf(tokens: Tokens, group: number, at: number): CueSite["voice"] | null {
  const tag = tagAt(tokens, at);
  const helpers = tokens.slice(group, at);
  const be = helpers.some((token) => token.lemma === "be" && /^VB/.test(token.tag));
  const have = helpers.some((token) => token.lemma === "have");
  const to = helpers.some((token) => token.tag === "TO");
  if (tag === "VBG") return be || (have && be) ? "active" : "participle";
  if ((tag === "VBN" || tag === "VBD") && be) {
    return impersonalOrPassive(tokens, group, at);
  }
  if (to) return "infinitive";
  if (tag === "VBN" && !have) {
    // "Officials quoted by": a participle; but the tagger takes many a past tense for one.
    return wordAt(tokens, at + 1) === "by" &&
      /^(?:describe|call|quote|dub|label|accuse|report)$/.test(tokens[at]?.lemma ?? "")
      ? "passive"
      : "active";
  }
  return "active";
}

/** "It is believed that", "are thought to be" name nobody; "was told by X" does. */
function impersonalOrPassive(tokens: Tokens, group: number, at: number): CueSite["voice"] {
  const next = wordAt(tokens, at + 1);
  const expletive = wordAt(tokens, group - 1) === "it" && next === "that";
  if (/^(?:suppose|call|name|force)$/.test(tokens[at]?.lemma ?? "")) return "passive";
  return expletive || next === "to" || next === "dead" ? "impersonal" : "passive";
}

/** Nobody says it: [did not say whether], [could say], [asked if they say], ["Did he say so?"]. */
function isUnsaid(tokens: Tokens, group: number, at: number, cue: Cue, voice: CueSite["voice"]): boolean {
  for (let helper = group; helper < at; helper += 1) {
    if (/^(?:could|would|should|might|may|must|can|cannot|'d)$/.test(wordAt(tokens, helper)))
      return cue.sense !== "believe" || voice !== "active";
  }
  if (isNegated(tokens, group, at)) return !["believe", "intend", "deny"].includes(cue.sense);
  const before = wordAt(tokens, group - 1);
  if (before === "so" && voice === "infinitive") return true;
  // An infinitive says something only behind a verb that lets it [went on to say]; others are plans or hopes.
  if (voice === "infinitive") {
    return !/^(?:on|continue|go|come)$/.test(tokens[group - 1]?.lemma ?? "") && before !== "on";
  }
  return (
    before === "if" ||
    before === "whether" ||
    (group === 0 && isFiniteVerb(tokens, at) && tagAt(tokens, at) === "VB")
  );
}

function isNegated(tokens: Tokens, group: number, at: number): boolean {
  for (let helper = group; helper < at; helper += 1) {
    if (/^(?:not|n't|never)$/.test(wordAt(tokens, helper))) return true;
  }
  return false;
}
