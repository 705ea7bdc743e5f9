import type {
  Because,
  DifferenceChange,
  DifferenceKind,
  DigestReason,
  EvidenceKind,
  NearMiss,
  Origin,
  OriginGround,
  Point,
  QuoteGroup,
  Revision,
  SentenceChange,
  Silence,
  Verdict,
} from "../model/comparison.ts";
import type { Copy, CopyOrigin, CopyRole } from "../model/copy.ts";
import type { Finding } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import type { Hedge, MarkKind, NameSort, Stage } from "../model/mark.ts";
import type { BlockKind, RemovalReason, Report } from "../model/report.ts";
import type { Attribution, Certainty } from "../model/statement.ts";
import type { LinkGround, StoryChange } from "../model/story.ts";

/** The key of a report on every surface, by its place in the comparison: A, B, … Z, AA, AB. */
export function reportKey(index: number): string {
  let key = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    key = String.fromCharCode(65 + (rest % 26)) + key;
  }
  return key;
}

/** What people call a report: its outlet; without one, the name of its file without the folders. */
export function sayReport(report: Report): string {
  return report.outlet?.value ?? report.name.slice(report.name.search(/[^/\\]*[/\\]?$/));
}

/** A verdict in a word or two, for a label: "conflict", "later update". */
export function sayVerdict(verdict: Verdict): string {
  return VERDICTS[verdict];
}

/** What a verdict means, as a sentence. */
export function explainVerdict(verdict: Verdict): string {
  return VERDICT_MEANINGS[verdict];
}

/** Why a difference has its verdict, as a clause: "one figure is a rounding of the other". */
export function sayBecause(because: Because): string {
  return REASONS[because];
}

/** What differs, in a word: "figure", "list", "wording". */
export function sayKind(kind: DifferenceKind): string {
  return KINDS[kind];
}

/** How sure a statement is: "stated as fact", "with caution", "attributed". */
export function sayCertainty(certainty: Certainty): string {
  return CERTAINTIES[certainty];
}

/** How far a thing has come: "planned", "under way". */
export function sayStage(stage: Stage): string {
  return STAGES[stage];
}

/** Whether the reports agree on a point: "agreed", "differs", "one report only". */
export function sayStanding(standing: Point["standing"]): string {
  return STANDINGS[standing];
}

/** Why a point is to be read first, as a clause: "many origins tell it". */
export function sayDigestReason(reason: DigestReason): string {
  return DIGEST_REASONS[reason];
}

/** Why two reports are editions of one, as a noun phrase: "the same address". */
export function sayRevision(because: Revision["because"]): string {
  return REVISIONS[because];
}

/** What became of a sentence or of a difference, as a label: "added", "closed". */
export function sayChange(kind: SentenceChange["kind"] | DifferenceChange["kind"]): string {
  return { ...SENTENCE_CHANGES, ...DIFFERENCE_CHANGES }[kind];
}

/** What two statements share, as the beginning of a line: "a name". */
export function sayEvidence(kind: EvidenceKind): string {
  return EVIDENCE[kind];
}

/** Why a statement that comes near is not of the point, as a clause. */
export function sayMissed(because: NearMiss["because"]): string {
  return MISSED[because];
}

/** What two reports have in common or apart, as the beginning of a list: "names". */
export function sayLinkGround(ground: LinkGround): string {
  return LINK_GROUNDS[ground];
}

/** What a report of a family is to the one that it has its text from, as the beginning of a phrase: "reprint of". */
export function sayCopyRole(kind: CopyRole["kind"]): string {
  return COPY_ROLES[kind];
}

/** Why a report is taken for the origin of its family, as a clause. */
export function sayCopyOrigin(because: CopyOrigin["because"]): string {
  return COPY_ORIGINS[because];
}

/** What became of a story, as a label: "merged". */
export function sayStoryChange(kind: StoryChange["kind"]): string {
  return STORY_CHANGES[kind];
}

/** How far a report's silence can be trusted, as a clause. */
export function saySilence(reliability: Silence["reliability"]): string {
  return SILENCES[reliability];
}

/** Whether a report's text is complete, as a clause: "the text is cut short". */
export function sayCompleteness(completeness: Report["completeness"]): string {
  return COMPLETENESS[completeness];
}

/** What a web page is, as a noun phrase: "an article". */
export function sayPageKind(kind: NonNullable<Report["kind"]>): string {
  return PAGE_KINDS[kind];
}

/** How a value was found: "stated", "implied", "guessed". */
export function sayBasis(basis: Finding<unknown>["basis"]): string {
  return BASES[basis];
}

/** How the quotations of a group stand to one another: "one is trimmed". */
export function sayRelation(relation: QuoteGroup["relation"]): string {
  return RELATIONS[relation];
}

