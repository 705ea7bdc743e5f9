import { type Alignment, alignUnits } from "./aligner.ts";
import { type Features, featuresOf } from "./features.ts";
import { UnitTable } from "./matrix.ts";
import { type Prepared, prepareWith } from "./prepared.ts";
import type { Telling } from "./units.ts";
import { chanceOf } from "./weights.ts";

export { FEATURES } from "./features.ts";
export { TIES } from "./matrix.ts";
export type { Prepared } from "./prepared.ts";
export { weighInStory } from "./story-weights.ts";
export { tellingOf } from "./told.ts";
export type { Telling } from "./units.ts";

/** What two tellings have in common. */
export interface Likeness {
  /** The chance that they tell an event in common, as the pairs of ECB+ have it: see `train/likeness.ts`. */
  readonly score: number;
  readonly alignment: Alignment;
  readonly features: Features;
}

/**
 * Holds tellings against one another. Those that are held together are made ready by one likener, which numbers their
 * words and remembers how alike they are; that changes its speed, never its results.
 */
export class Likener {
  readonly #table = new UnitTable();
  readonly #stems = new Map<string, number>();

  /** Makes a telling ready. */
  prepare(telling: Telling): Prepared {
    return prepareWith(
      telling,
      (unit) => this.#table.numberOf(unit),
      (stem) => {
        const number = this.#stems.get(stem) ?? this.#stems.size;
        this.#stems.set(stem, number);
        return number;
      },
    );
  }

  /** What two tellings have in common; the same in either order, with the sides of the alignment exchanged. */
  of(a: Prepared, b: Prepared): Likeness {
    const matrix = this.#table.matrix(a.numbers, b.numbers);
    const alignment = alignUnits(matrix, a, b);
    const features = featuresOf(a, b, alignment, matrix);
    // Of two that have nothing in common no length or lack of contradiction makes one.
    const score = alignment.aligned.length === 0 ? 0 : chanceOf(features);
    return { score, alignment, features };
  }
}
