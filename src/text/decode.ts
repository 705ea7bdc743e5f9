import { decodeBytes, encodingNamed, isRefused } from "./encodings.ts";
import { HEAD_BYTES, isWholePage } from "./html-signs.ts";

/** What is wrong with bytes as text. The first three leave no text; damaged characters leave most of it. */
export interface DecodeProblem {
  readonly code: "EMPTY" | "BINARY" | "NOT_TEXT" | "DAMAGED_CHARACTERS";
  /** What was seen, as the end of a sentence: "a PDF document", "3 characters could not be read". */
  readonly detail: string;
}

export interface DecodedText {
  /** Lines end in "\n", characters are in Unicode form C; null where the bytes are no text. */
  readonly text: string | null;
  /** The Encoding standard's name, in small letters. */
  readonly encoding: string;
  readonly problems: readonly DecodeProblem[];
}

/**
 * Reads bytes as text: UTF-8 or UTF-16 by byte-order mark, UTF-16 by its zero bytes, UTF-8 where the bytes are
 * valid, else as `charset` says, which was told beside them; without it windows-1252. All line ends become "\n";
 * zero-width characters, soft hyphens, control characters but the tab, and marks beyond the thirtieth on one letter
 * are dropped. Bytes that are no text give `text: null` and one problem.
 */
export function decodeText(bytes: Uint8Array, charset: string | null = null): DecodedText {
  const none = (encoding: string, problem: DecodeProblem): DecodedText => ({
    text: null,
    encoding,
    problems: [problem],
  });
  if (bytes.length === 0) return none("utf-8", { code: "EMPTY", detail: "it holds no bytes" });
  const format = knownFormat(bytes);
  if (format !== null) return none("utf-8", { code: "BINARY", detail: `it is ${format}` });
  const encoding = detectEncoding(bytes, charset);
  const raw = decodeBytes(bytes, encoding);
  const controls = controlShare(raw);
  if (controls > CONTROL_SHARE) {
    return none(encoding, { code: "BINARY", detail: "it holds bytes that are no characters" });
  }
  const markup = knownMarkup(raw);
  if (markup !== null) return none(encoding, { code: "NOT_TEXT", detail: `it is ${markup}` });
  const text = cleanCharacters(raw);
  if (text.trim() === "") return none(encoding, { code: "EMPTY", detail: "it holds white space only" });
  const damaged = damagedCharacters(raw);
  return { text, encoding, problems: damaged === null ? [] : [damaged] };
}

/** Share of control characters above which bytes are no text; saved pages of the measured sets have none. */
const CONTROL_SHARE = 0.01;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a zip archive or an office document"],
  ["\u0089PNG", "a picture"],
  ["GIF8", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["\u001f\u008b", "a compressed file"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["\u007fELF", "a program"],
  ["SQLite format 3\u0000", "a database"],
];

/** What a file is by its first bytes, where it is no text [a PDF document]; else null. */
export function knownFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

function knownMarkup(text: string): string | null {
  const head = text.slice(0, HEAD_BYTES).trimStart();
  if (head.slice(0, 5).toLowerCase() === "{\\rtf") return "a rich-text document";
  return isWholePage(head) ? "an HTML page and was given as another type" : null;
}

function detectEncoding(bytes: Uint8Array, charset: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = zeroPattern(bytes.subarray(0, 4096));
  if (zeros !== null) return zeros;
  const { sequences, broken } = countSequences(bytes);
  const told = charset === null ? null : encodingNamed(charset.trim());
  const usable = told !== null && !told.startsWith("utf-") && !isRefused(told);
  if (usable && (broken > 0 || sequences === 0)) return told;
  if (broken === 0) return "utf-8";
  // A file cut inside a character is still UTF-8 [many good sequences, one broken]; not an old Latin file.
  return sequences >= 4 * broken ? "utf-8" : "windows-1252";
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
export function zeroPattern(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  const half = sample.length / 2;
  if (sample.length < 4) return null;
  if (odd > 0.4 * half && even < 0.05 * half) return "utf-16le";
  if (even > 0.4 * half && odd < 0.05 * half) return "utf-16be";
  return null;
}

/** Well-formed UTF-8 sequences of two bytes or more, and bytes that fit no sequence. */
export function countSequences(bytes: Uint8Array): { readonly sequences: number; readonly broken: number } {
  let sequences = 0;
  let broken = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead <= 0xdf
          ? 2
          : (lead & 0xf0) === 0xe0
            ? 3
            : lead >= 0xf0 && lead <= 0xf4
              ? 4
              : 0;
    let good = length > 0;
    for (let next = 1; next < length; next++) good &&= ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (!good) broken++;
    else if (length > 1) sequences++;
    at += good ? length : 1;
  }
  return { sequences, broken };
}

function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) || code === 0x7f)
      controls++;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

const LINE_END = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;
/** Control characters but tab and line feed, soft hyphen, zero-width and direction marks, byte-order mark. */
const DROPPED = /(?![\t\n])[\p{Cc}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/**
 * More marks on one letter than any writing sets, as in Unicode's stream-safe format: to put a million of them in
 * order would take hours.
 */
const MARKS_BEYOND = /(\p{M}{30})\p{M}+/gu;

export function cleanCharacters(text: string): string {
  return text
    .replace(LINE_END, "\n")
    .replace(DROPPED, "")
    .replace(MARKS_BEYOND, "$1")
    .normalize("NFC")
    .toWellFormed();
}

/** How many characters of a text could not be read and stand as U+FFFD, as a problem; null for none. */
export function damagedCharacters(text: string): DecodeProblem | null {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) count++;
  if (count === 0) return null;
  const detail = count === 1 ? "1 character could not be read" : `${count} characters could not be read`;
  return { code: "DAMAGED_CHARACTERS", detail };
}
