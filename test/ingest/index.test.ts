import assert from "node:assert/strict";
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { collectCaptures, readCaptures } from "../../src/ingest/index.ts";

let folder = "";

before(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "crossread-ingest-"));
  await fs.mkdir(path.join(folder, "b", "deep"), { recursive: true });
  await fs.writeFile(path.join(folder, "z.txt"), "Last by name.");
  await fs.writeFile(path.join(folder, "a.md"), "# First by name");
  await fs.writeFile(path.join(folder, "noextension"), "Plain.");
  await fs.writeFile(path.join(folder, ".hidden.txt"), "Never read.");
  await fs.writeFile(path.join(folder, "picture.png"), "x");
  await fs.writeFile(path.join(folder, "b", "deep", "c.TEXT"), "Deep down.");
  await fs.symlink(folder, path.join(folder, "b", "loop"));
  await fs.symlink(path.join(folder, "gone"), path.join(folder, "broken.txt"));
});

after(async () => {
  await fs.rm(folder, { recursive: true });
});

const names = (captures: readonly { readonly name: string }[]) =>
  captures.map(({ name }) => path.relative(folder, name));

test("a folder gives its texts sorted by name, folders within it too, hidden ones not", async () => {
  const { captures } = await collectCaptures([folder]);
  assert.deepEqual(names(captures), ["a.md", path.join("b", "deep", "c.TEXT"), "noextension", "z.txt"]);
  assert.deepEqual(
    captures.map(({ mediaType }) => mediaType),
    ["text/markdown", "text/plain", "text/plain", "text/plain"],
  );
});

test("what a folder holds besides is passed over with a note that names it", async () => {
  const { issues } = await collectCaptures([folder]);
  const told = issues.map(({ code, severity, subject }) => [path.relative(folder, subject), code, severity]);
  assert.deepEqual(told, [
    [path.join("b", "loop"), "DUPLICATE", "note"],
    ["broken.txt", "NOT_FOUND", "note"],
    ["picture.png", "UNSUPPORTED_TYPE", "note"],
  ]);
});

test("a named file that is missing or of another type is an error, and the rest go on", async () => {
  const { captures, issues } = await collectCaptures([
    path.join(folder, "nowhere.txt"),
    path.join(folder, "picture.png"),
    path.join(folder, "z.txt"),
  ]);
  assert.deepEqual(names(captures), ["z.txt"]);
  assert.deepEqual(
    issues.map(({ code, severity }) => [code, severity]),
    [
      ["NOT_FOUND", "error"],
      ["UNSUPPORTED_TYPE", "error"],
    ],
  );
});

test("a dash reads standard input as plain text", async () => {
  const { captures } = await collectCaptures(["-"], {
    stdin: Readable.from([Buffer.from("One "), Buffer.from("two.")]),
  });
  assert.equal(captures[0]?.name, "standard input");
  assert.equal(new TextDecoder().decode(captures[0]?.bytes), "One two.");
  const without = await collectCaptures(["-"]);
  assert.equal(without.issues[0]?.code, "UNREADABLE");
});

test("bounds on bytes, files, lines and depth are kept and say what to do", async () => {
  const codes = async (limits: Parameters<typeof collectCaptures>[1]) =>
    (await collectCaptures([folder], limits)).issues
      .filter(({ severity }) => severity !== "note" || true)
      .map(({ code }) => code);
  assert.ok((await codes({ limits: { fileBytes: 9 } })).includes("TOO_LARGE"));
  assert.ok((await codes({ limits: { lineBytes: 9 } })).includes("LINE_TOO_LONG"));
  const few = await collectCaptures([folder], { limits: { files: 2 } });
  assert.equal(few.captures.length, 2);
  assert.match(few.issues.find(({ code }) => code === "TOO_MANY")?.message ?? "", /compare fewer/);
  const shallow = await collectCaptures([folder], { limits: { depth: 1 } });
  assert.ok(!names(shallow.captures).includes(path.join("b", "deep", "c.TEXT")));
  const input = await collectCaptures(["-"], {
    limits: { fileBytes: 5 },
    stdin: Readable.from([Buffer.alloc(4, "a"), Buffer.alloc(4, "b")]),
  });
  assert.equal(input.issues[0]?.code, "TOO_LARGE");
});

test("outcomes come one by one, in the order of the inputs", async () => {
  const seen: string[] = [];
  for await (const outcome of readCaptures([path.join(folder, "z.txt"), path.join(folder, "a.md")]))
    seen.push(path.basename(outcome.value?.name ?? ""));
  assert.deepEqual(seen, ["z.txt", "a.md"]);
});

test("a file that tells of its folder is no report, unless it is named", async () => {
  const inner = await fs.mkdtemp(path.join(os.tmpdir(), "crossread-readme-"));
  try {
    const readme = path.join(inner, "README.md");
    await fs.writeFile(readme, "# Five reports of one event");
    await fs.writeFile(path.join(inner, "readme-of-the-flood.txt"), "The river rose.");
    const { captures, issues } = await collectCaptures([inner]);
    assert.deepEqual(
      captures.map(({ name }) => path.basename(name)),
      ["readme-of-the-flood.txt"],
    );
    assert.deepEqual(
      issues.map(({ code, severity }) => [code, severity]),
      [["NOT_AN_ARTICLE", "note"]],
    );
    assert.equal((await collectCaptures([readme])).captures.length, 1);
  } finally {
    await fs.rm(inner, { recursive: true });
  }
});
