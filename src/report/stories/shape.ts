import type {
  CopiedRun,
  Copy,
  CopyFamily,
  CopyMember,
  CopyOrigin,
  CopyOwner,
  CopyRole,
} from "../../model/copy.ts";
import type { ReportId } from "../../model/ids.ts";
import type { Link, LinkReason, Pins, Story, StoryChange } from "../../model/story.ts";
import type { ListedReport, StoryList } from "../../model/story-list.ts";
import {
  COUNT,
  DAY,
  finding,
  ISSUE,
  listOf,
  maybe,
  NUMBER,
  type RecordShape,
  record,
  type Shape,
  SPAN,
  TEXT,
  word,
  words,
} from "../shape.ts";

const ROLE: Shape = {
  kind: "choice",
  by: "kind",
  records: {
    origin: record<PlainRole>("CopyRole", { kind: word(["origin", "independent"]) }),
    independent: record<PlainRole>("CopyRole", { kind: word(["origin", "independent"]) }),
    reprint: record<CopiedRole>("CopiedRole", { kind: word(["reprint", "based on"]), of: TEXT }),
    "based on": record<CopiedRole>("CopiedRole", { kind: word(["reprint", "based on"]), of: TEXT }),
  } satisfies Readonly<Record<CopyRole["kind"], RecordShape>>,
};

type CopiedRole = Extract<CopyRole, { readonly of: ReportId }>;
type PlainRole = Exclude<CopyRole, CopiedRole>;

export const FAMILY = record<CopyFamily>("CopyFamily", {
  origin: record<CopyOrigin>("CopyOrigin", {
    report: TEXT,
    because: word(words.copyOrigin),
    agency: maybe(TEXT),
  }),
  earliest: maybe(TEXT),
  fullest: TEXT,
  members: listOf(
    record<CopyMember>("CopyMember", { report: TEXT, role: ROLE, copied: NUMBER, words: COUNT, owner: TEXT }),
    2,
  ),
  owners: listOf(record<CopyOwner>("CopyOwner", { owner: TEXT, reports: listOf(TEXT, 1) }), 1),
});

export const COPY = record<Copy>("Copy", {
  a: TEXT,
  b: TEXT,
  kind: word(words.copy),
  inA: NUMBER,
  inB: NUMBER,
  longest: COUNT,
  runs: listOf(record<CopiedRun>("CopiedRun", { a: SPAN, b: SPAN, words: COUNT })),
});

export const LISTED_REPORT = record<ListedReport>("ListedReport", {
  id: TEXT,
  capture: TEXT,
  name: TEXT,
  title: finding("Finding", TEXT),
  outlet: finding("Finding", TEXT),
  agency: finding("Finding", TEXT),
  published: finding("Finding", DAY),
  language: finding("Finding", TEXT),
  url: finding("Finding", TEXT),
  completeness: word(words.completeness),
  words: COUNT,
});

const LINK = record<Link>("Link", {
  a: TEXT,
  b: TEXT,
  strength: NUMBER,
  because: listOf(
    record<LinkReason>("LinkReason", {
      ground: word(words.linkGround),
      shared: listOf(TEXT),
      weight: NUMBER,
    }),
  ),
});

export const STORY = record<Story>("Story", {
  id: TEXT,
  reports: listOf(TEXT, 1),
  central: TEXT,
  days: maybe(record<NonNullable<Story["days"]>>("StoryDays", { first: DAY, last: DAY })),
  language: maybe(TEXT),
  links: listOf(LINK),
});

const PLAIN_CHANGE = record<PlainChange>("StoryChange", {
  kind: word(["new", "gone", "grown", "shrunk", "changed"]),
  story: TEXT,
});

const STORY_CHANGE: Shape = {
  kind: "choice",
  by: "kind",
  records: {
    new: PLAIN_CHANGE,
    gone: PLAIN_CHANGE,
    grown: PLAIN_CHANGE,
    shrunk: PLAIN_CHANGE,
    changed: PLAIN_CHANGE,
    renamed: record<Change<"renamed">>("RenamedStory", { kind: word(["renamed"]), story: TEXT, was: TEXT }),
    merged: record<Change<"merged">>("MergedStory", {
      kind: word(["merged"]),
      story: TEXT,
      of: listOf(TEXT, 2),
    }),
    split: record<Change<"split">>("SplitStory", {
      kind: word(["split"]),
      story: TEXT,
      into: listOf(TEXT, 2),
    }),
  } satisfies Readonly<Record<StoryChange["kind"], RecordShape>>,
};

type Change<Kind extends StoryChange["kind"]> = Extract<StoryChange, { readonly kind: Kind }>;
type PlainChange = Exclude<StoryChange, { readonly kind: "renamed" | "merged" | "split" }>;

/** The JSON form of a list of stories, schema `crossread/stories/1`. */
export const STORY_LIST: RecordShape = record<StoryList>("StoryList", {
  schema: word(["crossread/stories/1"]),
  reports: listOf(LISTED_REPORT),
  stories: listOf(STORY),
  families: listOf(FAMILY),
  copies: listOf(COPY),
  changes: maybe(listOf(STORY_CHANGE)),
  pins: record<Pins>("Pins", { together: listOf(listOf(TEXT, 2)), apart: listOf(listOf(TEXT, 2)) }),
  issues: listOf(ISSUE),
});
