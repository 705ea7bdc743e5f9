import type { Dimension, Measure } from "../../../model/mark.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";

/** A unit of measure as it was read off tokens. */
export interface MeasureReading {
  /** Index of the first token after it. */
  readonly to: number;
  /** Its dictionary form: "square mile". */
  readonly counted: string;
  /** What it is in terms of the basic unit; null where its kind cannot be known ["degrees"]. */
  readonly measure: Measure | null;
}

/** The basic unit of each dimension. */
const BASES: Readonly<Record<Dimension, string>> = {
  length: "metre",
  area: "square metre",
  volume: "litre",
  mass: "kilogram",
  time: "second",
  speed: "metre per second",
  temperature: "degree celsius",
  energy: "joule",
  power: "watt",
  data: "byte",
  pressure: "pascal",
  voltage: "volt",
  frequency: "hertz",
  loudness: "decibel",
};

// Dictionary form, how much of the basic unit one is, and every other way of writing it. A plural in "s" needs no
// entry. Tons, gallons, pints and cups are those of the United States.
const UNITS: Readonly<Partial<Record<Dimension, readonly (readonly [string, number, string?])[]>>> = {
  length: [
    ["kilometre", 1e3, "km kms kilometer"],
    ["metre", 1, "meter"],
    ["decimetre", 0.1, "dm decimeter"],
    ["centimetre", 0.01, "cm cms centimeter"],
    ["millimetre", 1e-3, "mm millimeter"],
    ["micrometre", 1e-6, "micrometer micron"],
    ["nanometre", 1e-9, "nanometer"],
    ["picometre", 1e-12, "picometer"],
    ["mile", 1609.344, "mi"],
    ["foot", 0.3048, "ft feet"],
    ["inch", 0.0254, "inches"],
    ["yard", 0.9144, "yd yds"],
    ["fathom", 1.8288],
    ["furlong", 201.168],
    ["nautical mile", 1852, "nm nmi"],
  ],
  area: [
    ["hectare", 1e4, "ha"],
    ["acre", 4046.8564224],
  ],
  volume: [
    ["litre", 1, "liter"],
    ["millilitre", 1e-3, "ml mls milliliter"],
    ["centilitre", 0.01, "cl centiliter"],
    ["hectolitre", 100, "hl hectoliter"],
    ["gallon", 3.785411784, "gal gals"],
    ["quart", 0.946352946],
    ["pint", 0.473176473],
    ["cup", 0.2365882365],
    ["tablespoon", 0.01478676478125, "tbsp"],
    ["teaspoon", 0.00492892159375, "tsp"],
    ["barrel", 158.987294928, "bbl"],
  ],
  mass: [
    ["kilogram", 1, "kg kgs kilo kilogramme"],
    ["gram", 1e-3, "gramme"],
    ["milligram", 1e-6, "mg milligramme"],
    ["microgram", 1e-9, "mcg"],
    ["tonne", 1e3],
    ["metric ton", 1e3],
    ["ton", 907.18474],
    ["pound", 0.45359237, "lb lbs"],
    ["ounce", 0.028349523125, "oz"],
    ["stone", 6.35029318],
    ["carat", 2e-4],
  ],
  speed: [
    ["kilometre per hour", 1 / 3.6, "kph kmh kmph"],
    ["mile per hour", 0.44704, "mph"],
    ["knot", 1852 / 3600],
  ],
  energy: [
    ["joule", 1],
    ["kilojoule", 1e3, "kj"],
    ["megajoule", 1e6, "mj"],
    ["calorie", 4.184],
    ["kilocalorie", 4184, "kcal"],
    ["kilowatt hour", 3.6e6, "kwh"],
    ["megawatt hour", 3.6e9, "mwh"],
    ["gigawatt hour", 3.6e12, "gwh"],
    ["terawatt hour", 3.6e15, "twh"],
    ["kiloton", 4.184e12, "kt"],
    ["megaton", 4.184e15],
  ],
  power: [
    ["watt", 1],
    ["kilowatt", 1e3, "kw"],
    ["megawatt", 1e6, "mw"],
    ["gigawatt", 1e9, "gw"],
    ["terawatt", 1e12, "tw"],
    ["horsepower", 745.6998715822702, "hp bhp"],
  ],
  data: [
    ["bit", 0.125],
    ["kilobit", 125],
    ["megabit", 125e3, "mbit"],
    ["gigabit", 125e6, "gbit"],
    ["byte", 1],
    ["kilobyte", 1e3, "kb"],
    ["megabyte", 1e6, "mb"],
    ["gigabyte", 1e9, "gb"],
    ["terabyte", 1e12, "tb"],
    ["petabyte", 1e15, "pb"],
  ],
  pressure: [
    ["pascal", 1],
    ["hectopascal", 100, "hpa"],
    ["kilopascal", 1e3, "kpa"],
    ["millibar", 100, "mbar"],
    ["psi", 6894.757293168],
  ],
  voltage: [
    ["volt", 1],
    ["kilovolt", 1e3, "kv"],
  ],
  frequency: [
    ["hertz", 1, "hz"],
    ["kilohertz", 1e3, "khz"],
    ["megahertz", 1e6, "mhz"],
    ["gigahertz", 1e9, "ghz"],
  ],
  loudness: [["decibel", 1, "db"]],
};

