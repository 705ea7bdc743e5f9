import { type Anchor, anchorAt } from "../../src/model/anchor.ts";
import type {
  ComparedReport,
  Comparison,
  Difference,
  DifferenceValue,
  Entity,
  FigureValue,
  Origin,
  Point,
  QuoteGroup,
  Silence,
  TimelineEntry,
} from "../../src/model/comparison.ts";
import { type CaptureId, pointId, reportId, statementId } from "../../src/model/ids.ts";
import type { Block, Removed } from "../../src/model/report.ts";
import type { Attribution, Statement } from "../../src/model/statement.ts";
import { PAGES, type Page } from "./sample-reports.ts";

/** A comparison of six invented reports with one of everything that a page has to show. */
export function sampleComparison(pages: readonly Page[] = PAGES): Comparison {
  const reports = pages.map(reportOf);
  const [courier, herald, radio, lantern, post, unnamed] = reports;
  if (!courier || !herald || !radio || !lantern || !post || !unnamed)
    throw new RangeError("six pages are needed");
  const wire = [herald.id, post.id];
  const kestrel: Origin = {
    kind: "agency",
    name: "Kestrel News",
    reports: wire,
    because: [
      { kind: "agency", name: "Kestrel News", reports: [post.id] },
      { kind: "passage", name: "", passage: 0, reports: wire },
    ],
  };
  const points: Point[] = [
    point({
      tells: [
        say(courier, "Two engineers died"),
        say(herald, "At least two members of the crew were killed", [
          by(herald, "a harbour official", "said"),
        ]),
        say(lantern, "Three crew died in the inferno on Tuesday night"),
        say(post, "two seamen lost their lives"),
        say(unnamed, "Two crew members have died"),
      ],
      silent: [quiet(radio, "doubtful", "the text is a stub")],
      origins: [own(courier), own(herald), own(lantern), own(post), own(unnamed)],
      differences: [
        {
          kind: "figure",
          verdict: "conflict",
          because: "exact-values-differ",
          about: "crew killed",
          values: [
            figure(courier, "Two", exactly(2, "crew")),
            figure(herald, "At least two", { value: 2, low: 2, high: null, hedge: "at-least", unit: "crew" }),
            figure(lantern, "Three", exactly(3, "crew")),
            figure(post, "two seamen", exactly(2, "crew")),
            figure(unnamed, "Two", exactly(2, "crew")),
          ],
        },
        {
          kind: "certainty",
          verdict: "compatible",
          because: "asserted-and-attributed",
          about: "crew killed",
          values: [
            value(courier, "died", "asserted"),
            value(herald, "a harbour official said", "attributed"),
          ],
        },
      ],
    }),
    point({
      tells: [
        say(courier, "All 214 passengers were brought ashore by 2 am"),
        say(herald, "More than 200 passengers were taken off"),
        say(radio, "A ferry with dozens of people aboard is drifting off Port Ellery"),
        say(lantern, "about 220 terrified passengers were saved"),
        say(post, "A total of 214 passengers were saved"),
        say(unnamed, "214 people are safe"),
      ],
      silent: [],
      origins: [own(courier), kestrel, own(radio), own(lantern), own(unnamed)],
      differences: [
        {
          kind: "figure",
          verdict: "compatible",
          because: "lower-bound",
          about: "people saved",
          values: [
            figure(courier, "214", exactly(214, "people")),
            figure(herald, "More than 200", {
              value: 200,
              low: 200,
              high: null,
              hedge: "more",
              unit: "people",
            }),
            figure(radio, "dozens", { value: null, low: 24, high: 100, hedge: "vague", unit: "people" }),
            figure(lantern, "about 220", {
              value: 220,
              low: 210,
              high: 230,
              hedge: "approx",
              unit: "people",
            }),
            figure(post, "214", exactly(214, "people")),
            figure(unnamed, "214", exactly(214, "people")),
          ],
        },
      ],
    }),
    point({
      tells: [
        say(courier, "The ship is to be towed to Dunmar on Friday"),
        say(herald, "the vessel will be towed to Dunmar by the weekend", [
          by(herald, "She", "said", "Ines Holloway"),
        ]),
        say(lantern, "The stricken vessel reached Strand under tow on Thursday"),
      ],
      silent: [
        quiet(radio, "doubtful", "the text is a stub"),
        quiet(post, "doubtful", "the text is cut short"),
        quiet(unnamed, "unknown", "not known whether the text is whole"),
      ],
      origins: [own(courier), own(herald), own(lantern)],
      differences: [
        {
          kind: "stage",
          verdict: "update",
          because: "plan-and-outcome",
          about: "tow",
          values: [
            value(courier, "is to be towed", "planned"),
            value(herald, "will be towed", "planned"),
            value(lantern, "reached", "done"),
          ],
        },
        {
          kind: "place",
          verdict: "conflict",
          because: "other-place",
          about: "where the ship is towed",
          values: [
            value(courier, "Dunmar on", "Dunmar"),
            value(herald, "Dunmar by", "Dunmar"),
            value(lantern, "Strand", "Strand"),
          ],
        },
        {
          kind: "time",
          verdict: "compatible",
          because: "within",
          about: "when",
          values: [
            value(courier, "on Friday", "2031-03-07"),
            value(herald, "by the weekend", "2031-03-08 or before"),
          ],
        },
      ],
    }),
    point({
      tells: [
        say(courier, "in lifeboats from Port Ellery, Dunmar and Strand"),
        say(herald, "in boats from Port Ellery and Dunmar"),
        say(radio, "Lifeboats are on their way from Port Ellery and Dunmar"),
      ],
      silent: [
        quiet(lantern, "reliable", "the text is complete"),
        quiet(post, "doubtful", "the text is cut short"),
        quiet(unnamed, "unknown", "not known whether the text is whole"),
      ],
      origins: [own(courier), own(herald), own(radio)],
      differences: [
        {
          kind: "set",
          verdict: "scope",
          because: "subset",
          about: "where the boats came from",
          values: [
            value(courier, "Port Ellery, Dunmar and Strand", "Port Ellery, Dunmar, Strand"),
            value(herald, "Port Ellery and Dunmar", "Port Ellery, Dunmar"),
            value(radio, "Port Ellery and Dunmar", "Port Ellery, Dunmar"),
          ],
        },
      ],
    }),
    point({
      tells: [
        say(lantern, "The blaze ship Sanna Brae failed a safety inspection in February"),
        say(unnamed, "denied that the ship had failed an inspection", [
          by(unnamed, "Northern Isles Lines", "denied", "Northern Isles Lines"),
        ]),
      ],
      silent: [
        quiet(courier, "reliable", "the text is complete"),
        quiet(herald, "reliable", "the text is complete"),
        quiet(radio, "doubtful", "written before"),
        quiet(post, "doubtful", "the text is cut short"),
      ],
      origins: [own(lantern), own(unnamed)],
      differences: [
        {
          kind: "stage",
          verdict: "conflict",
          because: "denied",
          about: "inspection",
          values: [value(lantern, "failed a safety inspection", "done"), value(unnamed, "denied", "denied")],
        },
      ],
    }),
    point({
      tells: [
        say(herald, "The car ferry Sanna Brae lost power at about 6.40 pm on Tuesday", [
          by(herald, "the coastguard", "said"),
        ]),
        say(post, "The car ferry Sanna Brae lost power at about 6.40 pm on Tuesday", [
          by(post, "the coastguard", "said"),
        ]),
      ],
      silent: [
        quiet(courier, "reliable", "the text is complete"),
        quiet(radio, "doubtful", "the text is a stub"),
        quiet(lantern, "reliable", "the text is complete"),
        quiet(unnamed, "unknown", "not known whether the text is whole"),
      ],
      origins: [kestrel],
      differences: [],
    }),
    point({
      tells: [
        say(courier, "fire swept the engine room of the ferry Sanna Brae on Tuesday evening", [
          by(courier, "the harbour authority", "confirmed"),
        ]),
        say(herald, "fire broke out in her engine room", [by(herald, "the coastguard", "said")]),
        say(post, "fire broke out in her engine room", [by(post, "the coastguard", "said")]),
        say(unnamed, "The fire was reported on Tuesday evening"),
      ],
      silent: [
        quiet(radio, "doubtful", "the text is a stub"),
        quiet(lantern, "reliable", "the text is complete"),
      ],
      origins: [own(courier), kestrel, own(unnamed)],
      differences: [
        {
          kind: "term",
          verdict: "compatible",
          because: "synonym",
          about: "fire",
          values: [value(courier, "swept", "sweep"), value(herald, "broke out", "break out")],
        },
      ],
    }),
    alone(courier, "The fire began in a fuel line that was replaced in January", reports, [
      by(courier, "a person who has seen the log", "according to", ""),
    ]),
    alone(courier, "it would not comment before the inquiry had reported", reports, [
      by(courier, "Northern Isles Lines", "said", "Northern Isles Lines"),
    ]),
    alone(radio, "There are no reports of deaths", reports),
    alone(lantern, "The company put profit before people", reports, [
      by(lantern, "the seafarers’ union", "claimed", "seafarers’ union"),
    ]),
    alone(lantern, "Repairs will cost about 12m crowns", reports),
    alone(post, "An inquiry will open on Monday", reports, [
      by(post, "the transport ministry", "said", "transport ministry"),
    ]),
  ];
  return {
    schema: "crossread/comparison/1",
    reports,
    leastScore: 0.16,
    aloneScore: 0.16,
    points,
    digest: points.slice(0, 6).map(({ id, differences }) => ({
      point: id,
      because: differences.some(({ verdict }) => verdict === "conflict")
        ? ["conflict", "origins"]
        : ["central"],
    })),
    passages: [{ anchors: [find(herald, WIRE_WORDS), find(post, WIRE_WORDS)], words: 30, origin: kestrel }],
    families: [
      {
        origin: kestrel,
        fullest: herald.id,
        members: [
          { report: herald.id, words: 180, shared: 0.64 },
          { report: post.id, words: 120, shared: 0.91 },
        ],
      },
    ],
    quotes: quotesOf(courier, herald, lantern),
    entities: entitiesOf(courier, herald, lantern, unnamed),
    timeline: timelineOf(points, courier, herald, lantern, post),
    revisions: [],
    replaced: [],
    issues: [
      {
        code: "DATE_IMPLIED",
        severity: "note",
        subject: radio.name,
        message: `${radio.name} has no date of its own and is read as of 4 March 2031, by the other reports.`,
      },
      {
        code: "EMPTY",
        severity: "error",
        subject: "saved/blank.txt",
        message: "saved/blank.txt is empty and is left out.",
      },
    ],
  };
}

