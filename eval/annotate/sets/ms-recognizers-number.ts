import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../../row.ts";
import { hasFile } from "../data.ts";
import { halfRows, shareOf } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { CURRENCIES, type Expected, isCaseRight, type NumberCase, tellRead } from "../number-cases.ts";
import { type QuantityReader, type ReadQuantity, rowsBeside } from "../quantity-reader.ts";

const SET = "ms-recognizers-number";

interface SpecLine {
  readonly Input: string;
  readonly Results: readonly {
    readonly TypeName: string;
    readonly Resolution: { readonly value: string | null; readonly unit?: string; readonly subtype?: string };
    readonly Start: number;
    readonly End: number;
  }[];
}

/** A file of the specification, and the sorts of ours that are extra where it expects nothing. */
interface Model {
  readonly metric: string;
  readonly path: readonly string[];
  readonly sorts: readonly string[];
  readonly unit: "none" | "money" | "measure";
}

const MODELS: readonly Model[] = [
  { metric: "number", path: ["Number", "NumberModel.json"], sorts: ["count", "fraction"], unit: "none" },
  { metric: "percent", path: ["Number", "PercentModel.json"], sorts: ["percent"], unit: "none" },
  { metric: "ordinal", path: ["Number", "OrdinalModel.json"], sorts: ["ordinal"], unit: "none" },
  { metric: "currency", path: ["NumberWithUnit", "CurrencyModel.json"], sorts: ["money"], unit: "money" },
  {
    metric: "dimension",
    path: ["NumberWithUnit", "DimensionModel.json"],
    sorts: ["measure"],
    unit: "measure",
  },
  {
    metric: "temperature",
    path: ["NumberWithUnit", "TemperatureModel.json"],
    sorts: ["measure"],
    unit: "measure",
  },
  { metric: "age", path: ["NumberWithUnit", "AgeModel.json"], sorts: ["age", "duration"], unit: "measure" },
];

interface Spec extends NumberCase {
  readonly model: Model;
}

interface Case extends Spec {
  readonly read: readonly ReadQuantity[];
}

/** Numbers, shares, ranks, sums, measures and ages of the specification of Microsoft's recognizers. */
export const msRecognizersNumber: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "ms-recognizers", "Number", "NumberModel.json"),
  score: (folder, peers) => {
    const specs = MODELS.flatMap((model) => specsOf(folder, model));
    const texts = specs.map(({ text }) => text);
    return { rows: rowsBeside(SET, texts, peers, (read) => rowsOf(specs, read)), failures: [] };
  },
};

function rowsOf(specs: readonly Spec[], read: QuantityReader): readonly Row[] {
  const cases = specs.map((spec): Case => ({ ...spec, read: read(spec.text).quantities }));
  const judge = shareOf<Case>(
    (each) => isCaseRight(each, each.read, ({ sort }) => sort === null || each.model.sorts.includes(sort)),
    (each) => {
      const wanted = each.expected.map(({ low, unit }) => `${low} ${JSON.stringify(unit) ?? ""}`);
      return `${wanted.join("; ") || "nothing"}; read ${tellRead(each.read)}: ${each.text}`;
    },
  );
  const rows = (metric: string, part: readonly Case[]): readonly Row[] =>
    halfRows(SET, metric, part, ({ text }) => isKeptApart(text), judge);
  return [
    ...rows("cases", cases),
    ...MODELS.flatMap((model) =>
      rows(
        `cases.${model.metric}`,
        cases.filter((each) => each.model === model),
      ),
    ),
  ];
}

function specsOf(folder: string, model: Model): readonly Spec[] {
  const file = readFileSync(join(folder, "ms-recognizers", ...model.path), "utf8");
  const specs: readonly SpecLine[] = JSON.parse(file.replace(/^\uFEFF/, ""));
  const one = new Map(specs.map((spec) => [spec.Input, spec]));
  return [...one.values()].flatMap((spec) => {
    const expected = spec.Results.map((result) => expectedOf(result, model));
    // Ranks without a number [the last one] and units without one [a dollar bill] are not asked for.
    if (expected.includes(null)) return [];
    const text = spec.Input;
    return [{ model, text, expected: expected.filter((each) => each !== null) }];
  });
}

function expectedOf(
  { TypeName, Resolution, Start, End }: SpecLine["Results"][number],
  { unit }: Model,
): Expected | null {
  const number = Number(Resolution.value?.replace("%", "") ?? Number.NaN);
  if (!Number.isFinite(number) || TypeName === "ordinal.relative") return null;
  const name = Resolution.unit ?? "";
  const hundredth = name === "Cent" || name === "Pence" ? 0.01 : 1;
  const value = number * hundredth;
  const span = { from: Start, to: End + 1 };
  if (unit === "none") return { span, low: value, high: value, unit: null };
  if (unit === "measure") return { span, low: value, high: value, unit: { measure: name } };
  const money = CURRENCIES.get(name);
  return money === undefined ? null : { span, low: value, high: value, unit: { money: money.split(" ") } };
}
