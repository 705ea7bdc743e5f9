import { type PageMetadata, readMetadata } from "../../../../src/extract/html/metadata/index.ts";
import { parsePage } from "../../../../src/extract/html/parse.ts";

/** The metadata of a page given by what stands in its head and in its body. */
export function metadataOf(
  head: string,
  body: string,
  more: { readonly url?: string; readonly captured?: string; readonly lang?: string } = {},
): PageMetadata {
  const page = parsePage(
    `<!doctype html><html lang="${more.lang ?? "en"}"><head>${head}</head><body>${body}</body></html>`,
  );
  return readMetadata(page, { url: more.url ?? null, captured: more.captured ?? null });
}

/** A JSON-LD script. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

/** A few paragraphs of a made-up report. */
export const prose = `<p>${"The river rose over the quay of Teld on Monday night and the lower streets were closed. ".repeat(3)}</p>
<p>${"Helpers carried sandbags to the old mill until the morning, and the bridge stayed open. ".repeat(3)}</p>`;
