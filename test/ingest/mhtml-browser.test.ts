import assert from "node:assert/strict";
import { test } from "node:test";
import { readMhtml } from "../../src/ingest/mhtml.ts";
import { browserTest, openDesk } from "../browser/browser.ts";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The dam</title></head><body>
<h1>The dam — it held</h1><p>“It held”, she said = good.</p>
<iframe srcdoc="&lt;p&gt;Buy a boat&lt;/p&gt;"></iframe>
<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
</body></html>`;

test("a page that a browser saves as MHTML is read back without its frames", browserTest, async () => {
  const desk = await openDesk();
  try {
    const { page } = await desk.open(PAGE);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
    assert.match(data, /Buy a boat/);
    const read = readMhtml(Buffer.from(data), 100);
    assert.ok("bytes" in read);
    const text = new TextDecoder().decode(read.bytes);
    assert.match(text, /<h1>The dam — it held<\/h1><p>“It held”, she said = good\.<\/p>/);
    assert.doesNotMatch(text, /boat/);
    assert.equal(read.cut, false);
    assert.match(read.captured ?? "", /^\d{4}-\d\d-\d\dT/);
    assert.equal(read.url, null, "the address of a file on this machine is none of the web");
  } finally {
    await desk.close();
  }
});
