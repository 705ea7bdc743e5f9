import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { commonRuns } from "../../src/text/common-runs.ts";
import { readWordCodes } from "../../src/text/word-codes.ts";

function shown(a: string, b: string): readonly string[] {
  const words = b.split(" ");
  const runs = commonRuns(readWordCodes(a).codes, readWordCodes(b).codes);
  return Array.from({ length: runs.length / 3 }, (_, at) => {
    const [inA, inB = 0, length = 0] = runs.subarray(at * 3, at * 3 + 3);
    return `${inA}: ${words.slice(inB, inB + length).join(" ")}`;
  });
}

const CASES: readonly (readonly [name: string, a: string, b: string, ...runs: readonly string[]])[] = [
  ["Texts without common words share nothing", "a b c d e f g h i j k l", "m n o p q r s t u v w x"],
  ["Nine words are chance", "a b c d e f g h i x", "y a b c d e f g h i"],
  ["Ten words are a passage", "a b c d e f g h i j x", "y a b c d e f g h i j", "0: a b c d e f g h i j"],
  [
    "An edited passage is its equal words",
    "a b c d e f old g h i very k l m n o p",
    "a b c d e f new g h i k l m n o p",
    "0: a b c d e f",
    "7: g h i",
    "11: k l m n o p",
  ],
  [
    "Passages may stand in another order",
    "a b c d e f g h i j 1 2 k l m n o p q r s t u",
    "k l m n o p q r s t u 3 a b c d e f g h i j",
    "12: k l m n o p q r s t u",
    "0: a b c d e f g h i j",
  ],
  [
    "A passage that is there twice is found twice",
    "a b c d e f g h i j",
    "a b c d e f g h i j 1 2 a b c d e f g h i j",
    "0: a b c d e f g h i j",
    "0: a b c d e f g h i j",
  ],
  [
    "A run that reaches into a shorter one before it takes its words",
    "1 a b c d e 2 3 4 5 6 7 8 9 10 11 12 13 14 b c d e f g h i j k l m n",
    "a b c d e f g h i j k l m n",
    "19: b c d e f g h i j k l m n",
  ],
];

for (const [name, a, b, ...runs] of CASES) {
  test(name, () => assert.deepEqual(shown(a, b), runs));
}

const text = fc.array(fc.nat(6), { maxLength: 80 }).map((codes) => Uint32Array.from(codes));

test("Runs are equal words and do not overlap in the second text", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = commonRuns(a, b);
      let end = 0;
      for (let at = 0; at < runs.length; at += 3) {
        const [inA = 0, inB = 0, length = 0] = runs.subarray(at, at + 3);
        assert.ok(length > 0 && inB >= end);
        assert.deepEqual(a.slice(inA, inA + length), b.slice(inB, inB + length));
        end = inB + length;
      }
    }),
  );
});

test("Words that are copied by construction are found, and hardly any others", () => {
  let next = 1;
  const fresh = (count: number): number[] => Array.from({ length: count }, () => (next++ * 2654435761) >>> 0);
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ own: fc.integer({ min: 14, max: 30 }), copied: fc.integer({ min: 10, max: 60 }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (parts) => {
        const source = fresh(400);
        let from = 0;
        const copy: number[] = [];
        const isCopied: boolean[] = [];
        for (const { own, copied } of parts) {
          copy.push(...fresh(own), ...source.slice(from, from + copied));
          isCopied.push(...Array<boolean>(own).fill(false), ...Array<boolean>(copied).fill(true));
          from += copied + 3;
        }
        const found = Array<boolean>(copy.length).fill(false);
        const runs = commonRuns(Uint32Array.from(source), Uint32Array.from(copy));
        for (let at = 0; at < runs.length; at += 3) {
          const [, inB = 0, length = 0] = runs.subarray(at, at + 3);
          found.fill(true, inB, inB + length);
        }
        assert.deepEqual(found, isCopied);
      },
    ),
  );
});

test("Texts of one word again and again take time in step with their length", () => {
  const time = (length: number): number => {
    const began = performance.now();
    commonRuns(new Uint32Array(length).fill(1), new Uint32Array(length + 1).fill(1));
    return performance.now() - began;
  };
  time(1000);
  assert.ok(time(200_000) < 1000);
});
