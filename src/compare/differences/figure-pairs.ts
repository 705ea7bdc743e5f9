import type { FigureValue } from "../../model/comparison.ts";
import type { DayRange, QuantityMark } from "../../model/mark.ts";
import { isPerson, type Toll, tollOf, wordsAroundFigure, wordsOfRestriction } from "../tolls.ts";
import { figureOf } from "./figure.ts";
import type { Telling, Tellings } from "./tellings.ts";

/** A figure of a telling, with what it is told of. */
export interface Item {
  readonly mark: QuantityMark;
  readonly telling: Telling;
  readonly index: number;
  readonly toll: Toll | null;
  /** Whether it is told of something that goes on or is to come: [4,100 homes are without power]. */
  readonly open: boolean;
  /** Whether it counts some of what another figure counts: [100 people, including 10 children]. */
  readonly part: boolean;
  /** Whether it is the only amount of its kind in its telling: a point tells of one thing, so like is held against like. */
  readonly sole: boolean;
  /** Dictionary forms around the figure, in its clause. */
  readonly around: ReadonlySet<string>;
  /** The places that its clause names. */
  readonly places: readonly string[];
  /** The days that its clause names. */
  readonly days: readonly DayRange[];
}

const COMPARED = new Set(["count", "percent", "fraction", "money", "measure", "duration"]);

/** Figures of one telling that are compared: the first ones, as each is held against each of the others. */
const COMPARED_FIGURES = 30;

/** The figures of a telling that can be compared. */
export function itemsOf(telling: Telling, index: number): readonly Item[] {
  const items: Item[] = [];
  const seen = new Set<number>();
  for (const told of telling.told) {
    for (const mark of told.statement.quantities) {
      if (items.length >= COMPARED_FIGURES) return items;
      if (!COMPARED.has(mark.sort) || seen.has(mark.from)) continue;
      seen.add(mark.from);
      const around = wordsAroundFigure(told.words, told.statement.quantities, mark);
      const found = tollOf(mark, [...wordsOfRestriction(told.words, mark), ...around]);
      // [held up 40 ships] holds nobody.
      const toll = found?.what === "held" && !isPerson(mark.counted) ? null : found;
      const before = told.words.findLast((word) => word.to <= mark.phrase.from);
      if (mark.unit === "" && mark.sort === "count" && CLOCK.has(before?.lemma ?? "")) continue;
      const { stage } = told.statement;
      const changing =
        stage === "under-way" || stage === "planned" || around.some((word) => STATES.has(word));
      const open = mark.sort !== "money" && changing;
      items.push({
        mark,
        telling,
        index,
        toll,
        open,
        part: before?.lemma === "include",
        sole: false,
        around: new Set(around),
        places: told.statement.names.flatMap(({ sort, canonical }) => (sort === "place" ? canonical : [])),
        days: told.statement.times.flatMap(({ when }) => when ?? []),
      });
    }
  }
  return items.map((item) => ({
    ...item,
    sole:
      isUncounted(item.mark) && items.filter(({ mark }) => kindOf(mark) === kindOf(item.mark)).length === 1,
  }));
}

/** Words before a bare number that make it a time of the day: [shortly before four]. */
const CLOCK = new Set(["before", "after", "until", "till"]);
/** Words of states that people leave: [eleven are in a serious condition]. */
const STATES = new Set("condition critical intensive".split(" "));

/** What kind of amount it is: a share, money of a currency, a dimension. */
function kindOf(mark: QuantityMark): string {
  if (isShare(mark)) return "share";
  return mark.measure === null ? `${mark.sort} ${mark.counted}` : mark.measure.base;
}

/** Each figure joins the group that it fits best; a group holds at most one figure a report. */
export function groupItems(items: readonly Item[], point: Tellings): readonly (readonly Item[])[] {
  const pairs: { a: number; b: number; fit: number }[] = [];
  items.forEach((one, a) => {
    for (let b = a + 1; b < items.length; b += 1) {
      const two = items[b];
      if (two === undefined || two.index === one.index) continue;
      const fit = fitOf(one, two, point);
      if (fit >= FITS) pairs.push({ a, b, fit });
    }
  });
  pairs.sort((x, y) => y.fit - x.fit || x.a - y.a || x.b - y.b);
  const groupOf = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    const one = groupOf.get(a) ?? [a];
    const two = groupOf.get(b) ?? [b];
    if (one === two) continue;
    const reports = new Set(one.map((at) => items[at]?.index));
    if (two.some((at) => reports.has(items[at]?.index))) continue;
    // [250 monitors], [the 250] and [180 sons]: a figure without a noun brings no two things together.
    const strangers = one.some((x) =>
      two.some((y) => {
        const [left, right] = [items[x], items[y]];
        return left !== undefined && right !== undefined && fitOf(left, right, point) === 0;
      }),
    );
    if (strangers) continue;
    const joined = [...one, ...two].sort((x, y) => x - y);
    for (const at of joined) groupOf.set(at, joined);
  }
  return [...new Set(groupOf.values())].map((group) => group.flatMap((at) => items[at] ?? []));
}

