import { anchorAt } from "../model/anchor.ts";
import { statementId } from "../model/ids.ts";
import {
  type AttributionMark,
  type HedgeMark,
  type MarkedReport,
  marksOf,
  type NameMark,
  type QuantityMark,
  type StageMark,
  type TimeMark,
  type WordMark,
} from "../model/mark.ts";
import type { BlockKind } from "../model/report.ts";
import { inside, type Span } from "../model/span.ts";
import type { Certainty, Statement } from "../model/statement.ts";
import { isBackground } from "./background.ts";
import { splitClauses } from "./clauses.ts";
import { splitFigureList } from "./figure-lists.ts";
import { describedSpeakers, isClause, isImpersonal, runsByVoice } from "./voices.ts";
import { VERBLESS } from "./whole-clauses.ts";

/** A statement with what only the comparison needs: its words, and where it stands. */
export interface Told {
  readonly statement: Statement;
  readonly words: readonly WordMark[];
  /** Words it takes from the rest of its sentence: the subject of a participle, what a relative describes. */
  readonly lent: readonly WordMark[];
  /** Every word and every name of its sentence. */
  readonly around: readonly WordMark[];
  readonly sentenceNames: readonly NameMark[];
  readonly block: BlockKind;
  /** Index of its report in the story, and of its sentence in the report. */
  readonly report: number;
  readonly sentence: number;
}

/** Splits every sentence of a report into statements, in order of place. `index` is the report's in its story. */
export function statementsOf(marked: MarkedReport, index: number): readonly Told[] {
  const { report, marks } = marked;
  const words = marksOf(marks, "word");
  const sentences = marksOf(marks, "sentence");
  const attributions = bySentence(
    sentences,
    marksOf(marks, "attribution").filter(({ told }) => told),
  );
  const lookup: Lookup = {
    names: marksOf(marks, "name"),
    times: marksOf(marks, "time"),
    quantities: marksOf(marks, "quantity"),
    stages: marksOf(marks, "stage"),
    hedges: marksOf(marks, "hedge"),
  };
  const told: Told[] = [];
  let word = 0;
  let block = 0;
  sentences.forEach((sentence, place) => {
    while ((report.blocks[block]?.to ?? Number.POSITIVE_INFINITY) <= sentence.from) block += 1;
    const kind = report.blocks[block]?.kind ?? "paragraph";
    while ((words[word]?.from ?? Number.POSITIVE_INFINITY) < sentence.from) word += 1;
    const first = word;
    while ((words[word]?.to ?? Number.POSITIVE_INFINITY) <= sentence.to) word += 1;
    if (kind === "heading") return;
    const around = words.slice(first, word);
    if (kind === "caption" && !around.some(isVerb)) return;
    const said = (attributions[place] ?? []).slice(0, VOICES);
    const sentenceNames = within(lookup.names, sentence);
    for (const part of partsOf(report.text, sentence, around, said, lookup.quantities)) {
      const statement = statementOf(marked, sentence, part, said, lookup);
      told.push({
        statement,
        words: part.words,
        lent: part.lent,
        around,
        sentenceNames,
        block: kind,
        report: index,
        sentence: place,
      });
    }
  });
  return told;
}

/** Attributions that are looked at in one sentence: a longer list is made to be slow. */
const VOICES = 40;

interface Lookup {
  readonly names: readonly NameMark[];
  readonly times: readonly TimeMark[];
  readonly quantities: readonly QuantityMark[];
  readonly stages: readonly StageMark[];
  readonly hedges: readonly HedgeMark[];
}

/** For each sentence the attributions that reach into it. */
function bySentence(
  sentences: readonly Span[],
  attributions: readonly AttributionMark[],
): readonly (readonly AttributionMark[])[] {
  const lists: AttributionMark[][] = sentences.map(() => []);
  for (const mark of attributions) {
    const from = Math.min(mark.from, mark.content.from);
    const to = Math.max(mark.to, mark.content.to);
    let at = firstAfter(sentences, from);
    while (at > 0 && (sentences[at - 1]?.to ?? 0) > from) at -= 1;
    for (; (sentences[at]?.from ?? Number.POSITIVE_INFINITY) < to; at += 1) lists[at]?.push(mark);
  }
  return lists;
}

interface Part {
  readonly span: Span;
  readonly words: readonly WordMark[];
  readonly lent: readonly WordMark[];
  /** What stands inside the span and is told by statements of its own. */
  readonly gap: Span | null;
}

/** The clauses of a sentence, each wholly in the report's voice or wholly in one speaker's. */
function partsOf(
  text: string,
  sentence: Span,
  words: readonly WordMark[],
  attributions: readonly AttributionMark[],
  quantities: readonly QuantityMark[],
): readonly Part[] {
  const parts: Part[] = [];
  for (const run of runsByVoice(text, words, attributions)) {
    for (const clause of splitClauses(text, run.words)) {
      for (const item of splitFigureList(text, clause, within(quantities, clause))) {
        if (item.to > item.from && (VERBLESS.has(item.kind) || tells(item.words, within(quantities, item)))) {
          const { from, to, words, lent, gap } = item;
          parts.push({ span: { from, to }, words, lent, gap });
        }
      }
    }
  }
  for (const span of describedSpeakers(
    words,
    attributions,
    parts.map(({ span }) => span),
  )) {
    parts.push({ span, words: wordsIn(words, span), lent: [], gap: null });
  }
  // A headline without a verb, an exclamation: the sentence as it is.
  if (parts.length === 0 && words.length > 0) parts.push({ span: sentence, words, lent: [], gap: null });
  // Who is described may be the source of two attributions: [Hamlin, head of the board, said: “…” and “…”].
  return parts
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    .filter(({ span }, at, all) => {
      const before = all[at - 1]?.span;
      return before?.from !== span.from || before.to !== span.to;
    });
}

