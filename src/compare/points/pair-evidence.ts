import type { Progress } from "../../model/progress.ts";
import { FEATURES, Likener, type Prepared, tellingOf, weighInStory } from "../likeness/index.ts";
import type { Told } from "../statements.ts";
import { termsOf } from "../terms.ts";
import { candidatePairs, type Pairs } from "./candidates.ts";
import { evidenceInStory, ratios } from "./in-story.ts";
import { Rivals } from "./rivals.ts";
import { StoryLikeness } from "./story-likeness.ts";
import { type SharedTerm, storyTerms } from "./story-terms.ts";
import { type Traits, traitsOf } from "./traits.ts";

const RIVALS = ["shared", "sentence", "near", "seldom", "chance"] as const;
type Rivalled = (typeof RIVALS)[number];
type Best = (measure: Rivalled) => readonly [one: number, two: number];

/** The evidence of any two statements of a story, made ready once. */
export class PairEvidence {
  /** Pairs of statements of two reports that may tell the same fact. */
  readonly pairs: Pairs;
  readonly #reportOf: readonly number[];
  readonly #traits: readonly Traits[];
  readonly #inStory: StoryLikeness;
  readonly #likener = new Likener();
  readonly #prepared: readonly Prepared[];
  /** What word alignment found of each pair of candidates, one after the other. */
  readonly #kept: Float32Array;
  readonly #rivals: Readonly<Record<Rivalled, Rivals>>;

  constructor(told: readonly Told[], progress: Progress) {
    this.#reportOf = told.map(({ report }) => report);
    this.#traits = traitsOf(told);
    const terms = storyTerms(told.map(termsOf));
    this.#inStory = new StoryLikeness(terms, this.#reportOf);
    this.#prepared = weighInStory(told.map((each) => this.#likener.prepare(tellingOf(each))));
    this.pairs = candidatePairs(terms, this.#reportOf, progress);
    const { first, second } = this.pairs;
    this.#kept = new Float32Array(first.length * ALIGNED);
    const column = (): Float32Array => new Float32Array(first.length);
    const values = {
      shared: column(),
      sentence: column(),
      near: column(),
      seldom: column(),
      chance: column(),
    };
    first.forEach((a, pair) => {
      const b = second[pair] ?? 0;
      const { shared, sentence, seldom } = this.#inStory.of(a, b);
      const aligned = this.#aligned(a, b);
      this.#kept.set(aligned, pair * ALIGNED);
      values.shared[pair] = shared;
      values.sentence[pair] = sentence;
      values.seldom[pair] = seldom;
      values.near[pair] = nearOf(aligned);
      values.chance[pair] = aligned[CHANCE] ?? 0;
      if (pair % 20_000 === 0) progress.step("pairs of statements compared", pair, first.length);
    });
    const rivals = (measure: Rivalled): Rivals => new Rivals(this.pairs, this.#reportOf, values[measure]);
    this.#rivals = {
      shared: rivals("shared"),
      sentence: rivals("sentence"),
      near: rivals("near"),
      seldom: rivals("seldom"),
      chance: rivals("chance"),
    };
  }

  /** The evidence of a pair of candidates, by its number: one value for each of `MEASURED`. */
  ofPair(pair: number): readonly number[] {
    const [a, b] = [this.pairs.first[pair] ?? 0, this.pairs.second[pair] ?? 0];
    const aligned = this.#kept.subarray(pair * ALIGNED, (pair + 1) * ALIGNED);
    return this.#evidence(a, b, aligned, (measure) => this.#rivals[measure].ofPair(pair));
  }

  /** The evidence of any two statements: one value for each of `MEASURED`. */
  of(a: number, b: number): readonly number[] {
    return this.#evidence(a, b, this.#aligned(a, b), (measure) => {
      const rivals = this.#rivals[measure];
      return [rivals.best(a, this.#reportOf[b] ?? -1), rivals.best(b, this.#reportOf[a] ?? -1)];
    });
  }

  /** The terms that two statements share, of their own words or borrowed, with what they weigh. */
  shared(a: number, b: number): readonly SharedTerm[] {
    return this.#inStory.sharedTerms(a, b);
  }

  #evidence(a: number, b: number, aligned: Float32Array, best: Best): readonly number[] {
    const [one, two] = [this.#traits[a], this.#traits[b]];
    if (one === undefined || two === undefined) throw new RangeError("no such statement");
    const chance = aligned[CHANCE] ?? 0;
    const rivals = ratios(chance, best("chance"));
    return [
      ...evidenceInStory({
        one,
        two,
        likeness: this.#inStory.of(a, b),
        near: nearOf(aligned),
        best: {
          shared: best("shared"),
          sentence: best("sentence"),
          near: best("near"),
          seldom: best("seldom"),
        },
      }),
      ...aligned,
      Math.sqrt(chance * rivals.nearer),
      rivals.nearer,
      rivals.farther,
      Number((aligned[LEAST] ?? 0) < 1 / 5),
      Number((aligned[LEAST] ?? 0) < 1 / 3),
    ];
  }

  /** The features of two statements by their aligned words, and the chance that these give. */
  #aligned(a: number, b: number): Float32Array {
    const [one, two] = [this.#prepared[Math.min(a, b)], this.#prepared[Math.max(a, b)]];
    if (one === undefined || two === undefined) throw new RangeError("no such statement");
    const { features, score } = this.#likener.of(one, two);
    const aligned = new Float32Array(ALIGNED);
    aligned.set(features);
    aligned[CHANCE] = score;
    return aligned;
  }
}

/** Place of the chance, behind the features. */
const CHANCE = FEATURES.length;
const ALIGNED = FEATURES.length + 1;
const LEAST = FEATURES.indexOf("shared-least");
const SOFT = [FEATURES.indexOf("soft-least"), FEATURES.indexOf("soft-most")] as const;

function nearOf(aligned: Float32Array): number {
  return ((aligned[SOFT[0]] ?? 0) + (aligned[SOFT[1]] ?? 0)) / 2;
}
