import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { captureId } from "../../src/model/ids.ts";
import { leadTo, type Pages, page, siteOf, status } from "../helpers/site.ts";
import { captureOf, failureIn, fetchAll, fetchOne, madeNetwork, NOON } from "./url-helper.ts";

const ARTICLE =
  "<title>Ferry hits pier</title><p>The ferry Alda hit the pier at Ostrava Point on Monday.</p>";

test("A page is a capture with the address at the end, the type, the charset and the instant", async () => {
  const site = await siteOf({
    "/old": leadTo("/new#top", 301),
    "/new": page(ARTICLE, {
      "content-type": 'Text/HTML; Charset="Windows-1250"',
      date: "Tue, 04 Mar 2031 11:59:30 GMT",
    }),
  });
  const outcome = await fetchOne(`${site.origin}/old#start`);
  const { text, ...capture } = captureOf(outcome);
  assert.equal(text, ARTICLE);
  assert.deepEqual(capture, {
    id: captureId(capture.bytes, `${site.origin}/new`),
    name: `${site.origin}/old#start`,
    url: `${site.origin}/new`,
    mediaType: "text/html",
    charset: "windows-1250",
    captured: "2031-03-04T11:59:30.000Z",
    bytes: capture.bytes,
  });
  assert.deepEqual(outcome.issues, []);
});

test("The instant is that of our own clock where the server's is a day off or not told", async () => {
  const site = await siteOf({
    "/wrong": page(ARTICLE, { date: "Thu, 01 Jan 1970 00:00:00 GMT" }),
    "/none": (_request, response) => {
      response.sendDate = false;
      page(ARTICLE)(_request, response);
    },
  });
  for (const path of ["/wrong", "/none"]) {
    const { captured } = captureOf(await fetchOne(site.origin + path));
    assert.equal(captured, "2031-03-04T12:00:00.000Z");
  }
});

test("It says honestly who it is", async () => {
  const site = await siteOf({ "/": page(ARTICLE) });
  await fetchOne(site.origin);
  assert.match(site.told()["user-agent"] ?? "", /^crossread\/\d+\.\d+\.\d+(?: \(\+https:[^)]+\))?$/);
});

test("HTML, XHTML, plain text and Markdown are read, and what has no type as what it begins like", async () => {
  const types: readonly (readonly [string | null, string, string, string])[] = [
    ["text/html", "/a", ARTICLE, "text/html"],
    ["application/xhtml+xml; charset=utf-8", "/b", ARTICLE, "text/html"],
    ["text/plain", "/c", "Ferry hits pier", "text/plain"],
    ["text/plain", "/d.md", "# Ferry hits pier", "text/markdown"],
    ["text/markdown", "/e", "# Ferry hits pier", "text/markdown"],
    [null, "/f", `\n  ${ARTICLE}`, "text/html"],
    [null, "/g", "Ferry hits pier", "text/plain"],
  ];
  const site = await siteOf(
    Object.fromEntries(
      types.map(([type, path, body]) => [
        path,
        (_request, response) => {
          response.writeHead(200, type === null ? {} : { "content-type": type }).end(body);
        },
      ]),
    ),
  );
  const outcomes = await fetchAll(types.map(([, path]) => site.origin + path));
  assert.deepEqual(
    outcomes.map((outcome) => captureOf(outcome).mediaType),
    types.map(([, , , read]) => read),
  );
});

test("Another type is refused by its name before its body is read", async () => {
  const site = await siteOf({
    "/film": (_request, response) => {
      response.writeHead(200, { "content-type": "video/mp4" }).write("x");
    },
  });
  const [code, message] = failureIn(await fetchOne(`${site.origin}/film`));
  assert.equal(code, "UNSUPPORTED_TYPE");
  assert.match(message, /\/film is of a type that is not read \(video\/mp4\); give the address of/);
});

