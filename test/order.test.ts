import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { compare } from "../src/compare/index.ts";
import { collectCaptures } from "../src/ingest/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { silent } from "../src/model/progress.ts";
import { compareCaptures, read } from "../src/pipeline.ts";
import { renderJson } from "../src/report/json.ts";
import { COMPARISON, misfits } from "../src/report/shape.ts";
import { verifyComparison } from "../src/report/verify.ts";
import { ROOT } from "./helpers/repository.ts";

const stories = readdirSync(path.join(ROOT, "examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "gold")
  .map((entry) => entry.name);

test("There are stories to try", () => assert.ok(stories.length >= 2));

test("All 120 orders of five reports give the same bytes", async () => {
  const captures = await capturesOf("docks");
  const { reports, issues } = read(captures);
  const first = renderJson(compare(reports, issues, silent));
  let orders = 0;
  for (const order of ordersOf(reports)) {
    assert.ok(renderJson(compare(order, issues, silent)) === first, `order ${orders} differs`);
    orders += 1;
  }
  assert.equal(orders, 120);
});

for (const story of stories) {
  test(`From bytes on, the order of the files of "${story}" makes no difference`, async () => {
    const captures = await capturesOf(story);
    const first = renderJson(compareCaptures(captures));
    assert.ok(renderJson(compareCaptures([...captures].reverse())) === first);
    assert.ok(renderJson(compareCaptures([...captures.slice(2), ...captures.slice(0, 2)])) === first);
  });

  test(`The result for "${story}" has the documented form and every word of it is in the texts`, async () => {
    const captures = await capturesOf(story);
    const comparison = compareCaptures(captures);
    assert.deepEqual(misfits(JSON.parse(renderJson(comparison)), COMPARISON), []);
    const reports = read([...captures].reverse()).reports.map(({ report }) => report);
    const { problems, checked } = verifyComparison(comparison, reports);
    assert.deepEqual(problems, []);
    assert.equal(checked.reports, comparison.reports.length);
    assert.ok(checked.statements > 20);
  });
}

async function capturesOf(story: string): Promise<readonly Capture[]> {
  const { captures, issues } = await collectCaptures([path.join(ROOT, "examples", story)]);
  assert.ok(issues.every(({ severity }) => severity !== "error"));
  return captures;
}

function* ordersOf<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of ordersOf(items.filter((_, other) => other !== index))) yield [item, ...rest];
  }
}
