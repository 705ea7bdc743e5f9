export { annotate } from "./annotate/index.ts";
export { compare as compareReports } from "./compare/index.ts";
export type { Network } from "./effects.ts";
export { type OutletRule, readRule } from "./extract/html/rules.ts";
export { extract } from "./extract/index.ts";
export {
  collectCaptures,
  defaultLimits,
  type IngestOptions,
  type Limits,
  readCaptures,
} from "./ingest/index.ts";
export {
  collectFetched,
  defaultFetchLimits,
  type FetchLimits,
  type FetchOptions,
  type FetchOutcome,
  fetchCaptures,
  type PrivateHosts,
  type Validators,
} from "./ingest/url/index.ts";
export { type Anchor, anchorAt } from "./model/anchor.ts";
export type { Capture } from "./model/capture.ts";
export type { Check, CheckedSentence, Mismatch, Support } from "./model/check.ts";
export type {
  Because,
  ComparedReport,
  Comparison,
  Difference,
  DifferenceKind,
  DifferenceValue,
  DigestEntry,
  DigestReason,
  Entity,
  Evidence,
  EvidenceKind,
  EvidencePart,
  FigureValue,
  NearMiss,
  Origin,
  OriginGround,
  OtherTime,
  Passage,
  Point,
  QuoteGroup,
  Reading,
  Silence,
  TimelineEntry,
  Verdict,
} from "./model/comparison.ts";
export type {
  CopiedRun,
  Copy,
  CopyFamilies,
  CopyFamily,
  CopyKind,
  CopyMember,
  CopyOrigin,
  CopyOriginGround,
  CopyOwner,
  CopyRole,
} from "./model/copy.ts";
export type { Finding, OtherValue } from "./model/finding.ts";
export {
  type CaptureId,
  captureId,
  type PointId,
  type ReportId,
  type StatementId,
  type StoryId,
} from "./model/ids.ts";
export type { Issue, IssueCode, Outcome } from "./model/issue.ts";
export type {
  AttributionMark,
  DayRange,
  Hedge,
  HedgeMark,
  Mark,
  MarkedReport,
  MarkKind,
  Measure,
  NameMark,
  NameSort,
  QuantityMark,
  QuantitySort,
  QuoteMark,
  SentenceMark,
  Stage,
  StageMark,
  TimeEnd,
  TimeMark,
  TimeUnit,
  Timex,
  TimexMod,
  WordMark,
} from "./model/mark.ts";
export type { Progress } from "./model/progress.ts";
export type {
  Alternates,
  Block,
  BlockKind,
  Day,
  LineRange,
  Picture,
  RemovalReason,
  Removed,
  Report,
} from "./model/report.ts";
export type { Span } from "./model/span.ts";
export type { Attribution, Certainty, Statement } from "./model/statement.ts";
export type {
  Link,
  LinkGround,
  LinkReason,
  Pins,
  Stories,
  Story,
  StoryChange,
} from "./model/story.ts";
export type { ListedReport, StoryList } from "./model/story-list.ts";
export {
  type CheckResult,
  checkCapture as check,
  compareCaptures as compare,
  type ReadResult,
  read,
  type SortOptions,
  sortCaptures as sortStories,
} from "./pipeline.ts";
export { type CheckOptions, renderCheck } from "./report/check/index.ts";
export { CSV_COLUMNS, renderCsv } from "./report/csv.ts";
export { type Explanation, explain } from "./report/explain/explanation.ts";
export { findPoint } from "./report/explain/find-point.ts";
export { type ExplanationOptions, renderExplanation } from "./report/explain/index.ts";
export { type HtmlOptions, renderHtml } from "./report/html/index.ts";
export { type Parsed, parseComparison, renderJson } from "./report/json.ts";
export { renderMarkdown } from "./report/markdown.ts";
export { type ReportViewOptions, renderReport } from "./report/report-view.ts";
export {
  explainStory,
  renderStoryExplanation,
  type StoryExplanation,
  type StoryExplanationOptions,
} from "./report/stories/explain.ts";
export { findStory } from "./report/stories/find-story.ts";
export { renderStoriesHtml, type StoriesHtmlOptions } from "./report/stories/html/index.ts";
export { type ParsedStories, parseStories, renderStories } from "./report/stories/json.ts";
export { renderStoryList, type StoriesLimits, type StoriesOptions } from "./report/stories/terminal.ts";
export { renderTerminal, type TerminalLimits, type TerminalOptions } from "./report/terminal.ts";
export { type Problem, type Verification, verifyComparison } from "./report/verify.ts";
export {
  explainVerdict,
  reportKey,
  sayBecause,
  sayCertainty,
  sayKind,
  saySilence,
  sayStage,
  sayStanding,
  sayVerdict,
} from "./report/words.ts";
export { changesBetween } from "./stories/changes.ts";
export {
  CopyIndex,
  type CopyOptions,
  familiesOf,
  knownOwners,
  type Owners,
  readOwners,
} from "./stories/copies/index.ts";
export { storiesOf } from "./stories/index.ts";
export { type PinFile, type PinLine, pinsFor, readPins } from "./stories/pin-file.ts";
