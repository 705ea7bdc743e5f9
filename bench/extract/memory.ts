import { pageBytes } from "../../eval/extract/pages.ts";
import { readOurs } from "../../eval/extract/reading.ts";
import { samplePages } from "./sample.ts";

const ROUNDS = 10_000;
const EVERY = 1000;

/**
 * Reads 10,000 web pages, the same ones again and again, and says at every 1,000 how much memory the process has:
 * what is kept from page to page would make it grow.
 */
export function memoryOverPages(dataDir: string, say: (line: string) => void): void {
  const pages = samplePages(dataDir, 200).map((page) => ({ page, bytes: pageBytes(page) }));
  const began = performance.now();
  say("pages     MB in the process   MB in use   seconds");
  for (let done = 0; done <= ROUNDS; done += 1) {
    if (done % EVERY === 0) {
      const { rss, heapUsed } = process.memoryUsage();
      const seconds = Math.round((performance.now() - began) / 1000);
      say(
        [
          String(done).padEnd(8),
          megabytes(rss).padStart(19),
          megabytes(heapUsed).padStart(11),
          String(seconds).padStart(9),
        ].join(" "),
      );
    }
    const next = pages[done % pages.length];
    if (next !== undefined) readOurs(next.page.id, next.page.url, next.bytes);
  }
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toLocaleString("en");
}
