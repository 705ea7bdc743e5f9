import assert from "node:assert/strict";
import { test } from "node:test";
import { attribute } from "../../../src/extract/html/document.ts";
import { parsePage } from "../../../src/extract/html/parse.ts";
import { readSelector, select } from "../../../src/extract/html/selectors.ts";

const PAGE = `<main id="m" class="story wide"><p id="a" class="lead">A</p><div id="d"><p id="b" data-kind="note big">B</p>
<div id="e" class="story"><p id="c">C</p></div></div></main><p id="f">F</p><time id="t" datetime="2031-03-04">x</time>`;

function found(selector: string, page = PAGE): string {
  return select(parsePage(page).root, [readSelector(selector)])
    .map((element) => attribute(element, "id") ?? element.tag)
    .join(" ");
}

test("Names, classes, ids and attributes find elements in order of the page", () => {
  const cases: readonly (readonly [selector: string, ids: string])[] = [
    ["p", "a b c f"],
    ["P", "a b c f"],
    [".story", "m e"],
    ["main.story.wide", "m"],
    ["#d", "d"],
    ["[datetime]", "t"],
    ["[data-kind~=big]", "b"],
    ["[data-kind='note big']", "b"],
    ['[datetime^="2031"]', "t"],
    ['[datetime$="-04"]', "t"],
    ['[datetime*="-03-"]', "t"],
    ['[datetime*=""]', ""],
    ["*.lead", "a"],
  ];
  for (const [selector, ids] of cases) assert.equal(found(selector), ids, selector);
});

test("A space means inside, > means a child, a comma means or", () => {
  const cases: readonly (readonly [selector: string, ids: string])[] = [
    ["main p", "a b c"],
    ["main > p", "a"],
    ["main>p", "a"],
    [".story .story p", "c"],
    ["main div > p", "b c"],
    ["main > div > p", "b"],
    ["time, .lead , #f", "a f t"],
    [".story > .story", ""],
  ];
  for (const [selector, ids] of cases) assert.equal(found(selector), ids, selector);
});

test("What is no selector of these is refused", () => {
  for (const selector of ["", " ", "p >", "> p", "p,", "p:first-child", "a + b", "[", ".", "p..x", "p > > a"])
    assert.throws(() => readSelector(selector), /selector/, selector);
  assert.throws(() => readSelector(Array(40).fill("p").join(" ")), /more than 30 steps/);
});

test("A page of many nested elements is looked through once", () => {
  const page = "<div class=a>".repeat(60_000);
  const began = performance.now();
  found(`${".a ".repeat(29)}.b`, page);
  assert.ok(performance.now() - began < 5_000);
});
