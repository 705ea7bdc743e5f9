import type { Anchor } from "../model/anchor.ts";
import type {
  ComparedReport,
  Comparison,
  Difference,
  DifferenceChange,
  DifferenceValue,
  DigestEntry,
  Entity,
  Evidence,
  EvidencePart,
  Family,
  FigureValue,
  NearMiss,
  Origin,
  OriginGround,
  OtherTime,
  Passage,
  Point,
  QuoteGroup,
  Reading,
  Revision,
  SentenceChange,
  Silence,
  SilenceCount,
  TimelineEntry,
} from "../model/comparison.ts";
import type { Finding, OtherValue } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import type {
  AttributionMark,
  DayRange,
  HedgeMark,
  Measure,
  NameMark,
  QuantityMark,
  QuoteMark,
  SentenceMark,
  StageMark,
  TimeEnd,
  TimeMark,
  Timex,
  Whereabouts,
} from "../model/mark.ts";
import type { Alternates, Block, LineRange, Picture, Removed } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { Attribution, Statement } from "../model/statement.ts";
import { vocabulary } from "./words.ts";

/** What a value of the JSON form may be. The shapes of the model are checked against its types by the compiler. */
export type Shape =
  | { readonly kind: "text" | "flag" | "number" | "count" | "day" }
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "list"; readonly of: Shape; readonly least: number }
  | { readonly kind: "maybe"; readonly of: Shape }
  | RecordShape
  | { readonly kind: "choice"; readonly by: string; readonly records: Readonly<Record<string, RecordShape>> };

/** An object with these keys, in this order. */
export interface RecordShape {
  readonly kind: "record";
  /** The model's name for it. */
  readonly name: string;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly optional: readonly string[];
}

/** A value that is not of its shape: where, and what was expected. */
export interface Misfit {
  /** "points[3].label.from"; "" for the whole. */
  readonly where: string;
  readonly message: string;
}

/**
 * How a value departs from its shape: at most `most` misfits, in reading order. Keys that the shape does not
 * know are misfits too. The depth of the walk is that of the shape, whatever the value is.
 */
export function misfits(value: unknown, shape: Shape, most = 20): readonly Misfit[] {
  const found: Misfit[] = [];
  visit(value, shape, "", (where, message) => {
    found.push({ where, message });
    return found.length < most;
  });
  return found;
}

/** The value with the keys of every record in the order of its shape; unknown keys follow in their own order. */
export function inOrder(value: unknown, shape: Shape): unknown {
  if (shape.kind === "maybe") return value === null ? null : inOrder(value, shape.of);
  if (shape.kind === "list") {
    return Array.isArray(value) ? value.map((item) => inOrder(item, shape.of)) : value;
  }
  if (shape.kind !== "record" && shape.kind !== "choice") return value;
  if (!isRecord(value)) return value;
  const record = recordFor(value, shape);
  if (record === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const [key, of] of Object.entries(record.keys)) {
    if (Object.hasOwn(value, key)) ordered[key] = inOrder(value[key], of);
  }
  for (const key of Object.keys(value)) if (!Object.hasOwn(ordered, key)) ordered[key] = value[key];
  return ordered;
}

/** Every record that a shape is made of, each once, outermost first. */
export function recordsOf(shape: Shape, known: RecordShape[] = []): readonly RecordShape[] {
  if (shape.kind === "list" || shape.kind === "maybe") return recordsOf(shape.of, known);
  if (shape.kind === "choice") {
    for (const record of Object.values(shape.records)) recordsOf(record, known);
  } else if (shape.kind === "record" && !known.some((record) => record.name === shape.name)) {
    known.push(shape);
    for (const of of Object.values(shape.keys)) recordsOf(of, known);
  }
  return known;
}

/** Whether a value is an object with keys: no list, no null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reports a misfit; gives false when no more are wanted. */
type Tell = (where: string, message: string) => boolean;