/** What an attributing word does: "says", "denies". */
export function saySense(sense: Attribution["sense"]): string {
  return SENSES[sense];
}

/** How a number is softened: "about", "more than"; "" for an exact one. */
export function sayHedge(hedge: Hedge): string {
  return HEDGES[hedge];
}

/** What sort of thing a name names: "person". */
export function sayNameSort(sort: NameSort): string {
  return NAME_SORTS[sort];
}

/** What a block of a report is: "headline", "table row". */
export function sayBlock(kind: BlockKind): string {
  return BLOCKS[kind];
}

/** What a mark of this kind marks: "a time or a length of time". */
export function sayMark(kind: MarkKind): string {
  return MARKS[kind];
}

/** Why a piece of a page is no part of the article, as a noun phrase. */
export function sayRemoval(reason: RemovalReason): string {
  return REMOVALS[reason];
}

/** Every word of the closed sets of the model, for checks of results and of the documentation. */
export function vocabulary(): Readonly<Record<VocabularySet, readonly string[]>> {
  return {
    verdict: Object.keys(VERDICTS),
    because: Object.keys(REASONS),
    difference: Object.keys(KINDS),
    certainty: Object.keys(CERTAINTIES),
    stage: Object.keys(STAGES),
    standing: Object.keys(STANDINGS),
    origin: Object.keys(ORIGINS),
    digest: Object.keys(DIGEST_REASONS),
    revision: Object.keys(REVISIONS),
    sentenceChange: Object.keys(SENTENCE_CHANGES),
    differenceChange: Object.keys(DIFFERENCE_CHANGES),
    ground: Object.keys(GROUNDS),
    evidence: Object.keys(EVIDENCE),
    missed: Object.keys(MISSED),
    linkGround: Object.keys(LINK_GROUNDS),
    storyChange: Object.keys(STORY_CHANGES),
    copy: Object.keys(COPY_KINDS),
    copyRole: Object.keys(COPY_ROLES),
    copyOrigin: Object.keys(COPY_ORIGINS),
    silence: Object.keys(SILENCES),
    completeness: Object.keys(COMPLETENESS),
    kind: Object.keys(PAGE_KINDS),
    basis: Object.keys(BASES),
    relation: Object.keys(RELATIONS),
    manner: Object.keys(MANNERS),
    sense: Object.keys(SENSES),
    hedge: Object.keys(HEDGES),
    name: Object.keys(NAME_SORTS),
    block: Object.keys(BLOCKS),
    mark: Object.keys(MARKS),
    removal: Object.keys(REMOVALS),
    severity: Object.keys(SEVERITIES),
    issue: Object.keys(ISSUES),
  };
}

export type VocabularySet =
  | "verdict"
  | "because"
  | "difference"
  | "certainty"
  | "stage"
  | "standing"
  | "origin"
  | "digest"
  | "revision"
  | "sentenceChange"
  | "differenceChange"
  | "ground"
  | "evidence"
  | "missed"
  | "linkGround"
  | "storyChange"
  | "copy"
  | "copyRole"
  | "copyOrigin"
  | "silence"
  | "completeness"
  | "kind"
  | "basis"
  | "relation"
  | "manner"
  | "sense"
  | "hedge"
  | "name"
  | "block"
  | "mark"
  | "removal"
  | "severity"
  | "issue";

/** Verdicts in the order in which a reader should see them. */
export const VERDICT_ORDER: readonly Verdict[] = ["conflict", "update", "scope", "unclear", "compatible"];

/** The gravest verdict of a point's differences; null where it has none. */
export function gravestVerdict(point: Point): Verdict | null {
  return (
    VERDICT_ORDER.find((verdict) => point.differences.some((difference) => difference.verdict === verdict)) ??
    null
  );
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  conflict: "conflict",
  update: "later update",
  scope: "other scope",
  unclear: "unclear",
  compatible: "compatible",
};

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  conflict: "These cannot both be true as they are written.",
  update: "The later report tells a newer state of the same thing.",
  scope: "The reports count or describe different things, so both can be true.",
  unclear: "The words leave open whether the reports disagree.",
  compatible: "Said differently, but both can be true at once.",
};

