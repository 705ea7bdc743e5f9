import assert from "node:assert/strict";
import { test } from "node:test";
import { findNames } from "../../../src/annotate/en/names.ts";
import { findSentences } from "../../../src/annotate/en/sentences.ts";

/** What each place of a text is said to lie in: "FR 48.85 2.35", "US" without coordinates, "unknown". */
function whereabouts(text: string): Readonly<Record<string, string>> {
  const marks = findNames(text, findSentences(text, [{ from: 0, to: text.length }]));
  return Object.fromEntries(
    marks
      .filter(({ sort }) => sort === "place")
      .map(({ from, to, place }) => [
        text.slice(from, to),
        place === null
          ? "unknown"
          : [place.country, place.latitude, place.longitude].filter((part) => part !== null).join(" "),
      ]),
  );
}

test("a country and a great town have their country and coordinates", () => {
  assert.deepEqual(whereabouts("The minister flew from Norway to Osaka on Monday."), {
    Norway: "NO 62 10",
    Osaka: "JP 34.69 135.5",
  });
});

test("a town of several countries lies in the one that the report names behind it", () => {
  assert.match(whereabouts("The boat left Granada, Nicaragua, on Monday.").Granada ?? "", /^NI /);
  assert.match(whereabouts("The boat left Granada, Spain, on Monday.").Granada ?? "", /^ES /);
});

test("a town of several countries lies in the only one of them that the report names", () => {
  assert.match(whereabouts("Nicaraguan police closed the road to Granada.").Granada ?? "", /^NI /);
});

test("a town that may be in several countries is certain in none", () => {
  const both = whereabouts("Spanish and Nicaraguan police closed the road to Granada.");
  assert.equal(both.Granada, "unknown");
});

test("several towns of one name in a country have the country and no coordinates", () => {
  assert.equal(whereabouts("The governor went to Springfield, Illinois.").Springfield, "US");
});

test("persons and bodies lie nowhere", () => {
  const text = "Ada Okafor joined the Bureau of Ports.";
  for (const { place } of findNames(text, [{ from: 0, to: text.length }])) assert.equal(place, null);
});
