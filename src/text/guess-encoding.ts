import { createRequire } from "node:module";

/** What we use of chardet. */
interface Detector {
  readonly detect: (bytes: Uint8Array) => string | null;
}

let loaded: Detector | null = null;

/**
 * The legacy encoding that the bytes of a page without any declaration are most likely in, by the frequencies
 * of letters and letter groups; windows-1252, as in Western browsers, where nothing else is likely. Reads the
 * first stretches of text that hold more than ASCII, not the whole page.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  loaded ??= createRequire(import.meta.url)("chardet") as Detector;
  const guess = GUESSED.get(loaded.detect(sample) ?? "") ?? FALLBACK;
  return LATIN.has(guess) || standTogether(sample) ? guess : FALLBACK;
}

const FALLBACK = "windows-1252";

/** Encodings of texts that are mostly ASCII: Latin letters with marks, and the one that escapes. */
const LATIN: ReadonlySet<string> = new Set([
  "iso-2022-jp",
  "iso-8859-2",
  "windows-1250",
  "windows-1252",
  "windows-1254",
  "windows-1257",
  "windows-1258",
]);

/**
 * Whether most bytes beyond ASCII have another beside them, as in every text in other letters; in a Western
 * page they stand alone [a few dashes and pound signs, which by chance are letters of koi8].
 */
function standTogether(sample: Uint8Array): boolean {
  let beyond = 0;
  let together = 0;
  for (let at = 0; at < sample.length; at++) {
    if ((sample[at] ?? 0) < 0x80) continue;
    beyond++;
    if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) together++;
  }
  return together * 2 > beyond;
}

/**
 * What a guess is read as: where one encoding holds all letters of another, the larger [koi8-u for koi8-r, so
 * that a Ukrainian page is whole; windows-1255 for Hebrew]. UTF-8 and UTF-16 are told before anything is guessed.
 */
const GUESSED: ReadonlyMap<string, string> = new Map([
  ["Big5", "big5"],
  ["EUC-JP", "euc-jp"],
  ["EUC-KR", "euc-kr"],
  ["GB18030", "gb18030"],
  ["ISO-2022-JP", "iso-2022-jp"],
  ["ISO-8859-2", "iso-8859-2"],
  ["ISO-8859-5", "iso-8859-5"],
  ["ISO-8859-6", "iso-8859-6"],
  ["ISO-8859-7", "iso-8859-7"],
  ["ISO-8859-8", "windows-1255"],
  ["ISO-8859-9", "windows-1254"],
  ["KOI8-R", "koi8-u"],
  ["Shift_JIS", "shift_jis"],
  ["windows-1250", "windows-1250"],
  ["windows-1251", "windows-1251"],
  ["windows-1253", "windows-1253"],
  ["windows-1254", "windows-1254"],
  ["windows-1255", "windows-1255"],
  ["windows-1256", "windows-1256"],
  ["windows-1257", "windows-1257"],
  ["windows-1258", "windows-1258"],
  ["windows-874", "windows-874"],
]);

const SAMPLE_BYTES = 32_768;
const STRETCH_BYTES = 4_096;
const LESS = 0x3c;
const GREATER = 0x3e;
const ESCAPE = 0x1b;

/** The stretches between tags that hold a byte beyond ASCII or an escape, up to a bound, a space between. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let size = 0;
  let start = 0;
  let telling = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte !== LESS && byte !== GREATER && at - start < STRETCH_BYTES) {
      telling ||= byte >= 0x80 || byte === ESCAPE;
      continue;
    }
    if (telling) {
      const stretch = bytes.subarray(start, Math.min(at, start + SAMPLE_BYTES - size));
      sample.set(stretch, size);
      size += stretch.length;
      if (size < SAMPLE_BYTES) sample[size++] = 0x20;
    }
    start = at === bytes.length || byte === LESS || byte === GREATER ? at + 1 : at;
    telling = byte !== undefined && byte >= 0x80;
  }
  return sample.subarray(0, size);
}
