import type { Span } from "../../src/model/span.ts";

/** A text that was given as tokens, and where each token stands in it. */
export interface Detokenised {
  readonly text: string;
  readonly places: readonly Span[];
}

/**
 * Puts tokens of the Penn Treebank together as they were written: brackets and quotation marks in their own
 * signs, no space before what closes or goes on a word [, . ) ” n't 's], none behind what opens [( “ $]. "--" and
 * a hyphen by itself keep their spaces.
 */
export function detokenise(tokens: readonly string[]): Detokenised {
  let text = "";
  let glue = true;
  const places: Span[] = [];
  let open = false;
  tokens.forEach((token, at) => {
    // A straight double mark opens and closes by turns, and "''" opens where nothing is open.
    const straight = token === '"' || (token === "''" && !open);
    const opens = straight ? !open : OPENING.test(token);
    if (straight) open = !open;
    else if (token === "``") open = true;
    else if (token === "''") open = false;
    const closes = straight ? !opens : CLOSING.test(token) || (token === "not" && tokens[at - 1] === "can");
    if (!glue && !closes) text += " ";
    const from = text.length;
    text += straight && token === "''" ? "“" : (SIGNS.get(token) ?? token);
    places.push({ from, to: text.length });
    glue = opens;
  });
  return { text, places };
}

const OPENING = /^(?:``|`|-L[RSC]B-|[([{$£€#“‘])$/;

const CLOSING = /^(?:''|'|-R[RSC]B-|[)\]}”’,.;:?!%]|n['’]t|['’](?:s|re|ve|ll|d|m|S))$/;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["``", "“"],
  ["''", "”"],
  ["`", "‘"],
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["-LCB-", "{"],
  ["-RCB-", "}"],
]);
