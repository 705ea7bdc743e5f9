import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { renderStoriesHtml } from "../../src/report/stories/html/index.ts";
import { changesBetween } from "../../src/stories/changes.ts";
import { sampleStories } from "../helpers/sample-stories.ts";
import { browserTest, type Desk, openDesk } from "./browser.ts";

const sample = sampleStories();
const first = sample.stories[0];
const pages = new Map(first === undefined ? [] : [[first.id, "other.html"]]);
const page = renderStoriesHtml(
  { ...sample, changes: changesBetween(sample.stories.slice(1), sample.stories) },
  { pages },
);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the page of stories in a browser", browserTest, () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(async () => {
    await desk?.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong, ${colorScheme}, folded and unfolded`, async () => {
      // Only the test's own script needs the policy out of the way; that it holds is tested below.
      const { page: tab } = await desk.open(page, { colorScheme, bypassCSP: true });
      await tab.evaluate(axe);
      assert.deepEqual(await violations(tab), []);
      await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      assert.deepEqual(await violations(tab), []);
    });
  }

  test("by keyboard alone one comes from a lane to its story, unfolds it and opens its comparison", async () => {
    const { page: tab, troubles } = await desk.open(page);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate("document.activeElement.textContent"), "Skip to the stories");
    await tab.locator(".lane").first().focus();
    await tab.keyboard.press("Enter");
    assert.ok(tab.url().endsWith("#story-1"));
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate("document.activeElement.getAttribute('href')"), "other.html");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.locator("#story-1 .members").isVisible(), true);
    assert.match(await tab.locator("#story-1 .members").innerText(), /with A, \+3\.20|with B/);
    assert.deepEqual(troubles, []);
  });

  test("on a phone nothing is wider than the page", async () => {
    const { page: tab } = await desk.open(page, { viewport: { width: 360, height: 740 } });
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    assert.equal(await tab.evaluate("document.documentElement.scrollWidth"), 360);
  });

  test("nothing is asked for outside the page, nothing is refused by its policy, and hostile text stays text", async () => {
    const { page: tab, requests, troubles } = await desk.open(page);
    assert.equal(await tab.locator("img, iframe, object, embed, script, form, base").count(), 0);
    assert.equal(await tab.evaluate("globalThis.owned"), undefined);
    assert.match(await tab.locator("#single").innerText(), /<img src=x onerror=globalThis\.owned=1>/);
    assert.deepEqual(
      requests.filter((address) => !address.startsWith("data:")),
      [],
    );
    assert.deepEqual(troubles, []);
  });
});

type Tab = Awaited<ReturnType<Desk["open"]>>["page"];

async function violations(tab: Tab): Promise<unknown> {
  return tab.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations.map((one) => [one.id, one.nodes.length, one.nodes.slice(0, 4).map((node) => node.html + ' ' + node.failureSummary)]))",
  );
}
