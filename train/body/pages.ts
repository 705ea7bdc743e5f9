import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A saved page with what a person or an outlet's own rules took from it as its text. */
export interface LabelledPage {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The whole text of the article; null where only pieces are known. */
  readonly body: string | null;
  /** Text that may or may not be taken. */
  readonly optional: readonly string[];
  /** Pieces that belong to the text, and pieces that do not. */
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** The sets that say what the text of a page is. */
export const SETS = ["aeb", "wcxb", "news424", "fundus16", "fundus-publishers", "trafilatura"] as const;

/** Reads the pages of a set: one gzipped file a page, one line of gold. */
export function readSet(data: string, set: (typeof SETS)[number]): readonly LabelledPage[] {
  const folder = path.join(data, `extract-${set}`);
  if (!readdirSync(folder).includes("gold.jsonl.gz")) throw new Error(`${folder} has no gold.jsonl.gz`);
  return gunzipSync(readFileSync(path.join(folder, "gold.jsonl.gz")))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row = JSON.parse(line);
      const paragraphs: { text: string; optional: boolean }[] = row.paragraphs ?? [];
      const required = paragraphs.filter(({ optional }) => !optional).map(({ text }) => text);
      return {
        set: row.page_type === undefined || row.page_type === "article" ? set : `${set} others`,
        id: row.id,
        url: row.url ?? "",
        bytes: gunzipSync(readFileSync(path.join(folder, row.html))),
        body:
          row.body === undefined && row.paragraphs === undefined
            ? null
            : set === "fundus16"
              ? required.join("\n")
              : row.body,
        optional: paragraphs.filter(({ optional }) => optional).map(({ text }) => text),
        wanted: row.with_segments ?? [],
        unwanted: row.without_segments ?? [],
      };
    });
}
