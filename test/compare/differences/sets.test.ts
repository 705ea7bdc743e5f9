import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  [
    "A list that leaves out a member is a part of the other",
    ["The thieves took rings, watches and coins.", "The thieves took rings and watches."],
    "set compatible subset: ring, watch, coin | ring, watch",
  ],
  [
    "An itinerary is a list, though of places",
    ["Ana Hamlin will visit Jordan, Qatar and Egypt.", "Ana Hamlin will visit Jordan and Qatar."],
    "set compatible subset: Jordan, Qatar, Egypt | Jordan, Qatar",
  ],
  [
    "Lists that share a member and differ in others are apart",
    ["The thieves took rings, watches and coins.", "The thieves took rings, watches and pearls."],
    "set compatible disjoint-sets: ring, watch, coin | ring, watch, pearl",
  ],
  [
    "One that names a single member is a part of the list",
    ["The thieves took rings, watches and coins.", "The thieves took the rings."],
    "set compatible subset: ring, watch, coin | ring",
  ],
  [
    "The order of a list says nothing",
    ["The thieves took rings, watches and coins.", "The thieves took coins, watches and rings."],
  ],
  [
    "Lists without a common member are of other things",
    ["The thieves took rings, watches and coins.", "The police took fish and bread."],
  ],
  [
    "A comma between two clauses makes no list",
    [
      "The bridge fell at six o'clock, and the old mill at Tarn with it.",
      "The bridge fell on Tuesday, and the old mill at Tarn with it.",
    ],
  ],
  [
    "Words behind an item are no part of it",
    [
      "The thieves took rings, watches in boxes and coins from abroad.",
      "The thieves took rings, watches and coins.",
    ],
  ],
  [
    "Peoples in front of one noun are no list",
    ["They fought French and Norwegian forces.", "They fought Norwegian and French forces."],
  ],
  [
    "Whom another report names alone may only have come first",
    ["Ana Hamlin met Jon Orr, Ida Lund and Per Vik.", "Ana Hamlin met Jon Orr."],
  ],
  [
    "One thing told for two is no shorter list",
    ["The neighbours heard gunfire and explosions.", "The neighbours heard gunfire."],
  ],
  [
    "A list with something named among things is none of one kind",
    ["The council praised Jon Orr, the bridge and the tunnel.", "The council praised the bridge."],
  ],
  [
    "Lists behind verbs of other things are not held against each other",
    ["The thieves took rings, watches and coins.", "The museum restored rings, watches and pearls."],
  ],
  [
    "A name that holds an “and” is no list",
    [
      "Police searched the Roads and Harbours Agency.",
      "Police searched the Roads and Harbours Agency in Verin.",
    ],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "set"), differences));
}
