import assert from "node:assert/strict";
import { test } from "node:test";
import { BOMBS } from "./bombs.ts";
import { assertSound, extractPage } from "./page-helper.ts";

/** The share of a bomb's whole size that is the larger page here, and how many times the smaller one fits into it. */
const SHARE = 1 / 10;
const TIMES = 4;
/** Linear work takes up to so many times as long for the larger page, with a slow start of the machine on top. */
const LONGEST = 2.5 * TIMES;
const START = 300;

for (const { name, size, page } of BOMBS) {
  test(`a page of ${name} ends in a time that grows with its size`, { timeout: 120_000 }, () => {
    const small = page(Math.floor((size * SHARE) / TIMES));
    const large = page(Math.floor(size * SHARE));
    let said = "";
    // A machine that does something else meanwhile is slow once, not three times.
    for (let attempt = 0; attempt < 3; attempt++) {
      const short = timed(small);
      const long = timed(large);
      if (long <= LONGEST * short + START) return;
      said = `${Math.round(short)} ms, then ${Math.round(long)} ms`;
    }
    assert.fail(said);
  });
}

function timed(page: string): number {
  const began = performance.now();
  const outcome = extractPage(page);
  const took = performance.now() - began;
  assertSound(outcome);
  return took;
}

const STORY =
  "<p>The old ferry sank in Lake Orlin on Monday, the harbour office said. Nobody was hurt.</p>".repeat(3);

test("a page nested too deep is read whole, and a note says that it was flattened", () => {
  const { value, issues } = extractPage(`${"<div>".repeat(1_000_000)}${STORY}`);
  assert.match(value?.text ?? "", /The old ferry sank/);
  const cut = issues.find(({ code }) => code === "PAGE_CUT");
  assert.equal(cut?.severity, "note");
  assert.match(cut?.message ?? "", /^page\.html nests its elements more than 500 deep; /);
});

test("a page of too many elements is read up to the bound, and a warning says that the rest is missing", () => {
  const { value, issues } = extractPage(`${STORY}${"<p>".repeat(500_000)}<p>The last words of the page.</p>`);
  assert.match(value?.text ?? "", /The old ferry sank/);
  assert.doesNotMatch(value?.text ?? "", /The last words/);
  assert.notEqual(value?.completeness, "whole");
  const cut = issues.find(({ code }) => code === "PAGE_CUT");
  assert.equal(cut?.severity, "warning");
  assert.match(
    cut?.message ?? "",
    /more than 400,000 elements and pieces of text; what follows them is not read/,
  );
});

test("a page that is too much and no article gives both issues", () => {
  const { value, issues } = extractPage("<p>".repeat(500_000));
  assert.equal(value, null);
  assert.deepEqual(
    issues.map(({ code, severity }) => [code, severity]),
    [
      ["PAGE_CUT", "warning"],
      ["NOT_AN_ARTICLE", "error"],
    ],
  );
});

test("an ordinary page is not called cut", () => {
  assert.deepEqual(extractPage(STORY).issues, []);
});

const SECRET =
  "let secretName = 1; // Nobody reads this sentence of a script, however long it may be, at all.";

test("no script or style ever stands in a report, wherever it stands on the page", () => {
  for (const page of [
    `<script>${SECRET}</script>${STORY}`,
    `<p>Boats<script>${SECRET}</script> sank.</p>${STORY}`,
    `<article>${STORY}<script type="text/template"><p>${SECRET}</p></script></article>`,
    `<article>${STORY}<template><p>${SECRET}</p></template></article>`,
    `<article>${STORY}<style>p { content: "${SECRET}" }</style></article>`,
    `<article>${STORY}<noscript><p>${SECRET}</p></noscript></article>`,
    `<article>${STORY}<svg><script>${SECRET}</script><style>${SECRET}</style></svg></article>`,
    `<article>${STORY}<math><annotation>${SECRET}</annotation></math></article>`,
    `<article>${STORY}<iframe srcdoc="&lt;p&gt;${SECRET}">${SECRET}</iframe></article>`,
    `<article>${STORY}<textarea>${SECRET}</textarea></article>`,
    `<article>${STORY}<object><p>${SECRET}</p></object><select><option>${SECRET}</select></article>`,
    `<article>${STORY}<!-- ${SECRET} --><![CDATA[ ${SECRET} ]]><? ${SECRET} ?></article>`,
    `<article>${STORY}<p onclick="${SECRET}" title="${SECRET}">Boats sank.</p></article>`,
    `<article>${STORY}</article><script>${SECRET}`,
    `<article>${STORY}</article><style>${SECRET}`,
    `<article>${STORY}</article><!--[if IE]>${SECRET}`,
    `<table><script>${SECRET}</script><tr><style>${SECRET}</style><td>${STORY}</table>`,
    `<select><script>${SECRET}</script></select>${STORY}`,
    `<frameset><noframes>${SECRET}</noframes></frameset>${STORY}`,
  ]) {
    const outcome = extractPage(page);
    assertSound(outcome);
    assert.doesNotMatch(JSON.stringify(outcome), /secretName|sentence of a script/, page.slice(0, 60));
  }
});

/** Control characters, a mark without a width, one that turns the direction of writing; as a page writes them. */
const UNSEEN = "&#1;&#7;&#x200b;&#x202e;";
const UNSEEN_IN_DATA = "\\u0001\\u0007\\u200b\\u202e";
/** Half of a character, as data can write it. */
const HALF = "\\ud83d";

test("what a page says of itself holds no character that is not seen or turns others around", () => {
  const { value } = extractPage(
    `<title>Ferry${UNSEEN} sinks</title><meta name=author content="Ann${UNSEEN} Lee"><meta property=og:site_name content="Orlin${UNSEEN} Post">
    <meta name=description content="A ferry${UNSEEN} sank on Monday."><p>Boats${UNSEEN} sank.</p>${STORY}`,
  );
  assert.equal(value?.title?.value, "Ferry sinks");
  assert.deepEqual(value?.byline?.value, ["Ann Lee"]);
  assert.doesNotMatch(JSON.stringify(value), /\\u00|[\u200b\u202e]/);
});

test("an article that stands in a page's data is read as plain text", () => {
  const body = `${"The old ferry sank in Lake Orlin on Monday, the office said. ".repeat(8)}\\n ${UNSEEN_IN_DATA}<script>${SECRET}<\\/script><p>Boats ${UNSEEN_IN_DATA}sank${HALF}.</p>\\n\\n<style>${SECRET}</style>`;
  const outcome = extractPage(
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":{"name":"Ann Lee"},"description":"Boats ${HALF} sank.","articleBody":"${body}"}</script><div id=app></div>`,
  );
  assertSound(outcome);
  assert.match(outcome.value?.text ?? "", /^The old ferry sank .*\nBoats sank\ufffd\.$/);
  assert.ok(JSON.stringify(outcome).isWellFormed() && !/\\ud8/.test(JSON.stringify(outcome)));
});

test("pages of nothing give an error each", () => {
  for (const page of [
    "",
    " \n\t ",
    "\0\0\0\0",
    "<!doctype html>",
    "<html></html>",
    "<body><br><hr><img src=a>",
    "<frameset><frame src=a></frameset>",
    `<script>${SECRET}</script>`,
    `<style>${SECRET}</style>`,
    "<template><p>Boats</template>",
    "<!-- nothing -->",
    "<![CDATA[ ]]>",
    "<",
    "</",
    "<!",
    "<?",
    "&",
    "&#",
  ]) {
    const outcome = extractPage(page);
    assert.equal(outcome.value, null, page);
    assertSound(outcome);
  }
});
