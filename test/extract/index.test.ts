import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../../src/extract/index.ts";
import { captureOf, reportOf } from "./helper.ts";

const BODY = [
  "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.",
  "All nineteen passengers were brought ashore by fishing boats within the hour.",
  "“We heard a bang and then the floor was wet,” said Mira Holt, who runs the café on board.",
  "Divers will look at the wreck when the wind drops, and the line stays closed until then.",
  "It was the second accident on the lake since the spring, when a barge ran aground near the locks.",
].join("\n\n");

test("one sentence is a report without a title", () => {
  const report = reportOf(
    "Four masked men -- two dressed as nuns -- left with $13 million of pearls from a shop in Orlin.",
  );
  assert.equal(report.title, null);
  assert.equal(report.completeness, "unknown");
});

test("a bare headline is a report with that title", () => {
  const report = reportOf("Masked nuns steal pearls worth millions from lakeside shop");
  assert.equal(report.title?.value, "Masked nuns steal pearls worth millions from lakeside shop");
  assert.equal(report.text, report.title?.value);
});

test("what is no article gives an issue that names the capture and no report", () => {
  const cases: readonly (readonly [string | Uint8Array, string])[] = [
    ["", "EMPTY"],
    ["\n\n \n", "EMPTY"],
    [Uint8Array.from({ length: 300 }, (_, index) => index % 5), "BINARY"],
    ["<html><body>Words</body></html>", "NOT_TEXT"],
    ["• Home\n• News\n• Sport\n• Weather\n• Shop", "NOT_AN_ARTICLE"],
    ["Home\nNews\nSport\nWeather\nShop\nTravel\nMotoring\nGardens\nPuzzles\nLetters", "NOT_AN_ARTICLE"],
    [
      "Startseite\nAktuelle Nachrichten\nWetter und Verkehr\nSport am Abend\nBücher und Musik\nAlles über uns",
      "NOT_AN_ARTICLE",
    ],
    ["\u2022\n".repeat(2000), "NOT_AN_ARTICLE"],
  ];
  for (const [text, code] of cases) {
    const outcome = extract(captureOf(text, "bad.txt"));
    assert.equal(outcome.value, null, code);
    assert.equal(outcome.issues[0]?.code, code);
    assert.equal(outcome.issues[0]?.severity, "error");
    assert.match(outcome.issues[0]?.message ?? "", /bad\.txt/);
  }
});

test("a whole article, a cut one and a stub are told apart", () => {
  assert.equal(reportOf(`Ferry sinks in Lake Orlin\n\n${BODY}`).completeness, "whole");
  assert.equal(
    reportOf(
      `Ferry sinks in Lake Orlin\n\n${BODY}\n\nThe harbour office has asked the company for the papers of all of its eleven`,
    ).completeness,
    "truncated",
  );
  assert.equal(reportOf(`Ferry sinks in Lake Orlin\n\n${BODY}\n\nRead more`).completeness, "truncated");
  const stub = `Ferry sinks in Lake Orlin\n\nThe old ferry sank in Lake Orlin on Monday after its pump failed.\n\nSubscribe to continue reading. Already a subscriber? Log in.`;
  assert.equal(reportOf(stub).completeness, "stub");
});

test("the language is guessed, and another than English is a warning", () => {
  assert.equal(reportOf(BODY).language?.value, "en");
  const german =
    "Die alte Fähre ist am Montag auf dem See gesunken, und die Fahrgäste wurden von den Fischern an Land gebracht. Das Wetter war nicht schlecht, aber die Pumpe hat nach einer Stunde nicht mehr mit voller Kraft gearbeitet.";
  const outcome = extract(captureOf(german));
  assert.equal(outcome.value?.language?.value, "de");
  assert.ok(outcome.issues.some(({ code, severity }) => code === "OTHER_LANGUAGE" && severity === "warning"));
});

test("equal captures give equal reports", () => {
  assert.deepEqual(reportOf(BODY), reportOf(BODY));
});

test("a short article in a language of Latin letters is read with a warning, not taken for a list", () => {
  const czech =
    "Starosta slibuje nové školní autobusy\n\nStarosta města Brekke slíbil v úterý deset nových školních autobusů.\n\nRodiče si stěžovali, že staré vozy jsou v zimě studené.";
  const outcome = extract(captureOf(czech));
  assert.deepEqual(outcome.value?.language, { value: "cs", basis: "guessed", via: "letter groups" });
  assert.deepEqual(
    outcome.issues.map(({ code }) => code),
    ["OTHER_LANGUAGE"],
  );
});

test("an article in another script is read with a warning, not refused", () => {
  const russian =
    "Старый паром затонул в понедельник на озере после отказа насоса.\n\nВсе пассажиры были спасены рыбаками в течение часа.";
  const outcome = extract(captureOf(russian));
  assert.equal(outcome.value?.language?.value, "ru");
  assert.ok(outcome.issues.some(({ code }) => code === "OTHER_LANGUAGE"));
});