const FITS = 0.5;
/** How close two counts are that tell one number, and from where on numbers are not alike by chance. */
const SAME_NUMBER = 0.97;
const MANY = 13;
/** How close two amounts are that are held against each other for being the only ones. */
const ALONE = 0.5;
/** Share of the words around two figures that makes it sure that they are of one thing. */
const SURE = 0.4;
/** The same of figures that are close: [3.1 million] and [3.8 million] of one point are hardly of two things. */
const SURE_OF_CLOSE = 0.25;
/** How close figures are that differ by half, and by a third. */
const CLOSE = 0.7;
const NEARLY = 0.8;
/** Nearness of two nouns that may be of the same things: [people] and [residents]. */
const SAME_NOUN = 0.8;

/**
 * Whether the words of two figures make it sure that both count the same thing at the same time, so that they cannot
 * both be true: [12 ships are stuck] and [15 vessels lie stuck], not [3 helicopters] and [2 army helicopters], not
 * [30 were hurt on Monday] and [12 were hurt on Friday].
 */
export function isSure(one: Item, two: Item, point: Tellings): boolean {
  if (ofOtherTimes(one, two) || ofOtherPlaces(one, two) || isNarrower(one, two)) return false;
  if (one.toll !== null && two.toll !== null) return true;
  const { counted } = one.mark;
  const uncounted = isUncounted(one.mark);
  if (!uncounted && countedNearness(counted, two.mark.counted, point) < SAME_NOUN) return false;
  const close = closeness(one.mark, two.mark);
  // One uncommon noun says as much as the words around it do: [11 Sundays], [12 Sundays].
  const named = !uncounted && counted !== "" && counted === two.mark.counted && !isPerson(counted);
  if (named && close >= NEARLY) return true;
  const shared = [...one.around].filter((word) => two.around.has(word) && word !== counted).length;
  const least = close >= CLOSE ? SURE_OF_CLOSE : SURE;
  return shared >= Math.max(1, least * Math.min(one.around.size, two.around.size));
}

/**
 * Whether the lesser figure counts a named part of what the greater counts: [two army helicopters] of [three helicopters].
 * A part that is greater than the whole is no part.
 */
function isNarrower(one: Item, two: Item): boolean {
  if (isUncounted(one.mark)) return false;
  const [less, more] = (one.mark.value ?? 0) <= (two.mark.value ?? 0) ? [one, two] : [two, one];
  const whole = modifiersOf(more.mark);
  return modifiersOf(less.mark).some((word) => !whole.includes(word));
}

/** What narrows the noun that is counted: "army" of "army helicopters", "hired" of "hired hands". */
function modifiersOf({ unit }: QuantityMark): readonly string[] {
  return (
    unit
      .toLowerCase()
      .split(/\s+of\s|,/u)[0]
      ?.split(/\s+/u)
      .slice(0, -1)
      .filter((word) => !STRESSES.has(word)) ?? []
  );
}

/** Words before a noun that narrow nothing: [11 separate Sundays] are 11 Sundays. */
const STRESSES = new Set("separate different whole full consecutive successive".split(" "));

/** Whether the clauses of two figures say when, and not at the same time. */
function ofOtherTimes(one: Item, two: Item): boolean {
  const [a, b] = [one.days, two.days];
  return a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => x.from < y.to && y.from < x.to));
}

/** Whether the clauses of two figures name places, and none in common: [12 died in Velm], [30 died in Tarn and Osk]. */
function ofOtherPlaces({ places: a }: Item, { places: b }: Item): boolean {
  return a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));
}

