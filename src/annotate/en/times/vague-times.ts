import { isHyphen, type Token, wordAt } from "../tokens.ts";
import { isoOf } from "./iso.ts";
import { reading, type TimeReading, unknownCount, vague } from "./meaning.ts";
import { lengthOf, MODEL_UNIT, monthAt } from "./words.ts";

/** [few weeks], [several years], [couple of days], [weeks] at an index: vague, or null. */
export function readVagueUnits(tokens: readonly Token[], index: number): TimeReading | null {
  let at = index;
  const word = wordAt(tokens, at);
  if (word === "a" && /^(?:few|couple|handful|number)$/.test(wordAt(tokens, at + 1))) at += 1;
  const quantifier = wordAt(tokens, at);
  const couple = quantifier === "couple";
  let many = false;
  if (/^(?:few|several|many|recent|some|dozens|hundreds|thousands|tens|scores)$/.test(quantifier)) {
    many = true;
    at += 1;
    if (wordAt(tokens, at) === "of") at += 1;
    if (wordAt(tokens, at) === "short" || wordAt(tokens, at) === "more") at += 1;
  } else if (/^(?:couple|handful|number)$/.test(quantifier) && wordAt(tokens, at + 1) === "of") {
    many = true;
    at += 2;
  } else if (quantifier === "couple" && lengthOf(wordAt(tokens, at + 1))?.plural === true) {
    many = true;
    at += 1;
  } else if (quantifier === "another" && wordAt(tokens, at + 1) === "few") {
    many = true;
    at += 2;
  }
  const length = lengthOf(wordAt(tokens, at));
  // [the months of June and July] are told by their names.
  if (wordAt(tokens, at + 1) === "of" && monthAt(tokens, at + 2) !== null) return null;
  if (length === null || !length.plural || tokens[at]?.newLine === true || wordAt(tokens, at).endsWith("'"))
    return null;
  if (!many && (length.unit === "second" || length.unit === "quarter")) return null;
  if (wordAt(tokens, at) === "quarters" || (wordAt(tokens, at) === "seconds" && quantifier === "few"))
    return null;
  if (couple) {
    const two = vague(isoOf([[2, length.unit]]), "DURATION");
    return reading(at + 1, { ...two, timex: { ...two.timex, mod: "APPROX" } }, MODEL_UNIT[length.unit]);
  }
  return reading(at + 1, unknownCount(length.unit), MODEL_UNIT[length.unit]);
}

/**
 * Reads a time without a place on the calendar at `at`, or null: [recent weeks], [coming months], [days],
 * [decades].
 */
export function readRecent(tokens: readonly Token[], index: number, at: number): TimeReading | null {
  const word = wordAt(tokens, at);
  if (word === "recent" || word === "coming" || word === "past") {
    const length = lengthOf(wordAt(tokens, at + 1));
    if (length?.plural === true) return reading(at + 2, unknownCount(length.unit), MODEL_UNIT[length.unit]);
  }
  return index === at ? readVagueNow(tokens, index) : null;
}

const NOW: ReadonlyMap<string, string> = new Map([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["previously", "PAST_REF"],
  ["soon", "FUTURE_REF"],
]);

const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ["current", "PRESENT_REF"],
  ["recent", "PAST_REF"],
]);

// [now], [recently], [currently], [so far]: no place on the calendar, but a reader's "when".
function readVagueNow(tokens: readonly Token[], index: number): TimeReading | null {
  const word = wordAt(tokens, index);
  const named = NOW.get(word);
  if (
    named !== undefined &&
    !(word === "soon" && wordAt(tokens, index + 1) === "as") &&
    wordAt(tokens, index - 1) !== "as" &&
    !isHyphen(tokens[index + 1]) &&
    !isHyphen(tokens[index - 1])
  ) {
    return reading(index + 1, vague(named), "day");
  }
  if (
    word === "these" &&
    wordAt(tokens, index + 1) === "days" &&
    !/^(?:of|,)$/.test(wordAt(tokens, index + 2))
  ) {
    return reading(index + 2, vague("PRESENT_REF"), "day");
  }
  const next = tokens[index + 1];
  if (word === "a" && next?.lower === "while" && wordAt(tokens, index - 1) !== "once") {
    return reading(index + 2, vague("PXX", "DURATION"), "day");
  }
  // [the current chairman], [a recent report]: it says of what time the thing is.
  const adjective = ADJECTIVES.get(word);
  if (adjective !== undefined && next?.sort === "word" && !next.newLine) {
    if (!/^(?:and|or|of|to|affairs|events|account|accounts|assets)$/.test(next.lower)) {
      return reading(index + 1, vague(adjective), "day");
    }
  }
  if (word === "so" && wordAt(tokens, index + 1) === "far" && wordAt(tokens, index + 2) !== "as") {
    return reading(index + 2, vague("PRESENT_REF"), "day");
  }
  return null;
}

/**
 * Reads the past or the future as such at an index, or null: [in the past], [the near future]; not [the
 * past president].
 */
export function readEver(tokens: readonly Token[], at: number): TimeReading | null {
  const near = /^(?:near|distant|recent|immediate|foreseeable)$/.test(wordAt(tokens, at)) ? 1 : 0;
  const word = wordAt(tokens, at + near);
  if (word !== "past" && word !== "future") return null;
  const next = tokens[at + near + 1];
  if (next !== undefined && next.sort === "word" && !next.newLine && !EVER_ENDS.has(next.lower)) return null;
  return reading(at + near + 1, vague(word === "past" ? "PAST_REF" : "FUTURE_REF"), "day");
}

const EVER_ENDS: ReadonlySet<string> = new Set(
  "and or but is was has had have that to for if when as in with by it he she they we who which because will would can could".split(
    " ",
  ),
);
