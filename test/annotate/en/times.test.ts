import assert from "node:assert/strict";
import { test } from "node:test";
import { times } from "../../../src/annotate/en/times.ts";
import { marksOf, type TimeMark } from "../../../src/model/mark.ts";
import { markedBy } from "../../helpers/marked-by.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

// 22 October 2024 is a Tuesday.
const TODAY = "2024-10-22";

function find(text: string, reference: string | null = TODAY): readonly TimeMark[] {
  return marksOf(markedBy([times], reportOf(text), reference), "time");
}

/** "words: from..to", one line a mark; "words: duration" or "words: vague" for those without days. */
function told(text: string, reference: string | null = TODAY): string {
  return find(text, reference)
    .map((mark) => {
      const words = text.slice(mark.from, mark.to);
      if (mark.sort === "duration") return `${words}: ${mark.duration}`;
      if (mark.sort === "vague") return `${words}: vague`;
      return `${words}: ${mark.when === null ? "?" : `${mark.when.from}..${mark.when.to}`}`;
    })
    .join("; ");
}

const DAYS: readonly (readonly [string, string])[] = [
  ["The mayor spoke on Tuesday.", "Tuesday: 2024-10-22..2024-10-23"],
  ["The dam broke on Saturday.", "Saturday: 2024-10-19..2024-10-20"],
  ["The council will vote on Thursday.", "Thursday: 2024-10-24..2024-10-25"],
  ["Voting opens on Thursday in Ostrel.", "Thursday: 2024-10-24..2024-10-25"],
  ["The governor arrives in Ostrel on Sunday, aides said.", "Sunday: 2024-10-20..2024-10-21"],
  ["On Thursday, the council will vote.", "Thursday: 2024-10-24..2024-10-25"],
  ["A vote scheduled for Friday was called off.", "Friday: 2024-10-25..2024-10-26"],
  ["The river was forecast to peak on Sunday.", "Sunday: 2024-10-27..2024-10-28"],
  ["If the cranes are not turning by Friday, sailors will turn them.", "Friday: 2024-10-25..2024-10-26"],
  ["Ten had died by Friday.", "Friday: 2024-10-18..2024-10-19"],
  ["Ministers will discuss the strike launched by Borduria on Oct. 1.", "Oct. 1: 2024-10-01..2024-10-02"],
  ["They meet after the Nov. 5 election.", "Nov. 5: 2024-11-05..2024-11-06"],
  ["It began on Oct. 7 last year.", "Oct. 7 last year: 2023-10-07..2023-10-08"],
  ["It began on 7 October 2023.", "7 October 2023: 2023-10-07..2023-10-08"],
  ["It began on October 7, 2023, at sea.", "October 7, 2023: 2023-10-07..2023-10-08"],
  ["It began on October 7th.", "October 7th: 2024-10-07..2024-10-08"],
  ["Filed 2018-04-29 by post.", "2018-04-29: 2018-04-29..2018-04-30"],
  ["Filed 29/04/2018 by post.", "29/04/2018: 2018-04-29..2018-04-30"],
  ["Filed 04/29/2018 by post.", "04/29/2018: 2018-04-29..2018-04-30"],
  ["It rained yesterday.", "yesterday: 2024-10-21..2024-10-22"],
  ["It broke three weeks ago.", "three weeks ago: 2024-10-01..2024-10-02"],
  ["It will be voted on tomorrow.", "tomorrow: 2024-10-23..2024-10-24"],
  ["On Tuesday, Oct. 15, it rained.", "Tuesday, Oct. 15: 2024-10-15..2024-10-16"],
  ["It fell last Tuesday.", "last Tuesday: 2024-10-15..2024-10-16"],
  ["They meet next Monday.", "next Monday: 2024-10-28..2024-10-29"],
  ["It fell on Friday last week.", "Friday last week: 2024-10-18..2024-10-19"],
  ["He left on Christmas Eve.", "Christmas Eve: 2023-12-24..2023-12-25"],
  ["Talks ran Friday-Sunday.", "Friday-Sunday: 2024-10-18..2024-10-21"],
  ["The fair ran April 29-30 here.", "April 29-30: 2024-04-29..2024-05-01"],
  ["The fair runs from 10 to 22 August 2012.", "10 to 22 August 2012: 2012-08-10..2012-08-23"],
  ["It fell after yesterday's storm.", "yesterday: 2024-10-21..2024-10-22"],
  ["The record set on Oct. 9 fell.", "Oct. 9: 2024-10-09..2024-10-10"],
  ["She rose to power after 9/11.", "9/11: 2001-09-11..2001-09-12"],
];

for (const [text, expected] of DAYS) {
  test(`days: ${text}`, () => assert.equal(told(text), expected));
}

