import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../../eval/row.ts";
import type { GoldStory } from "../../eval/stories/gold.ts";
import { scoreComparison } from "../../eval/stories/score.ts";
import type { ComparedReport, Comparison, Difference } from "../../src/model/comparison.ts";
import { at, madeComparison, madePoint, madeReport, marked, withStory } from "./made-up.ts";

const TITLE = "Kiln fire closes Tarrow pottery";
const FIRE = "The fire at the Tarrow pottery broke out on Monday and injured seven people.";
const OWNER = "Owner Edda Pohl said the roof had been sound.";
const OTHER = "A kiln burst into flames at Tarrow on Monday, hurting nine workers, and the road was shut.";
const ROAD = "Police reopened the road by noon.";

const FILES = {
  "000.txt": ["Home > News", TITLE, FIRE, OWNER].join("\n\n"),
  "001.txt": [OTHER, ROAD].join("\n\n"),
};
const GOLD = {
  facts: {
    facts: [
      {
        id: "fire",
        claim: "a fire broke out",
        support: {
          "000": "broke out on Monday and injured seven people",
          "001": "burst into flames at Tarrow on Monday",
        },
        also: { "000": ["Kiln fire"] },
      },
    ],
  },
  differences: {
    differences: [
      {
        fact: "fire",
        kind: "figure",
        verdict: "conflict",
        values: {
          "000": { text: "seven people", relation: "exactly", value: 7 },
          "001": { text: "nine workers", relation: "exactly", value: 9 },
        },
      },
    ],
    single_source: [{ doc: "001", text: "Police reopened the road" }],
    residue: { lines: { "000": [1], "001": [] } },
    metadata: {
      "000": { title: TITLE, outlet: null },
      "001": { title: null, outlet: "Tarrow Post", agency: "Northwire" },
    },
  },
  quotes: {
    quotes: [{ doc: "000", kind: "indirect", text: "the roof had been sound", speaker: "Edda Pohl" }],
    not_speech: [],
  },
  times: {
    expressions: [
      { doc: "000", line: 5, text: "Monday", start: 44, end: 50, from: "2031-05-05", to: "2031-05-06" },
    ],
  },
  quantities: {
    quantities: [
      { doc: "000", line: 5, text: "seven", start: 63, end: 68, value: 7, hedge: "", unit: "people" },
    ],
    traps: [{ doc: "001", line: 1, text: "A kiln", start: 0, end: 6 }],
  },
  names: {
    mentions: [
      { doc: "000", line: 7, text: "Edda Pohl", start: 6, end: 15, type: "PER" },
      { doc: "000", line: 5, text: "Tarrow", start: 16, end: 22, type: "LOC" },
    ],
  },
};

test("everything read right scores one, and nothing is listed as wrong", () => {
  const rows = score((story) => story, right);
  for (const metric of [
    "residue.precision",
    "residue.recall",
    "title",
    "outlet",
    "agency",
    "times.value",
    "quantities.value",
    "quantities.traps",
    "names.f1",
    "quotes.indirect",
    "points.pairwise-f1",
    "statements.recall",
    "statements.covered",
    "points.statement-recall",
    "points.best-jaccard",
    "differences.recall",
    "differences.precision",
    "differences.verdict",
    "conflicts.precision",
    "conflicts.recall",
  ]) {
    assert.equal(rows.get(metric)?.score, 1, metric);
    assert.deepEqual(rows.get(metric)?.wrong, [], metric);
  }
  assert.equal(rows.get("single-source.joined")?.score, 0);
});

test("a metric whose gold is missing is left out", () => {
  const rows = score((story) => story, right);
  assert.equal(rows.has("sentences.f1"), false);
  assert.equal(rows.has("byline"), false);
  assert.equal(rows.has("joins"), false);
  assert.equal(rows.has("quotes.direct"), false);
});

test("a residue line that is kept costs recall, an article line that is dropped costs precision", () => {
  const rows = score(
    (story) => story,
    () => madeComparison([madeReport("000.txt", ["Home > News", TITLE, FIRE, { residue: OWNER }]), other()]),
  );
  assert.equal(rows.get("residue.recall")?.score, 0);
  assert.equal(rows.get("residue.precision")?.score, 0);
  assert.match(rows.get("residue.precision")?.wrong[0] ?? "", /000 line 7/);
});

