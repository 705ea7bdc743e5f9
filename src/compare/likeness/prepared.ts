import { vectorAt, vectorRow } from "../../text/word-vectors.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { type Surface, surfaceOf } from "./surface.ts";
import { type Telling, type Unit, unitsOf } from "./units.ts";

/** A telling made ready to be held against others; made once. */
export interface Prepared {
  readonly units: readonly Unit[];
  /** By unit: its number in the table, its weight, and the groups that it is of, a bit each. */
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  readonly groups: Uint16Array;
  readonly weight: number;
  readonly roles: readonly Roles[];
  readonly surface: Surface;
  /** Numbers of its figures in the table. */
  readonly figures: ReadonlySet<number>;
  readonly negated: boolean;
  /** Whether something in it is to come, or may. */
  readonly open: boolean;
  /** The mean of its words' vectors by weight, of length 1; empty where no word has one. */
  readonly vector: Float64Array;
}

/** Groups of units, as bits. A country is a name or a word for its people. */
export const GROUPS = [
  "all",
  "name",
  "person",
  "place",
  "figure",
  "time",
  "action",
  "noun",
  "country",
] as const;
export type Group = (typeof GROUPS)[number];

const WORDS = 150;
const NEGATIONS = new Set("not n't never no nobody nothing neither without deny fail refuse".split(" "));
const OPEN = new Set("will would 'll shall may could might can".split(" "));

/** Makes a telling ready; numbers of units and stems are given by the two functions. */
export function prepareWith(
  telling: Telling,
  numberOfUnit: (unit: Unit) => number,
  numberOfStem: (stem: string) => number,
): Prepared {
  const words = telling.words.slice(0, WORDS);
  const { units, unitAt } = unitsOf({ ...telling, words });
  const weights = Float64Array.from(units, ({ weight }) => weight);
  const numbers = Int32Array.from(units, numberOfUnit);
  return {
    units,
    numbers,
    weights,
    groups: Uint16Array.from(units, groupsOf),
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    roles: rolesOf(words, units, unitAt),
    surface: surfaceOf(telling, words, numberOfStem),
    figures: new Set(numbers.filter((_, at) => units[at]?.kind === "figure")),
    negated: words.some(({ lemma }) => NEGATIONS.has(lemma)),
    open: words.some(({ lemma, tag }) => tag === "MD" && OPEN.has(lemma)),
    vector: meanVector(units),
  };
}

function groupsOf(unit: Unit): number {
  const groups: Group[] = ["all"];
  if (unit.kind === "word") {
    if (unit.action) groups.push("action");
    if (unit.part === "noun") groups.push("noun");
  } else groups.push(unit.kind);
  if (unit.kind === "name" && (unit.sort === "person" || unit.sort === "place")) groups.push(unit.sort);
  if ((unit.kind === "word" || unit.kind === "name") && unit.country !== null) groups.push("country");
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
