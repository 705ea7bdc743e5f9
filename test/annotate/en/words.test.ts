import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findWords } from "../../../src/annotate/en/words.ts";

function read(text: string): string {
  return findWords(text, [{ from: 0, to: text.length }])
    .map((word) => `${text.slice(word.from, word.to)}/${word.tag}/${word.lemma}`)
    .join(" ");
}

test("every word has a tag and a dictionary form", () => {
  assert.equal(
    read("The engineers were closing two valves."),
    "The/DT/the engineers/NNS/engineer were/VBD/be closing/VBG/close two/CD/two valves/NNS/valve ././.",
  );
});

test("irregular forms are verbs, also those that are rare", () => {
  assert.equal(read("Two boys sang."), "Two/CD/two boys/NNS/boy sang/VBD/sing ././.");
  assert.equal(read("The women rode away."), "The/DT/the women/NNS/woman rode/VBD/ride away/RB/away ././.");
  assert.equal(
    read("They had dug a ditch."),
    "They/PRP/they had/VBD/have dug/VBN/dig a/DT/a ditch/NN/ditch ././.",
  );
});

test("a word for anybody is no name where a sentence begins with it", () => {
  assert.equal(read("Nobody came."), "Nobody/NN/nobody came/VBD/come ././.");
  assert.equal(read("Everyone agrees."), "Everyone/NN/everyone agrees/VBZ/agree ././.");
});

test("possessives, shortened words and hyphens are words of their own", () => {
  assert.equal(
    read("Lund’s crew couldn’t use the far-off bridge."),
    "Lund/NNP/lund ’s/POS/'s crew/NN/crew could/MD/can n’t/RB/not use/VB/use the/DT/the far/RB/far -/HYPH/- " +
      "off/IN/off bridge/NN/bridge ././.",
  );
  assert.equal(
    read("The farmers’ union said 'no'."),
    "The/DT/the farmers/NNS/farmer ’/POS/' union/NN/union said/VBD/say '/''/' no/DT/no '/''/' ././.",
  );
});

test("abbreviations, times, numbers and addresses stay whole", () => {
  const text =
    "Gen. Brandt of the U.S. left at 10:30 p.m. with 1,200.5 litres, see https://example.org/a.b?c now.";
  const whole = findWords(text, [{ from: 0, to: text.length }]).map(({ from, to }) => text.slice(from, to));
  for (const word of ["Gen.", "U.S.", "10:30", "p.m.", "1,200.5", "https://example.org/a.b?c"]) {
    assert.ok(whole.includes(word), word);
  }
  assert.equal(whole.at(-1), ".");
});

test("words that are names of object members are words like others", () => {
  assert.doesNotThrow(() => read("constructor __proto__ hasOwnProperty toString valueOf"));
});

test("words stand in order and hold every character of their sentence but white space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      let end = 0;
      for (const word of findWords(text, [{ from: 0, to: text.length }])) {
        assert.ok(word.from >= end && word.to > word.from);
        assert.equal(text.slice(end, word.from).trim(), "");
        assert.notEqual(word.lemma, "");
        assert.equal(typeof word.tag, "string");
        end = word.to;
      }
      assert.equal(text.slice(end).trim(), "");
    }),
    { seed: 11, numRuns: 500 },
  );
});

test("a sentence of a million words and a word of a million letters are read in bounded time", () => {
  const long = `${"word ".repeat(300_000)}${"x".repeat(1_000_000)}ing`;
  const began = performance.now();
  assert.equal(findWords(long, [{ from: 0, to: long.length }]).length, 300_001);
  assert.ok(performance.now() - began < 20_000);
});

test("nouns and verbs that look alike are told by what stands around them", () => {
  for (const [text, word, tag, lemma] of [
    ["Lisk imports about half of its grain.", "imports", "VBZ", "import"],
    ["It appears to work.", "appears", "VBZ", "appear"],
    ["Lisk has no plans to sell it.", "plans", "NNS", "plan"],
    ["The air strikes against Lisk could end.", "strikes", "NNS", "strike"],
    ["The crew had slept there.", "slept", "VBN", "sleep"],
    ["People are not spending here.", "spending", "VBG", "spend"],
    ["I could no longer meet them.", "meet", "VB", "meet"],
    ["The hall was closed due to snow.", "snow", "NN", "snow"],
    ["The strike cost the town two million marks.", "cost", "VBD", "cost"],
    ["The firm wants to lower its prices.", "lower", "VB", "lower"],
    ["It has limited funds.", "limited", "JJ", "limited"],
  ] as const) {
    assert.ok(read(text).split(" ").includes(`${word}/${tag}/${lemma}`), `${text}: ${read(text)}`);
  }
});

test("A participle with its subject before and its object behind is a past tense", () => {
  const tagOf = (text: string, word: string): string | undefined =>
    read(text)
      .split(" ")
      .map((each) => each.split("/"))
      .find(([surface]) => surface === word)?.[1];
  assert.equal(tagOf("The flood killed 12 people, Ana Hamlin said.", "killed"), "VBD");
  assert.equal(tagOf("Officials said the storm wounded the mayor.", "wounded"), "VBD");
  assert.equal(tagOf("Critics say it failed.", "failed"), "VBD");
  assert.equal(tagOf("Rebels killed by the army were buried.", "killed"), "VBN");
  assert.equal(tagOf("The men killed last week were brothers.", "killed"), "VBN");
  assert.equal(tagOf("Rebels given weapons were seen.", "given"), "VBN");
});
