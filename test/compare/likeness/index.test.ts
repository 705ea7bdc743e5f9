import assert from "node:assert/strict";
import { test } from "node:test";
import { FEATURES, Likener, type Likeness, TIES } from "../../../src/compare/likeness/index.ts";
import { tellingOf } from "./telling.ts";

interface Held extends Likeness {
  /** The words of aligned units, as "mine = theirs". */
  readonly pairs: readonly string[];
  readonly clashing: readonly string[];
  readonly feature: (name: (typeof FEATURES)[number]) => number;
}

function hold(one: string, two: string): Held {
  const likener = new Likener();
  const [a, b] = [likener.prepare(tellingOf(one)), likener.prepare(tellingOf(two))];
  const likeness = likener.of(a, b);
  const said = (text: string, unit: { readonly from: number; readonly to: number } | undefined): string =>
    unit === undefined ? "" : text.slice(unit.from, unit.to);
  const both = (pair: { readonly a: number; readonly b: number }): string =>
    `${said(one, a.units[pair.a])} = ${said(two, b.units[pair.b])}`;
  return {
    ...likeness,
    pairs: likeness.alignment.aligned.map(both),
    clashing: likeness.alignment.clashes.map(both),
    feature: (name) => likeness.features[FEATURES.indexOf(name)] ?? Number.NaN,
  };
}

const ALIGNED: readonly (readonly [one: string, two: string, pair: string])[] = [
  ["The flood destroyed the mill.", "The destruction of the mill was complete.", "destroyed = destruction"],
  ["The minister visited Orlo.", "The minister made a visit to Orlo.", "visited = visit"],
  ["The firm bought the quarry.", "The quarry was purchased by the firm.", "bought = purchased"],
  ["The guard was killed by robbers.", "The guard died in the robbery.", "killed = died"],
  ["Lisk sold the quarry to Hamlin Stone.", "Hamlin Stone bought the quarry from Lisk.", "sold = bought"],
  ["Doctors treated the wounded.", "Physicians treated the wounded.", "Doctors = Physicians"],
  ["Ms Hamlin resigned on Tuesday.", "Ana Hamlin quit on Tuesday.", "Hamlin = Ana Hamlin"],
  ["Portugal closed the border.", "The Portuguese border was closed.", "Portugal = Portuguese"],
  ["It cost $2.5 million to build.", "They built it for 2,500,000 dollars.", "$2.5 million = 2,500,000"],
  ["The navy nabbed 26 pirates near Lisk.", "Near Lisk the navy seized 26 pirates.", "nabbed = seized"],
  ["More than 40 homes burned.", "Fire took 52 homes.", "40 = 52"],
];
for (const [one, two, pair] of ALIGNED) {
  test(`${pair}: words, names and figures that say the same are aligned`, () => {
    assert.ok(hold(one, two).pairs.includes(pair), hold(one, two).pairs.join("; "));
  });
}

const NOT_ALIGNED: readonly (readonly [one: string, two: string, pair: string])[] = [
  ["Prices rose in May.", "Prices fell in June.", "rose = fell"],
  ["Lisk beat Orlo.", "Lisk lost to Corvan.", "Orlo = Corvan"],
  ["The dam held back 40 boats.", "The dam held back 60 boats.", "40 = 60"],
  ["The bank gave loans.", "The river bank collapsed under the barn.", "loans = barn"],
  ["The navy praised 26 pirates.", "The mayor seized 26 boats.", "praised = seized"],
  ["Portugal closed the border.", "Norway closed the border.", "Portugal = Norway"],
];
for (const [one, two, pair] of NOT_ALIGNED) {
  test(`${pair}: what says something else is not aligned`, () => {
    assert.ok(!hold(one, two).pairs.includes(pair), hold(one, two).pairs.join("; "));
  });
}

