import type { Comparison, Point } from "../../src/model/comparison.ts";
import type { GoldFact, GoldStory } from "./gold.ts";
import { covers, rangesOf } from "./places.ts";
import type { Publication } from "./publication.ts";
import { type GoldSentences, goldSentences } from "./sentences.ts";
import { occurrences, type Range } from "./squeezed.ts";

/** A statement of a point with its place in the file. */
export interface Placed {
  readonly doc: string;
  readonly exact: string;
  readonly places: readonly Range[];
}

/** A point with its statements by report. */
export interface PlacedPoint {
  readonly point: Point;
  readonly statements: readonly Placed[];
  /** The unit sentences that it tells. */
  readonly units: readonly { readonly doc: string; readonly sentence: string }[];
}

/** Words that gold names: a support of a fact, or a statement of one report. */
export interface Telling {
  readonly doc: string;
  readonly words: string;
  readonly places: readonly Range[];
  /** The key of the gold sentence that holds it. */
  readonly sentence: string;
}

/** What points are scored on: gold's words with their sentences, and which sentences gold pairs. */
export interface Units {
  readonly sentences: GoldSentences;
  /** The sentences that support a fact or are listed as single-source, with gold's words in each. */
  readonly units: ReadonlyMap<string, readonly Telling[]>;
  readonly supports: ReadonlyMap<GoldFact, readonly Telling[]>;
  readonly singles: readonly Telling[];
  /** Pairs that support one fact, as `pairKey` writes them, with the names of the facts. */
  readonly pairs: ReadonlyMap<string, readonly GoldFact[]>;
  /** Pairs with a sentence that tells the fact again: neither gold nor wrong. */
  readonly neutral: ReadonlySet<string>;
}

/** The units of a story, from its gold alone. */
export function unitsOf(story: GoldStory): Units {
  const sentences = goldSentences(story);
  const supports = new Map(
    (story.facts ?? []).map((fact) => [
      fact,
      [...fact.support].flatMap(([doc, words]) => telling(doc, words)),
    ]),
  );
  const singles = (story.singles ?? []).flatMap(({ doc, text }) => telling(doc, text));
  const units = new Map<string, Telling[]>();
  for (const each of [...[...supports.values()].flat(), ...singles]) {
    const held = units.get(each.sentence);
    if (held === undefined) units.set(each.sentence, [each]);
    else held.push(each);
  }
  const pairs = new Map<string, GoldFact[]>();
  const neutral = new Set<string>();
  for (const [fact, tellings] of supports) {
    for (const key of pairsOf(tellings.map(({ doc, sentence }) => ({ doc, sentence })))) {
      const facts = pairs.get(key);
      if (facts === undefined) pairs.set(key, [fact]);
      else facts.push(fact);
    }
    const again = [...fact.also].flatMap(([doc, list]) => list.flatMap((words) => telling(doc, words)));
    for (const key of pairsOf([...tellings, ...again])) neutral.add(key);
  }
  return { sentences, units, supports, singles, pairs, neutral };

  function telling(doc: string, words: string): readonly Telling[] {
    const file = story.files.find((each) => each.doc === doc);
    if (file === undefined) return [];
    const places = occurrences(file.squeezed, words);
    const first = places[0];
    const sentence = first === undefined ? null : sentences.at(doc, first);
    return sentence === null ? [] : [{ doc, words, places, sentence }];
  }
}

/** All pairs of sentences of two different reports, each once. */
export function pairsOf(
  list: readonly { readonly doc: string; readonly sentence: string }[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  list.forEach((a, index) => {
    for (const b of list.slice(index + 1)) if (a.doc !== b.doc) keys.add(pairKey(a.sentence, b.sentence));
  });
  return keys;
}

/** One key for two sentences, whatever their order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The points of a comparison with their statements put in the files, and the units that they tell. */
export function placedPoints(
  comparison: Comparison,
  { reports }: Publication,
  { units }: Units,
): readonly PlacedPoint[] {
  const byId = new Map([...reports].map(([doc, published]) => [published.report.id, { doc, ...published }]));
  return comparison.points.map((point) => {
    const statements = point.readings.flatMap((reading) => {
      const published = byId.get(reading.report);
      if (published === undefined) return [];
      return reading.statements.map(({ anchor }) => ({
        doc: published.doc,
        exact: anchor.exact,
        places: rangesOf(published.placed, anchor),
      }));
    });
    const told = [...units].flatMap(([sentence, tellings]) => {
      const first = tellings.find((telling) => tells({ statements }, telling));
      return first === undefined ? [] : [{ doc: first.doc, sentence }];
    });
    return { point, statements, units: told };
  });
}

/** Whether a point has a statement that covers gold's words. */
export function tells({ statements }: Pick<PlacedPoint, "statements">, telling: Telling): boolean {
  return statements.some(
    ({ doc, exact, places }) => doc === telling.doc && covers(places, exact, telling.places),
  );
}
