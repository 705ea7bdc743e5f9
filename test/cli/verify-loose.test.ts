import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { CHECK } from "../../src/report/check/shape.ts";
import { misfits } from "../../src/report/shape.ts";
import { crossread } from "../helpers/crossread.ts";
import { storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const report = file("report.txt");
const good = file("good.txt");
const bad = file("bad.txt");
writeFileSync(
  report,
  "Wall of dam falls\n\nThe northern wall of the Velm dam fell on Monday, killing 12 people and flooding the market hall.\n",
);
writeFileSync(good, "The northern wall of the Velm dam collapsed on Monday.\n");
writeFileSync(bad, "The northern wall of the Velm dam collapsed on Monday, killing 19 people.\n");

test("A text whose every sentence is supported gives status 0, another 1", async () => {
  const fine = await crossread(["verify", "--loose", "-q", good, report]);
  assert.equal(fine.status, 0, fine.stdout);
  assert.match(fine.stdout, /1 supported, 0 told otherwise, 0 not told/);
  const wrong = await crossread(["verify", "--loose", "-q", bad, report]);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /another figure: “19”, where .* has “12”/);
});

test("A check is printed as JSON of the documented form, and reads its text from standard input", async () => {
  const { status, stdout } = await crossread(["verify", "--loose", "-q", "--json", "-", report], {
    stdin: "The northern wall of the Velm dam collapsed on Monday, killing 19 people.\n",
  });
  assert.equal(status, 1);
  const check = JSON.parse(stdout);
  assert.deepEqual(misfits(check, CHECK), []);
  assert.equal(check.sentences.at(-1).mismatches[0].said.exact, "19");
});

test("What cannot be checked is said", async () => {
  for (const [argv, status, message] of [
    [["verify", "--loose", good], 2, /Name a text and the reports/],
    [["verify", "--loose", "-", "-"], 2, /cannot be the text and a report/],
    [["verify", "--loose", "--again", good, report], 2, /give one of them/],
    [["verify", "--json", good, report], 2, /add --loose/],
    [["verify", "--loose", good, file("nothing.txt")], 1, /nothing to check/],
  ] as const) {
    const ran = await crossread(argv);
    assert.equal(ran.status, status, argv.join(" "));
    assert.match(ran.stderr, message);
  }
});
