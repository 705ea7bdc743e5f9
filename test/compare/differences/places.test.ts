import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  ["The same place is no difference", ["The train crashed near Lyon.", "The train crashed in Lyon."]],
  [
    "A place in a country that is named is a part of it",
    ["The train crashed near Lyon.", "The train crashed in France."],
    "place compatible part-of: Lyon | France",
  ],
  [
    "Places of two countries are other places",
    ["The train crashed near Lyon.", "The train crashed near Madrid."],
    "place unclear other-place: Lyon | Madrid",
  ],
  [
    "Two places of which nothing is known may lie near each other",
    ["The train crashed near Verin.", "The train crashed near Tarn."],
    "place compatible near: Verin | Tarn",
  ],
  [
    "One more place beside a shared one holds a part",
    ["The storm raged in Lyon.", "The storm raged in Lyon and in Marseille."],
    "place compatible part-of: Lyon | Lyon and in Marseille",
  ],
  [
    "Where another thing happened says nothing",
    ["The train crashed near Lyon.", "The band played in Madrid."],
  ],
  [
    "A building is a place",
    ["The lorry crashed into the outer wall of the mill.", "The lorry crashed into the gate of the mill."],
    "place compatible part-of: the outer wall of the mill | the gate of the mill",
  ],
  [
    "A part of a country is no other place than a town in it",
    ["The storm broke out in southern France.", "The storm broke out near Lyon."],
    "place compatible part-of: southern France | Lyon",
  ],
  [
    "Hours and events are no places",
    ["The train crashed in the early hours.", "The train crashed in the storm."],
  ],
  [
    "What is taken from a place does not happen in another",
    ["The thieves took 40 coins from a museum.", "The thieves took 40 coins from a bank."],
  ],
  [
    "One report may say more closely where it was",
    ["The student was found dead in a culvert.", "The student was found dead in the Cooper Road culvert."],
    "place compatible part-of: a culvert | the Cooper Road culvert",
  ],
  [
    "What points back to a place is no other place",
    ["The shells fell near the Osk Hotel.", "The shells fell near the hotel."],
  ],
  [
    "Where something is brought is not where it happened",
    ["The lorry carried the coins to a hospital.", "The lorry carried the coins in the market."],
  ],
  [
    "Roads and passes are places",
    ["The coach overturned on the Osk Pass.", "The coach overturned on a mountain road."],
    "place compatible near: the Osk Pass | a mountain road",
  ],
  [
    "Homes that are counted are no place",
    ["The light went out in 4,100 homes.", "The light went out in the mill."],
  ],
  [
    "Parts of one country are places",
    ["Rebels fired rockets into central and northern Norland.", "Rebels fired rockets into central Norland."],
    "place compatible part-of: central and northern Norland | central Norland",
  ],
  [
    "A report without a place says nothing of it",
    ["The train crashed near Lyon.", "The train crashed on Monday."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "place"), differences));
}