test("gzip, deflate with and without its header, Brotli and Zstandard are taken off", async () => {
  const codings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["identity", (text) => Buffer.from(text)],
    ["gzip, br", (text) => brotliCompressSync(gzipSync(text))],
  ];
  const long = ARTICLE.repeat(5_000);
  const site = await siteOf(
    Object.fromEntries(
      codings.map(([coding, pack], at) => [`/${at}`, page(pack(long), { "content-encoding": coding })]),
    ),
  );
  const outcomes = await fetchAll(codings.map((_, at) => `${site.origin}/${at}`));
  for (const [at, outcome] of outcomes.entries()) {
    assert.equal(captureOf(outcome).text, long, codings[at]?.[0]);
  }
});

test("An unknown compression, too many of them and damaged bytes are each told", async () => {
  const packed = gzipSync(ARTICLE.repeat(100));
  const site = await siteOf({
    "/unknown": page("x", { "content-encoding": "compress" }),
    "/nested": page("x", { "content-encoding": "gzip, gzip, gzip" }),
    "/cut": page(packed.subarray(0, packed.length - 20), { "content-encoding": "gzip" }),
    ...Object.fromEntries(
      ["gzip", "deflate", "br", "zstd"].map((coding) => [
        `/damaged-${coding}`,
        page("this is not compressed at all", { "content-encoding": coding }),
      ]),
    ),
  });
  const codes = async (paths: readonly string[]) =>
    (await fetchAll(paths.map((path) => site.origin + path))).map((outcome) => failureIn(outcome)[0]);
  assert.deepEqual(await codes(["/unknown", "/nested"]), ["UNSUPPORTED_TYPE", "UNSUPPORTED_TYPE"]);
  assert.deepEqual(
    await codes(["/cut", "/damaged-gzip", "/damaged-deflate", "/damaged-br", "/damaged-zstd"]),
    ["UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE"],
  );
});

test("What is too large is broken off: as it is told, as it comes, and as it is unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  // Members without content: much goes in and nothing comes out.
  const hollow = Buffer.concat(Array.from({ length: 10_000 }, () => gzipSync("")));
  const site = await siteOf({
    "/told": page("x".repeat(100_001), { "content-length": "100001" }),
    "/comes": (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    },
    "/bomb": page(bomb, { "content-encoding": "gzip" }),
    "/twice": page(gzipSync(bomb), { "content-encoding": "gzip, gzip" }),
    "/hollow": page(hollow, { "content-encoding": "gzip" }),
    "/fits": page("x".repeat(100_000)),
  });
  assert.ok(bomb.length < 100_000);
  const paths = ["/told", "/comes", "/bomb", "/twice", "/hollow"];
  const limits = { fileBytes: 100_000 };
  for (const path of paths) {
    const [code, message] = failureIn(await fetchOne(site.origin + path, { limits }));
    assert.equal(code, "TOO_LARGE", path);
    assert.match(message, /larger than 100 kB|more than a page can hold/);
  }
  assert.equal(captureOf(await fetchOne(`${site.origin}/fits`, { limits })).bytes.length, 100_000);
});

test("A line without end is refused in plain text, but not in HTML", async () => {
  const site = await siteOf({
    "/text": page("x".repeat(2_000), { "content-type": "text/plain" }),
    "/html": page(`<p>${"x".repeat(2_000)}`),
  });
  const limits = { lineBytes: 1_000 };
  assert.equal(failureIn(await fetchOne(`${site.origin}/text`, { limits }))[0], "LINE_TOO_LONG");
  assert.equal(captureOf(await fetchOne(`${site.origin}/html`, { limits })).mediaType, "text/html");
});

test("A server that drips, one that falls silent and one that never answers are left", async () => {
  const site = await siteOf({
    "/drip": (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
    },
    "/silent": (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write("<p>The");
    },
    "/never": () => undefined,
  });
  const [code, message] = failureIn(
    await fetchOne(`${site.origin}/drip`, { limits: { pageTime: 100, silenceTime: 5_000 } }),
  );
  assert.equal(code, "TIMEOUT");
  assert.match(message, /takes longer than 100 milliseconds/);
  for (const path of ["/silent", "/never"]) {
    const failure = failureIn(
      await fetchOne(site.origin + path, { limits: { pageTime: 5_000, silenceTime: 60 } }),
    );
    assert.equal(failure[0], "TIMEOUT");
    assert.match(failure[1], /says nothing for 60 milliseconds/);
  }
});

