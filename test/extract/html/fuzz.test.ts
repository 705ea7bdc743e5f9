import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertSound, extractPage } from "./page-helper.ts";

/** Runs of the fuzz test; FUZZ_RUNS and FUZZ_SEED set others, for a longer search by hand. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 7);
/** No page of these sizes may take longer, on a slow machine that does something else too. */
const LONGEST = 5_000;

/** Marks the words of scripts: they may stand nowhere in a report. */
const MARK = "zqScriptWord";

const PAGES: readonly string[] = [
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks in Lake Orlin | The Orlin Post</title>
<meta name="author" content="Ann Lee"><meta property="og:title" content="Ferry sinks in Lake Orlin">
<meta property="article:published_time" content="2024-05-03T10:15:00+02:00"><link rel="canonical" href="https://post.example/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry sinks in Lake Orlin","datePublished":"2024-05-03","author":[{"@type":"Person","name":"Ann Lee"}],"publisher":{"@type":"Organization","name":"The Orlin Post"}}</script>
<script>var ${MARK} = "<p>not this</p>";</script><style>p.${MARK} { color: red }</style></head>
<body class="single-post"><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/lake">The lake &amp; its boats</a></li></ul></nav></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><h1>Ferry sinks in Lake Orlin</h1>
<p class="byline">By <a rel="author" href="/ann">Ann Lee</a> and Bo Ek</p><time datetime="2024-05-03T10:15:00+02:00">3 May 2024, 10:15</time>
<figure><img src="/a.jpg" alt="The ferry"><figcaption>The ferry last year. Photo: Cy Dahl</figcaption></figure>
<p>The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said. Nobody was hurt.</p>
<p>“We heard a <b>bang</b>, then <i>another one</i>,” said Dora Berg, 41, who had been on board with her two sons.</p>
<h2>What is known</h2><ul><li>All 48 passengers were taken off.</li><li>The ferry was built in 1961.</li></ul>
<table><tr><th>Year</th><td>Boats</td></tr><tr><td>2023</td><td>12</td></tr></table>
<blockquote><p>The lake is deep there, and cold.</p></blockquote></article>
<aside class="related"><h3>Related</h3><ul><li><a href="/b">New boats for Lake Orlin are to come in the spring</a></li><li><a href="/c">The harbour of Orlin is dredged for the first time</a></li></ul></aside>
<section id="comments" class="comments"><div class="comment">What a loss for the town, says one who reads.</div></section></main>
<footer>© 2024 The Orlin Post. All rights reserved.</footer></body></html>`,
  `<html><head><meta http-equiv=content-type content="text/html; charset=iso-8859-1"><title>Br\u00fccke in Neudorf gesperrt</title></head>
<body bgcolor=white><table width=100%><tr><td valign=top><font size=2><a href=index.htm>Zur\u00fcck</a><br><br><b>Br\u00fccke in Neudorf gesperrt</b><br>
Von Eva Moll, 12. M\u00e4rz 2009<br><br>Die alte Br\u00fccke \u00fcber die Orla ist seit Dienstag gesperrt, teilte die Stadt mit. Fahrer m\u00fcssen einen Umweg nehmen.<br><br>
Die Arbeiten dauern bis zum Herbst, und &uuml;ber die Kosten wird noch gestritten.<hr>Copyright 2009</font><script>document.write("${MARK}")</script></td></tr></table></body></html>`,
  `<div class=post><h3 class=entry-title><a href=/1>\u6e56\u306e\u8239\u304c\u6c88\u3080</a></h3><div class=entry-content><p>\u6708\u66dc\u65e5\u3001\u6e56\u3067\u53e4\u3044\u8239\u304c\u6c88\u3093\u3060\u3002\u6e2f\u306b\u3088\u308b\u3068\u3001\u3051\u304c\u4eba\u306f\u3044\u306a\u3044\u3002</p><p>\u8239\u306f\u4e94\u5341\u5e74\u524d\u306b\u9020\u3089\u308c\u305f\u3002<br><br>\u539f\u56e0\u306f\u8abf\u67fb\u4e2d\u3060\u3002</p></div><svg><title>x</title><script>${MARK}</script></svg><template><p>${MARK}</p></template></div>`,
  `<title>Ferry sinks</title><div id="app"></div><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry sinks","description":"A ferry sank.","datePublished":"2024-05-03T10:15:00Z","author":{"@id":"#ann"},"articleBody":"<p>The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.</p><p>Nobody was hurt, and all 48 passengers were taken off by other boats within an hour.</p>\\nThe ferry was built in 1961 and had been repaired twice in the last year, its owner said on Tuesday. It is to be lifted before the summer, if the weather allows for it."},{"@id":"#ann","@type":"Person","name":"Ann Lee"}]}</script><script>window.state = {"page":{"content":"<p>The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.</p>"}};</script>`,
];

