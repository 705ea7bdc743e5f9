import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities } from "../../../src/annotate/en/quantities.ts";
import { times } from "../../../src/annotate/en/times.ts";
import { marksOf, type QuantityMark } from "../../../src/model/mark.ts";
import { markedBy } from "../../helpers/marked-by.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

function find(text: string): readonly QuantityMark[] {
  return marksOf(markedBy([times, quantities], reportOf(text), "2024-10-22"), "quantity");
}

/** "words = value hedge [low, high] counted", one a mark. */
function told(text: string): string {
  return find(text)
    .map((mark) => {
      const words = text.slice(mark.from, mark.to);
      const value = mark.value === null ? "?" : String(Number(mark.value.toFixed(4)));
      return [words, "=", value, mark.hedge, `[${mark.low ?? ""}, ${mark.high ?? ""}]`, mark.counted]
        .filter((part) => part !== "")
        .join(" ");
    })
    .join("; ");
}

const COUNTS: readonly (readonly [string, string])[] = [
  ["The ship carried 180 wooden crates.", "180 = 180 [180, 180] crate"],
  ["More than 90mm of rain fell.", "90 = 90 more [90, ] millimetre"],
  ["They paid $30mm for it.", "$30mm = 30000000 [30000000, 30000000] USD"],
  ["Some 1,200 people came.", "1,200 = 1200 approx [1150, 1250] person"],
  ["More than 250 farmers came.", "250 = 250 more [250, ] farmer"],
  ["At least 42 people were hurt.", "42 = 42 at-least [42, ] person"],
  ["No fewer than nine guards fled.", "nine = 9 at-least [9, ] guard"],
  ["Up to 32 sailors drowned.", "32 = 32 at-most [, 32] sailor"],
  ["As many as 60 homes burned.", "60 = 60 at-most [, 60] home"],
  ["Fewer than ten boats came.", "ten = 10 less [, 10] boat"],
  ["Nearly 1,000 troops left.", "1,000 = 1000 approx [500, 1500] troop"],
  ["Most of the 26 shells fell at sea.", "26 = 26 most-of [13, 26] shell"],
  ["Thirty or more villages flooded.", "Thirty = 30 at-least [30, ] village"],
  ["About 100 of the captives are alive.", "100 = 100 approx [50, 150] captive"],
  ["Another 250 were taken.", "250 = 250 [250, 250]"],
  ["Twenty-six children sang.", "Twenty-six = 26 [26, 26] child"],
  ["Half a million people marched.", "Half a million = 500000 [500000, 500000] person"],
  ["A dozen men came.", "A dozen = 12 [12, 12] man"],
  ["It has a population of 2.3 million.", "2.3 million = 2300000 [2300000, 2300000] population"],
  ["Three or four robbers fled.", "Three or four = ? between [3, 4] robber"],
  ["Between 150 and 200 farmers came.", "150 and 200 = ? between [150, 200] farmer"],
  ["It needs 10-20 people.", "10-20 = ? between [10, 20] person"],
  ["He faces 46 to 57 months in prison.", "46 to 57 = ? between [46, 57] month"],
  ["Only one soldier came.", "one = 1 [1, 1] soldier"],
];

for (const [text, expected] of COUNTS) {
  test(`counts: ${text}`, () => assert.equal(told(text), expected));
}

