import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchCaptures } from "../../src/ingest/url/index.ts";
import { readRobots } from "../../src/ingest/url/robots.ts";
import { turnsFor } from "../../src/ingest/url/turns.ts";
import { leadTo, type Pages, page, siteOf, status } from "../helpers/site.ts";
import { captureOf, failureIn, fetchAll, fetchOne, madeNetwork } from "./url-helper.ts";

const ARTICLE = "<p>The ferry Alda hit the pier at Ostrava Point on Monday.</p>";

const robots = (text: string) => page(text, { "content-type": "text/plain" });

test("What robots.txt shuts to programs, or to this one, is not asked for", async () => {
  const site = await siteOf({
    "/robots.txt": robots(
      "User-agent: *\nAllow: /\n\nUser-agent: Crossread\nDisallow: /archive/\nAllow: /archive/open\nDisallow: /*.pdf$\n",
    ),
    "/news": page(ARTICLE),
    "/archive/open": page(ARTICLE),
  });
  const [code, message] = failureIn(await fetchOne(`${site.origin}/archive/1`));
  assert.equal(code, "ROBOTS");
  assert.match(message, /may not be read by programs, says the robots\.txt of its site; save the page/);
  assert.equal(failureIn(await fetchOne(`${site.origin}/x.pdf`))[0], "ROBOTS");
  assert.equal(captureOf(await fetchOne(`${site.origin}/archive/open`)).text, ARTICLE);
  assert.equal(captureOf(await fetchOne(`${site.origin}/news`)).text, ARTICLE);
  assert.deepEqual(site.asked, ["/archive/open", "/news"]);
});

test("Where a redirect leads, the robots.txt of that place counts", async () => {
  const shut = await siteOf({ "/robots.txt": robots("User-agent: *\nDisallow: /"), "/page": page(ARTICLE) });
  const site = await siteOf({ "/short": leadTo(`${shut.origin}/page`) });
  const [code, message] = failureIn(await fetchOne(`${site.origin}/short`));
  assert.equal(code, "ROBOTS");
  assert.match(message, /\/short leads to .*\/page, which may not be read by programs/);
  assert.deepEqual(shut.asked, []);
});

