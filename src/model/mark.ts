import type { Finding } from "./finding.ts";
import type { Day, Report } from "./report.ts";
import type { Span } from "./span.ts";

interface MarkOf<Kind extends string> extends Span {
  readonly kind: Kind;
}

export type SentenceMark = MarkOf<"sentence">;

/** A word as the tagger reads it. Punctuation is a word too. */
export interface WordMark extends MarkOf<"word"> {
  /** Lower-case dictionary form. */
  readonly lemma: string;
  /** Penn Treebank tag: VBD, VBG, NNP, … */
  readonly tag: string;
}

/** A half-open stretch of days: from `from` up to, not including, `to`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export type TimeUnit = "year" | "season" | "month" | "week" | "day" | "part of day" | "time of day";

export interface TimeMark extends MarkOf<"time"> {
  /** `calendar` has a place on the calendar; `duration` a length; `vague` neither ("recent weeks"). */
  readonly sort: "calendar" | "duration" | "vague";
  /** The days it covers; null where no reference day is known, or where it has none. */
  readonly when: DayRange | null;
  /** The finest unit that it names: a day for "Tuesday", a month for "last August". */
  readonly unit: TimeUnit;
  /** Units that the words state; the others are implied from the reference day. */
  readonly stated: readonly TimeUnit[];
  /** Minutes after midnight, half-open, where a clock time or a part of the day is named: "around 11 pm". */
  readonly clock: { readonly from: number; readonly to: number } | null;
  /** ISO 8601 duration: "PT2H", "P1Y"; null unless `sort` is `duration`. */
  readonly duration: string | null;
  /** Weekday 0-6 from Sunday, when stated: keeps "Tuesday" useful without a reference day. */
  readonly weekday: number | null;
  readonly hedge: Hedge;
  readonly timex: Timex;
  /** The two ends of a range [from 2 to 8 May], each with its own words and TIMEX3 value; null where it is none. */
  readonly ends: readonly [TimeEnd, TimeEnd] | null;
}

/** One end of a range of dates. */
export interface TimeEnd extends Span {
  readonly value: string;
}

/** A time expression in the terms of TIMEX3, as TimeML and ISO 24617-1 have it. */
export interface Timex {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /**
   * "1998-01-08", "1998-W04", "1998-Q2", "1998-SU", "199", "1998-01-08TEV", "1998-01-08T17:30", "PT2H", "PXM",
   * "XXXX-WXX-1", "PAST_REF"; X stands for what is not known.
   */
  readonly value: string;
  /** How the words bend the value: "early 1998" is START, "more than two hours" MORE_THAN; null where they do not. */
  readonly mod: TimexMod | null;
  /** Of a SET, the word that counts it: "EVERY", "EACH"; else null. */
  readonly quant: string | null;
  /** Of a SET, how often: "2X" for "twice a week"; else null. */
  readonly freq: string | null;
}

export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "MORE_THAN"
  | "LESS_THAN"
  | "EQUAL_OR_MORE"
  | "EQUAL_OR_LESS"
  | "APPROX";

/** How a number is softened: "about", "more than", "at least", "up to", "dozens" (vague), "most of". */
export type Hedge =
  | ""
  | "approx"
  | "more"
  | "less"
  | "at-least"
  | "at-most"
  | "between"
  | "vague"
  | "most-of";

export type QuantitySort =
  | "count"
  | "ordinal"
  | "percent"
  | "fraction"
  | "money"
  | "measure"
  | "duration"
  | "age";

export type Dimension =
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "time"
  | "speed"
  | "temperature"
  | "energy"
  | "power"
  | "data"
  | "pressure"
  | "voltage"
  | "frequency"
  | "loudness";

/** A unit in terms of the basic one of its dimension: a number of it times `factor` plus `offset` is of `base`. */
export interface Measure {
  readonly dimension: Dimension;
  /** "metre", "litre", "kilogram", "second", "degree celsius", … */
  readonly base: string;
  readonly factor: number;
  readonly offset: number;
}

