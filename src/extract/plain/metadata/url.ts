import type { Finding } from "../../../model/finding.ts";
import { type Piece, reasonOf } from "../piece.ts";
import { hostOf } from "./outlet.ts";

/**
 * The page's own address: the capture's, or a line that is an address with a path. A notice's link
 * [More at https://example.org/help] is none, nor an address inside the text.
 */
export function findUrl(pieces: readonly Piece[], captured: string | null): Finding<string> | null {
  if (captured !== null) return { value: captured, basis: "stated", via: "capture" };
  for (const piece of pieces) {
    if (reasonOf(piece) !== "address") continue;
    const url = /(?:https?:\/\/|www\.)\S+/i.exec(piece.text)?.[0]?.replace(/[>).,]+$/, "");
    if (url !== undefined && /^(?:https?:\/\/)?[^/]+\/[^/]/i.test(url) && hostOf(url) !== null) {
      return { value: url, basis: "stated", via: "address line" };
    }
  }
  return null;
}