const OTHERS: readonly (readonly [string, string])[] = [
  ["Dozens of houses fell.", "Dozens = ? vague [24, 100] house"],
  ["It hit tens of thousands of homes.", "tens of thousands = ? vague [20000, 100000] home"],
  ["Scores of supporters sang.", "Scores = ? vague [40, 100] supporter"],
  ["Several hundred farmers came.", "Several hundred = ? vague [300, 1000] farmer"],
  ["A third of the town fled.", "A third = 0.3333 [0.3333333333333333, 0.3333333333333333] town"],
  ["Two-thirds of voters agreed.", "Two-thirds = 0.6667 [0.6666666666666666, 0.6666666666666666] voter"],
  ["One in five homes has no water.", "One in five = 0.2 [0.2, 0.2] home"],
  ["More than half of the town fled.", "half = 0.5 more [0.5, 1] town"],
  ["Nearly all homes in Verin were lost.", "all = 1 approx [0.9, 1] home"],
  ["Practically every voter came.", "every = 1 approx [0.9, 1] voter"],
  ["Nearly every day a boat sank.", ""],
  ["All homes in Verin were lost.", ""],
  ["Most cherries are flown out.", "Most = 0.5 more [0.5, 1] cherry"],
  ["Most famous of all is the bridge.", ""],
  ["On Tuesday 180 of them left.", "180 = 180 [180, 180]"],
  ["The Falcon 9 of the agency flew.", ""],
  ["The majority of its residents left.", "majority = 0.5 more [0.5, 1] resident"],
  ["Around 90% of its people left.", "90% = 90 approx [85, 95] person"],
  ["Rates rose to 4.5 percent.", "4.5 percent = 4.5 [4.5, 4.5]"],
  ["On his 11th visit he spoke.", "11th = 11 [11, 11] visit"],
  ["They paid $1.5m for it.", "$1.5m = 1500000 [1500000, 1500000] USD"],
  ["They paid $137-million for it.", "$137-million = 137000000 [137000000, 137000000] USD"],
  ["They paid e80 million for it.", "e80 million = 80000000 [80000000, 80000000] EUR"],
  ["They paid 85 million euros for it.", "85 million = 85000000 [85000000, 85000000] EUR"],
  ["They paid over A$20 for it.", "A$20 = 20 more [20, ] AUD"],
  ["It cost $5-10 million.", "$5-10 million = ? between [5000000, 10000000] USD"],
  ["They paid 400 U.S. dollars.", "400 = 400 [400, 400] USD"],
  ["They paid 900 Canadian dollars.", "900 = 900 [900, 900] CAD"],
  ["They paid 5 million Egyptian pounds.", "5 million = 5000000 [5000000, 5000000] EGP"],
  [
    "They paid hundreds of millions of dollars.",
    "hundreds of millions = ? vague [200000000, 1000000000] USD",
  ],
  ["They paid 28 cents.", "28 = 0.28 [0.28, 0.28] USD"],
  ["They paid MYR 40.", "MYR 40 = 40 [40, 40] MYR"],
  ["It weighs between 5 kg and about 7 kg.", "5 kg and about 7 = ? between [5, 7] kilogram"],
  ["Half million eggs broke.", "Half million = 500000 [500000, 500000] egg"],
  ["They broke three dozens of eggs.", "three dozens = 36 [36, 36] egg"],
  ["They left (all of them, about 20) early.", "20 = 20 approx [15, 25]"],
  ["It is 30km away.", "30 = 30 [30, 30] kilometre"],
  ["It weighs 12 tonnes.", "12 = 12 [12, 12] tonne"],
  ["They seized six AK-47 rifles.", "six = 6 [6, 6] rifle"],
  ["They paid $430, 000 for it.", "$430, 000 = 430000 [430000, 430000] USD"],
  ["It was minus 20 degrees.", "20 = -20 [-20, -20] degree"],
  [
    "It came with 5m people and a 50m pool.",
    "5m = 5000000 [5000000, 5000000] person; 50 = 50 [50, 50] metre",
  ],
  ["Around 10-20 people came.", "10-20 = ? between [10, 20] person"],
  ["The work is spread over 16 years.", "16 = 16 [16, 16] year"],
  ["It lasted more than two hours.", "two = 2 more [2, ] hour"],
];

for (const [text, expected] of OTHERS) {
  test(`other quantities: ${text}`, () => assert.equal(told(text), expected));
}

test("ages are told by their form", () => {
  const ages = (text: string): unknown => find(text).map(({ sort, value }) => [sort, value]);
  assert.deepEqual(ages("Ada Marsh, 47, said no."), [["age", 47]]);
  assert.deepEqual(ages("A 12-year-old girl sang."), [["age", 12]]);
  assert.deepEqual(ages("Marsh, 58, is from Hamelin."), [["age", 58]]);
  assert.deepEqual(ages("A man aged 30 sang."), [["age", 30]]);
});

const NONE: readonly string[] = [
  "Resolution 1701 and Article 5 were read on Channel 4.",
  "A Boeing 737 and an F-16 met the G7 on Route 9.",
  "Covid-19 spread on Oct. 7, 2023, and in 2006.",
  "They won 3-1 at No. 10 on page 3.",
  "No one said which one of the men it was.",
  "The First Lady recalled World War II and the Second World War.",
  "Call 555 123 4567 now, or write to 221 Baker Street.",
  "Version 2.4.1 came at 11:30pm on 29/04/2018.",
  'Its 777 airliner and the new 787 "Seabird" landed by the 12000 block of Elm Street.',
  "It is the twenty-fifth.",
  "She 1) reads the letter, 2) weighs it.",
  "A .38 revolver and a 12-gauge shotgun lay there.",
  "It was the first time, and in a second, the light went.",
];

for (const text of NONE) {
  test(`no quantity: ${text}`, () => assert.equal(told(text), ""));
}

test("quantities grow with the length of hostile text", () => {
  for (const text of [
    "1".repeat(100_000),
    "one ".repeat(10_000),
    "1,".repeat(20_000),
    "$".repeat(50_000),
    "1-".repeat(20_000),
    "a million ".repeat(10_000),
    "1 or ".repeat(8_000),
    "one in ".repeat(20_000),
    "ten hundred thousand ".repeat(5_000),
  ]) {
    const before = process.cpuUsage().user;
    find(text);
    assert.ok((process.cpuUsage().user - before) / 1e6 < 3, text.slice(0, 10));
  }
});
