import { type Anchor, anchorAt } from "../../model/anchor.ts";
import type { Check, CheckedSentence, Mismatch, Support } from "../../model/check.ts";
import type { MarkedReport } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { statementsOf } from "../statements.ts";
import { Bonds } from "./bonds.ts";
import { lineUp } from "./line-up.ts";
import { type Found, mismatchAt } from "./mismatches.ts";
import { type Candidate, type Place, placeOf } from "./places.ts";
import { Sources } from "./sources.ts";
import { type CheckSentence, checkSentences } from "./words.ts";

/**
 * Holds every sentence of a text against reports: what they tell of it, and what they tell otherwise. The result does not
 * depend on the order of the reports.
 */
export function checkText(text: MarkedReport, reports: readonly MarkedReport[]): Check {
  const sorted = [...reports].sort((a, b) => compareText(a.report.id, b.report.id));
  const checker: Checker = {
    text,
    reports: sorted,
    sources: new Sources(sorted),
    bonds: new Bonds(),
    statements: sorted.map((marked) => statementsOf(marked, 0).map(({ statement }) => statement.anchor)),
  };
  return {
    schema: "crossread/check/1",
    text: { id: text.report.id, name: text.report.name },
    reports: sorted.map(({ report: { id, name } }) => ({ id, name })),
    sentences: checkSentences(text)
      .filter(({ words }) => words.some(({ kind }) => kind !== "empty"))
      .map((sentence) => checkSentence(checker, sentence)),
  };
}

interface Checker {
  readonly text: MarkedReport;
  readonly reports: readonly MarkedReport[];
  readonly sources: Sources;
  readonly bonds: Bonds;
  /** Of each report its statements, in order of place. */
  readonly statements: readonly (readonly Anchor[])[];
}

/** Sentences of reports that a sentence is held against word by word. */
const CANDIDATES = 4;
/** Supporting statements that are told. */
const SUPPORTS = 3;
/** The share of a sentence that must be told for it to be supported, and of one statement for it to be worth telling. */
const TOLD = 0.3;
const WORTH = 0.3;
/** From how much of a sentence in one sentence of a report on it is a near copy. */
const COPY = 0.75;

function checkSentence(checker: Checker, sentence: CheckSentence): CheckedSentence {
  const { sources, bonds, text } = checker;
  const { words } = sentence;
  const candidates = sources
    .likest(sentence)
    .flatMap((index): readonly Candidate[] => {
      const source = sources.sentences[index];
      return source === undefined ? [] : [{ index, sentence: source, ...lineUp(words, source.words, bonds) }];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, CANDIDATES);
  const found: Found[] = [];
  const missing: Anchor[] = [];
  const places: (Place | null)[] = [];
  let told = 0;
  let all = 0;
  words.forEach((word, at) => {
    if (word.kind === "empty" && !word.negates) {
      places.push(null);
      return;
    }
    const place = placeOf(words, at, candidates, bonds);
    all += word.weight;
    told += word.weight * shareOf(place, sources.has(word));
    if (place === null || (place.bond.tie === "none" && !sources.has(word) && word.kind !== "empty"))
      missing.push(anchorIn(text, word));
    places.push(place);
  });
  const support = supportOf(checker, sentence, candidates);
  const isCopy = (support[0]?.share ?? 0) >= COPY;
  places.forEach((place, at) => {
    const mismatch =
      place === null
        ? null
        : mismatchAt({ text: text.report.text, words, at, place, sources, bonds, isCopy });
    if (mismatch !== null) found.push(mismatch);
  });
  const share = all === 0 ? 0 : told / all;
  return {
    sentence: anchorIn(text, sentence.span),
    verdict: share < TOLD ? "unsupported" : found.length > 0 ? "differs" : "supported",
    share: Math.round(share * 100) / 100,
    support,
    mismatches: found.map((each) => mismatchOf(checker, each)),
    missing,
  };
}

/** How far a word is told: there, by a word of like meaning, or only elsewhere. */
function shareOf(place: Place | null, known: boolean): number {
  const tie = place?.bond.tie ?? "none";
  if (tie === "same") return 1;
  if (tie === "kin" || tie === "wider") return place?.bond.strength ?? 0;
  return known ? ELSEWHERE : 0;
}

const ELSEWHERE = 0.5;

function mismatchOf({ text, reports }: Checker, { kind, word, place, replaced }: Found): Mismatch {
  const marked = reports[place.candidate.sentence.report];
  const told =
    replaced && place.other !== null && marked !== undefined ? anchorIn(marked, place.other) : null;
  return { kind, said: anchorIn(text, word), told };
}

/** The statements that tell most of a sentence, best first. */
function supportOf(
  { reports, statements, bonds }: Checker,
  { words }: CheckSentence,
  candidates: readonly Candidate[],
): readonly Support[] {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return candidates
    .flatMap(({ to, sentence }): readonly Support[] => {
      const marked = reports[sentence.report];
      if (marked === undefined) return [];
      const told = words.flatMap((word, at) => {
        const other = sentence.words[to[at] ?? -1];
        if (other === undefined || word.kind === "empty") return [];
        const { tie, strength } = bonds.of(word, other);
        const counts = tie === "same" ? 1 : tie === "kin" || tie === "wider" ? strength : 0;
        return counts === 0 ? [] : [{ span: other, weight: counts * word.weight }];
      });
      const share = told.reduce((sum, { weight }) => sum + weight, 0) / Math.max(all, 1e-9);
      if (share < WORTH) return [];
      const statement = statementWith(statements[sentence.report] ?? [], sentence.span, told);
      return [
        {
          report: marked.report.id,
          statement: statement ?? anchorIn(marked, sentence.span),
          share: Math.round(share * 100) / 100,
        },
      ];
    })
    .sort(
      (a, b) => b.share - a.share || compareText(a.report, b.report) || a.statement.from - b.statement.from,
    )
    .slice(0, SUPPORTS);
}

/** The statement of a sentence that holds nearly all of what is told; null where several are needed. */
function statementWith(
  statements: readonly Anchor[],
  sentence: Span,
  told: readonly { readonly span: Span; readonly weight: number }[],
): Anchor | null {
  const all = told.reduce((sum, { weight }) => sum + weight, 0);
  const holding = statements.filter(
    (statement) =>
      inside(statement, sentence) &&
      told.reduce((sum, { span, weight }) => sum + (inside(span, statement) ? weight : 0), 0) >= all * NEARLY,
  );
  return holding.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)[0] ?? null;
}

const NEARLY = 0.9;

function anchorIn({ report }: MarkedReport, { from, to }: Span): Anchor {
  return anchorAt(report.id, report.text, { from, to });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
