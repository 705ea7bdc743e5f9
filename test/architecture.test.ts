import assert from "node:assert/strict";
import { builtinModules } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { filesOf, textOf } from "./helpers/repository.ts";

/** Who may import whom. A part may always import its own files. */
const TABLE: Readonly<Record<string, readonly string[] | "all">> = {
  model: [],
  text: ["model"],
  effects: ["model"],
  extract: ["model", "text"],
  annotate: ["model", "text"],
  stories: ["model", "text"],
  compare: ["model", "text"],
  ingest: ["model", "text", "effects"],
  report: ["model", "text"],
  pipeline: ["extract", "annotate", "stories", "compare", "effects", "model"],
  cli: "all",
  index: "all",
};

/** Parts that are functions of data: no clock, disk, network, environment or chance. */
const PURE = ["model", "text", "extract", "annotate", "stories", "compare", "report", "pipeline"];

/** What pure parts may use of the platform: digests, and loading the packages and data files they are made of. */
const PURE_PLATFORM = ["node:crypto", "node:fs", "node:module", "node:zlib"];

const files = filesOf("src/**/*.ts");
const imports = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })));

test("Every part of the source is in the table of who may import whom", () => {
  assert.ok(files.length > 40);
  for (const file of files) assert.ok(Object.hasOwn(TABLE, partOf(file)), `${file} belongs to no known part`);
});

test("No file imports a part that its own part may not know", () => {
  const forbidden = imports.flatMap(({ file, name }) => {
    const other = resolved(file, name);
    if (other === null) return [];
    const allowed = TABLE[partOf(file)] ?? [];
    const fine = allowed === "all" || partOf(other) === partOf(file) || allowed.includes(partOf(other));
    return fine ? [] : [`${file} imports ${other}`];
  });
  assert.deepEqual(forbidden, []);
});

test("Every import of a file is written with its ending and leads to a file", () => {
  for (const { file, name } of imports) {
    const other = resolved(file, name);
    if (other !== null)
      assert.ok(files.includes(other) || other.endsWith(".json"), `${file} imports ${name}`);
  }
});

test("No files import one another in a circle", () => {
  const edges = new Map<string, readonly string[]>(
    files.map((file) => [
      file,
      imports.flatMap((each) => {
        const other = each.file === file ? resolved(file, each.name) : null;
        return other === null ? [] : [other];
      }),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(file), `a circle: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test("Each outside package is imported in one file, which docs/dependencies.md names", () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
    JSON.parse(textOf("package.json"));
  const importers = new Map<string, Set<string>>();
  for (const { file, name } of imports) {
    if (name.startsWith(".") || isPlatform(name)) continue;
    const [first = "", second = ""] = name.split("/");
    const outside = name.startsWith("@") ? `${first}/${second}` : first;
    importers.set(outside, (importers.get(outside) ?? new Set()).add(file));
  }
  assert.deepEqual([...importers.keys()].sort(), Object.keys(manifest.dependencies).sort());
  const rows = dependencyRows();
  for (const [outside, where] of importers) {
    assert.deepEqual(
      [...where],
      [rows.get(outside)],
      `docs/dependencies.md says where ${outside} is imported`,
    );
  }
  const listed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const unlisted = listed.filter((name) => !rows.has(name) && !name.startsWith("@types/"));
  assert.deepEqual(unlisted, [], "every dependency has its row in docs/dependencies.md");
});

test("Pure parts know no clock, chance, environment, disk or network", () => {
  const found = files
    .filter((file) => PURE.includes(partOf(file)))
    .flatMap((file) => {
      const code = textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      // The page's own script runs in a browser; it is text here.
      if (file === "src/report/html/script.ts") return [];
      const uses =
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.\w|\bperformance\.\w|\bfetch\(|\bsetTimeout\b/;
      const used = uses.exec(code)?.[0];
      const platform = importsOf(file).filter((name) => isPlatform(name) && !PURE_PLATFORM.includes(name));
      return [
        ...(used === undefined ? [] : [`${file}: ${used}`]),
        ...platform.map((name) => `${file}: ${name}`),
      ];
    });
  assert.deepEqual(found, []);
});

test("Only the reading of addresses opens a connection", () => {
  const network = /^node:(?:https?|http2|net|tls|dns|dgram|cluster|child_process|worker_threads)/;
  const users = imports.filter(({ name }) => network.test(name)).map(({ file }) => file);
  assert.deepEqual([...new Set(users)], ["src/ingest/url/exchange.ts", "src/ingest/url/system-network.ts"]);
});

function importsOf(file: string): readonly string[] {
  const code = textOf(file).replaceAll(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, "");
  const forms = [
    /^(?:import|export)\b[^;"'`]*\bfrom\s+"([^"\n]+)"/gm,
    /^import\s+"([^"\n]+)"/gm,
    /\b(?:import|require|createRequire\([^()]*\))\(\s*"([^"\n]+)"\s*\)/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
}

function isPlatform(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}

/** The file that a relative import leads to; null for packages and the platform. */
function resolved(file: string, name: string): string | null {
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : null;
}

function partOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

/** For each package with a row in docs/dependencies.md, the file that it says imports it. */
function dependencyRows(): ReadonlyMap<string, string> {
  const rows = textOf("docs/dependencies.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| package"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
  return new Map(rows.map((cells) => [cells[1] ?? "", cells[3] ?? ""]));
}
