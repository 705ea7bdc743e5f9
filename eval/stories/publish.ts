import { extract } from "../../src/extract/index.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { ComparedReport } from "../../src/model/comparison.ts";
import { captureId } from "../../src/model/ids.ts";
import type { Mark } from "../../src/model/mark.ts";
import { compareCaptures, read } from "../../src/pipeline.ts";
import type { Failure } from "../row.ts";
import type { GoldFile, GoldStory } from "./gold.ts";
import { type Publication, placeAll, throughJson } from "./publication.ts";

/**
 * Runs the program on a story's files and keeps what it publishes, as JSON. Where a later stage fails, the
 * reports come from the stages before it, and the failure says so.
 */
export function publish(story: GoldStory): Publication {
  const captures = story.files.map(toCapture);
  const failures: Failure[] = [];
  const failed = (layer: Failure["layer"], error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    failures.push({ layer, set: story.set, message });
  };
  try {
    const comparison = throughJson(compareCaptures(captures));
    return { ...placeAll(story, comparison.reports), marked: true, comparison, failures };
  } catch (error) {
    failed("compare", error);
  }
  try {
    const reports = read(captures).reports.map(({ report, reference, marks }) => ({
      ...report,
      reference,
      marks: marks.filter((mark): mark is Exclude<Mark, { kind: "word" }> => mark.kind !== "word"),
    }));
    return { ...placeAll(story, throughJson(reports)), marked: true, comparison: null, failures };
  } catch (error) {
    failed("annotate", error);
  }
  const reports: ComparedReport[] = [];
  for (const capture of captures) {
    try {
      const { value } = extract(capture);
      if (value !== null) reports.push({ ...value, reference: value.published, marks: [] });
    } catch (error) {
      failed("extract", error);
    }
  }
  return { ...placeAll(story, throughJson(reports)), marked: false, comparison: null, failures };
}

function toCapture(file: GoldFile): Capture {
  return {
    id: captureId(file.bytes, null),
    name: file.name,
    url: null,
    mediaType: file.name.endsWith(".md") ? "text/markdown" : "text/plain",
    captured: null,
    bytes: file.bytes,
  };
}
