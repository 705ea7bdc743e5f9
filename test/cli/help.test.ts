import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "../../src/cli/commands.ts";
import { crossread } from "../helpers/crossread.ts";
import { textOf } from "../helpers/repository.ts";

test("--help names every command and every exit status, within 80 columns", async () => {
  const { status, stdout, stderr } = await crossread(["--help"]);
  assert.equal(status, 0);
  assert.equal(stderr, "");
  for (const { name } of COMMANDS) assert.match(stdout, new RegExp(`^  ${name} `, "m"));
  for (const code of [0, 1, 2]) assert.match(stdout, new RegExp(`^  ${code}  `, "m"));
  for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
});

test("Every command's help lists every option that it takes, within 80 columns", async () => {
  for (const command of COMMANDS) {
    const { status, stdout } = await crossread([command.name, "--help"]);
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(`Usage: crossread ${command.name} [options] ${command.operands}\n`));
    for (const { name } of command.options) assert.match(stdout, new RegExp(`--${name}\\b`));
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
    assert.deepEqual(await crossread(["help", command.name]), { status, stdout, stderr: "" });
  }
});

test("--version prints the version of the package", async () => {
  const { version }: { version: string } = JSON.parse(textOf("package.json"));
  assert.deepEqual(await crossread(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
});

test("A command line that cannot be understood gives status 2 and one sentence that says what to do", async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [["frobnicate"], /no command "frobnicate"; there are compare, stories, verify, explain, show/],
    [["compare", "--nope", "a.txt"], /--nope.*"crossread compare --help"/],
    [["compare"], /Name the files to compare/],
    [["compare", "--html"], /--html/],
    [["compare", "--html", "", "a.txt"], /--html needs the name/],
    [["compare", "--width", "wide", "a.txt"], /--width takes a whole number/],
    [["compare", "--max-bytes", "0", "a.txt"], /--max-bytes takes a whole number/],
    [["compare", "--color", "red", "a.txt"], /--color takes auto, always, never/],
    [["compare", "--json", "-", "--csv", "-", "a.txt"], /--json and --csv cannot both go to standard output/],
    [["compare", "--json", "x", "--csv", "./x", "a.txt"], /--json and --csv cannot both go to .\/x/],
    [["compare", "--json", "package.json", "./package.json"], /would overwrite an input/],
    [["verify"], /Name a result and the files/],
    [["verify", "result.json"], /Name a result and the files/],
    [["verify", "-", "-"], /cannot be the result and a report at once/],
    [["show"], /Name one file/],
    [["show", "a.txt", "b.txt"], /Name one file/],
    [["show", "--marks", "times,smells", "a.txt"], /--marks takes sentences, .*not "smells"/],
  ];
  for (const [argv, message] of cases) {
    const { status, stdout, stderr } = await crossread(argv);
    assert.equal(status, 2, argv.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.match(stderr, /^crossread: [^\n]*\n$/);
  }
});

test("Without a command the help goes to standard error with status 2", async () => {
  const { status, stdout, stderr } = await crossread([]);
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /^Usage: crossread/);
});

test("What the command line says is neutralised in the message", async () => {
  const { stderr } = await crossread(["\u001b[2Jx"]);
  assert.ok(!stderr.includes("\u001b"));
});
