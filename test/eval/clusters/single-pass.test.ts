import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClusterDoc } from "../../../eval/clusters/cluster-set.ts";
import { docReport } from "../../../eval/clusters/doc-report.ts";
import { dayOf, singlePass } from "../../../eval/clusters/single-pass.ts";
import { bagOf, cosinesOf, rarityIn } from "../../../eval/clusters/tfidf-vectors.ts";
import { mergedStories, splitStories } from "../../../eval/clusters/told.ts";

const DOCS: readonly ClusterDoc[] = [
  doc("m1", "2031-05-02", "Mill burns in Orlo", "The paper mill at Orlo burned to the ground at night."),
  doc("m2", "2031-05-03", "Orlo mill in ashes", "Nothing is left of the paper mill, the brigade reported."),
  doc("f1", "2031-05-03", "Ferry aground off Selm", "A ferry ran onto rocks off Selm with forty aboard."),
  doc("m3", "2032-11-20", "Mill burns in Orlo", "The paper mill at Orlo burned to the ground at night."),
];
const BAGS = DOCS.map(bagOf);
const COSINES = cosinesOf(BAGS, rarityIn(BAGS));

test("one pass puts a report to the story most like it, and days between them speak against it", () => {
  const days = DOCS.map(dayOf);
  assert.deepEqual(singlePass(COSINES, days, { threshold: 0.05, days: null }), [0, 0, 1, 0]);
  assert.deepEqual(singlePass(COSINES, days, { threshold: 0.05, days: 10 }), [0, 0, 1, 2]);
  const undated = DOCS.map(() => null);
  assert.deepEqual(singlePass(COSINES, undated, { threshold: 0.05, days: 10 }), [0, 0, 1, 0]);
});

test("a report of a data set has its title as headline, its day and its language", () => {
  const [first] = DOCS;
  assert.ok(first);
  const report = docReport(first);
  assert.deepEqual(
    report.blocks.map(({ kind, from, to }) => [kind, report.text.slice(from, to)]),
    [
      ["headline", "Mill burns in Orlo"],
      ["paragraph", "The paper mill at Orlo burned to the ground at night."],
    ],
  );
  assert.equal(report.published?.value, "2031-05-02");
  assert.equal(report.language?.value, "en");
  assert.equal(docReport({ ...first, title: null }).blocks[0]?.kind, "paragraph");
});

test("wrong stories are told with titles and days, and only of the reports that were chosen", () => {
  const data = {
    docs: DOCS,
    gold: ["mill", "mill", "ferry", "second mill"],
    apart: [false, false, false, false],
  };
  const [merged] = mergedStories(data, [0, 0, 1, 0], [0, 1, 2, 3]);
  assert.match(
    merged ?? "",
    /^3 reports of 2 stories in one\n\[mill\] 2031-05-02 Mill burns in Orlo \(m1\)\n/,
  );
  assert.deepEqual(mergedStories(data, [0, 0, 1, 0], [0, 1, 2]), []);
  const [split] = splitStories(data, [0, 1, 2, 3], [0, 1, 2, 3]);
  assert.match(split ?? "", /^2 reports of “mill” in 2\n/);
});

function doc(id: string, published: string, title: string, text: string): ClusterDoc {
  return { id, title, text, published, lang: "en" };
}