test("A site without robots.txt may be read, one whose robots.txt cannot be had may not", async () => {
  const answers: readonly (readonly [number, boolean])[] = [
    [401, true],
    [403, true],
    [404, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ];
  for (const [answer, allowed] of answers) {
    const site = await siteOf({ "/robots.txt": status(answer), "/": page(ARTICLE) });
    const outcome = await fetchOne(site.origin);
    assert.equal(outcome.state === "fetched", allowed, String(answer));
    if (allowed) continue;
    const [code, message] = failureIn(outcome);
    assert.equal(code, "ROBOTS");
    assert.match(message, new RegExp(`whose robots.txt answers ${answer}, so that it is not known`));
    assert.deepEqual(site.asked, []);
  }
});

test("A robots.txt that never ends its redirects counts as none, and one that is damaged as unknown", async () => {
  const round = await siteOf({ "/robots.txt": leadTo("/robots.txt"), "/": page(ARTICLE) });
  assert.equal(captureOf(await fetchOne(round.origin)).text, ARTICLE);
  const damaged = await siteOf({
    "/robots.txt": page("not packed", { "content-encoding": "gzip" }),
    "/": page(ARTICLE),
  });
  assert.equal(failureIn(await fetchOne(damaged.origin))[0], "ROBOTS");
});

test("A robots.txt that has moved is read where it is", async () => {
  const site = await siteOf({
    "/robots.txt": leadTo("/rules"),
    "/rules": robots("User-agent: *\nDisallow: /shut"),
  });
  assert.equal(failureIn(await fetchOne(`${site.origin}/shut`))[0], "ROBOTS");
});

test("Of an endless robots.txt the first 512 kB are read, and no half line", async () => {
  const site = await siteOf({
    "/robots.txt": (_request, response) => {
      response.writeHead(200).write("User-agent: *\nDisallow: /shut\n");
      const more = () => {
        while (response.write("# more\n".repeat(1_000)));
      };
      response.on("drain", more);
      more();
    },
    "/": page(ARTICLE),
  });
  assert.equal(failureIn(await fetchOne(`${site.origin}/shut`))[0], "ROBOTS");
  assert.equal(captureOf(await fetchOne(site.origin)).text, ARTICLE);
  const url = new URL("http://paper.example/robots.txt");
  const long = `User-agent: *\n${"#\n".repeat(255_990)}\nDisallow: /shut`;
  const cut = new TextEncoder().encode(long).subarray(0, 512_000);
  assert.equal(readRobots(url, cut, "crossread").allows(new URL("http://paper.example/open")), true);
});

test("A robots.txt made to be slow is not matched but counts as a no", () => {
  const url = new URL("http://paper.example/robots.txt");
  const page = new URL(`http://paper.example/${"a".repeat(1_970)}`);
  const allows = (rule: string, times: number) =>
    readRobots(
      url,
      new TextEncoder().encode(`User-agent: *\n${`Disallow: ${rule}\n`.repeat(times)}`),
      "crossread",
    ).allows(page);
  assert.equal(allows(`/*${"a".repeat(40)}b`, 9_000), false);
  assert.equal(allows(`/${"*".repeat(400_000)}b`, 1), false);
  assert.equal(allows("/*/print/*.html$", 500), true);
  assert.equal(allows("/a", 1), false);
});

test("robots.txt is read once for a site, and pages of a site come with a pause between", async () => {
  let robotsRead = 0;
  let open = 0;
  let most = 0;
  const slow: Pages[string] = (request, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      page(`<p>${request.url}`)(request, response);
    }, 5);
  };
  const site = await siteOf({
    "/robots.txt": (request, response) => {
      robotsRead++;
      status(404)(request, response);
    },
    "/1": slow,
    "/2": slow,
    "/3": slow,
  });
  const { network, pauses } = madeNetwork();
  const outcomes = await fetchAll(
    ["/1", "/2", "/3"].map((path) => site.origin + path),
    { network },
  );
  assert.deepEqual(
    outcomes.map((outcome) => captureOf(outcome).text),
    ["<p>/1", "<p>/2", "<p>/3"],
  );
  assert.equal(robotsRead, 1);
  assert.equal(most, 1);
  assert.deepEqual(pauses, [1_000, 1_000]);
});

test("The pause that a site asks for is kept, up to half a minute", async () => {
  for (const [asked, kept] of [
    ["5", 5_000],
    ["0.1", 1_000],
    ["86400", 30_000],
    ["-3", 1_000],
    ["soon", 1_000],
  ] as const) {
    const site = await siteOf({
      "/robots.txt": robots(`User-agent: *\nCrawl-delay: ${asked}\nAllow: /`),
      "/1": page(ARTICLE),
      "/2": page(ARTICLE),
    });
    const { network, pauses } = madeNetwork();
    await fetchAll([`${site.origin}/1`, `${site.origin}/2`], { network });
    assert.deepEqual(pauses, [kept], asked);
  }
});

test("Several hosts are asked side by side, but not more than so many", async () => {
  const { network } = madeNetwork();
  const turns = turnsFor(network, 2, new AbortController().signal);
  let open = 0;
  let most = 0;
  const order: string[] = [];
  const work = (name: string) => async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(name);
    open--;
    if (name === "b1") throw new Error("b1 fails");
  };
  const all = await Promise.allSettled(
    ["a1", "a2", "b1", "b2", "c1", "d1"].map((name) => turns.take(name.slice(0, 1), 1_000, work(name))),
  );
  assert.equal(most, 2);
  assert.equal(order.length, 6);
  assert.ok(order.indexOf("a1") < order.indexOf("a2") && order.indexOf("b1") < order.indexOf("b2"));
  assert.deepEqual(
    all.map(({ status: how }) => how),
    ["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
  );
});

test("Who takes no more outcomes ends the requests that are under way", async () => {
  let closed: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (closed = resolve));
  const site = await siteOf({ "/1": page(ARTICLE) });
  const other = await siteOf({
    "/never": (_request, response) => {
      response.on("close", closed);
    },
  });
  const addresses = [`${site.origin}/1`, `${other.origin}/never`];
  for await (const outcome of fetchCaptures(addresses, {
    network: madeNetwork().network,
    dangerouslyAllowPrivate: "all",
  })) {
    assert.equal(outcome.state, "fetched");
    while (other.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    break;
  }
  await left;
});
