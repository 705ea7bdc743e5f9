import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { crossread } from "../helpers/crossread.ts";
import { ROOT } from "../helpers/repository.ts";
import { storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const ferry = path.join(ROOT, "examples/ferry");

test("A folder of saved pages gives a page and a result in which every statement is verified", async () => {
  const out = ["--html", file("ferry.html"), "--json", file("ferry.json")];
  const { status, stderr } = await crossread(["compare", ...out, ferry]);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /5 reports, /);
  const html = readFileSync(file("ferry.html"), "utf8");
  assert.match(html, /^<!doctype html>/i);
  for (const outlet of [
    "Dayglass",
    "Merchant Log",
    "Skelmay Gazette",
    "Tavren Mercury",
    "The Valdory Sentinel",
  ]) {
    assert.ok(html.includes(outlet), outlet);
  }
  const verified = await crossread(["verify", file("ferry.json"), ferry]);
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
});

test("The stub and the folder that a browser saved beside a page are noted, and nothing else is", async () => {
  const { status, stdout, stderr } = await crossread(["compare", "--json", "-", ferry]);
  assert.equal(status, 0, stderr);
  const comparison: Comparison = JSON.parse(stdout);
  assert.deepEqual(
    comparison.issues.map(({ severity, code, subject }) => [severity, code, path.basename(subject)]),
    [
      ["note", "NOT_AN_ARTICLE", "dayglass_files"],
      ["note", "CUT_SHORT", "merchant-log.mhtml"],
    ],
  );
  assert.deepEqual(
    comparison.reports.map(({ name, completeness }) => [path.basename(name), completeness]).sort(),
    [
      ["dayglass.html", "whole"],
      ["merchant-log.mhtml", "stub"],
      ["skelmay-gazette.htm", "whole"],
      ["tavren-mercury.html", "whole"],
      ["valdory-sentinel.html", "whole"],
    ],
  );
});

test("What stands around the articles is in no statement: frames, teasers, comments, consent, live lists", async () => {
  const { stdout } = await crossread(["compare", "--json", "-", "--quiet", ferry]);
  const comparison: Comparison = JSON.parse(stdout);
  const told = comparison.points
    .flatMap(({ readings }) => readings.flatMap(({ statements }) => statements))
    .map(({ anchor }) => anchor.exact)
    .join("\n");
  assert.match(told, /hen on an egg/);
  assert.match(told, /140 eggs/);
  for (const words of [
    /Sail in style/,
    /milk boat/,
    /lighthouse without a keeper/,
    /ISLAND BAKER/,
    /TERRIFYING SOUND/,
    /inbox/,
    /turbines/,
    /second foghorn/,
    /My grandfather/,
    /412 partners/,
    /odd socks/,
    /Wray Rovers/,
    /Ring the bell/,
    /light winds/,
    /four weeks for 1 florin/,
    /Ice clause/,
    /ram, blue mark/,
  ]) {
    assert.doesNotMatch(told, words);
  }
});
