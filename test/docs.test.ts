import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { COMMANDS } from "../src/cli/commands.ts";
import { EXIT_STATUSES } from "../src/cli/errors.ts";
import { CHECK } from "../src/report/check/shape.ts";
import { EXPLANATION } from "../src/report/explain/shape.ts";
import { COMPARISON, misfits, recordsOf } from "../src/report/shape.ts";
import { STORY_EXPLANATION } from "../src/report/stories/explain.ts";
import { STORY_LIST } from "../src/report/stories/shape.ts";
import { explainVerdict, sayBecause, vocabulary } from "../src/report/words.ts";
import { filesOf, membersOf, ROOT, textOf } from "./helpers/repository.ts";
import { sampleComparison } from "./helpers/sample-comparison.ts";

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...filesOf("docs/*.md")];
const cli = textOf("docs/cli.md");
const model = textOf("docs/model.md");

const folder = mkdtempSync(path.join(tmpdir(), "crossread-docs-"));
after(() => rmSync(folder, { recursive: true }));

test("docs/cli.md has every command and every option", () => {
  for (const { name, options } of COMMANDS) {
    assert.match(cli, new RegExp(`^## ${name}$`, "m"));
    for (const option of options) assert.ok(cli.includes(`--${option.name}`), option.name);
  }
  const known = new Set(
    COMMANDS.flatMap(({ options }) => options.map(({ name }) => name)).concat("help", "version"),
  );
  for (const page of ["README.md", "docs/cli.md", "docs/json.md", "docs/model.md"]) {
    for (const [, name] of textOf(page).matchAll(/(?<=[\s`])--([a-z][a-z-]*)/g)) {
      assert.ok(known.has(name ?? "") || name === "data", `${page} has --${name}, which no command takes`);
    }
  }
});

test("docs/cli.md has every exit status with its meaning, and no other", () => {
  assert.deepEqual(tableUnder(cli, "Exit status"), Object.entries(EXIT_STATUSES));
});

test("docs/cli.md has every issue code, and no other", () => {
  const codes = membersOf("src/model/issue.ts", "IssueCode");
  assert.deepEqual(wordsUnder(cli, "Issues"), codes);
  assert.deepEqual([...vocabulary().issue].sort(), [...codes].sort());
});

test("docs/model.md has every kind of difference, verdict, reason, mark and reason for removal, and no other", () => {
  const sets: readonly (readonly [string, string, string])[] = [
    ["Kinds of difference", "src/model/comparison.ts", "DifferenceKind"],
    ["Verdicts", "src/model/comparison.ts", "Verdict"],
    ["Reasons", "src/model/comparison.ts", "Because"],
    ["Residue", "src/model/report.ts", "RemovalReason"],
  ];
  for (const [heading, file, type] of sets) {
    assert.deepEqual([...wordsUnder(model, heading)].sort(), [...membersOf(file, type)].sort(), heading);
  }
  assert.deepEqual([...wordsUnder(model, "Marks")].sort(), [...vocabulary().mark].sort());
});

test("Verdicts and reasons are explained in docs/model.md as they are on the page and in the terminal", () => {
  for (const [verdict, meaning] of tableUnder(model, "Verdicts")) {
    assert.equal(meaning, explainVerdict(verdict as Parameters<typeof explainVerdict>[0]));
  }
  for (const [reason, meaning] of tableUnder(model, "Reasons")) {
    assert.equal(meaning, sayBecause(reason as Parameters<typeof sayBecause>[0]));
  }
});

test("The other closed sets are named in docs/model.md or docs/json.md", () => {
  const text = model + textOf("docs/json.md");
  const words = vocabulary();
  for (const set of [
    "stage",
    "certainty",
    "hedge",
    "standing",
    "origin",
    "digest",
    "revision",
    "sentenceChange",
    "differenceChange",
    "ground",
    "evidence",
    "missed",
    "linkGround",
    "storyChange",
    "copy",
    "copyRole",
    "copyOrigin",
    "silence",
    "relation",
    "sense",
    "block",
  ] as const) {
    for (const word of words[set]) assert.ok(word === "" || text.includes(`\`${word}\``), `${set}: ${word}`);
  }
});

test("docs/json.md has every key of every object in a result, an explanation, a check or a list of stories, in order, and no other", () => {
  const known = [...recordsOf(COMPARISON)];
  for (const shape of [EXPLANATION, CHECK, STORY_LIST, STORY_EXPLANATION]) recordsOf(shape, known);
  const records = known;
  const page = textOf("docs/json.md");
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  assert.deepEqual([...headings].sort(), records.map(({ name }) => name).sort());
  for (const { name, keys } of records) assert.deepEqual(wordsUnder(page, name), Object.keys(keys), name);
});

test("A result has no key that docs/json.md lacks", () => {
  assert.deepEqual(misfits(JSON.parse(JSON.stringify(sampleComparison())), COMPARISON), []);
});

test("The glossary is in order and has the words of the model", () => {
  const words = wordsOf(textOf("docs/glossary.md"));
  assert.deepEqual(words, [...words].sort());
  for (const word of [
    "capture",
    "report",
    "outlet",
    "edition",
    "mark",
    "span",
    "anchor",
    "statement",
    "story",
  ]) {
    assert.ok(words.includes(word), word);
  }
  for (const word of ["passage", "origin", "point", "reading", "silent", "difference", "residue", "issue"]) {
    assert.ok(words.includes(word), word);
  }
});

test("Every link to a file or a heading leads somewhere", () => {
  for (const page of pages) {
    for (const [, target = ""] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = "", heading] = target.split("#");
      const place = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      assert.ok(existsSync(path.join(ROOT, place)), `${page} links to ${target}`);
      if (heading === undefined) continue;
      const headings = [...textOf(place).matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1] ?? ""));
      assert.ok(headings.includes(heading), `${page} links to ${target}`);
    }
  }
});

