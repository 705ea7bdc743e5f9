import type { Report } from "../../src/model/report.ts";
import { hasFile, jsonLines } from "../annotate/data.ts";
import { isKeptApart } from "../annotate/halves.ts";
import type { ClusterDoc } from "../clusters/cluster-set.ts";
import { docReport } from "../clusters/doc-report.ts";

/** Reports of which it is known which are copies of one another. */
export interface CopySet {
  readonly name: string;
  /** Ids are those of the set. */
  readonly docs: readonly CopyDoc[];
  /** Labels of pairs by `pairKey`; a pair without one is none. */
  readonly labels: ReadonlyMap<string, Label>;
}

export interface CopyDoc {
  readonly id: string;
  readonly report: Report;
  /** What the halves are of: its story, or of made variants its family. */
  readonly group: string;
  readonly family: string;
  /** Whether only measured. */
  readonly apart: boolean;
}

export interface Label {
  readonly a: string;
  readonly b: string;
  readonly verdict: "copy" | "ignored" | "none";
  /** Of made variants what was done to it. */
  readonly kind: string | null;
}

/** The names of the sets: copies as they are found, and variants made of articles. */
export const NATURAL = "neardup-natural";
export const SYNTHETIC = "neardup-synthetic";

interface Gold {
  readonly id: string;
  readonly story?: string;
  readonly family: string;
}

interface PairLine {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly kind?: string;
}

export function hasCopySet(folder: string, name: string): boolean {
  return hasFile(folder, name, "docs.jsonl.gz");
}

/** Reads a set: documents, families and labelled pairs, and of variants also the pairs of a family that have no label. */
export function readCopySet(folder: string, name: string): CopySet {
  const gold = new Map(jsonLines<Gold>(folder, name, "gold.jsonl.gz").map((each) => [each.id, each]));
  const docs = jsonLines<ClusterDoc>(folder, name, "docs.jsonl.gz").map((doc): CopyDoc => {
    const { family = doc.id, story } = gold.get(doc.id) ?? {};
    const group = story ?? family;
    const report = docReport({ ...doc, published: doc.published ?? null, lang: doc.lang ?? "en" });
    return {
      id: doc.id,
      report: { ...report, id: doc.id as Report["id"] },
      group,
      family,
      apart: isKeptApart(group),
    };
  });
  const labels = new Map<string, Label>();
  for (const { a, b, label, kind = null } of jsonLines<PairLine>(folder, name, "pairs.jsonl.gz"))
    labels.set(pairKey(a, b), { a, b, verdict: verdictOf(label), kind });
  if (name === SYNTHETIC) {
    for (const own of Map.groupBy(docs, ({ family }) => family).values())
      for (const [at, { id: a }] of own.entries())
        for (const { id: b } of own.slice(at + 1))
          if (!labels.has(pairKey(a, b))) labels.set(pairKey(a, b), { a, b, verdict: "copy", kind: null });
  }
  return { name, docs, labels };
}

function verdictOf(label: string): Label["verdict"] {
  if (label === "copy" || label === "duplicate") return "copy";
  return label === "partial" || label === "unscored" ? "ignored" : "none";
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
