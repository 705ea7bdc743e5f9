import { createRequire } from "node:module";

/** What a site asks of programs that read it. */
export interface Robots {
  readonly allows: (url: URL) => boolean;
  /** What it asks to lie between two requests, in milliseconds; 0 where it asks for nothing. */
  readonly pause: number;
}

/** A site without robots.txt asks for nothing. */
export const noRobots: Robots = { allows: () => true, pause: 0 };

/** As much of a robots.txt as RFC 9309 has a program read. */
export const ROBOTS_BYTES = 512_000;

/** What we use of robots-parser, whose own types do not fit the way in which it is exported. */
type Parse = (
  url: string,
  text: string,
) => {
  readonly isAllowed: (url: string, product: string) => boolean | undefined;
  readonly getCrawlDelay: (product: string) => number | undefined;
};

const parse = createRequire(import.meta.url)("robots-parser") as Parse;

/** Reads the robots.txt that stands at an address; `product` is the name that it may call us by. */
export function readRobots(url: URL, bytes: Uint8Array, product: string): Robots {
  const whole = bytes.length < ROBOTS_BYTES;
  const text = new TextDecoder().decode(bytes);
  // Where the file goes on, the last line is half a line, and half a rule is another rule.
  const parsed = parse(url.href, whole ? text : text.slice(0, text.lastIndexOf("\n") + 1));
  const wildcards = wildcardLength(text);
  const seconds = parsed.getCrawlDelay(product) ?? 0;
  return {
    // Rules that would take seconds to match are made to be slow; what they say counts as a no.
    allows: (page) =>
      wildcards * page.href.length <= MOST_WORK && (parsed.isAllowed(page.href, product) ?? true),
    pause: seconds > 0 ? seconds * 1000 : 0,
  };
}

/** The length of all lines with a wildcard together: each of their characters may be tried at each of the path's. */
function wildcardLength(text: string): number {
  return text.split("\n").reduce((sum, line) => (line.includes("*") ? sum + line.length : sum), 0);
}

/** About a fifth of a second. A site of 1,000 rules of 50 characters and an address of 500 have half of it. */
const MOST_WORK = 50_000_000;
