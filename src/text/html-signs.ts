/** How many bytes of a file are looked at to tell a page from other text. */
export const HEAD_BYTES = 4_096;

/** How many comments and declarations may stand before a page's first tag. */
const BEFORE_FIRST_TAG = 20;

/**
 * The beginning of a file as letters to compare: bytes as latin1 without a byte-order mark, and without zero
 * bytes, so that a page in UTF-16 looks like any other.
 */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString("latin1")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "");
}

/**
 * Whether a head is that of a whole HTML page: a doctype, html, head, body or title comes first, after comments
 * and an XML declaration [<!-- saved from … --><html>]; not a feed [<?xml …><rss>], not Markdown that begins
 * with a picture [<p align="center"><img …>].
 */
export function isWholePage(head: string): boolean {
  return /^<(?:!doctype\s{1,20}html|html|head|body|title|meta)\b/i.test(withoutPreamble(head));
}

/**
 * Whether a head is that of a piece of a page: a tag that holds text comes first and others are closed [<p>The
 * river rose.</p>]. A text that begins with a single bracket or tag is not one [<unnamed source> said].
 */
export function isPageFragment(head: string): boolean {
  if (
    !/^<(?:article|main|section|header|div|span|h[1-6]|p|table|ul|ol|font|center)[\s>]/i.test(
      withoutPreamble(head),
    )
  )
    return false;
  return /<\/(?:article|main|section|header|div|span|h[1-6]|p|table|ul|ol|font|center|a|li|td)\s{0,20}>/i.test(
    head,
  );
}

function withoutPreamble(head: string): string {
  let rest = head.trimStart();
  for (let count = 0; count < BEFORE_FIRST_TAG; count++) {
    const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?xml") ? "?>" : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end === -1) break;
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}
