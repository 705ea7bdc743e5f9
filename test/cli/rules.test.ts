import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { crossread } from "../helpers/crossread.ts";
import { storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const from = (name: string) =>
  readFileSync(new URL(`../extract/html/rules/${name}`, import.meta.url), "utf8");

const page = file("bridge.html");
writeFileSync(
  page,
  from("brackwell-courier.html").replace(
    "<head>",
    '<head><link rel="canonical" href="https://courier.example/valley/bridge">',
  ),
);
const rules = file("rules");
mkdirSync(rules);
writeFileSync(file("rules/brackwell-courier.json"), from("brackwell-courier.json"));

test("show reads a page by the rules of a folder", async () => {
  const { status, stdout } = await crossread(["show", page, "--rules", rules, "--width", "200"]);
  assert.equal(status, 0);
  assert.match(stdout, /^Title +Swing bridge closed after divers find cracks \(stated: rule\)$/m);
  assert.doesNotMatch((await crossread(["show", page])).stdout, /: rule\)/);
});

test("A result that was made with rules is verified with the same rules", async () => {
  const result = file("result.json");
  const made = await crossread(["compare", page, "--rules", rules, "--json", result, "--quiet"]);
  assert.equal(made.status, 0);
  const { status, stdout } = await crossread(["verify", result, page, "--rules", rules, "--again"]);
  assert.match(stdout, /^Verified: /);
  assert.equal(status, 0);
  assert.equal((await crossread(["verify", result, page])).status, 1);
});

test("A folder that is not there, holds no rule or a wrong one stops the command", async () => {
  mkdirSync(file("none"));
  mkdirSync(file("wrong"));
  writeFileSync(file("wrong/courier.json"), '{"hosts": "courier.example", "body": "p:first-child"}');
  for (const [name, why] of [
    ["gone", /is no folder that can be read/],
    ["none", /holds no rule/],
    ["wrong", /courier\.json: courier is no rule for an outlet: body: the selector/],
  ] as const) {
    const { status, stderr } = await crossread(["show", page, "--rules", file(name)]);
    assert.equal(status, 2, name);
    assert.match(stderr, why);
  }
});