/** How likely two figures are of the same thing, 0 to 1. */
function fitOf(one: Item, two: Item, point: Tellings): number {
  const [a, b] = [one.mark, two.mark];
  if (one.part !== two.part) return 0;
  if (isShare(a) !== isShare(b)) return 0;
  if (!isShare(a) && a.sort !== b.sort) return 0;
  if (isUncounted(a) && !isShare(a) && !inOneUnit(a, b)) return 0;
  if (one.toll !== null && two.toll !== null && one.toll.what !== two.toll.what)
    return areHurt(one.toll, two.toll) && closeness(a, b) >= SAME_HURT ? FITS : 0;
  const counted = isUncounted(a) ? 1 : countedNearness(a.counted, b.counted, point);
  if (counted < 0.5) return 0;
  const context = contextNearness(one, two);
  const close = closeness(a, b);
  // [put the crowd at 5,000] and [some 5,000 people]: a point seldom has one number for two things.
  if (close >= SAME_NUMBER && (a.value ?? 0) >= MANY && !isUncounted(a))
    return Math.max(FITS, 0.3 + 0.4 * context);
  // [6,000 people had to leave their homes] may be of the [6,200 evacuated people], [12 people voted] not of the 12 killed.
  if ((one.toll === null) !== (two.toll === null) && isPerson(a.counted) && isPerson(b.counted))
    return context >= 0.4 && close >= 0.5 ? FITS : 0;
  if (one.sole && two.sole && close >= ALONE) return Math.max(FITS, 0.35 * close + 0.65 * context);
  // Shares are of something: [most of the missing] and [half of the town] have nothing in common.
  if (isShare(a) && context < 0.4) return 0;
  if (isUncounted(a)) return 0.35 * close + 0.65 * context;
  // [250 monitors] and [180 sons] are people, and not the same.
  if (one.toll === null && two.toll === null && counted < 1 && context < 0.25) return 0;
  if (one.toll !== null && two.toll !== null) return 0.5 + 0.25 * context + 0.25 * close;
  return 0.3 * counted + 0.3 * close + 0.4 * context;
}

/** Whether both are of the hurt, whom one report counts as wounded and another as taken to hospital. */
function areHurt(one: Toll, two: Toll): boolean {
  return HURT.has(one.what) && HURT.has(two.what);
}

const HURT = new Set<Toll["what"]>(["wounded", "treated"]);
/** How close figures of the wounded and of those in hospital are that may be of the same people: [32] and [33], not [120] and [40]. */
const SAME_HURT = 0.85;

/** Whether the figure is no count of things: a share, an amount of money, a length of time, a measure. */
function isUncounted(mark: QuantityMark): boolean {
  return isShare(mark) || mark.sort === "money" || mark.sort === "duration" || mark.sort === "measure";
}

/** Money of one currency, and measures of one dimension: [30 miles] and [48 km], [19 days] and [three weeks]. */
export function inOneUnit(a: QuantityMark, b: QuantityMark): boolean {
  return a.counted === b.counted || (a.measure !== null && a.measure.base === b.measure?.base);
}

function isShare(mark: QuantityMark): boolean {
  return mark.sort === "percent" || mark.sort === "fraction";
}

/** The figure of a mark in the unit of another, where that is one of the same dimension. */
export function inUnitOf(unit: QuantityMark, mark: QuantityMark): FigureValue {
  const figure = figureOf(mark);
  const [to, from] = [unit.measure, mark.measure];
  if (to === null || from === null || to.base !== from.base || mark.counted === unit.counted) return figure;
  const convert = (value: number | null): number | null =>
    value === null ? null : (value * from.factor + from.offset - to.offset) / to.factor;
  const [value, low, high] = [figure.value, figure.low, figure.high].map(convert);
  return { ...figure, value: value ?? null, low: low ?? null, high: high ?? null, unit: unit.counted };
}

function countedNearness(a: string, b: string, point: Tellings): number {
  if (a === b) return 1;
  // [people] and [residents] may be the same, [monitors] and [sons] are not.
  const near = point.nearness(a, b);
  if (isPerson(a) && isPerson(b)) return ANYBODY.has(a) || ANYBODY.has(b) || near >= 0.3 ? 0.8 : near;
  if (a === "" || b === "") return 0.5;
  return near;
}

/** Nouns for people of whom nothing more is said. */
const ANYBODY = new Set("person people man woman other civilian resident victim life body member".split(" "));

/** Share of the smaller surrounding that stands in the other too. */
function contextNearness(one: Item, two: Item): number {
  let shared = 0;
  for (const word of one.around) if (two.around.has(word)) shared += 1;
  const smaller = Math.min(one.around.size, two.around.size);
  return smaller === 0 ? 0 : Math.min(1, (1.5 * shared) / smaller);
}

function closeness(a: QuantityMark, b: QuantityMark): number {
  const middle = (mark: QuantityMark): number | null => {
    const { value, low, high } = inUnitOf(a, mark);
    return value ?? (low !== null && high !== null ? Math.sqrt(low * high) : (low ?? high));
  };
  const [one, two] = [middle(a), middle(b)];
  if (one === null || two === null) return 0.5;
  if (one <= 0 || two <= 0) return one === two ? 1 : 0;
  return Math.max(0, 1 - Math.abs(Math.log2(one / two)) / 2);
}
