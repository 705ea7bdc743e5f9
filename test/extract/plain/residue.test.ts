import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cleanPlain } from "../../../src/extract/plain/index.ts";
import { blocksOf, reportOf } from "../helper.ts";

const TITLE = "Ferry sinks in Lake Orlin as pump fails";
const PROSE = [
  "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.",
  "All nineteen passengers were brought ashore by fishing boats within the hour.",
  "“We heard a bang and then the floor was wet,” said Mira Holt, who runs the café on board.",
  "Divers will look at the wreck when the wind drops, and the line stays closed until then.",
];

/** A page with the lines put before the headline, under it, in the middle and at the end. */
function page(lines: { before?: string[]; under?: string[]; middle?: string[]; end?: string[] }): string {
  const { before = [], under = [], middle = [], end = [] } = lines;
  return [...before, TITLE, ...under, ...PROSE.slice(0, 2), ...middle, ...PROSE.slice(2), ...end].join(
    "\n\n",
  );
}

/** Each prose sentence is kept and each given line is residue with that reason. */
function assertRemoved(text: string, lines: readonly string[], reason: string): void {
  const report = reportOf(text);
  for (const sentence of PROSE) assert.ok(report.text.includes(sentence), `lost: ${sentence}`);
  for (const line of lines) {
    const removed = report.residue.find((piece) => piece.text === line);
    assert.ok(removed, `kept: ${line}`);
    assert.equal(removed.reason, reason, line);
    assert.notEqual(removed.because, "");
  }
  assert.equal(report.title?.value, TITLE);
}

test("counters, page dates and addresses are residue by their form", () => {
  const counters = ["3 min", "8", "12 comments", "5 minute read", "1.2k shares", "0:48"];
  assertRemoved(page({ under: counters }), counters, "counter");
  const dates = [
    "2 months ago",
    "Published: 3 May 2021, 10:15",
    "Updated 2:52 p.m. ET",
    "May 3, 2021",
    "Monday 3 May 2021 09.31 BST",
    "Orlin Press | Updated: 2021-05-03",
  ];
  assertRemoved(page({ under: dates }), dates, "page date");
  const addresses = [
    "https://orlinpress.example/2021/05/03/ferry",
    "ann.lee@orlinpress.example",
    "@orlinpress",
  ];
  assertRemoved(page({ under: addresses, end: ["@annlee"] }), addresses, "address");
});

test("buttons, share, rights, cookie, newsletter and comment notices are residue anywhere", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Skip to main content", "navigation"],
    ["Share this on Facebook", "share notice"],
    [
      "Please use the share button to send this page. Copying it for others is a breach of our terms and copyright policy.",
      "share notice",
    ],
    ["© 2021 Orlin Press. All rights reserved.", "copyright notice"],
    ["(Orlin Media) – All rights reserved", "rights line"],
    [
      "To make this site work and to measure visits we use cookies. See our Cookie Policy for more.",
      "cookie notice",
    ],
    ["Sign up for our daily newsletter and get the news in your inbox.", "newsletter"],
    ["Already a subscriber? Log in to continue.", "subscription"],
    ["Do you have a tip for the Orlin Press? Email us at tips@orlinpress.example or call 555 0100", "appeal"],
    ["Advertisement", "advertisement"],
    ["Story continues below advertisement", "advertisement"],
    ["View 14 comments", "comments"],
    [
      "Big wave at #Orlin pier tonight #storm pic.twitter.com/abc123 — Bo Ek (@boek) May 3, 2021",
      "embedded post",
    ],
  ];
  for (const [line, reason] of cases) {
    assertRemoved(page({ middle: [line] }), [line], reason);
    assertRemoved(page({ end: [line] }), [line], reason);
  }
});