test("All requests for a page share its time, and waiting for a turn takes none of it", async () => {
  const slowly = (milliseconds: number, answer: Pages[string]): Pages[string] => {
    return (request, response) => {
      setTimeout(() => answer?.(request, response), milliseconds);
    };
  };
  const site = await siteOf({ "/a": slowly(60, leadTo("/b")), "/b": slowly(80, page(ARTICLE)) });
  const made = madeNetwork().network;
  let waited = 0;
  const network = {
    ...made,
    now: () => performance.now() + waited,
    pause: async (milliseconds: number) => {
      waited += milliseconds;
    },
  };
  const [code] = failureIn(await fetchOne(`${site.origin}/a`, { network, limits: { pageTime: 100 } }));
  assert.equal(code, "TIMEOUT");
  const enough = await fetchOne(`${site.origin}/a`, { network, limits: { pageTime: 900, pause: 1_000 } });
  assert.equal(captureOf(enough).text, ARTICLE);
});

test("A body that is shorter than its length says is no page, and a longer one ends where it said", async () => {
  const site = await siteOf({
    "/short": (_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      response.write("<p>The ferry");
      setImmediate(() => response.destroy());
    },
  });
  const [code, message] = failureIn(await fetchOne(`${site.origin}/short`));
  assert.equal(code, "UNREACHABLE");
  assert.match(message, /breaks the connection/);
  const raw = await rawServer(
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<p>Abxxxxx",
  );
  assert.equal(captureOf(await fetchOne(`${raw}/`)).text, "<p>Ab");
});

test("An answer that is no HTTP, and headers without end, are told", async () => {
  const nonsense = await rawServer("SSH-2.0-OpenSSH_9.2\r\n");
  assert.equal(failureIn(await fetchOne(nonsense))[0], "UNREACHABLE");
  const endless = await rawServer(`HTTP/1.1 200 OK\r\n${"X-A: 1\r\n".repeat(100_000)}`);
  assert.match(failureIn(await fetchOne(endless))[1], /HPE_HEADER_OVERFLOW/);
});

test("A host that is not known, one that refuses and a certificate that does not hold are told apart", async () => {
  const unknown = failureIn(await fetchOne("http://nowhere.example/"));
  assert.equal(unknown[0], "UNREACHABLE");
  assert.match(unknown[1], /^http:\/\/nowhere\.example\/ has a host that is not known; check the address\.$/);
  const closed = await closedPort();
  assert.match(failureIn(await fetchOne(`http://127.0.0.1:${closed}/`))[1], /is refused by its host/);
  const site = await siteOf({ "/": page(ARTICLE) });
  // Speaks no TLS.
  assert.equal(failureIn(await fetchOne(`https://${site.host}/`))[0], "UNREACHABLE");
});

test("Every status has its own advice", async () => {
  const site = await siteOf({
    "/403": status(403),
    "/410": status(410),
    "/500": status(500),
    "/204": status(204),
    "/304": status(304),
    "/302": status(302),
    "/503": status(503),
  });
  const advice: Readonly<Record<string, RegExp>> = {
    "/403": /answers 403: it is not shown to everyone; save the page from a browser/,
    "/404": /answers 404: the page is not there; check the address/,
    "/410": /answers 410: the page is not there/,
    "/500": /answers 500: the server has a fault; try later/,
    "/204": /answers 204: that is no page/,
    "/304": /answers 304/,
    "/302": /answers 302: it leads elsewhere but does not say where/,
    "/503": /answers 503: the server is too busy; try later/,
  };
  for (const [path, expected] of Object.entries(advice)) {
    const [code, message] = failureIn(await fetchOne(site.origin + path));
    assert.equal(code, "HTTP_STATUS");
    assert.match(message, expected);
  }
});