function visit(value: unknown, shape: Shape, where: string, tell: Tell): boolean {
  switch (shape.kind) {
    case "maybe":
      return value === null || visit(value, shape.of, where, tell);
    case "list":
      return visitList(value, shape.of, shape.least, where, tell);
    case "record":
    case "choice":
      return visitRecord(value, shape, where, tell);
    case "word":
      return (
        (typeof value === "string" && shape.words.includes(value)) ||
        tell(where, `must be one of ${shape.words.map((word) => `"${word}"`).join(", ")}, not ${said(value)}`)
      );
    case "day":
      return isDay(value) || tell(where, `must be a day like "2031-03-04", not ${said(value)}`);
    case "count":
      return (
        (Number.isSafeInteger(value) && Number(value) >= 0) ||
        tell(where, `must be a whole number of at least 0, not ${said(value)}`)
      );
    case "number":
      return typeof value === "number" || tell(where, `must be a number, not ${said(value)}`);
    case "flag":
      return typeof value === "boolean" || tell(where, `must be true or false, not ${said(value)}`);
    case "text":
      return typeof value === "string" || tell(where, `must be a text, not ${said(value)}`);
  }
}

function visitList(value: unknown, of: Shape, least: number, where: string, tell: Tell): boolean {
  if (!Array.isArray(value)) return tell(where, `must be a list, not ${said(value)}`);
  if (value.length < least && !tell(where, "must not be empty")) return false;
  return value.every((item, index) => visit(item, of, `${where}[${index}]`, tell));
}

function visitRecord(
  value: unknown,
  shape: Extract<Shape, { kind: "record" | "choice" }>,
  where: string,
  tell: Tell,
): boolean {
  if (!isRecord(value)) return tell(where, `must be an object, not ${said(value)}`);
  const record = recordFor(value, shape);
  if (record === null) {
    return (
      shape.kind === "record" || tell(under(where, shape.by), `names no known sort: ${said(value[shape.by])}`)
    );
  }
  for (const [key, of] of Object.entries(record.keys)) {
    if (Object.hasOwn(value, key)) {
      if (!visit(value[key], of, under(where, key), tell)) return false;
    } else if (!record.optional.includes(key) && !tell(under(where, key), "is missing")) return false;
  }
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(record.keys, key) && !tell(under(where, key), "is not part of a result")) return false;
  }
  return true;
}

function recordFor(
  value: Readonly<Record<string, unknown>>,
  shape: Extract<Shape, { kind: "record" | "choice" }>,
): RecordShape | null {
  if (shape.kind === "record") return shape;
  const sort = value[shape.by];
  return typeof sort === "string" && Object.hasOwn(shape.records, sort)
    ? (shape.records[sort] ?? null)
    : null;
}

function under(where: string, key: string): string {
  const name = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  return where === "" ? name : `${where}.${name}`;
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && /^[+-]?\d{4,6}-\d\d-\d\d$/.test(value);
}

