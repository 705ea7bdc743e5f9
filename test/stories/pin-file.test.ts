import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";
import { pinsFor, readPins } from "../../src/stories/pin-file.ts";

const report = (
  id: string,
  name: string,
  url: string | null = null,
): Pick<Report, "id" | "name" | "url"> => ({
  id: id as ReportId,
  name,
  url: url === null ? null : { value: url, basis: "stated", via: "address" },
});

const reports = [
  report("r_1", "saved/monday/courier.txt", "https://courier.example/dam#top"),
  report("r_2", "saved/monday/herald one.txt"),
  report("r_3", "saved/tuesday/courier.txt"),
  report("r_4", "./gazette.txt", "https://gazette.example/dam"),
  report("r_5", "standard input", "https://gazette.example/dam"),
];

const pinned = (text: string) => {
  const { lines, problems } = readPins(text);
  assert.deepEqual(problems, []);
  return pinsFor(lines, reports, "pins.txt");
};

test("A line says of two reports or more that they belong together, or that no two of them do", () => {
  const { pins, issues } = pinned("together r_1 r_2 r_3\napart r_1 r_4 r_2\n");
  assert.deepEqual(issues, []);
  assert.deepEqual(pins, {
    together: [["r_1", "r_2", "r_3"]],
    apart: [
      ["r_1", "r_4"],
      ["r_1", "r_2"],
      ["r_4", "r_2"],
    ],
  });
});

test("A report is named by its id, its file, the end of its file, or its address", () => {
  const { pins, issues } = pinned(
    [
      "\ufeff# The dam, looked through by hand",
      "",
      'together saved/monday/courier.txt "herald one.txt"   # not the other courier',
      "together monday\\courier.txt tuesday/courier.txt\r",
      "apart https://courier.example/dam#top gazette.txt",
    ].join("\n"),
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(pins, {
    together: [
      ["r_1", "r_2"],
      ["r_1", "r_3"],
    ],
    apart: [["r_1", "r_4"]],
  });
});

test("An address that two editions share means both", () => {
  assert.deepEqual(pinned("together https://gazette.example/dam r_1").pins.together, [["r_4", "r_5", "r_1"]]);
});

test("A name that no report has is a note with its line, and the others of the line still count", () => {
  const { pins, issues } = pinned("# later\ntogether r_1 gone.txt r_2");
  assert.deepEqual(pins.together, [["r_1", "r_2"]]);
  assert.deepEqual(
    issues.map(({ code, severity, message }) => [code, severity, message]),
    [["PIN_UNKNOWN", "note", 'pins.txt, line 2: no report here is called "gone.txt".']],
  );
});

test("The end of two file names is a warning that asks for more of it", () => {
  const { pins, issues } = pinned("apart courier.txt r_2");
  assert.deepEqual(pins.apart, []);
  assert.equal(issues[0]?.code, "PIN_AMBIGUOUS");
  assert.match(
    issues[0]?.message ?? "",
    /line 1: "courier.txt" is the end of 2 names \(saved\/monday\/courier\.txt, /,
  );
});

test("A report apart from itself is a contradiction and no pin", () => {
  const { pins, issues } = pinned("apart r_4 gazette.txt");
  assert.deepEqual(pins.apart, []);
  assert.equal(issues[0]?.code, "PINS_DISAGREE");
});

test("What cannot be understood is told with its line, and the lines around it are read", () => {
  const { lines, problems } = readPins('togther a b\ntogether a\n\ntogether "a b\napart a b');
  assert.deepEqual(lines, [{ line: 5, kind: "apart", names: ["a", "b"] }]);
  assert.deepEqual(problems, [
    { line: 1, message: 'a correction begins with "together" or "apart", not "togther"' },
    { line: 2, message: '"together" needs the names of two reports or more' },
    { line: 4, message: 'a name begins with " and does not end' },
  ]);
  assert.equal(readPins(`apart ${"x ".repeat(101)}`).problems.length, 1);
});

test("Any text is read as corrections or as problems, and every pin is of reports that are there", () => {
  const ids = new Set(reports.map(({ id }) => id));
  const line = fc.array(fc.constantFrom("together", "apart", "r_1", "courier.txt", '"', "#", "a\tb", ""), {
    maxLength: 6,
  });
  const texts = fc.oneof(
    fc.string(),
    fc.array(line.map((words) => words.join(" "))).map((lines) => lines.join("\n")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { pins } = pinsFor(readPins(text).lines, reports, "pins.txt");
      for (const id of [...pins.together.flat(), ...pins.apart.flat()]) assert.ok(ids.has(id));
    }),
  );
});
