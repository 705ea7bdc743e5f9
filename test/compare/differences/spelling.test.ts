import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  [
    "One name in two spellings is a difference of spelling",
    ["Boris Fayez opened the bridge.", "Boris Faiz opened the bridge."],
    "name compatible spelling: Boris Fayez | Boris Faiz",
  ],
  ["A short form is no other spelling", ["Ana Hamlin opened the bridge.", "Hamlin opened the bridge."]],
  [
    "Two persons are not one in two spellings",
    ["Ana Hamlin opened the bridge.", "Boris Lind opened the bridge."],
  ],
  ["Initials are no spelling", ["The US opened the bridge.", "The United States opened the bridge."]],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "name"), differences));
}

test("A first name that only sounds the same is another spelling", () => {
  const [difference] = differencesOf(
    ["Yuri Halvek resigned on Monday.", "Jurij Halvek resigned on Monday."],
    "name",
  );
  assert.ok(difference !== undefined);
});
