import type { Anchor } from "./anchor.ts";
import type { Finding } from "./finding.ts";
import type { PointId, ReportId, StatementId } from "./ids.ts";
import type { Issue } from "./issue.ts";
import type { DayRange, Hedge, Mark, NameSort, Stage, TimeUnit } from "./mark.ts";
import type { Day, Report } from "./report.ts";
import type { Certainty, Statement } from "./statement.ts";

export type DifferenceKind =
  | "figure"
  | "set"
  | "place"
  | "time"
  | "name"
  | "stage"
  | "certainty"
  | "attribution"
  | "quote"
  | "term";

export type Verdict = "compatible" | "update" | "scope" | "conflict" | "unclear";

/** Why a difference has its verdict. Closed; `docs/model.md` explains each with an example. */
export type Because =
  | "rounding"
  | "lower-bound"
  | "upper-bound"
  | "overlapping-ranges"
  | "vague-amount"
  | "later-report"
  | "plan-and-outcome"
  | "bound-broken"
  | "exact-values-differ"
  | "ranges-apart"
  | "other-unit"
  | "other-scope"
  | "subset"
  | "disjoint-sets"
  | "part-of"
  | "near"
  | "other-place"
  | "within"
  | "days-differ"
  | "clocks-differ"
  | "spelling"
  | "short-form"
  | "other-actor"
  | "asserted-and-attributed"
  | "hedged"
  | "other-source"
  | "trimmed"
  | "reworded"
  | "quoted-and-reported"
  | "other-speaker"
  | "denied"
  | "synonym"
  | "other-term";

/** A figure as it was read, for drawing and for checking. Bounds are null where open. */
export interface FigureValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly unit: string;
}

export interface DifferenceValue {
  readonly report: ReportId;
  /** The differing words. */
  readonly anchor: Anchor;
  /** The value that was compared, in words: "42718 palestinians", "2024-10-01", "planned". */
  readonly normal: string;
  /** Set for kind "figure". */
  readonly figure?: FigureValue;
}

/** One disagreement between readings of a point. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly verdict: Verdict;
  readonly because: Because;
  /** What is compared, in words: "people killed", "when", "destinations". */
  readonly about: string;
  readonly values: readonly DifferenceValue[];
}

/** One report's telling of a point. */
export interface Reading {
  readonly report: ReportId;
  /** Never empty; the first is the fullest. */
  readonly statements: readonly Statement[];
}

/** A report that has no reading of a point, and how far its silence can be trusted. */
export interface Silence {
  readonly report: ReportId;
  readonly reliability: "reliable" | "doubtful" | "unknown";
  /** In words: "the text is complete", "the text is cut short", "written before". */
  readonly because: string;
}

/** Reports that have no reading of a point, and how far their silence can be trusted: how many of one reason. */
export interface SilenceCount {
  readonly reports: number;
  readonly reliability: Silence["reliability"];
  readonly because: string;
}

/** Why reports count as one origin, or as an agency's. */
export interface OriginGround {
  /**
   * The passage that holds what they tell; the agency that they credit; the outlet that published them; that they are
   * for the most part one text.
   */
  readonly kind: "passage" | "agency" | "outlet" | "text";
  /** The agency or the outlet; "" for a passage or a text. */
  readonly name: string;
  /** Which of the comparison's passages; only of kind "passage". */
  readonly passage?: number;
  readonly reports: readonly ReportId[];
}

/** An independent source behind readings: reports that share a passage count as one. */
export interface Origin {
  /** "agency", when an agency is credited; "outlet", one outlet's own words; "copied", shared words of unknown owner. */
  readonly kind: "agency" | "outlet" | "copied";
  /** The agency or the report's outlet or name. */
  readonly name: string;
  readonly reports: readonly ReportId[];
  /** Empty for one outlet's own words. */
  readonly because: readonly OriginGround[];
}

/**
 * What speaks for two statements telling one fact, or against it: a name, a figure, a day, people killed or hurt,
 * another word that both have; words near in meaning (`near`); names, figures and days that agree or differ; what
 * happens, who does it and to whom (`roles`); its stage; who says so; where in their reports they stand (`place`);
 * their length; what any pair starts from (`start`); what is left of these together (`rest`).
 */
