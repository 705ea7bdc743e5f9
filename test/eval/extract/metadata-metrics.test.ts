import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dayOf,
  judgeAuthors,
  judgeValue,
  normalised,
  splitNames,
  squeezed,
} from "../../../eval/extract/metadata-metrics.ts";
import { peerDay } from "../../../eval/extract/peers.ts";

test("titles are alike without regard to case and to what is no word", () => {
  assert.equal(normalised("Rain –  at LAST!"), normalised("rain at last"));
  assert.notEqual(normalised("Rain at last"), normalised("Rain at last | Orlo Times"));
  assert.equal(squeezed(" Rain\n at last "), "Rain at last");
  assert.notEqual(squeezed("Rain at Last"), squeezed("Rain at last"));
});

test("authors are a set", () => {
  assert.equal(judgeAuthors(["Ann Orlo", "Bob Mill"], ["bob mill", "Ann  Orlo", "Ann Orlo"]).score, 1);
  assert.equal(judgeAuthors(["Ann Orlo", "Bob Mill"], ["Ann Orlo"]).score, 2 / 3);
  assert.equal(judgeAuthors(["Ann Orlo"], []).score, 0);
});

test("names in one string are told apart", () => {
  assert.deepEqual(splitNames("By Ann Orlo, Bob Mill, and Cy Weir; Di Ford and Ed Sandy"), [
    "Ann Orlo",
    "Bob Mill",
    "Cy Weir",
    "Di Ford",
    "Ed Sandy",
  ]);
  assert.deepEqual(splitNames(""), []);
});

test("a day is read from dates with one digit and with a time", () => {
  assert.equal(dayOf("2031-5-4"), "2031-05-04");
  assert.equal(dayOf("2031-05-04 23:10:00+02:00"), "2031-05-04");
  assert.equal(dayOf("yesterday"), null);
});

test("a peer's date keeps the day that it is written with", () => {
  assert.equal(peerDay("2031-05-04T23:30:00-08:00"), "2031-05-04");
  assert.equal(peerDay("May 4, 2031"), "2031-05-04");
  assert.equal(peerDay("Sun, 04 May 2031 10:00:00 GMT"), "2031-05-04");
  assert.equal(peerDay("a while ago"), null);
});

test("a wrong value is too much and one that is not given is missing", () => {
  assert.deepEqual(judgeValue(true, true), { score: 1, right: 1, extra: 0, missing: 0 });
  assert.deepEqual(judgeValue(false, true), { score: 0, right: 0, extra: 1, missing: 0 });
  assert.deepEqual(judgeValue(false, false), { score: 0, right: 0, extra: 0, missing: 1 });
});
