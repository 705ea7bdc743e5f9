import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../../src/extract/html/parse.ts";
import { residueFamily } from "../../../src/extract/html/residue.ts";
import { layOut } from "../../../src/extract/html/segments.ts";

function reasons(html: string): readonly (readonly [text: string, reason: string])[] {
  return layOut(parsePage(html)).segments.map((segment) => [segment.text, residueFamily(segment, 0).reason]);
}

test("Residue in boxes that are called nothing gets its reason from its words", () => {
  const html = [
    "<div>Advertisement</div>",
    "<div>6 min read</div>",
    "<div>8 February 2029</div>",
    "<div>By Petra Lindow and Bram Tollier</div>",
    "<ul><li><a href='/s'>Share</a></li><li><button>Copy link</button></li></ul>",
    "<h2>More from Harbour</h2>",
    "<div>Copyright © 2029 Tarrow Post</div>",
    "<div><a href='/1'>Fish market opens an hour late because of the fog</a></div>",
  ].join("");
  assert.deepEqual(reasons(html), [
    ["Advertisement", "advertisement"],
    ["6 min read", "counter"],
    ["8 February 2029", "page date"],
    ["By Petra Lindow and Bram Tollier", "byline"],
    ["Share", "share notice"],
    ["Copy link", "share notice"],
    ["More from Harbour", "related heading"],
    ["Copyright © 2029 Tarrow Post", "copyright notice"],
    ["Fish market opens an hour late because of the fog", "teaser"],
  ]);
});

test("What a box is called comes before the words in it, and words that tell nothing are furniture", () => {
  assert.deepEqual(
    reasons("<div class='jp-relatedposts'><h3>Share</h3></div><div>By Monday the fog had gone.</div>"),
    [
      ["Share", "teaser"],
      ["By Monday the fog had gone.", "furniture"],
    ],
  );
});