const WIRE_WORDS =
  "The car ferry Sanna Brae lost power at about 6.40 pm on Tuesday when fire broke out in her engine room";

/** A report of a page: blocks and residue on lines of their own, sentences marked. */
export function reportOf(page: Page): ComparedReport {
  let text = "";
  const blocks: Block[] = [];
  const residue: Removed[] = [];
  page.lines.forEach((line, index) => {
    const place = { first: index + 1, last: index + 1 };
    if ("block" in line) {
      const from = text.length === 0 ? 0 : text.length + 1;
      text += (text.length === 0 ? "" : "\n") + line.text;
      blocks.push({ kind: line.block, from, to: text.length, places: [place] });
    } else if ("again" in line) {
      const first = blocks.findIndex((block) => text.slice(block.from, block.to) === line.again);
      const block = blocks[first];
      if (block !== undefined) blocks[first] = { ...block, places: [...block.places, place] };
    } else {
      residue.push({
        lines: place,
        text: line.text,
        reason: line.residue,
        because: `the form of a ${line.residue}`,
      });
    }
  });
  const capture = `c_${page.file}` as CaptureId;
  const title = blocks.find((block) => block.kind === "headline");
  return {
    id: reportId(capture, text),
    capture,
    name: page.file,
    edition: 1,
    text,
    blocks,
    residue,
    completeness: page.completeness,
    title:
      title === undefined
        ? null
        : { value: text.slice(title.from, title.to), basis: "stated", via: "headline" },
    standfirst: null,
    outlet: page.outlet === null ? null : { value: page.outlet, basis: "stated", via: "rights line" },
    byline: page.byline === null ? null : { value: page.byline, basis: "stated", via: "byline" },
    agency: page.agency === null ? null : { value: page.agency, basis: "stated", via: "credit" },
    siteName: null,
    section: null,
    photoCredits: [],
    pictures: [],
    published: { value: page.published, basis: page.basis, via: page.via },
    publishedAt: null,
    modified: null,
    language: { value: "en", basis: "guessed", via: "words" },
    url: page.url === null ? null : { value: page.url, basis: "stated", via: "address" },
    alternates: { amp: null, print: null },
    ...page.web,
    reference: { value: page.published, basis: page.basis, via: page.via },
    marks: blocks.flatMap((block) =>
      Array.from(
        text.slice(block.from, block.to).matchAll(/\S(?:[^.]|\.(?=\d))*(?:\.[”’]?|$)/g),
        (match) => ({
          kind: "sentence" as const,
          from: block.from + match.index,
          to: block.from + match.index + match[0].length,
        }),
      ),
    ),
  };
}

