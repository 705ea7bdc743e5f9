import type { QuantityMark, TimeMark } from "../../model/mark.ts";
import { nameLikeness } from "../../text/alias.ts";
import type { FigureUnit, NameUnit, TimeUnitOf, Unit, UnitLikeness, WordUnit } from "./units.ts";
import { wordLikeness } from "./word-likeness.ts";

const NONE: UnitLikeness = { likeness: 0, tie: "none" };
const CLASH: UnitLikeness = { likeness: 0, tie: "clash" };

function same(likeness: number): UnitLikeness {
  return { likeness, tie: "same" };
}

/** How alike two units are, by what they stand for. */
export function unitLikeness(a: Unit, b: Unit): UnitLikeness {
  if (a.kind === "word") {
    if (b.kind === "word") return wordLikeness(a, b);
    if (b.kind === "name") return nameAndWord(b, a);
    return b.kind === "figure" ? figureAndWord(b, a) : NONE;
  }
  if (b.kind === "word") return unitLikeness(b, a);
  if (a.kind === "name") return b.kind === "name" ? names(a, b) : NONE;
  if (a.kind === "figure") return b.kind === "figure" ? figures(a, b) : NONE;
  return b.kind === "time" ? times(a, b) : NONE;
}

/** [Liskian] and [Lisk]; a name that was not known for one in the other text [gulf, Gulf of Orr]. */
function nameAndWord(name: NameUnit, word: WordUnit): UnitLikeness {
  if (word.country !== null && word.country === name.country) return same(0.9);
  if (!name.parts.includes(word.stem)) return NONE;
  return same(name.parts.length === 1 ? 1 : 0.75);
}

function names(a: NameUnit, b: NameUnit): UnitLikeness {
  if (a.canonical === b.canonical) return same(1);
  if (a.country !== null && b.country !== null) return a.country === b.country ? same(1) : NONE;
  const shared = a.parts.filter((part) => b.parts.includes(part)).length;
  const sort = a.sort === b.sort ? a.sort : "other";
  if (nameLikeness(a.canonical, b.canonical, sort) >= 0.8) return same(0.95);
  if (shared === 0) return NONE;
  // The last word of a person is the family's; others of one country or firm share words and are two.
  return same(0.85 * (shared / Math.max(1, Math.min(a.parts.length, b.parts.length))));
}

function figureAndWord({ quantity }: FigureUnit, word: WordUnit): UnitLikeness {
  return quantity.value !== null && `${quantity.value}` === word.lemma ? same(0.9) : NONE;
}

function figures({ quantity: a }: FigureUnit, { quantity: b }: FigureUnit): UnitLikeness {
  const counts = countsAlike(a, b);
  if (a.value !== null && a.value === b.value) return same(counts || a.sort === b.sort ? 1 : 0.8);
  if (a.sort !== b.sort) return NONE;
  const factor = (mark: QuantityMark): number => mark.measure?.factor ?? 1;
  const [one, two] = [(a.value ?? Number.NaN) * factor(a), (b.value ?? Number.NaN) * factor(b)];
  if (a.measure !== null && a.measure.base === b.measure?.base && near(one, two, 0.02)) return same(0.95);
  if (meet(a, b)) return same(0.7);
  if (near(one, two, 0.04)) return same(0.6);
  return counts ? CLASH : NONE;
}

/** Whether two figures are of one thing: dollars and dollars, men and men, shares and shares. */
function countsAlike(a: QuantityMark, b: QuantityMark): boolean {
  return a.sort === b.sort && a.sort !== "ordinal" && a.counted === b.counted;
}

/** Whether a bound of one allows the other: [more than 40] and [52]. */
function meet(a: QuantityMark, b: QuantityMark): boolean {
  if (a.hedge === "" && b.hedge === "") return false;
  const low = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
  return low <= high && countsAlike(a, b);
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

function times({ time: a }: TimeUnitOf, { time: b }: TimeUnitOf): UnitLikeness {
  if (a.timex.value === b.timex.value) return same(1);
  if (a.when !== null && b.when !== null) {
    if (a.when.from === b.when.from && a.when.to === b.when.to) return same(0.95);
    const meeting = a.when.from < b.when.to && b.when.from < a.when.to;
    if (meeting) return same(0.6);
  }
  if (a.weekday !== null && b.weekday !== null) return a.weekday === b.weekday ? same(0.8) : CLASH;
  return isDay(a) && isDay(b) && a.when !== null && b.when !== null ? CLASH : NONE;
}

function isDay({ sort, unit }: TimeMark): boolean {
  return sort === "calendar" && (unit === "day" || unit === "part of day" || unit === "time of day");
}