test("sentences that only sound like notices stay", () => {
  const sentences = [
    "The company said it uses cookies on its website to follow visitors.",
    "“Sign up for our newsletter,” the mayor told the crowd from the steps.",
    "Anyone who saw the boat is asked to call the Orlin police or submit a tip to Crime Stoppers.",
    "By Monday the water had reached the second floor of the station.",
    "The copyright dispute over the film was settled in a Porto court.",
    "Shares in the ferry company fell by 8 percent.",
    "By 6:40 a.m. the fire on the pier was under control, Owen Falk said.",
    "In a comment the minister added that the line had lost money for years.",
    "Photos showed the ferry on its side with smoke over the bow.",
  ];
  const report = reportOf(page({ middle: sentences }));
  for (const sentence of sentences) assert.ok(report.text.includes(sentence), `lost: ${sentence}`);
});

test("a notice glued to news is cut off and the news stays", () => {
  const report = reportOf(
    page({
      end: [
        "The family has set up a fund for the crew of the ferry. Click here to donate.",
        "Continue reading the main story The harbour master has closed the pier.",
      ],
    }),
  );
  assert.ok(report.text.includes("The family has set up a fund for the crew of the ferry."));
  assert.ok(report.text.includes("The harbour master has closed the pier."));
  assert.doesNotMatch(report.text, /Click here|Continue reading/);
});

test("breadcrumbs before the headline are residue, their root is the outlet and the headline's place is kept", () => {
  const report = reportOf([`• Orlinvoice`, "  • Posts", `  • ${TITLE}`, "", TITLE, "", ...PROSE].join("\n"));
  assert.deepEqual(
    report.residue.map(({ reason }) => reason),
    ["breadcrumb", "breadcrumb", "breadcrumb"],
  );
  assert.equal(report.outlet?.value, "Orlinvoice");
  assert.deepEqual(report.blocks[0]?.places, [
    { first: 5, last: 5 },
    { first: 3, last: 3 },
  ]);
});

test("what stands under a heading to other stories is residue to the end of the page", () => {
  const end = [
    "Related",
    "Transport",
    "Bridge over the Orlin narrows to open in spring",
    "The bridge over the narrows, closed for four years, is to open in spring if the steel arrives on time.",
    "Banner 4",
  ];
  const report = reportOf(page({ end }));
  assert.deepEqual(blocksOf(report, "paragraph"), PROSE);
  assert.deepEqual(
    report.residue.map(({ reason }) => reason),
    ["related heading", "teaser", "teaser", "teaser", "teaser"],
  );
});

test("the article goes on after a box of links in its middle", () => {
  const report = reportOf(
    page({
      middle: [
        "Related stories",
        "Bridge over the Orlin narrows to open in spring",
        "Harbour office loses its third head in a year",
      ],
    }),
  );
  for (const sentence of PROSE) assert.ok(report.text.includes(sentence));
  assert.doesNotMatch(report.text, /narrows|third head/);
});

test("a gallery of numbered pictures is residue with its title; a fraction in prose is not", () => {
  const gallery = [
    "Life on the ice",
    "3 show all Life on the ice",
    "1/3 2001 Fishermen wait for the thaw on the northern shore. Ann Lee",
    "2/3 2004 A child skates to school with her brother. Ann Lee",
    "3/3 2009 The last of the ice houses is taken down. Ann Lee",
  ];
  assertRemoved(page({ middle: gallery }), gallery, "gallery");
  const sentence = "1/3 of the boats on the lake have no second pump, the office found.";
  assert.ok(reportOf(page({ middle: [sentence] })).text.includes(sentence));
});

test("page words before a caption are a credit, the caption stays", () => {
  const report = reportOf(
    page({
      middle: [
        "Image copyright EPA Image caption The bow of the ferry stands out of the water",
        "Getty Images The pier was closed after the accident",
      ],
    }),
  );
  assert.deepEqual(blocksOf(report, "caption"), [
    "The bow of the ferry stands out of the water",
    "The pier was closed after the accident",
  ]);
  assert.deepEqual(report.photoCredits, ["EPA", "Getty Images"]);
});

