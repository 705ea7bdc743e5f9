import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyComparison } from "../../src/report/verify.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();

test("A result whose every word is in its texts is verified, and says how much was re-read", () => {
  const { problems, checked } = verifyComparison(sample, sample.reports);
  assert.deepEqual(problems, []);
  assert.equal(checked.reports, sample.reports.length);
  assert.equal(
    checked.statements,
    sample.points.flatMap(({ readings }) => readings.flatMap(({ statements }) => statements)).length,
  );
  assert.equal(checked.places, JSON.stringify(sample).split('"exact":').length - 1);
});

test("One letter changed in any exact words, anywhere in the result, is found and named", () => {
  const paths = pathsTo(sample, "exact");
  assert.ok(paths.length > 50);
  for (const path of paths) {
    const spoiled = structuredClone(sample);
    const words = change(spoiled, path, (text) => oneLetter(String(text)));
    const { problems } = verifyComparison(spoiled, sample.reports);
    const where = toWhere(path.slice(0, -1));
    const problem = problems.find((each) => each.where === where);
    assert.ok(problem, `${where} is not named`);
    assert.equal(problem.code, "WORDS_NOT_THERE");
    assert.equal(problem.words, words);
    assert.ok(sample.reports.some(({ name }) => name === problem.report));
  }
});

test("Changed context, a moved place and a place outside of the text are found, wherever they stand", () => {
  for (const [key, spoil] of [
    ["prefix", (text: unknown) => `${text}x`],
    ["suffix", (text: unknown) => `x${text}`],
    ["from", (from: unknown) => Number(from) + 1],
    ["to", () => 10_000_000],
  ] as const) {
    for (const path of pathsTo(sample.points, key).filter((path) => path.length > 1)) {
      if (path.includes("names") || path.includes("times") || path.includes("quantities")) continue;
      const spoiled = structuredClone(sample);
      change(spoiled.points, path, spoil);
      assert.notEqual(verifyComparison(spoiled, sample.reports).problems.length, 0, path.join("."));
    }
  }
});

test("One letter changed in a stored text or title is found", () => {
  for (const key of ["text", "title", "residue"] as const) {
    const spoiled = structuredClone(sample);
    const [report] = spoiled.reports;
    assert.ok(report);
    const before = JSON.stringify(report[key]);
    const at = before.search(/[a-z]{4}(?=[^a-z]*"[,}\]]|[^"]*"$)/);
    const changed = before.slice(0, at) + oneLetter(before.slice(at));
    Object.assign(report, { [key]: JSON.parse(changed === before ? '"x"' : changed) });
    const { problems } = verifyComparison(spoiled, sample.reports);
    assert.ok(
      problems.some(({ code, where }) => code === "REPORT_CHANGED" && where === `reports[0].${key}`),
      key,
    );
  }
});

test("A report whose text is not given is named once, and the others are still checked", () => {
  const [first, ...others] = sample.reports;
  const { problems, checked } = verifyComparison(sample, others);
  assert.deepEqual(
    problems.map(({ code, report }) => [code, report]),
    [["REPORT_NOT_GIVEN", first?.name]],
  );
  assert.equal(checked.reports, others.length);
});

test("Reports that the result does not name do no harm, and order does not matter", () => {
  assert.deepEqual(verifyComparison(sample, [...sample.reports].reverse()).problems, []);
});

test("A statement given to another report, a foreign id and a point without its label are found", () => {
  const cases: readonly ((result: Loose) => void)[] = [
    (result) => (result.points[0].readings[0].report = result.points[0].readings[1].report),
    (result) => (result.points[0].readings[0].report = "r_0000000000000000"),
    (result) => (result.points[0].readings[0].statements[0].id = "s"),
    (result) => (result.points[0].label = result.points.at(-1).label),
    (result) => (result.points[1].id = result.points[0].id),
    (result) => (result.points[0].differences[0].values[0].report = result.points[0].silent[0].report),
    (result) => (result.points[0].silent[0].report = result.points[0].readings[0].report),
    (result) => (result.points[0].evidence[0].b = result.points[1].readings[0].statements[0].id),
    (result) => (result.points[0].near = [{ ...result.points[0].evidence[0], because: "weak" }]),
    (result) => (result.points[0].silentCounts = [{ reports: 99, reliability: "reliable", because: "" }]),
    (result) => (result.timeline[0].point = "p_0000000000000000"),
    (result) => (result.timeline[0].reports = ["r_0000000000000000"]),
    (result) => (result.passages[0].origin.reports = ["r_0000000000000000"]),
    (result) => (result.points[0].label.report = "r_0000000000000000"),
  ];
  for (const [index, spoil] of cases.entries()) {
    const spoiled: Loose = structuredClone(sample);
    spoil(spoiled);
    const { problems } = verifyComparison(spoiled, sample.reports);
    assert.ok(problems.length > 0, `case ${index}`);
  }
});

test("A mark outside of its text is found", () => {
  const spoiled: Loose = structuredClone(sample);
  spoiled.reports[0].marks = [{ kind: "sentence", from: 0, to: 10_000_000 }];
  const { problems } = verifyComparison(spoiled, sample.reports);
  assert.deepEqual(
    problems.map(({ code, where }) => [code, where]),
    [["PLACE_NOT_THERE", "reports[0].marks[0]"]],
  );
});

// biome-ignore lint/suspicious/noExplicitAny: a result is spoiled in ways that its type forbids
type Loose = any;

type Path = readonly (string | number)[];

function pathsTo(value: unknown, key: string, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const own = !Array.isArray(value) && "exact" in value && key in value ? [[...path, key]] : [];
  return [...own, ...Object.entries(value).flatMap(([name, child]) => pathsTo(child, key, [...path, name]))];
}

function change(root: unknown, path: Path, to: (value: unknown) => unknown): unknown {
  let holder: Loose = root;
  for (const step of path.slice(0, -1)) holder = holder[step];
  const last = path.at(-1) ?? "";
  holder[last] = to(holder[last]);
  return holder[last];
}

function toWhere(path: Path): string {
  return path
    .map((step, index) => (/^\d+$/.test(String(step)) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}

/** The text with its first letter or digit changed to another one. */
function oneLetter(text: string): string {
  return text.replace(/[a-z\d]/i, (letter) =>
    /[z9]/i.test(letter) ? "0" : String.fromCharCode(letter.charCodeAt(0) + 1),
  );
}
