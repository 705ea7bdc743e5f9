import { type Program, readingsOf, type Task } from "../peers.ts";
import type { ClusterDoc } from "./cluster-set.ts";

/** How much of a report its vector is of. */
export type Reading = keyof typeof READINGS;

/** What is encoded of a report: each text by itself; the vector of the report is their mean. */
export const READINGS = { head: headOf, pieces: piecesOf } as const;

/** Words of a piece: few enough that no encoder cuts it. */
const PIECE = 64;

/** Words of the text that count in pieces, about as many as TF-IDF is given. */
const MOST = 6 * PIECE;

interface Line {
  readonly id: string;
  readonly vector: string;
}

/** Title and text as one: the encoder reads its first 256 tokens. */
function headOf({ title, text }: ClusterDoc): readonly string[] {
  return [title === null ? text : `${title}\n${text}`];
}

/** The title, and the beginning of the text in pieces of so many words. */
function piecesOf({ title, text }: ClusterDoc): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const pieces: string[] = title === null ? [] : [title];
  for (let from = 0; from < Math.min(words.length, MOST); from += PIECE) {
    pieces.push(words.slice(from, from + PIECE).join(" "));
  }
  return pieces.length === 0 ? [""] : pieces;
}

/**
 * The vectors of the reports of a set, as the encoder writes them; null where it broke off. A set that is also sorted
 * without its days has the same texts and is encoded once.
 */
export function vectorsOf(
  kept: string,
  encoder: Program<string>,
  reading: Reading,
  set: string,
  docs: readonly ClusterDoc[],
): readonly string[] | null {
  const tasks = docs.map(
    (doc): Task => ({
      id: doc.id,
      line: JSON.stringify({ id: doc.id, texts: READINGS[reading](doc) }),
    }),
  );
  const texts = set.replace(/\.undated$/, "");
  const lines = readingsOf<string, Line>(kept, encoder, `${texts}.${reading}`, tasks);
  return lines === null ? null : docs.map(({ id }) => lines.get(id)?.vector ?? "");
}
