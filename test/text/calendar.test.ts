import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  addUnits,
  dayFrom,
  dayNumber,
  easter,
  makeDay,
  oneDay,
  parseDay,
  rangeOf,
  startOf,
  weekdayInMonth,
  weekdayOf,
} from "../../src/text/calendar.ts";

const days = fc.integer({ min: -700_000, max: 2_000_000 }).map(dayFrom);
const law = { seed: 7, numRuns: 300 };

test("a day and its number are two writings of one thing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -719_162, max: 2_932_896 }),
      (number) => dayNumber(dayFrom(number)) === number,
    ),
    law,
  );
});

test("days agree with the platform's own calendar", () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(`${day}T00:00:00Z`);
      return date.getTime() / 86_400_000 === dayNumber(day) && date.getUTCDay() === weekdayOf(day);
    }),
    law,
  );
});

test("adding and taking away days comes back to the day", () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: -5000, max: 5000 }),
      (day, count) => addDays(addDays(day, count), -count) === day,
    ),
    law,
  );
});

test("a unit holds its day, begins with itself and ends where the next begins", () => {
  fc.assert(
    fc.property(days, fc.constantFrom("day", "week", "month", "quarter", "year"), (day, unit) => {
      const range = rangeOf(unit, day);
      assert.ok(range.from <= day && day < range.to);
      assert.equal(startOf(unit, range.from), range.from);
      assert.equal(startOf(unit, range.to), range.to);
    }),
    law,
  );
});

test("days that are none are not made", () => {
  assert.equal(makeDay(2023, 2, 29), null);
  assert.equal(makeDay(2024, 2, 29), "2024-02-29");
  assert.equal(makeDay(1900, 2, 29), null);
  assert.equal(makeDay(2024, 13, 1), null);
  assert.equal(makeDay(0, 1, 1), null);
  assert.equal(parseDay("2024-2-1"), null);
  assert.equal(parseDay("2024-06-31"), null);
  assert.throws(() => dayNumber("soon"), RangeError);
});

test("a month later is the same day or the month's last", () => {
  assert.equal(addMonths("2024-01-31", 1), "2024-02-29");
  assert.equal(addMonths("2024-03-31", -1), "2024-02-29");
  assert.equal(addMonths("2023-11-15", 3), "2024-02-15");
  assert.equal(addUnits("2024-02-29", "year", -1), "2023-02-28");
  assert.deepEqual(oneDay("2024-12-31"), { from: "2024-12-31", to: "2025-01-01" });
});

test("weeks begin on Monday", () => {
  assert.equal(startOf("week", "2024-10-20"), "2024-10-14");
  assert.equal(startOf("week", "2024-10-21"), "2024-10-21");
});

test("moving feasts fall where almanacs have them", () => {
  assert.equal(easter(2024), "2024-03-31");
  assert.equal(easter(2018), "2018-04-01");
  assert.equal(easter(2011), "2011-04-24");
  assert.equal(weekdayInMonth(2012, 11, 4, 4), "2012-11-22");
  assert.equal(weekdayInMonth(2024, 5, 1, -1), "2024-05-27");
});
