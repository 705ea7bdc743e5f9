import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

// Makes dist/: the JavaScript and the declarations of src/, with the data files beside the code that reads them.
const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "src");
const target = path.join(root, "dist");

rmSync(target, { recursive: true, force: true });
execFileSync(path.join(root, "node_modules/.bin/tsc"), ["--project", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
const data = copyData();
const declarations = pointDeclarations();
chmodSync(path.join(target, "cli/main.js"), 0o755);
console.log(`dist/ is built: ${declarations} modules, ${data} data files.`);

function copyData(): number {
  const files = globSync("**/*", { cwd: source, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith(".ts"),
  );
  for (const entry of files) {
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(target, path.relative(source, from));
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  return files.length;
}

/** The compiler leaves ".ts" in the imports of declarations, which only a project with our settings can follow. */
function pointDeclarations(): number {
  const files = globSync("**/*.d.ts", { cwd: target });
  for (const file of files) {
    const place = path.join(target, file);
    const text = readFileSync(place, "utf8");
    writeFileSync(place, text.replaceAll(/((?:from|import\()\s*["']\.{1,2}\/[^"']+)\.ts(["'])/g, "$1.js$2"));
  }
  return files.length;
}
