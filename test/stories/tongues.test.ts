import assert from "node:assert/strict";
import { test } from "node:test";
import { docReport } from "../../eval/clusters/doc-report.ts";
import { storiesOf } from "../../src/stories/index.ts";

function german(id: string, published: string, title: string, text: string) {
  return docReport({ id, title, text, published, lang: "de" });
}

test("Two fires in German in the same days are two stories", () => {
  const reports = [
    german(
      "mill",
      "2031-05-06",
      "Mühle in Birkenrode brennt nieder",
      "Die alte Getreidemühle in Birkenrode ist am Montagabend abgebrannt. Müller Hasso Delbrink konnte sich ins Freie retten. Das Feuer brach im Mehlspeicher aus.",
    ),
    german(
      "mill-later",
      "2031-05-07",
      "Birkenrode trauert um seine Mühle",
      "Nach dem Brand der Getreidemühle am Montagabend in Birkenrode sucht die Polizei die Ursache im Mehlspeicher. Hasso Delbrink will den Betrieb wieder aufbauen.",
    ),
    german(
      "school",
      "2031-05-07",
      "Feuer in Schule in Tannwerder",
      "In der Grundschule von Tannwerder hat am Dienstagmorgen die Turnhalle gebrannt. Rektorin Gesine Ahlmann ließ 210 Kinder nach Hause schicken. Das Feuer begann im Geräteraum.",
    ),
    german(
      "school-later",
      "2031-05-08",
      "Turnhalle in Tannwerder bleibt gesperrt",
      "Die Kinder der Grundschule in Tannwerder haben nach dem Brand vom Dienstag vorerst keinen Sport. Der Geräteraum der Turnhalle ist zerstört, sagte Rektorin Gesine Ahlmann.",
    ),
  ];
  const stories = storiesOf(reports).stories.map((story) => [...story.reports].sort());
  assert.deepEqual(stories.sort(), [
    ["r_mill", "r_mill-later"],
    ["r_school", "r_school-later"],
  ]);
});
