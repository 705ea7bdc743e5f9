import type { RemovalReason } from "../../model/report.ts";
import { probability } from "../../text/trees.ts";
import { readByline } from "../plain/bylines.ts";
import { OFFERS_THE_REST, says } from "./completeness/phrases.ts";
import { describeSegments, type Evidence, squeeze } from "./features.ts";
import { apartByName, residueFamily, type Why } from "./residue.ts";
import type { Box, Layout, Segment } from "./segments.ts";
import type { BodyWeights } from "./weights.ts";

/** What becomes of a segment: text of the article, or residue with the reason and the sign that told it. */
export type Verdict =
  | { readonly keep: true; readonly sure: number }
  | { readonly keep: false; readonly sure: number; readonly reason: RemovalReason; readonly because: string };

/** Segments less probable than this are never kept. */
const LEAST = 0.1;
/** The place of a segment's number of words in its row. */
const WORDS = 1;

/** Judges every segment of a page: by what was learned of pages, then by what its boxes are called. */
export function judgeSegments(layout: Layout, evidence: Evidence, weights: BodyWeights): readonly Verdict[] {
  const { odds, trees } = weights;
  const table = describeSegments(layout, odds, evidence);
  const sure = layout.segments.map((_, index) => probability(trees, table.rows, index * table.width));
  const apart = standApart(layout, sure);
  const open = sure.map((probable, index) => (apart.has(index) ? 0 : probable));
  const words = sure.map((_, index) => Math.max(1, table.rows[index * table.width + WORDS] as number));
  const enough = bestThreshold(open, words);
  const standfirst = findStandfirst(layout, evidence);
  return layout.segments.map((segment, index) => {
    const probable = sure[index] as number;
    const taken = probable >= enough || index === standfirst;
    const why = apart.get(index) ?? (taken ? notText(segment) : undefined);
    if (why !== undefined) return { keep: false, sure: probable, ...why };
    if (taken) return { keep: true, sure: probable };
    return { keep: false, sure: probable, ...residueFamily(segment, probable) };
  });
}

/** Characters up to which a text may be a notice. */
const NOTICE = 200;

/** Why a short text is none of the article by what it says: it offers the rest for money, or says whose it is. */
function notText({ text, linked }: Segment): Why | undefined {
  if (text.length > NOTICE) return undefined;
  if (says(text, OFFERS_THE_REST)) return { reason: "subscription", because: "offers the rest of the text" };
  if (/^(?:©|\(c\)|copyright\b)/i.test(text))
    return { reason: "copyright notice", because: "says whose the text is" };
  if (linked > 0.9 * text.length && isShouted(text))
    return { reason: "teaser", because: "a link in capitals" };
  return undefined;
}

/** Whether a text of some words is all in capitals [a link to another story between two paragraphs]. */
function isShouted(text: string): boolean {
  return text.split(" ").length >= 4 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}

/** How far behind the headline, in segments, a standfirst may stand. */
const BEHIND_HEADLINE = 4;

/** The segment behind the headline that says what the page gives as its description; -1 for none. */
function findStandfirst({ segments }: Layout, { title, description }: Evidence): number {
  if (title === null || description === null || description.length < 40) return -1;
  if (readByline(description) !== null) return -1;
  const [head, text] = [squeeze(title), squeeze(description)];
  const headline = segments.findLastIndex(
    ({ box, text: words }) => box.element.tag === "h1" && words.length < 400 && squeeze(words) === head,
  );
  if (headline < 0) return -1;
  for (let at = headline + 1; at <= headline + BEHIND_HEADLINE; at++)
    if (squeeze(segments[at]?.text.slice(0, 1000) ?? "") === text) return at;
  return -1;
}

/**
 * The probability from which segments are kept: where the expected F1 of the kept words is greatest (Lewis 1995).
 * On a page that is unlike those learned from, where nothing is sure, it lies well below a half.
 */