test("metadata that should be null and is not, and values that are not found, are wrong", () => {
  const found = (value: string) => ({ value, basis: "stated", via: "masthead" }) as const;
  const rows = score(
    (story) => story,
    () =>
      madeComparison([
        { ...first(), title: null, outlet: found("Tarrow Post") },
        { ...other(), outlet: null, agency: found("Otherwire") },
      ]),
  );
  assert.equal(rows.get("outlet")?.score, 0);
  assert.equal(rows.get("agency")?.score, 0);
  assert.equal(rows.get("title")?.score, 0.5);
});

test("a time with another interval, a quantity with another hedge and a name with another type are wrong", () => {
  const rows = score(
    (story) => story,
    () => {
      let report = madeReport("000.txt", [{ residue: "Home > News" }, TITLE, FIRE, OWNER]);
      report = marked(report, "Monday", {
        kind: "time",
        when: { from: "2031-05-12", to: "2031-05-13" },
        sort: "calendar",
      });
      report = marked(report, "seven people", {
        kind: "quantity",
        value: 7,
        low: 7,
        high: null,
        hedge: "more",
        unit: "people",
      });
      report = marked(report, "Edda Pohl", {
        kind: "name",
        sort: "place",
        canonical: "Edda Pohl",
        place: null,
      });
      report = marked(report, "the Tarrow", {
        kind: "name",
        sort: "place",
        canonical: "Tarrow",
        place: null,
      });
      const trap = marked(other(), "A kiln", {
        kind: "quantity",
        value: 1,
        low: 1,
        high: 1,
        hedge: "",
        unit: "kiln",
      });
      return madeComparison([report, trap]);
    },
  );
  for (const metric of ["times.value", "quantities.value", "quantities.traps", "names.f1"]) {
    assert.equal(rows.get(metric)?.score, 0, metric);
  }
});

test("a statement given to another speaker is wrong, one by last name alone is right", () => {
  const said = (speaker: string) =>
    score(
      (story) => story,
      () =>
        madeComparison([
          attributed(madeReport("000.txt", [{ residue: "Home > News" }, TITLE, FIRE, OWNER]), speaker),
        ]),
    ).get("quotes.indirect")?.score;
  assert.equal(said("Pohl"), 1);
  assert.equal(said("the fire service"), 0);
});

test("two sentences that gold does not pair, in one point, cost precision and join the single-source statement", () => {
  const rows = score(
    (story) => story,
    () =>
      madeComparison(
        [first(), other()],
        [
          madePoint([
            [first(), FIRE],
            [other(), ROAD],
          ]),
        ],
      ),
  );
  assert.equal(rows.get("points.pairwise-precision")?.score, 0);
  assert.equal(rows.get("points.pairwise-recall")?.score, 0);
  assert.equal(rows.get("single-source.joined")?.score, 1);
  assert.match(rows.get("points.pairwise-recall")?.wrong[0] ?? "", /fire, a fire broke out/);
});

test("a pair with a sentence that tells the fact again is neither gold nor wrong", () => {
  const rows = score(
    (story) => story,
    () =>
      madeComparison(
        [first(), other()],
        [
          madePoint([
            [first(), TITLE],
            [other(), OTHER],
          ]),
        ],
      ),
  );
  assert.equal(rows.get("points.pairwise-precision")?.n, 0);
  assert.equal(rows.get("single-source.joined")?.score, 0);
});

test("a whole sentence pairs its supports, but is no statement when its clause is much shorter", () => {
  const rows = score(
    (story) => story,
    () =>
      madeComparison(
        [first(), other()],
        [
          madePoint([
            [first(), FIRE],
            [other(), OTHER],
          ]),
        ],
      ),
  );
  assert.equal(rows.get("points.pairwise-recall")?.score, 1);
  assert.equal(rows.get("points.statement-recall")?.score, 0);
});

test("a statement that is split well counts wherever it stands, one that is a whole sentence only as covered", () => {
  const rows = score(
    (story) => story,
    () => madeComparison([first(), other()], [madePoint([[first(), FIRE]]), madePoint([[other(), OTHER]])]),
  );
  assert.equal(rows.get("points.pairwise-recall")?.score, 0);
  assert.equal(rows.get("statements.covered")?.score, 1);
  assert.equal(rows.get("statements.recall")?.score, 0.5);
  assert.match(rows.get("statements.recall")?.wrong[0] ?? "", /no statement of at most \d+ characters tells/);
});

