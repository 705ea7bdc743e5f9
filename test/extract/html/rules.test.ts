import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type OutletRule, readRule, ruleFor } from "../../../src/extract/html/rules.ts";
import { extract } from "../../../src/extract/index.ts";
import { captureOf } from "../helper.ts";

const fileOf = (name: string) => readFileSync(new URL(`./rules/${name}`, import.meta.url), "utf8");
const PAGE = fileOf("brackwell-courier.html");
const RULE = readRule(fileOf("brackwell-courier.json"), "brackwell-courier");
const ADDRESS = "https://www.courier.example/valley/bridge";

function read(rules: readonly OutletRule[], { page = PAGE, url = ADDRESS as string | null } = {}) {
  const { value, issues } = extract(captureOf(page, "bridge.html", { mediaType: "text/html", url }), rules);
  assert.ok(value !== null, JSON.stringify(issues));
  return { report: value, codes: issues.map(({ code }) => code) };
}

function ruleOf(told: Readonly<Record<string, unknown>>): OutletRule {
  return readRule(JSON.stringify({ hosts: "courier.example", ...told }), "made");
}

test("A rule says where the text is, what is left out of it, and the metadata", () => {
  const { report, codes } = read([RULE]);
  assert.deepEqual(
    report.text.split("\n").map((line) => line.split(" ").slice(0, 3).join(" ")),
    [
      "Swing bridge closed",
      "The old swing",
      "Engineers of the",
      "Eleven miles round",
      "About 4,000 vehicles",
      "The bridge was",
      "The repair is",
    ],
  );
  assert.equal(report.title?.value, "Swing bridge closed after divers find cracks");
  assert.deepEqual([report.title?.basis, report.title?.via], ["stated", "rule"]);
  assert.deepEqual(report.byline?.value, ["Orla Penhale", "Tam Ridley"]);
  assert.equal(report.published?.value, "2031-03-04");
  assert.ok(!codes.includes("RULE_DISAGREES"));
  const shared = report.residue.find(({ text }) => text.startsWith("Share this"));
  assert.match(shared?.because ?? "", /rule brackwell-courier|share/i);
});

test("What a page says otherwise than its rule is kept beside", () => {
  const { report } = read([ruleOf({ title: ".x-tag" })]);
  assert.equal(report.title?.value, "Roads");
  assert.ok((report.title?.others ?? []).length > 0);
});

test("Without a rule for its address a page is read as any other", () => {
  const plain = read([]).report;
  assert.deepEqual(
    read([RULE], { url: "https://other.example/bridge" }).report.blocks,
    {
      ...read([], { url: "https://other.example/bridge" }).report,
    }.blocks,
  );
  assert.deepEqual(read([{ ...RULE, hosts: ["example.example"] }]).report, plain);
});

test("A saved page without an address is told by its canonical one", () => {
  const page = PAGE.replace("<head>", `<head><link rel="canonical" href="${ADDRESS}">`);
  assert.equal(read([RULE], { page, url: null }).report.title?.via, "rule");
});

test("A rule that finds no text, a scrap of it or something else is not followed, and a note says so", () => {
  const plain = read([]).report;
  for (const body of [".gone", ".x-foot", ".x-menu", ".x-aside-in"]) {
    const { report, codes } = read([ruleOf({ body })]);
    assert.equal(report.text, plain.text, body);
    assert.ok(codes.includes("RULE_DISAGREES"), body);
  }
});

test("A rule for metadata alone leaves the text as it is", () => {
  const { report, codes } = read([ruleOf({ authors: ".x-who b" })]);
  assert.equal(report.text, read([]).report.text);
  assert.deepEqual(report.byline?.value, ["Orla Penhale", "Tam Ridley"]);
  assert.ok(!codes.includes("RULE_DISAGREES"));
});

test("The rule with the most exact host is taken, and a host is not the end of another name", () => {
  const wide = { ...RULE, name: "wide" };
  const narrow = { ...RULE, name: "narrow", hosts: ["sport.courier.example"] };
  assert.equal(ruleFor([wide, narrow], "https://sport.courier.example/a")?.name, "narrow");
  assert.equal(ruleFor([narrow, wide], "https://news.courier.example/a")?.name, "wide");
  assert.equal(ruleFor([wide], "https://othercourier.example/a"), null);
  assert.equal(ruleFor([wide], "no address"), null);
  assert.equal(ruleFor([wide], null), null);
});

test("A file that is no rule says why", () => {
  const cases: readonly (readonly [file: string, why: RegExp])[] = [
    ["{", /brackwell is no rule for an outlet: it is no JSON\./],
    ["[]", /no JSON object/],
    ["{}", /it has no hosts/],
    ['{"hosts": ["courier.example"]}', /it has no selector/],
    ['{"hosts": "https://courier.example/", "body": "p"}', /no name of a host/],
    [
      '{"hosts": "courier.example", "boddy": "p"}',
      /has a key “boddy”; hosts, body, drop, title, authors, published/,
    ],
    ['{"hosts": "courier.example", "body": 3}', /body is no text or list of texts/],
    [
      '{"hosts": "courier.example", "body": "p:has(a)"}',
      /body: the selector “p:has\(a\)” is not understood from “:has\(a\)”/,
    ],
    ['{"hosts": "courier.example", "body": "div >"}', /is not finished/],
  ];
  for (const [file, why] of cases) assert.throws(() => readRule(file, "brackwell"), why);
});