/** Pieces of markup that are put in anywhere. */
const PIECES: readonly string[] = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<!",
  "<?",
  "]]>",
  "<![CDATA[",
  '"',
  "'",
  "=",
  "/",
  "&",
  "&#",
  "&#x110000;",
  "&#0;",
  "&nbsp;",
  "&notit;",
  "\0",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\r",
  "\f",
  "\t",
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<table>",
  "</table>",
  "<tr>",
  "<td>",
  "<select>",
  "<option>",
  "<form>",
  "<button>",
  "<template>",
  "</template>",
  "<svg>",
  "</svg>",
  "<math>",
  "<foreignObject>",
  "<frameset>",
  "<body a=1>",
  "<html b=2>",
  "<head>",
  "</head>",
  "</body>",
  "</html>",
  "<title>",
  "</title>",
  "<textarea>",
  "<plaintext>",
  "<noscript>",
  "<iframe>",
  "<a href=/x>",
  "</a>",
  "<b>",
  "</b>",
  "<i>",
  "<br><br>",
  "<hr>",
  "<li>",
  "<h1>",
  "<h2>",
  "<base href=//x>",
  "<p hidden>",
  '<p style="display:none">',
  "<article>",
  "</article>",
  "<time datetime=2024>",
  '<meta name=date content="31/31/2024">',
  "<link rel=canonical href=':'>",
  "<object>",
  "<dialog>",
  "<video>",
  "<details>",
  "<summary>",
  "<label>",
  "<ruby><rt>",
  "<nobr>",
  "<caption>",
  "<col>",
  "{",
  "}",
  "[",
  "]",
  ",",
  "\\",
  "\\u",
  "\u0301",
  "\ud800",
  "\u{1f6a2}",
];

type Edit = readonly [kind: number, at: number, other: number, piece: number];

const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000)), {
  minLength: 1,
  maxLength: 24,
});

/** What is told beside a page of its encoding, mostly nothing and seldom the truth. */
const told = fc.constantFrom(null, null, null, "utf-8", "shift_jis", "utf-16le", "windows-1251", "no such");

/** A page after some edits of its bytes: flips, cuts, copies, splices, pieces of markup, another encoding. */
function changed(page: string, list: readonly Edit[], encoding: number): Uint8Array {
  const all = Buffer.from(page, encoding === 1 ? "latin1" : encoding === 2 ? "utf16le" : "utf8");
  let bytes: Uint8Array = all;
  for (const [kind, at, other, piece] of list) {
    const from = bytes.length === 0 ? 0 : at % bytes.length;
    const length = other % (kind === 2 ? 400 : 80);
    const head = bytes.subarray(0, from);
    const tail = bytes.subarray(from);
    const random = Uint8Array.from(
      { length: 1 + (length % 12) },
      (_, index) => (piece >> (index % 8)) * 31 + index,
    );
    const put = (middle: Uint8Array) => Buffer.concat([head, middle, tail]);
    if (kind === 0)
      bytes = Buffer.concat([head, Uint8Array.of((bytes[from] ?? 0) ^ (1 << (other % 8))), tail.subarray(1)]);
    else if (kind === 1) bytes = Buffer.concat([head, tail.subarray(length)]);
    else if (kind === 2) bytes = put(tail.subarray(0, length));
    else if (kind === 3) bytes = put(Buffer.from(PIECES[piece % PIECES.length] ?? ""));
    else if (kind === 4)
      bytes = put(Buffer.from((PIECES[piece % PIECES.length] ?? "").repeat(1 + (other % 40))));
    else if (kind === 5) bytes = put(random);
    else if (kind === 6) bytes = put(all.subarray(other % all.length, (other % all.length) + (piece % 300)));
    else if (piece % 6 === 0) bytes = head;
  }
  return bytes;
}

test("pages changed at random give a sound report or an error, the same each time, and no script", {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(fc.nat(PAGES.length - 1), edits, fc.nat(3), told, (index, list, encoding, charset) => {
      const bytes = changed(PAGES[index] ?? "", list, encoding);
      const began = performance.now();
      const outcome = extractPage(bytes, { charset });
      assert.ok(performance.now() - began < LONGEST);
      assertSound(outcome);
      assert.deepEqual(extractPage(bytes, { charset }), outcome);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test("pages changed at random outside of their scripts show no word of a script", () => {
  const parted = PAGES.map((page) =>
    page.split(/(<(script|style|template)[\s\S]*?<\/\2>)/).filter((_, at) => at % 3 !== 2),
  );
  // What opens or closes a section in which tags are words would make words of what follows.
  const harmless = PIECES.filter(
    (piece) =>
      !/[<"'=&/\\-]$|^<(?:!|\?|\/?(?:title|textarea|plaintext|noscript|iframe|template|svg|math|select|frameset))|-->|\]/.test(
        piece,
      ),
  );
  fc.assert(
    fc.property(
      fc.nat(PAGES.length - 1),
      fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000_000), fc.nat(1_000))),
      (index, list) => {
        const parts = [...(parted[index] ?? [])];
        for (const [which, at, piece] of list) {
          const part = which % parts.length;
          const text = parts[part] ?? "";
          if (part % 2 === 1) continue;
          // Between two tags.
          const from = text.indexOf(">", at % (text.length + 1)) + 1;
          parts[part] = text.slice(0, from) + (harmless[piece % harmless.length] ?? "") + text.slice(from);
        }
        const { value } = extractPage(parts.join(""));
        assert.ok(!JSON.stringify(value).includes(MARK));
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});
