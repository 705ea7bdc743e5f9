import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { test } from "node:test";
import fc from "fast-check";
import { statementsOf } from "../../src/compare/statements.ts";
import { type MarkedReport, marksOf } from "../../src/model/mark.ts";
import { inside, overlaps, type Span } from "../../src/model/span.ts";
import { markedReport } from "../helpers/story-of.ts";

const thing = fc.constantFrom(
  ..."the old dam|Ana Hamlin|the river board|40 guards|the mayor of Verin|three boats|Osk Power|the northern wall".split(
    "|",
  ),
);
const happened = fc.constantFrom(
  ..."closed the bridge|killed 12 people|left the town on Monday|paid $300 to the mill|had fallen in May|will rebuild the harbour|met the owners in Osk|was flooded".split(
    "|",
  ),
);
const added = fc.constantFrom(
  ..."3 of them children|most of them from the low town|a carrier from Osk|who had led the board since 2019|built in late May|with a result on Saturday evening|killing two men and wounding 40|after a strike of nearly three weeks|in one of the worst floods of the century|which cost $2 million|following last year's fire at the mill|unable to stop the water|including at least 12 farms".split(
    "|",
  ),
);
const said = fc.constantFrom(
  "",
  "Ana Hamlin said ",
  "Police said that ",
  "According to the council, ",
  "It is believed that ",
);
const joint = fc.constantFrom(", and ", " and ", "; ", ", but ", " after ", " while ", " because ", " – ");

const clause = fc.oneof(
  fc.tuple(thing, happened).map(([who, what]) => `${who} ${what}`),
  fc.tuple(thing, added, happened).map(([who, more, what]) => `${who}, ${more}, ${what}`),
  fc.tuple(thing, happened, added).map(([who, what, more]) => `${who} ${what}, ${more}`),
  fc.tuple(thing, added, happened).map(([who, more, what]) => `${who} - ${more} - ${what}`),
);
const sentence = fc
  .tuple(said, fc.array(fc.tuple(clause, joint), { minLength: 1, maxLength: 4 }))
  .map(([cue, clauses]) => {
    const words = clauses.map(([each, next], at) => each + (at < clauses.length - 1 ? next : ".")).join("");
    const whole = cue + words;
    return whole.slice(0, 1).toUpperCase() + whole.slice(1);
  });
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));

/** Holds a law against random reports. */
function always(law: (marked: MarkedReport, spans: readonly Span[]) => void): void {
  fc.assert(
    fc.property(text, (given) => {
      const marked = markedReport(given);
      law(
        marked,
        statementsOf(marked, 0).map(({ statement }) => statement.anchor),
      );
    }),
    { seed: 17, numRuns: 150 },
  );
}

/** Whether a span begins or ends inside another without holding it. */
function cuts(span: Span, whole: Span): boolean {
  return overlaps(span, whole) && !inside(whole, span) && !inside(span, whole);
}

test("No statement cuts a word, a name, a figure or a time in two", () => {
  always(({ report, marks }, spans) => {
    for (const kind of ["word", "name", "quantity", "time"] as const) {
      for (const mark of marksOf(marks, kind)) {
        const cut = spans.find((span) => cuts(span, mark));
        const shown = (span: Span): string => report.text.slice(span.from, span.to);
        assert.ok(cut === undefined, `“${shown(cut ?? mark)}” cuts “${shown(mark)}”`);
      }
    }
  });
});

test("Every verb and every figure stands in a statement, or in the words that attribute one", () => {
  always(({ report, marks }, spans) => {
    const attributes = marksOf(marks, "attribution").flatMap(({ cue, source }) =>
      source === null ? [cue] : [cue, source],
    );
    const told = [...spans, ...attributes];
    const verbs = marksOf(marks, "word").filter(({ tag }) => /^(?:VB|MD)/.test(tag));
    for (const mark of [...verbs, ...marksOf(marks, "quantity")]) {
      const words = report.text.slice(mark.from, mark.to);
      assert.ok(
        told.some((span) => inside(mark, span)),
        `“${words}” of “${report.text}” is in no statement`,
      );
    }
  });
});

test("No statement is empty or only says who speaks", () => {
  always(({ report, marks }, spans) => {
    const attributions = marksOf(marks, "attribution");
    for (const span of spans) {
      assert.match(report.text.slice(span.from, span.to), /[\p{L}\p{N}]/u);
      const words = report.text.slice(span.from, span.to);
      for (const { cue, source } of attributions) {
        assert.ok(!inside(span, cue), `“${words}” only attributes`);
        // What is told of who speaks is a statement: [Ana Hamlin, head of the river board,] said.
        const speaks = source !== null && span.from === source.from && inside(span, source);
        assert.ok(!speaks || words.includes(","), `“${words}” only speaks`);
      }
    }
  });
});

test("Names, figures and times of a sentence stand in one statement each, but for what a relative describes", () => {
  always((marked) => {
    const told = statementsOf(marked, 0).map(({ statement }) => statement);
    for (const quantity of marksOf(marked.marks, "quantity")) {
      const holders = told.filter(({ quantities }) => quantities.includes(quantity));
      assert.ok(holders.length <= 2);
    }
  });
});

test("A sentence of four times the length takes about four times as long", () => {
  const clauses =
    "the old dam, built in late May, failed on Monday, killing 12 people, 3 of them children, and ";
  const time = (times: number): number => {
    const marked = markedReport(`${clauses.repeat(times)}nobody was hurt.`);
    const began = performance.now();
    statementsOf(marked, 0);
    return performance.now() - began;
  };
  time(100);
  const [short, long] = [time(150), time(600)];
  assert.ok(long < 4 * 6 * Math.max(short, 5), `${short} and ${long} ms`);
});
