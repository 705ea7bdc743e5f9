import type { Piece } from "../word-spans.ts";
import { WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { hasNoCase, isFree, merged } from "./runs.ts";
import type { NamedSentence } from "./sentence.ts";
import { opensPerson } from "./titles.ts";
import { bitsOf } from "./word-views.ts";

/** Persons behind a title that the model passed over ["Mr Okafor", "Gen. Petra Lindqvist"]. */
export function withTitled({ words, runs }: NamedSentence): NamedSentence {
  const added: NameRun[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (!opensPerson(words, at - 1) || !isFree(runs, at)) continue;
    let end = at;
    while (end < words.length && end - at < 4 && isFree(runs, end) && isNameWord(words[end])) end += 1;
    if (end > at && isFree(runs, end)) added.push({ first: at, end, sort: "person" });
  }
  return merged(words, runs, added);
}

/** A given name alone goes on with the capital behind it, marked as a place or not at all ["Cedric Lindqvist"]. */
export function withSurnames({ words, runs }: NamedSentence): NamedSentence {
  const list: NameRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    const alone =
      last?.sort === "person" && last.end - last.first === 1 ? bitsOf(words[last.first]?.plain ?? "") : 0;
    const given = (alone & WORD.given) !== 0 && (alone & (WORD.place | WORD.common)) === 0;
    if (
      last !== undefined &&
      given &&
      run.first === last.end &&
      run.end - run.first === 1 &&
      run.sort !== "other"
    ) {
      list[list.length - 1] = { ...last, end: run.end };
    } else list.push(run);
  }
  return {
    words,
    runs: list.map((run) => {
      const own = bitsOf(words[run.first]?.plain ?? "");
      const next = words[run.end];
      if (run.sort !== "person" || run.end - run.first !== 1 || next === undefined || !isFree(list, run.end))
        return run;
      if ((own & WORD.given) === 0 || (own & (WORD.place | WORD.common)) !== 0 || hasNoCase(words))
        return run;
      const middle =
        /^\p{Lu}\.?$/u.test(next.plain) && isNameWord(words[run.end + 1]) && isFree(list, run.end + 1);
      if (middle) return { ...run, end: run.end + 2 };
      return isNameWord(next) && (bitsOf(next.plain) & WORD.common) === 0
        ? { ...run, end: run.end + 1 }
        : run;
    }),
  };
}

function isNameWord(word: Piece | undefined): boolean {
  if (word === undefined || !/^\p{Lu}[\p{L}'’.-]*$/u.test(word.plain)) return false;
  const bits = bitsOf(word.plain);
  const listed = (bits & (WORD.given | WORD.surname)) !== 0;
  if ((bits & (WORD.title | WORD.organisation | WORD.calendar | WORD.demonym)) !== 0) return false;
  return listed || (bits & WORD.common) === 0;
}
