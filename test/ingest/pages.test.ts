import assert from "node:assert/strict";
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { collectCaptures } from "../../src/ingest/index.ts";
import { instantOf, savedFrom, webAddress } from "../../src/ingest/saved-page.ts";

const PAGE = "<!doctype html>\n<html><body><p>The river rose.</p></body></html>";
let folder = "";

before(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "crossread-pages-"));
});
after(async () => {
  await fs.rm(folder, { recursive: true });
});

/** Writes files into a folder of their own and gives its path. */
async function written(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const place = await fs.mkdtemp(path.join(folder, "a-"));
  for (const [name, content] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(place, name)), { recursive: true });
    await fs.writeFile(path.join(place, name), content);
  }
  return place;
}

/** What a folder with one file, or that file named, gives. */
async function typeOf(name: string, content: string | Uint8Array) {
  const place = await written({ [name]: content });
  const { captures, issues } = await collectCaptures([path.join(place, name)]);
  return captures[0]?.mediaType ?? issues[0]?.code;
}

test("web pages are known by their names", async () => {
  for (const name of ["a.html", "a.HTM", "a.xhtml", "a.shtml", "a.html.gz", "a.html?id=7"])
    assert.equal(await typeOf(name, "<p>The river rose.</p>"), "text/html", name);
});

test("a page is read as one whatever its name says, and text in other files stays text", async () => {
  assert.equal(await typeOf("page.txt", PAGE), "text/html");
  assert.equal(await typeOf("page", `<!-- saved -->\n<?xml version="1.0"?>${PAGE}`), "text/html");
  assert.equal(await typeOf("page.md", PAGE), "text/html");
  assert.equal(await typeOf("page.story", PAGE), "text/html");
  assert.equal(await typeOf("page.txt", Buffer.from(`\ufeff${PAGE}`, "utf16le")), "text/html");
  assert.equal(await typeOf("piece.txt", "<p>The river rose.</p><p>It fell again.</p>"), "text/html");
  assert.equal(await typeOf("note.txt", "<unnamed> said the river rose."), "text/plain");
  assert.equal(await typeOf("note.txt", "<p and q are letters"), "text/plain");
  assert.equal(await typeOf("note.md", '<p align="center">The river</p>\n\nIt rose.'), "text/markdown");
  assert.equal(await typeOf("feed.xml", '<?xml version="1.0"?><rss></rss>'), "UNSUPPORTED_TYPE");
});

test("what a server made is read where it is a page, and not where it is a program", async () => {
  assert.equal(await typeOf("story.php", PAGE), "text/html");
  assert.equal(await typeOf("story.aspx?id=3", "<div><p>The river rose.</p></div>"), "text/html");
  assert.equal(await typeOf("index.php", "<?php echo 1; ?>"), "UNSUPPORTED_TYPE");
});

test("a page may be one long line, text may not", async () => {
  const place = await written({
    "a.html": `<p>${"The river rose. ".repeat(100)}`,
    "b.txt": "The river rose. ".repeat(100),
  });
  const { captures, issues } = await collectCaptures([place], { limits: { lineBytes: 1_000 } });
  assert.deepEqual([captures.length, issues[0]?.code], [1, "LINE_TOO_LONG"]);
});

test("a compressed file is unpacked within the size limit", async () => {
  assert.equal(await typeOf("a.txt.gz", gzipSync("The river rose.")), "text/plain");
  assert.equal(await typeOf("a.html", gzipSync(PAGE)), "text/html");
  assert.equal(await typeOf("a.html.gz", gzipSync(PAGE).subarray(0, 40)), "UNREADABLE");
  const place = await written({ "bomb.html.gz": gzipSync(Buffer.alloc(1_000_000, "a")) });
  const { issues } = await collectCaptures([place], { limits: { fileBytes: 100_000 } });
  assert.equal(issues[0]?.code, "TOO_LARGE");
});

test("a page piped in is read as a page, and so is MHTML", async () => {
  const mhtml = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=koi8-r\nContent-Location: https://orlo-news.example/a\n\n<p>The river rose.</p>\n--b--\n`;
  for (const [text, url, charset] of [
    [PAGE, null, undefined],
    [mhtml, "https://orlo-news.example/a", "koi8-r"],
  ] as const) {
    const { captures } = await collectCaptures(["-"], { stdin: Readable.from([Buffer.from(text)]) });
    assert.deepEqual(
      captures.map((capture) => [capture.mediaType, capture.url, capture.charset]),
      [["text/html", url, charset]],
    );
  }
});

test("MHTML without a page is an error, one that is cut a warning, a page under its name a page", async () => {
  assert.equal(await typeOf("a.mhtml", "nothing"), "UNREADABLE");
  assert.equal(await typeOf("a.mht", PAGE), "text/html");
  const place = await written({
    "cut.mht":
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>The ri",
  });
  const { captures, issues } = await collectCaptures([place]);
  assert.equal(captures.length, 1);
  assert.deepEqual([issues[0]?.code, issues[0]?.severity], ["CUT_SHORT", "warning"]);
});

