import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import type { StoryList } from "../../src/model/story-list.ts";
import { parseStories } from "../../src/report/stories/json.ts";
import { crossread } from "../helpers/crossread.ts";
import { STORY, storyFolder } from "../helpers/story.ts";

const { folder, file } = storyFolder();
const story = file("story");
const all = [story, file("other")];
const squeeze = (text: string) => text.replaceAll(/\s+/g, " ");

/** Two reports that tell of nothing that any other does. */
const OTHERS: Readonly<Record<string, string>> = {
  "council.txt": `Council puts off vote on bus lanes

The Velm Herald

12 June 2031

Councillors in Velm have put off a vote on new bus lanes until September, after shopkeepers said that deliveries would suffer.

The plan would take two lanes of Mill Road for buses, at a cost of 400,000 crowns, said Petra Holub, who chairs the committee.
`,
  "orchard.txt": `A harvest without rain

Hill Country Weekly

2 October 2031

Apple growers around Lower Sedd expect their smallest harvest in a decade, because hardly any rain fell in August.

“The trees dropped half of their fruit,” said Jonas Wray, who has 30 hectares above the village.
`,
};

before(() => {
  mkdirSync(file("other"));
  for (const [name, text] of Object.entries(OTHERS)) writeFileSync(file(`other/${name}`), text);
});

test("Without an output option the stories are listed in the terminal, and nothing is written", async () => {
  const held = readdirSync(folder);
  const { status, stdout, stderr } = await crossread(["stories", ...all]);
  assert.equal(status, 0, stderr);
  const text = squeeze(stdout);
  assert.match(text, /^5 reports, 4 March to 2 October 2031: 1 story and 2 reports that stand alone\. /);
  assert.match(text, /\[1\] .*3 reports, 3 origins, 4 to 5 March 2031 s_[0-9a-f]{16} /);
  assert.match(text, /one story by .*Ostrava/);
  assert.match(text, /\[2\] 2 October 2031 .* A harvest without rain \[3\] 12 June 2031 .* Council puts off/);
  for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  assert.deepEqual(readdirSync(folder), held);
});

test("Files, folders and their order make no difference to the JSON", async () => {
  const names = [
    ...Object.keys(STORY).map((name) => file(`story/${name}`)),
    ...Object.keys(OTHERS).map((name) => file(`other/${name}`)),
  ];
  const [whole, listed, backwards] = await Promise.all(
    [all, names, [...names].reverse()].map((inputs) =>
      crossread(["stories", "--json", "-", "-q", ...inputs]),
    ),
  );
  assert.equal(whole?.status, 0);
  assert.deepEqual(parseStories(whole?.stdout ?? "").misfits, []);
  assert.equal(listed?.stdout, whole?.stdout);
  assert.equal(backwards?.stdout, whole?.stdout);
});

test("A folder of pages has the stories and the comparison of each of the largest, one opening the other", async () => {
  const { status, stdout, stderr } = await crossread([
    "stories",
    "--html",
    file("pages"),
    "--json",
    file("s.json"),
    ...all,
  ]);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, /Wrote .*pages\/index\.html, 1 comparison beside it, .*s\.json\./);
  const pages = readdirSync(file("pages")).sort();
  assert.equal(pages.length, 2);
  const [index = "", comparison = ""] = pages;
  assert.ok(readFileSync(file(`pages/${index}`), "utf8").includes(`href="${comparison}"`));
  assert.ok(
    readFileSync(file(`pages/${comparison}`), "utf8").includes('<a href="index.html">All stories</a>'),
  );
});

test("The name of a page gives the page alone, and so does standard output", async () => {
  assert.equal((await crossread(["stories", "-q", "--html", file("one.html"), ...all])).status, 0);
  const { stdout } = await crossread(["stories", "-q", "--html", "-", ...all]);
  assert.equal(readFileSync(file("one.html"), "utf8"), stdout);
  assert.match(stdout, /crossread compare --story s_[0-9a-f]+ stories\.json/);
});

test("A story of a list is compared from its files, as they would be by name", async () => {
  const result = await listOf(...all);
  const opened = await crossread(["compare", "--story", "1", result, "--json", "-", "-q"]);
  assert.equal(opened.status, 0, opened.stderr);
  assert.equal(opened.stdout, (await crossread(["compare", story, "--json", "-", "-q"])).stdout);
  const comparison: Comparison = JSON.parse(opened.stdout);
  assert.equal(comparison.reports.length, 3);
  const byFile = await crossread(["compare", "--story", "council.txt", result, "--json", "-", "-q"]);
  const alone: Comparison = JSON.parse(byFile.stdout);
  assert.deepEqual(
    alone.reports.map(({ name }) => path.basename(name)),
    ["council.txt"],
  );
});