test("a figure that is read wrong is not recalled, and another verdict is not right", () => {
  const rows = score(
    (story) => story,
    () => compared(difference({ value: 8 })),
  );
  assert.equal(rows.get("differences.recall")?.score, 0);
  assert.equal(rows.get("differences.precision")?.score, 1);
  const update = score(
    (story) => story,
    () => compared(difference({ verdict: "update" })),
  );
  assert.equal(update.get("differences.recall")?.score, 1);
  assert.equal(update.get("differences.verdict")?.score, 0);
  assert.equal(update.get("conflicts.recall")?.score, 0);
  assert.equal(update.has("conflicts.precision"), false);
});

test("a difference of a kind that gold does not list costs precision, but not for the choice of words", () => {
  const place = score(
    (story) => story,
    () => compared(difference({ kind: "place" })),
  );
  assert.equal(place.get("differences.precision")?.score, 0);
  assert.equal(place.get("conflicts.precision")?.score, 0);
  const term = score(
    (story) => story,
    () => compared(difference({ kind: "term", verdict: "compatible" })),
  );
  assert.equal(term.has("differences.precision"), false);
});

test("where gold lists no conflict and none is called, precision is one", () => {
  const rows = score(
    (story) => ({
      ...story,
      differences: (story.differences ?? []).map((each) => ({ ...each, verdict: "unclear" })),
    }),
    () => compared(difference({ verdict: "update" })),
  );
  assert.equal(rows.get("conflicts.precision")?.score, 1);
  assert.equal(rows.get("differences.verdict")?.score, 1);
  assert.equal(rows.has("conflicts.recall"), false);
});

function score(change: (story: GoldStory) => GoldStory, make: () => Comparison): ReadonlyMap<string, Row> {
  return withStory(FILES, GOLD, (story) => {
    const rows = scoreComparison(change(story), make());
    return new Map(rows.map((row) => [row.metric, row]));
  });
}

/** All as gold has it. */
function right(): Comparison {
  const difference = figure(7, 9);
  return {
    ...madeComparison(
      [first(), other()],
      [
        madePoint(
          [
            [first(), "broke out on Monday and injured seven people"],
            [other(), "A kiln burst into flames at Tarrow on Monday"],
          ],
          [difference],
        ),
        madePoint([[other(), ROAD]]),
      ],
    ),
  };
}

function compared(difference: Difference): Comparison {
  return madeComparison(
    [first(), other()],
    [
      madePoint(
        [
          [first(), FIRE],
          [other(), OTHER],
        ],
        [difference],
      ),
    ],
  );
}

function difference(change: {
  value?: number;
  verdict?: Difference["verdict"];
  kind?: Difference["kind"];
}): Difference {
  const { value = 7, ...rest } = change;
  return { ...figure(value, 9), ...rest };
}

function figure(a: number, b: number): Difference {
  const exact = (value: number) => ({ value, low: value, high: value, hedge: "", unit: "people" }) as const;
  return {
    kind: "figure",
    verdict: "conflict",
    because: "exact-values-differ",
    about: "people hurt",
    values: [
      { report: first().id, anchor: at(first(), "seven people"), normal: `${a} people`, figure: exact(a) },
      { report: other().id, anchor: at(other(), "nine workers"), normal: `${b} people`, figure: exact(b) },
    ],
  };
}

function first(): ComparedReport {
  let report = madeReport("000.txt", [{ residue: "Home > News" }, TITLE, FIRE, OWNER], {
    title: { value: TITLE, basis: "stated", via: "first line" },
  });
  report = marked(report, "Monday", {
    kind: "time",
    when: { from: "2031-05-05", to: "2031-05-06" },
    sort: "calendar",
  });
  report = marked(report, "seven people", {
    kind: "quantity",
    value: 7,
    low: 7,
    high: 7,
    hedge: "",
    unit: "people",
  });
  report = marked(report, "Edda Pohl", { kind: "name", sort: "person", canonical: "Edda Pohl", place: null });
  const place = report.text.indexOf("Tarrow pottery broke");
  report = {
    ...report,
    marks: [
      ...report.marks,
      { kind: "name", sort: "place", canonical: "Tarrow", place: null, from: place, to: place + 6 },
    ],
  };
  return attributed(report, "Edda Pohl");
}

function attributed(report: ComparedReport, speaker: string): ComparedReport {
  return marked(report, OWNER, {
    kind: "attribution",
    content: at(report, "the roof had been sound"),
    cue: at(report, "said"),
    source: at(report, "Owner Edda Pohl"),
    speaker,
    manner: "indirect",
    sense: "say",
  });
}

function other(): ComparedReport {
  const found = (value: string) => ({ value, basis: "stated", via: "masthead" }) as const;
  return madeReport("001.txt", [OTHER, ROAD], { outlet: found("Tarrow Post"), agency: found("Northwire") });
}
