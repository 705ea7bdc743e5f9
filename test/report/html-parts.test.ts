import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clock, days, list, moment, number } from "../../src/report/html/format.ts";
import { html } from "../../src/report/html/markup.ts";
import { makeScale } from "../../src/report/html/scale.ts";
import { cutSegments } from "../../src/report/html/segments.ts";

const RANGES: readonly (readonly [string, string, string])[] = [
  ["2031-03-05", "2031-03-06", "5 March 2031"],
  ["2031-03-05", "2031-03-08", "5 to 7 March 2031"],
  ["2031-02-27", "2031-03-02", "27 February to 1 March 2031"],
  ["2030-12-30", "2031-01-02", "30 December 2030 to 1 January 2031"],
  ["2031-03-01", "2031-04-01", "March 2031"],
  ["2031-03-01", "2031-06-01", "March to May 2031"],
  ["2030-12-01", "2031-02-01", "December 2030 to January 2031"],
  ["2031-01-01", "2032-01-01", "2031"],
  ["2029-01-01", "2032-01-01", "2029 to 2031"],
  ["not a day", "not a day", "not a day"],
];

for (const [from, to, words] of RANGES) {
  test(`the days from ${from} up to ${to} are called “${words}”`, () => {
    assert.equal(days({ from, to }), words);
  });
}

test("numbers, lists and times are written as people write them", () => {
  assert.equal(number(42718), "42,718");
  assert.deepEqual(
    [list([]), list(["A"]), list(["A", "B"]), list(["A", "B", "C"])],
    ["", "A", "A and B", "A, B and C"],
  );
  assert.deepEqual(
    [clock({ from: 1110, to: 1131 }), clock({ from: 1380, to: 1381 })],
    ["18:30 to 18:51", "23:00"],
  );
});

test("a moment is written by the clock of its place, and what is no moment as it is", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["2031-03-05T18:05:00+01:00", "5 March 2031, 18:05, UTC+01:00"],
    ["2031-03-05T18:05:59.123Z", "5 March 2031, 18:05, UTC"],
    ["2031-03-05T18:05", "5 March 2031, 18:05, local time"],
    ["2031-03-05", "5 March 2031"],
    ["18:05", "18:05"],
  ];
  for (const [iso, words] of cases) assert.equal(moment(iso), words);
});

test("a template escapes every value but markup, and joins lists", () => {
  assert.equal(
    html`<p title="${'"'}">${["<b>", html`<i>${"&"}</i>`, null, false, 3]}</p>`.markup,
    '<p title="&quot;">&lt;b&gt;<i>&amp;</i>3</p>',
  );
});

test("a scale keeps the order of values, stays between 0 and 100 and has few round ticks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (values) => {
        const scale = makeScale(values);
        const places = [...values].sort((a, b) => a - b).map(scale.at);
        places.forEach((place, index) => {
          assert.ok(place >= 0 && place <= 100 && place >= (places[index - 1] ?? 0));
        });
        assert.ok(scale.ticks.length <= 8);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test("people are counted in whole ticks, and far amounts stand on a logarithmic scale", () => {
  assert.deepEqual(makeScale([2, 3]).ticks, [2, 3]);
  assert.deepEqual(
    [makeScale([12, 42_718]).logarithmic, makeScale([12, 42_718]).ticks],
    [true, [10, 100, 1000, 10_000]],
  );
  assert.equal(makeScale([0, 42_718]).logarithmic, false);
  assert.deepEqual(makeScale([7]).at(7), 50);
});

test("segments cover the whole span in order, wherever layers begin, end and overlap", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(10)).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const whole = { from: 5, to: 30 };
      const segments = cutSegments(whole, [
        { layer: "a", spans: a },
        { layer: "b", spans: b },
      ]);
      assert.equal(segments[0]?.from, 5);
      assert.equal(segments.at(-1)?.to, 30);
      segments.forEach((segment, index) => {
        if (index > 0) assert.equal(segment.from, segments[index - 1]?.to);
        for (let at = segment.from; at < segment.to; at += 1) {
          const under = (list: typeof a) => list.some((span) => span.from <= at && at < span.to);
          assert.deepEqual([segment.layers.has("a"), segment.layers.has("b")], [under(a), under(b)]);
        }
      });
    }),
    { seed: 7, numRuns: 300 },
  );
});