function find(report: ComparedReport, words: string): Anchor {
  const from = report.text.indexOf(words);
  if (from < 0) throw new RangeError(`${report.name} does not hold “${words}”`);
  return anchorAt(report.id, report.text, { from, to: from + words.length });
}

function by(report: ComparedReport, source: string, cue: string, speaker = source): Attribution {
  return { speaker, source: find(report, source), cue: find(report, cue), manner: "indirect", sense: "say" };
}

function say(report: ComparedReport, words: string, attribution: readonly Attribution[] = []): Statement {
  const anchor = find(report, words);
  const around = report.marks.find((mark) => mark.from <= anchor.from && mark.to >= anchor.to) ?? anchor;
  return {
    id: statementId(report.id, anchor.from, anchor.to),
    anchor,
    sentence: anchorAt(report.id, report.text, around),
    attribution,
    stage: "done",
    negated: false,
    certainty: attribution.length > 0 ? "attributed" : "asserted",
    background: false,
    names: [],
    times: [],
    quantities: [],
  };
}

function point(parts: {
  readonly tells: readonly Statement[];
  readonly silent: readonly Silence[];
  readonly origins: readonly Origin[];
  readonly differences: readonly Difference[];
}): Point {
  const label = parts.tells[0]?.anchor;
  if (label === undefined) throw new RangeError("a point needs a statement");
  const plain = parts.differences.every((difference) => difference.kind === "term");
  return {
    id: pointId(parts.tells.map((statement) => statement.id)),
    label,
    readings: parts.tells.map((statement) => ({ report: statement.anchor.report, statements: [statement] })),
    silent: parts.silent,
    origins: parts.origins,
    differences: parts.differences,
    standing: parts.tells.length === 1 ? "single" : plain ? "agreed" : "differs",
    evidence: parts.tells.slice(1).map(({ id }, at) => ({
      a: parts.tells[at]?.id ?? id,
      b: id,
      score: 0.31,
      parts: [
        { kind: "figure", words: "Two", other: "two", weight: 0.21 },
        { kind: "toll", words: "killed", weight: 0.17 },
        { kind: "rest", words: "", weight: 0.02 },
        { kind: "place", words: "", weight: -0.09 },
      ],
    })),
    near: [],
  };
}

