import type { Report } from "../../../model/report.ts";
import { judgeData, judgeEnd } from "./end.ts";
import type { JudgedPage, PageKind } from "./judged.ts";
import { judgeKind } from "./kind.ts";
import { lookAt } from "./sight.ts";

export type { PageKind } from "./judged.ts";

/** What a page is, and whether the text that was taken out of it is all of its article. */
export interface PageJudgement {
  readonly kind: PageKind;
  readonly completeness: Report["completeness"];
}

/**
 * Judges what a page is and whether its text is whole. In doubt a page is an article and its text is whole: a false
 * alarm would throw a report away or silence it.
 */
export function judgePage(judged: JudgedPage): PageJudgement {
  const sight = lookAt(judged.layout.segments, judged.verdicts);
  return { kind: judgeKind(judged, sight), completeness: judgeEnd(judged, sight) };
}

/** The judgement where the text is not the one that the page shows but the one that it holds for machines. */
export function judgeHeld(text: string, shown: PageJudgement): PageJudgement {
  const hidden = shown.kind === "shell" || shown.kind === "empty" || shown.kind === "consent";
  return { kind: hidden ? "article" : shown.kind, completeness: judgeData(text) };
}