test("A busy server is waited for once, if it asks for no more than is reasonable", async () => {
  let busy = 1;
  const site = await siteOf({
    "/soon": (request, response) => {
      if (busy-- > 0) status(429, { "retry-after": "7" })(request, response);
      else page(ARTICLE)(request, response);
    },
    "/still": status(503, { "retry-after": new Date(NOON + 10_000).toUTCString() }),
    "/late": status(503, { "retry-after": "3600" }),
  });
  const soon = madeNetwork();
  assert.equal(captureOf(await fetchOne(`${site.origin}/soon`, { network: soon.network })).text, ARTICLE);
  assert.deepEqual(soon.pauses, [7_000]);
  const still = madeNetwork();
  assert.match(
    failureIn(await fetchOne(`${site.origin}/still`, { network: still.network }))[1],
    /answers 503/,
  );
  assert.deepEqual(still.pauses, [10_000]);
  const late = madeNetwork();
  assert.match(
    failureIn(await fetchOne(`${site.origin}/late`, { network: late.network }))[1],
    /too busy; try again in 3,600 seconds/,
  );
  assert.deepEqual(late.pauses, []);
  assert.deepEqual(site.asked, ["/soon", "/soon", "/still", "/still", "/late"]);
});

test("Redirects are followed five times, in every spelling of where they lead", async () => {
  const site = await siteOf({
    "/1": leadTo("/2", 301),
    "/2": leadTo("3", 302),
    "/3": leadTo("?4", 303),
    "/3?4": leadTo("/Überblick", 307),
    "/%C3%9Cberblick": (_request, response) => {
      response.writeHead(308, { location: Buffer.from("/Größe").toString("latin1") }).end();
    },
    "/Gr%C3%B6%C3%9Fe": page(ARTICLE),
    "/0": leadTo("/1"),
  });
  assert.equal(captureOf(await fetchOne(`${site.origin}/1`)).url, `${site.origin}/Gr%C3%B6%C3%9Fe`);
  const [code, message] = failureIn(await fetchOne(`${site.origin}/0`));
  assert.equal(code, "TOO_MANY_REDIRECTS");
  assert.match(message, /\/0 leads to .*, which leads on more than 5 times/);
});

test("A redirect that leads back is seen at once", async () => {
  const site = await siteOf({ "/a": leadTo("/b"), "/b": leadTo("/a") });
  const [code, message] = failureIn(await fetchOne(`${site.origin}/a`));
  assert.equal(code, "TOO_MANY_REDIRECTS");
  assert.match(message, /which leads back to itself/);
  assert.deepEqual(site.asked, ["/a", "/b"]);
});

test("A redirect to what is no web page, or with a password, is not followed", async () => {
  const site = await siteOf({
    "/file": leadTo("file:///etc/passwd"),
    "/login": leadTo("http://user:secret@paper.example/"),
  });
  for (const path of ["/file", "/login"]) {
    assert.equal(failureIn(await fetchOne(site.origin + path))[0], "BAD_ADDRESS");
  }
});

test("A meta refresh is not followed", async () => {
  const refresh = '<meta http-equiv="refresh" content="0;url=/next">';
  const site = await siteOf({ "/": page(refresh, { refresh: "0;url=/next" }), "/next": page(ARTICLE) });
  assert.equal(captureOf(await fetchOne(site.origin)).text, refresh);
  assert.deepEqual(site.asked, ["/"]);
});

