import type { Finding } from "../../../model/finding.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "../piece.ts";
import { hostOf } from "./outlet.ts";

/**
 * The page's own address: the capture's, or a line that is an address with a path. A notice's link
 * [More at https://example.org/help] is none, nor an address inside the text.
 */
export function findUrl(pieces: readonly Piece[], captured: string | null): Finding<string> | null {
  if (captured !== null) return { value: captured, basis: "stated", via: "capture" };
  const first = pieces.findIndex((piece) => !isDropped(piece) && kindOf(piece) === null);
  for (const [index, piece] of pieces.entries()) {
    if (reasonOf(piece) !== "address") continue;
    // Below the first paragraph an address alone on its line is a link, unless it is named as the page's own.
    if (
      index > first &&
      first !== -1 &&
      !/^(?:source|url|link|permalink|original(?: article)?)\s*:/i.test(piece.text)
    )
      continue;
    const url = /(?:https?:\/\/|www\.)\S+/i.exec(piece.text)?.[0]?.replace(/[>).,]+$/, "");
    if (url !== undefined && /^(?:https?:\/\/)?[^/]+\/[^/]/i.test(url) && hostOf(url) !== null) {
      return { value: url, basis: "stated", via: "address line" };
    }
  }
  return null;
}
