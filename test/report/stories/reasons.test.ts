import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReportId } from "../../../src/model/ids.ts";
import type { Link } from "../../../src/model/story.ts";
import { reasonsOf, sayReasons } from "../../../src/report/stories/reasons.ts";

const link = (because: Link["because"]): Link => ({
  a: "r_a" as ReportId,
  b: "r_b" as ReportId,
  strength: 1,
  because,
});

test("Reasons are summed over the links, the strongest first, with what most links share in front", () => {
  const reasons = reasonsOf([
    link([
      { ground: "figures", shared: ["12 killed"], weight: 1 },
      { ground: "names", shared: ["Lisk", "Verin"], weight: 2 },
    ]),
    link([{ ground: "names", shared: ["Verin", "Ostrava"], weight: 2 }]),
  ]);
  assert.equal(sayReasons(reasons), "names Verin, Lisk, Ostrava; figures 12 killed");
});

test("What stands between two reports is no reason for their story", () => {
  assert.deepEqual(reasonsOf([link([{ ground: "other places", shared: ["Tarn"], weight: -2 }])]), []);
});

test("Words that one reason says are not said again by the next", () => {
  const reasons = reasonsOf([
    link([
      { ground: "names", shared: ["Lisk"], weight: 3 },
      { ground: "title", shared: ["lisk", "quake"], weight: 2 },
      { ground: "places", shared: ["Lisk"], weight: 1 },
      { ground: "days", shared: [], weight: 0.5 },
    ]),
  ]);
  assert.equal(sayReasons(reasons), "names Lisk; headline words quake; days close together");
});

test("Of many words and many reasons only the first are said", () => {
  const shared = Array.from({ length: 30 }, (_, at) => `word${at}`);
  const grounds = ["names", "words", "places", "figures", "copy"] as const;
  const reasons = reasonsOf([
    link(
      grounds.map((ground, at) => ({
        ground,
        shared: shared.map((word) => `${word} ${at}`),
        weight: 9 - at,
      })),
    ),
  ]);
  assert.equal(sayReasons(reasons).split("; ").length, 4);
  assert.equal(reasons[0]?.shared.length, 4);
});

test("Plain words come last, a figure is said with what it counts, and a name as it is written in running text", () => {
  const reasons = reasonsOf([
    link([
      { ground: "words", shared: ["river"], weight: 9 },
      { ground: "names", shared: ["VERINGEN", "UNO"], weight: 3 },
      { ground: "figures", shared: ["14 people", "14"], weight: 1 },
    ]),
    link([{ ground: "names", shared: ["Veringen"], weight: 1 }]),
  ]);
  assert.equal(sayReasons(reasons), "names Veringen, UNO; figures 14 people; words river");
});

test("A figure is said without a word behind it that does not say what it counts", () => {
  const reasons = reasonsOf([
    link([{ ground: "figures", shared: ["21 of", "197 girls", "11.4 per", "4 mayors"], weight: 1 }]),
    link([{ ground: "figures", shared: ["21"], weight: 1 }]),
  ]);
  assert.equal(sayReasons(reasons), "figures 21, 197 girls, 11.4, 4 mayors");
});
