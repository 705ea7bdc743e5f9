import assert from "node:assert/strict";
import { test } from "node:test";
import { areaUnder, pairsOf, wholeName } from "../../../eval/annotate/names/alias-pairs.ts";
import type { NamedText } from "../../../eval/annotate/names/gold.ts";
import { innerNames, type Mention } from "../../../eval/annotate/names/mentions.ts";
import { countNames, scoreNames } from "../../../eval/annotate/names/score.ts";
import { asText, FOUR_SORTS, taggedLines } from "../../../eval/annotate/names/token-lines.ts";

const TEXT = "The plane maker Brellin Inc. named Ada Okafor of Corvo Mart and Jonas Halvorsen as directors.";

function phrase(words: string, sort: Mention["sort"], title: string | null = null): Mention {
  const from = TEXT.indexOf(words);
  return { from, to: from + words.length, sort, thing: words, title };
}

test("a marked phrase gives the name in it, and a phrase that joins others gives none", () => {
  const names = innerNames(TEXT, [
    phrase("The plane maker Brellin Inc.", "organisation"),
    phrase("Ada Okafor of Corvo Mart", "person"),
    phrase("Corvo Mart", "organisation"),
    phrase("Jonas Halvorsen", "person"),
    phrase("Ada Okafor of Corvo Mart and Jonas Halvorsen", "person"),
    phrase("directors", "person"),
  ]);
  assert.deepEqual(
    names.map(({ from, to }) => TEXT.slice(from, to)),
    ["Brellin Inc", "Ada Okafor", "Corvo Mart", "Jonas Halvorsen"],
  );
});

test("tagged words become a text with its names, peoples left out", () => {
  const rows = "The O\nBrellin B-ORG\nGroup I-ORG\n, O\nan O\nItalian B-MISC\nfirm O\n. O".replaceAll(
    " ",
    "\t",
  );
  const { text, names, neutral } = asText("one", false, taggedLines(rows, FOUR_SORTS));
  assert.equal(text, "The Brellin Group, an Italian firm.\n");
  assert.deepEqual(names, [{ from: 4, to: 17, sort: "organisation" }]);
  assert.deepEqual(neutral, [{ from: 22, to: 29, sort: "other" }]);
});

test("the point of an abbreviation and what stands on a neutral stretch count neither way", () => {
  const text: NamedText = {
    id: "one",
    apart: false,
    text: TEXT,
    sentences: [{ from: 0, to: TEXT.length }],
    names: [{ from: 16, to: 27, sort: "organisation" }],
    neutral: [{ from: 35, to: 45 }],
  };
  const { main } = countNames(text, [
    { from: 16, to: 28, sort: "organisation" },
    { from: 35, to: 45, sort: "person" },
    { from: 49, to: 59, sort: "place" },
  ]);
  assert.deepEqual([main.right, main.found, main.gold], [1, 2, 1]);
});

test("names of one thing are pairs of one kind, names of two things of another", () => {
  const named = (thing: string, name: string) =>
    ({ topic: "t", document: "d", thing, sort: "person", name }) as const;
  const pairs = pairsOf([named("1", "Ada Okafor"), named("1", "Okafor"), named("2", "Jonas Halvorsen")]);
  assert.deepEqual(
    pairs.map(({ same }) => same),
    [true, false, false],
  );
});

test("only phrases that are nothing but a name with its titles are aliases", () => {
  assert.equal(wholeName("President Ada Okafor", "person"), "Ada Okafor");
  assert.equal(wholeName("Ada Okafor of Corvo Mart", "person"), null);
  assert.equal(wholeName("the former chief", "person"), null);
});

test("level scores count half in the area under the curve", () => {
  assert.equal(
    areaUnder([
      { same: true, score: 0.5 },
      { same: false, score: 0.5 },
      { same: false, score: 0.1 },
    ]),
    0.75,
  );
});

test("a peer's names are brought to the convention of gold before they are counted", () => {
  const text = asText("one", true, taggedLines("The\tO\nBrellin\tB-ORG\nGroup\tI-ORG\n.\tO", FOUR_SORTS));
  const { rows } = scoreNames("made-up", [text], {
    all: [],
    read: (set, kind, texts) => {
      assert.deepEqual([set, kind, texts.map(({ id }) => id)], ["made-up", "names", ["one"]]);
      const names = [{ from: 0, to: 17, type: "organisation", value: null }];
      return [{ peer: "another", readings: new Map([["one", { names }]]) }];
    },
  });
  const apart = rows.find(({ metric }) => metric === "names.f1.apart");
  assert.deepEqual(apart?.peers, [{ peer: "another", score: 1 }]);
});
