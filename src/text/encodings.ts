import { createRequire } from "node:module";

/** What we use of @exodus/bytes. */
interface Standard {
  readonly normalizeEncoding: (label: string) => string | null;
  readonly TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };
}

let loaded: Standard | null = null;

/** Its tables are loaded when the first page needs them. */
function standard(): Standard {
  loaded ??= createRequire(import.meta.url)("@exodus/bytes/encoding.js") as Standard;
  return loaded;
}

/**
 * The standard's name of an encoding, in small letters, for any label that browsers know ["latin1" is
 * "windows-1252", "gb2312" is "gbk"]; null for a label that they do not know.
 */
export function encodingNamed(label: string): string | null {
  return standard().normalizeEncoding(label);
}

/** Whether an encoding is one that browsers refuse to read [hz-gb-2312, iso-2022-kr]. */
export function isRefused(encoding: string): boolean {
  return encoding === "replacement";
}

/**
 * Bytes as text, as the Encoding standard says, without a byte-order mark; what cannot be read becomes U+FFFD.
 * Node's own decoder reads Unicode only: it lacks 8,800 Korean syllables of euc-kr and 5,000 characters of big5,
 * and reads windows-1252 as latin1 in some versions.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const own = encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be";
  return new (own ? TextDecoder : standard().TextDecoder)(encoding).decode(bytes);
}
