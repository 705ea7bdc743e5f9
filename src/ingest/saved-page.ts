import { headOf } from "../text/html-signs.ts";

/** Where and when a page was saved, as far as the program that saved it wrote that down. */
export interface Saved {
  readonly url: string | null;
  readonly captured: string | null;
}

/**
 * Reads the comment that browsers and SingleFile put before a saved page's content. What stands further down was
 * written by the page itself and counts for nothing.
 */
export function savedFrom(bytes: Uint8Array): Saved {
  const head = headOf(bytes);
  const single = SINGLE_FILE.exec(head);
  if (single !== null && !/<(?!html\b)[a-z]/i.test(head.slice(0, single.index))) {
    return { url: webAddress(single[1] ?? ""), captured: instantOf(single[2] ?? "") };
  }
  const browser = BROWSER.exec(head);
  if (browser !== null && !/<[a-z]/i.test(head.slice(0, browser.index))) {
    const address = browser[2] ?? "";
    // Two hyphens would end the comment and are written as "%2D%2D" after counting.
    const lengths = [address.length, address.replaceAll("%2D", "-").length];
    if (lengths.includes(Number(browser[1]))) return { url: webAddress(address), captured: null };
  }
  return { url: null, captured: null };
}

/** [<!-- saved from url=(0036)https://orlo-news.example/dam-breach -->], the number being the address's length. */
const BROWSER = /<!-- ?saved from url=\((\d{1,5})\)([^\s<>]{1,2000}) {0,2}-->/i;

/** [<!-- Page saved with SingleFile ⏎ url: https://… ⏎ saved date: Tue Oct 01 2024 10:00:00 GMT+0200 (CEST) ⏎ -->] */
const SINGLE_FILE =
  /<!--\s{1,5}Page saved with SingleFile\b[^\n<>]{0,60}\s{1,5}url: ?([^\s<>]{1,2000})\s{1,5}saved date: ?([^\n\r<>]{10,100})/i;

/** An address of the web without a user's name, written out; null for any other [about:internet, file:///…]. */
export function webAddress(text: string): string | null {
  const url = text.length <= 2_000 ? URL.parse(text.replaceAll(/\s/g, "")) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return url.username === "" && url.password === "" ? url.href : null;
}

/** A time with its zone as an ISO 8601 instant; null for what is no time, has no zone, or lies before the web. */
export function instantOf(text: string): string | null {
  const bare = text
    .slice(0, 100)
    .replace(/\([^()]*\)\s*$/, "")
    .trim();
  if (!/(?:\b(?:GMT|UTC?)|Z|[+-]\d{2}:?\d{2})$/.test(bare)) return null;
  const instant = Date.parse(bare);
  return instant >= Date.UTC(1990) && instant < Date.UTC(2100) ? new Date(instant).toISOString() : null;
}
