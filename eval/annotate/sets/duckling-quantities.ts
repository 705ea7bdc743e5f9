import type { Row } from "../../row.ts";
import { hasFile, jsonLines } from "../data.ts";
import { halfRows, shareOf } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { type Expected, isCaseRight, type NumberCase, tellRead } from "../number-cases.ts";
import { type QuantityReader, type ReadQuantity, rowsBeside } from "../quantity-reader.ts";

const SET = "duckling-quantities";

interface Line {
  readonly corpus: string;
  readonly text: string;
  readonly negative?: boolean;
  /** As Duckling's source writes it: "simple Kilometre 3", "between Dollar (10, 20)", "NumeralValue 33". */
  readonly expr?: string;
}

const DIMENSIONS: readonly string[] = [
  "amountofmoney",
  "distance",
  "numeral",
  "ordinal",
  "quantity",
  "temperature",
  "volume",
];

interface Phrase extends NumberCase {
  readonly dimension: string;
}

interface Case extends Phrase {
  readonly read: readonly ReadQuantity[];
}

/** Phrases of Duckling's corpora, read as texts of their own. */
export const ducklingQuantities: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "duckling", "numeral.jsonl.gz"),
  score: (folder, peers) => {
    const phrases = DIMENSIONS.flatMap((dimension) => phrasesOf(folder, dimension));
    const texts = phrases.map(({ text }) => text);
    return { rows: rowsBeside(SET, texts, peers, (read) => rowsOf(phrases, read)), failures: [] };
  },
};

function rowsOf(phrases: readonly Phrase[], read: QuantityReader): readonly Row[] {
  const cases = phrases.map((phrase): Case => ({ ...phrase, read: read(phrase.text).quantities }));
  const judge = shareOf<Case>(
    (each) =>
      isCaseRight(each, each.read, ({ sort }) => each.dimension !== "amountofmoney" || sort === "money"),
    ({ text, expected, read: found }) => `${JSON.stringify(expected)}; read ${tellRead(found)}: ${text}`,
  );
  const rows = (metric: string, part: readonly Case[]): readonly Row[] =>
    halfRows(SET, metric, part, ({ text }) => isKeptApart(text), judge);
  return [
    ...rows("cases", cases),
    ...DIMENSIONS.flatMap((name) =>
      rows(
        `cases.${name}`,
        cases.filter(({ dimension }) => dimension === name),
      ),
    ),
  ];
}

// What Duckling reads only where it is told to look for latent meanings is not asked for [five as a sum of money].
function phrasesOf(folder: string, dimension: string): readonly Phrase[] {
  const lines = jsonLines<Line>(folder, "duckling", `${dimension}.jsonl.gz`);
  const one = new Map(
    lines.filter(({ corpus }) => corpus !== "latentCorpus").map((line) => [line.text, line]),
  );
  return [...one.values()].flatMap((line) => {
    const expected = line.negative === true ? [] : expectedOf(line.expr ?? "", dimension);
    return expected === null ? [] : [{ dimension, text: line.text, expected }];
  });
}

/** What an expression asks for; null where it is of no known form. */
function expectedOf(expression: string, dimension: string): readonly Expected[] | null {
  const numbers = Array.from(
    expression.replace(/\(Just.*\)|Nothing/g, "").matchAll(/-?[0-9]+(?:\.[0-9]+)?(?:e[0-9]+)?/g),
    ([digits]) => Number(digits),
  );
  const [form = "", name = ""] = expression.split(" ");
  const by = name === "Cent" ? 0.01 : 1;
  const unit = dimension === "amountofmoney" ? { money: codesOf(name) } : { measure: name };
  const [first = null, second = null] = numbers.map((number) => number * by);
  if (first === null) return null;
  const ends = (low: number | null, high: number | null): readonly Expected[] => [
    { span: null, low, high, unit: form === "NumeralValue" || form === "OrdinalData" ? null : unit },
  ];
  if (form === "between") return ends(first, second);
  if (form === "under") return ends(null, first);
  if (form === "above") return ends(first, null);
  return ends(first, first);
}

function codesOf(name: string): readonly string[] {
  return MONEY.get(name)?.split(" ") ?? [name];
}

const MONEY: ReadonlyMap<string, string> = new Map([
  ["Dollar", "USD"],
  ["Cent", "USD EUR"],
  ["Unnamed", "USD"],
  ["Pound", "GBP"],
  ["Dinar", "KWD IQD JOD DZD RSD BHD TND LYD"],
  ["Rial", "IRR OMR YER QAR SAR"],
]);
