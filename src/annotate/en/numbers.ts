import { isHyphen, type Token, wordAt } from "./tokens.ts";

/** A number as it was read off tokens. */
export interface NumberReading {
  /** Index of the first token after it. */
  readonly to: number;
  readonly value: number;
  /** One unit of the last digit that the writer gave: 100 for "1,200", 100000 for "2.3 million". */
  readonly step: number;
  /** Whether it is written in digits. */
  readonly digits: boolean;
  /** Whether a word of scale or a suffix belongs to it ("million", "bn"). */
  readonly scaled: boolean;
}

/** Reads the cardinal number that begins at `index`: "1,200", "2.3 million", "twenty-six", "a dozen"; or null. */
export function readNumber(tokens: readonly Token[], index: number): NumberReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.sort === "number") return readDigits(tokens, index);
  if (token.text === ".") return readPointed(tokens, index);
  if (token.sort !== "word" && !isVulgar(token)) return null;
  return readWords(tokens, index);
}

// [.75 cups], [.3 percent]: digits behind a point that ends no word. What is no number so [a .38 revolver] is for
// whoever asks.
function readPointed(tokens: readonly Token[], index: number): NumberReading | null {
  const next = tokens[index + 1];
  if (
    tokens[index]?.glued === true ||
    next?.sort !== "number" ||
    !next.glued ||
    !/^[0-9]{1,6}$/.test(next.text)
  )
    return null;
  const step = 10 ** -next.text.length;
  const value = round(Number(next.text) * step);
  const scale = readScale(tokens, index + 2, true);
  if (scale === null) return { to: index + 2, value, step, digits: true, scaled: false };
  return {
    to: scale.to,
    value: round(value * scale.value),
    step: step * scale.value,
    digits: true,
    scaled: true,
  };
}

/** Longest run of digits that is read as a number. */
const MAX_DIGITS = 25;

function readDigits(tokens: readonly Token[], index: number): NumberReading | null {
  const token = tokens[index];
  if (token === undefined || token.text.length > MAX_DIGITS) return null;
  const plain = token.text.replace(/[,\u00a0\u2009\u202f]/g, "");
  if (plain.indexOf(".") !== plain.lastIndexOf(".")) return null;
  let value = Number(plain);
  let to = index + 1;
  const next = tokens[to];
  if (next?.glued && isVulgar(next)) {
    value += VULGAR.get(next.text) ?? 0;
    to += 1;
  } else if (
    !plain.includes(".") &&
    next?.sort === "number" &&
    !next.newLine &&
    tokens[to + 1]?.text === "/" &&
    tokens[to + 1]?.glued === true &&
    tokens[to + 2]?.sort === "number" &&
    tokens[to + 2]?.glued === true &&
    FRACTION_FOOT.has(tokens[to + 2]?.text ?? "")
  ) {
    // A mixed number [3 1/2 years].
    value += Number(next.text) / Number(tokens[to + 2]?.text);
    to += 3;
  }
  const scale = readScale(tokens, to, true);
  const step = lastDigit(plain);
  if (scale === null) return { to, value, step, digits: true, scaled: false };
  return {
    to: scale.to,
    value: round(value * scale.value),
    step: step * scale.value,
    digits: true,
    scaled: true,
  };
}

const FRACTION_FOOT: ReadonlySet<string> = new Set(["2", "3", "4", "5", "8", "16"]);

/** One unit of the last digit that is not a closing zero [1,200: 100; 42,718: 1; 2.30: 0.01]. */
function lastDigit(plain: string): number {
  const dot = plain.indexOf(".");
  if (dot >= 0) return 10 ** -(plain.length - dot - 1);
  const zeros = plain.length - plain.replace(/0+$/, "").length;
  return zeros === plain.length ? 1 : 10 ** zeros;
}

/** Takes binary dust off a product [2.3 * 1e6]. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** Reads "million", "bn", "m" and the like at an index; short forms only when they are glued or `after` digits. */
export function readScale(
  tokens: readonly Token[],
  index: number,
  afterDigits: boolean,
): { readonly to: number; readonly value: number } | null {
  let at = index;
  if (isHyphen(tokens[at]) && SCALES.has(wordAt(tokens, at + 1))) at += 1;
  const token = tokens[at];
  if (token === undefined || token.newLine) return null;
  const value = SCALES.get(token.lower);
  if (value !== undefined) {
    // [2 hundred thousand], [3.5 thousand billion]
    const more = SCALES.get(wordAt(tokens, at + 1));
    return more === undefined || more < value ? { to: at + 1, value } : { to: at + 2, value: value * more };
  }
  if (!afterDigits) return null;
  // [$1.5m, 30k, 11bn, 5 bn]; not [5 m] in "5 m of rope", a length.
  const short = SHORT_SCALES.get(token.lower);
  // [$30mm]; [30mm of rain] is a length.
  const length = token.lower === "mm" && !isAfterSign(tokens, at);
  if (short !== undefined && token.glued && !length) return { to: at + 1, value: short };
  const long = SPACED_SCALES.get(token.lower);
  return long === undefined ? null : { to: at + 1, value: long };
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["lakh", 1e5],
  ["crore", 1e7],
  ["lakhs", 1e5],
  ["crores", 1e7],
  ["dozen", 12],
  ["dozens", 12],
]);

/** Whether the digits before an index stand behind a sign of currency. */
function isAfterSign(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (/^[\d.,]+$/.test(tokens[at]?.lower ?? "")) at -= 1;
  return /[$£€¥]$/.test(tokens[at]?.lower ?? "");
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["mm", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

const SPACED_SCALES: ReadonlyMap<string, number> = new Map([
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

const UNITS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);

const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 20 + 10 * at]),
);

