import assert from "node:assert/strict";
import { extract } from "../../../src/extract/index.ts";
import type { Capture } from "../../../src/model/capture.ts";
import type { Issue, Outcome } from "../../../src/model/issue.ts";
import type { Report } from "../../../src/model/report.ts";
import { captureOf } from "../helper.ts";

/** What the extractor makes of a page; a string is read as UTF-8. */
export function extractPage(page: string | Uint8Array, more: Partial<Capture> = {}): Outcome<Report> {
  return extract(captureOf(page, "page.html", { mediaType: "text/html", ...more }));
}

/** What must hold of every page, whatever it is: throws where it does not. */
export function assertSound({ value, issues }: Outcome<Report>): void {
  issues.forEach(assertClear);
  if (value === null) {
    assert.ok(
      issues.some(({ severity }) => severity === "error"),
      "no report and no error",
    );
    return;
  }
  // Half a character would be written as "\\ud8…".
  assert.doesNotMatch(JSON.stringify(value), /(?<!\\)(?:\\\\)*\\ud[89a-f]/);
  const { text, blocks, residue } = value;
  let from = 0;
  for (const block of blocks) {
    assert.equal(block.from, from, "blocks follow one another, one line break between");
    assert.ok(block.to > block.from && block.to <= text.length, "a block holds text");
    assert.ok(text.slice(block.from, block.to).trim() !== "", "a block holds more than white space");
    assert.ok(block.to === text.length || text[block.to] === "\n");
    assert.ok(block.places.length > 0);
    assertLines(block.places);
    from = block.to + 1;
  }
  assert.equal(from, blocks.length === 0 ? 0 : text.length + 1, "the blocks are all of the text");
  assertLines(residue.map(({ lines }) => lines));
  for (const { text, because } of residue) assert.ok(text !== "" && because !== "");
}

/** Lines are counted from 1 and stand in order, none twice. */
function assertLines(lines: readonly { readonly first: number; readonly last: number }[]): void {
  let before = 0;
  for (const { first, last } of lines) {
    assert.ok(Number.isInteger(first) && first > before && last >= first, `lines ${first} to ${last}`);
    before = last;
  }
}

function assertClear({ code, subject, message }: Issue): void {
  assert.match(code, /^[A-Z_]+$/);
  assert.equal(subject, "page.html");
  assert.match(message, /^page\.html.{10,400}\.$/);
}
