import { type Anchor, anchorAt } from "../../src/model/anchor.ts";
import type { ComparedReport, Comparison, Difference, Point } from "../../src/model/comparison.ts";
import { captureId, pointId, reportId, statementId } from "../../src/model/ids.ts";
import type { Statement } from "../../src/model/statement.ts";

/**
 * A comparison of three short invented reports with every part filled: a conflict, a later update, an agreed
 * point with a shared passage, points of one report, quotations, names, a timeline, residue and an issue.
 */
export function smallComparison(): Comparison {
  const { courier, herald, gazette } = reports();
  return {
    schema: "crossread/comparison/1",
    reports: [courier, herald, gazette],
    points: [
      point(
        [
          statement(
            courier,
            "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday",
          ),
        ],
        { standing: "agreed" },
        [
          statement(
            herald,
            "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday",
          ),
        ],
      ),
      point(
        [statement(courier, "It carried 120 passengers")],
        { standing: "differs", differences: [passengers(courier, herald, gazette)], silent: [] },
        [statement(herald, "The ship carried 180 passengers")],
        [statement(gazette, "There were about 120 passengers on board")],
      ),
      point(
        [statement(courier, "The pier will be closed")],
        { standing: "differs", differences: [pier(courier, gazette)] },
        [statement(gazette, "The pier was closed on Tuesday")],
      ),
      point([statement(herald, "A second ferry was sent to help")], { standing: "single" }),
      point([statement(gazette, "The captain has been questioned", "police said", "police")], {
        standing: "single",
      }),
    ],
    passages: [
      {
        words: 16,
        origin: { kind: "agency", name: "Coastwire", reports: [courier.id, herald.id] },
        anchors: [courier, herald].map((report) =>
          at(report, "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday"),
        ),
      },
    ],
    quotes: [
      {
        speaker: "Mara Lindqvist",
        relation: "trimmed",
        quotes: [
          quote(courier, "“We heard a bang and then it was quiet,”"),
          quote(herald, "“We heard a bang,”"),
        ],
      },
    ],
    entities: [
      {
        canonical: "Alda",
        sort: "other",
        mentions: 3,
        byReport: [
          {
            report: courier.id,
            names: [{ form: "Alda", anchor: at(courier, "Alda"), count: 1 }],
            descriptions: [{ form: "ferry", anchor: at(courier, "ferry") }],
          },
          {
            report: gazette.id,
            names: [{ form: "MS Alda", anchor: at(gazette, "MS Alda"), count: 1 }],
            descriptions: [],
          },
        ],
      },
    ],
    timeline: [
      {
        when: { from: "2031-03-03", to: "2031-03-04" },
        clock: null,
        point: pointOf(
          courier,
          "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday",
        ),
        statement: at(
          courier,
          "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday",
        ),
        time: at(courier, "Monday"),
        basis: "implied",
        reports: [courier.id, herald.id],
      },
    ],
    issues: [
      { code: "DATE_IMPLIED", severity: "note", subject: "herald.txt", message: "herald.txt has no date." },
    ],
  };

  function pointOf(report: ComparedReport, words: string) {
    const same = [courier, herald].map((each) => statement(each, words).id);
    return report === courier ? pointId(same) : pointId([]);
  }
}

/** The reports behind it. */
export function reports() {
  const courier = report("courier.txt", "The Northmere Courier", "2031-03-03", [
    "Ferry hits pier",
    "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday. It carried 120 passengers.",
    "“We heard a bang and then it was quiet,” said Mara Lindqvist. The pier will be closed.",
  ]);
  const herald = report("herald.txt", null, null, [
    "Ferry crash injures nine",
    "Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday. The ship carried 180 passengers.",
    "“We heard a bang,” said Mara Lindqvist. A second ferry was sent to help.",
  ]);
  const gazette = report("gazette.txt", "Tarn Gazette", "2031-03-05", [
    "Captain questioned",
    "There were about 120 passengers on board the MS Alda. The pier was closed on Tuesday.",
    "The captain has been questioned, police said.",
  ]);
  return { courier, herald, gazette };
}

