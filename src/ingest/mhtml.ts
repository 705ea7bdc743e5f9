import type { IssueCode } from "../model/issue.ts";
import { contentOf, contentType, type MimePart, readMime } from "./mime.ts";
import { instantOf, webAddress } from "./saved-page.ts";

/** The page that an MHTML file holds. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly url: string | null;
  readonly captured: string | null;
  /** Whether the file breaks off inside the page. */
  readonly cut: boolean;
}

/** Why there is no page, as the end of a sentence. */
export interface NoPage {
  readonly code: IssueCode;
  readonly because: string;
}

/**
 * Takes the page out of an MHTML file: the part that `start` names, else the one from the file's own address,
 * else the first in HTML. Its frames, pictures and styles, which are parts too, are not read: a frame is an
 * advertisement or another page.
 */
export function readMhtml(bytes: Uint8Array, mostParts: number): ArchivedPage | NoPage {
  const { headers, parts, more } = readMime(bytes, mostParts);
  const pages = parts.filter((part) => {
    const type = contentType(part.headers)?.essence;
    return type === "text/html" || type === "application/xhtml+xml";
  });
  const address = headers.get("snapshot-content-location") ?? "";
  const start = contentType(headers)?.params.get("start") ?? "";
  const page =
    pages.find((part) => start !== "" && part.headers.get("content-id") === start) ??
    pages.find((part) => address !== "" && part.headers.get("content-location") === address) ??
    pages[0];
  if (page === undefined) return noPage(parts, more, mostParts);
  const content = contentOf(page);
  if (content === null) {
    return { code: "UNREADABLE", because: "its page is encoded for transfer in a way that is not known" };
  }
  return {
    bytes: content,
    charset: contentType(page.headers)?.params.get("charset") ?? null,
    url: webAddress(
      address !== ""
        ? address
        : (page.headers.get("content-location") ?? headers.get("content-location") ?? ""),
    ),
    captured: instantOf(headers.get("date") ?? ""),
    cut: !page.closed,
  };
}

function noPage(parts: readonly MimePart[], more: boolean, mostParts: number): NoPage {
  if (more) {
    return { code: "TOO_MANY", because: `it has more than ${mostParts} parts and no page among the first` };
  }
  return parts.some(({ headers }) => headers.has("content-type"))
    ? { code: "NOT_AN_ARTICLE", because: "there is no page in it" }
    : { code: "UNREADABLE", because: "its parts cannot be told apart" };
}
