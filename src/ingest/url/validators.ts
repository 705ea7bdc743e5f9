import type { Head } from "./exchange.ts";

/** By what a server knows a version of a page, so that it need not send that version again. */
export interface Validators {
  /** The address that they came from: the one at the end of all redirects. */
  readonly url: string;
  readonly etag: string | null;
  /** The server's Last-Modified date, as it was told. */
  readonly lastModified: string | null;
}

/** The validators of an answer. */
export function validatorsOf(url: URL, headers: Head["headers"]): Validators {
  return {
    url: url.href,
    etag: usable(headers.etag),
    lastModified: usable(headers["last-modified"]),
  };
}

/** The headers that ask for a page only if it has changed; none where nothing is known of this address. */
export function headersFor(known: Validators | null, url: URL): Readonly<Record<string, string>> {
  if (known === null || known.url !== url.href) return {};
  const etag = usable(known.etag);
  const lastModified = usable(known.lastModified);
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/** What may go into a header again: one line of visible ASCII, not long. */
function usable(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && /^[\x20-\x7e]{1,500}$/.test(value) ? value : null;
}
