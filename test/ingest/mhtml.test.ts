import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readMhtml } from "../../src/ingest/mhtml.ts";
import { readMime } from "../../src/ingest/mime.ts";

/** A file of parts, with a carriage return before every line feed. */
const file = (text: string, encoding: BufferEncoding = "latin1") =>
  Buffer.from(text.replaceAll("\n", "\r\n"), encoding);

const HEAD = `From: <Saved by a browser>
Snapshot-Content-Location: https://orlo-news.example/dam
Subject: The dam
Date: Tue, 01 Oct 2024 10:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----Line--7----"

`;
const part = (headers: string, body: string) => `------Line--7----\n${headers}\n\n${body}\n`;
const PAGE = part(
  "Content-Type: text/html\nContent-ID: <frame-1@page>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://orlo-news.example/dam",
  "<html><p>The dam broke =E2=80=94 at n=\noon. 2+2=3D4, a=b.</p></html>",
);
const FRAME = part(
  "Content-Type: text/html\nContent-Transfer-Encoding: 7bit\nContent-Location: https://ads.example/frame",
  "<html><p>Buy a boat</p></html>",
);
const PICTURE = part(
  "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://orlo-news.example/a.png",
  "iVBORw0KGgo=",
);
const END = "------Line--7------\n";

const pageOf = (bytes: Uint8Array) => {
  const page = readMhtml(bytes, 100);
  assert.ok("bytes" in page, "there is a page");
  return { ...page, text: new TextDecoder().decode(page.bytes) };
};

test("the page of an MHTML file is read with its address and the time at which it was saved", () => {
  const page = pageOf(file(HEAD + PAGE + PICTURE + FRAME + END));
  assert.equal(page.text, "<html><p>The dam broke — at noon. 2+2=4, a=b.</p></html>");
  assert.equal(page.url, "https://orlo-news.example/dam");
  assert.equal(page.captured, "2024-10-01T08:30:00.000Z");
  assert.equal(page.cut, false);
});

test("lines that end in a line feed alone are read as well", () => {
  assert.match(pageOf(Buffer.from(HEAD + PAGE + END)).text, /at noon\. 2\+2=4/);
});

test("a frame that stands before the page is not the page", () => {
  assert.match(pageOf(file(HEAD + FRAME + PAGE + END)).text, /The dam broke/);
});

test("the part that the file names as its start is the page", () => {
  const head = HEAD.replace('type="text/html";', 'type="text/html"; start="<second@page>";').replace(
    /^Snapshot.*\n/m,
    "",
  );
  const second = part("Content-Type: text/html\nContent-ID: <second@page>", "<p>The second</p>");
  assert.equal(pageOf(file(head + PAGE + second + END)).text, "<p>The second</p>");
});

test("a page in base64 keeps the encoding that its part declares", () => {
  const body = Buffer.from("<p>Мост закрыт</p>", "utf16le").toString("base64");
  const page = readMhtml(
    file(
      HEAD +
        part('Content-Type: text/html; charset="utf-16le"\nContent-Transfer-Encoding: BASE64', body) +
        END,
    ),
    100,
  );
  assert.ok("bytes" in page);
  assert.equal(page.charset, "utf-16le");
  assert.equal(new TextDecoder("utf-16le").decode(page.bytes), "<p>Мост закрыт</p>");
});

test("a page in parts within parts is found, and one that is not in parts at all", () => {
  const inner = `Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nplain\n--in\nContent-Type: text/html\n\n<p>Inner</p>\n--in--`;
  assert.equal(pageOf(file(`${HEAD}------Line--7----\n${inner}\n${PICTURE}${END}`)).text, "<p>Inner</p>");
  const single = "MIME-Version: 1.0\nContent-Type: text/html; charset=us-ascii\n\n<p>Alone</p>";
  assert.equal(pageOf(file(single)).text, "<p>Alone</p>");
});

test("a file that breaks off inside the page says so, one that breaks off after it does not", () => {
  const whole = file(HEAD + PAGE + PICTURE + END);
  assert.equal(pageOf(whole.subarray(0, HEAD.length + 260)).cut, true);
  assert.equal(pageOf(whole.subarray(0, whole.length - 40)).cut, false);
});

test("a file without a page, or that cannot be taken apart, says what is wrong", () => {
  const code = (bytes: Uint8Array, most = 100) => {
    const page = readMhtml(bytes, most);
    return "code" in page ? page.code : "a page";
  };
  assert.equal(code(file(HEAD + PICTURE + END)), "NOT_AN_ARTICLE");
  assert.equal(code(file(HEAD)), "UNREADABLE");
  assert.equal(code(Buffer.from("no headers at all")), "UNREADABLE");
  assert.equal(code(new Uint8Array()), "UNREADABLE");
  assert.equal(code(file(HEAD + PICTURE.repeat(9) + PAGE + END), 5), "TOO_MANY");
  const odd = part("Content-Type: text/html\nContent-Transfer-Encoding: x-uuencode", "begin 644 a");
  assert.equal(code(file(HEAD + odd + END)), "UNREADABLE");
});

test("an address that is none of the web, and a time without its zone, are left out", () => {
  const head = HEAD.replace(/^Snapshot.*\n/m, "").replace(" +0200", "");
  const local = PAGE.replace("https://orlo-news.example/dam", "file:///home/someone/dam.html");
  const page = pageOf(file(head + local + END));
  assert.equal(page.url, null);
  assert.equal(page.captured, null);
});

test("nesting without end and a million boundaries end in bounded time", () => {
  let deep = "";
  for (let level = 0; level < 5_000; level++)
    deep += `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`;
  assert.ok(
    readMime(Buffer.from(`Content-Type: multipart/mixed; boundary=b0\n\n${deep}`), 100).parts.length <= 100,
  );
  const many = Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${"--b\n".repeat(1_000_000)}`);
  assert.equal(readMime(many, 100).more, true);
  const beside = Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${" --b".repeat(500_000)}`);
  assert.equal(readMime(beside, 100).parts.length, 0);
});

test("a file that is changed, cut or put together wrongly gives a page or a reason, never a throw", () => {
  const whole = file(HEAD + PAGE + PICTURE + FRAME + END);
  const edit = fc.record({
    at: fc.nat(whole.length - 1),
    remove: fc.nat(60),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom("\r\n\r\n", "------Line--7----\r\n", "=", "=E", ":", ";")
        .map((text) => Buffer.from(text)),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let bytes: Uint8Array = whole;
      for (const { at, remove, insert } of edits)
        bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
      const page = readMhtml(bytes, 100);
      assert.ok("bytes" in page ? page.bytes.length <= bytes.length : page.because !== "");
    }),
    { seed: 7, numRuns: 500 },
  );
});
