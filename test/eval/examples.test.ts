import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type GoldStory, readGold, spotRange } from "../../eval/stories/gold.ts";
import { listStories } from "../../eval/stories/list.ts";
import { occurrences } from "../../eval/stories/squeezed.ts";
import { unitsOf } from "../../eval/stories/units.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");
const STORIES = ["dam", "docks", "ferry"].map((name) =>
  readGold(name, join(EXAMPLES, name), join(EXAMPLES, "gold", name)),
);

test("the examples are found as labelled stories, as are stories with their own gold", () => {
  assert.deepEqual(
    listStories(EXAMPLES).map(({ set }) => set),
    ["dam", "docks", "ferry"],
  );
});

for (const story of STORIES) {
  test(`${story.set}: all words that gold gives stand in their reports`, () => {
    for (const { id, support, also } of story.facts ?? []) {
      for (const [doc, words] of support) assert.ok(timesIn(story, doc, words) > 0, `${id} ${doc}: ${words}`);
      for (const [doc, list] of also) {
        for (const words of list) assert.ok(timesIn(story, doc, words) > 0, `${id} ${doc}: ${words}`);
      }
    }
    for (const { doc, text } of [...(story.singles ?? []), ...(story.quotes ?? []), ...story.notSpeech]) {
      assert.ok(timesIn(story, doc, text) > 0, `${doc}: ${text}`);
    }
    for (const { doc, words } of story.joins) assert.equal(timesIn(story, doc, words), 1, `${doc}: ${words}`);
  });

  test(`${story.set}: each support and single-source statement names one sentence, or a standfirst and its repeat`, () => {
    const repeated = [...story.repeats].flatMap(([doc, pairs]) =>
      pairs
        .flat()
        .map((line) => ({ doc, words: story.files.find((file) => file.doc === doc)?.lineTexts[line - 1] })),
    );
    for (const [fact, tellings] of unitsOf(story).supports) {
      assert.equal(tellings.length, fact.support.size, fact.id);
      for (const { doc, words, places } of tellings) {
        const twice = repeated.some((each) => each.doc === doc && each.words?.includes(words));
        assert.equal(places.length, twice ? 2 : 1, `${fact.id} ${doc}: ${words}`);
      }
    }
    assert.equal(unitsOf(story).singles.length, story.singles?.length);
  });

  test(`${story.set}: each difference belongs to a fact that its reports tell, with figures in their words`, () => {
    for (const { fact, kind, values } of story.differences ?? []) {
      const support = story.facts?.find(({ id }) => id === fact)?.support;
      assert.ok(support !== undefined, fact);
      assert.ok(values.size > 1, `${fact} ${kind}`);
      for (const [doc, value] of values) {
        assert.ok(support.has(doc), `${fact} ${kind} ${doc}`);
        if (typeof value !== "string")
          assert.ok(timesIn(story, doc, value.text) > 0, `${fact} ${doc}: ${value.text}`);
      }
    }
  });

  test(`${story.set}: times, quantities and traps are where gold has them`, () => {
    const spots = [...(story.times ?? []), ...(story.quantities ?? []), ...story.quantityTraps];
    assert.ok(spots.length > 50);
    for (const spot of spots) {
      const file = story.files.find(({ doc }) => doc === spot.doc);
      assert.ok(
        file !== undefined && spotRange(file, spot) !== null,
        `${spot.doc}:${spot.line} ${spot.text}`,
      );
    }
  });

  test(`${story.set}: residue, captions and credits are lines that have words`, () => {
    for (const lines of [story.residue, story.credits]) {
      for (const [doc, numbers] of lines ?? []) {
        const file = story.files.find((each) => each.doc === doc);
        for (const line of numbers) assert.match(file?.lineTexts[line - 1] ?? "", /\p{L}/u, `${doc} ${line}`);
      }
    }
  });
}

test("the examples come in the encodings and line ends that their page names", () => {
  const bytes = (story: number, name: string) =>
    STORIES[story]?.files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  assert.deepEqual([...bytes(0, "channel-six.txt").subarray(0, 2)], [0xff, 0xfe]);
  assert.ok(bytes(0, "daily-flare.txt").includes(0x93), "windows-1252 quotation marks");
  assert.ok(Buffer.from(bytes(0, "northline.txt")).includes("\r\n"));
  assert.deepEqual([...bytes(1, "national-courier.txt").subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.ok(bytes(1, "quayside-notes.md").length > 0);
});

test("gold gives every web page of the examples as a reader sees it, and its encoding is what its page says", () => {
  const ferry = STORIES[2]?.files ?? [];
  assert.deepEqual(
    ferry.map(({ name, isPage }) => [name, isPage]),
    [
      ["dayglass.html", true],
      ["merchant-log.mhtml", true],
      ["skelmay-gazette.htm", true],
      ["tavren-mercury.html", true],
      ["valdory-sentinel.html", true],
    ],
  );
  const gazette = ferry.find(({ doc }) => doc === "skelmay-gazette")?.bytes ?? new Uint8Array();
  assert.ok(gazette.includes(0x92), "windows-1252 apostrophes");
  assert.ok(Buffer.from(gazette).includes("\r\n"));
});

test("no page that is not a report lies in a story's folder", () => {
  for (const { set: name } of STORIES) assert.equal(existsSync(join(EXAMPLES, name, "README.md")), false);
});

function timesIn(story: GoldStory, doc: string, words: string): number {
  const file = story.files.find((each) => each.doc === doc);
  return file === undefined ? 0 : occurrences(file.squeezed, words).length;
}
