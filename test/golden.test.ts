import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { collectCaptures } from "../src/ingest/index.ts";
import type { Comparison } from "../src/model/comparison.ts";
import { compareCaptures, sortCaptures } from "../src/pipeline.ts";
import { parseComparison, renderJson } from "../src/report/json.ts";
import { verifyComparison } from "../src/report/verify.ts";
import { goldenDigest } from "./helpers/golden-digest.ts";
import { ROOT } from "./helpers/repository.ts";

const GOLDEN = path.join(ROOT, "test/golden");
const stories = readdirSync(path.join(ROOT, "examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "gold")
  .map((entry) => entry.name)
  .sort();

const comparisons = new Map<string, Comparison>();
for (const story of stories) {
  const { captures } = await collectCaptures([path.join(ROOT, "examples", story)]);
  // Files go by their names alone, wherever the project lies.
  const named = captures.map((capture) => ({ ...capture, name: path.basename(capture.name) }));
  comparisons.set(story, compareCaptures(named));
}

test("All examples at once are sorted into the stories that test/golden/stories.txt holds", async () => {
  const { captures } = await collectCaptures(stories.map((story) => path.join(ROOT, "examples", story)));
  const list = sortCaptures(captures);
  const names = new Map(
    list.reports.map(({ id, name }) => [id, path.relative(path.join(ROOT, "examples"), name)]),
  );
  const now = list.stories
    .map(
      ({ reports }) =>
        `${reports
          .map((id) => names.get(id) ?? id)
          .sort()
          .join("\n")}\n`,
    )
    .sort()
    .join("\n")
    .replaceAll(path.sep, "/");
  const file = path.join(GOLDEN, "stories.txt");
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, now);
  assert.equal(now, readFileSync(file, "utf8"));
});

test("Every golden is of a story that there is", () => {
  const kept = readdirSync(GOLDEN).filter((name) => name.endsWith(".md"));
  assert.deepEqual(
    kept.filter((name) => !stories.includes(name.slice(0, -3))),
    [],
  );
});

for (const [story, comparison] of comparisons) {
  test(`What is read out of "${story}" is what test/golden/${story}.md holds`, () => {
    const file = path.join(GOLDEN, `${story}.md`);
    const changed = `${file}.changed`;
    const now = goldenDigest(comparison);
    rmSync(changed, { force: true });
    if (process.env.UPDATE_GOLDEN === "1" || (!existsSync(file) && process.env.CI !== "true")) {
      writeFileSync(file, now);
      return;
    }
    assert.ok(existsSync(file), `${file} is missing: write it with UPDATE_GOLDEN=1 and commit it`);
    const kept = readFileSync(file, "utf8");
    if (now === kept) return;
    writeFileSync(changed, now);
    assert.fail(`${firstDeparture(kept, now)}\nAll of it: git diff --no-index ${file} ${changed}`);
  });

  test(`Every statement of "${story}" is verified, and none with one letter changed is`, () => {
    const { comparison: parsed } = parseComparison(renderJson(comparison));
    assert.ok(parsed);
    assert.deepEqual(verifyComparison(parsed, comparison.reports).problems, []);
    const statements = parsed.points.flatMap((point, at) =>
      point.readings.flatMap((reading, reader) =>
        reading.statements.map((statement, place) => ({
          where: `points[${at}].readings[${reader}].statements[${place}].anchor`,
          exact: statement.anchor.exact,
          path: [at, reader, place] as const,
        })),
      ),
    );
    assert.ok(statements.length > 50);
    statements.forEach(({ where, exact, path: [at, reader, place] }, index) => {
      if (index % 5 !== 0) return;
      for (const letter of [0, Math.floor(exact.length / 2), exact.length - 1]) {
        const spoiled = withExact(parsed, at, reader, place, otherLetter(exact, letter));
        const { problems } = verifyComparison(spoiled, comparison.reports);
        assert.ok(
          problems.some((problem) => problem.where === where && problem.code === "WORDS_NOT_THERE"),
          `letter ${letter} of “${exact}”`,
        );
      }
    });
  });
}

/** The first line that is not as it was, with its line number. */
function firstDeparture(kept: string, now: string): string {
  const [before, after] = [kept.split("\n"), now.split("\n")];
  const at = after.findIndex((line, index) => line !== before[index]);
  const line = at === -1 ? after.length : at;
  return `line ${line + 1} was\n  ${before[line] ?? "(the end)"}\nand is\n  ${after[line] ?? "(the end)"}`;
}

function otherLetter(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;
}

/** The comparison with other words in one statement. */
function withExact(
  comparison: Comparison,
  at: number,
  reader: number,
  place: number,
  exact: string,
): Comparison {
  const spoiled = structuredClone(comparison);
  const statement = spoiled.points[at]?.readings[reader]?.statements[place];
  assert.ok(statement);
  Object.assign(statement.anchor, { exact });
  return spoiled;
}
