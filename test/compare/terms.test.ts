import assert from "node:assert/strict";
import { test } from "node:test";
import { kindWeight, termsOf } from "../../src/compare/terms.ts";
import { toldIn } from "../helpers/story-of.ts";

/** The terms that a statement holds wholly, in order of the alphabet. */
function whole(text: string, at = 0): readonly string[] {
  const told = toldIn(text)[at];
  assert.ok(told);
  return [...termsOf(told)]
    .filter(([, share]) => share === 1)
    .map(([term]) => term)
    .sort();
}

test("Words count as stems of their dictionary forms, function words and light verbs not at all", () => {
  assert.deepEqual(
    whole("The engineers were repairing the broken walls."),
    whole("An engineer repairs a broken wall."),
  );
  assert.ok(
    !whole("The engineers were repairing the walls.").some((term) => term === "the" || term === "be"),
  );
});

test("A country is itself whether it or its people are named", () => {
  const iran = whole("Iran closed the harbour.").filter((term) => term.startsWith("name "));
  const iranian = whole("Iranian ships closed the harbour.").filter((term) => term.startsWith("name "));
  assert.equal(iran.length, 1);
  assert.deepEqual(iran, iranian);
});

test("A day counts as its date however it is said", () => {
  const days = (text: string) => whole(text).filter((term) => term.startsWith("day "));
  assert.deepEqual(days("The wall fell on Monday."), days("The wall fell on 3 March."));
  assert.notDeepEqual(days("The wall fell on Monday."), days("The wall fell on Tuesday."));
});

test("A figure counts as its number however it is written", () => {
  const numbers = (text: string) => whole(text).filter((term) => term.startsWith("number "));
  assert.deepEqual(
    numbers("The flood in Verin hit 12 boats."),
    numbers("The flood in Verin hit twelve boats."),
  );
  assert.notDeepEqual(
    numbers("The flood in Verin hit 12 boats."),
    numbers("The flood in Verin hit 13 boats."),
  );
});

test("What a clause borrows from its sentence counts less than its own words", () => {
  const told = toldIn("Rescuers closed the old bridge on Monday, killing the weekly market in Verin.")[1];
  assert.ok(told);
  const terms = termsOf(told);
  const [own, borrowed] = [terms.get("market") ?? 0, terms.get("bridg") ?? 0];
  assert.ok(own === 1 && borrowed > 0 && borrowed < 1, `market ${own}, bridge ${borrowed}`);
});

test("A name weighs more than a word, and a figure too", () => {
  assert.ok(kindWeight("name ana hamlin") > kindWeight("number 12 count"));
  assert.ok(kindWeight("number 12 count") > kindWeight("wall"));
});
