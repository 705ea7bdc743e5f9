import type { Capture } from "../model/capture.ts";
import type { Outcome } from "../model/issue.ts";
import type { Report } from "../model/report.ts";

/** Reads a capture as one report. */
export function extract(capture: Capture): Outcome<Report> {
  throw new Error(`cannot extract ${capture.name} yet`);
}
