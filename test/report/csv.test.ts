import assert from "node:assert/strict";
import { test } from "node:test";
import { CSV_COLUMNS, renderCsv } from "../../src/report/csv.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";

const sample = sampleComparison();

test("There is a header and one row for every reading, with as many cells as columns", () => {
  const rows = parseCsv(renderCsv(sample));
  const readings = sample.points.flatMap(({ readings }) => readings);
  assert.deepEqual(rows[0], [...CSV_COLUMNS]);
  assert.equal(rows.length, readings.length + 1);
  for (const row of rows) assert.equal(row.length, CSV_COLUMNS.length);
});

test("A row has the point, the report and its sentence word for word", () => {
  const rows = parseCsv(renderCsv(sample)).slice(1);
  const expected = sample.points.flatMap((point) =>
    point.readings.map(({ report, statements }) => [
      point.id,
      point.standing,
      sample.reports.find(({ id }) => id === report)?.name,
      statements[0]?.sentence.exact,
    ]),
  );
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[2], row[5]]),
    expected,
  );
});

test("Lines end with CR LF, and cells with commas, quotes or line ends are quoted", () => {
  const csv = renderCsv(named('The "Daily", north\nedition'));
  assert.ok(csv.endsWith("\r\n"));
  assert.ok(csv.includes('"The ""Daily"", north\nedition"'));
});

test("No cell is a formula for a spreadsheet", () => {
  for (const start of ["=", "+", "-", "@", "\t=", " =", "＝", "\r"]) {
    const outlet = `${start}HYPERLINK(0)`;
    const cells = parseCsv(renderCsv(named(outlet))).map((row) => row[3]);
    assert.ok(cells.includes(`'${outlet}`), JSON.stringify(outlet));
  }
  assert.ok(parseCsv(renderCsv(named("Tarn - Gazette"))).some((row) => row[3] === "Tarn - Gazette"));
});

function named(outlet: string) {
  return {
    ...sample,
    reports: sample.reports.map((report) => ({
      ...report,
      outlet: { value: outlet, basis: "stated" as const, via: "masthead" },
    })),
  };
}

/** A reader of RFC 4180, written apart from the writer. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      at += 1;
      while (!(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else while (at < text.length && text[at] !== "," && !text.startsWith("\r\n", at)) cell += text[at++];
    row.push(cell);
    if (text[at] === ",") at += 1;
    else {
      assert.ok(text.startsWith("\r\n", at), `no line end at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