function bestThreshold(sure: readonly number[], words: readonly number[]): number {
  const order = sure
    .map((_, index) => index)
    .sort((a, b) => (sure[b] as number) - (sure[a] as number) || a - b);
  const expected = sure.reduce((sum, each, index) => sum + each * (words[index] as number), 0);
  let right = 0;
  let kept = 0;
  let most = 0;
  let best = 0.5;
  for (const index of order) {
    const each = sure[index] as number;
    if (each < LEAST) break;
    right += each * (words[index] as number);
    kept += words[index] as number;
    const f1 = (2 * right) / (kept + expected);
    if (f1 >= most) {
      most = f1;
      best = each;
    }
  }
  return best;
}

/** Text is probable enough to count as kept where boxes are dropped for their name. */
const ENOUGH = 0.5;
/** The share of that text that must stand outside of what is dropped. */
const REST = 0.3;
/** Characters outside that are enough where what is dropped is a thread of several comments. */
const REST_OF_THREAD = 250;

/**
 * Segments that read like an article's and are none by where they stand: comments, consent layers, page footers.
 * A kind is dropped only where enough other text is kept [a forum whose posts are all called "comment" stays].
 */
function standApart(layout: Layout, sure: readonly number[]): ReadonlyMap<number, Why> {
  const inside = new Map<RemovalReason, { readonly members: [number, Why][]; size: number }>();
  const whyOf = new Map<Box, Why | null>();
  // Boxes of one kind share their list of names, so that each list is judged once.
  const byNames = new Map<readonly string[], Why | null>();
  const byName = (box: Box): Why | null => {
    if (box.element.tag === "footer") return apartByName(box);
    const known = byNames.get(box.labels);
    if (known !== undefined) return known;
    const why = apartByName(box);
    byNames.set(box.labels, why);
    return why;
  };
  let comments = 0;
  for (const box of layout.boxes) {
    const above = box.parent === null ? null : (whyOf.get(box.parent) ?? null);
    whyOf.set(box, above ?? (box.parent === null ? null : byName(box)));
    if (whyOf.get(box)?.reason === "comments" && box.labels.includes("comment")) comments++;
  }
  let all = 0;
  layout.segments.forEach((segment, index) => {
    const size = (sure[index] as number) >= ENOUGH ? segment.text.length : 0;
    all += size;
    const why = whyOf.get(segment.box) ?? null;
    if (why === null) return;
    const kind = inside.get(why.reason) ?? { members: [], size: 0 };
    kind.members.push([index, why]);
    kind.size += size;
    inside.set(why.reason, kind);
  });
  const dropped = sideBoxes(layout, sure, all);
  for (const [reason, { members, size }] of inside) {
    const thread = reason === "comments" && comments >= 2;
    if (all - size >= (thread ? Math.min(REST_OF_THREAD, REST * all) : REST * all))
      for (const [index, why] of members) dropped.set(index, why);
  }
  return dropped;
}

/** Names of boxes beside the text whose words read like prose all the same. */
const BESIDE: ReadonlyMap<string, RemovalReason> = new Map([
  ["newsletter", "newsletter"],
  ["newsletters", "newsletter"],
  ["signup", "newsletter"],
  ["paywall", "subscription"],
  ["regwall", "subscription"],
  ["barrier", "subscription"],
  ["advertisement", "advertisement"],
  ["advertorial", "advertisement"],
  ["related", "teaser"],
  ["relatedposts", "teaser"],
  ["poll", "furniture"],
  ["polls", "furniture"],
]);
/** The share of the kept text, and the characters, up to which such a box is one [not a wall around the article]. */
const BESIDE_SHARE = 0.2;
const BESIDE_CHARACTERS = 500;

/** The segments of small boxes that are named for what stands beside an article. */
function sideBoxes(layout: Layout, sure: readonly number[], all: number): Map<number, Why> {
  const found = new Map<number, Why>();
  for (const box of layout.boxes) {
    if (box.parent === null) continue;
    const name = box.labels.find((label) => BESIDE.has(label));
    if (name === undefined || box.end - box.first > 40) continue;
    let size = 0;
    for (let at = box.first; at < box.end; at++)
      if ((sure[at] as number) >= ENOUGH) size += layout.segments[at]?.text.length ?? 0;
    if (size > BESIDE_CHARACTERS || size > BESIDE_SHARE * all) continue;
    const why: Why = { reason: BESIDE.get(name) ?? "furniture", because: `in a box called “${name}”` };
    for (let at = box.first; at < box.end; at++) found.set(at, why);
  }
  return found;
}
