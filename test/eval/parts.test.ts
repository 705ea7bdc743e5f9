import assert from "node:assert/strict";
import { test } from "node:test";
import { belowFloor, raised } from "../../eval/floors.ts";
import type { Row } from "../../eval/row.ts";
import { clauseLength } from "../../eval/stories/clause.ts";
import { figureRead } from "../../eval/stories/figures.ts";
import { toFile } from "../../eval/stories/gold.ts";
import { covers, placeReport, rangesOf } from "../../eval/stories/places.ts";
import { scoreComparison } from "../../eval/stories/score.ts";
import { goldSentences, sentenceCuts } from "../../eval/stories/sentences.ts";
import { headsOf, sameSpeaker } from "../../eval/stories/speakers.ts";
import { occurrences } from "../../eval/stories/squeezed.ts";
import { renderTable, renderWrong } from "../../eval/table.ts";
import type { FigureValue } from "../../src/model/comparison.ts";
import { at, madeComparison, madeReport, marked, withStory } from "./made-up.ts";

test("an anchor covers words when it holds half of them or lies inside them and is long enough", () => {
  const words = [{ from: 100, to: 140 }];
  const inside = "x".repeat(15);
  assert.equal(covers([{ from: 0, to: 120 }], "x".repeat(120), words), true);
  assert.equal(covers([{ from: 0, to: 119 }], "x".repeat(119), words), false);
  assert.equal(covers([{ from: 110, to: 125 }], inside, words), true);
  assert.equal(covers([{ from: 110, to: 124 }], inside.slice(1), words), false);
  assert.equal(
    covers(
      [
        { from: 0, to: 10 },
        { from: 100, to: 140 },
      ],
      inside,
      words,
    ),
    true,
  );
  assert.equal(covers([], inside, words), false);
});

test("words broken across lines, other white space and folded repeats are found in the file", () => {
  const file = toFile(
    "000.txt",
    new TextEncoder().encode("The mill sto\n\npped.\n\nA wheel  broke.\n\nA wheel broke."),
  );
  const report = {
    ...madeReport("000.txt", ["The mill stopped.", "A wheel broke."]),
    blocks: [
      { kind: "paragraph", from: 0, to: 17, places: [{ first: 1, last: 3 }] },
      {
        kind: "paragraph",
        from: 18,
        to: 32,
        places: [
          { first: 5, last: 5 },
          { first: 7, last: 7 },
        ],
      },
    ],
  } as const;
  const placed = placeReport(report, file);
  assert.deepEqual(rangesOf(placed, at(report, "stopped")), occurrences(file.squeezed, "stopped"));
  assert.equal(rangesOf(placed, at(report, "wheel broke")).length, 2);
});

test("a block that lost words inside is placed by the runs that are left", () => {
  const file = toFile("000.txt", new TextEncoder().encode("The mayor [advertisement] opened the bridge."));
  const report = madeReport("000.txt", ["The mayor opened the bridge."]);
  const [range] = rangesOf(placeReport(report, file), at(report, "opened the bridge"));
  assert.deepEqual(range, occurrences(file.squeezed, "opened the bridge")[0]);
});

test("blocks of a web page are found in gold's texts of it, behind one another, whatever lines they name", () => {
  const seen = "Mill stops\n\nThe mill stopped.\nMost read\nMill stops\nBridge opens";
  const file = toFile("000.html", Buffer.from("<h1>Mill stops</h1>"), Buffer.from(seen));
  const made = madeReport("000.html", ["Mill stops", "The mill stopped."]);
  const blocks = made.blocks.map((block) => ({ ...block, places: [{ first: 90, last: 90 }] }));
  const placed = placeReport({ ...made, blocks }, file);
  assert.equal(file.isPage, true);
  assert.deepEqual(
    rangesOf(placed, at(made, "Mill stops")),
    occurrences(file.squeezed, "Mill stops").slice(0, 1),
  );
  assert.deepEqual(rangesOf(placed, at(made, "stopped")), occurrences(file.squeezed, "stopped"));
  const other = madeReport("000.html", ["Most read", "Mill stops"]);
  const [, second] = occurrences(file.squeezed, "Mill stops");
  assert.deepEqual(rangesOf(placeReport(other, file), at(other, "Mill stops")), [second]);
});

