import type { WordMark } from "../../../model/mark.ts";
import type { Relation } from "./relations.ts";
import { type Branches, branchesOf, childBy, type Tree, type WordRange } from "./tree.ts";

/**
 * `main`: the sentence's own; `content`: what is said or thought [said it rained]; `open`: without a subject of its
 * own [began to rain]; `relative` [which rained]; `adverbial` [when it rained]; `participle` at a noun [smoke rising];
 * `phrase`: behind a preposition [of stealing]; `subject` [that it rained is known]; `aside` [it rained, they said].
 * Joined verbs are of the kind of the first.
 */
export type ClauseKind =
  | "main"
  | "content"
  | "open"
  | "relative"
  | "adverbial"
  | "participle"
  | "phrase"
  | "subject"
  | "aside";

/** A verb with who does it to whom. Ranges are of words of the sentence. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The number of the verb that means something: "shut" in [had been shut]. */
  readonly verb: number;
  /** From the first auxiliary or negation to the verb. */
  readonly group: WordRange;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Who or what does it, or with a passive suffers it; of a relative clause the words that it stands at. */
  readonly subject: WordRange | null;
  readonly object: WordRange | null;
  /** Who does it, of a passive [by the mayor]. */
  readonly agent: WordRange | null;
  /** The clause or infinitive that the verb needs [said *it rained*, vowed *to return*], without commas around it. */
  readonly complement: WordRange | null;
  /** The whole clause with all that hangs on it. */
  readonly span: WordRange;
}

/** The clauses of a sentence in the order of their verbs. */
export function clausesOf(words: readonly WordMark[], tree: Tree): readonly Clause[] {
  const branches = branchesOf(tree);
  const found: (Clause | undefined)[] = new Array(words.length);
  const clauses: Clause[] = [];
  for (const verb of fromAbove(tree, branches)) {
    const kind = kindOf(words, tree, verb, found);
    if (kind === null) continue;
    found[verb] = clauseAt(words, tree, branches, verb, kind, found);
  }
  for (const clause of found) if (clause !== undefined) clauses.push(clause);
  return clauses;
}

/** All words, each behind its head. */
function fromAbove(tree: Tree, { children }: Branches): readonly number[] {
  const order = [...tree.heads.keys()].filter((word) => (tree.heads[word] ?? -1) < 0);
  for (let at = 0; at < order.length; at += 1) order.push(...(children[order[at] ?? 0] ?? []));
  return order;
}

const KINDS: Readonly<Partial<Record<Relation, ClauseKind>>> = {
  root: "main",
  ccomp: "content",
  xcomp: "open",
  relcl: "relative",
  advcl: "adverbial",
  acl: "participle",
  pcomp: "phrase",
  csubj: "subject",
  csubjpass: "subject",
  parataxis: "aside",
};

/** What kind of clause a word heads; null where it heads none [the smoking ruins]. */
function kindOf(
  words: readonly WordMark[],
  tree: Tree,
  verb: number,
  found: readonly (Clause | undefined)[],
): ClauseKind | null {
  if (!/^(?:VB|MD)/.test(words[verb]?.tag ?? "")) return null;
  const relation = tree.relations[verb] ?? "dep";
  if (relation === "conj" || relation === "dep") return found[tree.heads[verb] ?? -1]?.kind ?? null;
  return KINDS[relation] ?? null;
}

const SUBJECTS: ReadonlySet<Relation> = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass"]);
const PASSIVES: ReadonlySet<Relation> = new Set(["auxpass", "nsubjpass", "csubjpass"]);
const OBJECTS: ReadonlySet<Relation> = new Set(["dobj"]);
const COMPLEMENTS: ReadonlySet<Relation> = new Set(["ccomp", "xcomp"]);
const AGENTS: ReadonlySet<Relation> = new Set(["agent"]);
const PREPOSITION_OBJECTS: ReadonlySet<Relation> = new Set(["pobj"]);

function clauseAt(
  words: readonly WordMark[],
  tree: Tree,
  branches: Branches,
  verb: number,
  kind: ClauseKind,
  found: readonly (Clause | undefined)[],
): Clause {
  const spanOf = (ways: ReadonlySet<Relation>, head = verb): WordRange | null => {
    const child = head < 0 ? -1 : childBy(tree, branches, head, ways);
    return child < 0 ? null : inner(words, branches.spans[child] ?? null);
  };
  const above = found[tree.heads[verb] ?? -1];
  const joined = tree.relations[verb] === "conj" && above !== undefined;
  const auxiliaries = (branches.children[verb] ?? []).filter(
    (child) => child < verb && /^(?:aux|auxpass|neg)$/.test(tree.relations[child] ?? ""),
  );
  const passive =
    childBy(tree, branches, verb, PASSIVES) >= 0 ||
    (words[verb]?.tag === "VBN" &&
      (kind === "participle" || (joined && above.passive && auxiliaries.length === 0)));
  return {
    kind,
    verb,
    group: { first: Math.min(verb, ...auxiliaries), end: verb + 1 },
    passive,
    negated: (branches.children[verb] ?? []).some((child) => tree.relations[child] === "neg"),
    subject: subjectOf(words, tree, branches, verb, kind, above, spanOf(SUBJECTS)),
    object: spanOf(OBJECTS),
    agent: spanOf(PREPOSITION_OBJECTS, childBy(tree, branches, verb, AGENTS)),
    complement: spanOf(COMPLEMENTS),
    span: branches.spans[verb] ?? { first: verb, end: verb + 1 },
  };
}

function subjectOf(
  words: readonly WordMark[],
  tree: Tree,
  branches: Branches,
  verb: number,
  kind: ClauseKind,
  above: Clause | undefined,
  own: WordRange | null,
): WordRange | null {
  const head = tree.heads[verb] ?? -1;
  const relation = tree.relations[verb];
  if (relation === "relcl" || relation === "acl") {
    const pronoun =
      own !== null && own.end - own.first === 1 && /^(?:WP|WDT)$/.test(words[own.first]?.tag ?? "");
    if (own !== null && !pronoun) return own;
    if (relation === "acl" && words[verb]?.tag === "VB") return null;
    return inner(words, before(branches.spans[head] ?? null, branches.spans[verb] ?? null));
  }
  if (own !== null || above === undefined) return own;
  if (relation === "conj") return above.subject;
  // [told them to leave]: they leave; [vowed to return]: who vows returns.
  if (kind === "open") return above.passive ? above.subject : (above.object ?? above.subject);
  return kind === "adverbial" && /^VB[GN]$/.test(words[verb]?.tag ?? "") ? above.subject : null;
}

/** The part of a range that lies before another. */
function before(range: WordRange | null, other: WordRange | null): WordRange | null {
  if (range === null || other === null || other.first <= range.first) return range;
  return { first: range.first, end: other.first };
}

/** A range without signs at its ends; null when nothing else is in it. */
function inner(words: readonly WordMark[], range: WordRange | null): WordRange | null {
  if (range === null) return null;
  let { first, end } = range;
  while (first < end && isSign(words[first])) first += 1;
  while (end > first && isSign(words[end - 1])) end -= 1;
  return first < end ? { first, end } : null;
}

function isSign(word: WordMark | undefined): boolean {
  return word !== undefined && /^(?:[,.:]|``|'')$/.test(word.tag);
}
