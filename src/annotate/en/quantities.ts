import { marksOf, type QuantityMark } from "../../model/mark.ts";
import type { Annotator, Context } from "../language.ts";
import { readAge } from "./quantities/ages.ts";
import type { Amount } from "./quantities/amount.ts";
import { readAmount } from "./quantities/amounts.ts";
import { readCompoundMeasure } from "./quantities/compounds.ts";
import { isIdentifier, isPlural } from "./quantities/identifiers.ts";
import { markOf } from "./quantities/mark.ts";
import { measureOf, readMeasure } from "./quantities/measures.ts";
import { readCurrency } from "./quantities/money.ts";
import type { WordAt } from "./quantities/nouns.ts";
import { readRange } from "./quantities/ranges.ts";
import { isHyphen, type Token, wordAt } from "./tokens.ts";

/**
 * Finds quantities: their value or bounds, their hedge, what they count. A number inside a time of the calendar, and
 * one that names a thing ("Resolution 1701", "Covid-19"), is none. Spans hold the number with its sign of money or
 * of percent, without hedge and noun. `counted` is the head of the noun in its dictionary form, for money the ISO
 * code; a plain "$" is read as US dollars and plain "pounds" as sterling.
 */
export const quantities: Annotator = { name: "quantities", annotate };

function annotate({ report, marks, shared }: Context): readonly QuantityMark[] {
  const { text } = report;
  const { tokens } = shared;
  const dates = marksOf(marks, "time").filter((mark) => mark.sort === "calendar");
  const wordOf: WordAt = (from) => shared.wordAt(from);
  const found: QuantityMark[] = [];
  let date = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    while (date < dates.length && (dates[date]?.to ?? 0) <= token.from) date += 1;
    const covered = dates[date];
    if (covered !== undefined && covered.from <= token.from) {
      index += 1;
      continue;
    }
    const read = mayOpen(token, tokens[index + 1])
      ? readQuantity(tokens, text, index, wordOf, inSentence(text, found.at(-1), token.from))
      : null;
    // A reading that runs into a date is the date's [the 10 of Oct. 10].
    if (read === null || (covered !== undefined && covered.from < read.mark.to)) {
      index = read === null && token.sort === "number" ? skipNumber(tokens, index) : index + 1;
      continue;
    }
    found.push(read.mark);
    index = Math.max(read.to, index + 1);
  }
  return found;
}

/** Characters between two figures of one sentence at most, so that one may be of what the other counts. */
const NEAR = 160;

/** The mark, where it stands before `from` in the same sentence. */
function inSentence(text: string, mark: QuantityMark | undefined, from: number): QuantityMark | null {
  if (mark === undefined || from - mark.to > NEAR) return null;
  return /[.!?]["”’)]*\s+["“‘]?\p{Lu}|[\n\r]/u.test(text.slice(mark.to, from + 1)) ? null : mark;
}

/** Past the pieces glued to a number that is none [3-1, 555-1234, 4x4], so that its tail is not read by itself. */
function skipNumber(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (
    tokens[at]?.glued === true &&
    (tokens[at]?.sort === "number" || /^[-–/:.]$/.test(tokens[at]?.text ?? ""))
  ) {
    if (
      tokens[at]?.sort !== "number" &&
      !(tokens[at + 1]?.glued === true && tokens[at + 1]?.sort === "number")
    )
      break;
    at += 1;
  }
  return at;
}

function readQuantity(
  tokens: readonly Token[],
  text: string,
  index: number,
  wordOf: WordAt,
  last: QuantityMark | null,
): { readonly mark: QuantityMark; readonly to: number } | null {
  const age = readAge(tokens, index);
  if (age !== null) return { mark: markOf(tokens, text, age, wordOf, null), to: age.to };
  const first = readAmount(tokens, index);
  if (first === null) return null;
  const compound = readCompoundMeasure(tokens, first);
  if (compound !== null) return { mark: markOf(tokens, text, compound, wordOf, null), to: compound.to };
  const measured = withMeasure(tokens, withCurrency(tokens, first));
  const range = readRange(tokens, index, first);
  const read = range === null ? measured : withMeasure(tokens, withCurrency(tokens, range));
  if (read.sort === "count" && isIdentifier(tokens, read.from, read.to)) return null;
  if (read.sort === "count" && isNoCount(tokens, read, wordOf)) return null;
  const mark = markOf(tokens, text, read, wordOf, last);
  // A rank in words needs what it ranks [her third visit]; not [in a second they].
  // [just one, designed to …]: without a thing that it counts "one" is a pronoun.
  if (
    text.slice(mark.from, mark.to).toLowerCase() === "one" &&
    mark.unit === "" &&
    mark.hedge === "" &&
    wordAt(tokens, read.to) !== "per"
  )
    return null;
  if (mark.sort === "ordinal" && !read.digits && mark.unit === "") return null;
  return { mark, to: read.to };
}

// [85 million euros], [20 cents]
function withCurrency(tokens: readonly Token[], read: Amount): Amount {
  if (read.sort !== "count") return read;
  // [hundreds of millions of dollars]
  const at = read.vague && wordAt(tokens, read.to) === "of" ? read.to + 1 : read.to;
  const currency = readCurrency(tokens, at, (read.low ?? 0) >= 1000);
  if (currency === null) return read;
  const { by } = currency;
  const scale = (value: number | null): number | null => (value === null ? null : value * by);
  return {
    ...read,
    unitTo: currency.to,
    sort: "money",
    value: scale(read.value),
    low: scale(read.low),
    high: scale(read.high),
    step: read.step * by,
    unit: currency.unit,
    counted: currency.counted,
  };
}

