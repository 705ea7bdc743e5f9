import { type NumberReading, readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
]);

// What may stand glued before "$" or by itself before a number [A$5m, HK$5, Rs 500, EUR 5m].
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["aus", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["can", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["sg", "SGD"],
  ["r", "BRL"],
  ["nt", "TWD"],
  ["mx", "MXN"],
]);
const CODES: ReadonlyMap<string, string> = new Map([
  ...[
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "RMB",
    "INR",
    "AUD",
    "CAD",
    "CHF",
    "NZD",
    "HKD",
    "SGD",
    "SEK",
    "NOK",
    "DKK",
    "RUB",
    "ZAR",
    "BRL",
    "MXN",
    "KRW",
    "TRY",
    "ILS",
    "SAR",
    "AED",
    "PLN",
    "UAH",
    "THB",
    "IDR",
    "PKR",
    "EGP",
    "NGN",
  ].map((code): [string, string] => [code, code === "RMB" ? "CNY" : code]),
  ["Rs", "INR"],
]);

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["u.s", "USD"],
  ["american", "USD"],
  ["canadian", "CAD"],
  ["australian", "AUD"],
  ["singapore", "SGD"],
  ["taiwan", "TWD"],
]);

const NOUNS: ReadonlyMap<string, string> = new Map([
  ["dollar", "USD"],
  ["buck", "USD"],
  ["euro", "EUR"],
  ["pound", "GBP"],
  ["quid", "GBP"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rupee", "INR"],
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["franc", "CHF"],
  ["peso", "MXN"],
  ["won", "KRW"],
  ["shekel", "ILS"],
  ["riyal", "SAR"],
  ["dirham", "AED"],
  ["lira", "TRY"],
  ["krona", "SEK"],
  ["kronor", "SEK"],
  ["kroner", "NOK"],
  ["zloty", "PLN"],
  ["rand", "ZAR"],
  ["real", "BRL"],
  ["reais", "BRL"],
  ["hryvnia", "UAH"],
  ["baht", "THB"],
  ["rupiah", "IDR"],
  ["naira", "NGN"],
  ["mark", "DEM"],
  ["cent", "USD"],
]);

/** Reads a sum of money that begins with its sign or code at `index`: "$1.5m", "US$20", "EUR 5m"; or null. */
export function readMoney(tokens: readonly Token[], index: number): Amount | null {
  const sign = signAt(tokens, index);
  if (sign === null) return null;
  if (tokens[sign.to]?.newLine === true) return null;
  let number = readNumber(tokens, sign.to);
  let to = sign.to;
  if (tokens[sign.to]?.sort !== "number") {
    // [$1.5m]; the vague [$ millions] is left out.
    number = null;
  } else if (number !== null) to = number.to;
  if (number === null) return null;
  const broken = readBroken(tokens, sign.to, number);
  if (broken !== null) {
    const { value, step } = broken;
    return amount(index, broken.to, value, {
      sort: "money",
      step,
      unit: sign.sign,
      counted: sign.code,
      digits: true,
    });
  }
  const scaleSign = tokens[to];
  if (scaleSign?.glued && /^(?:[a-z]|[0-9])$/i.test(scaleSign.text)) return null;
  return amount(index, to, number.value, {
    sort: "money",
    step: number.step,
    unit: sign.sign,
    counted: sign.code,
    digits: true,
  });
}

// A sum that the page broke [$430, 000; $5. 3 million]: only after a sign of money, where no list of numbers stands.
function readBroken(
  tokens: readonly Token[],
  index: number,
  number: NumberReading,
): { readonly to: number; readonly value: number; readonly step: number } | null {
  const joint = tokens[number.to];
  const next = tokens[number.to + 1];
  if (number.scaled || joint?.glued !== true || next === undefined || next.glued || next.newLine) return null;
  if (!/^[0-9]{1,3}$/.test(tokens[index]?.text ?? "")) return null;
  if (joint.text === "," && /^[0-9]{3}$/.test(next.text)) {
    return {
      to: number.to + 2,
      value: number.value * 1000 + Number(next.text),
      step: next.text === "000" ? 1000 * number.step : 1,
    };
  }
  const rest =
    joint.text === "." && /^[0-9]{1,2}$/.test(next.text) ? readNumber(tokens, number.to + 1) : null;
  if (rest?.scaled !== true) return null;
  const scale = rest.value / Number(next.text);
  if (!Number.isFinite(scale)) return null;
  const value = Number(`${number.value}.${next.text}`) * scale;
  return { to: rest.to, value: Number(value.toPrecision(15)), step: scale / 10 ** next.text.length };
}

function signAt(
  tokens: readonly Token[],
  index: number,
): { readonly to: number; readonly code: string; readonly sign: string } | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const next = tokens[index + 1];
  const simple = SIGNS.get(token.text);
  if (simple !== undefined) return { to: index + 1, code: simple, sign: token.text };
  const prefix = PREFIXES.get(token.lower);
  if (prefix !== undefined && token.text === token.text.toUpperCase() && next?.text === "$" && next.glued) {
    return { to: index + 2, code: prefix, sign: `${token.text}$` };
  }
  const code = CODES.get(token.text);
  if (code !== undefined && next?.sort === "number") return { to: index + 1, code, sign: token.text };
  // A euro sign lost on the way to plain text leaves an "e" glued to the sum [e80 million].
  if (
    token.text === "e" &&
    next?.sort === "number" &&
    next.glued &&
    readNumber(tokens, index + 1)?.scaled === true
  ) {
    return { to: index + 1, code: "EUR", sign: "e" };
  }
  // So may a pound sign leave a "#".
  if (
    token.text === "#" &&
    next?.sort === "number" &&
    next.glued &&
    readNumber(tokens, index + 1)?.scaled === true
  ) {
    return { to: index + 1, code: "GBP", sign: "#" };
  }
  return null;
}

