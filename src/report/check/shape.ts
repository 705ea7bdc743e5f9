import type { Check, CheckedSentence, Mismatch, Support } from "../../model/check.ts";
import { ANCHOR, listOf, NUMBER, type RecordShape, record, TEXT, word } from "../shape.ts";

const MISMATCHES: readonly Mismatch["kind"][] = ["figure", "time", "name", "negation", "opposite", "word"];
const CHECK_VERDICTS: readonly CheckedSentence["verdict"][] = ["supported", "differs", "unsupported"];

const CHECKED = record<Check["text"]>("Checked", { id: TEXT, name: TEXT });

/** The JSON form of a check, schema `crossread/check/1`. */
export const CHECK: RecordShape = record<Check>("Check", {
  schema: word(["crossread/check/1"]),
  text: CHECKED,
  reports: listOf(CHECKED, 1),
  sentences: listOf(
    record<CheckedSentence>("CheckedSentence", {
      sentence: ANCHOR,
      verdict: word(CHECK_VERDICTS),
      share: NUMBER,
      support: listOf(record<Support>("Support", { report: TEXT, statement: ANCHOR, share: NUMBER })),
      mismatches: listOf(
        record<Mismatch>("Mismatch", {
          kind: word(MISMATCHES),
          said: ANCHOR,
          told: { kind: "maybe", of: ANCHOR },
        }),
      ),
      missing: listOf(ANCHOR),
    }),
  ),
});