interface Entry {
  readonly counted: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

const BY_FORM: ReadonlyMap<string, Entry> = new Map(
  Object.entries(UNITS).flatMap(([dimension, units]) =>
    units.flatMap(([counted, factor, forms = ""]) =>
      [counted, ...forms.split(" ").filter((form) => form !== "")].flatMap((form): [string, Entry][] => {
        const entry = { counted, dimension: dimension as Dimension, factor };
        return [
          [form, entry],
          ...(form.length > 3 && !form.endsWith("s") ? [[`${form}s`, entry] as [string, Entry]] : []),
        ];
      }),
    ),
  ),
);

/** Words that are a unit only for the eye of a grammar that knows its context: a "stone", a "bit", a "cup". */
const DOUBTFUL: ReadonlySet<string> = new Set("stone stones bit bits cup cups kiloton nm mi ha".split(" "));

/** Short forms that are units only when they are glued to a number [2l, 500g]; not [5G]. */
const GLUED: ReadonlyMap<string, string> = new Map([
  ["l", "litre"],
  ["g", "gram"],
  ["t", "tonne"],
  ["in", "inch"],
]);

const LENGTH_OF_TIME: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
  ["weekend", 172_800],
  ["week", 604_800],
  ["fortnight", 1_209_600],
  ["month", 2_629_746],
  ["quarter", 7_889_238],
  ["year", 31_556_952],
  ["decade", 315_569_520],
  ["century", 3_155_695_200],
]);

/** A length of time in seconds, months and years at their mean; null for a word that is none. */
export function measureOfTime(counted: string): Measure | null {
  const factor = LENGTH_OF_TIME.get(counted);
  return factor === undefined ? null : measure("time", factor);
}

/** Reads the unit of measure that stands at an index: "km", "square miles", "miles per hour", "°C"; or null. */
export function readMeasure(tokens: readonly Token[], index: number): MeasureReading | null {
  const token = tokens[index];
  if (token === undefined || (token.newLine && index > 0)) return null;
  const temperature = readDegrees(tokens, index);
  if (temperature !== null) return temperature;
  // [5'']; a single or double mark may be one of quotation.
  if (
    token.text === "'" &&
    token.glued &&
    tokens[index + 1]?.text === "'" &&
    tokens[index + 1]?.glued === true
  ) {
    return { to: index + 2, counted: "inch", measure: measureOf("inch") };
  }
  if (token.sort !== "word") return null;
  const word = token.lower;
  if (word === "square" || word === "sq" || word === "cubic" || word === "cu") {
    return readPower(tokens, index);
  }
  const next = wordAt(tokens, index + 1);
  const after = isHyphen(tokens[index + 1]) ? index + 2 : index + 1;
  if (word === "nautical" || word === "metric") {
    const entry = BY_FORM.get(`${word} ${next.replace(/s$/, "")}`);
    return entry === undefined ? null : reading(index + 2, entry);
  }
  if (word === "light" && /^years?$/.test(wordAt(tokens, after))) {
    return { to: after + 1, counted: "light year", measure: measure("length", 9.4607304725808e15) };
  }
  if (word === "mpg") return { to: index + 1, counted: "mile per gallon", measure: null };
  if (word === "percentage" && /^points?$/.test(next)) {
    return { to: index + 2, counted: "percentage point", measure: null };
  }
  const entry =
    BY_FORM.get(word) ?? BY_FORM.get((token.glued && token.text === word && GLUED.get(word)) || "");
  if (entry === undefined) return null;
  if (entry.dimension === "power" && /^hours?$/.test(wordAt(tokens, after))) {
    return {
      to: after + 1,
      counted: `${entry.counted} hour`,
      measure: measure("energy", entry.factor * 3600),
    };
  }
  return (
    (entry.dimension === "length" ? readSpeed(tokens, index + 1, entry) : null) ?? reading(index + 1, entry)
  );
}

