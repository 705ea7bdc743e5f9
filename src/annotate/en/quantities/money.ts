import { type NumberReading, readNumber } from "../numbers.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { type Amount, amount } from "./amount.ts";
import { CODES, currencyOf, DOLLAR_PREFIXES, OWNERS, SIGNS } from "./currencies.ts";

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
  const prefix = DOLLAR_PREFIXES.get(token.lower);
  if (prefix !== undefined && token.text === token.text.toUpperCase() && next?.text === "$" && next.glued) {
    return { to: index + 2, code: prefix, sign: `${token.text}$` };
  }
  const code = CODES.get(token.text);
  if (code !== undefined && next?.sort === "number") return { to: index + 1, code, sign: token.text };
  // [Rs. 20]
  if (
    code !== undefined &&
    next?.text === "." &&
    next.glued &&
    tokens[index + 2]?.sort === "number" &&
    !code.startsWith("US")
  ) {
    return { to: index + 2, code, sign: `${token.text}.` };
  }
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
  /** How much of the currency one is: 0.01 for cents. */
  readonly by: number;
} | null {
  const at = isHyphen(tokens[index]) ? index + 1 : index;
  const token = tokens[at];
  if (token === undefined || token.newLine) return null;
  const code = CODES.get(token.text);
  if (code !== undefined) return { to: at + 1, unit: token.text, counted: code, by: 1 };
  const sign = SIGNS.get(token.text);
  if (sign !== undefined && token.glued && tokens[at + 1]?.glued !== true) {
    return { to: at + 1, unit: token.text, counted: sign, by: 1 };
  }
  if (token.text === "¢" && token.glued) return { to: at + 1, unit: "¢", counted: "USD", by: 0.01 };
  // [Canadian dollars], [U.S. dollars], [Hong Kong dollars]
  const { to: nounAt, whose } = readOwner(tokens, at);
  const noun = tokens[nounAt];
  const found = noun === undefined || noun.newLine ? null : currencyOf(noun.lower, whose);
  if (found === null || noun === undefined || (nounAt > at && !found.known)) return null;
  // [12 real cases, five won a seat, 3 pounds of flour, two marks] are no money.
  if (/^(?:won|real|mark|rand|dong|sterling|shilling)$/.test(found.name) && !scaled && !found.known)
    return null;
  if (
    found.name === "pound" &&
    !found.known &&
    (/^(?:of|heavier|lighter|per)$/.test(wordAt(tokens, nounAt + 1)) || !noun.lower.endsWith("s"))
  )
    return null;
  const unit = tokens
    .slice(at, nounAt + 1)
    .map(({ text }) => text)
    .join(" ");
  return { to: nounAt + 1, unit, counted: found.code, by: found.by };
}

// Whose a currency is, if that is said before its name [Canadian, Hong Kong, U.S.].
function readOwner(tokens: readonly Token[], at: number): { readonly to: number; readonly whose: string } {
  const word = wordAt(tokens, at);
  if (word === "u" && wordAt(tokens, at + 1) === "." && wordAt(tokens, at + 2) === "s") {
    return { to: wordAt(tokens, at + 3) === "." ? at + 4 : at + 3, whose: "us" };
  }
  if (!OWNERS.has(word)) return { to: at, whose: "" };
  const to = /^(?:hong|new|sri)$/.test(word) ? at + 2 : at + 1;
  return { to, whose: wordAt(tokens, to - 1) };
}
