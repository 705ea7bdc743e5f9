import { readText } from "../../../eval/annotate/read-text.ts";
import type { Telling } from "../../../src/compare/likeness/index.ts";
import { marksOf } from "../../../src/model/mark.ts";

/** A sentence as it is compared. */
export function tellingOf(text: string): Telling {
  const marks = readText(text);
  return {
    text,
    start: 0,
    words: marksOf(marks, "word"),
    names: marksOf(marks, "name"),
    times: marksOf(marks, "time"),
    quantities: marksOf(marks, "quantity"),
  };
}
