import assert from "node:assert/strict";
import { test } from "node:test";
import { splitJoined, standsAsName, withCapitals, withJoins } from "../../../src/annotate/en/names/joins.ts";
import type { NameRun } from "../../../src/annotate/en/names/model.ts";
import { splitWords } from "../../../src/annotate/en/word-spans.ts";
import type { NameSort } from "../../../src/model/mark.ts";

interface Case {
  readonly words: ReturnType<typeof splitWords>;
  readonly runs: readonly NameRun[];
}

/** A sentence in which names stand in brackets, each with the first letter of its sort: "[o Lisk Foundation]". */
function cut(marked: string): Case {
  const sorts: Readonly<Record<string, NameSort>> = {
    p: "person",
    o: "organisation",
    l: "place",
    x: "other",
  };
  let text = "";
  const spans: { readonly from: number; readonly to: number; readonly sort: NameSort }[] = [];
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = /^\[(\w) (.+)\]$/.exec(part);
    if (name?.[2] !== undefined)
      spans.push({
        from: text.length,
        to: text.length + name[2].length,
        sort: sorts[name[1] ?? ""] ?? "other",
      });
    text += name?.[2] ?? part;
  }
  const words = splitWords(text, { from: 0, to: text.length });
  const runs = spans.map(({ from, to, sort }) => ({
    first: words.findIndex((word) => word.from === from),
    end: words.findIndex((word) => word.to === to) + 1,
    sort,
  }));
  return { words, runs };
}

function told({ words }: Case, runs: readonly NameRun[]): readonly string[] {
  return runs.map(
    ({ first, end, sort }) =>
      `${sort}: ${words
        .slice(first, end)
        .map(({ plain }) => plain)
        .join(" ")}`,
  );
}

function joined(marked: string): readonly string[] {
  const each = cut(marked);
  return told(each, withJoins(each.words, each.runs));
}

test("a body is one with what it is for and with the word behind it", () => {
  assert.deepEqual(joined("the [o Lisk Foundation] for the [o Visual Arts] paid"), [
    "organisation: Lisk Foundation for the Visual Arts",
  ]);
  assert.deepEqual(joined("the [o University of Corvo] at [l Brell] paid"), [
    "organisation: University of Corvo at Brell",
  ]);
  assert.deepEqual(joined("told [o BPH] News on Monday"), ["organisation: BPH News"]);
});

test("a body stays apart from a person behind it and from an office", () => {
  assert.deepEqual(joined("the [o Lisk Foundation] for [p Ada Okafor] paid"), [
    "organisation: Lisk Foundation",
    "person: Ada Okafor",
  ]);
  assert.deepEqual(joined("told [o Brellin] Chairman Okafor"), ["organisation: Brellin"]);
});

test("a maker with the number of its product is no body, with a small number it is", () => {
  assert.deepEqual(joined("bought ten [o Brellin] 737 jets"), ["other: Brellin 737"]);
  assert.deepEqual(joined("seen on [o Channel] 4"), ["organisation: Channel"]);
});

test("a saint's name keeps the word, and behind “the” it is a thing", () => {
  assert.deepEqual(joined("aboard the Saint [p Lisk] on Monday"), ["other: Saint Lisk"]);
  assert.deepEqual(joined("in Saint [l Lisk] on Monday"), ["place: Saint Lisk"]);
});

test("what stands behind “pro-”, letters of honour and currencies are no names", () => {
  const kept = (marked: string): readonly string[] => {
    const each = cut(marked);
    return told(
      each,
      each.runs.filter((run) => standsAsName(each.words, each.runs, run)),
    );
  };
  assert.deepEqual(kept("the pro-[l Brell] camp"), []);
  assert.deepEqual(kept("[p Jonas Lisk], [l QC], said"), ["person: Jonas Lisk"]);
  assert.deepEqual(kept("worth [l US]$ 7bn in the [l US]"), ["place: US"]);
});

test("two bodies with an “and”, and a person of a body, are two names", () => {
  const split = (marked: string): readonly string[] => {
    const each = cut(marked);
    const run = each.runs[0];
    return told(each, run === undefined ? [] : (splitJoined(each.words, run) ?? [run]));
  };
  assert.deepEqual(split("the [o Corvo Party and the Lisk Party] agreed"), [
    "organisation: Corvo Party",
    "organisation: Lisk Party",
  ]);
  assert.deepEqual(split("the [o Lisk and Corvo Railway] agreed"), ["organisation: Lisk and Corvo Railway"]);
  assert.deepEqual(split("for [p Jonas Lisk of Corvo Power] it is"), [
    "person: Jonas Lisk",
    "organisation: Corvo Power",
  ]);
});

test("capitals in a row inside a sentence are a name, if not all are words that capitals make look like one", () => {
  const found = (marked: string): readonly string[] => {
    const each = cut(marked);
    return told(each, withCapitals(each).runs);
  };
  assert.deepEqual(found("They sailed on the Skelmay Brae again."), ["other: Skelmay Brae"]);
  assert.deepEqual(found("They asked the Prime Minister again."), []);
});
