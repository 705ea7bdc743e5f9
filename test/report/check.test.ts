import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText } from "../../src/compare/check/index.ts";
import { renderCheck, verdictsOf } from "../../src/report/check/index.ts";
import { CHECK } from "../../src/report/check/shape.ts";
import { misfits } from "../../src/report/shape.ts";
import { markedReport, markedReports } from "../helpers/story-of.ts";

const check = checkText(
  markedReport("The wall of the dam fell on Monday. It killed 15 people. A choir sang of lemons.", "draft"),
  markedReports(["The wall of the dam fell on Monday. It killed 12 people."]),
);

test("A check is shown sentence by sentence, with what differs, what is not told, and a total", () => {
  const shown = renderCheck(check, { width: 100, colour: false });
  assert.match(shown, /^= The wall of the dam fell on Monday\./);
  assert.match(shown, /\n≠ It killed 15 people\.\n {4}another figure: “15”, where a\.txt has “12”\n/);
  assert.match(shown, /\n\? A choir sang of lemons\.\n {4}no report has “choir”/);
  assert.match(shown, /\n3 sentences: 1 supported, 1 told otherwise, 1 not told\.\n$/);
  assert.deepEqual(verdictsOf(check), { supported: 1, differs: 1, unsupported: 1 });
});

test("A check has the documented form", () => {
  assert.deepEqual(misfits(JSON.parse(JSON.stringify(check)), CHECK), []);
});

test("No text can steer the terminal", () => {
  const evil = checkText(
    markedReport("The wall\u001b[2J of the dam fell.", "draft"),
    markedReports(["The wall\u001b[2J of the dam fell."]),
  );
  assert.ok(!renderCheck(evil, { width: 80, colour: false }).includes("\u001b"));
});