test("files in UTF-16 and windows-1252 are read as their texts", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Café\r\nshut", "utf16le")]);
  assert.equal(toFile("000.txt", utf16).text, "Café\nshut");
  assert.equal(toFile("001.md", Buffer.from([0x43, 0x61, 0x66, 0xe9])).text, "Café");
});

test("sentences end at stops before capitals, not after titles, initials and abbreviations", () => {
  const cut = (line: string) => sentenceCuts(line).map((at) => line.slice(at).trim());
  assert.deepEqual(cut("Mr. Tern of St. Oda left. He waved."), ["He waved."]);
  assert.deepEqual(cut("They met at 2 p.m. Monday in the U.S. House."), []);
  assert.deepEqual(cut("It began at 2 p.m. Tern spoke."), ["Tern spoke."]);
  assert.deepEqual(cut("“Go.” She went."), ["She went."]);
});

test("a sentence that gold joins across lines is one unit, and so are equal sentences of one report", () => {
  const files = { "000.txt": "The old mi\n\nll fell. It was empty.\n\nIt was empty." };
  const gold = { differences: { residue: { joins: { "000": [[1, 3, "The old mill fell"]] } } } };
  withStory(files, gold, (story) => {
    const { all, words } = goldSentences(story);
    assert.deepEqual(all.map(words), ["The old mi ll fell.", "It was empty."]);
  });
});

test("joins count only when the joined words stand in the report's text", () => {
  const files = { "000.txt": "The old mi\n\nll fell." };
  const gold = { differences: { residue: { joins: { "000": [[1, 3, "old mill fell"]] } } } };
  const score = (text: readonly string[]) =>
    withStory(files, gold, (story) =>
      scoreComparison(story, madeComparison([madeReport("000.txt", text)])).find(
        ({ metric }) => metric === "joins",
      ),
    )?.score;
  assert.equal(score(["The old mill fell."]), 1);
  assert.equal(score(["The old mi", "ll fell."]), 0);
});

test("sentence borders are scored inside lines", () => {
  const line = "One came. Two left.";
  const gold = { sentences: [{ doc: "000", line: 1, cuts: [9], sentences: ["One came.", "Two left."] }] };
  const score = (...sentences: string[]) =>
    withStory({ "000.txt": line }, gold, (story) => {
      let report = madeReport("000.txt", [line]);
      for (const words of sentences) report = marked(report, words, { kind: "sentence" });
      return scoreComparison(story, madeComparison([report])).find(({ metric }) => metric === "sentences.f1");
    })?.score;
  assert.equal(score("One came.", "Two left."), 1);
  assert.equal(score("One came. Two left."), 0);
  assert.equal(score("One", "came.", "Two left."), 2 / 3);
});

test("direct quotations need a direct speaker, and other words between marks must be left alone", () => {
  const line = "“We are out of sand,” said Ole Brandt of the “Dry Feet” club.";
  const gold = {
    quotes: {
      quotes: [{ doc: "000", kind: "direct", text: "We are out of sand,", speaker: "Ole Brandt" }],
      not_speech: [{ doc: "000", text: "Dry Feet" }],
    },
  };
  const score = (manner: string, speech: boolean) =>
    withStory({ "000.txt": line }, gold, (story) => {
      let report = madeReport("000.txt", [line]);
      report = marked(report, line, {
        kind: "attribution",
        content: at(report, "We are out of sand,"),
        cue: at(report, "said"),
        source: at(report, "Ole Brandt"),
        speaker: "Ole Brandt",
        manner,
        sense: "say",
      });
      report = marked(report, "Dry Feet", { kind: "quote", speech });
      const rows = scoreComparison(story, madeComparison([report]));
      return ["quotes.direct", "quotes.not-speech"].map(
        (name) => rows.find(({ metric }) => metric === name)?.score,
      );
    });
  assert.deepEqual(score("direct", false), [1, 1]);
  assert.deepEqual(score("mixed", false), [1, 1]);
  assert.deepEqual(score("indirect", true), [0, 0]);
});

