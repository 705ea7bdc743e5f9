import type { WordMark } from "../model/mark.ts";
import type { Span } from "../model/span.ts";

export type ClauseKind =
  | "main"
  | "relative"
  | "participle"
  | "subordinate"
  | "coordinate"
  | "infinitive"
  | "aside";

/** A clause of a sentence: a contiguous stretch with a verb or a figure of its own. */
export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly words: readonly WordMark[];
  /** Words that it takes from elsewhere in the sentence: its subject, or what a relative clause describes. */
  readonly lent: readonly WordMark[];
}

/**
 * Splits a run of words (a sentence, or the part of one that somebody says) into clauses that can be compared
 * apart. Reads part-of-speech tags only, left to right, in linear time.
 *
 * [Hamlin reached the dam on Monday] [to inspect the wall], [which failed last week], [killing 12 people] [and
 * wounding 40]
 * but not: the minister [met the mayor and the governor], [a plan to rebuild the wall], [including Hamlin].
 */
export function splitClauses(text: string, words: readonly WordMark[]): readonly Clause[] {
  if (words.length === 0) return [];
  const sentence = new Reader(text, words);
  const pieces = cut(sentence);
  return withLentWords(sentence, joinFragments(sentence, pieces));
}

interface Piece {
  readonly kind: ClauseKind;
  /** First word, and the word after the last, by index. */
  readonly first: number;
  readonly end: number;
  /** Index of the piece whose subject it continues: the main clause after an interrupting relative. */
  readonly resumes: boolean;
}

