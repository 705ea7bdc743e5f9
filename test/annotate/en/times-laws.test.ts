import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantities } from "../../../src/annotate/en/quantities.ts";
import { times } from "../../../src/annotate/en/times.ts";
import { marksOf } from "../../../src/model/mark.ts";
import { overlaps } from "../../../src/model/span.ts";
import { dayFrom } from "../../../src/text/calendar.ts";
import { markedBy } from "../../helpers/marked-by.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

const PIECES =
  "a an the last next this past of in on to from between and or - – . , : / ' ’s $ % € £ + # ( ) \n one two half third twenty-six hundred million dozens dozen scores several few most 1 2 11 7 30 31 99 1701 2006 2024-10-22 10/11/12 0 000 11th st pm a.m. 11:30 12.30 Tuesday Sunday Sat. May March Oct. October February 29 spring fall winter quarter year years week month day night morning ago earlier later early late mid end start first second noon midnight Christmas Eve Easter century 1990 s decade hour minutes people km tonnes euros percent more than about up at least will said was Q 3 weekend yesterday today tonight overnight nineteen ½".split(
    " ",
  );

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((pairs) => pairs.map(([piece, gap]) => piece + gap).join(""));
const days = fc.option(fc.integer({ min: -50_000, max: 40_000 }).map(dayFrom), { nil: null });

test("times and quantities lie in the text, in order, apart, with ranges that are none the wrong way round", () => {
  fc.assert(
    fc.property(texts, days, (text, reference) => {
      const all = markedBy([times, quantities], reportOf(text), reference);
      const found = marksOf(all, "time");
      const counted = marksOf(all, "quantity");
      for (const marks of [found, counted]) {
        let end = 0;
        for (const mark of marks) {
          assert.ok(mark.from >= end && mark.from < mark.to && mark.to <= text.length, text);
          end = mark.to;
        }
      }
      for (const mark of found) {
        if (mark.when !== null) assert.ok(mark.when.from < mark.when.to, text);
        if (mark.clock !== null) assert.ok(mark.clock.from < mark.clock.to && mark.clock.to <= 1440, text);
        assert.equal(mark.duration !== null, mark.sort === "duration");
        if (mark.sort === "calendar")
          assert.ok(
            counted.every((quantity) => !overlaps(quantity, mark)),
            text,
          );
      }
      for (const mark of counted) {
        if (mark.low !== null && mark.high !== null) assert.ok(mark.low <= mark.high, text);
        assert.ok(mark.value === null || Number.isFinite(mark.value), text);
      }
    }),
    { seed: 11, numRuns: 1500 },
  );
});

test("what is found does not depend on the text after the paragraph", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const alone = markedBy([times], reportOf(text), "2024-10-22");
      const longer = markedBy([times], reportOf(`${text}\n\nThe end.`), "2024-10-22");
      assert.deepEqual(
        longer.filter((mark) => mark.to <= text.length),
        alone,
      );
    }),
    { seed: 12, numRuns: 300 },
  );
});