const REASONS: Readonly<Record<Because, string>> = {
  rounding: "one figure is a rounding of the other",
  "lower-bound": "one report gives only a lower bound, and the other figure keeps to it",
  "upper-bound": "one report gives only an upper bound, and the other figure keeps to it",
  "overlapping-ranges": "the ranges overlap",
  "vague-amount": "one amount is vague, and the other fits it",
  "later-report": "the other value comes from a later report",
  "plan-and-outcome": "one tells the plan, the other what came of it",
  "bound-broken": "one figure lies outside the bound that the other report gives",
  "exact-values-differ": "both are exact, and they differ",
  "ranges-apart": "they are too far apart for a rounding",
  "other-unit": "the figures are in different units",
  "other-scope": "the figures count different things",
  subset: "one list holds the whole of the other and more",
  "disjoint-sets": "the lists name different things",
  "part-of": "one place lies within the other",
  near: "the places lie close together",
  "other-place": "the places are different",
  within: "one stretch of time lies within the other",
  "days-differ": "the days are different",
  "clocks-differ": "the clock times are different",
  spelling: "the same name in another spelling",
  "short-form": "a short form of the same name",
  "other-actor": "somebody else is named",
  "asserted-and-attributed": "one report states as a fact what the other attributes to a source",
  hedged: "one report is more cautious than the other",
  "other-source": "the reports name different sources",
  trimmed: "one quotation leaves words out",
  reworded: "the quoted words differ",
  "quoted-and-reported": "one report quotes what the other puts in its own words",
  "other-speaker": "the same words are given to somebody else",
  denied: "one report says it happened, the other that it did not",
  synonym: "other words for the same thing",
  "other-term": "the reports use different terms",
};

const KINDS: Readonly<Record<DifferenceKind, string>> = {
  figure: "figure",
  set: "list",
  place: "place",
  time: "time",
  name: "name",
  stage: "stage",
  certainty: "certainty",
  attribution: "source",
  quote: "quotation",
  term: "wording",
};

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  asserted: "stated as fact",
  hedged: "with caution",
  attributed: "attributed",
};

const STAGES: Readonly<Record<Stage, string>> = {
  planned: "planned",
  "under-way": "under way",
  done: "done",
  denied: "denied",
  hypothetical: "if it happens",
};

const STANDINGS: Readonly<Record<Point["standing"], string>> = {
  agreed: "agreed",
  differs: "differs",
  single: "one report only",
};

/** Closed sets that no report puts into words; their type keeps the keys complete. */
const ORIGINS: Readonly<Record<Origin["kind"], true>> = {
  agency: true,
  outlet: true,
  copied: true,
};

const GROUNDS: Readonly<Record<OriginGround["kind"], true>> = {
  passage: true,
  agency: true,
  outlet: true,
  text: true,
};

const DIGEST_REASONS: Readonly<Record<DigestReason, string>> = {
  conflict: "the reports contradict one another",
  update: "one report is newer",
  origins: "many origins tell it",
  central: "it is about what the whole story is about",
  early: "it stands near the top of its reports",
};

const REVISIONS: Readonly<Record<Revision["because"], string>> = {
  address: "the same address",
  title: "the same outlet, title and much of the text",
  text: "the same outlet and most of the text",
};

const SENTENCE_CHANGES: Readonly<Record<SentenceChange["kind"], string>> = {
  added: "added",
  removed: "removed",
  reworded: "reworded",
};

const DIFFERENCE_CHANGES: Readonly<Record<DifferenceChange["kind"], string>> = {
  closed: "closes",
  opened: "opens",
  changed: "changes",
};

const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  name: "a name",
  figure: "a figure",
  day: "a day",
  toll: "what is counted",
  word: "a word",
  near: "words near in meaning",
  names: "which names they share",
  figures: "how their figures agree",
  days: "how their days agree",
  roles: "who does what to whom",
  stage: "the stage",
  speakers: "who says so",
  place: "where in their reports they stand",
  length: "their length",
  others: "what other reports tell of it",
  beside: "what stands beside them",
  start: "what any two start from",
  rest: "all else",
};

const MISSED: Readonly<Record<NearMiss["because"], string>> = {
  weak: "the score is too low",
  apart: "the two alone would be one point, but not with the other statements of both points",
};

const LINK_GROUNDS: Readonly<Record<LinkGround, string>> = {
  names: "names",
  words: "words",
  title: "headline words",
  places: "places",
  figures: "figures",
  days: "days close together",
  sense: "like in meaning",
  copy: "shared passages",
  pin: "a correction by hand",
  "other names": "other names",
  "other places": "other places",
  "other figures": "other figures",
};

const COPY_KINDS: Readonly<Record<Copy["kind"], true>> = {
  exact: true,
  near: true,
  partial: true,
};

const COPY_ROLES: Readonly<Record<CopyRole["kind"], string>> = {
  origin: "origin",
  reprint: "reprint of",
  "based on": "based on",
  independent: "independent",
};

const COPY_ORIGINS: Readonly<Record<CopyOrigin["because"], string>> = {
  "agency credit": "it credits an agency for the text",
  earliest: "it was published first",
  fullest: "it has the most of the text",
};

const STORY_CHANGES: Readonly<Record<StoryChange["kind"], string>> = {
  new: "new",
  gone: "gone",
  grown: "grown",
  shrunk: "shrunk",
  changed: "changed",
  renamed: "renamed",
  merged: "merged",
  split: "split",
};

