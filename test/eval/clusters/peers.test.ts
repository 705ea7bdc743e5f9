import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { ClusterDoc } from "../../../eval/clusters/cluster-set.ts";
import { WAYS } from "../../../eval/clusters/minilm.ts";
import { groupersOf, type Peer, pipelinesOf } from "../../../eval/clusters/peers.ts";
import { READINGS } from "../../../eval/clusters/vectors.ts";

/** A program that takes what an encoder and a sorter take: a text's vector is its first word, and words make stories. */
const STAND_IN = `
  import { readFileSync } from "node:fs";
  const name = process.argv[2];
  for (const line of readFileSync(0, "utf8").split("\\n").filter((each) => each !== "")) {
    const { id, texts, vectors, days, marks } = JSON.parse(line);
    if (name === "average-link") process.exit(1);
    const told = (each, at, mark) => each + (mark.days === null ? "" : days[at]);
    const storiesBy = (mark) => {
      const keys = vectors.map((each, at) => told(each, at, mark));
      return keys.map((key) => keys.indexOf(key));
    };
    const found = name === "minilm"
      ? { vector: texts.join(" ").split(" ")[0] }
      : { stories: marks.map(storiesBy) };
    console.log(JSON.stringify({ id, ms: 1, ...found }));
  }
`;
const DOCS: readonly ClusterDoc[] = [
  doc("m1", "2031-05-02", "Mill burns in Orlo", "The paper mill at Orlo burned to the ground."),
  doc("m2", "2031-05-03", "Mill in ashes", "Nothing is left of the paper mill."),
  doc("f1", "2031-05-03", "Ferry aground off Selm", "A ferry ran onto rocks off Selm."),
];
const [HDBSCAN, LINK] = WAYS;
let folder = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "peers-"));
  writeFileSync(join(folder, "stand-in.mjs"), STAND_IN);
});
after(() => rmSync(folder, { recursive: true }));

test("reports are sorted once for each of the marks, by vectors of their texts and by their days", () => {
  const [pipeline] = pipelinesOf(programs("minilm", "hdbscan"), join(folder, "marks"));
  assert.ok(pipeline);
  const marks = { ...pipeline.way.learnt, reading: "head" as const };
  const both = [
    { ...marks, days: null },
    { ...marks, days: 3 },
  ];
  assert.deepEqual(pipeline.sort("mills", DOCS, both), [
    [0, 0, 2],
    [0, 1, 2],
  ]);
});

test("a set that is also sorted without its days is encoded once", () => {
  const kept = join(folder, "once");
  const [pipeline] = pipelinesOf(programs("minilm", "hdbscan"), kept);
  assert.ok(pipeline);
  const marks = [{ ...pipeline.way.learnt, reading: "head" as const, days: 3 }];
  assert.deepEqual(pipeline.sort("mills", DOCS, marks), [[0, 1, 2]]);
  const undated = DOCS.map((each) => ({ ...each, published: null }));
  assert.deepEqual(pipeline.sort("mills.undated", undated, marks), [[0, 0, 2]]);
  const lines = readFileSync(join(kept, "minilm-1", "mills.head.jsonl"), "utf8")
    .trim()
    .split("\n");
  assert.equal(lines.length, 3);
});

test("other days are sorted anew, although the set was sorted before", () => {
  const [pipeline] = pipelinesOf(programs("minilm", "hdbscan"), join(folder, "anew"));
  assert.ok(pipeline);
  const marks = [{ ...pipeline.way.learnt, reading: "head" as const, days: 3 }];
  assert.deepEqual(pipeline.sort("mills", DOCS, marks), [[0, 1, 2]]);
  const sameDay = DOCS.map((each) => ({ ...each, published: "2031-05-03" }));
  assert.deepEqual(pipeline.sort("mills", sameDay, marks), [[0, 0, 2]]);
});

test("a pipeline stands in two columns, and has no marks of its own for a set that it was not set on", () => {
  const [pipeline] = pipelinesOf(programs("minilm", "hdbscan"), join(folder, "columns"));
  assert.ok(pipeline);
  const [learnt, here] = groupersOf(pipeline);
  assert.equal(learnt?.name, "minilm-hdbscan");
  assert.equal(here?.name, "minilm-hdbscan-tuned-here");
  const grouping = learnt.group("mills", DOCS);
  assert.equal(grouping?.final.length, 3);
  assert.equal(grouping.onArrival, null);
  assert.equal(here.group("mills", DOCS), null);
});

test("without the encoder there is no pipeline, and one whose sorter breaks off gives nothing", (t) => {
  assert.deepEqual(pipelinesOf(programs("hdbscan", "average-link"), folder), []);
  t.mock.method(console, "error", () => {});
  const [broken] = pipelinesOf(programs("minilm", "average-link"), join(folder, "broken"));
  assert.ok(broken);
  assert.equal(broken.way, LINK);
  assert.equal(broken.sort("mills", DOCS, [broken.way.learnt]), null);
});

test("a report is encoded from its head or in pieces, the title one of them, and never as nothing", () => {
  const words = Array.from({ length: 500 }, (_, at) => `w${at}`).join(" ");
  const long = doc("l", "2031-05-02", "Long report", words);
  assert.deepEqual(READINGS.head(long), [`Long report\n${words}`]);
  const pieces = READINGS.pieces(long);
  assert.equal(pieces[0], "Long report");
  assert.equal(pieces.length, 7);
  assert.equal(pieces[1]?.split(" ").at(-1), "w63");
  assert.equal(pieces[6]?.split(" ").at(-1), "w383");
  assert.deepEqual(READINGS.pieces({ ...long, title: null, text: "Short one." }), ["Short one."]);
  assert.deepEqual(READINGS.pieces({ ...long, title: null, text: " " }), [""]);
});

test("marks that are tried hold those that are used", () => {
  for (const { every, learnt, here } of [HDBSCAN, LINK].flatMap((way) => way ?? [])) {
    for (const used of [learnt, ...Object.values(here)]) {
      const tried = every(used.reading).map((marks) => JSON.stringify(marks));
      assert.ok(tried.includes(JSON.stringify(used)), JSON.stringify(used));
    }
  }
});

function programs(...names: readonly string[]): readonly Peer[] {
  const runner = [process.execPath, join(folder, "stand-in.mjs")];
  return names.map((name) => ({
    name,
    version: "1",
    gives: [name === "minilm" ? "vector" : "stories"],
    runner,
  }));
}

function doc(id: string, published: string, title: string, text: string): ClusterDoc {
  return { id, title, text, published, lang: "en" };
}
