import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasFile } from "../data.ts";
import { halfRows, shareOf } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { type Expected, isCaseRight, type NumberCase, tellRead } from "../number-cases.ts";
import { type ReadQuantity, readQuantities } from "../quantity-reader.ts";

const SET = "ms-recognizers-number";

interface Spec {
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

interface Case extends NumberCase {
  readonly model: Model;
  readonly read: readonly ReadQuantity[];
}

/** Numbers, shares, ranks, sums, measures and ages of the specification of Microsoft's recognizers. */
export const msRecognizersNumber: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "ms-recognizers", "Number", "NumberModel.json"),
  score: (folder) => {
    const cases = MODELS.flatMap((model) => casesOf(folder, model));
    const judge = shareOf<Case>(
      (each) => isCaseRight(each, each.read, ({ sort }) => sort === null || each.model.sorts.includes(sort)),
      ({ text, expected, read }) =>
        `${expected.map(({ low, unit }) => `${low} ${JSON.stringify(unit) ?? ""}`).join("; ") || "nothing"}; read ${tellRead(read)}: ${text}`,
    );
    const rows = (metric: string, part: readonly Case[]) =>
      halfRows(SET, metric, part, ({ text }) => isKeptApart(text), judge);
    return {
      rows: [
        ...rows("cases", cases),
        ...MODELS.flatMap((model) =>
          rows(
            `cases.${model.metric}`,
            cases.filter((each) => each.model === model),
          ),
        ),
      ],
      failures: [],
    };
  },
};

function casesOf(folder: string, model: Model): readonly Case[] {
  const file = readFileSync(join(folder, "ms-recognizers", ...model.path), "utf8");
  const specs: readonly Spec[] = JSON.parse(file.replace(/^\uFEFF/, ""));
  const one = new Map(specs.map((spec) => [spec.Input, spec]));
  return [...one.values()].flatMap((spec) => {
    const expected = spec.Results.map((result) => expectedOf(result, model));
    // Ranks without a number [the last one] and units without one [a dollar bill] are not asked for.
    if (expected.includes(null)) return [];
    const text = spec.Input;
    return [{ model, text, expected: expected.filter((each) => each !== null), read: readQuantities(text) }];
  });
}

function expectedOf(
  { TypeName, Resolution, Start, End }: Spec["Results"][number],
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

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["Dollar", "USD"],
  ["Cent", "USD EUR"],
  ["United States dollar", "USD"],
  ["Hong Kong dollar", "HKD"],
  ["Canadian dollar", "CAD"],
  ["Australian dollar", "AUD"],
  ["Mexican peso", "MXN"],
  ["Japanese yen", "JPY"],
  ["Chinese yuan", "CNY"],
  ["Pound", "GBP"],
  ["British pound", "GBP"],
  ["Pence", "GBP"],
  ["Euro", "EUR"],
  ["Franc", "CHF FRF"],
  ["Georgian lari", "GEL"],
  ["Lao kip", "LAK"],
  ["Rupee", "INR"],
  ["Sri Lankan rupee", "LKR"],
  ["Turkish lira", "TRY"],
  ["Bitcoin", "BTC"],
]);
