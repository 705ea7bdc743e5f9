import assert from "node:assert/strict";
import { test } from "node:test";
import { sameToldDay, toldDays } from "../../src/stories/told-days.ts";

const dates = (text: string, language = "en"): readonly number[] => [...toldDays(text, language).dates];

test("A day of the year is read in full and short, and in the order of other languages", () => {
  const fourthOfMarch = 32 * 2 + 4;
  for (const text of ["on March 4", "on Mar. 4, 2031", "MARCH 4"])
    assert.deepEqual(dates(text), [fourthOfMarch], text);
  assert.deepEqual(dates("am 4. März", "de"), [fourthOfMarch]);
  assert.deepEqual(dates("el 4 de marzo", "es"), [fourthOfMarch]);
  assert.deepEqual(dates("le 4 mars", "fr"), [fourthOfMarch]);
});

test("A month alone, a word that begins like one, and a figure that is no day are no dates", () => {
  for (const text of ["it may rain", "in March", "Mayor 12 Smith", "marching 4 abreast", "in May 2031"])
    assert.deepEqual(dates(text), [], text);
});

test("A weekday counts as a whole word only", () => {
  assert.equal(toldDays("on Tuesday", "en").weekdays, 1 << 2);
  assert.equal(toldDays("Sundaybury", "en").weekdays, 0);
});

test("Days of a language without names of days are not read", () => {
  assert.deepEqual(toldDays("on Tuesday, March 4", "xx"), { weekdays: 0, dates: new Uint16Array(0) });
});

test("A date in common speaks for one event, other weekdays against it, and silence says nothing", () => {
  const of = (text: string) => toldDays(text, "en");
  assert.equal(sameToldDay(of("on March 4"), of("on March 4 and March 9")), 1);
  assert.equal(sameToldDay(of("on Tuesday"), of("late on Tuesday")), 0.5);
  assert.equal(sameToldDay(of("on Tuesday"), of("on Saturday")), -1);
  assert.equal(sameToldDay(of("on Tuesday"), of("today")), 0);
});

test("Only the beginning of a text is read", () => {
  assert.deepEqual(dates(`${"word ".repeat(400)}on March 4`), []);
});
