import assert from "node:assert/strict";
import { test } from "node:test";
import { times } from "../../../src/annotate/en/times.ts";
import { marksOf } from "../../../src/model/mark.ts";
import { markedBy } from "../../helpers/marked-by.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

// 22 October 2024 is a Tuesday.
const TODAY = "2024-10-22";

/** "words: TYPE value mod", one a mark. */
function told(text: string): string {
  return marksOf(markedBy([times], reportOf(text), TODAY), "time")
    .map(({ from, to, timex }) => {
      const more = [timex.mod, timex.quant, timex.freq].filter((each) => each !== null).join(" ");
      return `${text.slice(from, to)}: ${timex.type} ${timex.value}${more === "" ? "" : ` ${more}`}`;
    })
    .join("; ");
}

const VALUES: readonly (readonly [string, string])[] = [
  ["The mayor spoke on Tuesday.", "Tuesday: DATE 2024-10-22"],
  ["It fell last week.", "last week: DATE 2024-W42"],
  ["It fell in early 2023.", "early 2023: DATE 2023 START"],
  ["It fell in the first half of 2023.", "the first half of 2023: DATE 2023-H1"],
  ["It opened in the 1990s.", "the 1990s: DATE 199"],
  ["It opened in the summer.", "the summer: DATE 2024-SU"],
  ["It rained over the weekend.", "the weekend: DATE 2024-W42-WE"],
  ["It rained on Monday evening.", "Monday evening: TIME 2024-10-21TEV"],
  ["It rained at 5:30 p.m. on Monday.", "5:30 p.m. on Monday: TIME 2024-10-21T17:30"],
  ["They waited more than two hours.", "two hours: DURATION PT2H MORE_THAN"],
  ["They waited several weeks.", "several weeks: DURATION PXW"],
  ["It grew over the past two years.", "the past two years: DURATION P2Y"],
  ["The choir meets every Monday.", "every Monday: SET XXXX-WXX-1 EVERY"],
  ["The harbour is closed now.", "now: DATE PRESENT_REF"],
  ["They recently moved.", "recently: DATE PAST_REF"],
];

for (const [text, expected] of VALUES) {
  test(`the TIMEX3 of “${text}”`, () => assert.equal(told(text), expected));
}

const PERIODS: readonly (readonly [string, string])[] = [
  ["Orlo Bank expects to report a third-quarter loss.", "third-quarter: DATE 2024-Q3"],
  [
    "Third-quarter profit was $5 million, up from $4 million a year ago.",
    "Third-quarter: DATE 2024-Q3; a year ago: DATE 2023-Q3",
  ],
  [
    "Sales rose in the second quarter. In the year-earlier period, they fell.",
    "the second quarter: DATE 2024-Q2; the year-earlier period: DATE 2023-Q2",
  ],
  ["Costs fell in the latest quarter.", "the latest quarter: DATE 2024-Q3"],
  ["The bank moved to Ostrel a year ago.", "a year ago: DATE 2023"],
  ["For the year, sales were flat.", "the year: DATE 2024"],
  ["She was named player of the year in Ostrel.", ""],
  ["He left in the year of the flood.", ""],
];

for (const [text, expected] of PERIODS) {
  test(`the period of “${text}”`, () => assert.equal(told(text), expected));
}

const SETS: readonly (readonly [string, string])[] = [
  ["The ferry leaves every other day.", "every other day: SET P2D EVERY OTHER"],
  ["They meet each Thursday.", "each Thursday: SET XXXX-WXX-4 EACH"],
  ["They meet on Tuesdays.", "Tuesdays: SET XXXX-WXX-2"],
  ["The board meets twice a year.", "twice a year: SET P1Y 2X"],
  ["The fair is held annually.", "annually: SET P1Y"],
  ["Every official knows the daily paper.", ""],
];

for (const [text, expected] of SETS) {
  test(`what comes again in “${text}”`, () => assert.equal(told(text), expected));
}

const SMALL_LETTERS: readonly (readonly [string, string])[] = [
  ["it fell on monday, oct. 7.", "monday: DATE 2024-10-21"],
  ["it fell on 5 march 2023.", "5 march 2023: DATE 2023-03-05"],
  ["they march 12 miles and may 3 of them rest", ""],
  ["we meet on friday the 25th.", "friday the 25th: DATE 2024-10-25"],
  ["We meet on April ninth.", "April ninth: DATE 2025-04-09"],
  ["She saw an august house.", ""],
];

for (const [text, expected] of SMALL_LETTERS) {
  test(`small letters in “${text}”`, () => assert.equal(told(text), expected));
}

const CLOCKS: readonly (readonly [string, string])[] = [
  ["It opens from 5 to 6 p.m. on Friday.", "5 to 6 p.m. on Friday: TIME 2024-10-25T17:00"],
  ["It began at twenty past nine.", "twenty past nine: TIME 2024-10-22T09:20"],
  ["It grew from 5 to 6 percent.", ""],
  ["It will open in two weeks.", "two weeks: DATE 2024-W45"],
  ["It was the third strike in two weeks.", "two weeks: DURATION P2W"],
  ["They meet three weeks from tomorrow.", "three weeks from tomorrow: DATE 2024-11-13"],
];

for (const [text, expected] of CLOCKS) {
  test(`clock times and counts in “${text}”`, () => assert.equal(told(text), expected));
}

const LIMITS: readonly (readonly [string, string])[] = [
  ["The march was cancelled until Sunday.", "Sunday: DATE 2024-10-27"],
  ["Villagers were told to leave by Friday.", "Friday: DATE 2024-10-25"],
  ["The curfew lasted until Sunday.", "Sunday: DATE 2024-10-20"],
  ["Ten people had died by Friday.", "Friday: DATE 2024-10-18"],
  ["Stocks fell in the week ended Friday.", "the week ended Friday: DATE 2024-W42"],
  ["Repairs take two to three weeks.", "two to three weeks: DURATION P2W"],
  ["It broke early in the morning.", "early in the morning: TIME 2024-10-22TMO START"],
  ["The lock runs every day at 7:30 p.m.", "every day at 7:30 p.m.: SET XXXX-XX-XXT19:30 EVERY"],
];

for (const [text, expected] of LIMITS) {
  test(`limits and parts in “${text}”`, () => assert.equal(told(text), expected));
}

const COUNTED: readonly (readonly [string, string])[] = [
  ["They vote on the first Tuesday of November.", "the first Tuesday of November: DATE 2024-11-05"],
  ["It fell on the last day of March 2014.", "the last day of March 2014: DATE 2014-03-31"],
  ["It was the first day of the trial.", ""],
  ["It broke at 6 this morning.", "6 this morning: TIME 2024-10-22T06:00"],
  ["They met on Monday evening at 8.", "Monday evening at 8: TIME 2024-10-21T20:00"],
  ["The quarter began in 2019-H2.", "2019-H2: DATE 2019-H2"],
  ["They plan for the 5 upcoming years.", "5 upcoming years: DURATION P5Y"],
];

for (const [text, expected] of COUNTED) {
  test(`days and hours counted in “${text}”`, () => assert.equal(told(text), expected));
}

test("a range tells both of its ends", () => {
  const text = "The fair ran from Aug. 2 to Aug. 5 in Ostrel.";
  const [mark] = marksOf(markedBy([times], reportOf(text), TODAY), "time");
  assert.deepEqual(
    mark?.ends?.map(({ from, to, value }) => [text.slice(from, to), value]),
    [
      ["Aug. 2", "2024-08-02"],
      ["Aug. 5", "2024-08-05"],
    ],
  );
});