test("two figures of one thing, and opposites, are told as clashes", () => {
  assert.deepEqual(hold("The dam held back 40 boats.", "The dam held back 60 boats.").clashing, ["40 = 60"]);
  assert.deepEqual(hold("Prices rose sharply.", "Prices fell sharply.").clashing, ["rose = fell"]);
});

test("of a word that stands there twice each finds the one with its neighbours", () => {
  const { alignment } = hold(
    "The storm killed two sailors and the fire killed nine miners.",
    "The fire killed nine miners while the storm killed two sailors.",
  );
  const crossed = alignment.aligned.filter(({ a, b }) => (a < 4 ? b >= 4 : b < 4));
  assert.ok(crossed.length >= alignment.aligned.length - 1, JSON.stringify(alignment.aligned));
});

test("who does it to whom is told apart, in the passive and in verbs of the other side too", () => {
  const same = hold("The storm hit the harbour.", "The harbour was hit by the storm.");
  assert.equal(same.feature("roles"), 2);
  assert.equal(same.feature("roles-swapped"), 0);
  const swapped = hold("Lisk sued the shipyard.", "The shipyard sued Lisk.");
  assert.equal(swapped.feature("roles-swapped"), 2);
  const deal = hold("Lisk sold the quarry.", "The quarry was sold by Lisk.");
  assert.equal(deal.feature("roles"), 2);
});

test("a paraphrase without the same verb scores higher than another event of the same names", () => {
  const told = "Robbers shot dead a guard at the Orlo mint on Friday.";
  const again = hold(told, "On Friday a guard of the Orlo mint was killed by robbers.");
  const other = hold(told, "The Orlo mint struck a new silver coin for the jubilee.");
  assert.ok(again.score > other.score + 0.15, `${again.score}, ${other.score}`);
});

test("likeness is the same in either order, and every time", () => {
  const texts = [
    "Prices rose in May as 40 mills in Orlo closed, Ana Hamlin said.",
    "More than 40 mills closed and prices in Orlo climbed, according to Ms Hamlin.",
    "The mill by the river, the oldest mill of all mills, was no mill any more.",
    "",
  ];
  for (const one of texts) {
    for (const two of texts) {
      const [there, back] = [hold(one, two), hold(two, one)];
      assert.deepEqual(there.features, back.features);
      assert.equal(there.score, back.score);
      const turned = back.alignment.aligned.map(({ a, b, tie }) => `${b} ${a} ${TIES[tie]}`).sort();
      assert.deepEqual(
        there.alignment.aligned.map(({ a, b, tie }) => `${a} ${b} ${TIES[tie]}`).sort(),
        turned,
      );
    }
  }
});

test("what a likener has seen before changes nothing", () => {
  const likener = new Likener();
  const one = tellingOf("Miners in Orlo went on strike over pay.");
  const two = tellingOf("A walkout of the Orlo miners began.");
  const fresh = hold(one.text, two.text);
  for (let at = 0; at < 50; at += 1) {
    likener.of(likener.prepare(tellingOf(`Ship ${at} sank.`)), likener.prepare(two));
  }
  const { score } = likener.of(likener.prepare(one), likener.prepare(two));
  assert.equal(score, fresh.score);
});

test("every feature is a finite number, of nothing too", () => {
  for (const text of ["", ".", "40", "Orlo"]) {
    const { features, score } = hold(text, "The mill in Orlo burned down on Monday.");
    assert.ok(features.every(Number.isFinite), text);
    assert.ok(score >= 0 && score <= 1);
  }
  assert.equal(hold("40", "The mill in Orlo burned down on Monday.").score, 0);
});

test("a sentence of any length is held against another in bounded time", () => {
  const long = "the mill burned and the mill fell and ".repeat(3_000);
  const likener = new Likener();
  const prepared = likener.prepare(tellingOf(long.trim()));
  assert.ok(prepared.units.length <= 60 && prepared.surface.stems.length <= 150);
  assert.ok(Number.isFinite(likener.of(prepared, prepared).score));
});
