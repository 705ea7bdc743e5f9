import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { codeCacheFolders } from "../../src/cli/code-cache.ts";

const MAIN = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

test("Compiled code is kept in the user's own cache folder, never in a shared one", () => {
  const linux = { platform: "linux", home: "/home/ina" };
  assert.equal(codeCacheFolders({ ...linux, env: {} }).at(-1), "/home/ina/.cache/crossread/code");
  assert.equal(codeCacheFolders({ ...linux, env: { XDG_CACHE_HOME: "/c" } }).at(-1), "/c/crossread/code");
  assert.equal(
    codeCacheFolders({ ...linux, env: { XDG_CACHE_HOME: "c" } }).at(-1),
    "/home/ina/.cache/crossread/code",
  );
  assert.match(
    codeCacheFolders({ platform: "darwin", env: {}, home: "/Users/ina" }).at(-1) ?? "",
    /^\/Users\/ina\/Library\/Caches\//,
  );
  assert.deepEqual(codeCacheFolders({ platform: "linux", env: {}, home: "" }), []);
  assert.deepEqual(codeCacheFolders({ platform: "win32", env: {}, home: "C:\\Users\\ina" }), []);
});

test("A run keeps compiled code where it may, and runs all the same where it may not", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  try {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const version = (cache: string): string => {
      const { NODE_COMPILE_CACHE: _, ...env } = process.env;
      const run = spawnSync(process.execPath, [MAIN, "--version"], {
        env: { ...env, XDG_CACHE_HOME: cache },
        encoding: "utf8",
      });
      assert.equal(run.stderr, "");
      return run.stdout;
    };
    const first = version(join(folder, "cache"));
    assert.match(first, /^\d+\.\d+\.\d+\n$/);
    assert.equal(version(join(folder, "cache")), first);
    assert.ok(readdirSync(join(folder, "cache", "crossread", "code")).length > 0);
    assert.equal(version(file), first);
    assert.equal(version(join(folder, "not", "there")), first);
    assert.deepEqual(readdirSync(folder).sort(), ["cache", "file"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