/** What a unit is worth, by its dictionary form in one word; null for a word that is none. */
export function measureOf(word: string): Measure | null {
  const entry = BY_FORM.get(word);
  return entry === undefined ? null : measure(entry.dimension, entry.factor);
}

/** Whether what stands at an index is a unit in any text, and no word that only may be one ["a stone", "a bit"]. */
export function isPlainUnit(tokens: readonly Token[], index: number): boolean {
  return !DOUBTFUL.has(wordAt(tokens, index));
}

// [°C], [degrees], [degrees Celsius], [deg F], [celsius]
function readDegrees(tokens: readonly Token[], index: number): MeasureReading | null {
  const word = wordAt(tokens, index);
  const sign = word === "°" || word === "degree" || word === "degrees" || word === "deg";
  const at = sign ? (isHyphen(tokens[index + 1]) ? index + 2 : index + 1) : index;
  const scale = SCALES.get(wordAt(tokens, at));
  const letter = /^[CFK]$/i.test(tokens[at]?.text ?? "");
  // [64.9F], [20°C], [20 degrees C]
  const glued = letter && !sign && tokens[at]?.glued === true && tokens[at - 1]?.sort === "number";
  const capital = tokens[at]?.text !== tokens[at]?.lower;
  if (scale !== undefined && tokens[at]?.newLine !== true && (sign || !letter || (glued && capital))) {
    return { to: at + 1, counted: scale.counted, measure: scale.measure };
  }
  return sign ? { to: index + 1, counted: "degree", measure: null } : null;
}

const CELSIUS = { counted: "degree celsius", measure: measure("temperature", 1) };
const FAHRENHEIT = { counted: "degree fahrenheit", measure: measure("temperature", 5 / 9, -160 / 9) };
const SCALES: ReadonlyMap<string, { readonly counted: string; readonly measure: Measure }> = new Map([
  ["celsius", CELSIUS],
  ["centigrade", CELSIUS],
  ["c", CELSIUS],
  ["fahrenheit", FAHRENHEIT],
  ["f", FAHRENHEIT],
  ["kelvin", { counted: "kelvin", measure: measure("temperature", 1, -273.15) }],
]);

// [square miles], [sq km], [cubic-foot]
function readPower(tokens: readonly Token[], index: number): MeasureReading | null {
  const square = wordAt(tokens, index).startsWith("sq");
  let at = index + 1;
  if (wordAt(tokens, at) === "." && tokens[at]?.glued === true) at += 1;
  if (isHyphen(tokens[at])) at += 1;
  const entry =
    BY_FORM.get(wordAt(tokens, at)) ?? (wordAt(tokens, at) === "m" ? BY_FORM.get("metre") : undefined);
  if (entry?.dimension !== "length") return null;
  const { counted, factor } = entry;
  return square
    ? { to: at + 1, counted: `square ${counted}`, measure: measure("area", factor ** 2) }
    : { to: at + 1, counted: `cubic ${counted}`, measure: measure("volume", factor ** 3 * 1000) };
}

// [miles per hour], [miles an hour], [km/h], [metres per second]
function readSpeed(tokens: readonly Token[], at: number, { counted, factor }: Entry): MeasureReading | null {
  const joint = isHyphen(tokens[at]) ? at + 1 : at;
  if (!/^(?:per|a|an|\/)$/.test(wordAt(tokens, joint))) return null;
  const last = isHyphen(tokens[joint + 1]) ? joint + 2 : joint + 1;
  const word = wordAt(tokens, last);
  const seconds =
    word === "hour" || word === "h" || word === "hr" ? 3600 : word === "second" || word === "s" ? 1 : 0;
  if (seconds === 0) return null;
  return {
    to: last + 1,
    counted: `${counted} per ${seconds === 1 ? "second" : "hour"}`,
    measure: measure("speed", factor / seconds),
  };
}

function reading(to: number, { counted, dimension, factor }: Entry): MeasureReading {
  return { to, counted, measure: measure(dimension, factor) };
}

function measure(dimension: Dimension, factor: number, offset = 0): Measure {
  return { dimension, base: BASES[dimension], factor, offset };
}