function said(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export const TEXT: Shape = { kind: "text" };
const FLAG: Shape = { kind: "flag" };
export const NUMBER: Shape = { kind: "number" };
export const COUNT: Shape = { kind: "count" };
export const DAY: Shape = { kind: "day" };

export const words = vocabulary();

export function word(list: readonly string[]): Shape {
  return { kind: "word", words: list };
}

export function listOf(of: Shape, least = 0): Shape {
  return { kind: "list", of, least };
}

export function maybe(of: Shape): Shape {
  return { kind: "maybe", of };
}

export function record<T>(
  name: string,
  keys: { readonly [Key in keyof T]-?: Shape },
  optional: readonly (keyof T & string)[] = [],
): RecordShape {
  return { kind: "record", name, keys, optional };
}

export const SPAN = record<Span>("Span", { from: COUNT, to: COUNT });

export const ANCHOR = record<Anchor>("Anchor", {
  report: TEXT,
  from: COUNT,
  to: COUNT,
  exact: TEXT,
  prefix: TEXT,
  suffix: TEXT,
});

export function finding(name: string, value: Shape): Shape {
  const others = listOf(record<OtherValue<unknown>>("OtherValue", { value, via: TEXT }), 1);
  return maybe(
    record<Finding<unknown>>(name, { value, basis: word(words.basis), via: TEXT, others }, ["others"]),
  );
}

const DAYS = record<DayRange>("DayRange", { from: DAY, to: DAY });
const CLOCK = record<Span>("Clock", { from: COUNT, to: COUNT });
const TIME_UNIT = word(["year", "season", "month", "week", "day", "part of day", "time of day"]);

const WHEREABOUTS = record<Whereabouts>("Whereabouts", {
  country: TEXT,
  latitude: maybe(NUMBER),
  longitude: maybe(NUMBER),
});

const TIMEX = record<Timex>("Timex", {
  type: word(["DATE", "TIME", "DURATION", "SET"]),
  value: TEXT,
  mod: maybe(
    word(["START", "MID", "END", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "APPROX"]),
  ),
  quant: maybe(TEXT),
  freq: maybe(TEXT),
});

const NAME_MARK = record<NameMark>("NameMark", {
  kind: word(["name"]),
  from: COUNT,
  to: COUNT,
  sort: word(words.name),
  canonical: TEXT,
  place: maybe(WHEREABOUTS),
});

const TIME_MARK = record<TimeMark>("TimeMark", {
  kind: word(["time"]),
  from: COUNT,
  to: COUNT,
  sort: word(["calendar", "duration", "vague"]),
  when: maybe(DAYS),
  unit: TIME_UNIT,
  stated: listOf(TIME_UNIT),
  clock: maybe(CLOCK),
  duration: maybe(TEXT),
  weekday: maybe(COUNT),
  hedge: word(words.hedge),
  timex: TIMEX,
  ends: maybe(listOf(record<TimeEnd>("TimeEnd", { from: COUNT, to: COUNT, value: TEXT }))),
});

const MEASURE = record<Measure>("Measure", {
  dimension: word([
    "length",
    "area",
    "volume",
    "mass",
    "time",
    "speed",
    "temperature",
    "energy",
    "power",
    "data",
    "pressure",
    "voltage",
    "frequency",
    "loudness",
  ]),
  base: TEXT,
  factor: NUMBER,
  offset: NUMBER,
});

const QUANTITY_MARK = record<QuantityMark>("QuantityMark", {
  kind: word(["quantity"]),
  from: COUNT,
  to: COUNT,
  sort: word(["count", "ordinal", "percent", "fraction", "money", "measure", "duration", "age"]),
  value: maybe(NUMBER),
  low: maybe(NUMBER),
  high: maybe(NUMBER),
  hedge: word(words.hedge),
  unit: TEXT,
  counted: TEXT,
  measure: maybe(MEASURE),
  phrase: SPAN,
  thing: maybe(SPAN),
  restriction: maybe(SPAN),
});

const MARK: Shape = {
  kind: "choice",
  by: "kind",
  records: {
    sentence: record<SentenceMark>("SentenceMark", { kind: word(["sentence"]), from: COUNT, to: COUNT }),
    time: TIME_MARK,
    quantity: QUANTITY_MARK,
    name: NAME_MARK,
    quote: record<QuoteMark>("QuoteMark", { kind: word(["quote"]), from: COUNT, to: COUNT, speech: FLAG }),
    attribution: record<AttributionMark>("AttributionMark", {
      kind: word(["attribution"]),
      from: COUNT,
      to: COUNT,
      content: SPAN,
      cue: SPAN,
      source: maybe(SPAN),
      speaker: TEXT,
      manner: word(words.manner),
      sense: word(words.sense),
      told: FLAG,
    }),
    stage: record<StageMark>("StageMark", {
      kind: word(["stage"]),
      from: COUNT,
      to: COUNT,
      stage: word(words.stage),
      negated: FLAG,
    }),
    hedge: record<HedgeMark>("HedgeMark", {
      kind: word(["hedge"]),
      from: COUNT,
      to: COUNT,
      strength: word(["weak", "strong"]),
    }),
  },
};

const LINES = record<LineRange>("LineRange", { first: COUNT, last: COUNT });

const REPORT = record<ComparedReport>(
  "ComparedReport",
  {
    id: TEXT,
    capture: TEXT,
    name: TEXT,
    edition: COUNT,
    title: finding("Finding", TEXT),
    standfirst: finding("Finding", TEXT),
    outlet: finding("Finding", TEXT),
    siteName: finding("Finding", TEXT),
    section: finding("Finding", TEXT),
    byline: finding("Finding", listOf(TEXT)),
    signedBy: finding("Finding", listOf(TEXT)),
    agency: finding("Finding", TEXT),
    photoCredits: listOf(TEXT),
    pictures: listOf(
      record<Picture>("Picture", {
        address: maybe(TEXT),
        alt: maybe(TEXT),
        caption: maybe(TEXT),
        credit: maybe(TEXT),
        via: TEXT,
      }),
    ),
    published: finding("Finding", DAY),
    publishedAt: finding("Finding", TEXT),
    modified: finding("Finding", TEXT),
    language: finding("Finding", TEXT),
    url: finding("Finding", TEXT),
    alternates: record<Alternates>("Alternates", {
      amp: finding("Finding", TEXT),
      print: finding("Finding", TEXT),
    }),
    completeness: word(words.completeness),
    kind: word(words.kind),
    reference: finding("Finding", DAY),
    text: TEXT,
    blocks: listOf(
      record<Block>("Block", { kind: word(words.block), from: COUNT, to: COUNT, places: listOf(LINES) }),
    ),
    residue: listOf(
      record<Removed>("Removed", { lines: LINES, text: TEXT, reason: word(words.removal), because: TEXT }),
    ),
    marks: listOf(MARK),
  },
  ["signedBy", "kind"],
);

const STATEMENT = record<Statement>("Statement", {
  id: TEXT,
  anchor: ANCHOR,
  sentence: ANCHOR,
  attribution: listOf(
    record<Attribution>("Attribution", {
      speaker: TEXT,
      source: maybe(ANCHOR),
      cue: ANCHOR,
      manner: word(words.manner),
      sense: word(words.sense),
    }),
  ),
  stage: word(words.stage),
  negated: FLAG,
  certainty: word(words.certainty),
  background: FLAG,
  names: listOf(NAME_MARK),
  times: listOf(TIME_MARK),
  quantities: listOf(QUANTITY_MARK),
});

const ORIGIN = record<Origin>("Origin", {
  kind: word(words.origin),
  name: TEXT,
  reports: listOf(TEXT, 1),
  because: listOf(
    record<OriginGround>(
      "OriginGround",
      { kind: word(words.ground), name: TEXT, passage: COUNT, reports: listOf(TEXT, 1) },
      ["passage"],
    ),
  ),
});

const EVIDENCE_PART = record<EvidencePart>(
  "EvidencePart",
  { kind: word(words.evidence), words: TEXT, other: TEXT, weight: NUMBER },
  ["other"],
);

const DIFFERENCE = record<Difference>("Difference", {
  kind: word(words.difference),
  verdict: word(words.verdict),
  because: word(words.because),
  about: TEXT,
  values: listOf(
    record<DifferenceValue>(
      "DifferenceValue",
      {
        report: TEXT,
        anchor: ANCHOR,
        normal: TEXT,
        figure: record<FigureValue>("FigureValue", {
          value: maybe(NUMBER),
          low: maybe(NUMBER),
          high: maybe(NUMBER),
          hedge: word(words.hedge),
          unit: TEXT,
        }),
      },
      ["figure"],
    ),
    1,
  ),
});

export const POINT = record<Point>(
  "Point",
  {
    id: TEXT,
    standing: word(words.standing),
    label: ANCHOR,
    readings: listOf(record<Reading>("Reading", { report: TEXT, statements: listOf(STATEMENT, 1) }), 1),
    differences: listOf(DIFFERENCE),
    origins: listOf(ORIGIN),
    silent: listOf(
      record<Silence>("Silence", { report: TEXT, reliability: word(words.silence), because: TEXT }),
    ),
    silentCounts: listOf(
      record<SilenceCount>("SilenceCount", {
        reports: COUNT,
        reliability: word(words.silence),
        because: TEXT,
      }),
    ),
    evidence: listOf(
      record<Evidence>("Evidence", { a: TEXT, b: TEXT, score: NUMBER, parts: listOf(EVIDENCE_PART) }),
    ),
    near: listOf(
      record<NearMiss>("NearMiss", {
        a: TEXT,
        b: TEXT,
        score: NUMBER,
        because: word(words.missed),
        parts: listOf(EVIDENCE_PART),
      }),
    ),
  },
  ["silentCounts"],
);

export const ISSUE = record<Issue>(
  "Issue",
  { code: word(words.issue), severity: word(words.severity), subject: TEXT, message: TEXT, span: SPAN },
  ["span"],
);

type Quote = QuoteGroup["quotes"][number];
type EntityReport = Entity["byReport"][number];

/** The JSON form of a comparison, schema `crossread/comparison/1`. */
export const COMPARISON: RecordShape = record<Comparison>("Comparison", {
  schema: word(["crossread/comparison/1"]),
  reports: listOf(REPORT),
  leastScore: NUMBER,
  aloneScore: NUMBER,
  points: listOf(POINT),
  digest: listOf(record<DigestEntry>("DigestEntry", { point: TEXT, because: listOf(word(words.digest), 1) })),
  passages: listOf(record<Passage>("Passage", { origin: ORIGIN, words: COUNT, anchors: listOf(ANCHOR, 1) })),
  families: listOf(
    record<Family>("Family", {
      origin: ORIGIN,
      fullest: TEXT,
      members: listOf(
        record<Family["members"][number]>("FamilyMember", { report: TEXT, words: COUNT, shared: NUMBER }),
        2,
      ),
    }),
  ),
  quotes: listOf(
    record<QuoteGroup>("QuoteGroup", {
      speaker: TEXT,
      relation: word(words.relation),
      quotes: listOf(
        record<Quote>("Quote", {
          report: TEXT,
          speaker: TEXT,
          manner: word(words.manner),
          anchor: ANCHOR,
          source: maybe(ANCHOR),
          cue: maybe(ANCHOR),
        }),
        1,
      ),
    }),
  ),
  entities: listOf(
    record<Entity>("Entity", {
      canonical: TEXT,
      sort: word(words.name),
      mentions: COUNT,
      byReport: listOf(
        record<EntityReport>("EntityInReport", {
          report: TEXT,
          names: listOf(
            record<EntityReport["names"][number]>("NameForm", { form: TEXT, anchor: ANCHOR, count: COUNT }),
          ),
          descriptions: listOf(
            record<EntityReport["descriptions"][number]>("Description", { form: TEXT, anchor: ANCHOR }),
          ),
        }),
      ),
    }),
  ),
  timeline: listOf(
    record<TimelineEntry>("TimelineEntry", {
      when: DAYS,
      clock: maybe(CLOCK),
      unit: TIME_UNIT,
      point: TEXT,
      statement: ANCHOR,
      event: ANCHOR,
      time: maybe(ANCHOR),
      dated: word(["clause", "sentence", "paragraph", "report"]),
      stage: word(words.stage),
      basis: word(["stated", "implied"]),
      reports: listOf(TEXT, 1),
      origins: COUNT,
      others: listOf(
        record<OtherTime>("OtherTime", {
          when: DAYS,
          clock: maybe(CLOCK),
          statement: ANCHOR,
          time: ANCHOR,
          reports: listOf(TEXT, 1),
        }),
      ),
    }),
  ),
  revisions: listOf(
    record<Revision>("Revision", {
      report: TEXT,
      replaces: TEXT,
      because: word(words.revision),
      changes: listOf(
        record<SentenceChange>("SentenceChange", {
          kind: word(words.sentenceChange),
          before: maybe(ANCHOR),
          after: maybe(ANCHOR),
        }),
      ),
      differences: listOf(
        record<DifferenceChange>("DifferenceChange", {
          kind: word(words.differenceChange),
          before: maybe(DIFFERENCE),
          after: maybe(DIFFERENCE),
        }),
      ),
    }),
  ),
  replaced: listOf(REPORT),
  issues: listOf(ISSUE),
});
