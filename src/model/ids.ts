import { createHash } from "node:crypto";

declare const brand: unique symbol;
/** A string that names one sort of thing; ids of different sorts cannot be mixed up. */
type Id<Sort extends string> = string & { readonly [brand]: Sort };

export type CaptureId = Id<"capture">;
export type ReportId = Id<"report">;
export type StatementId = Id<"statement">;
export type PointId = Id<"point">;
export type StoryId = Id<"story">;

/** The id of bytes as they came: equal bytes from the same address are one capture. */
export function captureId(bytes: Uint8Array, url: string | null): CaptureId {
  return digest("c", [bytes, url ?? ""]) as CaptureId;
}

/** The id of a report: of its capture and of the text that was read out of it. */
export function reportId(capture: CaptureId, text: string): ReportId {
  return digest("r", [capture, text]) as ReportId;
}

/** The id of a statement: its report and its place in the report's text. */
export function statementId(report: ReportId, from: number, to: number): StatementId {
  return `${report}:${from}-${to}` as StatementId;
}

/** The id of a point: of the statements behind it, whatever order they are given in. */
export function pointId(statements: readonly StatementId[]): PointId {
  return digest("p", [[...statements].sort().join("\n")]) as PointId;
}

/** The id of a story: of the report that it begins with. */
export function storyId(first: ReportId): StoryId {
  return digest("s", [first]) as StoryId;
}

function digest(prefix: string, parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return `${prefix}_${hash.digest("hex").slice(0, 16)}`;
}