const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅛", 1 / 8],
]);

/** Whether the token is one character that stands for a fraction: "½". */
export function isVulgar(token: Token): boolean {
  return VULGAR.has(token.text);
}

/** Words read at most for one number: bounds the work on [one one one …]. */
const MAX_WORDS = 16;

function readWords(tokens: readonly Token[], index: number): NumberReading | null {
  const first = tokens[index];
  if (first === undefined) return null;
  if (isVulgar(first)) {
    return { to: index + 1, value: VULGAR.get(first.text) ?? 0, step: 0.01, digits: false, scaled: false };
  }
  if (first.lower === "a" || first.lower === "an") {
    // [a dozen, a hundred, a million]; not [a few, a third].
    const scale = tokens[index + 1]?.newLine === true ? null : readScale(tokens, index + 1, false);
    if (scale === null) return null;
    return { to: scale.to, value: scale.value, step: scale.value, digits: false, scaled: true };
  }
  if (first.lower === "half") {
    // [half a million, half a dozen, half-million]; "half" alone is a fraction.
    const at = wordAt(tokens, index + 1) === "a" || isHyphen(tokens[index + 1]) ? index + 2 : index + 1;
    const scale = tokens[at]?.newLine === true ? null : readScale(tokens, at, false);
    if (scale === null || scale.value < 12) return null;
    return { to: scale.to, value: scale.value / 2, step: scale.value / 10, digits: false, scaled: true };
  }
  return readCompound(tokens, index);
}

// The usual grammar of number words: a group under a thousand, then its scale, scales falling
// [two hundred and fifty thousand six hundred]. "and" only joins after a scale [three hundred and four];
// not [two and three].
function readCompound(tokens: readonly Token[], index: number): NumberReading | null {
  let at = index;
  let total = 0;
  let group = 0;
  let step = 1;
  let last: "none" | "unit" | "tens" | "hundred" | "scale" = "none";
  let lowest = Number.POSITIVE_INFINITY;
  let end = index;
  let scaled = false;
  while (at < index + MAX_WORDS) {
    let next = at;
    if (at > index) {
      if (isHyphen(tokens[at]) && tokens[at + 1]?.glued === true) next = at + 1;
      else if (wordAt(tokens, at) === "and" && (last === "hundred" || last === "scale")) next = at + 1;
    }
    const token = tokens[next];
    if (token === undefined || (token.newLine && next > index)) break;
    const unit = UNITS.get(token.lower);
    const tens = TENS.get(token.lower);
    const scale = SCALES.get(token.lower);
    if (unit !== undefined) {
      const fits =
        last === "none" ||
        last === "hundred" ||
        last === "scale" ||
        (last === "tens" && unit > 0 && unit < 10);
      if (!fits || (last === "scale" && unit >= lowest)) break;
      group += unit;
      last = "unit";
      step = 1;
    } else if (tens !== undefined) {
      if (last === "unit" || last === "tens") break;
      group += tens;
      last = "tens";
      step = tens === 0 ? 1 : 1;
    } else if (scale !== undefined && scale !== 12) {
      if (last === "none") break;
      if (scale === 100 && last !== "scale" && group > 0 && group < 100) {
        group *= 100;
        last = "hundred";
        step = 100;
      } else if (scale < lowest && group > 0 && scale !== 100) {
        total += group * scale;
        group = 0;
        lowest = scale;
        last = "scale";
        step = scale;
      } else break;
      scaled = true;
    } else if (scale === 12 && last !== "none" && total === 0 && group > 0) {
      // [two dozen]
      return { to: next + 1, value: group * 12, step: 12, digits: false, scaled: true };
    } else break;
    at = next + 1;
    end = at;
  }
  if (end === index) return null;
  const value = total + group;
  // [two and a half], [two and a half million]
  if (wordAt(tokens, end) === "and" && wordAt(tokens, end + 1) === "a" && !scaled) {
    const part = PARTS.get(wordAt(tokens, end + 2)) ?? 0;
    if (part > 0) {
      const scale = readScale(tokens, end + 3, false);
      const by = scale?.value ?? 1;
      return {
        to: scale?.to ?? end + 3,
        value: (value + part) * by,
        step: by / 10,
        digits: false,
        scaled: scale !== null,
      };
    }
  }
  return { to: end, value, step, digits: false, scaled };
}

/** What may follow "and a" in a mixed number. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["quarter", 1 / 4],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ..."first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, at): [string, number] => [word, at + 1]),
  ..."thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
    .split(" ")
    .map((word, at): [string, number] => [word, 30 + 10 * at]),
  ["thousandth", 1e3],
  ["millionth", 1e6],
  ["billionth", 1e9],
]);

/** Reads the ordinal number at `index`: "11th", "21st", "third", "twenty-first"; or null. */
export function readOrdinal(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly value: number; readonly digits: boolean } | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.sort === "number") {
    const suffix = tokens[index + 1];
    if (suffix === undefined || !suffix.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
    if (token.text.length > 6 || token.text.includes(".")) return null;
    return { to: index + 2, value: Number(token.text.replace(/[^0-9]/g, "")), digits: true };
  }
  const simple = ORDINALS.get(token.lower);
  if (simple !== undefined) return { to: index + 1, value: simple, digits: false };
  const tens = TENS.get(token.lower);
  if (tens !== undefined && isHyphen(tokens[index + 1])) {
    const unit = ORDINALS.get(wordAt(tokens, index + 2));
    if (unit !== undefined && unit < 10) return { to: index + 3, value: tens + unit, digits: false };
  }
  return null;
}