test("What is no address is told without a request", async () => {
  const bad: readonly (readonly [string, RegExp])[] = [
    ["paper.example/ferry", /give one that begins with http/],
    ["", /“” is no address/],
    ["ftp://paper.example/", /is no address of a web page/],
    ["file:///etc/passwd", /is no address of a web page/],
    ["javascript:alert(1)", /is no address of a web page/],
    ["http://user@paper.example/", /has a user name or password/],
    ["http://:secret@paper.example/", /has a user name or password/],
    ["http://paper.example:22/", /names port 22/],
    ["http://paper.example:6379/", /names port 6379/],
    [`http://paper.example/${"x".repeat(3_000)}`, /is longer than 2,000 characters/],
    ["http://", /is no address/],
    ["http://[::1", /is no address/],
  ];
  const { network, resolved } = madeNetwork();
  const outcomes = await fetchAll(
    bad.map(([address]) => address),
    { network, dangerouslyAllowPrivate: "none" },
  );
  for (const [at, [address, expected]] of bad.entries()) {
    const outcome = outcomes[at];
    assert.ok(outcome);
    assert.equal(outcome.address, address);
    const [code, message] = failureIn(outcome);
    assert.equal(code, "BAD_ADDRESS", address);
    assert.match(message, expected);
    assert.ok(message.length < 400);
  }
  assert.deepEqual(resolved, []);
});

test("A page is fetched again only if it has changed", async () => {
  const site = await siteOf({
    "/old": leadTo("/new"),
    "/new": (request, response) => {
      const headers = { etag: '"v1"', "last-modified": "Mon, 03 Mar 2031 08:00:00 GMT" };
      if (request.headers["if-none-match"] === '"v1"') status(304, headers)(request, response);
      else page(ARTICLE, headers)(request, response);
    },
    "/other": page(ARTICLE),
  });
  const address = `${site.origin}/old`;
  const first = await fetchOne(address);
  assert.ok(first.state === "fetched");
  assert.deepEqual(first.validators, {
    url: `${site.origin}/new`,
    etag: '"v1"',
    lastModified: "Mon, 03 Mar 2031 08:00:00 GMT",
  });
  const again = await fetchOne(address, { known: new Map([[address, first.validators]]) });
  assert.equal(again.state, "not modified");
  assert.deepEqual(again.issues, []);
  assert.equal(site.told()["if-modified-since"], "Mon, 03 Mar 2031 08:00:00 GMT");
  // What is known of one address is not told to another, and a header cannot be smuggled in.
  const other = `${site.origin}/other`;
  await fetchOne(other, { known: new Map([[other, first.validators]]) });
  assert.equal(site.told()["if-none-match"], undefined);
  const smuggled = { url: other, etag: '"x"\r\nx-evil: 1', lastModified: null };
  assert.equal(captureOf(await fetchOne(other, { known: new Map([[other, smuggled]]) })).text, ARTICLE);
  assert.equal(site.told()["x-evil"], undefined);
});

test("Outcomes come in the order of the addresses, and one that is given twice is asked once", async () => {
  const site = await siteOf({
    "/a": page("<p>a"),
    "/b": page("<p>b"),
  });
  const addresses = ["/b", "/nowhere", "/a", "/b#end"].map((path) => site.origin + path);
  const outcomes = await fetchAll(addresses);
  assert.deepEqual(
    outcomes.map(({ address, state }) => [address, state]),
    addresses.map((address, at) => [address, at === 1 ? "failed" : "fetched"]),
  );
  assert.deepEqual(site.asked, ["/b", "/nowhere", "/a"]);
});

test("Bounds on the number of pages and on all of them together leave out the rest by name", async () => {
  const site = await siteOf({ "/a": page("x".repeat(60)), "/b": page("x"), "/c": page("x") });
  const addresses = ["/a", "/b", "/c"].map((path) => site.origin + path);
  const states = async (limits: { files?: number; totalBytes?: number }) =>
    (await fetchAll(addresses, { limits })).map((outcome) =>
      outcome.state === "failed" ? failureIn(outcome)[0] : outcome.state,
    );
  assert.deepEqual(await states({ files: 2 }), ["fetched", "fetched", "TOO_MANY"]);
  assert.deepEqual(await states({ totalBytes: 50 }), ["fetched", "TOO_LARGE", "TOO_LARGE"]);
});

/** A server that sends the same bytes to everyone, and 404 for robots.txt. */
async function rawServer(answer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (request) => {
      socket.end(request.includes("robots.txt") ? "HTTP/1.1 404 Not Found\r\n\r\n" : answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
