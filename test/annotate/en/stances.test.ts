import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf } from "../../../src/model/mark.ts";
import { readEnglish } from "./read-english.ts";

/** Each stance as "speaker | cue | content". */
function held(text: string): readonly string[] {
  return marksOf(readEnglish(text).marks, "attribution")
    .filter(({ told }) => !told)
    .map(
      ({ speaker, cue, content }) =>
        `${speaker} | ${text.slice(cue.from, cue.to)} | ${text.slice(content.from, content.to)}`,
    );
}

test("what somebody wants, judges or knows is a stance with its holder", () => {
  for (const [text, ...expected] of [
    ["The county wants to rebuild the bridge.", "county | wants | to rebuild the bridge"],
    ["Ada Lund opposed the new plan on Monday.", "Ada Lund | opposed | the new plan"],
    ["The mayor spoke about the flood.", "mayor | spoke about | the flood"],
    ["The crew discovered that the dam had failed.", "crew | discovered | the dam had failed"],
    ["The union is critical of the offer.", "union | is critical of | the offer"],
    ["The clerk wondered whether the dam would hold.", "clerk | wondered | whether the dam would hold"],
  ] as const) {
    assert.deepEqual(held(text), expected, text);
  }
});

test("a noun of thinking has its holder before it", () => {
  for (const [text, ...expected] of [
    ["Few believed the mayor's claim that the dam is safe.", "mayor | claim | the dam is safe"],
    [
      "Ada Lund spoke first. Nobody shares her opposition to the plan.",
      "Ada Lund | opposition to | the plan",
    ],
  ] as const) {
    assert.deepEqual(held(text).slice(-1), expected, text);
  }
});

test("the thing that somebody judges ends where the next is told", () => {
  for (const [text, ...expected] of [
    ["The council opposed the plan, which it had not seen.", "council | opposed | the plan"],
    ["The council opposed the plan and left the room.", "council | opposed | the plan"],
    ["The council opposed a new, wider road.", "council | opposed | a new, wider road"],
  ] as const) {
    assert.deepEqual(held(text), expected, text);
  }
});

test("a describing participle, an infinitive and a possibility are no stance", () => {
  for (const text of [
    "The proposed budget is small.",
    "Workers came to see the new road.",
    "The council could oppose the plan.",
    "The road is open.",
  ]) {
    assert.deepEqual(held(text), [], text);
  }
});
