import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison } from "../../src/model/comparison.ts";
import { crossread } from "../helpers/crossread.ts";
import { page, siteOf } from "../helpers/site.ts";
import { STORY, storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();
const text = { "content-type": "text/plain; charset=utf-8" };

const pages = {
  "/courier": page(STORY["courier.txt"] ?? "", text),
  "/herald": page(STORY["herald.txt"] ?? "", text),
  "/gazette.md": page(STORY["gazette.md"] ?? "", text),
  "/robots.txt": page("User-agent: *\nDisallow: /shut\n", text),
};

test("Pages of the web are compared, with files beside them and in any order", async () => {
  const site = await siteOf(pages);
  const argv = ["compare", "--allow-private-addresses", "-q", "--json", "-"];
  const url = (path: string) => ["--url", site.origin + path];
  const gazette = file("story/gazette.md");
  const there = await crossread([...argv, ...url("/courier"), ...url("/herald"), gazette]);
  assert.equal(there.status, 0, there.stderr);
  const comparison: Comparison = JSON.parse(there.stdout);
  assert.deepEqual(
    comparison.reports.map(({ name }) => name).sort(),
    [gazette, `${site.origin}/courier`, `${site.origin}/herald`].sort(),
  );
  assert.equal(
    comparison.reports.find(({ name }) => name.endsWith("/herald"))?.url?.value,
    `${site.origin}/herald`,
  );
  const back = await crossread([...argv, gazette, ...url("/herald"), ...url("/courier")]);
  assert.equal(back.stdout, there.stdout);
  const alone = await crossread([...argv, ...url("/courier"), ...url("/gazette.md")]);
  assert.equal(alone.status, 0, alone.stderr);
});

test("A page of the web is shown", async () => {
  const site = await siteOf(pages);
  const { status, stdout } = await crossread([
    "show",
    "--url",
    `${site.origin}/courier`,
    "--allow-private-addresses",
  ]);
  assert.equal(status, 0);
  assert.match(stdout, /^Report +http:\/\/127\.0\.0\.1:\d+\/courier$/m);
  assert.match(stdout, /^The ship carried 120 passengers\./m);
});

test("Without the switch nothing of this machine is asked, and it is said why", async () => {
  const site = await siteOf(pages);
  for (const address of [
    `${site.origin}/courier`,
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://2130706433/",
  ]) {
    const { status, stdout, stderr } = await crossread(["show", "--url", address]);
    assert.equal(status, 1, address);
    assert.equal(stdout, "");
    assert.match(stderr, /error: http:.* (?:lies on this machine or in a private network|names port \d+)/);
    assert.match(stderr, /No report could be read/);
  }
  assert.deepEqual(site.asked, []);
});

test("What cannot be had is named, stands in the result, and the rest goes on", async () => {
  const site = await siteOf(pages);
  const bad = [`${site.origin}/shut/1`, `${site.origin}/gone`, "http://nowhere.example/", "gazette.md"];
  const { status, stdout, stderr } = await crossread([
    "compare",
    "--allow-private-addresses",
    "--json",
    "-",
    ...[...bad, `${site.origin}/courier`, `${site.origin}/herald`].flatMap((address) => ["--url", address]),
  ]);
  assert.equal(status, 0, stderr);
  const { issues, reports }: Comparison = JSON.parse(stdout);
  assert.equal(reports.length, 2);
  const told = new Map(issues.map(({ subject, code }) => [subject, code]));
  assert.deepEqual(
    bad.map((address) => told.get(address)),
    ["ROBOTS", "HTTP_STATUS", "UNREACHABLE", "BAD_ADDRESS"],
  );
  for (const address of bad) assert.ok(stderr.includes(`error: ${address} `), address);
});

test("--max-bytes and --max-files hold for pages too", async () => {
  const site = await siteOf(pages);
  const argv = ["compare", "--allow-private-addresses", "--url", `${site.origin}/courier`];
  const small = await crossread([...argv, "--max-bytes", "100"]);
  assert.equal(small.status, 1);
  assert.match(small.stderr, /\/courier is larger than 100 bytes/);
  const few = await crossread([...argv, "--url", `${site.origin}/herald`, "--max-files", "1"]);
  assert.equal(few.status, 0);
  assert.match(few.stderr, /\/herald is left out: more than 1 address/);
});

test("show takes a file or a page, not both and not two", async () => {
  for (const argv of [
    ["--url", "http://a.example/", "--url", "http://b.example/"],
    [file("story/herald.txt"), "--url", "http://a.example/"],
  ]) {
    const { status, stderr } = await crossread(["show", ...argv]);
    assert.equal(status, 2);
    assert.match(stderr, /or one page of the web/);
  }
});