class Reader {
  readonly text: string;
  readonly words: readonly WordMark[];
  constructor(text: string, words: readonly WordMark[]) {
    this.text = text;
    this.words = words;
  }
  tag(index: number): string {
    return this.words[index]?.tag ?? "";
  }
  lemma(index: number): string {
    return this.words[index]?.lemma ?? "";
  }
  surface(index: number): string {
    const word = this.words[index];
    return word === undefined ? "" : this.text.slice(word.from, word.to);
  }
  is(index: number, set: ReadonlySet<string>): boolean {
    return set.has(this.surface(index).toLowerCase());
  }
  finite(index: number): boolean {
    return FINITE.has(this.tag(index));
  }
  verb(index: number): boolean {
    return VERBAL.has(this.tag(index));
  }
  noun(index: number): boolean {
    return NOMINAL.has(this.tag(index));
  }
  /** A dash that parts clauses, not a hyphen inside a word: [the wall - built in May - fell], not [Lisk-led]. */
  dash(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || !DASH.test(this.surface(index))) return false;
    if (this.surface(index) === "—") return true;
    return /\s/u.test(this.text[word.from - 1] ?? " ") && /\s/u.test(this.text[word.to] ?? " ");
  }
  /** Skips adverbs and "not": [also, still, not] met. */
  skipAdverbs(index: number): number {
    let at = index;
    while (this.tag(at).startsWith("RB") && at < index + 3) at += 1;
    return at;
  }
}

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const VERBAL = new Set(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"]);
const NOMINAL = new Set(["NN", "NNS", "NNP", "NNPS", "CD", "PRP", "POS"]);
const PHRASE = new Set([
  "DT",
  "PRP$",
  "JJ",
  "JJR",
  "JJS",
  "NN",
  "NNS",
  "NNP",
  "NNPS",
  "CD",
  "POS",
  "PRP",
  "PDT",
  "RB",
  "VBN",
  "VBG",
  "EX",
]);

const SUBORDINATORS = new Set([
  "as",
  "after",
  "before",
  "while",
  "when",
  "since",
  "until",
  "because",
  "although",
  "though",
  "whereas",
  "once",
  "if",
  "unless",
]);
const MEASURES = new Set([
  "just",
  "only",
  "shortly",
  "soon",
  "hours",
  "days",
  "weeks",
  "months",
  "minutes",
  "years",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "few",
  "several",
  "a",
  "long",
  "even",
  "right",
  "immediately",
]);
const EMPHASIS = new Set(["just", "only", "even", "shortly", "soon", "right", "immediately"]);
const RELATIVES = new Set(["who", "which", "whose", "where", "whom", "that"]);
const CONJUNCTIONS = new Set(["and", "but", "or", "while", "yet"]);
/** Participles that work as prepositions: what follows belongs to the clause before. */
const PREPOSITIONAL = new Set([
  "including",
  "according",
  "following",
  "regarding",
  "concerning",
  "considering",
  "excluding",
  "pending",
  "depending",
  "owing",
  "starting",
  "beginning",
  "compared",
  "based",
  "given",
]);
/** Verbs whose object is told to do something: [urged Hamlin to resign] stays whole. */
const CONTROL = new Set([
  "call",
  "urge",
  "ask",
  "order",
  "force",
  "allow",
  "tell",
  "want",
  "expect",
  "require",
  "warn",
  "persuade",
  "press",
  "pressure",
  "invite",
  "encourage",
  "lead",
  "cause",
  "enable",
  "permit",
  "help",
  "set",
  "schedule",
  "plan",
  "believe",
  "say",
  "report",
  "think",
  "know",
  "need",
  "use",
  "due",
  "likely",
  "able",
  "try",
  "seek",
  "continue",
  "begin",
  "vow",
  "promise",
  "agree",
  "refuse",
  "threaten",
  "appear",
  "seem",
  "hope",
  "fail",
  "prepare",
  "leverage",
  "get",
  "have",
]);
const DASH = /^(?:—|–|-|--|―)$/u;

/** Where clauses begin, left to right. */
function cut(s: Reader): readonly Piece[] {
  const count = s.words.length;
  const pieces: Piece[] = [];
  let first = 0;
  let kind: ClauseKind = leadingKind(s);
  let resumes = false;
  let finite = false;
  /** True while in a clause that was opened by a comma and may be closed by one. */
  let bracket: "relative" | "participle" | "aside" | null = null;
  const close = (at: number, next: ClauseKind, resume = false): void => {
    if (at > first) pieces.push({ kind, first, end: at, resumes });
    first = at;
    kind = next;
    resumes = resume;
    finite = false;
  };
  for (let at = 0; at < count; at += 1) {
    const surface = s.surface(at);
    const comma = surface === ",";
    if (at > first || at > 0) {
      if (surface === ";" || surface === ":") {
        close(at + 1, "main");
        bracket = null;
        continue;
      }
      if (s.dash(at) && at > 0 && at < count - 1) {
        const closing: boolean = bracket === "aside";
        close(at + 1, closing ? "main" : "aside", closing);
        bracket = closing ? null : "aside";
        continue;
      }
      if (comma) {
        const opened = openedByComma(s, at + 1);
        if (opened !== null && at + 1 < count) {
          close(at + 1, opened);
          bracket = opened === "relative" || opened === "participle" ? opened : null;
          continue;
        }
        const next = s.skipAdverbs(at + 1);
        // [who resigned in May, | used the money]: the tagger may take the verb for a participle.
        if (bracket !== null && (s.finite(next) || (s.tag(next) === "VBN" && s.tag(next + 1) !== "IN"))) {
          close(at + 1, "main", true);
          bracket = null;
          continue;
        }
        if (
          kind === "subordinate" &&
          first === 0 &&
          (finite || hasVerb(s, first, at)) &&
          startsClause(s, at + 1)
        ) {
          close(at + 1, "main");
          continue;
        }
        if (
          (finite || hasVerb(s, first, at)) &&
          CONJUNCTIONS.has(s.surface(at + 1).toLowerCase()) &&
          startsCoordinate(s, at + 2, kind === "participle")
        ) {
          close(at + 1, "coordinate");
          bracket = null;
          continue;
        }
      }
      const opening = opensInside(s, at, first, finite || hasVerb(s, first, at), kind === "participle");
      if (opening !== null) {
        close(opening.at, opening.kind);
        // [which damaged the town and displaced many, | shows no sign]: the comma still closes the relative.
        if (opening.kind !== "coordinate") bracket = opening.kind === "relative" ? "relative" : null;
        if (opening.at < at) at = opening.at;
      }
    }
    if (s.finite(at)) finite = true;
  }
  if (count > first) pieces.push({ kind, first, end: count, resumes });
  return pieces;
}

function leadingKind(s: Reader): ClauseKind {
  if (s.is(skipMeasure(s, 0), SUBORDINATORS)) return "subordinate";
  return s.surface(0).toLowerCase() === "with" ? "subordinate" : "main";
}

/** The clause that a comma opens: [, who met], [, killing 12], [, followed by shots], [, after the wall failed]. */
function openedByComma(s: Reader, at: number): ClauseKind | null {
  const start = CONJUNCTIONS.has(s.surface(at).toLowerCase()) ? s.skipAdverbs(at + 1) : s.skipAdverbs(at);
  if (s.is(at, RELATIVES) && s.surface(at).toLowerCase() !== "that") return "relative";
  if (s.surface(at + 1).toLowerCase() === "of" && s.is(at + 2, RELATIVES)) return "relative";
  if (s.tag(start) === "VBG" && !s.is(start, PREPOSITIONAL)) return "participle";
  if (s.tag(start) === "VBN" && /^(?:IN|TO|RP)$/.test(s.tag(start + 1))) return "participle";
  const sub = skipMeasure(s, at);
  if (s.is(sub, SUBORDINATORS) && clauseFollows(s, sub + 1)) return "subordinate";
  if (s.surface(at).toLowerCase() === "with" && participleWithin(s, at + 1)) return "subordinate";
  return null;
}

/** A clause that begins without a comma. */
function opensInside(
  s: Reader,
  at: number,
  first: number,
  verbBefore: boolean,
  participle: boolean,
): { at: number; kind: ClauseKind } | null {
  if (at <= first) return null;
  const surface = s.surface(at).toLowerCase();
  if (
    SUBORDINATORS.has(surface) &&
    verbBefore &&
    s.tag(at) !== "RB" &&
    s.surface(at - 1).toLowerCase() !== "such"
  ) {
    if (surface === "as" && /^(?:well|much|many|far|soon|long)$/.test(s.surface(at + 1).toLowerCase()))
      return null;
    // [investigating if a second wall failed] is what is investigated, not a condition.
    if (surface === "if" && s.verb(at - 1)) return null;
    if (!clauseFollows(s, at + 1)) return null;
    let start = at;
    const led = surface === "after" || surface === "before" ? MEASURES : EMPHASIS;
    while (start - 1 > first && (s.is(start - 1, led) || (led === MEASURES && s.tag(start - 1) === "CD")))
      start -= 1;
    return { at: start, kind: "subordinate" };
  }
  if (RELATIVES.has(surface) && s.noun(at - 1) && relativeFollows(s, at)) return { at, kind: "relative" };
  if (
    CONJUNCTIONS.has(surface) &&
    verbBefore &&
    surface !== "or" &&
    startsCoordinate(s, at + 1, participle)
  ) {
    return { at, kind: "coordinate" };
  }
  if (s.tag(at) === "TO" && s.tag(at + 1) === "VB" && verbBefore && purposeBefore(s, at, first)) {
    return { at, kind: "infinitive" };
  }
  return null;
}

/** The word after a subordinator and the measure before it: [just hours after |]. */
function subordinatorEnd(s: Reader, at: number): number {
  const sub = skipMeasure(s, at);
  return s.is(sub, SUBORDINATORS) ? sub + 1 : at + 1;
}

function skipMeasure(s: Reader, at: number): number {
  let next = at;
  while (next < at + 4 && (s.is(next, MEASURES) || s.tag(next) === "CD")) next += 1;
  return next;
}

/** Whether a noun phrase and a finite verb follow before the next comma: [the wall failed], [being told]. */
function clauseFollows(s: Reader, at: number): boolean {
  if (s.tag(at) === "VBG") return true;
  for (let next = at; next < at + 14; next += 1) {
    const tag = s.tag(next);
    // The tagger reads [after Lisk fired missiles] as a participle: a noun right before it is its subject.
    if (s.finite(next) || (tag === "VBN" && next > at && s.noun(next - 1) && s.tag(next + 1) !== "IN"))
      return next > at;
    if (tag === "," || tag === "" || tag === "." || (!PHRASE.has(tag) && tag !== "IN" && tag !== "CC"))
      return false;
  }
  return false;
}

/** [that struck], [which the mayor opened], not [said that the wall]. */
function relativeFollows(s: Reader, at: number): boolean {
  const tag = s.tag(at);
  if (
    tag === "DT" ||
    (tag === "IN" && s.surface(at).toLowerCase() === "that" && !s.verb(s.skipAdverbs(at + 1)))
  )
    return false;
  const next = s.skipAdverbs(at + 1);
  return s.finite(next) || s.tag(next) === "VBN" || clauseFollows(s, at + 1);
}

/** After "and": [and wounded 40], [and the mayor left], not [and the mayor], [and wounded soldiers]. */
function startsCoordinate(s: Reader, at: number, participle: boolean): boolean {
  let start = s.skipAdverbs(at);
  // [and about 30 are missing]
  if (s.tag(start) === "IN" && s.tag(start + 1) === "CD") start += 1;
  const tag = s.tag(start);
  if (FINITE.has(tag)) return true;
  if (tag === "VBG" && !s.is(start, PREPOSITIONAL))
    return participle || !s.noun(start + 1) || s.tag(start + 1) === "CD";
  if (tag === "VBN") return !/^NNS?$/.test(s.tag(start + 1));
  return startsClause(s, start);
}

/** A subject and a finite verb, with no comma or conjunction between. */
function startsClause(s: Reader, at: number): boolean {
  if (!PHRASE.has(s.tag(at))) return false;
  for (let next = at; next < at + 12; next += 1) {
    const tag = s.tag(next);
    if (FINITE.has(tag)) return next > at;
    if (!PHRASE.has(tag) && tag !== "IN") return false;
  }
  return false;
}

function participleWithin(s: Reader, at: number): boolean {
  for (let next = at; next < at + 10; next += 1) {
    const tag = s.tag(next);
    if (tag === "VBG" || tag === "VBN" || tag === "VBD") return true;
    if (tag === "," || tag === "") return false;
  }
  return false;
}

/** [arrived in Verin on Monday | to inspect], not [urged Hamlin to resign], [a plan to rebuild]. */
function purposeBefore(s: Reader, at: number, first: number): boolean {
  const before = s.tag(at - 1);
  if (before !== "NNP" && before !== "NNPS" && before !== "CD") return false;
  let complement = false;
  for (let back = at - 1; back >= first; back -= 1) {
    if (s.verb(back) || s.tag(back) === "JJ") return complement && !CONTROL.has(s.lemma(back));
    if (s.tag(back) === "IN") complement = true;
  }
  return false;
}

function hasVerb(s: Reader, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (s.verb(at)) return true;
  return false;
}

/** A piece that says nothing by itself goes to its neighbour: a bare subject before a relative clause, a name. */
function joinFragments(s: Reader, pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let carried: Piece | null = null;
  pieces.forEach((piece, index) => {
    const whole: Piece =
      carried !== null && index > 0 && !subjectOnly(s, carried)
        ? { ...piece, first: carried.first, kind: carried.kind === "aside" ? piece.kind : carried.kind }
        : piece;
    carried = null;
    if (tellsSomething(s, whole)) {
      joined.push(whole);
      return;
    }
    const previous = joined.at(-1);
    if (previous !== undefined && previous.end === whole.first) {
      joined[joined.length - 1] = { ...previous, end: whole.end };
    } else if (index < pieces.length - 1) {
      carried = whole;
    } else {
      joined.push(whole);
    }
  });
  return joined;
}

/** A bare noun phrase that the pieces after it are lent, not a statement: [Hamlin], [The mayor of Verin]. */
function subjectOnly(s: Reader, piece: Piece): boolean {
  return piece.kind === "main" && !hasVerb(s, piece.first, piece.end);
}

function tellsSomething(s: Reader, piece: Piece): boolean {
  let content = 0;
  let verb = false;
  for (let at = piece.first; at < piece.end; at += 1) {
    const tag = s.tag(at);
    if (VERBAL.has(tag)) verb = true;
    if (/^(?:NN|VB[DGNZP]?$|JJ|CD|RB$)/.test(tag)) content += 1;
  }
  if (piece.kind === "aside") return content >= 3 && verb;
  return verb && content >= 3;
}

function withLentWords(s: Reader, pieces: readonly Piece[]): readonly Clause[] {
  const subjects = pieces.map((piece) => subjectOf(s, piece.first, piece.end));
  let main: readonly WordMark[] = [];
  const covered = pieces[0]?.first ?? 0;
  if (covered > 0) main = s.words.slice(0, covered).filter((word) => CONTENT.test(word.tag));
  return pieces.map((piece, index) => {
    const words = s.words.slice(piece.first, piece.end);
    const before = index === 0 ? covered : (pieces[index - 1]?.end ?? 0);
    let lent: readonly WordMark[] = [];
    const nearest =
      piece.kind === "participle" || piece.kind === "coordinate" ? nearestSubject(subjects, index) : null;
    if (piece.kind === "relative") lent = nounPhraseBefore(s, piece.first);
    else if (piece.kind !== "subordinate" || !clauseFollows(s, subordinatorEnd(s, piece.first))) {
      const own = piece.kind === "main" || startsClause(s, skipConjunction(s, piece.first));
      lent = own && !piece.resumes ? [] : (nearest ?? main);
    }
    if (piece.first > before) {
      const gap = s.words.slice(before, piece.first).filter((word) => CONTENT.test(word.tag));
      if (gap.length > 0) lent = [...new Set([...lent, ...gap])];
    }
    const subject = subjects[index] ?? [];
    if ((piece.kind === "main" || piece.kind === "coordinate") && subject.length > 0) main = subject;
    const span = spanOf(s, piece);
    // A relative clause is read with what it describes: [Hamlin, who met the mayor].
    const described = piece.kind === "relative" ? phraseBefore(s, piece.first)[0] : undefined;
    return { kind: piece.kind, words, lent, from: described?.from ?? span.from, to: span.to };
  });
}

/** The subject of the last clause that has one: [Lisk said | the fighters attacked |, killing 12]. */
function nearestSubject(
  subjects: readonly (readonly WordMark[])[],
  index: number,
): readonly WordMark[] | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const subject = subjects[at] ?? [];
    if (subject.length > 0) return subject;
  }
  return null;
}