function alone(
  report: ComparedReport,
  words: string,
  reports: readonly ComparedReport[],
  attribution: readonly Attribution[] = [],
): Point {
  const silent = reports
    .filter((other) => other !== report)
    .map((other) =>
      other.completeness === "whole"
        ? quiet(other, "reliable", "the text is complete")
        : other.completeness === "unknown"
          ? quiet(other, "unknown", "not known whether the text is whole")
          : quiet(other, "doubtful", "the text is cut short"),
    );
  return point({ tells: [say(report, words, attribution)], silent, origins: [own(report)], differences: [] });
}

function quiet(report: ComparedReport, reliability: Silence["reliability"], because: string): Silence {
  return { report: report.id, reliability, because };
}

function own(report: ComparedReport): Origin {
  return { kind: "outlet", name: report.outlet?.value ?? report.name, reports: [report.id], because: [] };
}

function exactly(value: number, unit: string): FigureValue {
  return { value, low: value, high: value, hedge: "", unit };
}

function value(report: ComparedReport, words: string, normal: string): DifferenceValue {
  return { report: report.id, anchor: find(report, words), normal };
}

function figure(report: ComparedReport, words: string, drawn: FigureValue): DifferenceValue {
  return { ...value(report, words, words), figure: drawn };
}

function quotesOf(
  courier: ComparedReport,
  herald: ComparedReport,
  lantern: ComparedReport,
): readonly QuoteGroup[] {
  const captain = "Ines Holloway";
  const fullest = {
    report: courier.id,
    anchor: find(
      courier,
      "“We had no radio, no lights and a sea coming up under us, and still nobody pushed,”",
    ),
    speaker: captain,
    source: find(courier, captain),
    cue: find(courier, "said"),
    manner: "direct" as const,
  };
  return [
    {
      speaker: captain,
      relation: "trimmed",
      quotes: [
        fullest,
        {
          report: herald.id,
          anchor: find(herald, "“Still nobody pushed,”"),
          speaker: captain,
          source: find(herald, "Captain Ines Holloway"),
          cue: find(herald, "told reporters"),
          manner: "direct",
        },
      ],
    },
    {
      speaker: captain,
      relation: "other-speaker",
      quotes: [
        fullest,
        {
          report: lantern.id,
          anchor: find(
            lantern,
            "“We had no radio, no lights and a sea coming up under us, and yet nobody panicked,”",
          ),
          speaker: "Tom Arkell",
          source: find(lantern, "first mate Tom Arkell"),
          cue: find(lantern, "said"),
          manner: "direct",
        },
      ],
    },
    {
      speaker: "seafarers’ union",
      relation: "single",
      quotes: [
        {
          report: lantern.id,
          anchor: find(lantern, "The company put profit before people"),
          speaker: "seafarers’ union",
          source: find(lantern, "the seafarers’ union"),
          cue: find(lantern, "claimed"),
          manner: "indirect",
        },
      ],
    },
  ];
}

