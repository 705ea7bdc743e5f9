import { readNumber } from "../numbers.ts";
import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";

/**
 * Reads an age at `index`: "47" between a name and a comma, "aged 30" (the number), "12-year-old", "30 years old",
 * "in his 30s"; or null. Ages of people are 0-125; by their form alone ["a 200-year-old bell"] they may be higher.
 */
export function readAge(tokens: readonly Token[], index: number): Amount | null {
  const number = readNumber(tokens, index);
  if (number === null || !(number.value >= 0)) return null;
  const { to, value, digits } = number;
  const age = (end: number, unit: string): Amount =>
    amount(index, end, value, { sort: "age", digits, unit, counted: "year" });
  const hyphen = isHyphen(tokens[to]) ? 1 : 0;
  const unit = wordAt(tokens, to + hyphen);
  if (/^(?:year|years|month|months|week|weeks|day|days)$/.test(unit) && tokens[to]?.newLine !== true) {
    const next = to + hyphen + 1;
    const old = isHyphen(tokens[next]) ? wordAt(tokens, next + 1) : wordAt(tokens, next);
    const ofAge = old === "of" && wordAt(tokens, next + 1) === "age";
    if (old !== "old" && old !== "olds" && !ofAge) return null;
    const single = unit.endsWith("s") ? unit.slice(0, -1) : unit;
    const unitTo = next + (ofAge ? 2 : isHyphen(tokens[next]) ? 2 : 1);
    return amount(index, to, value, { sort: "age", digits, unit: `${unit} old`, counted: single, unitTo });
  }
  if (value > 125) return null;
  const before = wordAt(tokens, index - 1);
  if (
    before === "aged" ||
    (before === "age" && tokens[to]?.lower !== "%") ||
    (before === "of" && wordAt(tokens, index - 2) === "age")
  ) {
    return age(to, "years");
  }
  if (!digits || number.scaled) return null;
  if (tokens[to]?.lower === "s" && tokens[to]?.glued === true && value % 10 === 0 && value >= 10) {
    const lead = /^(?:early|mid|late)$/.test(before)
      ? wordAt(tokens, index - 2)
      : wordAt(tokens, index - (isHyphen(tokens[index - 1]) ? 3 : 1));
    if (!/^(?:his|her|their|my|your|our)$/.test(lead)) return null;
    return amount(index, to + 1, null, {
      sort: "age",
      low: value,
      high: value + 9,
      unit: "years",
      counted: "year",
      digits,
    });
  }
  // [Ada Marsh, 47, said], [Ada Marsh (47)]
  const after = tokens[to]?.text ?? "";
  const opens = before === "," ? "," : before === "(" ? "(" : "";
  if (opens === "" || !Number.isInteger(value) || value < 1 || tokens[index]?.text.includes(",") === true)
    return null;
  const closes =
    opens === "(" ? after === ")" : /^[,;.]$/.test(after) || /^(?:and|who|was|from|of)$/.test(after);
  const name = tokens[index - 2];
  // One name is enough for a grown-up's age between commas [Marsh, 47, said]; not [In Hamelin, 12, …].
  const place = /^(?:in|at|from|near|to|on)$/.test(wordAt(tokens, index - 3));
  const named =
    isCapital(tokens[index - 3]) && !place ? true : opens === "," && after === "," && value >= 10 && !place;
  if (!closes || !isCapital(name) || !named || NO_NAMES.has(name?.lower ?? "")) return null;
  return age(to, "years");
}

const NO_NAMES: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec section article chapter page route".split(
    " ",
  ),
);