test("speakers are the same by last name or head noun", () => {
  for (const [gold, read] of [
    ["Benno Falk Jr.", "Falk"],
    ["Gaunt valley health officials", "the health officials"],
    ["A ministry spokeswoman in Orlo", "spokeswoman"],
    ["Records disclosed Wednesday", "additional records"],
    ["Ines Roth and members of her cabinet", "Roth"],
    ["Ines Roth", "leader of the growers Ines Roth"],
    ["growers (according to Northwire)", "fruit growers"],
  ] as const) {
    assert.equal(sameSpeaker(gold, read), true, `${gold} / ${read}`);
  }
  assert.equal(sameSpeaker("Roth", "the office of Roth"), false);
  assert.equal(sameSpeaker("Orlo", "the Orlo fire service"), false);
  assert.equal(sameSpeaker("the mayor’s office", "the mayor"), false);
  assert.equal(sameSpeaker("police", ""), false);
  assert.deepEqual(headsOf("newly filed court papers"), ["paper"]);
});

test("a figure is read right with its number and its relation", () => {
  const value = (figure: FigureValue) => {
    const report = madeReport("000.txt", ["About 40 of them."]);
    return { report: report.id, anchor: at(report, "40"), normal: "40", figure };
  };
  const forty = { value: 40, low: 36, high: 44, hedge: "approx", unit: "people" } as const;
  assert.equal(figureRead({ text: "about 40", relation: "about", value: 40 }, value(forty)), true);
  assert.equal(figureRead({ text: "40", relation: "exactly", value: 40 }, value(forty)), false);
  assert.equal(figureRead({ text: "about 50", relation: "about", value: 50 }, value(forty)), false);
  const share = { value: 90, low: 89, high: 91, hedge: "approx", unit: "%" } as const;
  assert.equal(figureRead({ text: "about 90%", relation: "about", value: 0.9 }, value(share)), true);
  const scores = { value: null, low: 40, high: 100, hedge: "vague", unit: "people" } as const;
  assert.equal(figureRead({ text: "scores", relation: "at-least", value: 40 }, value(scores)), true);
  assert.equal(figureRead({ text: "scores", relation: "at-least", value: 20 }, value(scores)), false);
  const range = { value: null, low: 46, high: 57, hedge: "between", unit: "months" } as const;
  assert.equal(figureRead({ text: "46 to 57", relation: "between", value: [46, 57] }, value(range)), true);
  assert.equal(figureRead({ text: "46 to 58", relation: "between", value: [46, 58] }, value(range)), false);
});

test("a clause reaches from the border before the words to the border after them", () => {
  const sentence = "The dam broke on Friday, flooding Orlo, after a week of rain.";
  assert.equal(clauseLength(sentence, "flooding Orlo"), "flooding Orlo".length);
  assert.equal(clauseLength(sentence, "dam broke"), "The dam broke on Friday".length);
  assert.equal(
    clauseLength(sentence, "broke on Friday, flooding"),
    "The dam broke on Friday, flooding Orlo".length,
  );
});

test("floors rise with what ran, keep what did not, and fall only when that is allowed", () => {
  const floors = { "a/title": 0.5, "b/title": 0.9, "a/single-source.joined": 0.2 };
  const rows = [row("a", "title", 0.4), row("a", "single-source.joined", 0.1), row("c", "title", 0.7)];
  assert.deepEqual(raised(floors, rows, false), {
    "a/single-source.joined": 0.1,
    "a/title": 0.5,
    "b/title": 0.9,
    "c/title": 0.7,
  });
  assert.equal(raised(floors, rows, true)["a/title"], 0.4);
});

test("the gate names rows below their floor, for some metrics above, beyond the noise", () => {
  const floors = { "a/title": 0.5, "a/single-source.joined": 0.2 };
  const below = (metric: string, score: number) => belowFloor([row("a", metric, score)], floors).length;
  assert.equal(below("title", 0.4), 1);
  assert.equal(below("title", 0.4999), 0);
  assert.equal(below("single-source.joined", 0.3), 1);
  assert.equal(below("single-source.joined", 0.1), 0);
  assert.equal(below("joins", 0), 0);
});

test("the table shows floors, what is below, and the mean; wrong cases are listed by metric", () => {
  const rows = [{ ...row("a", "title", 0.4), wrong: ["000: none instead of Flood"] }, row("b", "title", 0.6)];
  const table = renderTable(rows, { "a/title": 0.5 });
  assert.match(table, /extract +a +title +0\.400 +3 +0\.500 BELOW/);
  assert.match(table, /mean of 2 +title +0\.500 +6/);
  assert.equal(renderWrong(rows), "\na title (0.400), 1 wrong\n  - 000: none instead of Flood");
});

function row(set: string, metric: string, score: number): Row {
  return { layer: "extract", set, metric, score, n: 3, wrong: [] };
}
