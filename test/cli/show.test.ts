import assert from "node:assert/strict";
import { test } from "node:test";
import { crossread } from "../helpers/crossread.ts";
import { STORY, storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const courier = file("story/courier.txt");

test("A report is shown with what is known of it, its text, and what was left out with the reason", async () => {
  const { status, stdout } = await crossread(["show", courier, "--width", "200"]);
  assert.equal(status, 0);
  assert.match(stdout, /^Report +.*courier\.txt$/m);
  assert.match(stdout, /^Title +Ferry hits pier at Ostrava Point, nine hurt \(/m);
  assert.match(stdout, /^Published +4 March 2031 \(stated: /m);
  assert.match(stdout, /^The ship carried 120 passengers\./m);
  assert.match(stdout, /\[left out, .*\] Share this article/);
  assert.ok(stdout.indexOf("Skip to content") < stdout.indexOf("The ship carried"));
  assert.ok(stdout.indexOf("Share this article") > stdout.indexOf("The pier will be closed"));
});

test("Only the marks that are asked for are listed", async () => {
  const quantities = await crossread(["show", courier, "--marks", "quantities", "--width", "200"]);
  assert.match(quantities.stdout, /^ {4}quantity 120\b.* = count 120 passenger$/m);
  assert.doesNotMatch(quantities.stdout, /^ {4}time /m);
  const none = await crossread(["show", courier, "--marks", "none"]);
  assert.doesNotMatch(none.stdout, /^ {4}(?:quantity|time|name) /m);
});

test("As JSON, every place lies in the text and words are left out unless asked for", async () => {
  const { status, stdout } = await crossread(["show", courier, "--json"]);
  assert.equal(status, 0);
  const shown: { report: { text: string }; marks: { kind: string; from: number; to: number }[] } =
    JSON.parse(stdout);
  assert.ok(shown.marks.length > 0);
  for (const { kind, from, to } of shown.marks) {
    assert.notEqual(kind, "word");
    assert.ok(from < to && to <= shown.report.text.length);
  }
  const words = await crossread(["show", courier, "--json", "--marks", "words"]);
  const only: typeof shown = JSON.parse(words.stdout);
  assert.deepEqual([...new Set(only.marks.map(({ kind }) => kind))], ["word"]);
});

test("Standard input can be shown", async () => {
  const { status, stdout } = await crossread(["show", "-"], { stdin: STORY["herald.txt"] ?? "" });
  assert.equal(status, 0);
  assert.match(stdout, /^Report +standard input$/m);
});

test("A folder of several files is refused, and a file that is not there gives status 1", async () => {
  assert.equal((await crossread(["show", file("story")])).status, 2);
  const { status, stderr } = await crossread(["show", file("none.txt")]);
  assert.equal(status, 1);
  assert.match(stderr, /none\.txt/);
});
