import type { RemovalReason } from "../../model/report.ts";
import { readByline } from "../plain/bylines.ts";
import { formOf } from "../plain/forms.ts";
import { isRelatedHeading } from "../plain/tail.ts";
import type { Box, Segment } from "./segments.ts";

/** Why a segment is residue, and the sign that told it, in words. */
export interface Why {
  readonly reason: RemovalReason;
  readonly because: string;
}

/** What the boxes of residue are called, most telling first. */
const CALLED: readonly (readonly [RemovalReason, string])[] = [
  ["cookie notice", "cookie cookies consent gdpr onetrust cmp didomi usercentrics"],
  ["comments", "comment comments disqus discussion livefyre commenting commentlist kommentare"],
  ["advertisement", "ad ads advert adverts advertisement sponsor sponsored adslot dfp anzeige"],
  ["newsletter", "newsletter newsletters signup"],
  ["subscription", "subscribe subscription subscriber paywall premium login register"],
  ["share notice", "share sharing social socials addthis sharebar"],
  [
    "teaser",
    "related relatedposts relatedarticles relatedstories recommend recommended recommendations trending popular outbrain taboola teaser teasers suggested recirc " +
      "promo promos mostread carousel",
  ],
  ["byline", "author authors byline bio contributor autor autoren"],
  ["breadcrumb", "breadcrumb breadcrumbs"],
  ["credit", "credit credits"],
  ["page date", "date time timestamp published dateline"],
  ["navigation", "nav navigation menu navbar pagination pager toolbar topbar masthead tags topics"],
  ["copyright notice", "copyright"],
];
const REASON: ReadonlyMap<string, RemovalReason> = new Map(
  CALLED.flatMap(([reason, words]) => words.split(" ").map((word) => [word, reason] as const)),
);
const TAG_REASON: Readonly<Record<string, RemovalReason>> = { nav: "navigation" };

/** Names by which boxes stand apart from any article, wherever they are. */
const APART: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    "cookie notice",
    /^(?:[a-z]{0,20}cookies?[a-z]{0,20}|consent[a-z]{0,20}|onetrust|didomi|gdpr|usercentrics)$/,
  ],
  [
    "comments",
    /^(?:comments?(?:list|area|section|wrapper|container|body|thread)?|disqus|livefyre|respond|kommentare?|commentaires?|comentarios?|reacties)$/,
  ],
];

/** What a box is by its name alone, where that is no part of an article; else null. */
export function apartByName({ element, labels }: Box): Why | null {
  if (element.tag === "footer") return { reason: "furniture", because: "in an element “footer”" };
  for (const label of labels)
    for (const [reason, names] of APART)
      if (names.test(label)) return { reason, because: `in a box called “${label}”` };
  return null;
}

/**
 * The reason for a segment that is no text of the article: by what its boxes are called, else by what its words are,
 * else by how much of it is a link.
 */
export function residueFamily(segment: Segment, sure: number): Why {
  let steps = 0;
  for (let box: Box | null = segment.box; box?.parent && steps < 8; box = box.parent, steps++) {
    const tagged = TAG_REASON[box.element.tag];
    if (tagged !== undefined) return { reason: tagged, because: `in an element “${box.element.tag}”` };
    for (const label of box.labels) {
      const reason = REASON.get(label);
      if (reason !== undefined) return { reason, because: `in a box called “${label}”` };
    }
  }
  const said = sayingOf(segment.text);
  if (said !== null) return said;
  if (segment.linked > 0.6 * segment.text.length) {
    return segment.text.length < 30
      ? { reason: "navigation", because: "a short link" }
      : { reason: "teaser", because: "a link to another page" };
  }
  return { reason: "furniture", because: `unlike an article's text (${Math.round(100 * sure)} of 100)` };
}

/** Longer texts are no label, byline or heading. */
const LONGEST_LABEL = 80;

/** What a short text is by its words alone [Advertisement; 6 min read; By Ann Lee; More from Harbour; © 2029 Post]. */
function sayingOf(text: string): Why | null {
  if (text.length > LONGEST_LABEL) return null;
  if (COPYRIGHT.test(text)) return { reason: "copyright notice", because: "a copyright mark" };
  if (isRelatedHeading(text)) return { reason: "related heading", because: "a heading over other stories" };
  if (readByline(text) !== null) return { reason: "byline", because: "a line that names the writers" };
  return formOf(text);
}

const COPYRIGHT = /^\W{0,3}(?:©|\(c\) ?\d{4}\b|copyright (?:©|\(c\)|\d{4}\b))/i;