export type EvidenceKind =
  | "name"
  | "figure"
  | "day"
  | "toll"
  | "word"
  | "near"
  | "names"
  | "figures"
  | "days"
  | "roles"
  | "stage"
  | "speakers"
  | "place"
  | "length"
  | "others"
  | "beside"
  | "start"
  | "rest";

export interface EvidencePart {
  readonly kind: EvidenceKind;
  /** As it stands in the first statement, or around it; "" where no words stand for it. */
  readonly words: string;
  /** As it stands in the second; only where that is otherwise. */
  readonly other?: string;
  /** What it adds to the score, below 0 where it takes away. */
  readonly weight: number;
}

/** How likely it is that two statements tell one fact, in log-odds, and why: the parts add up to the score. */
export interface Evidence {
  readonly a: StatementId;
  readonly b: StatementId;
  readonly score: number;
  /** The heaviest, heaviest first, and the rest as one. */
  readonly parts: readonly EvidencePart[];
}

/** A statement of another point that comes near: `a` is of this one. */
export interface NearMiss extends Evidence {
  /** `weak`: the score is too low; `apart`: that of these two is not, but the others of the points do not fit. */
  readonly because: "weak" | "apart";
}

/** One fact as the reports of a story tell it. */
export interface Point {
  readonly id: PointId;
  /** The reading that stands for it in lists: the fullest plain statement. */
  readonly label: Anchor;
  readonly readings: readonly Reading[];
  /** Empty where the silent reports are only counted. */
  readonly silent: readonly Silence[];
  /** Set where more than 50 reports are silent and fewer tell it: they are counted, not listed. */
  readonly silentCounts?: readonly SilenceCount[];
  readonly origins: readonly Origin[];
  /** Empty where the readings agree. */
  readonly differences: readonly Difference[];
  /** `agreed`: two or more reports, no difference but spelling or term. `single`: one report only. */
  readonly standing: "agreed" | "differs" | "single";
  /** Why its statements are one point: the best pairs that hold them together, one fewer than there are statements. */
  readonly evidence: readonly Evidence[];
  /** The nearest statements that were left out, best first; few. */
  readonly near: readonly NearMiss[];
}

/**
 * Why a point is among the first to read: more independent origins tell it than most; its readings are in conflict,
 * or one is newer; it is about what the whole story is about; its reports tell it early.
 */
export type DigestReason = "origins" | "conflict" | "update" | "central" | "early";

/** A point to read first. */
export interface DigestEntry {
  readonly point: PointId;
  /** Never empty. */
  readonly because: readonly DigestReason[];
}

/** A run of words that two or more reports share. */
export interface Passage {
  readonly anchors: readonly Anchor[];
  readonly words: number;
  readonly origin: Origin;
}

/** Reports that are for the most part one text: an agency's customers, or outlets that copy one another. */
export interface Family {
  readonly origin: Origin;
  /** The member with the most words: the others may have cut what it still tells. */
  readonly fullest: ReportId;
  /** In the comparison's order. */
  readonly members: readonly {
    readonly report: ReportId;
    readonly words: number;
    /** The share of its text that stands in passages with other members, 0 to 1. */
    readonly shared: number;
  }[];
}

/** Quotations of the same utterance, or one utterance of one report, side by side. */
export interface QuoteGroup {
  readonly speaker: string;
  readonly quotes: readonly {
    readonly report: ReportId;
    readonly anchor: Anchor;
    readonly speaker: string;
    readonly source: Anchor | null;
    readonly cue: Anchor | null;
    readonly manner: "direct" | "indirect" | "mixed";
  }[];
  readonly relation: "same" | "trimmed" | "reworded" | "quoted-and-reported" | "other-speaker" | "single";
}

/** One actor or place of the story, with what each report calls it. */
export interface Entity {
  readonly canonical: string;
  readonly sort: NameSort;
  readonly mentions: number;
  readonly byReport: readonly {
    readonly report: ReportId;
    /** Spellings and short forms in this report, most used first. */
    readonly names: readonly { readonly form: string; readonly anchor: Anchor; readonly count: number }[];
    /** Descriptions: "militant group", "Iran-backed group". */
    readonly descriptions: readonly { readonly form: string; readonly anchor: Anchor }[];
  }[];
}

