import type { Report } from "../../model/report.ts";
import { countWords, endsSentence, isProse } from "../../text/prose.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "./piece.ts";

/** Signs that a page shows only the beginning. */
const CUT =
  /^(?:read (?:more|on|the (?:full|rest))|continue reading|read full|full story|more \.{3}|click (?:here )?to (?:read|continue))\b/i;

/**
 * Whether the text is the whole article: `truncated` where it ends inside a sentence, in an ellipsis or in
 * "Read more"; `stub` where little text stands above an offer of a subscription; `unknown` where it is too
 * short to tell; else `whole`.
 */
export function judgeCompleteness(pieces: readonly Piece[]): Report["completeness"] {
  const text = pieces.filter(
    (piece) => !isDropped(piece) && kindOf(piece) !== "headline" && kindOf(piece) !== "caption",
  );
  const words = text.reduce((sum, piece) => sum + countWords(piece.text), 0);
  const last = text.findLast((piece) => isProse(piece.text) || countWords(piece.text) >= 8);
  if (pieces.some((piece) => reasonOf(piece) === "subscription") && words < 150 && words > 0) return "stub";
  if (last === undefined) return "unknown";
  const end = last.text.trimEnd();
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’\]]?$/.test(end)) return "truncated";
  if (!endsSentence(end) && last.form === "plain" && countWords(end) >= 12) return "truncated";
  const at = pieces.indexOf(last);
  const below = pieces.slice(at + 1).find((piece) => isDropped(piece));
  if (below !== undefined && CUT.test(below.text) && countWords(below.text) <= 6) return "truncated";
  return words < 60 ? "unknown" : "whole";
}