test("A story that is not there is answered with the nearest", async () => {
  const result = await listOf(...all);
  const far = await crossread(["compare", "--story", "9", result]);
  assert.deepEqual(
    [far.status, far.stderr],
    [1, "crossread: There is no story 9: the result has stories 1 to 3.\n"],
  );
  const near = await crossread(["compare", "--story", "orchards", result]);
  assert.equal(near.status, 1);
  assert.match(near.stderr, /Nearest comes story 2, “A harvest without rain”/);
});

test("Files that have changed or gone are named, and none at all is an error", async () => {
  mkdirSync(file("moved"));
  cpSync(story, file("moved"), { recursive: true });
  const result = await listOf(file("moved"));
  writeFileSync(file("moved/herald.txt"), `${STORY["herald.txt"]}\nThe captain will be heard on Friday.\n`);
  rmSync(file("moved/gazette.md"));
  const { status, stderr } = await crossread(["compare", "--story", "1", result]);
  assert.equal(status, 0);
  assert.match(stderr, /warning: .*gazette\.md is not there/);
  assert.match(stderr, /warning: .*herald\.txt has changed since the stories were sorted/);
  rmSync(file("moved"), { recursive: true });
  const gone = await crossread(["compare", "--story", "1", result]);
  assert.equal(gone.status, 1);
  assert.match(gone.stderr, /None of the reports of this story can be read again\.\n$/);
});

test("A result that is found from another folder is opened by the files beside it", async () => {
  const list: StoryList = JSON.parse(readFileSync(await listOf(story), "utf8"));
  const reports = list.reports.map((report) => ({ ...report, name: `story/${path.basename(report.name)}` }));
  writeFileSync(file("beside.json"), JSON.stringify({ ...list, reports }));
  assert.equal((await crossread(["compare", "-q", "--story", "1", file("beside.json")])).status, 0);
});

test("What came from standard input or from an address says that it is not kept", async () => {
  const list: StoryList = JSON.parse(readFileSync(await listOf(...all), "utf8"));
  const renamed = (name: string) => {
    const reports = list.reports.map((report) =>
      report.name.endsWith("orchard.txt") ? { ...report, name } : report,
    );
    writeFileSync(file("renamed.json"), JSON.stringify({ ...list, reports }));
    return crossread(["compare", "--story", name, file("renamed.json")]);
  };
  assert.match((await renamed("standard input")).stderr, /came from standard input, which is not kept/);
  assert.match(
    (await renamed("https://hill.example/a")).stderr,
    /--url https:\/\/hill\.example\/a fetches it again/,
  );
});

test("Corrections by hand are heeded and kept in the result", async () => {
  writeFileSync(
    file("pins.txt"),
    "# by hand\napart courier.txt gazette.md\napart herald.txt gazette.md\ntogether council.txt orchard.txt\ntogether gone.txt orchard.txt\n",
  );
  const { status, stdout, stderr } = await crossread([
    "stories",
    "--pins",
    file("pins.txt"),
    "--json",
    "-",
    ...all,
  ]);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /note: .*pins\.txt, line 5: no report here is called "gone\.txt"\./);
  const list: StoryList = JSON.parse(stdout);
  assert.deepEqual([list.pins.together.length, list.pins.apart.length], [1, 2]);
  const names = new Map(list.reports.map(({ id, name }) => [id, path.basename(name)]));
  const stories = list.stories
    .map(({ reports }) =>
      reports
        .map((id) => names.get(id))
        .sort()
        .join(" "),
    )
    .sort();
  assert.deepEqual(stories, ["council.txt orchard.txt", "courier.txt herald.txt", "gazette.md"]);
});

test("Corrections that contradict one another are said, and the stories are made", async () => {
  writeFileSync(
    file("against.txt"),
    "together courier.txt herald.txt\ntogether herald.txt council.txt\napart courier.txt council.txt\n",
  );
  const { status, stderr } = await crossread(["stories", "--pins", file("against.txt"), ...all]);
  assert.equal(status, 0);
  assert.match(stderr, /warning: .*(?:contradict|apart)/);
});

