import {
  type AttributionMark,
  marksOf,
  type NameMark,
  type QuoteMark,
  type WordMark,
} from "../../model/mark.ts";
import type { Report } from "../../model/report.ts";
import { byPlace, type Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import {
  announcerOf,
  type Carried,
  carriedMark,
  isOpenEnded,
  looseQuotes,
  near,
  nextCarried,
  subjectOf,
  type UnitReading,
} from "./carried-speakers.ts";
import { contentRuns, limit } from "./cue-contents.ts";
import { cueEnd, cueFirst } from "./cue-ends.ts";
import { type CueSite, cueSites } from "./cue-sites.ts";
import { isNobody, sourceOf } from "./cue-sources.ts";
import type { Sense } from "./cues.ts";
import { rightSource } from "./source-ends.ts";
import { Speakers } from "./speakers.ts";
import { stancesIn } from "./stances.ts";
import { turnIn } from "./turns.ts";
import { type Run, reachOf, spanOf, tagAt, type Unit, type UnitToken, unitsOf } from "./units.ts";

/** Marks who says what: direct, indirect and mixed speech, with source, cue, content and speaker. */
export const attributions: Annotator = {
  name: "attributions",
  annotate: ({ report, marks }) =>
    findAttributions(report, {
      sentences: marksOf(marks, "sentence"),
      words: marksOf(marks, "word"),
      quotes: marksOf(marks, "quote"),
      names: marksOf(marks, "name"),
    }),
};

export interface AttributionInput {
  readonly sentences: readonly Span[];
  readonly words: readonly WordMark[];
  readonly quotes: readonly QuoteMark[];
  readonly names: readonly NameMark[];
}

/**
 * The attributions of a report in order of place. Every quotation that is speech gets one where anybody can be
 * named; a statement that is parted by its own reporting clause gets one for each half.
 */
export function findAttributions(report: Report, input: AttributionInput): readonly AttributionMark[] {
  const speech = outermost(input.quotes.filter((quote) => quote.speech));
  const blocks =
    report.blocks.length > 0
      ? report.blocks
      : [{ from: 0, to: report.text.length, kind: "paragraph" as const }];
  const units = unitsOf(report.text, blocks, input.sentences, input.words, speech);
  const speakers = new Speakers(report.text, input.names, speech);
  const marks: AttributionMark[] = [];
  let carried: Carried | null = null;
  let waiting: Waiting[] = [];
  units.forEach((unit, index) => {
    const said = readUnit(unit, speakers);
    const turn = turnIn(unit, speakers);
    if (turn !== null) marks.push(turn);
    marks.push(...said.marks, ...stancesIn(unit, said.marks, speakers));
    const loose = looseQuotes(unit, said.marks);
    const lead = said.marks.find((mark) => mark.manner !== "indirect") ?? null;
    for (const { quote, giver, open } of waiting) {
      const by = (open ? lead : reporterOf(unit, speakers)) ?? giver;
      if (by !== null) marks.push(carriedMark(quote, by));
    }
    waiting = [];
    const giver: Carried | null =
      lead ??
      announcerOf(unit, loose[0] ?? null, speakers) ??
      near(carried, unit) ??
      subjectOf(unit, speakers, loose[0] ?? null);
    const goesOn = units[index + 1]?.block === unit.block;
    for (const quote of loose) {
      const open = isOpenEnded(report.text, quote);
      if (lead === null && carried?.follows !== true && (open || (goesOn && unit.tokens.at(-1) === quote)))
        waiting.push({ quote, giver, open });
      else if (giver !== null) marks.push(carriedMark(quote, giver));
    }
    carried = nextCarried(unit, said, carried, loose.length > 0, speakers);
  });
  for (const { quote, giver } of waiting) if (giver !== null) marks.push(carriedMark(quote, giver));
  return marks.sort(byPlace);
}

/** A quotation whose cue may stand in the next unit: an open one, or one before [“Are you there?” | Lund asked]. */
interface Waiting {
  readonly quote: UnitToken;
  readonly giver: Carried | null;
  readonly open: boolean;
}

/** Who a unit that is nothing but a reporting clause names: [Lund said.], [Lund told the paper on Monday.]. */
function reporterOf(unit: Unit, speakers: Speakers): Carried | null {
  const { tokens, block } = unit;
  const [site] = cueSites(tokens);
  if (site === undefined || site.voice !== "active" || !site.frames.has("quote")) return null;
  const source = sourceOf(tokens, site, []);
  if (source.run === null || source.run.first > 1 || isNobody(tokens, source.run)) return null;
  const content = contentRuns(tokens, site, source, tokens.length);
  if (content.runs.length > 0 || content.follows) return null;
  return {
    speaker: speakers.resolve(tokens, source.run),
    source: reachOf(tokens, source.run),
    cue: spanOf(tokens, { first: cueFirst(tokens, site), end: site.end }),
    sense: site.sense,
    block,
  };
}

function outermost(quotes: readonly QuoteMark[]): readonly QuoteMark[] {
  const kept: QuoteMark[] = [];
  for (const quote of quotes) if (quote.from >= (kept.at(-1)?.to ?? 0)) kept.push(quote);
  return kept;
}

function readUnit(unit: Unit, speakers: Speakers): UnitReading {
  const { tokens } = unit;
  const marks: AttributionMark[] = [];
  let announced: Carried | null = null;
  // A verb that says nothing here [the fighting continues] must not end what another says.
  const sites = cueSites(tokens).filter((site, index, all) => {
    const source = sourceOf(tokens, site, all.slice(0, index));
    const content = contentRuns(tokens, site, source, tokens.length);
    return content.runs.length > 0 || content.follows;
  });
  const sources = sites.map((site, index) => sourceOf(tokens, site, sites.slice(0, index)));
  const resolved: (Run | null)[] = [];
  sites.forEach((site, index) => {
    const source = sources[index] ?? { run: null, side: "none" };
    const run =
      source.run ?? (needsLeader(tokens, site) ? (resolved.findLast((one) => one !== null) ?? null) : null);
    resolved.push(null);
    if (run === null && site.voice !== "impersonal") return;
    if (run !== null && isNobody(tokens, run)) return;
    const to = limit(tokens, sites, sources, index);
    const content = contentRuns(tokens, site, source, to);
    if (content.runs.length === 0 && !content.follows) return;
    if (site.voice !== "participle") resolved[index] = run;
    const speaker = run === null ? "" : speakers.resolve(tokens, run);
    const cue = spanOf(tokens, { first: cueFirst(tokens, site), end: cueEnd(tokens, site) });
    const named =
      run === source.run && run !== null && source.side === "right"
        ? rightSource(tokens, run, site.group === 0)
        : run;
    const from = named === null ? null : reachOf(tokens, named);
    if (content.follows)
      announced = { speaker, source: from, cue, sense: site.sense, block: unit.block, follows: true };
    for (const part of content.runs) {
      marks.push(markOf(tokens, part, cue, from, speaker, site.sense));
    }
  });
  return { marks, announced };
}

function needsLeader(tokens: readonly UnitToken[], site: CueSite): boolean {
  return site.voice === "participle" || site.voice === "infinitive" || tagAt(tokens, site.group - 1) === "CC";
}

function markOf(
  tokens: readonly UnitToken[],
  part: Run,
  cue: Span,
  source: Span | null,
  speaker: string,
  sense: Sense,
): AttributionMark {
  const content = spanOf(tokens, part);
  let quoted = 0;
  for (let at = part.first; at < part.end; at += 1) if (tagAt(tokens, at) === "Q") quoted += 1;
  const plainWords = tokens
    .slice(part.first, part.end)
    .filter((token) => token.tag !== "Q" && /[\p{L}\p{N}]/u.test(token.lower));
  const manner = quoted === 0 ? "indirect" : plainWords.length === 0 ? "direct" : "mixed";
  return {
    kind: "attribution",
    ...around([content, cue, source]),
    content,
    cue,
    source,
    speaker,
    manner,
    sense,
    told: true,
  };
}

function around(spans: readonly (Span | null)[]): Span {
  const all = spans.filter((span) => span !== null);
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}
