import assert from "node:assert/strict";
import { test } from "node:test";
import { groupPairs } from "../../src/compare/group.ts";
import { Scores } from "../../src/compare/scores.ts";
import { silent } from "../../src/model/progress.ts";

test("A fact that a thousand reports tell is one point, though every word of it is common", () => {
  const facts = ["wall fell river monday", "school took sixty families", "minister sent tents valley"];
  const terms: Map<string, number>[] = [];
  const reportOf: number[] = [];
  for (let report = 0; report < 1000; report += 1) {
    for (const fact of facts) {
      terms.push(new Map([...fact.split(" "), `only ${report} ${fact}`].map((term) => [term, 1])));
      reportOf.push(report);
    }
  }
  const groups = groupPairs(reportOf, new Scores(terms, reportOf, silent), 0.17);
  assert.deepEqual(
    groups.map((group) => group.length),
    [1000, 1000, 1000],
  );
});

test("Statements that share only a word everybody uses are no point", () => {
  const texts = ["wall fell town", "school opened town", "train stopped town", "mayor left town"];
  const terms = texts.map((text) => new Map(text.split(" ").map((term) => [term, 1])));
  const reportOf = texts.map((_, index) => index);
  const groups = groupPairs(reportOf, new Scores(terms, reportOf, silent), 0.17);
  assert.equal(groups.length, texts.length);
});
