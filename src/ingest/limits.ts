/** How much is read at most. Sizes in bytes. */
export interface Limits {
  readonly fileBytes: number;
  readonly totalBytes: number;
  readonly files: number;
  /** The longest line of a text; programs write pages in HTML in one line. */
  readonly lineBytes: number;
  /** How many folders deep a named folder is searched. */
  readonly depth: number;
  /** How many parts of an MHTML file are looked at. */
  readonly parts: number;
}

export const defaultLimits: Limits = {
  fileBytes: 20_000_000,
  totalBytes: 1_000_000_000,
  files: 5_000,
  lineBytes: 1_000_000,
  depth: 16,
  parts: 5_000,
};

/** The longest run of bytes between line ends; the same for UTF-8, UTF-16 and windows-1252 text. */
export function longestLine(bytes: Uint8Array): number {
  let longest = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x0a || byte === 0x0d || byte === undefined) {
      longest = Math.max(longest, at - start);
      start = at + 1;
    }
  }
  return longest;
}

/** A size for people: "20 MB", "512 bytes". */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 100_000) / 10} MB`;
  if (bytes >= 1_000) return `${Math.round(bytes / 100) / 10} kB`;
  return bytes === 1 ? "1 byte" : `${bytes} bytes`;
}
