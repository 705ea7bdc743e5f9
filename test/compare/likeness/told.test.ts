import assert from "node:assert/strict";
import { test } from "node:test";
import { readText, reportOf } from "../../../eval/annotate/read-text.ts";
import { Likener, tellingOf, weighInStory } from "../../../src/compare/likeness/index.ts";
import { statementsOf } from "../../../src/compare/statements.ts";

test("a statement is held against others by its own words, names and figures, wherever it stands in its report", () => {
  const text = "The day was calm.\nLisk closed the bridge on Monday, and Ana Hamlin counted 40 boats.";
  const told = statementsOf({ report: reportOf(text, false), reference: null, marks: readText(text) }, 0);
  const likener = new Likener();
  const kinds = told.map((each) =>
    likener.prepare(tellingOf(each)).units.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`),
  );
  assert.ok(kinds.some((units) => units.includes("name Ana Hamlin") && units.includes("figure 40")));
  assert.ok(kinds.every((units) => !(units.includes("name Ana Hamlin") && units.includes("word bridge"))));
});

test("in a story what every statement holds weighs little, and what one holds keeps its weight", () => {
  const text = "Lisk burned.\nLisk flooded.\nLisk froze.\nLisk elected a mayor.";
  const told = statementsOf({ report: reportOf(text, false), reference: null, marks: readText(text) }, 0);
  const likener = new Likener();
  const plain = told.map((each) => likener.prepare(tellingOf(each)));
  const weighed = weighInStory(plain);
  const weightOf = (tellings: ReturnType<typeof weighInStory>, words: string): number => {
    const weights = tellings.flatMap(({ units, weights }) =>
      units.flatMap(({ from, to }, at) => (text.slice(from, to) === words ? [weights[at] ?? 0] : [])),
    );
    return weights[0] ?? Number.NaN;
  };
  assert.ok(weightOf(weighed, "Lisk") < weightOf(plain, "Lisk") / 2);
  assert.equal(weightOf(weighed, "mayor"), weightOf(plain, "mayor"));
});
