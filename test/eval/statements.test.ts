import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { qaAlignSet } from "../../eval/statements/qa-align.ts";
import { superpalSet } from "../../eval/statements/superpal.ts";

let folder = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "statements-"));
});
after(() => rmSync(folder, { recursive: true }));

test("verbs are asked to stand with their arguments and apart from one another, sayings are not asked", () => {
  const text = "A baker opened the gate on Monday , which flooded two lower mills , police said .";
  const questions = [
    {
      verb: "opened",
      verb_idx: 2,
      question: "Who opened something?",
      answer: "A baker",
      answer_range: "0:2",
    },
    {
      verb: "flooded",
      verb_idx: 9,
      question: "What was flooded?",
      answer: "two lower mills",
      answer_range: "10:13",
    },
    { verb: "flooded", verb_idx: 9, question: "Who flooded it?", answer: "A baker", answer_range: "0:2" },
    { verb: "said", verb_idx: 15, question: "Who said it?", answer: "police", answer_range: "14:15" },
  ];
  const pair = {
    id1: "5_1ecb~0",
    id2: "5_1ecb~0",
    text1: text,
    text2: text,
    qas_1: questions,
    qas_2: questions,
  };
  writeSet("qa-align", "pairs.jsonl.gz", pair);
  const rows = rowsOf(qaAlignSet(folder));
  assert.deepEqual([rows.get("arguments.inside")?.score, rows.get("arguments.inside")?.n], [1 - 1 / 3, 3]);
  assert.deepEqual([rows.get("verbs.apart")?.score, rows.get("verbs.apart")?.n], [1, 1]);
});

test("a span is held against the statement of its sentence that is most like it", () => {
  writeSet("superpal-multinews", "dev.jsonl.gz", {
    topic: "t",
    documentFile: "1",
    docSentText: "The baker opened the old gate on Monday, and the water flooded the lower mill.",
    docSpanText: "the water flooded the mill",
  });
  assert.equal(rowsOf(superpalSet(folder)).get("spans.f1")?.score, 10 / 11);
});

function writeSet(set: string, name: string, record: unknown): void {
  mkdirSync(join(folder, set));
  writeFileSync(join(folder, set, name), gzipSync(`${JSON.stringify(record)}\n`));
}

function rowsOf(sets: ReturnType<typeof qaAlignSet>) {
  return new Map(sets.flatMap((set) => set.run().rows).map((row) => [row.metric, row]));
}