const PERIODS: readonly (readonly [string, string])[] = [
  ["It was signed last week.", "last week: 2024-10-14..2024-10-21"],
  ["It was signed earlier this week.", "earlier this week: 2024-10-20..2024-10-23"],
  ["It was signed earlier this month.", "earlier this month: 2024-10-01..2024-10-23"],
  ["It was signed last month.", "last month: 2024-09-01..2024-10-01"],
  ["It was signed in August.", "August: 2024-08-01..2024-09-01"],
  ["It was signed over the summer.", "the summer: 2024-06-01..2024-09-01"],
  ["It grew over the past month.", "the past month: 2024-09-22..2024-10-23"],
  ["It began over a year ago.", "over a year ago: 2023-01-01..2023-10-23"],
  ["It began two years ago.", "two years ago: 2022-01-01..2023-01-01"],
  ["The 2006 flood is remembered.", "2006: 2006-01-01..2007-01-01"],
  ["Prices fell in the 1990s.", "the 1990s: 1990-01-01..2000-01-01"],
  ["It was built between 2001 and 2005.", "2001 and 2005: 2001-01-01..2006-01-01"],
  ["He served from 2006 through 2011.", "2006 through 2011: 2006-01-01..2012-01-01"],
  ["It opened in mid-March.", "mid-March: 2024-03-11..2024-03-21"],
  ["It must close by the end of 2016.", "the end of 2016: 2016-12-01..2017-01-01"],
  ["Sales in fiscal 2013 rose.", "fiscal 2013: 2013-01-01..2014-01-01"],
  ["Sales rose in the first quarter.", "the first quarter: 2024-01-01..2024-04-01"],
  ["It rained over the weekend.", "the weekend: 2024-10-19..2024-10-21"],
  ["They met in the first week of May 2012.", "the first week of May 2012: 2012-05-01..2012-05-08"],
  ["The third-quarter loss grew.", "The third-quarter: 2024-07-01..2024-10-01"],
  ["It was founded in nineteen ninety-six.", "nineteen ninety-six: 1996-01-01..1997-01-01"],
  [
    "The Sept. 11 attacks came in July last year's film.",
    "Sept. 11: 2001-09-11..2001-09-12; July last year: 2023-07-01..2023-08-01",
  ],
  ["It is due by year-end.", "year-end: 2024-12-01..2025-01-01"],
  ["It grew over the last year.", "the last year: 2023-10-22..2024-10-23"],
  ["They will meet next month.", "next month: 2024-11-01..2024-12-01"],
];

for (const [text, expected] of PERIODS) {
  test(`periods: ${text}`, () => assert.equal(told(text), expected));
}

const LENGTHS: readonly (readonly [string, string])[] = [
  ["They spoke for more than two hours.", "two hours: PT2H"],
  ["It lasted for a year.", "a year: P1Y"],
  ["The year-long siege ended.", "year-long: P1Y"],
  ["A week-long trip.", "week-long: P1W"],
  ["A two-day strike.", "two-day: P2D"],
  ["It took one hour and 20 minutes.", "one hour and 20 minutes: PT1H20M"],
  ["It took two and a half years.", "two and a half years: P2Y6M"],
  ["Talks went on for months.", "months: vague"],
  ["It worsened in recent weeks.", "recent weeks: vague"],
  ["It was the worst in decades.", "decades: vague"],
  ["He waited several days.", "several days: vague"],
];

for (const [text, expected] of LENGTHS) {
  test(`lengths: ${text}`, () => assert.equal(told(text), expected));
}

const NONE: readonly string[] = [
  "It may rain, and they may march on the town.",
  "Prime Minister Helena May spoke.",
  "The fall of the city came as the sun set on the hill.",
  "They sat for a second while the second man spoke.",
  "Resolution 1701 was passed on Route 9 by Flight 2010.",
  "About 2000 people and 1,200 soldiers came for $1999.",
  "The 45-year-old driver, aged 30 years old.",
  "They won 3-1 and read John 3:16.",
  "He made his 11th visit to the Sunday Times.",
  "She paid $5 a day.",
];

for (const text of NONE) {
  test(`no time: ${text}`, () => assert.equal(told(text), ""));
}

test("a clock time is minutes of its day", () => {
  const clockOf = (text: string): unknown =>
    find(text).map(({ clock, when }) => [clock?.from, clock?.to, when?.from]);
  assert.deepEqual(clockOf("It fell around 11:30pm on Monday."), [[1395, 1425, "2024-10-21"]]);
  assert.deepEqual(clockOf("It fell at 11 a.m. local time Monday."), [[660, 661, "2024-10-21"]]);
  assert.deepEqual(clockOf("It fell on Monday night."), [[1140, 1440, "2024-10-21"]]);
  assert.deepEqual(clockOf("It fell in the early hours of Friday."), [[0, 300, "2024-10-18"]]);
  assert.deepEqual(clockOf("It fell late Thursday."), [[1080, 1440, "2024-10-17"]]);
  assert.deepEqual(clockOf("It fell yesterday morning."), [[300, 720, "2024-10-21"]]);
});

test("days are counted from the last day named in the text", () => {
  assert.equal(
    told("He fell ill on Oct. 10. He had met her two days earlier."),
    "Oct. 10: 2024-10-10..2024-10-11; two days earlier: 2024-10-08..2024-10-09",
  );
  assert.equal(told("He had met her two days earlier."), "two days earlier: vague");
});

test("without a reference day only full dates have days", () => {
  assert.equal(told("It fell on Tuesday.", null), "Tuesday: ?");
  assert.equal(find("It fell on Tuesday.", null)[0]?.weekday, 2);
  assert.equal(told("It fell on Oct. 7, 2023.", null), "Oct. 7, 2023: 2023-10-07..2023-10-08");
  assert.equal(told("It fell last week.", null), "last week: ?");
});

test("a date whose day and month could change places is left open", () => {
  assert.equal(told("Filed 03/04/2018 by post."), "03/04/2018: ?");
  assert.equal(told("Filed 04/04/2018 by post."), "04/04/2018: 2018-04-04..2018-04-05");
});

test("time grows with the length of hostile text", () => {
  for (const text of [
    "1".repeat(100_000),
    "one ".repeat(30_000),
    "Oct. ".repeat(20_000),
    "1:".repeat(50_000),
    "the end of ".repeat(10_000),
    "Friday-".repeat(15_000),
    "1-".repeat(50_000),
  ]) {
    const before = process.cpuUsage().user;
    find(text);
    assert.ok((process.cpuUsage().user - before) / 1e6 < 3);
  }
});
