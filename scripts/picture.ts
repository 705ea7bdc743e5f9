import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { collectCaptures, compare, renderHtml } from "../src/index.ts";

// Makes docs/picture.png: the page of an example story as a reader first sees it. Needs Chromium.
const [story = "examples/dam", target = "docs/picture.png"] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "crossread-picture-"));
const page = path.join(folder, "page.html");
const { captures } = await collectCaptures([story]);
writeFileSync(page, renderHtml(compare(captures)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const view = await browser.newPage({ viewport: { width: 1200, height: 1350 }, colorScheme: "light" });
  await view.goto(pathToFileURL(page).href);
  await view.screenshot({ path: target });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
