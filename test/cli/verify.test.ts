import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { crossread } from "../helpers/crossread.ts";
import { STORY, storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const story = file("story");
const result = file("result.json");
let json = "";

before(async () => {
  assert.equal((await crossread(["compare", "-q", "--json", result, story])).status, 0);
  json = readFileSync(result, "utf8");
});

test("A result is verified against its files, in a folder, one by one, or from elsewhere", async () => {
  const { status, stdout } = await crossread(["verify", result, story]);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^Verified: \d+ statements and \d+ places in 3 reports are there, word for word\.\n$/);
  const names = ["gazette.md", "herald.txt", "courier.txt"].map((name) => file(`story/${name}`));
  assert.equal((await crossread(["verify", result, ...names])).status, 0);
  assert.deepEqual(await crossread(["verify", "-q", "-", story], { stdin: json }), {
    status: 0,
    stdout: "",
    stderr: "",
  });
});

test("One letter changed in any statement fails, naming the point, the report and the words", async () => {
  const comparison: Comparison = JSON.parse(json);
  for (const [index, point] of comparison.points.entries()) {
    const statement = point.readings[0]?.statements[0];
    assert.ok(statement);
    const words = statement.anchor.exact.replace(/[a-y]/, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 1),
    );
    const spoiled: Loose = structuredClone(comparison);
    spoiled.points[index].readings[0].statements[0].anchor.exact = words;
    const { status, stdout } = await crossread(["verify", "-", story], { stdin: JSON.stringify(spoiled) });
    assert.equal(status, 1);
    const name = comparison.reports.find(({ id }) => id === statement.anchor.report)?.name;
    assert.ok(stdout.startsWith(`points[${index}].readings[0].statements[0].anchor (${name}): `), stdout);
    assert.ok(stdout.includes(words.slice(0, 200).replaceAll("\n", " ")));
  }
});

test("With --again a changed value that no text holds is found too, wherever the files lie", async () => {
  mkdirSync(file("elsewhere"));
  for (const [name, text] of Object.entries(STORY)) writeFileSync(file(`elsewhere/${name}`), text);
  writeFileSync(
    file("elsewhere/other.txt"),
    "A parade in Osk\n\nThousands came to the parade in Osk on Sunday.\n",
  );
  assert.equal((await crossread(["verify", "--again", result, file("elsewhere")])).status, 0);
  const spoiled: Loose = JSON.parse(json);
  spoiled.points[0].readings[0].statements[0].stage = "hypothetical";
  const stdin = JSON.stringify(spoiled);
  assert.equal((await crossread(["verify", "-", story], { stdin })).status, 0);
  const { status, stdout, stderr } = await crossread(["verify", "--again", "-", story], { stdin });
  assert.equal(status, 1);
  assert.match(stdout, /^points\[0\]\.readings\[0\]\.statements\[0\]\.stage: the result has "hypothetical"/);
  assert.match(stderr, /Every word is there/);
});

test("One letter changed in a file fails, naming the file", async () => {
  const changed = file("courier.txt");
  writeFileSync(
    changed,
    readFileSync(file("story/courier.txt"), "utf8").replace("120 passengers", "130 passengers"),
  );
  const { status, stdout, stderr } = await crossread([
    "verify",
    result,
    changed,
    file("story/herald.txt"),
    file("story/gazette.md"),
  ]);
  assert.equal(status, 1);
  assert.match(stdout, /courier\.txt.* is not among the files, or is no longer the same text/);
  assert.match(stderr, /Not verified: 1 problem\.\n$/);
});

test("A file that is no result says what is wrong with it, with status 1", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /- is empty/],
    [json.slice(0, json.length >> 1), /cut short/],
    ['{"name": "other"}', /no schema/],
    ["not json", /not JSON/],
    [json.replace('"standing": "', '"standing": "x'), /points\[0\]\.standing must be one of/],
  ];
  for (const [stdin, message] of cases) {
    const { status, stdout, stderr } = await crossread(["verify", "-", story], { stdin });
    assert.equal(status, 1);
    assert.match(stdout, message);
    assert.match(stderr, /is not a result that can be verified/);
  }
});

test("A result that is not there, or is a folder, gives status 1", async () => {
  assert.match(
    (await crossread(["verify", file("none.json"), story])).stderr,
    /none\.json cannot be read: it is not there/,
  );
  const { status, stderr } = await crossread(["verify", story, story]);
  assert.equal(status, 1);
  assert.match(stderr, /it is a folder/);
});

// biome-ignore lint/suspicious/noExplicitAny: a result is spoiled in ways that its type forbids
type Loose = any;
