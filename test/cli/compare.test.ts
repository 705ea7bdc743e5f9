import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { parseComparison } from "../../src/report/json.ts";
import { crossread } from "../helpers/crossread.ts";
import { STORY, storyFolder } from "../helpers/story.ts";

const { folder, file } = storyFolder();
const story = file("story");

test("Without an output option the comparison is shown in the terminal, and nothing is written", async () => {
  const before = readdirSync(folder);
  const { status, stdout, stderr } = await crossread(["compare", story]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^3 reports, 4 March 2031 to 5 March 2031: /);
  assert.ok(!stdout.includes("\u001b"));
  for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  assert.deepEqual(readdirSync(folder), before);
});

test("Files, a folder and their order make no difference to the JSON", async () => {
  const names = Object.keys(STORY).map((name) => file(`story/${name}`));
  const [whole, listed, backwards] = await Promise.all(
    [[story], names, [...names].reverse()].map((inputs) =>
      crossread(["compare", "--json", "-", "-q", ...inputs]),
    ),
  );
  assert.equal(whole?.status, 0);
  assert.equal(listed?.stdout, whole?.stdout);
  assert.equal(backwards?.stdout, whole?.stdout);
});

test("Every format is written where it is asked for, with a summary on standard error", async () => {
  const out = ["html", "json", "markdown", "csv"].flatMap((format) => [`--${format}`, file(`out.${format}`)]);
  const { status, stdout, stderr } = await crossread(["compare", ...out, story]);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, /3 reports, .* points?, .* agreed/);
  assert.match(stderr, /Wrote .*out\.html/);
  assert.match(readFileSync(file("out.html"), "utf8"), /^<!doctype html>/i);
  assert.notEqual(parseComparison(readFileSync(file("out.json"), "utf8")).comparison, null);
  assert.match(readFileSync(file("out.markdown"), "utf8"), /^# /);
  assert.match(readFileSync(file("out.csv"), "utf8"), /^point,standing,report/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("One format may go to standard output, and then nothing else does", async () => {
  const { status, stdout } = await crossread(["compare", "--json", "-", story]);
  assert.equal(status, 0);
  assert.deepEqual(parseComparison(stdout).misfits, []);
});

test("Quiet says nothing on standard error unless an input is left out", async () => {
  assert.equal((await crossread(["compare", "--quiet", "--json", file("q.json"), story])).stderr, "");
  const { status, stderr } = await crossread(["compare", "--quiet", story, file("none.txt")]);
  assert.equal(status, 0);
  assert.match(stderr, /^crossread: error: .*none\.txt/);
});

test("What cannot be read is named, stands in the result, and the rest goes on", async () => {
  mkdirSync(file("mixed"));
  for (const [name, text] of Object.entries(STORY)) writeFileSync(file(`mixed/${name}`), text);
  writeFileSync(file("mixed/empty.txt"), "");
  writeFileSync(file("mixed/binary.txt"), new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7]));
  const { status, stdout, stderr } = await crossread([
    "compare",
    "--json",
    "-",
    file("mixed"),
    file("gone.txt"),
  ]);
  assert.equal(status, 0, stderr);
  const comparison: Comparison = JSON.parse(stdout);
  assert.equal(comparison.reports.length, 3);
  for (const name of ["empty.txt", "binary.txt", "gone.txt"]) {
    assert.match(stderr, new RegExp(`error: .*${name}`));
    assert.ok(comparison.issues.some(({ subject }) => subject.endsWith(name)));
  }
});

test("Standard input is a report", async () => {
  const { status, stdout } = await crossread(
    ["compare", "--json", "-", "-", file("story/herald.txt"), file("story/gazette.md")],
    { stdin: STORY["courier.txt"] ?? "" },
  );
  assert.equal(status, 0);
  const comparison: Comparison = JSON.parse(stdout);
  assert.ok(comparison.reports.some(({ name }) => name === "standard input"));
  assert.equal(comparison.reports.length, 3);
});

test("With one report it says so and shows what the one says", async () => {
  const { status, stdout, stderr } = await crossread(["compare", file("story/herald.txt")]);
  assert.equal(status, 0);
  assert.match(stderr, /Only one report could be read/);
  assert.match(stdout.replaceAll(/\s+/g, " "), /A second ferry was sent from Velm/);
});

test("With no report that can be read the status is 1 and nothing is written", async () => {
  const { status, stdout, stderr } = await crossread([
    "compare",
    "--json",
    file("no.json"),
    file("gone.txt"),
  ]);
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /No report could be read\.\n$/);
  assert.equal(existsSync(file("no.json")), false);
});

test("A result that cannot be written gives status 1 and says why", async () => {
  const { status, stderr } = await crossread(["compare", "-q", "--json", file("none/x.json"), story]);
  assert.equal(status, 1);
  assert.match(stderr, /its folder is not there/);
});

test("A file above --max-bytes is left out with its name", async () => {
  const { status, stderr } = await crossread(["compare", "--max-bytes", "10", story]);
  assert.equal(status, 1);
  for (const name of Object.keys(STORY)) assert.ok(stderr.includes(name), name);
});

test("Progress is shown on a terminal, not elsewhere and not where it is quiet", async () => {
  const clear = "\r\u001b[2K";
  assert.ok((await crossread(["compare", story], { terminal: 80 })).stderr.includes(`${clear}reports`));
  assert.ok(!(await crossread(["compare", story])).stderr.includes(clear));
  assert.ok(!(await crossread(["compare", "-q", story], { terminal: 80 })).stderr.includes(clear));
});

test("Colour follows the terminal, NO_COLOR and --color", async () => {
  const coloured = async (argv: readonly string[], given: Parameters<typeof crossread>[1]) =>
    (await crossread(["compare", story, ...argv], given)).stdout.includes("\u001b[");
  assert.equal(await coloured([], { terminal: 80 }), true);
  assert.equal(await coloured([], { terminal: 80, env: { NO_COLOR: "1" } }), false);
  assert.equal(await coloured(["--color", "always"], {}), true);
});

test("A report that tries to steer the terminal does not", async () => {
  const bad = `${STORY["courier.txt"]}\nThe \u001b]0;owned\u0007captain \u001b[31mleft\u001b[0m the ship on Tuesday.\n`;
  writeFileSync(file("bad\u001b[2J.txt"), bad);
  const { stdout, stderr } = await crossread(["compare", file("bad\u001b[2J.txt"), file("story/herald.txt")]);
  assert.ok(!(stdout + stderr).includes("\u001b"));
});
