import { overlaps, type Span } from "../../src/model/span.ts";
import type { ReadQuantity } from "./quantity-reader.ts";

/** What a text of a specification is expected to hold. */
export interface Expected {
  /** Where; null for the whole text. */
  readonly span: Span | null;
  /** Least and greatest number; equal for a plain one, null for no bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** Name of a unit of measure, or codes of currencies, each right; null where the number alone is asked for. */
  readonly unit: { readonly measure: string } | { readonly money: readonly string[] } | null;
}

/** A text with all that is expected in it. */
export interface NumberCase {
  readonly text: string;
  readonly expected: readonly Expected[];
}

/**
 * Whether all that is expected was read, with number and unit, and nothing was read outside it that `counts`. Of two
 * readings in one expected span each may be the right one.
 */
export function isCaseRight(
  { text, expected }: NumberCase,
  read: readonly ReadQuantity[],
  counts: (each: ReadQuantity) => boolean,
): boolean {
  const whole = { from: 0, to: text.length };
  return (
    expected.every((each) =>
      read.some((other) => overlaps(other.phrase, each.span ?? whole) && isSame(each, other)),
    ) &&
    read.every(
      (other) => !counts(other) || expected.some(({ span }) => overlaps(other.phrase, span ?? whole)),
    )
  );
}

/** What was read, in short, for people. */
export function tellRead(read: readonly ReadQuantity[]): string {
  return (
    read.map(({ value, low, high, unit }) => `${value ?? `${low}–${high}`} ${unit}`).join("; ") || "nothing"
  );
}

function isSame({ low, high, unit }: Expected, read: ReadQuantity): boolean {
  const single = low !== null && low === high;
  const ends = (by: number, plus: number): boolean => {
    const at = (each: number | null): number | null => (each === null ? null : each * by + plus);
    if (single) return isNear(at(read.value), low);
    return isNear(at(read.low), low) && isNear(at(read.high), high);
  };
  if (unit === null) return ends(1, 0);
  if ("money" in unit) return unit.money.includes(codeOf(read.unit)) && ends(1, 0);
  const wanted = UNITS.get(unit.measure.toLowerCase());
  const measure = read.measure ?? UNITS.get(read.unit.toLowerCase());
  if (wanted === undefined || measure === undefined) {
    return read.unit.toLowerCase() === unit.measure.toLowerCase() && ends(1, 0);
  }
  if (measure.dimension !== wanted.dimension) return false;
  // Both told in the basic unit; the expected number is converted by this table, not by what is measured.
  const { factor, offset = 0 } = wanted;
  const convert = (each: number | null): number | null => (each === null ? null : each * factor + offset);
  return isSame(
    { span: null, low: convert(low), high: convert(high), unit: null },
    {
      ...read,
      value: basic(measure, read.value),
      low: basic(measure, read.low),
      high: basic(measure, read.high),
    },
  );
}

function basic({ factor, offset = 0 }: KnownUnit, value: number | null): number | null {
  return value === null ? null : value * factor + offset;
}

/** The code of a currency that a peer calls by its name or sign. */
function codeOf(unit: string): string {
  return CURRENCIES.get(unit)?.split(" ")[0] ?? unit;
}

/** Codes of currencies by the names that specifications and peers give them; each code is right. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["Dollar", "USD"],
  ["$", "USD"],
  ["Cent", "USD EUR"],
  ["United States dollar", "USD"],
  ["Hong Kong dollar", "HKD"],
  ["Canadian dollar", "CAD"],
  ["Australian dollar", "AUD"],
  ["Mexican peso", "MXN"],
  ["Japanese yen", "JPY"],
  ["Chinese yuan", "CNY"],
  ["Pound", "GBP"],
  ["£", "GBP"],
  ["British pound", "GBP"],
  ["Pence", "GBP"],
  ["Euro", "EUR"],
  ["€", "EUR"],
  ["Franc", "CHF FRF"],
  ["Georgian lari", "GEL"],
  ["Lao kip", "LAK"],
  ["Rupee", "INR"],
  ["Indian rupee", "INR"],
  ["Sri Lankan rupee", "LKR"],
  ["Turkish lira", "TRY"],
  ["Malaysian ringgit", "MYR"],
  ["Bitcoin", "BTC"],
]);

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-4 * Math.abs(b) + 1e-12;
}

interface KnownUnit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

function unitsOf(dimension: string, list: string): readonly (readonly [string, KnownUnit])[] {
  return list.split(", ").map((each) => {
    const [name = "", factor = "1", offset = "0"] = each.split("=");
    return [name, { dimension, factor: Number(factor), offset: Number(offset) }];
  });
}

// What units are worth, by the names that the specifications give them.
const UNITS: ReadonlyMap<string, KnownUnit> = new Map([
  ...unitsOf(
    "length",
    "metre=1, meter=1, kilometre=1000, kilometer=1000, centimetre=.01, decimeter=.1, millimetre=.001, picometer=1e-12, mile=1609.344, foot=.3048, inch=.0254, yard=.9144",
  ),
  ...unitsOf("area", "acre=4046.8564, square meter=1"),
  ...unitsOf(
    "volume",
    "litre=1, millilitre=.001, hectolitre=100, gallon=3.785411784, barrel=158.987, cup=.23658824, tablespoon=.014786765, teaspoon=.004928922",
  ),
  ...unitsOf(
    "mass",
    "gram=.001, kilogram=1, microgram=1e-9, pound=.45359237, ounce=.028349523, ton=907.18474, metric ton=1000",
  ),
  ...unitsOf(
    "temperature",
    "c=1, celsius=1, f=.5555555556=-17.7777777778, fahrenheit=.5555555556=-17.7777777778",
  ),
  ...unitsOf("data", "megabyte=1e6, megabit=125000"),
  ...unitsOf("time", "second=1, minute=60, hour=3600, day=86400, week=604800, month=2629746, year=31556952"),
]);
