import type { StageMark, WordMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { CONJUNCTIONS, PREPOSITIONAL } from "../clause-words.ts";
import { TaggedWords } from "../tagged-words.ts";

/** How a predicate stands to the rest of its sentence. */
export type PredicateKind =
  /** The sentence's own, or one that goes on behind an aside: [The mayor, who fled, returned]. */
  | "main"
  /** Joined by "and" and the like. */
  | "coordinate"
  /** [the wall fell, killing 12], [the suit filed in May]. */
  | "participle"
  /** [came to inspect the wall]. */
  | "purpose"
  /** [who fled], [which was built]. */
  | "relative"
  /** At the same time: [when the wall fell], [as rain fell]. */
  | "meanwhile"
  /** At another time, or in another world: [after the wall fell], [if it falls]. */
  | "subordinate"
  /** What is said or thought: [said that the wall fell]. */
  | "content";

export type Tense = "past" | "pluperfect" | "perfect" | "present" | "future" | "none";

/** A verb group of a sentence, with the stretch of words that belongs to it. */
export interface Predicate {
  readonly stage: StageMark;
  /** The verb that says what happens: "met" of "is expected to meet". */
  readonly head: WordMark;
  /** Indices of the group's words. */
  readonly first: number;
  readonly end: number;
  /** Where its clause begins, and the next one's. */
  readonly from: number;
  to: number;
  readonly kind: PredicateKind;
  readonly tense: Tense;
  /** Index of the predicate that it hangs on; -1 for none. */
  on: number;
}

/**
 * The predicates of a sentence in order, each with its clause, tense and what it hangs on. Reads tags and small words
 * only: [After the wall fell on Monday] [the mayor, [who was elected in May,] flew home] [and met the governor].
 */
export function predicatesOf(s: TaggedWords, stages: readonly StageMark[]): readonly Predicate[] {
  const found: Predicate[] = [];
  let at = 0;
  let behind = 0;
  for (const stage of stages) {
    while ((s.words[at]?.from ?? Number.POSITIVE_INFINITY) < stage.from) at += 1;
    const first = at;
    while ((s.words[at]?.to ?? Number.POSITIVE_INFINITY) <= stage.to) at += 1;
    const head = headOf(s, first, at);
    if (head === undefined || PREPOSITIONAL.has(s.surface(first).toLowerCase())) continue;
    const { kind, from } = beginningOf(s, first, behind, found.length === 0);
    found.push({
      stage,
      head,
      first,
      end: at,
      from,
      to: s.words.length,
      kind,
      tense: tenseOf(s, first, at, stage),
      on: -1,
    });
    behind = at;
  }
  attach(found);
  return found;
}

/** The last verb of a group. */
function headOf(s: TaggedWords, first: number, end: number): WordMark | undefined {
  for (let at = end - 1; at >= first; at -= 1) if (s.verb(at)) return s.words[at];
  return s.words[end - 1];
}

const MEANWHILE: ReadonlySet<string> = new Set("when as while whilst".split(" "));
const OTHER_TIMES: ReadonlySet<string> = new Set(
  "after before until till since because if unless although though once whereas whether so lest".split(" "),
);
const RELATIVE = /^(?:WDT|WP|WP\$|WRB)$/;

/** How far back the word that opens a clause is looked for. */
const BACK = 25;

/** How a predicate's clause begins, and where, read backwards from its verb to the verb before. */
function beginningOf(
  s: TaggedWords,
  first: number,
  behind: number,
  opening: boolean,
): { readonly kind: PredicateKind; readonly from: number } {
  const tag = s.tag(first);
  const least = Math.max(behind, first - BACK);
  if (tag === "TO" || s.tag(first - 1) === "TO") return { kind: "purpose", from: first };
  let comma = -1;
  let commas = 0;
  for (let at = first - 1; at >= least; at -= 1) {
    const word = s.surface(at).toLowerCase();
    // One comma before: what opens a clause further back opens an earlier one [fell before dawn on Monday, police said];
    // two set something off [after the mayor, Ana Hamlin, left].
    if (commas === 1 && opensClause(s, at)) break;
    if (MEANWHILE.has(word) && (word !== "as" || s.tag(at) === "IN")) return { kind: "meanwhile", from: at };
    if (OTHER_TIMES.has(word)) return { kind: "subordinate", from: at };
    if (RELATIVE.test(s.tag(at))) return { kind: "relative", from: at };
    if (word === "that") return { kind: s.tag(at - 1).startsWith("NN") ? "relative" : "content", from: at };
    if (CONJUNCTIONS.has(word)) return { kind: opening ? "main" : "coordinate", from: opening ? 0 : at };
    if (/^[,:;]$/.test(word) || s.dash(at) || /^(?:``|''|[“”"])$/.test(word)) {
      if (comma < 0) comma = at;
      commas += 1;
      if (/^VB[GN]$/.test(tag)) return { kind: "participle", from: at };
    }
  }
  if (/^VB[GN]$/.test(tag)) return { kind: "participle", from: first };
  if (opening) return { kind: "main", from: 0 };
  return comma < 0 ? { kind: "content", from: first } : { kind: "main", from: comma };
}

function opensClause(s: TaggedWords, at: number): boolean {
  const word = s.surface(at).toLowerCase();
  return (
    MEANWHILE.has(word) ||
    OTHER_TIMES.has(word) ||
    CONJUNCTIONS.has(word) ||
    word === "that" ||
    RELATIVE.test(s.tag(at))
  );
}

/** What each predicate hangs on, and where its clause ends. */
function attach(found: readonly Predicate[]): void {
  found.forEach((each, index) => {
    const next = found[index + 1];
    if (next !== undefined) each.to = next.from;
    if (each.kind === "coordinate") each.on = index - 1;
    else if (each.kind !== "main") {
      const opens = index === 0;
      each.on = opens ? found.findIndex(({ kind }, other) => other > 0 && kind === "main") : index - 1;
    }
  });
}

function tenseOf(s: TaggedWords, first: number, end: number, { stage }: StageMark): Tense {
  const word = s.surface(first).toLowerCase();
  const more = end - first > 1;
  if (stage === "hypothetical" || stage === "planned" || /^(?:will|shall|'ll|’ll|wo)$/.test(word))
    return "future";
  if (more && /^(?:had|'d|’d)$/.test(word)) return "pluperfect";
  if (more && /^(?:has|have|'ve|’ve)$/.test(word)) return "perfect";
  const tag = s.tag(first);
  if (tag === "VBD") return "past";
  return tag === "VBZ" || tag === "VBP" ? "present" : "none";
}

/** The words of a span, for reading by index. */
export function taggedIn(text: string, words: readonly WordMark[], span: Span): TaggedWords {
  return new TaggedWords(
    text,
    words.filter(({ from, to }) => from >= span.from && to <= span.to),
  );
}
