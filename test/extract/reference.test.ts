import assert from "node:assert/strict";
import { test } from "node:test";
import { referenceDays } from "../../src/extract/reference.ts";
import { reportOf } from "./helper.ts";

const dated = (name: string, day: string) =>
  reportOf(`Ferry sinks in Lake Orlin\n\n${day}\n\nThe ferry sank on Monday, the ${name} said.`, name);
const undated = (name: string, text = "The ferry sank on Monday after its pump failed, officials said.") =>
  reportOf(`Ferry lost in Lake Orlin\n\n${text}`, name);

test("an undated report takes the day of its siblings and says so", () => {
  const late = undated("c");
  const { days, issues } = referenceDays([
    dated("a", "May 3, 2021"),
    dated("b", "May 3, 2021"),
    dated("d", "May 4, 2021"),
    late,
  ]);
  assert.deepEqual(days.get(late.id), { value: "2021-05-03", basis: "implied", via: "siblings" });
  assert.deepEqual(
    issues.map(({ code, subject, severity }) => [code, subject, severity]),
    [["DATE_IMPLIED", "c", "note"]],
  );
});

test("a report's own day is never replaced", () => {
  const own = dated("a", "May 9, 2021");
  const { days } = referenceDays([own, dated("b", "May 3, 2021"), dated("c", "May 3, 2021")]);
  assert.deepEqual(days.get(own.id), own.published);
});

test("a dateline without a year takes the year of the siblings", () => {
  const late = undated("c", "PORTO, Dec. 31 (Lusa) — A ferry sank on Friday, officials said.");
  const { days } = referenceDays([dated("a", "January 1, 2022"), late]);
  assert.equal(days.get(late.id)?.value, "2021-12-31");
  assert.equal(days.get(late.id)?.basis, "implied");
});

test("weekdays of an undated report move it to the day they name", () => {
  const late = undated(
    "c",
    "Officials said on Tuesday that the ferry had been unsafe. Divers went down on Tuesday.",
  );
  const { days } = referenceDays([dated("a", "May 3, 2021"), late]);
  assert.equal(days.get(late.id)?.value, "2021-05-04");
});

test("without any day there is none, and each report has a warning", () => {
  const { days, issues } = referenceDays([
    undated("a"),
    undated("b", "A ferry went down on Monday, officials said."),
  ]);
  assert.equal(days.size, 0);
  assert.deepEqual(
    issues.map(({ code, severity }) => [code, severity]),
    [
      ["NO_DATE", "warning"],
      ["NO_DATE", "warning"],
    ],
  );
});

test("the order of the reports does not matter", () => {
  const reports = [
    dated("a", "May 3, 2021"),
    dated("b", "May 4, 2021"),
    undated("c"),
    undated("d", "PORTO, May 2 (Lusa) — A ferry sank, officials said."),
  ];
  const forward = referenceDays(reports);
  const backward = referenceDays([...reports].reverse());
  assert.deepEqual([...forward.days].sort(), [...backward.days].sort());
  assert.deepEqual(forward.issues, backward.issues);
});

test("a report that calls its day this morning tells of the weekday before it", () => {
  const siblings = [dated("a", "May 3, 2021"), dated("b", "May 3, 2021")];
  const dayOf = (text: string) => {
    const report = undated("c", text);
    return referenceDays([...siblings, report]).days.get(report.id)?.value;
  };
  const told = "The owner ended the search on Monday after two days.";
  assert.equal(dayOf(`Divers went back to the lake this morning with a new boat. ${told}`), "2021-05-04");
  assert.equal(dayOf(`Divers went back to the lake with a new boat. ${told}`), "2021-05-03");
  assert.equal(dayOf(`“We dived this morning,” a diver said. ${told}`), "2021-05-03");
  assert.equal(
    dayOf("Divers went back this morning. The search will end on Monday, they said."),
    "2021-05-03",
  );
});
