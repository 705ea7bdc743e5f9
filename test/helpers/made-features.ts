import fc from "fast-check";
import type { ReportId } from "../../src/model/ids.ts";
import type { Features } from "../../src/stories/features.ts";
import type { Measured } from "../../src/stories/measured.ts";

/** A made-up report: its number, its day, and the words that it has. */
export interface Made {
  readonly number: number;
  readonly day: number | null;
  readonly words: readonly number[];
}

/** Features of it, all its words alike. */
export function featuresOf({ number, day, words }: Made): Features {
  const keys = new Uint32Array([...new Set(words)].sort((a, b) => a - b));
  const size = keys.length;
  return {
    report: `r_${number}` as ReportId,
    day,
    language: "en",
    keys,
    rarity: new Float32Array(size).fill(6),
    weights: new Float32Array(size).fill(1 / Math.sqrt(size || 1)),
    places: new Uint8Array(size),
    namePairs: new Uint32Array(0),
    figures: new Uint32Array(0),
    figureWeights: new Float32Array(0),
    leadSense: new Int8Array(0),
    sense: new Int8Array(0),
    told: { weekdays: 0, dates: new Uint16Array(0) },
    length: size,
    written: "",
  };
}

/** The number of a made-up report. */
export function numberOf({ report }: Measured): number {
  return Number(report.slice(2));
}

/** So many made-up reports of two months, some undated, of three to eight words out of so many. */
export const made = (least: number, most: number, words: number): fc.Arbitrary<readonly Made[]> =>
  fc
    .array(
      fc.tuple(fc.option(fc.nat(60), { freq: 9 }), fc.array(fc.nat(words), { minLength: 3, maxLength: 8 })),
      { minLength: least, maxLength: most },
    )
    .map((rows) => rows.map(([day, chosen], number) => ({ number, day, words: chosen })));
