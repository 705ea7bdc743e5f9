import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../../src/extract/index.ts";
import { captureOf } from "./helper.ts";

const SENTENCE =
  "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said. ";

/** Made to hurt: each ends in a time that grows with the size, not with its square. */
const inputs: readonly (readonly [string, string])[] = [
  ["one line of five million letters", "a".repeat(5_000_000)],
  ["one line of a million characters of prose", SENTENCE.repeat(12_000)],
  ["sixty thousand lines of prose", `${SENTENCE}\n`.repeat(30_000)],
  [
    "twelve thousand different lines",
    Array.from(
      { length: 12_000 },
      (_, index) =>
        `Boat ${index} of the Orlin fleet came in at ${index % 60} past the hour, the office said.`,
    ).join("\n"),
  ],
  ["line feeds only", "\n".repeat(5_000_000)],
  ["bullets only", "•\n".repeat(200_000)],
  ["bullets on one line", "• ".repeat(300_000)],
  ["spaces before a letter", `${" ".repeat(2_000_000)}x`],
  ["open brackets", "[(".repeat(300_000)],
  ["stops", ". ".repeat(500_000)],
  ["capitals with stops", "A. B. ".repeat(300_000)],
  ["copyright marks", "© Copyright (c) ".repeat(100_000)],
  ["commas and names", `By ${"Ann Lee, ".repeat(200_000)}`],
  ["numbers and slashes", "1/2 ".repeat(300_000)],
  ["many galleries", "1/9 Boats on the lake\n\n".repeat(20_000)],
  ["related headings", "Related\n\nBoats come home from the lake\n\n".repeat(10_000)],
  ["unfinished lines", "the boat was\n\n".repeat(40_000)],
];

for (const [name, text] of inputs) {
  test(`${name} end in bounded time`, { timeout: 60_000 }, () => {
    const started = performance.now();
    const outcome = extract(captureOf(text));
    assert.ok(outcome.value !== null || outcome.issues.length > 0);
    assert.ok(performance.now() - started < 30_000, `${Math.round(performance.now() - started)} ms`);
  });
}

test("Markdown made to hurt ends in bounded time", { timeout: 60_000 }, () => {
  for (const text of [
    "[".repeat(100_000),
    "*a ".repeat(100_000),
    "![](".repeat(200_000),
    "> ".repeat(100_000),
    `${"**".repeat(300_000)}x`,
    "`".repeat(100_000),
    "<a ".repeat(100_000),
  ]) {
    const outcome = extract(captureOf(text, "page.md"));
    assert.ok(outcome.value !== null || outcome.issues.length > 0);
  }
});

test("a menu and notices without end above a headline end in bounded time", { timeout: 60_000 }, () => {
  const menu = Array.from({ length: 20_000 }, (_, at) => `Orlin ${at} Echo`).join("\n");
  const notices = Array.from({ length: 20_000 }, (_, at) => `© 2021 Lake ${at} Media`).join("\n");
  const started = performance.now();
  const { value } = extract(captureOf(`${menu}\n${notices}\nFerry sinks in Lake Orlin\n${SENTENCE}`));
  assert.equal(value?.title?.value, "Ferry sinks in Lake Orlin");
  assert.ok(performance.now() - started < 20_000, `${Math.round(performance.now() - started)} ms`);
});