export interface QuantityMark extends MarkOf<"quantity"> {
  readonly sort: QuantitySort;
  /** The number as written ("42,718" is 42718, "90%" is 90, "a third" is 1/3); null for "dozens". */
  readonly value: number | null;
  /** Least and greatest number that the words allow; null for no bound. "dozens" is [24, 100). */
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** What the number is of, as written: "ballistic missiles", "people"; "" when nothing is named. */
  readonly unit: string;
  /**
   * The head of what is counted in its dictionary form: "missile", "person"; the currency code for money: "USD", "EUR".
   */
  readonly counted: string;
  /** What the unit is worth, where it is one of measure or of time: makes "30 miles" and "48 km" comparable. */
  readonly measure: Measure | null;
  /** The number with its hedge, unit and noun: "at least 25 men of the guard". */
  readonly phrase: Span;
  /** What is counted, wherever it is named: "men of the guard"; before the number in "the death toll rose to 41". */
  readonly thing: Span | null;
  /**
   * What narrows it, where the sentence says: "held in the port" of "men held in the port", "were killed on Sunday" of
   * "41 people were killed on Sunday", "wounding" of "wounding 12 others".
   */
  readonly restriction: Span | null;
}

export type NameSort = "person" | "organisation" | "place" | "other";

/** Where a named place lies. */
export interface Whereabouts {
  /** Two letters: "FR". */
  readonly country: string;
  /** In degrees: the middle of a country, the place of a town; null where several towns of the country have the name. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface NameMark extends MarkOf<"name"> {
  readonly sort: NameSort;
  /** The fullest form of the name in its report ("Ana Hamlin" for "Ms Hamlin"); in a comparison, in its story. */
  readonly canonical: string;
  /** Where a place lies, if it is known for certain; null where it is not, and for other names. */
  readonly place: Whereabouts | null;
}

/** Words between quotation marks; the span has the marks outside it. */
export interface QuoteMark extends MarkOf<"quote"> {
  /** Whether somebody is quoted as saying it; false for names, titles and scare quotes. */
  readonly speech: boolean;
}

/** That somebody says something. Nesting follows from spans: an inner one lies inside the outer's content. */
export interface AttributionMark extends MarkOf<"attribution"> {
  /** The whole construction: source, cue and content. */
  /** What is said. */
  readonly content: Span;
  /** The words that attribute: "said", "according to". */
  readonly cue: Span;
  /** Who says it, as written; null when nobody is named ("it is believed"). */
  readonly source: Span | null;
  /** Who says it, resolved: a name's canonical form, or the source's words without article. "" for nobody. */
  readonly speaker: string;
  readonly manner: "direct" | "indirect" | "mixed";
  /** Whether the cue says, denies, claims, hopes, orders …: decides certainty. */
  readonly sense:
    | "say"
    | "claim"
    | "deny"
    | "believe"
    | "intend"
    | "ask"
    | "warn"
    | "confirm"
    | "know"
    | "judge";
  /**
   * Whether it is told as said or held to be so [said that, fears that]: who vouches for a statement. False for what
   * somebody does with it [opposed the plan, wants to go, her claim that].
   */
  readonly told: boolean;
}

export type Stage = "planned" | "under-way" | "done" | "denied" | "hypothetical";

/** What a predicate's form says of its happening. The span is the verb group or the noun that carries it. */
export interface StageMark extends MarkOf<"stage"> {
  readonly stage: Stage;
  readonly negated: boolean;
}

/** Words that make a statement less certain: "reportedly", "may", "apparent". */
export interface HedgeMark extends MarkOf<"hedge"> {
  readonly strength: "weak" | "strong";
}

export type Mark =
  | SentenceMark
  | WordMark
  | TimeMark
  | QuantityMark
  | NameMark
  | QuoteMark
  | AttributionMark
  | StageMark
  | HedgeMark;

export type MarkKind = Mark["kind"];

/** A report with what was found in it. Marks stand in order of place, then longest first. */
export interface MarkedReport {
  readonly report: Report;
  /** The day that relative times are read against: its own, or implied by its siblings. */
  readonly reference: Finding<Day> | null;
  readonly marks: readonly Mark[];
}

/** The marks of one kind, in order of place. */
export function marksOf<Kind extends MarkKind>(
  marks: readonly Mark[],
  kind: Kind,
): readonly Extract<Mark, { kind: Kind }>[] {
  return marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);
}