test("every line with a word is in a block or in the residue", () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...PROSE,
      "Related",
      "3 min",
      "• Home",
      "Share",
      "LAKE NEWS",
      "By Ann Lee and Bo Ek",
      "",
      "© 2021 Orlin Press",
      "the boat was",
      "Sign up for our newsletter. The boat sank on Monday in the lake.",
    ),
    fc.string({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join("\n");
      const { text: read, blocks, residue } = cleanPlain(text, "text/plain");
      const covered = new Set<number>();
      for (const { first, last } of [
        ...residue.map(({ lines: range }) => range),
        ...blocks.flatMap(({ places }) => places),
      ])
        for (let at = first; at <= last; at++) covered.add(at);
      text.split("\n").forEach((content, index) => {
        if (/\p{L}/u.test(content))
          assert.ok(covered.has(index + 1), `line ${index + 1} is lost: ${content}`);
      });
      blocks.forEach((block, index) => {
        assert.ok(block.from < block.to);
        const next = blocks[index + 1];
        if (next !== undefined) assert.equal(read.slice(block.to, next.from), "\n");
      });
    }),
    { seed: 11, numRuns: 300 },
  );
});

const LEAD = "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.";

test("a menu and summaries of other stories below the article go, a table of results at its end stays", () => {
  const more = "The crew of nine swam to the pier, and the owner said that the pump had been repaired.";
  const menu = ["World", "Orlin after dark", "Politics of the lake", "Sport and play", "Jobs"];
  const summary = "A bakery that has stood on the pier for ninety years is to close for good.";
  const links = ["Share", "Sign in", "© 2021 Orlin Media", "Print"];
  const whole = reportOf(
    [
      ...links,
      "Ferry sinks in Lake Orlin",
      LEAD,
      more,
      ...menu,
      summary,
      ...menu.map((label) => `${label} today`),
    ].join("\n"),
  );
  assert.equal(whole.text, ["Ferry sinks in Lake Orlin", LEAD, more].join("\n"));
  const results = [
    "Teld 3 Ansby 1",
    "Corve 2 Orlin 2",
    "Lake 0 Hill 4",
    "Tarn 1 Brack 1",
    "Sorne 2 Mill 0",
  ].map((score) => `${score} at the end`);
  const alone = reportOf(["Ferry sinks in Lake Orlin", LEAD, more, ...results].join("\n"));
  assert.ok(results.every((line) => alone.text.includes(line)));
});

test("a question is a link below a heading to other stories and not the article going on", () => {
  const { text } = reportOf(
    [
      "Ferry sinks in Lake Orlin",
      LEAD,
      "You may also like",
      "Beach hut sold for a record",
      "Quiz: how well do you know your boats?",
    ].join("\n"),
  );
  assert.equal(text, `Ferry sinks in Lake Orlin\n${LEAD}`);
});

test("readers' comments below an article go with all that follows them", () => {
  const article = [
    "Ferry sinks in Lake Orlin",
    LEAD,
    "The crew of nine swam to the pier before the boat went down.",
  ];
  const comments = [
    "mira_k May 3, 2021 at 1:24 pm",
    "I have said for years that the old pump was a danger to us all.",
    "bo May 4, 2021 at 9:32 am",
    "So have I, and nobody was listening to me either.",
  ];
  assert.equal(reportOf([...article, ...comments].join("\n")).text, article.join("\n"));
  const once = [
    ...article,
    "The inquest opened on May 3, 2021 at 9:30 am",
    "It went on for two days, the office said.",
  ];
  assert.equal(reportOf(once.join("\n")).text, once.join("\n"));
});

test("a last paragraph below a box of links stays where it speaks of the headline's matter", () => {
  const box = [
    "Politics of the lake",
    "Orlin after dark",
    "Sport and play today",
    "The best of the week",
    "Jobs at sea",
  ];
  const links = ["Share", "Sign in", "© 2021 Orlin Media", "Print"];
  const body = [LEAD, LEAD.replace("Monday", "Tuesday"), LEAD.replace("pump", "engine")];
  const own = "The ferry was built for Lake Orlin ninety years ago and carried half a million people.";
  const other = "A bakery that has stood on the pier for ninety years is to close for good in May.";
  const textOf = (last: string) =>
    reportOf(
      [
        ...links,
        "Ferry sinks in Lake Orlin",
        ...body,
        ...box,
        last,
        ...box.map((line) => `${line} again`),
      ].join("\n"),
    ).text;
  assert.ok(textOf(own).includes(own));
  assert.ok(!textOf(other).includes(other));
});
