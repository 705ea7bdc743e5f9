import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SCRIPT } from "../../src/report/html/script.ts";
import { STYLES } from "../../src/report/html/styles.ts";

test("the page's script holds as strict JavaScript against the types of a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  try {
    const file = join(folder, "page.js");
    writeFileSync(file, SCRIPT);
    const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
    const options =
      "--ignoreConfig --noEmit --allowJs --checkJs --strict --noUncheckedIndexedAccess --types --target es2024 --lib es2024,dom,dom.iterable";
    const { stdout, status } = spawnSync(process.execPath, [compiler, ...options.split(" "), file], {
      encoding: "utf8",
    });
    assert.deepEqual([status, stdout], [0, ""]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("style and script load nothing and cannot end their element early", () => {
  for (const code of [STYLES, SCRIPT]) {
    assert.doesNotMatch(
      code,
      /<\/|<!--|https?:|@import|url\(|innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function|fetch\(/,
    );
  }
});