/** A span with the quotation mark beside it that it opens or closes: [the staff were "safe|"]. */
function quotesClosed(text: string, { from, to }: Span): Span {
  const opened = text.slice(from, to).match(/["“”]/g) ?? [];
  const before = text[from - 1] ?? "";
  const after = text[to] ?? "";
  const balance = opened.filter((sign) => sign === "“").length - opened.filter((sign) => sign === "”").length;
  const odd = opened.filter((sign) => sign === '"').length % 2 === 1;
  if ((balance > 0 && after === "”") || (odd && after === '"')) return { from, to: to + 1 };
  if ((balance < 0 && before === "“") || (odd && before === '"')) return { from: from - 1, to };
  return { from, to };
}

function wordsIn(words: readonly WordMark[], span: Span): readonly WordMark[] {
  return words.filter((word) => inside(word, span));
}

/** Whether words say something by themselves: a verb or a figure, and two words of content. */
function tells(words: readonly WordMark[], quantities: readonly QuantityMark[]): boolean {
  const content = words.filter((word) => /^(?:NN|VB|JJ|CD)/.test(word.tag));
  return content.length >= 2 && (words.some(isVerb) || quantities.length > 0);
}

function isVerb(word: WordMark): boolean {
  return /^(?:VB|MD)/.test(word.tag);
}

function statementOf(
  { report, reference }: MarkedReport,
  sentence: Span,
  { span, words, gap }: Part,
  said: readonly AttributionMark[],
  lookup: Lookup,
): Statement {
  const chain = said
    .filter(
      (mark) =>
        inside(span, mark.content) ||
        (inside(mark.cue, span) &&
          (isImpersonal(mark) || (inside(mark.content, span) && !isClause(mark, words)))),
    )
    .sort((a, b) => length(b.content) - length(a.content));
  const shown = quotesClosed(report.text, span);
  const times = within(lookup.times, span, gap);
  const stage = mainStage(within(lookup.stages, span, gap)[0] ?? null, chain);
  return {
    id: statementId(report.id, shown.from, shown.to),
    anchor: anchorAt(report.id, report.text, shown),
    sentence: anchorAt(report.id, report.text, sentence),
    attribution: chain.map((mark) => ({
      speaker: mark.speaker,
      source: mark.source === null ? null : anchorAt(report.id, report.text, mark.source),
      cue: anchorAt(report.id, report.text, mark.cue),
      manner: mark.manner,
      sense: mark.sense,
    })),
    stage: stage?.stage ?? "done",
    negated: stage?.negated ?? false,
    certainty: certaintyOf(chain, lookup.hedges, span, stage?.stage === "planned"),
    background: (stage?.stage ?? "done") === "done" && isBackground(words, times, reference?.value ?? null),
    names: within(lookup.names, span, gap),
    times,
    quantities: within(lookup.quantities, span, gap),
  };
}

/** Marks inside a span and not in its gap; marks come in order of place. */
function within<M extends Span>(marks: readonly M[], span: Span, gap: Span | null = null): readonly M[] {
  const found: M[] = [];
  for (let at = firstAfter(marks, span.from); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.from >= span.to) break;
    if (mark.to <= span.to && (gap === null || !inside(mark, gap))) found.push(mark);
  }
  return found;
}

/** Index of the first span that begins at or after a place, found by halving. */
function firstAfter(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stage of the clause's first verb; an explicit denial around it wins. */
function mainStage(
  own: StageMark | null,
  chain: readonly AttributionMark[],
): { stage: StageMark["stage"]; negated: boolean } | null {
  if (chain.at(-1)?.sense === "deny") return { stage: "denied", negated: own?.negated ?? false };
  return own;
}

/**
 * Whether the report vouches for a statement. What somebody is told to have asked, warned or intended is the
 * report's own statement about him: [called for a truce]; what he claims is his: [claimed the attack].
 */
function certaintyOf(
  chain: readonly AttributionMark[],
  hedges: readonly HedgeMark[],
  span: Span,
  planned: boolean,
): Certainty {
  const vouching = chain.filter(
    (mark) => inside(span, mark.content) || isImpersonal(mark) || mark.sense === "claim",
  );
  if (vouching.some(({ speaker }) => speaker !== "")) return "attributed";
  // [is expected to meet] is a plan, not a doubt; [is believed to be dead] is one.
  const doubted = vouching.length > 0 && !planned;
  return doubted || within(hedges, span).length > 0 ? "hedged" : "asserted";
}

function length(span: Span): number {
  return span.to - span.from;
}
