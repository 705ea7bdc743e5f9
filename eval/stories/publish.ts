import { compare } from "../../src/compare/index.ts";
import { extract } from "../../src/extract/index.ts";
import { defaultLimits } from "../../src/ingest/limits.ts";
import { readMhtml } from "../../src/ingest/mhtml.ts";
import { savedFrom } from "../../src/ingest/saved-page.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { ComparedReport } from "../../src/model/comparison.ts";
import { captureId } from "../../src/model/ids.ts";
import type { Mark } from "../../src/model/mark.ts";
import { silent } from "../../src/model/progress.ts";
import { read } from "../../src/pipeline.ts";
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
    const { reports, issues } = read(captures);
    const comparison = throughJson(compare(reports, issues, silent));
    return { ...placeAll(story, comparison.reports), marked: true, comparison, compared: reports, failures };
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

/** As the program's own reading of files has it. */
function toCapture(file: GoldFile): Capture {
  if (file.isPage) return toPage(file);
  return {
    id: captureId(file.bytes, null),
    name: file.name,
    url: null,
    mediaType: file.name.endsWith(".md") ? "text/markdown" : "text/plain",
    captured: null,
    bytes: file.bytes,
  };
}

function toPage({ name, bytes }: GoldFile): Capture {
  const saved = name.endsWith(".mhtml")
    ? readMhtml(bytes, defaultLimits.parts)
    : { bytes, ...savedFrom(bytes) };
  if ("because" in saved) throw new Error(`${name}: ${saved.because}`);
  const { url, captured } = saved;
  const page = { id: captureId(saved.bytes, url), name, url, captured, bytes: saved.bytes };
  return { ...page, mediaType: "text/html", charset: "charset" in saved ? saved.charset : null };
}