const SILENCES: Readonly<Record<Silence["reliability"], string>> = {
  reliable: "leaves it out",
  doubtful: "says nothing of it, which may mean little",
  unknown: "says nothing of it",
};

const COMPLETENESS: Readonly<Record<Report["completeness"], string>> = {
  whole: "the text is complete",
  truncated: "the text is cut short",
  stub: "only a short piece of the text is here",
  unknown: "it is not known whether the text is complete",
};

const PAGE_KINDS: Readonly<Record<NonNullable<Report["kind"]>, string>> = {
  article: "an article",
  "live blog": "a live blog, told in pieces",
  video: "the page of a video, in few words",
};

const BASES: Readonly<Record<Finding<unknown>["basis"], string>> = {
  stated: "stated",
  implied: "implied",
  guessed: "guessed",
};

const RELATIONS: Readonly<Record<QuoteGroup["relation"], string>> = {
  same: "the same words",
  trimmed: "one leaves words out",
  reworded: "the words differ",
  "quoted-and-reported": "quoted by one, told in other words by another",
  "other-speaker": "given to different speakers",
  single: "in one report only",
};

const MANNERS: Readonly<Record<Attribution["manner"], true>> = {
  direct: true,
  indirect: true,
  mixed: true,
};

const SENSES: Readonly<Record<Attribution["sense"], string>> = {
  say: "says",
  claim: "claims",
  deny: "denies",
  believe: "believes",
  intend: "intends",
  ask: "asks",
  warn: "warns",
  confirm: "confirms",
  know: "knows",
  judge: "judges",
};

const HEDGES: Readonly<Record<Hedge, string>> = {
  "": "",
  approx: "about",
  more: "more than",
  less: "less than",
  "at-least": "at least",
  "at-most": "at most",
  between: "between",
  vague: "vague",
  "most-of": "most of",
};

const NAME_SORTS: Readonly<Record<NameSort, string>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  other: "other name",
};

const BLOCKS: Readonly<Record<BlockKind, string>> = {
  headline: "headline",
  standfirst: "standfirst",
  paragraph: "paragraph",
  heading: "heading",
  caption: "caption",
  "list item": "list item",
  quotation: "quotation",
  "table row": "table row",
};

const MARKS: Readonly<Record<MarkKind, string>> = {
  sentence: "a sentence",
  word: "a word",
  time: "a time or a length of time",
  quantity: "a number and what it counts",
  name: "a person, organisation, place or other name",
  quote: "words between quotation marks",
  attribution: "that somebody says something",
  stage: "whether a thing is planned, under way, done or denied",
  hedge: "words that make a statement less certain",
};

const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  navigation: "navigation of the site",
  counter: "a counter (reading time, comments, shares)",
  "page date": "the date line of the page",
  "share notice": "a share notice",
  "copyright notice": "a copyright notice",
  "rights line": "a rights line",
  "cookie notice": "a cookie notice",
  newsletter: "a newsletter notice",
  subscription: "a subscription notice",
  breadcrumb: "a breadcrumb",
  teaser: "a teaser of another story",
  "related heading": "the heading of a list of other stories",
  comments: "readers' comments",
  advertisement: "an advertisement",
  address: "an address",
  byline: "the byline",
  "agency credit": "the credit of a news agency",
  credit: "a credit",
  gallery: "a gallery's controls",
  "embedded post": "an embedded post",
  appeal: "an appeal for help or money",
  furniture: "page furniture",
  repeat: "text that stands elsewhere in the report",
};

const SEVERITIES: Readonly<Record<Issue["severity"], true>> = {
  error: true,
  warning: true,
  note: true,
};

const ISSUES: Readonly<Record<Issue["code"], true>> = {
  NOT_FOUND: true,
  UNREADABLE: true,
  UNSUPPORTED_TYPE: true,
  EMPTY: true,
  BINARY: true,
  NOT_TEXT: true,
  TOO_LARGE: true,
  TOO_MANY: true,
  LINE_TOO_LONG: true,
  NOT_AN_ARTICLE: true,
  DUPLICATE: true,
  DAMAGED_CHARACTERS: true,
  NO_DATE: true,
  DATE_IMPLIED: true,
  OTHER_LANGUAGE: true,
  OTHER_STORY: true,
  CUT_SHORT: true,
  PAGE_CUT: true,
  LIVE_BLOG: true,
  FEW_WORDS: true,
  RULE_DISAGREES: true,
  BAD_ADDRESS: true,
  PRIVATE_ADDRESS: true,
  ROBOTS: true,
  HTTP_STATUS: true,
  TOO_MANY_REDIRECTS: true,
  TIMEOUT: true,
  UNREACHABLE: true,
  INSECURE: true,
  PIN_UNKNOWN: true,
  PIN_AMBIGUOUS: true,
  PINS_DISAGREE: true,
};