function entitiesOf(
  courier: ComparedReport,
  herald: ComparedReport,
  lantern: ComparedReport,
  unnamed: ComparedReport,
): readonly Entity[] {
  const name = (report: ComparedReport, form: string, count: number) => ({
    form,
    anchor: find(report, form),
    count,
  });
  const described = (report: ComparedReport, form: string) => ({ form, anchor: find(report, form) });
  return [
    {
      canonical: "Sanna Brae",
      sort: "other",
      mentions: 7,
      byReport: [
        {
          report: courier.id,
          names: [name(courier, "Sanna Brae", 3)],
          descriptions: [described(courier, "ferry")],
        },
        {
          report: herald.id,
          names: [name(herald, "Sanna Brae", 1)],
          descriptions: [described(herald, "car ferry")],
        },
        {
          report: lantern.id,
          names: [name(lantern, "Sanna Brae", 1)],
          descriptions: [described(lantern, "blaze ship"), described(lantern, "stricken vessel")],
        },
      ],
    },
    {
      canonical: "Ines Holloway",
      sort: "person",
      mentions: 2,
      byReport: [
        {
          report: courier.id,
          names: [name(courier, "Ines Holloway", 1)],
          descriptions: [described(courier, "the ferry’s captain")],
        },
        { report: herald.id, names: [name(herald, "Captain Ines Holloway", 1)], descriptions: [] },
      ],
    },
    {
      canonical: "Northern Isles Lines",
      sort: "organisation",
      mentions: 2,
      byReport: [
        {
          report: courier.id,
          names: [name(courier, "Northern Isles Lines", 1)],
          descriptions: [described(courier, "The operator")],
        },
        {
          report: unnamed.id,
          names: [name(unnamed, "Northern Isles Lines", 1)],
          descriptions: [described(unnamed, "the island ferry firm")],
        },
      ],
    },
    {
      canonical: "Port Ellery",
      sort: "place",
      mentions: 5,
      byReport: [
        { report: courier.id, names: [name(courier, "Port Ellery", 2)], descriptions: [] },
        { report: herald.id, names: [name(herald, "Port Ellery", 2)], descriptions: [] },
      ],
    },
  ];
}

