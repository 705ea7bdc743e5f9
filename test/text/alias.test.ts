import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { NameSort } from "../../src/model/mark.ts";
import { nameLikeness, sameName, sameSpeaker } from "../../src/text/alias.ts";

const SAME: readonly (readonly [string, string, NameSort])[] = [
  ["Hizbullah", "Hezbollah", "organisation"],
  ["Mazar-i-Sharif", "Mazar-e Sharif", "place"],
  ["Fayez", "Faiz", "person"],
  ["Yusuf al-Karim", "Youssef Kareem", "person"],
  ["Qasim", "Kassem", "person"],
  ["J. Halvorsen", "Jonas Halvorsen", "person"],
  ["Mr Halvorsen", "Jonas Halvorsen", "person"],
  ["Jonas R. Halvorsen", "Jonas Halvorsen", "person"],
  ["BPH", "Bureau of Ports and Harbours", "organisation"],
  ["BPH", "U.S. Bureau of Ports and Harbours", "organisation"],
  ["U.N.", "United Nations", "organisation"],
  ["US", "United States", "place"],
  ["Kiev", "Kyiv", "place"],
  ["the Netherlands", "Holland", "place"],
  ["Halvorsen Shipping", "Halvorsen Shipping Ltd", "organisation"],
];

const OTHER: readonly (readonly [string, string, NameSort])[] = [
  ["Iran", "Iraq", "place"],
  ["Niger", "Nigeria", "place"],
  ["Oman", "Amman", "place"],
  ["Gaza", "Giza", "place"],
  ["Austria", "Australia", "place"],
  ["Mali", "Malawi", "place"],
  ["Guinea", "Guyana", "place"],
  ["North Korea", "South Korea", "place"],
  ["Jonas Halvorsen", "Susan Halvorsen", "person"],
  ["Jonas Halvorsen Jr.", "Jonas Halvorsen Sr.", "person"],
  ["Marina Duarte", "Marina Duval", "person"],
  ["Kerry", "Perry", "person"],
  ["United Nations", "United Airlines", "organisation"],
  ["House", "House Committee on Ports", "organisation"],
  ["Associated Press", "Associated Press Radio Club", "organisation"],
];

test("Spellings, short forms, initials, acronyms and listed equivalents are one name, both ways round", () => {
  for (const [a, b, sort] of SAME) {
    assert.ok(sameName(a, b, sort), `${a} and ${b}: ${nameLikeness(a, b, sort)}`);
    assert.ok(sameName(b, a, sort), `${b} and ${a}: ${nameLikeness(b, a, sort)}`);
  }
});

test("Listed places, other given names and chance likenesses stay apart", () => {
  for (const [a, b, sort] of OTHER) {
    assert.ok(!sameName(a, b, sort), `${a} and ${b}: ${nameLikeness(a, b, sort)}`);
    assert.ok(!sameName(b, a, sort), `${b} and ${a}: ${nameLikeness(b, a, sort)}`);
  }
});

test("Likeness lies between 0 and 1, is the same both ways, and is 1 for a name and itself", () => {
  const name = fc.stringMatching(/^[A-Z][a-zé'-]{1,9}( [A-Z][a-z]{1,9}){0,2}$/);
  fc.assert(
    fc.property(name, name, (a, b) => {
      const likeness = nameLikeness(a, b, "person");
      assert.ok(likeness >= 0 && likeness <= 1);
      assert.ok(Math.abs(likeness - nameLikeness(b, a, "person")) < 1e-9);
      assert.equal(nameLikeness(a, a, "person"), 1);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("A very long name is compared in bounded time", () => {
  const long = "Halvorsen ".repeat(5000);
  assert.ok(nameLikeness(long, `${long}x`, "person") >= 0);
});

test("Words given to one surname in two spellings of the first name are one speaker's", () => {
  assert.equal(sameSpeaker("Yuri Halvek", "Jurij Halvek"), true);
  assert.equal(sameSpeaker("Ana Lisk", "Jon Orr"), false);
});

test("Cyrillic first names in two spellings and run-together particles are one name", () => {
  assert.equal(sameName("Yuri Halvek", "Jurij Halvek", "person"), true);
  assert.equal(sameName("Piet Vandermolen", "Piet van der Molen", "person"), true);
  assert.equal(sameName("Anna Lisk", "Jana Lisk", "person"), false);
});
