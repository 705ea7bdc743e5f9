import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { knownOwners, ownerOf, readOwners } from "../../../src/stories/copies/index.ts";
import { madeReport } from "./made-report.ts";

test("No outlet of the list stands under two owners or twice", () => {
  const list = readFileSync(new URL("../../../src/stories/copies/data/owners.txt", import.meta.url), "utf8");
  const outlets = list
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => line.slice(line.indexOf(":") + 1).split(","))
    .map((outlet) => outlet.trim().toLowerCase());
  assert.ok(outlets.length > 500);
  assert.deepEqual(
    outlets.filter((outlet, at) => outlets.indexOf(outlet) !== at),
    [],
  );
});

test("One's own lines go before those of the list", () => {
  const own = readOwners("Velm Holding: usatoday.com, Velm Courier", knownOwners());
  const report = (url: string) => madeReport({ id: "a", text: "x", url });
  assert.equal(ownerOf(report("https://www.usatoday.com/story/1"), own), "Velm Holding");
  assert.equal(ownerOf(report("https://eu.freep.com/story/1"), own), "Gannett");
  assert.equal(ownerOf(madeReport({ id: "a", text: "x", outlet: "Velm Courier" }), own), "Velm Holding");
});

test("An outlet that is not known is its own owner, by name, by domain, or by report", () => {
  const { example, host, none } = {
    example: madeReport({ id: "a", text: "x", outlet: "Tarn Herald", url: "https://tarn.example/" }),
    host: madeReport({ id: "a", text: "x", url: "https://www.tarn.example/news" }),
    none: madeReport({ id: "a", text: "x" }),
  };
  assert.deepEqual(
    [example, host, none].map((report) => ownerOf(report, knownOwners())),
    ["Tarn Herald", "tarn.example", "a.txt"],
  );
});
