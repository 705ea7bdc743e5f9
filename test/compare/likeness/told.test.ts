import assert from "node:assert/strict";
import { test } from "node:test";
import { readText, reportOf } from "../../../eval/annotate/read-text.ts";
import { Likener, tellingOf } from "../../../src/compare/likeness/index.ts";
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