function timelineOf(
  points: readonly Point[],
  courier: ComparedReport,
  herald: ComparedReport,
  lantern: ComparedReport,
  post: ComparedReport,
): readonly TimelineEntry[] {
  const entry = (
    report: ComparedReport,
    words: string,
    time: string,
    from: string,
    to: string,
    clock: TimelineEntry["clock"] = null,
  ): TimelineEntry => {
    const statement = find(report, words);
    const told = points.find((one) =>
      one.readings.some((reading) =>
        reading.statements.some(
          ({ anchor }) => anchor.from === statement.from && anchor.report === report.id,
        ),
      ),
    );
    const first = points[0];
    if (first === undefined) throw new RangeError("points are needed");
    return {
      when: { from, to },
      clock,
      unit: clock === null ? "day" : "time of day",
      point: (told ?? first).id,
      statement,
      event: find(report, words.split(" ").slice(0, 2).join(" ")),
      time: find(report, time),
      dated: "clause",
      stage: "done",
      basis: "implied",
      reports: (told ?? first).readings.map((reading) => reading.report),
      origins: (told ?? first).origins.length,
      others: [],
    };
  };
  return [
    entry(
      courier,
      "The fire began in a fuel line that was replaced in January",
      "in January",
      "2031-01-01",
      "2031-02-01",
    ),
    entry(
      lantern,
      "The blaze ship Sanna Brae failed a safety inspection in February",
      "in February",
      "2031-02-01",
      "2031-03-01",
    ),
    entry(herald, WIRE_WORDS, "at about 6.40 pm on Tuesday", "2031-03-04", "2031-03-05", {
      from: 1110,
      to: 1131,
    }),
    entry(courier, "All 214 passengers were brought ashore by 2 am", "by 2 am", "2031-03-05", "2031-03-06", {
      from: 0,
      to: 120,
    }),
    entry(
      lantern,
      "The stricken vessel reached Strand under tow on Thursday",
      "on Thursday",
      "2031-03-06",
      "2031-03-07",
    ),
    entry(courier, "The ship is to be towed to Dunmar on Friday", "on Friday", "2031-03-07", "2031-03-08"),
    entry(
      herald,
      "the vessel will be towed to Dunmar by the weekend",
      "by the weekend",
      "2031-03-05",
      "2031-03-10",
    ),
    entry(post, "An inquiry will open on Monday", "on Monday", "2031-03-10", "2031-03-11"),
  ];
}
