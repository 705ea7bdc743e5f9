import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText } from "../../../src/compare/check/index.ts";
import type { Check } from "../../../src/model/check.ts";
import type { ReportId } from "../../../src/model/ids.ts";
import { type Invented, markedReport, markedReports } from "../../helpers/story-of.ts";

/** A text checked against invented reports. */
function checked(text: string, ...reports: readonly (string | Invented)[]): Check {
  return checkText(markedReport(text, "draft"), markedReports(reports));
}

/** The sentences of a text as "verdict: kind said/told, …". */
function verdicts(text: string, ...reports: readonly (string | Invented)[]): readonly string[] {
  return checked(text, ...reports).sentences.map(({ verdict, mismatches }) => {
    const found = mismatches.map(({ kind, said, told }) => `${kind} ${said.exact}/${told?.exact ?? ""}`);
    return [verdict, ...found].join(" ");
  });
}

const REPORT =
  "The northern wall of the Velm dam fell on Monday, killing 12 people and flooding the market hall. " +
  "Mayor Ines Carrow ordered the town to close the old bridge. The board sold 340 shares to Tarn Water for 5 million crowns.";

test("What a report tells is supported, in its words, in other words, and in part", () => {
  assert.deepEqual(
    verdicts(
      "The northern wall of the Velm dam collapsed on Monday. Mayor Ines Carrow told the town to shut the old bridge. The board sold 340 shares.",
      REPORT,
    ),
    ["supported", "supported", "supported"],
  );
});

test("A figure that no report has differs from the one in its place", () => {
  assert.deepEqual(verdicts("The northern wall of the Velm dam fell on Monday, killing 15 people.", REPORT), [
    "differs figure 15/12",
  ]);
});

test("Figures are the same in any scale, and a rounded one holds what it may stand for", () => {
  assert.deepEqual(
    verdicts(
      "The board sold about 300 shares to Tarn Water for 5,000,000 crowns.",
      REPORT.replace("340", "304"),
    ),
    ["supported"],
  );
});

test("Another name in the same place differs; another form of it does not", () => {
  assert.deepEqual(verdicts("The board sold 340 shares to Osk Water for 5 million crowns.", REPORT), [
    "differs name Osk/Tarn",
  ]);
  assert.deepEqual(verdicts("Ms Carrow ordered the town to close the old bridge.", REPORT), ["supported"]);
});

test("A negation turns a sentence round, unless the report denies it too", () => {
  assert.deepEqual(verdicts("Mayor Ines Carrow did not order the town to close the old bridge.", REPORT), [
    "differs negation not/",
  ]);
  assert.deepEqual(
    verdicts("No train left the station on Monday.", "The train did not leave the station on Monday."),
    ["supported"],
  );
  assert.deepEqual(verdicts("The pump failed on Monday evening.", "The pump broke on Monday evening."), [
    "supported",
  ]);
});

test("The contrary word differs, and so does another thing in the same frame", () => {
  assert.deepEqual(verdicts("Mayor Ines Carrow ordered the town to open the old bridge.", REPORT), [
    "differs opposite open/close",
  ]);
  assert.deepEqual(
    verdicts(
      "The northern wall of the Velm dam fell on Monday, killing 12 people and flooding the market garden.",
      REPORT,
    ),
    ["differs word garden/hall"],
  );
});

test("Spellings, short forms and another order of names are no differences", () => {
  assert.deepEqual(
    verdicts(
      "The U.S. board met Yuri Halvek in Velm. The SRB sold the mill to Tarn Water.",
      "The US board met Jurij Halvek in Velm. The Sorne River Board sold the mill to Tarn Water.",
    ),
    ["supported", "supported"],
  );
  assert.deepEqual(
    verdicts(
      "The board met in Tarn in May and in Velm in June.",
      "The board met in Velm in June and in Tarn in May.",
    ),
    ["supported"],
  );
});

test("Refusing is as good as a negation", () => {
  assert.deepEqual(
    verdicts(
      "Mayor Ines Carrow would not open the old bridge.",
      "Mayor Ines Carrow refused to open the old bridge.",
    ),
    ["supported"],
  );
});

test("What no report tells is unsupported, with the words that none has", () => {
  const { sentences } = checked("A choir of bakers sang under the lighthouse.", REPORT);
  assert.deepEqual(
    sentences.map(({ verdict }) => verdict),
    ["unsupported"],
  );
  assert.ok(sentences[0]?.missing.some(({ exact }) => exact === "choir"));
});

test("Support names the statement that tells a sentence, and how much of it", () => {
  const [sentence] = checked("The fall of the wall killed 12 people.", REPORT).sentences;
  const [support] = sentence?.support ?? [];
  assert.match(support?.statement.exact ?? "", /killing 12 people/);
  assert.ok(support !== undefined && support.share > 0.3 && support.share <= 1);
});

test("Every anchor holds the words of its text", () => {
  const text =
    "The northern wall of the Velm dam fell on Tuesday, killing 15 people. Nobody ordered anything.";
  const texts = new Map<ReportId, string>([
    ["draft" as ReportId, text],
    ["a" as ReportId, REPORT],
  ]);
  for (const { sentence, support, mismatches, missing } of checked(text, REPORT).sentences) {
    const anchors = [
      sentence,
      ...support.map(({ statement }) => statement),
      ...mismatches.flatMap(({ said, told }) => [said, ...(told === null ? [] : [told])]),
      ...missing,
    ];
    for (const { report, from, to, exact } of anchors)
      assert.equal(texts.get(report)?.slice(from, to), exact);
  }
});

test("The order of the reports makes no difference", () => {
  const reports = markedReports([
    REPORT,
    "The wall fell on Monday. 14 people died.",
    "The board sold 300 shares.",
  ]);
  const text = markedReport(
    "The wall fell on Monday, killing 13 people. The board sold 340 shares.",
    "draft",
  );
  assert.deepEqual(checkText(text, [...reports].reverse()), checkText(text, reports));
});

test("A long sentence against many like it takes no time", () => {
  const sentence = `The board sold ${"shares of the old mill and ".repeat(60)}a bridge.`;
  const report = `${sentence} `.repeat(200);
  const start = performance.now();
  checked(sentence, report);
  assert.ok(performance.now() - start < 20_000);
});
