import assert from "node:assert/strict";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { CliError } from "../../src/cli/errors.ts";
import { writeWhole } from "../../src/cli/outputs.ts";

const folder = mkdtempSync(path.join(tmpdir(), "crossread-outputs-"));
after(() => rmSync(folder, { recursive: true }));

test("A file is written whole, over an older one, and nothing else is left beside it", async () => {
  const file = path.join(folder, "page.html");
  await writeWhole(file, "one");
  await writeWhole(file, "two");
  assert.equal(readFileSync(file, "utf8"), "two");
  assert.deepEqual(readdirSync(folder), ["page.html"]);
  rmSync(file);
});

test("The mode of a file that is written over stays", async () => {
  const file = path.join(folder, "mode.json");
  writeFileSync(file, "", { mode: 0o600 });
  await writeWhole(file, "{}");
  assert.equal(statSync(file).mode & 0o777, 0o600);
  rmSync(file);
});

test("A link stays a link, and the file that it leads to is written", async () => {
  const file = path.join(folder, "real.csv");
  const link = path.join(folder, "link.csv");
  writeFileSync(file, "old");
  symlinkSync(file, link);
  await writeWhole(link, "new");
  assert.equal(readFileSync(file, "utf8"), "new");
  assert.equal(realpathSync(link), realpathSync(file));
  rmSync(link);
  rmSync(file);
});

test("A device is written to, not replaced", async () => {
  await writeWhole("/dev/null", "gone");
  assert.ok(statSync("/dev/null").isCharacterDevice());
});

test("A folder, or a folder that is not there, is said in plain words with status 1", async () => {
  for (const [target, message] of [
    [folder, /it is a folder/],
    [path.join(folder, "none", "x.json"), /its folder is not there/],
  ] as const) {
    await assert.rejects(writeWhole(target, "x"), (error) => {
      assert.ok(error instanceof CliError);
      assert.equal(error.status, 1);
      assert.match(error.message, message);
      return true;
    });
  }
  assert.deepEqual(readdirSync(folder), []);
});