test("the folder that a browser saved beside a page is passed over and counted", async () => {
  for (const helper of ["Flood_files", "Flood-Dateien", "Flood.files", "Flood_fichiers"]) {
    const place = await written({
      "Flood.html": PAGE,
      [`${helper}/frame.html`]: PAGE,
      [`${helper}/more/a.css`]: "",
    });
    const { captures, issues } = await collectCaptures([place]);
    assert.deepEqual(
      captures.map(({ name }) => path.basename(name)),
      ["Flood.html"],
    );
    assert.deepEqual(
      issues.map(({ code, severity }) => [code, severity]),
      [["NOT_AN_ARTICLE", "note"]],
    );
    assert.match(issues[0]?.message ?? "", /Flood\.html shows \(2 files\)/);
    const both = await collectCaptures([path.join(place, "Flood.html"), path.join(place, helper)]);
    assert.equal(both.captures.length, 1, "named beside its page, as a shell does");
    assert.equal((await collectCaptures([path.join(place, helper)])).captures.length, 1, "named by itself");
  }
});

test("a folder whose ending is not known counts where the page takes its pictures from it", async () => {
  const place = await written({
    "The flood.html":
      '<!doctype html><html><img src="./The%20flood-skjol/a.png"><p>The river rose.</p></html>',
    "The flood-skjol/frame.html": PAGE,
    "The flood-reports/one.html": PAGE,
    "Storm_files/two.html": PAGE,
  });
  const { captures } = await collectCaptures([place]);
  assert.deepEqual(
    captures.map(({ name }) => path.relative(place, name)).sort(),
    ["Storm_files/two.html", "The flood-reports/one.html", "The flood.html"].map(path.normalize),
  );
});

test("a saved page tells where and when it was saved", () => {
  const saved = (text: string) => savedFrom(Buffer.from(text));
  const address = "https://orlo-news.example/dam";
  const count = String(address.length).padStart(4, "0");
  assert.deepEqual(saved(`<!DOCTYPE html>\n<!-- saved from url=(${count})${address} -->\n<html>`), {
    url: address,
    captured: null,
  });
  const single = `<!DOCTYPE html> <html lang="en"><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Tue Oct 01 2024 10:30:00 GMT+0200 (Central European Summer Time)\n--><head>`;
  assert.deepEqual(saved(single), { url: address, captured: "2024-10-01T08:30:00.000Z" });
});

test("a comment that a page wrote itself, or that cannot be true, tells nothing", () => {
  const nothing = { url: null, captured: null };
  const saved = (text: string) => savedFrom(Buffer.from(text));
  assert.deepEqual(saved("<!-- saved from url=(0014)about:internet --><html>"), nothing);
  assert.deepEqual(saved("<!-- saved from url=(0099)https://orlo-news.example/ --><html>"), nothing);
  assert.deepEqual(saved("<html><p><!-- saved from url=(0026)https://orlo-news.example/ -->"), nothing);
  assert.deepEqual(
    saved(`${" ".repeat(5_000)}<!-- saved from url=(0026)https://orlo-news.example/ --><html>`),
    nothing,
  );
  const inBody =
    "<html><body><!--\n Page saved with SingleFile\n url: https://orlo-news.example/\n saved date: Tue Oct 01 2024 10:30:00 GMT+0200\n-->";
  assert.deepEqual(saved(inBody), nothing);
});

test("addresses and times that are taken over are those of the web", () => {
  assert.equal(webAddress("HTTPS://Orlo-News.example/a b"), "https://orlo-news.example/ab");
  for (const other of ["", "orlo", "file:///a.html", "javascript:1", "https://user:pass@orlo-news.example/"])
    assert.equal(webAddress(other), null, other);
  assert.equal(instantOf("2024-10-01T10:30:00Z"), "2024-10-01T10:30:00.000Z");
  for (const other of ["", "yesterday GMT", "Tue, 01 Oct 2024 10:30:00", "Sat, 01 Jan 1972 00:00:00 GMT"])
    assert.equal(instantOf(other), null, other);
});

test("any bytes piped in give one capture or one reason, and never a throw", async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc
      .constantFrom(
        "MIME-Version: 1.0\n",
        "Content-Type: multipart/related; boundary=b\n\n",
        "\n--b\n",
        "<html>",
        "<!-- saved from url=(0014)",
        "<!--\nPage saved with SingleFile\nurl: ",
        "\x1f\x8b\x08",
        "\0",
      )
      .map((text) => Buffer.from(text, "latin1")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const { captures, issues } = await collectCaptures(["-"], { stdin: Readable.from(pieces) });
      const errors = issues.filter(({ severity }) => severity === "error");
      assert.equal(captures.length + errors.length, 1);
    }),
    { seed: 7, numRuns: 300 },
  );
});
