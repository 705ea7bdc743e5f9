import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Comparison } from "../../src/model/comparison.ts";
import { columnsOf } from "../../src/report/columns.ts";
import { renderTerminal, TERMINAL_LIMITS } from "../../src/report/terminal.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();
const plain = (comparison: Comparison, width = 100) => renderTerminal(comparison, { width, colour: false });
const squeeze = (text: string) => text.replaceAll(/\s+/g, " ");

test("Every report stands in the head with its key", () => {
  const head = plain(sample).split("Where they differ")[0] ?? "";
  sample.reports.forEach((report, index) => {
    const key = String.fromCharCode(65 + index);
    const name = (report.outlet?.value ?? report.name.replace(/^.*\//, "")).slice(0, 20);
    assert.ok(
      head.split("\n").some((line) => line.startsWith(`${key} ${name}`)),
      `${key} ${name} in\n${head}`,
    );
  });
});

test("Differences come before agreed points, and those before what one report says", () => {
  const view = plain(sample);
  const places = ["Where they differ", "What they agree on", "What only one report says"].map((title) =>
    view.indexOf(title),
  );
  assert.ok(places.every((place) => place > 0));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test("Conflicts come first among the differences", () => {
  const verdicts = [
    ...plain(sample).matchAll(/^(?:\[\d+\]| {3}) (CONFLICT|LATER UPDATE|OTHER SCOPE|UNCLEAR|COMPATIBLE) /gm),
  ].map((match) => match[1]);
  assert.equal(verdicts[0], "CONFLICT");
  assert.ok(verdicts.length >= sample.points.filter(({ standing }) => standing === "differs").length);
});

test("Every point that is listed has the number by which it can be asked for", () => {
  const view = plain(sample, 10_000);
  for (const [index, { standing }] of sample.points.entries()) {
    assert.match(view, new RegExp(`\\[(?:\\d+, )*${index + 1}(?:, \\d+)*\\]`), `${index + 1} ${standing}`);
  }
});

test("The sentence of every reading of a differing point is there word for word", () => {
  const view = squeeze(plain(sample, 10_000));
  for (const point of sample.points.filter(({ standing }) => standing === "differs")) {
    for (const { statements } of point.readings) {
      const sentence = squeeze(statements[0]?.sentence.exact ?? "?");
      assert.ok(view.includes(sentence), sentence);
    }
  }
});

test("Agreed points say how many reports and how many origins", () => {
  const agreed = sample.points.find(({ standing }) => standing === "agreed");
  assert.ok(agreed);
  const origins = agreed.origins.length;
  assert.match(plain(sample), new RegExp(`${agreed.readings.length} reports? \\(.*\\), ${origins} origin`));
});

test("No line is wider than the terminal, whatever its width", () => {
  for (const width of [40, 60, 80, 132]) {
    for (const line of plain(sample, width).split("\n")) {
      assert.ok(columnsOf(line) <= width, `${width}: ${line}`);
    }
  }
});

test("Without colour there is no escape code; with colour the words are the same", () => {
  const coloured = renderTerminal(sample, { width: 100, colour: true });
  assert.ok(!plain(sample).includes("\u001b"));
  assert.ok(coloured.includes("\u001b[1m"));
  assert.equal(stripVTControlCharacters(coloured), plain(sample));
});

test("Text of a report cannot steer the terminal", () => {
  const hostile = "\u001b]0;owned\u0007\u001b[2J\r\u009b1m";
  const poisoned: Comparison = JSON.parse(
    JSON.stringify(sample, (key, value) =>
      typeof value === "string" &&
      ["exact", "name", "speaker", "normal", "about", "because", "canonical", "form"].includes(key) &&
      !/^[a-z-]+$/.test(value)
        ? `${value}${hostile}`
        : value,
    ),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  assert.doesNotMatch(plain(poisoned), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  assert.match(plain(poisoned), /␛\]0;owned␇/);
});

test("A long list is cut and says how many more there are and where", () => {
  const single = sample.points.find(({ standing }) => standing === "single");
  assert.ok(single);
  const many = {
    ...sample,
    points: Array.from({ length: 20 }, (_, from) => ({
      ...single,
      label: { ...single.label, from, to: from + 1 },
    })),
  };
  const left = 20 - TERMINAL_LIMITS.singlesOfReport;
  assert.match(plain(many), new RegExp(`^ *${left} more: --json$`, "m"));
  assert.doesNotMatch(plain({ ...sample, points: [single] }), /only.*more: --json/s);
});

test("A sentence that tells several points alike is listed once", () => {
  const agreed = sample.points.find(({ standing }) => standing === "agreed");
  assert.ok(agreed);
  const view = plain({ ...sample, points: [agreed, agreed, agreed] });
  assert.match(view, /, 3 points in one sentence(?:: |$)/m);
  const section = view.slice(view.indexOf("What they agree on"), view.indexOf("Who says what"));
  assert.equal(squeeze(section).split(squeeze(agreed.label.exact)).length, 2);
});

test("With one report its statements are shown as what the one report says", () => {
  const one = sample.reports[0];
  assert.ok(one);
  const points = sample.points.filter(
    ({ standing, label }) => standing === "single" && label.report === one.id,
  );
  const view = plain({
    ...sample,
    reports: [one],
    points,
    passages: [],
    quotes: [],
    entities: [],
    timeline: [],
  });
  assert.match(view, /^1 report/);
  assert.ok(points.length === 0 || view.includes("What the one report says"));
});

test("A comparison of nothing is one line", () => {
  const empty = { ...sample, reports: [], points: [], passages: [], quotes: [], entities: [], timeline: [] };
  assert.match(plain(empty), /^0 reports: 0 points/);
});

test("A story of many reports stays short and says what is left out", () => {
  const point = sample.points[0];
  const [first] = point?.readings ?? [];
  const [difference] = point?.differences ?? [];
  const [value] = difference?.values ?? [];
  assert.ok(point && first && difference && value);
  const reports = Array.from({ length: 1000 }, (_, index) => ({
    ...(sample.reports[0] ?? assert.fail()),
    id: `r_${index}` as typeof value.report,
  }));
  const many: Comparison = {
    ...sample,
    reports,
    points: [
      {
        ...point,
        readings: reports.map(({ id }) => ({ ...first, report: id })),
        differences: [
          {
            ...difference,
            values: reports.map(({ id }, index) => ({ ...value, report: id, normal: String(index % 100) })),
          },
        ],
      },
    ],
  };
  const view = plain(many);
  assert.match(view, /960 more: --json/);
  assert.match(view, /92 more values: --json/);
  assert.match(view, /A,B,C,D,E,F,G and 993 more/);
  assert.ok(view.split("\n").length < 200);
});
