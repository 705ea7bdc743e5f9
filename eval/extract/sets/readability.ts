import { titleShare, wordF1 } from "../measures.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly metadata: { readonly title: string | null };
  readonly expected_text: string;
}

/** What Readability.js took out of its own test pages: differences from a known reader, no truth. */
export const readability = pageSet<Gold>("extract-readability", [
  wordF1(({ expected_text }) => expected_text),
  titleShare(({ metadata }) => metadata.title),
]);
