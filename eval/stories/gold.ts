import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Range, type Squeezed, squeeze } from "./squeezed.ts";

/** One report file of a labelled story. */
export interface GoldFile {
  /** The name without its ending: what gold calls the report. */
  readonly doc: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is in the file; of a web page, what gold says that a reader sees of it: one text a line. */
  readonly text: string;
  readonly isPage: boolean;
  readonly squeezed: Squeezed;
  /** The lines in squeezed places, line 1 first. */
  readonly lines: readonly Range[];
  /** The lines as they stand. */
  readonly lineTexts: readonly string[];
  /** The offset of each line in `text`. */
  readonly lineStarts: readonly number[];
}

export interface GoldFact {
  readonly id: string;
  readonly claim: string;
  readonly support: ReadonlyMap<string, string>;
  readonly also: ReadonlyMap<string, readonly string[]>;
}

export interface GoldFigure {
  readonly text: string;
  readonly relation: string;
  readonly value: number | readonly number[] | null;
}

export interface GoldDifference {
  readonly fact: string;
  /** "actor" is read as "name". */
  readonly kind: string;
  readonly verdict: string;
  readonly note: string;
  readonly values: ReadonlyMap<string, GoldFigure | string>;
}

export interface GoldQuote {
  readonly doc: string;
  readonly text: string;
  readonly kind: "direct" | "indirect";
  readonly speaker: string;
}

export interface GoldSpot {
  readonly doc: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All that is labelled of a story; what a story's gold lacks is null or empty. */
export interface GoldStory {
  readonly set: string;
  readonly files: readonly GoldFile[];
  readonly facts: readonly GoldFact[] | null;
  readonly differences: readonly GoldDifference[] | null;
  readonly singles: readonly { readonly doc: string; readonly text: string }[] | null;
  readonly residue: ReadonlyMap<string, ReadonlySet<number>> | null;
  /** Lines that name people, agencies and days: no part of the running text and no residue either. */
  readonly credits: ReadonlyMap<string, ReadonlySet<number>>;
  readonly joins: readonly {
    readonly doc: string;
    readonly lines: readonly number[];
    readonly words: string;
  }[];
  readonly repeats: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly metadata: ReadonlyMap<string, Readonly<Record<string, unknown>>> | null;
  readonly quotes: readonly GoldQuote[] | null;
  readonly notSpeech: readonly { readonly doc: string; readonly text: string }[];
  readonly cuts: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> | null;
  readonly times: readonly (GoldSpot & { readonly from: string; readonly to: string })[] | null;
  readonly quantities:
    | readonly (GoldSpot & { readonly value: number | null; readonly hedge: string; readonly unit: string })[]
    | null;
  readonly quantityTraps: readonly GoldSpot[];
  readonly names: readonly (GoldSpot & { readonly type: string })[] | null;
}

/**
 * Reads a labelled story: the files of a folder and the gold beside them (`gold` unless told otherwise). A missing
 * file or key of the gold leaves its part null or empty.
 */
export function readGold(set: string, folder: string, gold: string = join(folder, "gold")): GoldStory {
  const file = (name: string): unknown => {
    const path = join(gold, name);
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
  };
  const facts = record(file("facts.json"));
  const differences = record(file("differences.json"));
  const quotes = record(file("quotes.json"));
  const times = record(file("times.json"));
  const quantities = record(file("quantities.json"));
  const names = record(file("names.json"));
  const sentences = file("sentences.json");
  const residue = record(differences.residue);
  return {
    set,
    files: readFiles(folder, gold),
    facts: optional(facts.facts, toFact),
    differences: optional(differences.differences, toDifference),
    singles: optional(differences.single_source, (each) => ({ doc: text(each.doc), text: text(each.text) })),
    residue:
      residue.lines === undefined ? null : mapOf(residue.lines, (lines) => new Set(list(lines).map(Number))),
    credits: mapOf(residue.credits, (lines) => new Set(list(lines).map(Number))),
    joins: Object.entries(record(residue.joins)).flatMap(([doc, joins]) =>
      list(joins).map((each) => ({
        doc,
        lines: list(each).filter((line): line is number => typeof line === "number"),
        words: list(each).find((words): words is string => typeof words === "string") ?? "",
      })),
    ),
    repeats: mapOf(residue.repeats, (pairs) => list(pairs).map((pair) => list(pair).map(Number))),
    metadata: differences.metadata === undefined ? null : mapOf(differences.metadata, record),
    quotes:
      optional(quotes.quotes, (each) => ({
        doc: text(each.doc),
        text: text(each.text),
        kind: each.kind === "direct" ? ("direct" as const) : ("indirect" as const),
        speaker: text(each.speaker),
      }))?.filter(({ speaker }) => speaker !== "") ?? null,
    notSpeech: list(quotes.not_speech).map((each) => ({
      doc: text(record(each).doc),
      text: text(record(each).text),
    })),
    cuts: Array.isArray(sentences) ? toCuts(sentences) : null,
    times: optional(times.expressions, (each) => ({
      ...toSpot(each),
      from: text(each.from),
      to: text(each.to),
    })),
    quantities: optional(quantities.quantities, (each) => ({
      ...toSpot(each),
      value: typeof each.value === "number" ? each.value : null,
      hedge: text(each.hedge),
      unit: text(each.unit),
    })),
    quantityTraps: list(quantities.traps).map((each) => toSpot(record(each))),
    names: optional(names.mentions, (each) => ({ ...toSpot(each), type: text(each.type) })),
  };
}

/**
 * The report files of a folder, by name: `.txt`, `.md`, and the web pages whose texts gold gives in
 * `pages/NAME.txt`.
 */
export function readFiles(folder: string, gold: string): readonly GoldFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html?|mhtml)$/i.test(name) && !/^readme\./i.test(name))
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      if (/\.(?:txt|md)$/i.test(name)) return [toFile(name, bytes)];
      const seen = join(gold, "pages", `${docOf(name)}.txt`);
      return existsSync(seen) ? [toFile(name, bytes, readFileSync(seen))] : [];
    });
}

