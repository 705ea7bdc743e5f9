import type { Told } from "../statements.ts";
import type { Telling } from "./units.ts";

/** A statement as it is held against others: its own words and those that it takes from its sentence. */
export function tellingOf({ statement, words, lent, sentenceNames }: Told): Telling {
  const all = lent.length === 0 ? words : [...lent, ...words].sort((a, b) => a.from - b.from);
  const held = new Set(all.map(({ from }) => from));
  const { exact, from } = statement.sentence;
  return {
    text: exact,
    start: from,
    words: all,
    names: sentenceNames.filter((name) => held.has(name.from)),
    times: statement.times,
    quantities: statement.quantities,
  };
}
