import assert from "node:assert/strict";
import { test } from "node:test";
import { type Io, wantsColour, widthOf } from "../../src/cli/io.ts";
import { progressLine, sayProgress } from "../../src/cli/progress.ts";

function io(env: Io["env"], columns?: number): Io {
  const out = { write: () => undefined, isTTY: columns !== undefined, columns };
  const network = { resolve: async () => [], now: () => 0, pause: async () => undefined };
  return { stdin: (async function* () {})(), stdout: out, stderr: out, env, clock: () => 0, network };
}

test("Colour is for terminals, and the environment and --color can say otherwise", () => {
  assert.equal(wantsColour("auto", io({}, 80)), true);
  assert.equal(wantsColour("auto", io({})), false);
  assert.equal(wantsColour("auto", io({ TERM: "dumb" }, 80)), false);
  assert.equal(wantsColour("auto", io({ NO_COLOR: "1" }, 80)), false);
  assert.equal(wantsColour("auto", io({ NO_COLOR: "" }, 80)), true);
  assert.equal(wantsColour("auto", io({ FORCE_COLOR: "1" })), true);
  assert.equal(wantsColour("auto", io({ FORCE_COLOR: "0" }, 80)), false);
  assert.equal(wantsColour("auto", io({ FORCE_COLOR: "1", NO_COLOR: "1" })), true);
  assert.equal(wantsColour("always", io({ NO_COLOR: "1" })), true);
  assert.equal(wantsColour("never", io({ FORCE_COLOR: "1" }, 80)), false);
});

test("The width is as told, else that of the terminal up to a comfortable line, else 80", () => {
  assert.equal(widthOf(200, io({}, 60)), 200);
  assert.equal(widthOf(null, io({}, 60)), 60);
  assert.equal(widthOf(null, io({}, 400)), 110);
  assert.equal(widthOf(null, io({})), 80);
});

test("The progress line says how many, of how many and how fast", () => {
  assert.equal(sayProgress("reports read", 120, 1000, 100), "reports read 120 of 1,000");
  assert.equal(sayProgress("reports read", 1200, null, 2000), "reports read 1,200, 600 a second");
  assert.equal(sayProgress("points", 3, 9, 2000), "points 3 of 9, 1.5 a second");
});

test("The progress line is drawn at most ten times a second, fits the terminal and is taken away", () => {
  const written: string[] = [];
  let now = 0;
  const line = progressLine({ write: (text) => written.push(text), isTTY: true, columns: 20 }, () => now);
  for (now = 0; now < 1000; now += 10) line.step("reports read", now, 1000);
  line.end();
  line.end();
  assert.equal(written.length, 11);
  assert.equal(written.at(-1), "\r\u001b[2K");
  for (const text of written) assert.ok(text.replace("\r\u001b[2K", "").length < 20);
});

test("A terminal that does not know its width gets the progress line whole", () => {
  const written: string[] = [];
  const line = progressLine({ write: (text) => written.push(text), isTTY: true, columns: 0 }, () => 0);
  line.step("reports read", 3, 12);
  assert.ok(written.join("").endsWith("reports read 3 of 12"));
});
