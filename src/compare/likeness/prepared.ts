import { stem } from "../../text/stem.ts";
import { vectorAt, vectorRow } from "../../text/word-vectors.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { type Telling, type Unit, unitsOf } from "./units.ts";

/** A telling made ready to be held against others; made once. */
export interface Prepared {
  readonly units: readonly Unit[];
  /** By unit: its number in the table, its weight, and the groups that it is of, a bit each. */
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  readonly groups: Uint8Array;
  readonly weight: number;
  readonly roles: readonly Roles[];
  /** Stems of all its words in order, without punctuation, as numbers; the different ones, and pairs of neighbours. */
  readonly stems: Int32Array;
  readonly stemSet: ReadonlySet<number>;
  readonly pairSet: ReadonlySet<number>;
  readonly negated: boolean;
  /** The mean of its words' vectors by weight, of length 1; empty where no word has one. */
  readonly vector: Float64Array;
}

/** Groups of units, as bits. */
export const GROUPS = ["all", "name", "person", "place", "figure", "time", "action", "noun"] as const;
export type Group = (typeof GROUPS)[number];

const WORDS = 150;
const PAIR = 2 ** 26;
const NEGATIONS = new Set("not n't never no nobody nothing neither without deny fail refuse".split(" "));

/** Makes a telling ready; numbers of units and stems are given by the two functions. */
export function prepareWith(
  telling: Telling,
  numberOfUnit: (unit: Unit) => number,
  numberOfStem: (stem: string) => number,
): Prepared {
  const words = telling.words.slice(0, WORDS);
  const { units, unitAt } = unitsOf({ ...telling, words });
  const stems = Int32Array.from(
    words.filter(({ lemma }) => /[\p{L}\p{N}]/u.test(lemma)),
    ({ lemma }) => numberOfStem(stem(lemma)),
  );
  const weights = Float64Array.from(units, ({ weight }) => weight);
  return {
    units,
    numbers: Int32Array.from(units, numberOfUnit),
    weights,
    groups: Uint8Array.from(units, groupsOf),
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    roles: rolesOf(words, units, unitAt),
    stems,
    stemSet: new Set(stems),
    pairSet: pairsOf(stems),
    negated: words.some(({ lemma }) => NEGATIONS.has(lemma)),
    vector: meanVector(units),
  };
}

function pairsOf(stems: Int32Array): ReadonlySet<number> {
  return new Set(Array.from(stems.subarray(1), (each, at) => (stems[at] ?? 0) * PAIR + each));
}

function groupsOf(unit: Unit): number {
  const groups: readonly Group[] =
    unit.kind === "word"
      ? [
          "all",
          ...(unit.action ? (["action"] as const) : []),
          ...(unit.part === "noun" ? (["noun"] as const) : []),
        ]
      : unit.kind === "name"
        ? ["all", "name", ...(unit.sort === "person" || unit.sort === "place" ? ([unit.sort] as const) : [])]
        : ["all", unit.kind];
  return groups.reduce((bits, group) => bits | (1 << GROUPS.indexOf(group)), 0);
}

function meanVector(units: readonly Unit[]): Float64Array {
  const rows = units.flatMap((unit): readonly (readonly [number, number])[] => {
    if (unit.kind === "word") return [[unit.row, unit.weight]];
    return unit.kind === "name" ? unit.parts.map((part) => [vectorRow(part), 1] as const) : [];
  });
  const known = rows.filter(([row]) => row >= 0);
  if (known.length === 0) return new Float64Array();
  const sum = new Float64Array(vectorAt(0).length);
  for (const [row, weight] of known) {
    vectorAt(row).forEach((value, at) => {
      sum[at] = (sum[at] ?? 0) + value * weight;
    });
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return length === 0 ? new Float64Array() : sum.map((value) => value / length);
}