// A unit glued to its number [30km, 6ft, 20°C] ends the amount; "m" without a plural after it is metres
// [5m (16ft)], with one it is millions [5m people].
function withMeasure(tokens: readonly Token[], read: Amount): Amount {
  if (read.sort !== "count" || !read.digits) return read;
  const suffix = tokens[read.to];
  if (suffix?.glued === true && suffix.sort === "word") {
    const unit = readMeasure(tokens, read.to);
    if (unit !== null) {
      const text = tokens.slice(read.to, unit.to).map((token) => token.text);
      const { counted, measure, to } = unit;
      return { ...read, sort: "measure", unit: text.join(" "), counted, measure, unitTo: to };
    }
  }
  const last = tokens[read.to - 1];
  if (last?.lower === "m" && last.glued && read.value !== null) {
    const next = tokens[read.to];
    const noun =
      next?.sort === "word" &&
      !next.newLine &&
      !METRE_TAILS.has(next.lower) &&
      [0, 1, 2].some((ahead) => isPlural(tokens[read.to + ahead]));
    if (!noun) {
      const value = Number(tokens[read.to - 2]?.text.replace(/,/g, ""));
      return {
        ...read,
        to: read.to - 1,
        sort: "measure",
        value,
        low: value,
        high: value,
        step: read.step / 1e6,
        unit: "m",
        counted: "metre",
        measure: measureOf("metre"),
      };
    }
  }
  return read;
}

const METRE_TAILS: ReadonlySet<string> = new Set(
  "of tall long wide high deep in above below from off away and to long-range apart x by under over".split(
    " ",
  ),
);

// [one of the], [no one], [one day], [this one], [one's own], [3-1], [Group of Seven], [the four-day trip] is a
// length and stays.
function isNoCount(tokens: readonly Token[], read: Amount, wordOf: WordAt): boolean {
  const first = tokens[read.from];
  if (first === undefined) return true;
  const before = wordAt(tokens, read.from - 1);
  const next = tokens[read.to];
  if (read.vague) return false;
  if (first.lower === "one" && read.to === read.from + 1 && !isHyphen(next)) {
    if (NOT_ONE.has(before)) return true;
    if (next === undefined || next.newLine || next.sort !== "word")
      return !/^(?:least|killed|killing|than)$/.test(before);
    // [one more vote], [one per week]
    if (next.lower === "more" && /^(?:NN|JJ)/.test(wordOf(tokens[read.to + 1]?.from ?? 0)?.tag ?? ""))
      return false;
    if (next.lower === "per") return false;
    if (AFTER_ONE.has(next.lower)) return true;
    if (before === "least") return false;
    const tag = wordOf(next.from)?.tag ?? "";
    // [that one tornado], [if one boat]; not [if one looks].
    if (/^(?:that|if|not)$/.test(before)) return !tag.startsWith("NN");
    return tag !== "" && !/^(?:NN|JJ|VBN|CD)/.test(tag);
  }
  if (before === "of" && wordAt(tokens, read.from - 2) === "group" && isCapital(first.text)) return true;
  // A capitalised number word amid small ones names something [the Big Ten, Channel Four].
  if (
    !read.digits &&
    isCapital(first.text) &&
    isCapital(tokens[read.from - 1]?.text ?? "") &&
    !first.newLine &&
    !isCapital(next?.text ?? "") &&
    !isPlural(next)
  ) {
    const lead = tokens[read.from - 1];
    return (
      lead !== undefined &&
      lead.sort === "word" &&
      lead.newLine !== true &&
      read.from > 1 &&
      !/^[.!?“"”:]$/.test(tokens[read.from - 2]?.text ?? ".")
    );
  }
  return false;
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

const NOT_ONE: ReadonlySet<string> = new Set(
  "no the this any every each which some another day or".split(" "),
);
const AFTER_ONE: ReadonlySet<string> = new Set(
  "of who that which is was were are another day side hand thing can could may might must should will would has had to and or in on at by with more time way reason another's knows thinks does for from when as than but".split(
    " ",
  ),
);

/** Whether a quantity may begin at the token: saves the grammar most of the text. */
function mayOpen(token: Token, next: Token | undefined): boolean {
  if (token.sort === "number") return true;
  if (token.sort === "sign") return /^[\p{Sc}#½⅓⅔¼¾⅛]$/u.test(token.text) || isPointed(token, next);
  return (
    OPENERS.has(token.lower) ||
    (token.text === token.text.toUpperCase() && token.text.length <= 3) ||
    token.text === "Rs" ||
    token.text === "dlrs" ||
    token.text === "e"
  );
}

// [.75 cups]
function isPointed(token: Token, next: Token | undefined): boolean {
  return token.text === "." && !token.glued && next?.sort === "number" && next.glued;
}

const OPENERS: ReadonlySet<string> = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
    "twenty thirty forty fifty sixty seventy eighty ninety a an half dozens scores hundreds thousands millions billions trillions tens several " +
    "all every most majority minority many some first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth aged"
  ).split(" "),
);
