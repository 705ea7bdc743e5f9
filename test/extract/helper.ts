import { extract } from "../../src/extract/index.ts";
import type { Capture } from "../../src/model/capture.ts";
import { captureId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";

export function captureOf(
  text: string | Uint8Array,
  name = "page.txt",
  more: Partial<Capture> = {},
): Capture {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const mediaType = name.endsWith(".md") ? "text/markdown" : "text/plain";
  return { id: captureId(bytes, null), name, url: null, mediaType, captured: null, bytes, ...more };
}

/** The report of a text; throws where there is none. */
export function reportOf(text: string, name = "page.txt", more: Partial<Capture> = {}): Report {
  const { value, issues } = extract(captureOf(text, name, more));
  if (value === null) throw new Error(`no report: ${JSON.stringify(issues)}`);
  return value;
}

/** The text of each block of a kind. */
export function blocksOf(report: Report, kind: Report["blocks"][number]["kind"]): string[] {
  return report.blocks
    .filter((block) => block.kind === kind)
    .map((block) => report.text.slice(block.from, block.to));
}
