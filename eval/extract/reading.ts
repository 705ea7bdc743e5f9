import { cleanPage } from "../../src/extract/html/index.ts";
import { extract } from "../../src/extract/index.ts";
import type { Capture } from "../../src/model/capture.ts";
import { captureId } from "../../src/model/ids.ts";
import type { BlockKind, Report } from "../../src/model/report.ts";
import { decodeHtml } from "../../src/text/decode-html.ts";

/** What a reader of pages, ours or a peer, took out of one page. */
export interface Reading {
  /** The article's body; its paragraphs are lines. */
  readonly text: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** "2031-05-04" */
  readonly date: string | null;
}

/** A reading with the time that it took. */
export interface TimedReading extends Reading {
  readonly milliseconds: number;
}

export const NOTHING: Reading = { text: "", title: null, authors: [], date: null };

/** Kinds of blocks that are body. */
const BODY: ReadonlySet<BlockKind> = new Set([
  "standfirst",
  "paragraph",
  "heading",
  "list item",
  "quotation",
  "table row",
]);

/**
 * The body as the data sets mean it: what the article says in its own text. Left out are the headline, which the
 * sets list apart or not at all, and captions, which belong to pictures.
 */
export function bodyOf({ text, blocks }: Pick<Report, "text" | "blocks">): string {
  return blocks
    .filter(({ kind }) => BODY.has(kind))
    .map(({ from, to }) => text.slice(from, to))
    .join("\n");
}

/**
 * Reads a page with our extractor. What it refuses as no article [a front page, an error page] is scored on what was
 * read of it all the same: the sets hold such pages, and their gold is what stands there. The sets mean by authors
 * whoever the page names as such, its desk and its agency too, and so do the peers: beside people stands what signs
 * with them.
 */
export function readOurs(name: string, url: string | null, bytes: Uint8Array): TimedReading {
  const capture = captureOf(name, url, bytes);
  const began = performance.now();
  const report = extract(capture).value;
  const milliseconds = performance.now() - began;
  if (report === null) return { ...readRefused(capture), milliseconds };
  return {
    text: bodyOf(report),
    title: report.title?.value ?? null,
    authors: [...(report.byline?.value ?? []), ...(report.signedBy?.value ?? [])],
    date: report.published?.value ?? null,
    milliseconds,
  };
}

/** A page as a capture. */
export function captureOf(name: string, url: string | null, bytes: Uint8Array): Capture {
  return { id: captureId(bytes, url), name, url, mediaType: "text/html", captured: null, bytes };
}

function readRefused(capture: Capture): Reading {
  const { text } = decodeHtml(capture.bytes, null);
  if (text === null) return NOTHING;
  const page = cleanPage(text, capture);
  return {
    text: bodyOf(page),
    title: page.metadata.title?.value ?? null,
    authors: page.metadata.authors?.value ?? [],
    date: page.metadata.published?.value ?? null,
  };
}