const CONTENT = /^(?:NN|JJ|CD|PRP$)/;

function skipConjunction(s: Reader, at: number): number {
  return CONJUNCTIONS.has(s.surface(at).toLowerCase()) ? at + 1 : at;
}

/** Nouns before the first finite verb. */
function subjectOf(s: Reader, first: number, end: number): readonly WordMark[] {
  for (let at = first; at < end; at += 1) {
    if (s.finite(at)) return s.words.slice(first, at).filter((word) => CONTENT.test(word.tag));
  }
  return [];
}

/** The content words of the noun phrase that ends right before a relative clause. */
function nounPhraseBefore(s: Reader, at: number): readonly WordMark[] {
  return phraseBefore(s, at).filter((word) => CONTENT.test(word.tag));
}

/** The noun phrase that ends right before a relative clause, at most eight words; a comma may part them. */
function phraseBefore(s: Reader, at: number): readonly WordMark[] {
  let end = at;
  if (s.surface(end - 1) === ",") end -= 1;
  let start = end;
  while (start > 0 && end - start < 8 && PHRASE.has(s.tag(start - 1))) start -= 1;
  return s.words.slice(start, end);
}

/** The span of a piece without leading conjunctions, and without commas and stops at its ends. */
function spanOf(s: Reader, piece: Piece): Span {
  let first = piece.first;
  let end = piece.end;
  const bare = (at: number): boolean => !/[\p{L}\p{N}]/u.test(s.surface(at));
  while (
    first < end - 1 &&
    (bare(first) ||
      (piece.kind !== "main" && s.is(first, CONJUNCTIONS) && s.surface(first).toLowerCase() !== "while"))
  ) {
    if (/^[$€£]$/.test(s.surface(first))) break;
    first += 1;
  }
  while (
    end > first + 1 &&
    ((bare(end - 1) && !/^[)%”"’']$/.test(s.surface(end - 1))) || s.is(end - 1, CONJUNCTIONS))
  ) {
    end -= 1;
  }
  return { from: s.words[first]?.from ?? 0, to: s.words[end - 1]?.to ?? 0 };
}
