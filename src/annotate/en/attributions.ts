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
  type Carried,
  carriedMark,
  isOpenEnded,
  looseQuotes,
  near,
  nextCarried,
  subjectOf,
  type UnitReading,
} from "./carried-speakers.ts";
import { deedEnd } from "./content-ends.ts";
import { accordingContent, contentOf, trim } from "./contents.ts";
import { type CueSite, cueSites } from "./cue-sites.ts";
import { afterApposition, isNobody, type Source, sourceOf } from "./cue-sources.ts";
import type { Sense } from "./cues.ts";
import { rightSource } from "./source-ends.ts";
import { groupStart, type Run, subjectLeft } from "./sources.ts";
import { Speakers } from "./speakers.ts";
import { stancesIn } from "./stances.ts";
import { hasFinite, reachOf, spanOf, tagAt, type Unit, type UnitToken, unitsOf, wordAt } from "./units.ts";

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
  let waiting: { readonly quote: UnitToken; readonly giver: Carried | null }[] = [];
  for (const unit of units) {
    const said = readUnit(unit, speakers);
    marks.push(...said.marks, ...stancesIn(unit, said.marks, speakers));
    const loose = looseQuotes(unit, said.marks);
    const lead = said.marks.find((mark) => mark.manner !== "indirect") ?? null;
    for (const { quote, giver } of waiting) {
      const by = lead ?? giver;
      if (by !== null) marks.push(carriedMark(quote, by));
    }
    waiting = [];
    const giver: Carried | null = lead ?? near(carried, unit) ?? subjectOf(unit, speakers, loose[0] ?? null);
    for (const quote of loose) {
      if (lead === null && isOpenEnded(report.text, quote) && carried?.follows !== true)
        waiting.push({ quote, giver });
      else if (giver !== null) marks.push(carriedMark(quote, giver));
    }
    carried = nextCarried(unit, said, carried, loose.length > 0, speakers);
  }
  for (const { quote, giver } of waiting) if (giver !== null) marks.push(carriedMark(quote, giver));
  return marks.sort(byPlace);
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
    const cue = spanOf(tokens, { first: cueFirst(tokens, site), end: site.end });
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

function contentRuns(
  tokens: readonly UnitToken[],
  site: CueSite,
  source: Source,
  to: number,
): { runs: readonly Run[]; follows: boolean } {
  if (site.voice === "according") {
    return { runs: accordingContent(tokens, site, source.run?.end ?? site.end, 0, to), follows: false };
  }
  if (site.voice === "impersonal") return { runs: impersonalContent(tokens, site, to), follows: false };
  if (site.voice === "passive") {
    const after = source.run?.end ?? site.end;
    return { runs: passiveContent(tokens, site, after, to), follows: false };
  }
  const left = source.side === "left" && source.run !== null ? source.run.first : site.group;
  const right =
    source.side === "right" && source.run !== null ? afterApposition(tokens, source.run.end) : site.end;
  return contentOf(tokens, site, site.voice === "participle" ? 0 : left, right, 0, to);
}

/** [was told by X | that …], [described by X on Monday | as …]. */
function passiveContent(
  tokens: readonly UnitToken[],
  site: CueSite,
  after: number,
  to: number,
): readonly Run[] {
  for (let at = after; at < Math.min(to, after + 5); at += 1) {
    const word = wordAt(tokens, at);
    if (word === "that" || word === "as" || tagAt(tokens, at) === "Q") {
      const run = trim(tokens, { first: tagAt(tokens, at) === "Q" ? at : at + 1, end: to });
      return run === null || (word === "as" && !site.frames.has("as")) ? [] : [run];
    }
  }
  return [];
}

function needsLeader(tokens: readonly UnitToken[], site: CueSite): boolean {
  return site.voice === "participle" || site.voice === "infinitive" || tagAt(tokens, site.group - 1) === "CC";
}

/** Where the content of a cue must end at the latest: before the next cue's own clause. */
function limit(
  tokens: readonly UnitToken[],
  sites: readonly CueSite[],
  sources: readonly Source[],
  index: number,
): number {
  const own = sites[index];
  for (let later = index + 1; later < sites.length; later += 1) {
    const site = sites[later];
    const source = sources[later];
    if (site === undefined || own === undefined) continue;
    const before = tagAt(tokens, site.group - 1);
    const comma = before === ",";
    if ((site.voice === "participle" || site.voice === "according") && (comma || before === "Q"))
      // A comma inside a quotation parts as well [“It is shut,” | adding].
      return comma ? site.group - 1 : site.group;
    if (site.voice === "participle" || site.voice === "infinitive" || site.voice === "according") continue;
    // [says she hopes to win, but she knows]: a thought inside what is said.
    if (site.sense === "believe" && own.sense === "say") continue;
    if (tagAt(tokens, site.group - 1) === "CC" && own.voice !== "according") return site.group - 1;
    const first = source?.side === "left" ? source.run?.first : undefined;
    if (first === undefined) {
      if (source?.side === "right" && comma) return site.group - 1;
      continue;
    }
    const opener = tagAt(tokens, first - 1);
    if (first > own.end && (opener === "CC" || /^(?:while|as)$/.test(wordAt(tokens, first - 1))))
      return first - 1;
    if (first > own.end && opener === "," && site.end >= tokens.length - 2) return first - 1;
  }
  const subject = sources[index]?.side === "left" ? sources[index]?.run?.first : undefined;
  const opener = subject === undefined ? "" : wordAt(tokens, subject - 1);
  const subordinate = /^(?:when|after|while|although|though|since|because|if)$/.test(opener) && subject === 1;
  for (let at = own?.end ?? 0; at < tokens.length; at += 1) {
    if (wordAt(tokens, at) === ";") return at;
    // [When Lund said it was safe, | the crew went in.]
    if (subordinate && tagAt(tokens, at) === "," && hasFinite(tokens, at, tokens.length)) return at;
  }
  return tokens.length;
}

/** [It is believed | that …], [The crew | is thought | to be lost]: the clause, or what stands around the cue. */
function impersonalContent(tokens: readonly UnitToken[], site: CueSite, to: number): readonly Run[] {
  if (wordAt(tokens, site.end) === "that") {
    const run = trim(tokens, { first: site.end + 1, end: to });
    return run === null ? [] : [run];
  }
  const subject = subjectLeft(tokens, site.group);
  let end = site.end;
  // [40 are known to have died | after the wall fell]: what only dates it is the report's own.
  const last = deedEnd(tokens, site.end, to);
  while (
    end < last &&
    !(/^(?:after|before|when|while|since|as)$/.test(wordAt(tokens, end)) && hasFinite(tokens, end, last))
  )
    end += 1;
  const run = trim(tokens, { first: subject?.first ?? site.group, end });
  return run === null ? [] : [run];
}

/** The cue begins with its auxiliaries and adverbs [also said, has not ruled out], and what it goes on from [continued to say]. */
function cueFirst(tokens: readonly UnitToken[], site: CueSite): number {
  if (site.voice !== "infinitive") return site.group;
  const governing = tagAt(tokens, site.group - 1) === "RP" || wordAt(tokens, site.group - 1) === "on" ? 2 : 1;
  return /^VB/.test(tagAt(tokens, site.group - governing))
    ? groupStart(tokens, site.group - governing)
    : site.group;
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
