import {
  ANCHOR,
  COUNT,
  listOf,
  NUMBER,
  POINT,
  type RecordShape,
  record,
  TEXT,
  word,
  words,
} from "../shape.ts";
import type {
  ExplainedDifference,
  ExplainedOrigin,
  Explanation,
  OtherStatement,
  ReadValue,
} from "./explanation.ts";

/** The JSON form of an explanation, schema `crossread/explanation/1`. */
export const EXPLANATION: RecordShape = record<Explanation>("Explanation", {
  schema: word(["crossread/explanation/1"]),
  number: COUNT,
  leastScore: NUMBER,
  aloneScore: NUMBER,
  point: POINT,
  others: listOf(record<OtherStatement>("OtherStatement", { statement: TEXT, point: COUNT, anchor: ANCHOR })),
  differences: listOf(
    record<ExplainedDifference>("ExplainedDifference", {
      kind: word(words.difference),
      verdict: word(words.verdict),
      because: word(words.because),
      about: TEXT,
      values: listOf(record<ReadValue>("ReadValue", { report: TEXT, anchor: ANCHOR, read: TEXT }), 1),
      why: listOf(TEXT, 1),
    }),
  ),
  origins: listOf(
    record<ExplainedOrigin>("ExplainedOrigin", {
      kind: word(words.origin),
      name: TEXT,
      reports: listOf(TEXT, 1),
      why: listOf(TEXT),
    }),
  ),
});