test("Every npm script that the documents name is there, and so are Node and the licence", () => {
  const manifest: { scripts: Record<string, string>; engines: { node: string }; license: string } =
    JSON.parse(textOf("package.json"));
  for (const page of pages) {
    for (const [, name = ""] of textOf(page).matchAll(/npm run ([a-z:]+)/g)) {
      assert.ok(Object.hasOwn(manifest.scripts, name), `${page}: npm run ${name}`);
    }
  }
  assert.equal(manifest.engines.node, ">=22.18");
  assert.match(textOf("README.md"), /Node 22\.18 or newer/);
  assert.match(textOf("LICENSE"), /Apache License\s+Version 2\.0/);
  assert.equal(manifest.license, "Apache-2.0");
});

for (const page of pages) {
  const examples = consoleExamples(textOf(page));
  if (examples.length === 0) continue;
  test(`Every console example of ${page} runs, and prints what is shown`, async () => {
    prepareFolder();
    for (const { command, output } of examples) {
      const printed = await shell(command);
      if (output !== "") assert.equal(printed, output, command);
    }
  });
}

test("The library example of the README runs", async () => {
  prepareFolder();
  const code = /^```ts\n([\s\S]*?)^```$/m.exec(textOf("README.md"))?.[1];
  assert.ok(code);
  const file = path.join(folder, "example.ts");
  writeFileSync(file, code.replace('"crossread"', JSON.stringify(path.join(ROOT, "src/index.ts"))));
  const lines = (await shell(`"${process.execPath}" example.ts`)).trim().split("\n");
  assert.deepEqual(lines.slice(-2), ["0", "true"]);
  assert.ok(lines.length > 2, "the example shows a difference");
});

interface Example {
  readonly command: string;
  /** What the document shows below it; empty where it shows nothing. */
  readonly output: string;
}

/** Commands of our own program in the console blocks of a page; what npm does is not run here. */
function consoleExamples(text: string): readonly Example[] {
  return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = "", ...output] = part.split("\n");
        return { command, output: output.join("\n") };
      })
      .filter(({ command }) => /\bcrossread\b/.test(command)),
  );
}

/** A folder with the examples and a program called crossread. */
function prepareFolder(): void {
  const bin = path.join(folder, "bin");
  if (existsSync(bin)) return;
  mkdirSync(bin);
  symlinkSync(path.join(ROOT, "examples"), path.join(folder, "examples"));
  const program = path.join(bin, "crossread");
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${path.join(ROOT, "src/cli/main.ts")}" "$@"\n`,
  );
  chmodSync(program, 0o755);
}

function shell(command: string): Promise<string> {
  const env = { ...process.env, PATH: `${path.join(folder, "bin")}:${process.env.PATH}`, NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    execFile(
      "sh",
      ["-e", "-c", command],
      { cwd: folder, env, maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${command}\n${stderr}`, { cause: error }));
      },
    );
  });
}

/** The rows of the table under a heading: the first two cells, without code marks. */
function tableUnder(text: string, heading: string): readonly (readonly [string, string])[] {
  const start = text.search(new RegExp(`^## ${heading}$`, "m"));
  assert.notEqual(start, -1, `there is no heading ${heading}`);
  const rest = text.slice(start + 3);
  const end = rest.search(/^## /m);
  return rowsOf(end === -1 ? rest : rest.slice(0, end));
}

function wordsUnder(text: string, heading: string): readonly string[] {
  return tableUnder(text, heading).map(([word]) => word);
}

function wordsOf(text: string): readonly string[] {
  return rowsOf(text).map(([word]) => word);
}

function rowsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1)
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return [(cells[1] ?? "").replaceAll("`", ""), cells[2] ?? ""];
    });
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