test("A line that is no correction is named with its number, with status 2", async () => {
  writeFileSync(file("wrong.txt"), "together courier.txt herald.txt\nsplit courier.txt herald.txt\n");
  const { status, stderr } = await crossread(["stories", "--pins", file("wrong.txt"), ...all]);
  assert.equal(status, 2);
  assert.match(stderr, /wrong\.txt, line 2: a correction begins with "together" or "apart", not "split"\./);
  assert.equal((await crossread(["stories", "--pins", file("none.txt"), ...all])).status, 2);
});

test("What became of the stories of an earlier result is said", async () => {
  const earlier = await listOf(
    file("story/courier.txt"),
    file("story/herald.txt"),
    file("other/council.txt"),
  );
  const { status, stdout } = await crossread(["stories", "--since", earlier, ...all]);
  assert.equal(status, 0);
  assert.match(squeeze(stdout), /What has changed ─+ .*grown \[1\] [^:]*(?:: .*)?3 reports, of 2 before/);
  const same = await crossread(["stories", "-q", "--since", await listOf(...all), "--json", "-", ...all]);
  const list: StoryList = JSON.parse(same.stdout);
  assert.deepEqual(list.changes, []);
  const wrong = await crossread(["stories", "--since", file("story/courier.txt"), ...all]);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /--since needs a result of "crossread stories --json"/);
});

test("A story of a list is explained by number or by file", async () => {
  const result = await listOf(...all);
  const { status, stdout } = await crossread(["explain", result, "herald.txt"]);
  assert.equal(status, 0);
  assert.match(stdout, /^Story 1: /);
  assert.match(stdout, /Why these are one story/);
  const json = await crossread(["explain", result, "1", "--json"]);
  assert.match(json.stdout, /^\{\n {2}"schema": "crossread\/story-explanation\/1",\n {2}"number": 1,/);
  assert.equal((await crossread(["explain", result, "7"])).status, 1);
});

test("On a terminal the comparing of stories shows how far it is", async () => {
  const { stderr } = await crossread(["stories", "--html", file("slow"), ...all], { terminal: 200 });
  assert.match(stderr, /reports compared 3 of 3/);
});

test("Quiet says nothing on standard error unless an input is left out", async () => {
  assert.equal((await crossread(["stories", "-q", ...all])).stderr, "");
  const { status, stderr } = await crossread(["stories", "-q", story, file("none.txt")]);
  assert.equal(status, 0);
  assert.match(stderr, /^crossread: error: .*none\.txt/);
});

test("No input, no report that can be read, and an output over an input are refused", async () => {
  assert.equal((await crossread(["stories"])).status, 2);
  assert.equal((await crossread(["stories", file("none.txt")])).status, 1);
  const over = await crossread(["stories", story, "--html", story]);
  assert.equal(over.status, 2);
  assert.match(over.stderr, /would overwrite an input/);
  assert.ok(existsSync(file("story/courier.txt")));
  assert.equal((await crossread(["compare", "--story", "1"])).status, 2);
  writeFileSync(file("page"), "");
  assert.equal((await crossread(["stories", "-q", story, "--html", file("page")])).status, 1);
});

async function listOf(...inputs: readonly string[]): Promise<string> {
  const result = file("list.json");
  assert.equal((await crossread(["stories", "-q", "--json", result, ...inputs])).status, 0);
  return result;
}

test("A list of stories is verified against its files, and what is not there fails", async () => {
  const result = await listOf(...all);
  const verified = await crossread(["verify", "--again", result, ...all]);
  assert.equal(verified.status, 0, verified.stderr + verified.stdout);
  assert.match(verified.stdout, /^Verified: 5 reports in 3 stories are there, and \d+ runs? of words/);
  const fewer = await crossread(["verify", result, story]);
  assert.equal(fewer.status, 1);
  assert.match(fewer.stdout, /reports\[\d\] \(.*orchard\.txt\): The text of .* is not among the files/);
  const list: StoryList = JSON.parse(readFileSync(result, "utf8"));
  const spoiled = { ...list, stories: list.stories.slice(1) };
  writeFileSync(file("spoiled.json"), JSON.stringify(spoiled));
  const lost = await crossread(["verify", file("spoiled.json"), ...all]);
  assert.equal(lost.stdout.match(/is in no story/g)?.length, 3);
  const [first, ...rest] = list.stories;
  assert.ok(first);
  writeFileSync(file("other.json"), JSON.stringify({ ...list, stories: [{ ...first, links: [] }, ...rest] }));
  const again = await crossread(["verify", "--again", file("other.json"), ...all]);
  assert.equal(again.status, 1);
  assert.match(again.stdout, /stories\[0\]\.links: the result has 0 items, made again it has 2 items/);
});
