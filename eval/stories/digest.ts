import type { ComparedReport, Point } from "../../src/model/comparison.ts";
import type { Span } from "../../src/model/span.ts";
import { type Row, share } from "../row.ts";
import type { GoldFact, GoldStory } from "./gold.ts";
import { covers, rangesOf } from "./places.ts";
import type { Publication, Published } from "./publication.ts";
import { occurrences, type Range } from "./squeezed.ts";

/** Facts that a digest is held against: as many as it has entries. */
const WANTED = 10;

/** A sentence that a reader is shown. */
interface Shown {
  readonly doc: string;
  readonly exact: string;
  readonly places: readonly Range[];
}

/**
 * Scores what is to be read first by the sentences that a reader is shown: each should tell one of the facts that most
 * reports tell, and one that no sentence before it told. The baseline is the first sentences of the reports: the first
 * of each, then the second, up to as many as the digest has.
 */
export function scoreDigest(story: GoldStory, { comparison, reports }: Publication): readonly Row[] {
  if (comparison === null || story.facts === null) return [];
  const wanted = mostTold(story);
  if (wanted.length === 0) return [];
  const published = new Map([...reports.values()].map((each) => [each.report.id, each]));
  const points = new Map(comparison.points.map((point) => [point.id, point]));
  const entries = comparison.digest.flatMap(({ point: id }) => {
    const point = points.get(id);
    const report = point === undefined ? undefined : published.get(point.label.report);
    return point === undefined || report === undefined ? [] : [shownAt(report, sentenceOf(point))];
  });
  const ours = read(entries, wanted, story);
  const plain = read(firstSentences(reports, entries.length), wanted, story);
  const place = { layer: "compare", set: story.set } as const;
  const precision = share(
    { ...place, metric: "digest.precision" },
    ours.map(({ shown, fresh }) => ({
      right: fresh.length > 0,
      wrong: `nothing new that many tell: ${shown.doc} “${shown.exact}”`,
    })),
  );
  const told = (list: readonly Reading[]) => new Set(list.flatMap(({ fresh }) => fresh));
  const goal = Math.min(WANTED, wanted.length);
  const found = told(ours);
  return [
    ...(precision === null
      ? []
      : [
          {
            ...precision,
            baseline: plain.filter(({ fresh }) => fresh.length > 0).length / Math.max(1, plain.length),
          },
        ]),
    {
      ...place,
      metric: "digest.recall",
      score: Math.min(1, found.size / goal),
      n: goal,
      wrong: wanted
        .filter((fact) => !found.has(fact))
        .map(({ id, claim }) => `not among the first: ${id}, ${claim}`),
      baseline: Math.min(1, told(plain).size / goal),
    },
  ];
}

/** The facts that at least as many reports tell as the tenth, most told first. */
function mostTold(story: GoldStory): readonly GoldFact[] {
  const ranked = (story.facts ?? [])
    .map((fact) => ({ fact, tellers: new Set([...fact.support.keys(), ...fact.also.keys()]).size }))
    .sort((a, b) => b.tellers - a.tellers);
  const least = ranked[Math.min(WANTED, ranked.length) - 1]?.tellers ?? 0;
  return ranked.filter(({ tellers }) => tellers >= least).map(({ fact }) => fact);
}

interface Reading {
  readonly shown: Shown;
  /** Wanted facts that it tells and none before it told. */
  readonly fresh: readonly GoldFact[];
}

function read(list: readonly Shown[], wanted: readonly GoldFact[], story: GoldStory): readonly Reading[] {
  const known = new Set<GoldFact>();
  return list.map((shown) => {
    const fresh = wanted.filter((fact) => !known.has(fact) && tellsFact(shown, fact, story));
    for (const fact of fresh) known.add(fact);
    return { shown, fresh };
  });
}

function tellsFact({ doc, exact, places }: Shown, fact: GoldFact, story: GoldStory): boolean {
  const file = story.files.find((each) => each.doc === doc);
  if (file === undefined) return false;
  const support = fact.support.get(doc);
  const words = [...(support === undefined ? [] : [support]), ...(fact.also.get(doc) ?? [])];
  return words.some((each) => covers(places, exact, occurrences(file.squeezed, each)));
}

/** The sentence that is shown of a point: that of the statement which its label lies in. */
function sentenceOf(point: Point): Span {
  const held = point.readings
    .flatMap(({ statements }) => statements)
    .find(
      ({ sentence }) =>
        sentence.report === point.label.report &&
        sentence.from <= point.label.from &&
        sentence.to >= point.label.to,
    );
  return held?.sentence ?? point.label;
}

function shownAt({ file, report, placed }: Published, span: Span): Shown {
  return { doc: file.doc, exact: report.text.slice(span.from, span.to), places: rangesOf(placed, span) };
}

/** The first sentence of the running text of each report, then the second of each, and so on. */
function firstSentences(reports: Publication["reports"], most: number): readonly Shown[] {
  const lists = [...reports.values()].map((published) =>
    bodySentences(published.report).map((sentence) => shownAt(published, sentence)),
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return inTurn.slice(0, most);
}

function bodySentences({ marks, blocks }: ComparedReport): readonly Span[] {
  const body = blocks.filter(({ kind }) => kind === "paragraph");
  return marks.filter(
    ({ kind, from, to }) => kind === "sentence" && body.some((block) => block.from <= from && to <= block.to),
  );
}