function report(
  name: string,
  outlet: string | null,
  day: string | null,
  paragraphs: readonly string[],
): ComparedReport {
  const text = paragraphs.join("\n");
  const capture = captureId(new TextEncoder().encode(text), null);
  let from = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const block = {
      kind: index === 0 ? ("headline" as const) : ("paragraph" as const),
      from,
      to: from + paragraph.length,
      places: [{ first: index + 1, last: index + 1 }],
    };
    from = block.to + 1;
    return block;
  });
  return {
    id: reportId(capture, text),
    capture,
    name,
    edition: 1,
    text,
    blocks,
    residue: [
      {
        lines: { first: 9, last: 9 },
        text: "Share this page",
        reason: "share notice",
        because: "asks to share",
      },
    ],
    completeness: "whole",
    title: { value: paragraphs[0] ?? "", basis: "stated", via: "headline" },
    standfirst: null,
    outlet: outlet === null ? null : { value: outlet, basis: "stated", via: "masthead" },
    byline: null,
    agency: null,
    photoCredits: [],
    published: day === null ? null : { value: day, basis: "stated", via: "dateline" },
    modified: null,
    language: { value: "en", basis: "guessed", via: "words" },
    url: null,
    reference: day === null ? { value: "2031-03-03", basis: "implied", via: "siblings" } : null,
    marks: [],
  };
}

function at(report: ComparedReport, words: string): Anchor {
  const from = report.text.indexOf(words);
  return anchorAt(report.id, report.text, { from, to: from + words.length });
}

function statement(report: ComparedReport, words: string, cue?: string, speaker = ""): Statement {
  const anchor = at(report, words);
  const end = report.text.indexOf(".", anchor.to) + 1;
  return {
    id: statementId(report.id, anchor.from, anchor.to),
    anchor,
    sentence: anchorAt(report.id, report.text, { from: anchor.from, to: end }),
    attribution:
      cue === undefined
        ? []
        : [{ speaker, source: null, cue: at(report, cue), manner: "indirect", sense: "say" }],
    stage: "done",
    negated: false,
    certainty: cue === undefined ? "asserted" : "attributed",
    names: [],
    times: [],
    quantities: [],
  };
}

function point(
  first: readonly Statement[],
  rest: Pick<Point, "standing"> & Partial<Point>,
  ...others: readonly (readonly Statement[])[]
): Point {
  const all = [first, ...others];
  const known = reports();
  const told = all.map((statements) => statements[0]?.anchor.report);
  return {
    id: pointId(all.flatMap((statements) => statements.map(({ id }) => id))),
    label: (first[0] as Statement).anchor,
    readings: all.map((statements) => ({ report: (statements[0] as Statement).anchor.report, statements })),
    origins: all.map((statements) => ({
      kind: "outlet",
      name: "its own",
      reports: [(statements[0] as Statement).anchor.report],
    })),
    differences: [],
    silent: Object.values(known)
      .filter(({ id }) => !told.includes(id))
      .map(({ id }) => ({ report: id, reliability: "reliable", because: "the text is complete" })),
    ...rest,
  };
}

function passengers(...[courier, herald, gazette]: readonly ComparedReport[]): Difference {
  const value = (
    report: ComparedReport | undefined,
    words: string,
    hedge: "" | "approx",
    number: number,
  ) => ({
    report: (report as ComparedReport).id,
    anchor: at(report as ComparedReport, words),
    normal: `${number} passengers`,
    figure: { value: number, low: number, high: number, hedge, unit: "passengers" },
  });
  return {
    kind: "figure",
    verdict: "conflict",
    because: "exact-values-differ",
    about: "passengers",
    values: [
      value(courier, "120 passengers", "", 120),
      value(herald, "180 passengers", "", 180),
      value(gazette, "about 120 passengers", "approx", 120),
    ],
  };
}

function pier(courier: ComparedReport, gazette: ComparedReport): Difference {
  return {
    kind: "stage",
    verdict: "update",
    because: "plan-and-outcome",
    about: "the pier",
    values: [
      { report: courier.id, anchor: at(courier, "will be closed"), normal: "planned" },
      { report: gazette.id, anchor: at(gazette, "was closed"), normal: "done" },
    ],
  };
}

function quote(report: ComparedReport, words: string) {
  return {
    report: report.id,
    anchor: at(report, words),
    speaker: "Mara Lindqvist",
    source: at(report, "Mara Lindqvist"),
    cue: at(report, "said"),
    manner: "direct" as const,
  };
}
