import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { crossread } from "../helpers/crossread.ts";
import { page, siteOf } from "../helpers/site.ts";
import { storyFolder } from "../helpers/story.ts";
import { asMhtml, webStory } from "../helpers/web-story.ts";

const { file } = storyFolder();
const pages = webStory();
const gazette = "https://tarn-gazette.example/news/pier-closed";
const result = file("result.json");

before(async () => {
  mkdirSync(file("pages"));
  for (const [name, html] of Object.entries(pages)) {
    if (name === "gazette.html") writeFileSync(file("pages/gazette.mhtml"), asMhtml(html, gazette));
    else writeFileSync(file(`pages/${name}`), html);
  }
  const { status, stderr } = await crossread(["compare", "-q", "--json", result, file("pages")]);
  assert.equal(status, 0, stderr);
});

test("A comparison of web pages, MHTML among them, is verified against its files", async () => {
  const { reports }: Comparison = JSON.parse(readFileSync(result, "utf8"));
  assert.equal(reports.length, 3);
  assert.ok(reports.some(({ url }) => url?.value === gazette));
  const { status, stdout } = await crossread(["verify", "--again", result, file("pages")]);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^Verified: \d+ statements and \d+ places in 3 reports are there, word for word\.\n$/);
});

test("One changed fact or letter of a web page is found", async () => {
  const json = readFileSync(result, "utf8");
  for (const [from, to, where] of [
    ['Bo Lindqvist"', 'Bo Lindquist"', "reports[0].photoCredits"],
    ["T18:30:00+01:00", "T18:30:00+02:00", "reports[0].publishedAt"],
    ['"Harbour"', '"Harbor"', "reports[0].section"],
  ] as const) {
    const { status, stdout } = await crossread(["verify", "-", file("pages")], {
      stdin: json.replace(from, to).replace(from, to),
    });
    assert.equal(status, 1, from);
    assert.ok(stdout.includes(where), stdout);
  }
});

test("Of a page that was fetched it is said that it cannot be verified, and what to do", async () => {
  const site = await siteOf({ "/herald": page(pages["herald.html"] ?? "", { "content-type": "text/html" }) });
  const argv = ["compare", "--allow-private-addresses", "-q", "--json", "-"];
  const made = await crossread([...argv, "--url", `${site.origin}/herald`, file("pages/courier.html")]);
  assert.equal(made.status, 0, made.stderr);
  const { status, stdout } = await crossread(["verify", "-", file("pages")], { stdin: made.stdout });
  assert.equal(status, 1);
  assert.match(
    stdout,
    /^reports\[\d\] \(http:\S+\/herald\): http:\S+\/herald was fetched, and its page is not kept: .* save the page as a file and compare the file\.$/m,
  );
  assert.equal(stdout.match(/cannot be read again/g)?.length, 1);
});

test("What a web page says of itself is shown, and what it says otherwise in a line below", async () => {
  const html = (pages["courier.html"] ?? "").replace(
    "</head>",
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-06T09:00:00+01:00"}</script></head>`,
  );
  const { status, stdout } = await crossread(["show", "-", "--width", "120"], { stdin: html });
  assert.equal(status, 0);
  assert.match(stdout, /^Site {7}Courier Online \(stated: meta og:site_name\)$/m);
  assert.match(stdout, /^Section {4}Harbour \(stated: meta article:section\)$/m);
  assert.match(stdout, /^Pictures {3}1 picture, 1 with a credit$/m);
  assert.match(stdout, /^Photos {5}Bo Lindqvist$/m);
  assert.match(
    stdout,
    /^Published {2}4 March 2031 \(stated: [^)]+\)\n {11}other: 6 March 2031 \(JSON-LD\)$/m,
  );
  assert.match(stdout, /^At {9}4 March 2031, 18:30, UTC\+01:00 \(stated: /m);
  assert.match(stdout, /^Language {3}en \(stated: html lang\)$/m);
});

test("A page without a day takes that of the others, and alone is said to have none", async () => {
  const undated = (pages["herald.html"] ?? "").replace(/<meta property="article:published_time"[^>]*>/, "");
  mkdirSync(file("undated"));
  writeFileSync(file("undated/herald.html"), undated);
  writeFileSync(file("undated/courier.html"), pages["courier.html"] ?? "");
  const { stdout } = await crossread(["compare", "-q", "--json", "-", file("undated")]);
  const { issues }: Comparison = JSON.parse(stdout);
  assert.ok(issues.some(({ code, subject }) => code === "DATE_IMPLIED" && subject.endsWith("herald.html")));
  const alone = await crossread(["show", file("undated/herald.html")]);
  assert.match(alone.stderr, /states no day and no other report does/);
});
