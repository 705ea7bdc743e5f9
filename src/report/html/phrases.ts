import type { DifferenceKind, Verdict } from "../../model/comparison.ts";
import type { Finding } from "../../model/finding.ts";
import { sayBasis, sayKind, sayVerdict } from "../words.ts";

/** The sign of a verdict, so that it is told apart without colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  conflict: "!",
  unclear: "?",
  update: "→",
  scope: "⊂",
  compatible: "≈",
};

/** A verdict as a label: "Later update". */
export function verdictLabel(verdict: Verdict): string {
  return capital(sayVerdict(verdict));
}

/** What differs, as a label: "Figure". */
export function kindLabel(kind: DifferenceKind): string {
  return capital(sayKind(kind));
}

/** How a value was come by: "stated: dateline". */
export function basisWords(finding: Finding<unknown>): string {
  return finding.via === "" ? sayBasis(finding.basis) : `${sayBasis(finding.basis)}: ${finding.via}`;
}

/** The words with a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
