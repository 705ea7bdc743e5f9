import type { ReportId } from "../model/ids.ts";
import { type MarkedReport, marksOf, type NameMark } from "../model/mark.ts";

/**
 * A report whose names and speakers go by the form that the story gives them: "Ana Hamlin" also where it only says
 * "Ms Hamlin", "United States" for "U.S.".
 */
export function withStoryNames(
  marked: MarkedReport,
  canonicalOf: (report: ReportId, name: NameMark) => string,
): MarkedReport {
  const forms = new Map<string, string>();
  for (const name of marksOf(marked.marks, "name")) {
    if (!forms.has(name.canonical)) forms.set(name.canonical, canonicalOf(marked.report.id, name));
  }
  const formOf = (name: string): string => forms.get(name) ?? name;
  const marks = marked.marks.map((mark) => {
    if (mark.kind === "name") return { ...mark, canonical: canonicalOf(marked.report.id, mark) };
    return mark.kind === "attribution" ? { ...mark, speaker: formOf(mark.speaker) } : mark;
  });
  return { ...marked, marks };
}