/** A report file from its bytes; a web page also from those of its texts. */
export function toFile(name: string, bytes: Uint8Array, seen: Uint8Array | null = null): GoldFile {
  const source = decode(seen ?? bytes).replace(/\r\n?/g, "\n");
  const squeezed = squeeze(source);
  const lineTexts = source.split("\n");
  const lines: Range[] = [];
  const lineStarts: number[] = [];
  let at = 0;
  for (const line of lineTexts) {
    lineStarts.push(at);
    lines.push({ from: squeezed.before[at] ?? 0, to: squeezed.before[at + line.length] ?? 0 });
    at += line.length + 1;
  }
  return {
    doc: docOf(name),
    name,
    bytes,
    text: source,
    isPage: seen !== null,
    squeezed,
    lines,
    lineTexts,
    lineStarts,
  };
}

function docOf(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

/** Reads bytes by their mark, else as UTF-8, else as windows-1252; apart from the program's own reader. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The place of a labelled spot in its file; found again in its line where the columns are counted another way. */
export function spotRange(file: GoldFile, spot: GoldSpot): Range | null {
  const line = file.lineTexts[spot.line - 1];
  const start = file.lineStarts[spot.line - 1];
  if (line === undefined || start === undefined) return null;
  const at = line.slice(spot.start, spot.end) === spot.text ? spot.start : line.indexOf(spot.text);
  if (at < 0) return null;
  const { before } = file.squeezed;
  return { from: before[start + at] ?? 0, to: before[start + at + spot.text.length] ?? 0 };
}

function toFact(each: Readonly<Record<string, unknown>>): GoldFact {
  return {
    id: text(each.id),
    claim: text(each.claim),
    support: mapOf(each.support, (words) => text(Array.isArray(words) ? words[0] : words)),
    also: mapOf(each.also, (also) => (typeof also === "string" ? [also] : list(also).map(text))),
  };
}

function toDifference(each: Readonly<Record<string, unknown>>): GoldDifference {
  const kind = text(each.kind);
  return {
    fact: text(each.fact),
    kind: kind === "actor" ? "name" : kind,
    verdict: text(each.verdict),
    note: text(each.note),
    values: mapOf(each.values, toValue),
  };
}

function toValue(value: unknown): GoldFigure | string {
  if (Array.isArray(value)) return value.map(text).join(", ");
  if (typeof value === "string") return value;
  const figure = record(value);
  const number = figure.value;
  return {
    text: text(figure.text),
    relation: text(figure.relation),
    value: typeof number === "number" ? number : Array.isArray(number) ? number.map(Number) : null,
  };
}

function toCuts(sentences: readonly unknown[]): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const byDoc = new Map<string, Map<number, readonly number[]>>();
  for (const each of sentences.map(record)) {
    const lines = byDoc.get(text(each.doc)) ?? new Map<number, readonly number[]>();
    lines.set(Number(each.line), list(each.cuts).map(Number));
    byDoc.set(text(each.doc), lines);
  }
  return byDoc;
}

function toSpot(each: Readonly<Record<string, unknown>>): GoldSpot {
  return {
    doc: text(each.doc),
    line: Number(each.line),
    start: Number(each.start),
    end: Number(each.end),
    text: text(each.text),
  };
}

function optional<T>(
  value: unknown,
  to: (each: Readonly<Record<string, unknown>>) => T,
): readonly T[] | null {
  return Array.isArray(value) ? value.map((each) => to(record(each))) : null;
}

function mapOf<T>(value: unknown, to: (each: unknown) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(record(value)).map(([key, each]) => [key, to(each)]));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
