import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SHORTEST_PASSAGE, sharedRuns } from "../../src/text/passages.ts";

/** Runs as the words of each place: "0: a b c / 1: a b c". */
function shown(texts: readonly string[], shortest: number): readonly string[] {
  return sharedRuns(texts, shortest).map(({ places }) =>
    places.map(({ text, span }) => `${text}: ${texts[text]?.slice(span.from, span.to)}`).join(" / "),
  );
}

const CASES: readonly (readonly [name: string, texts: readonly string[], ...runs: readonly string[]])[] = [
  ["Nothing is shared by texts without common words", ["a b c d e f", "g h i j k l"]],
  ["One text shares nothing with itself", ["a b c d e f a b c d e f"]],
  ["A run of too few words is chance", ["x a b c d y", "v a b c d w"]],
  [
    "A run is as long as both texts go on, letter case and punctuation apart",
    ["x a b c d e f y", "v A, b c d – e f w"],
    "0: a b c d e f / 1: A, b c d – e f",
  ],
  [
    "A run that several texts share is one with a place in each",
    ["a b c d e x", "y a b c d e", "a b c d e"],
    "0: a b c d e / 1: a b c d e / 2: a b c d e",
  ],
  [
    "A text that holds one more part of a run joins it by its longest part",
    ["a b c d e f g h i j k l m n", "a b c d e f g h i j k l m n", "a b c d e - x - g h i j k l"],
    "0: a b c d e f g h i j k l m n / 1: a b c d e f g h i j k l m n / 2: g h i j k l",
    "0: a b c d e / 1: a b c d e / 2: a b c d e",
  ],
  [
    "Runs that touch by a few words are two",
    ["a b c d e f g h i j k l m n", "a b c d e f g h", "g h i j k l m n"],
    "0: a b c d e f g h / 1: a b c d e f g h",
    "0: g h i j k l m n / 2: g h i j k l m n",
  ],
];

for (const [name, texts, ...runs] of CASES) test(name, () => assert.deepEqual(shown(texts, 5), runs));

test("Nine words in a row are chance, ten are copied", () => {
  const words = "the old wall by the river fell into deep water".split(" ");
  assert.equal(words.length, SHORTEST_PASSAGE);
  const texts = (count: number): string[] => [
    `Yesterday ${words.slice(0, count).join(" ")} again`,
    `Today ${words.slice(0, count).join(" ")} twice`,
  ];
  assert.deepEqual(sharedRuns(texts(9)), []);
  assert.equal(sharedRuns(texts(10)).length, 1);
});

const SHORTEST = 7;

/** For each text the words that lie in a run of at least `SHORTEST` words of another text, by trying all places. */
function bruteForce(texts: readonly (readonly string[])[]): readonly (readonly boolean[])[] {
  const covered = texts.map((words) => words.map(() => false));
  texts.forEach((one, a) => {
    texts.forEach((two, b) => {
      if (a === b) return;
      for (let x = 0; x < one.length; x += 1) {
        for (let y = 0; y < two.length; y += 1) {
          let length = 0;
          while (x + length < one.length && one[x + length] === two[y + length]) length += 1;
          if (length >= SHORTEST) covered[a]?.fill(true, x, x + length);
        }
      }
    });
  });
  return covered;
}

/** For each text the words that lie in a shared run. */
function found(texts: readonly (readonly string[])[]): readonly (readonly boolean[])[] {
  const joined = texts.map((words) => words.join(" "));
  const covered = texts.map((words) => words.map(() => false));
  for (const { places } of sharedRuns(joined, SHORTEST)) {
    for (const { text, span } of places) {
      const before = joined[text]?.slice(0, span.from).split(" ").length ?? 0;
      const words = joined[text]?.slice(span.from, span.to).split(" ").length ?? 0;
      covered[text]?.fill(true, before - 1, before - 1 + words);
    }
  }
  return covered;
}

/** Texts made of slices of three sources and of words of their own; no word stands twice in one. */
const copying = fc.array(
  fc.array(fc.record({ from: fc.nat({ max: 30 }), length: fc.nat({ max: 25 }), own: fc.nat({ max: 3 }) }), {
    minLength: 3,
    maxLength: 3,
  }),
  { minLength: 2, maxLength: 6 },
);

test("Exactly the words that trying every place finds are shared, where no text repeats itself", () => {
  fc.assert(
    fc.property(copying, (plans) => {
      const texts = plans.map((plan, text) =>
        plan.flatMap(({ from, length, own }, source) => [
          ...Array.from({ length }, (_, index) => `s${source}w${from + index}`),
          ...Array.from({ length: own }, (_, index) => `t${text}s${source}w${index}`),
        ]),
      );
      assert.deepEqual(found(texts), bruteForce(texts));
    }),
    { seed: 17, numRuns: 400 },
  );
});

test("No word is shared that trying every place does not find, whatever the texts", () => {
  const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const all = bruteForce(texts);
      found(texts).forEach((words, index) => {
        words.forEach((shared, at) => {
          if (shared) assert.ok(all[index]?.[at], `word ${at} of text ${index}`);
        });
      });
    }),
    { seed: 18, numRuns: 400 },
  );
});

test("A run has one place a text, in order of texts, each beginning and ending with a word", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c,", "“d”", "."), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (lists) => {
      const texts = lists.map((words) => words.join(" "));
      for (const { places, words } of sharedRuns(texts, SHORTEST)) {
        assert.ok(places.length >= 2 && words >= SHORTEST);
        places.forEach(({ text: index, span }, at) => {
          assert.ok(index > (places[at - 1]?.text ?? -1));
          assert.match(texts[index]?.slice(span.from, span.to) ?? "", /^[a-d].*[a-d]$/su);
        });
      }
    }),
    { seed: 19, numRuns: 300 },
  );
});

test("Texts that say one thing again and again take linear time", () => {
  const began = process.cpuUsage().user;
  sharedRuns(Array.from({ length: 6 }, () => "so ".repeat(30_000)));
  sharedRuns(Array.from({ length: 6 }, (_, index) => "left right ".repeat(15_000 + index)));
  const copied = Array.from({ length: 600 }, (_, index) => `word${index}`).join(" ");
  sharedRuns(Array.from({ length: 300 }, (_, index) => `outlet${index} ${copied}`));
  assert.ok((process.cpuUsage().user - began) / 1e6 < 8);
});

test("A formula of names and titles that anybody would write is no copy", () => {
  const arrival = "U.S. Secretary of State Ana Lisk arrived in Verin on Tuesday";
  assert.deepEqual(
    sharedRuns([`${arrival}, officials said.`, `It was raining. ${arrival} to meet the mayor.`]),
    [],
  );
});