/** When an event of the story happened, or is to happen: the time that its best-supported statements give. */
export interface TimelineEntry {
  readonly when: DayRange;
  /** Minutes after midnight, where known. */
  readonly clock: { readonly from: number; readonly to: number } | null;
  /** The finest unit that the words name: how closely the time is known. */
  readonly unit: TimeUnit;
  readonly point: PointId;
  readonly statement: Anchor;
  /** The word that names the event: "fell", "riots". */
  readonly event: Anchor;
  /** The words that give the time; null where only the day of the report does. */
  readonly time: Anchor | null;
  /** Where the time stands: in the event's own clause, elsewhere in its sentence, before it in its paragraph. */
  readonly dated: "clause" | "sentence" | "paragraph" | "report";
  readonly stage: Stage;
  readonly basis: "stated" | "implied";
  /** The reports that give this time, or one that it lies within. */
  readonly reports: readonly ReportId[];
  /** How many independent origins these are. */
  readonly origins: number;
  /** Other times that are given for the same event, best supported first. */
  readonly others: readonly OtherTime[];
}

/** Another time that reports give for an event. */
export interface OtherTime {
  readonly when: DayRange;
  readonly clock: TimelineEntry["clock"];
  readonly statement: Anchor;
  readonly time: Anchor;
  readonly reports: readonly ReportId[];
}

/** A sentence that two editions of a report do not have alike. */
export interface SentenceChange {
  readonly kind: "added" | "removed" | "reworded";
  /** In the older edition; null where it was added. */
  readonly before: Anchor | null;
  /** In the newer; null where it was removed. */
  readonly after: Anchor | null;
}

/** What becomes of a difference with other reports when the newer edition stands in for the older. */
export interface DifferenceChange {
  readonly kind: "closed" | "opened" | "changed";
  /** With the older edition; null where it was opened. */
  readonly before: Difference | null;
  /** With the newer; null where it was closed. */
  readonly after: Difference | null;
}

/** An edition of a report that replaces an older one. */
export interface Revision {
  /** The newer edition, and the older one. */
  readonly report: ReportId;
  readonly replaces: ReportId;
  /** Why they are one report: one address; or one outlet and much of the text, under one title or not. */
  readonly because: "address" | "title" | "text";
  /** In the order of the newer text; what was removed after that. */
  readonly changes: readonly SentenceChange[];
  /** Of the newest edition alone. Choice of words is left aside. */
  readonly differences: readonly DifferenceChange[];
}

/** A report of the story with its marks: all that is needed to open every statement in its text. */
export interface ComparedReport extends Report {
  readonly reference: Finding<Day> | null;
  /** Every mark but words. */
  readonly marks: readonly Exclude<Mark, { kind: "word" }>[];
}

/** What the reports of one story tell: the result that every surface shows. JSON-safe. */
export interface Comparison {
  readonly schema: "crossread/comparison/1";
  /** In order of publication day, then of id. */
  readonly reports: readonly ComparedReport[];
  /** The score from which two statements can be of one point that others hold together. */
  readonly leastScore: number;
  /** The score from which two statements are a point by themselves. */
  readonly aloneScore: number;
  /** In the order in which a reader should see them. */
  readonly points: readonly Point[];
  /** The points to read first, at most ten, in the order of reading; no two tell the same. */
  readonly digest: readonly DigestEntry[];
  readonly passages: readonly Passage[];
  readonly families: readonly Family[];
  readonly quotes: readonly QuoteGroup[];
  readonly entities: readonly Entity[];
  readonly timeline: readonly TimelineEntry[];
  /** Editions that were replaced by newer ones, oldest first, and what changed: empty where no report has two. */
  readonly revisions: readonly Revision[];
  /** The editions that were replaced: kept for what changed, and left out of all else. */
  readonly replaced: readonly ComparedReport[];
  readonly issues: readonly Issue[];
}

export type { Certainty };
