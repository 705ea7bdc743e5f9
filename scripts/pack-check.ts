import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Packs the project as it would be published, installs the package in an empty folder, and uses it there: the
// program on the examples, and the library from a strict TypeScript file.
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "crossread-pack-"));
try {
  const archive = pack();
  install(archive);
  useProgram();
  useLibrary();
  console.log("The packed program and library work.");
} finally {
  rmSync(folder, { recursive: true });
}

function pack(): string {
  run("npm", ["pack", "--loglevel", "error", "--pack-destination", folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm pack left no archive");
  return path.join(folder, archive);
}

function install(archive: string): void {
  writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", archive], folder);
}

function useProgram(): void {
  const package_ = path.join(folder, "node_modules/crossread");
  const main = path.join(package_, "dist/cli/main.js");
  const examples = path.join(package_, "examples");
  const story = readdirSync(examples, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (story === undefined) throw new Error("the package has no example");
  const reports = path.join(examples, story.name);
  const out = path.join(folder, "out");
  mkdirSync(out);
  run(process.execPath, [main, "--version"], folder);
  const formats = ["html", "json", "markdown", "csv"].flatMap((format) => [
    `--${format}`,
    path.join(out, format),
  ]);
  run(process.execPath, [main, "compare", reports, ...formats], folder);
  run(process.execPath, [main, "verify", path.join(out, "json"), reports], folder);
  tellLanguage(main);
}

/** Of a text that is not English, which asks for a package that is loaded only then. */
function tellLanguage(main: string): void {
  const file = path.join(folder, "most.txt");
  writeFileSync(file, "Starý most přes řeku byl v pondělí uzavřen poté, co se pod ním srazily dvě lodě.\n");
  const shown = execFileSync(process.execPath, [main, "show", file], { cwd: folder, encoding: "utf8" });
  if (!/^Language +cs /m.test(shown)) throw new Error(`the language of a Czech text is not told:\n${shown}`);
}

function useLibrary(): void {
  const code = [
    'import { type Capture, type Comparison, captureId, compare, renderJson, verifyComparison } from "crossread";',
    'const bytes = new TextEncoder().encode("The bridge at Osk is shut\\n\\nThe bridge was shut on Monday.\\n");',
    'const capture: Capture = { id: captureId(bytes, null), name: "a", url: null, mediaType: "text/plain", captured: null, bytes };',
    "const comparison: Comparison = compare([capture]);",
    "const problems: number = verifyComparison(comparison, comparison.reports).problems.length;",
    "if (problems !== 0 || renderJson(comparison).length === 0) throw new Error(String(problems));",
    "",
  ].join("\n");
  writeFileSync(path.join(folder, "use.ts"), code);
  const flags = ["--strict", "--noEmit", "--target", "es2024", "--module", "nodenext", "--types", ""];
  run(path.join(root, "node_modules/.bin/tsc"), [...flags, "use.ts"], folder);
  run(process.execPath, ["use.ts"], folder);
}

function run(program: string, args: readonly string[], cwd: string): void {
  console.log(`$ ${path.basename(program)} ${args.map((arg) => path.basename(arg)).join(" ")}`);
  execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}
