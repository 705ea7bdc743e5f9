import type { NameSort } from "../../../src/model/mark.ts";
import type { Span } from "../../../src/model/span.ts";
import { byConvention, type GoldName, type NamedText } from "./gold.ts";

/** What a set of tagged words calls its kinds, by our sorts; null for a kind that is no name. */
export type SortOf = (tag: string) => NameSort | null;

/** The types of WikiGold and Universal NER. */
export const FOUR_SORTS: SortOf = (tag) =>
  (({ PER: "person", ORG: "organisation", LOC: "place", MISC: "other" }) as const)[tag] ?? null;

/** A sentence out of lines "word TAB tag" with tags B-, I-, O, joined as it would be printed. */
export interface TaggedLine {
  readonly line: string;
  readonly marked: readonly GoldName[];
}

/** The sentences of a file of tagged words; an empty line parts them. */
export function taggedLines(text: string, sortOf: SortOf): readonly TaggedLine[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const tagged = taggedLine(block, sortOf);
    return tagged.line === "" ? [] : [tagged];
  });
}

function taggedLine(block: string, sortOf: SortOf): TaggedLine {
  let line = "";
  const marked: GoldName[] = [];
  let open: { from: number; tag: string } | null = null;
  let end = 0;
  const close = (): void => {
    const sort = open === null ? null : sortOf(open.tag);
    if (open !== null && sort !== null) marked.push({ from: open.from, to: end, sort });
    open = null;
  };
  for (const row of block.split("\n")) {
    const [word = "", tag = "O"] = row.split("\t");
    if (word === "") continue;
    const glued =
      /^(?:['’](?:s|re|ve|ll|d|m)|n['’]t|[-.,;:!?)\]%])$/i.test(word) || /[\p{L}\p{N}]-$/u.test(line);
    const glue = line === "" || glued ? "" : " ";
    const from = line.length + glue.length;
    if (open !== null && (tag.startsWith("B-") || tag.slice(2) !== open.tag)) close();
    if (tag !== "O" && open === null) open = { from, tag: tag.slice(2) };
    line += glue + word;
    end = line.length;
  }
  close();
  return { line, marked };
}

/** Sentences as one text, a line each. */
export function asText(id: string, apart: boolean, lines: readonly TaggedLine[]): NamedText {
  let text = "";
  const sentences: Span[] = [];
  const marked: GoldName[] = [];
  for (const each of lines) {
    const from = text.length;
    text += `${each.line}\n`;
    sentences.push({ from, to: from + each.line.length });
    for (const name of each.marked) marked.push({ ...name, from: from + name.from, to: from + name.to });
  }
  return { id, apart, text, sentences, ...byConvention(text, marked) };
}
