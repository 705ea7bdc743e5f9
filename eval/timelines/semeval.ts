import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../../src/annotate/index.ts";
import type { ReportId } from "../../src/model/ids.ts";
import { type MarkedReport, marksOf } from "../../src/model/mark.ts";
import type { Span } from "../../src/model/span.ts";
import { jsonLines } from "../annotate/data.ts";
import { detokenise } from "../annotate/detokenise.ts";
import { reportOf } from "../annotate/read-text.ts";

export const FOLDER = "timelines-semeval2015";

/** A document as we read it, with the places of the sentences that gold counts. */
export interface Document {
  readonly id: string;
  readonly day: string;
  readonly marked: MarkedReport;
  /** By gold's number of the sentence. */
  readonly sentences: ReadonlyMap<number, Span>;
}

/** An event of an entity's timeline: where it is told, and when it was ("2005-06-06", "2005-06", "2005"). */
export interface Dated {
  readonly document: string;
  readonly sentence: number;
  /** The word that names it, in small letters; of gold's "taken_out" every word is one. */
  readonly words: readonly string[];
  readonly date: string;
}

export interface Timeline {
  readonly collection: string;
  readonly entity: string;
  readonly gold: readonly Dated[];
}

interface Line {
  readonly id: string;
  readonly dct: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

export function collections(folder: string): readonly string[] {
  return readdirSync(join(folder, FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The documents of a collection: a headline, and all else as one paragraph, without the line of the date. */
export function documentsOf(folder: string, collection: string): readonly Document[] {
  return jsonLines<Line>(folder, FOLDER, collection, "docs.jsonl.gz").map(({ id, dct, title, sentences }) => {
    // One collection counts the title as its first sentence, the other leaves it out and counts from 1.
    const titled = sentences[0] === title;
    const spans = new Map<number, Span>();
    let text = detokenise(title.split(" ")).text;
    if (titled) spans.set(0, { from: 0, to: text.length });
    let glue = "\n";
    sentences.forEach((sentence, index) => {
      if ((titled && index === 0) || DATE_LINE.test(sentence)) return;
      text += glue;
      glue = " ";
      const from = text.length;
      text += detokenise(sentence.split(" ")).text;
      spans.set(titled ? index : index + 1, { from, to: text.length });
    });
    const report = { ...reportOf(text, true), id: id as ReportId };
    return {
      id,
      day: dct,
      marked: annotate(report, { value: dct, basis: "stated", via: "gold" }),
      sentences: spans,
    };
  });
}

const DATE_LINE = /^[A-Z][a-z]+ \d{1,2} , \d{4}$/;

/** The gold timelines of a collection; what gold gives no date is left out. */
export function timelinesOf(folder: string, collection: string): readonly Timeline[] {
  const at = join(folder, FOLDER, collection, "gold");
  return readdirSync(at)
    .sort()
    .map((file) => {
      const [entity = "", ...lines] = readFileSync(join(at, file), "utf8").trim().split(/\r?\n/);
      const gold = lines.flatMap((line) => {
        const [, day = "", ...mentions] = line.split("\t");
        const date = day.replace(/(?:-X+)+$/, "");
        if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return [];
        return mentions.flatMap((mention) => dated(mention, date));
      });
      return { collection, entity: entity.trim(), gold };
    });
}

function dated(mention: string, date: string): readonly Dated[] {
  const [, document, sentence, words] = /^(\d+)-(\d+)-(.+)$/.exec(mention.trim()) ?? [];
  if (document === undefined || words === undefined) return [];
  return [{ document, sentence: Number(sentence), words: words.toLowerCase().split("_"), date }];
}

/** The number by which gold knows the sentence that holds a place. */
export function sentenceAt({ sentences }: Document, place: Span): number {
  for (const [number, span] of sentences) if (span.from <= place.from && place.to <= span.to) return number;
  return -1;
}

/** Words of a document that may name an event by themselves, for the plain method: its verbs. */
export function verbsIn({ marked }: Document, span: Span): readonly Span[] {
  return marksOf(marked.marks, "word").filter(
    ({ tag, from, to }) => /^VB/.test(tag) && from >= span.from && to <= span.to,
  );
}
