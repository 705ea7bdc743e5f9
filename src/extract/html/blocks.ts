import type { Block, BlockKind, LineRange, Removed } from "../../model/report.ts";
import { cleanCharacters } from "../../text/decode.ts";
import type { Verdict } from "./body.ts";
import { squeeze } from "./features.ts";
import type { Box, Layout, Segment } from "./segments.ts";

/** The text of an article, its blocks and what was left out. Blocks are parted by one line break. */
export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly residue: readonly Removed[];
}

/** Characters from which a text that stands twice is one told again, not a word used twice. */
const TOLD_AGAIN = 40;
/** A cell with more characters than this is a text of its own [a page laid out as one table]. */
const LONG_CELL = 120;
/** A caption in the article is kept from this probability on: what a picture shows is part of the report. */
const CAPTION = 0.1;

/**
 * Puts the kept segments together as blocks, with the headline and the captions of the article's pictures, and
 * lists the others as residue. What is told again is kept once, with all its places. Cells of a row are one block.
 */
export function assemble(
  { segments }: Layout,
  verdicts: readonly Verdict[],
  told: { readonly title: string | null; readonly standfirst: string | null },
): Assembled {
  const first = verdicts.findIndex(({ keep }) => keep);
  const last = verdicts.findLastIndex(({ keep }) => keep);
  const headline = findHeadline(segments, first, told.title);
  const standfirst = squeeze(told.standfirst ?? "");
  const parts: string[] = [];
  const blocks: { -readonly [Key in keyof Block]: Block[Key] }[] = [];
  // Where each block stands: a list that grows, for one text may stand a hundred thousand times.
  const places: LineRange[][] = [];
  const residue: Removed[] = [];
  const known = new Map<string, number>();
  let row: Box | null = null;
  segments.forEach((segment, index) => {
    const verdict = verdicts[index] as Verdict;
    const line = { first: index + 1, last: index + 1 };
    let kind = index === headline ? "headline" : kindOf(segment);
    if (!verdict.keep && index !== headline) {
      const pictured = kind === "caption" && verdict.sure >= CAPTION && index >= first - 5 && index <= last;
      if (!pictured) {
        residue.push({ lines: line, text: segment.text, reason: verdict.reason, because: verdict.because });
        return;
      }
    }
    const plain = segment.text.length >= TOLD_AGAIN ? squeeze(segment.text) : "";
    const before = plain === "" ? undefined : known.get(plain);
    if (before !== undefined) {
      places[before]?.push(line);
      residue.push({ lines: line, text: segment.text, reason: "repeat", because: "stands above already" });
      return;
    }
    if (plain !== "") known.set(plain, blocks.length);
    if (kind === "paragraph" && plain !== "" && plain === standfirst) kind = "standfirst";
    const inRow = kind === "table row" ? rowOf(segment.box) : null;
    if (kind === "table row" && inRow === null) kind = "paragraph";
    const open = blocks.at(-1);
    if (inRow !== null && inRow === row && open !== undefined) {
      const at = parts.length - 1;
      parts[at] = `${parts[at]} | ${segment.text}`;
      const [place] = places[at] ?? [];
      if (place !== undefined) places[at] = [{ first: place.first, last: line.last }];
      open.places = places[at] ?? [];
      open.to += 3 + segment.text.length;
      return;
    }
    row = inRow;
    const from = open === undefined ? 0 : open.to + 1;
    const at = [line];
    places.push(at);
    blocks.push({ from, to: from + segment.text.length, kind, places: at });
    parts.push(segment.text);
  });
  return { text: parts.join("\n"), blocks, residue };
}

/** The segment that says the title: the last heading before the text, or the first that says it. */
function findHeadline(segments: readonly Segment[], start: number, title: string | null): number {
  if (title === null) return -1;
  const plain = squeeze(title);
  let found = -1;
  segments.forEach((segment, index) => {
    if (segment.text.length > 2 * title.length + 40 || squeeze(segment.text) !== plain) return;
    const heading = /^h[12]$/.test(segment.box.element.tag);
    if (found < 0 || (index <= start + 3 && heading)) found = index;
  });
  return found;
}

/** What a segment is by the nearest of its boxes that tells. */
function kindOf(segment: Segment): BlockKind {
  let box: Box | null = segment.box;
  for (let steps = 0; box !== null && steps < 4; box = box.parent, steps++) {
    const { tag } = box.element;
    if (/^h[1-6]$/.test(tag)) return "heading";
    if (tag === "li" || tag === "dd" || tag === "dt") return "list item";
    if (tag === "td" || tag === "th") return segment.text.length > LONG_CELL ? "paragraph" : "table row";
    if (tag === "blockquote") return "quotation";
    if (tag === "figcaption" || (tag !== "body" && box.labels.includes("caption"))) return "caption";
  }
  return "paragraph";
}

/** The row of a table of data around a box; null where the cell lays out the page and holds several texts. */
function rowOf(start: Box): Box | null {
  let box: Box | null = start;
  for (let steps = 0; box !== null && steps < 4; box = box.parent, steps++) {
    const { tag } = box.element;
    if ((tag === "td" || tag === "th") && box.end - box.first > 1) return null;
    if (tag === "tr") return box;
  }
  return null;
}

/**
 * The paragraphs of an article that stands only in a page's data. Their lines are counted on from the last one
 * that is shown.
 */
export function assembleData(body: string, { segments }: Layout, residue: readonly Removed[]): Assembled {
  const blocks: Block[] = [];
  const parts = cleanCharacters(body)
    .split("\n")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let from = 0;
  parts.forEach((part, index) => {
    const line = segments.length + index + 1;
    blocks.push({ from, to: from + part.length, kind: "paragraph", places: [{ first: line, last: line }] });
    from += part.length + 1;
  });
  return { text: parts.join("\n"), blocks, residue };
}
