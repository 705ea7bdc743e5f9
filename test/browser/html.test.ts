import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { renderHtml } from "../../src/report/html/index.ts";
import { sampleComparison } from "../helpers/sample-comparison.ts";
import { PAGES } from "../helpers/sample-reports.ts";
import { browserTest, type Desk, openDesk } from "./browser.ts";

const page = renderHtml(sampleComparison());
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the page in a browser", browserTest, () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(async () => {
    await desk?.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong, ${colorScheme}, with and without the panel`, async () => {
      // Only the test's own script needs the policy out of the way; that it holds is tested below.
      const { page: tab } = await desk.open(page, { colorScheme, bypassCSP: true });
      await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await tab.evaluate(axe);
      assert.deepEqual(await violations(tab), []);
      await tab.locator("#differences a.words").first().click();
      assert.deepEqual(await violations(tab), []);
    });
  }

  test("by keyboard alone a reading opens at its sentence, and Escape returns to where one was", async () => {
    const { page: tab, troubles } = await desk.open(page);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate("document.activeElement.textContent"), "Skip to the comparison");
    const readings = "#point-1 .readings .telling > a.words";
    await tab.locator(readings).nth(1).focus();
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate("document.activeElement.id"), "panel-name");
    const words = (await tab.locator("#panel-text mark").allTextContents()).join("");
    assert.equal(words, "At least two members of the crew were killed");
    assert.ok(await inView(tab, "#panel-text mark"));
    await tab.keyboard.press("Escape");
    assert.equal(await tab.evaluate("document.getElementById('panel').open"), false);
    assert.equal(
      await tab.locator(`${readings}:focus`).textContent(),
      await tab.locator(readings).nth(1).textContent(),
    );
    assert.deepEqual(troubles, []);
  });

  test("the panel steps to the other reports of the same point", async () => {
    const { page: tab } = await desk.open(page);
    await tab.locator("#point-3 .readings .telling > a.words").first().click();
    await tab.locator("#panel-others a").last().click();
    assert.match(await tab.locator("#panel-name").innerText(), /The Daily Lantern/);
    assert.equal(await tab.locator("#panel-text mark").first().textContent(), "The stricken vessel ");
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator("#panel-text").isVisible(), false);
  });

  test("arrow keys move between the signs of the matrix and pass over silence", async () => {
    const { page: tab } = await desk.open(page);
    const signs = (row: number) => `.matrix tr[data-point="${row}"] a.sign`;
    await tab.locator(signs(1)).nth(1).focus();
    await tab.keyboard.press("ArrowRight");
    assert.equal(await tab.locator(`${signs(1)}:focus .sr`).textContent(), "D tells it otherwise");
    await tab.keyboard.press("ArrowDown");
    assert.equal(
      await tab.locator(`${signs(2)}:focus .sr`).textContent(),
      "D tells it in another way that fits",
    );
  });

  test("the filter of the matrix leaves the points of one standing", async () => {
    const { page: tab } = await desk.open(page);
    await tab.getByLabel("Agreed", { exact: true }).check();
    assert.equal(await tab.locator(".matrix tbody tr:visible").count(), 2);
  });

  test("without script every statement still leads to its sentence", async () => {
    const { page: tab, troubles } = await desk.open(page, { javaScriptEnabled: false });
    const reading = tab.locator("#point-1 .readings .telling > a.words").nth(1);
    const target = (await reading.getAttribute("href")) ?? "";
    await reading.click();
    assert.ok(tab.url().endsWith(target));
    assert.match(
      await tab.locator(target.replace("#", "[id='").concat("']")).innerText(),
      /^At least two members/,
    );
    assert.deepEqual(troubles, []);
  });

  test("on a phone nothing but the tables is wider than the page, and a reading fills the screen", async () => {
    const { page: tab } = await desk.open(page, { viewport: { width: 360, height: 740 } });
    assert.equal(await tab.evaluate("document.documentElement.scrollWidth"), 360);
    await tab.locator("#point-1 .readings .telling > a.words").first().click();
    assert.equal(await tab.locator("#panel:modal").count(), 1);
    assert.equal(await tab.evaluate("document.getElementById('panel').offsetWidth"), 360);
    assert.equal(await tab.evaluate("document.getElementById('panel').scrollWidth"), 360);
  });

  test("nothing is asked for outside the page and nothing is refused by its policy", async () => {
    const { page: tab, requests, troubles } = await desk.open(page);
    await tab.locator("#point-1 .readings .telling > a.words").first().click();
    await tab.keyboard.press("Escape");
    assert.deepEqual(
      requests.filter((address) => !address.startsWith("data:")),
      [],
    );
    assert.deepEqual(troubles, []);
  });

  test("hostile text stays text", async () => {
    const hostile = renderHtml(hostileComparison());
    const { page: tab, requests, troubles } = await desk.open(hostile);
    assert.equal(
      await tab.locator("img, iframe, object, embed, body script ~ script, form, base").count(),
      0,
    );
    assert.equal(await tab.evaluate("globalThis.owned"), undefined);
    assert.match(await tab.locator("#reports").innerText(), /<script>globalThis\.owned = 1<\/script>/);
    assert.match(await tab.locator("#texts").innerText(), /"><img src=x onerror=globalThis\.owned=2>/);
    await tab.locator("#point-1 .readings .telling > a.words").first().click();
    assert.equal(await tab.locator("#panel img").count(), 0);
    // A right-to-left override turns its own name round, and nothing after it.
    assert.equal(
      await tab.evaluate(
        "getComputedStyle(document.querySelector('#reports .report:last-child h3 bdi')).unicodeBidi",
      ),
      "isolate",
    );
    assert.deepEqual(
      requests.filter((address) => !address.startsWith("data:")),
      [],
    );
    assert.deepEqual(troubles, []);
  });

  test("on paper the panel and the way about are gone and what is folded is open", async () => {
    const { page: tab } = await desk.open(page);
    await tab.emulateMedia({ media: "print" });
    assert.equal(await tab.locator("nav").isVisible(), false);
    assert.equal(await tab.locator("#panel").isVisible(), false);
    await tab.evaluate("dispatchEvent(new Event('beforeprint'))");
    assert.equal(await tab.locator("details:not([open])").count(), 0);
    await tab.evaluate("dispatchEvent(new Event('afterprint'))");
    assert.ok((await tab.locator("details:not([open])").count()) > 0);
  });
});

type Tab = Awaited<ReturnType<Desk["open"]>>["page"];

async function violations(tab: Tab): Promise<unknown> {
  return tab.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations.map((one) => [one.id, one.nodes.length, one.nodes.slice(0, 4).map((node) => node.html + ' ' + node.failureSummary)]))",
  );
}

async function inView(tab: Tab, selector: string): Promise<boolean> {
  const box = await tab.locator(selector).first().boundingBox();
  const height = tab.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

function hostileComparison() {
  const [first, ...others] = PAGES;
  const last = others.pop();
  if (first === undefined || last === undefined) throw new RangeError("pages are needed");
  return sampleComparison([
    {
      ...first,
      outlet: "<script>globalThis.owned = 1</script>",
      byline: ["\u202egnorts\0", "</title><base href=//x>"],
    },
    ...others,
    {
      ...last,
      outlet: "\u202e\u2066<form action=//evil.example>",
      lines: [
        { residue: "navigation", text: '"><img src=x onerror=globalThis.owned=2>' },
        {
          block: "paragraph",
          text: "</article></main><iframe src=javascript:globalThis.owned=3></iframe> \u202e \0 {{7*7}}",
        },
        ...last.lines,
      ],
    },
  ]);
}
