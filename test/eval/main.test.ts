import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { KEPT_APART } from "../../eval/stories/list.ts";

const MAIN = join(import.meta.dirname, "..", "..", "eval", "main.ts");
let data = "";

before(() => {
  data = mkdtempSync(join(tmpdir(), "eval-"));
  const story = join(data, "stories", "mill");
  mkdirSync(join(story, "gold"), { recursive: true });
  const body = (deaths: string) =>
    `Mill burns down in Orlo\n\n${deaths} people were hurt when the old paper mill at Orlo burned down on Monday night, the fire service said.\n\nThe cause is not known, and the road past the mill will stay shut for a week.\n`;
  writeFileSync(join(story, "000.txt"), body("Four"));
  writeFileSync(join(story, "001.txt"), body("Six"));
  const support = {
    "000": "hurt when the old paper mill at Orlo burned down",
    "001": "hurt when the old paper mill at Orlo burned down",
  };
  writeFileSync(
    join(story, "gold", "facts.json"),
    JSON.stringify({ facts: [{ id: "fire", claim: "the mill burned", support, status: "differs" }] }),
  );
  const title = { title: "Another headline", agency: null };
  writeFileSync(join(story, "gold", "differences.json"), JSON.stringify({ metadata: { "000": title } }));
});
after(() => rmSync(data, { recursive: true }));

test("rows are written with layer, set, metric, score and n, one a story and metric", () => {
  const file = join(data, "rows.json");
  const { status, stdout, stderr } = run("--data", data, "--json", file, "--explain", "title");
  assert.equal(status, 0, stderr);
  const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
  assert.ok(Array.isArray(rows));
  assert.equal(new Set(rows.map(({ set, metric }) => `${set} ${metric}`)).size, rows.length);
  const byMetric = new Map(rows.filter(({ set }) => set === "mill").map((row) => [row.metric, row]));
  assert.deepEqual(byMetric.get("title"), { layer: "extract", set: "mill", metric: "title", score: 0, n: 1 });
  assert.deepEqual(byMetric.get("agency"), {
    layer: "extract",
    set: "mill",
    metric: "agency",
    score: 1,
    n: 1,
  });
  assert.equal(byMetric.get("points.pairwise-recall")?.score, 1);
  assert.match(stdout, /instead of Another headline/);
  assert.match(stderr, /seeds is not there and is skipped/);
});

test("the wrong cases of a story that is kept apart are not told", () => {
  const folder = mkdtempSync(join(tmpdir(), "eval-apart-"));
  const [apart = ""] = KEPT_APART;
  cpSync(join(data, "stories", "mill"), join(folder, "stories", apart), { recursive: true });
  const { status, stdout, stderr } = run("--data", folder, "--only", apart, "--explain", "title");
  rmSync(folder, { recursive: true });
  assert.equal(status, 0, stderr);
  assert.match(stdout, new RegExp(`${apart} +title +0\\.000`));
  assert.doesNotMatch(stdout, /instead of/);
});

test("only what is named runs, and a name that is none ends with what there is", () => {
  const { stdout } = run("--data", data, "--only", "mill,extract");
  assert.match(stdout, /extract +mill/);
  assert.doesNotMatch(stdout, /pairwise/);
  const wrong = run("--data", data, "--only", "windmill");
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /no set is called windmill; there are: mill/);
});

test("an option that is none is refused", () => {
  assert.equal(run("--explian").status, 2);
});

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
}
