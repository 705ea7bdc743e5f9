import assert from "node:assert/strict";
import { test } from "node:test";
import { annotate } from "../../src/annotate/index.ts";
import type { Progress } from "../../src/model/progress.ts";
import { readEnglish } from "./en/read-english.ts";

test("Marking a long report shows how far it is, a short one does not", () => {
  const steps: string[] = [];
  const progress: Progress = {
    step: (what, done, total) => steps.push(`${what} ${done}/${total}`),
    end: () => undefined,
  };
  annotate(readEnglish("The road was shut. ".repeat(20)).report, null, progress);
  assert.deepEqual(steps, []);
  annotate(readEnglish("The road was shut on Monday. ".repeat(8000)).report, null, progress);
  assert.ok(steps.length >= 5);
  assert.match(steps[0] ?? "", /^kinds of marks in .+ 0\/\d+$/);
});