/**
 * Reads the currency that follows an amount [85 million euros, 20 Canadian dollars, 5m pounds]; null where none does.
 * `unit` is as written. Pounds "of" something and marks that are no money are left out.
 */
export function readCurrency(
  tokens: readonly Token[],
  index: number,
  scaled: boolean,
): {
  readonly to: number;
  readonly unit: string;
  readonly counted: string;
  readonly hundredth: boolean;
} | null {
  let at = index;
  if (isHyphen(tokens[at])) at += 1;
  if (tokens[at] === undefined || tokens[at]?.newLine === true) return null;
  const token = tokens[at];
  const code = CODES.get(token?.text ?? "");
  if (code !== undefined && token !== undefined)
    return { to: at + 1, unit: token.text, counted: code, hundredth: false };
  const sign = SIGNS.get(token?.text ?? "");
  if (sign !== undefined && token?.glued === true && tokens[at + 1]?.glued !== true) {
    return { to: at + 1, unit: token.text, counted: sign, hundredth: false };
  }
  const kind = DOLLARS.get(wordAt(tokens, at));
  const nounAt =
    kind !== undefined
      ? at + 1
      : wordAt(tokens, at) === "hong" && wordAt(tokens, at + 1) === "kong"
        ? at + 2
        : at;
  const noun = wordAt(tokens, nounAt);
  const single = NOUNS.has(noun) ? noun : noun.endsWith("s") ? noun.slice(0, -1) : "";
  const found = NOUNS.get(single);
  if (found === undefined) return null;
  if (tokens[nounAt]?.newLine === true) return null;
  // [12 real cases, five won a seat, 3 pounds of flour, two marks] are no money.
  if (/^(?:won|real|rand|mark|buck|pound|quid)$/.test(single)) {
    if ((single === "won" || single === "real" || single === "mark" || single === "rand") && !scaled)
      return null;
    if (
      single === "pound" &&
      (/^(?:of|heavier|lighter|per)$/.test(wordAt(tokens, nounAt + 1)) || !noun.endsWith("s"))
    )
      return null;
  }
  const unit = tokens
    .slice(at, nounAt + 1)
    .map(({ text }) => text)
    .join(" ");
  const code2 = single === "dollar" ? (kind ?? (nounAt === at + 2 ? "HKD" : "USD")) : found;
  return { to: nounAt + 1, unit, counted: code2, hundredth: single === "cent" };
}
