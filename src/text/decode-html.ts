import { createRequire } from "node:module";
import { countSequences, type DecodeProblem, knownFormat, zeroPattern } from "./decode.ts";
import { decodeBytes, encodingNamed, isRefused } from "./encodings.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** What told the encoding of a page: its byte-order mark, its bytes, what came beside it, the page, or a guess. */
export type EncodingBasis = "mark" | "bytes" | "beside" | "page" | "guess";

export interface DecodedHtml {
  /** As the bytes have it, zero bytes and all, for a parser; null where the bytes are no text. */
  readonly text: string | null;
  /** The Encoding standard's name, in small letters ["utf-8", "shift_jis"]. */
  readonly encoding: string;
  readonly basis: EncodingBasis;
  /** Never DAMAGED_CHARACTERS: most of a page's bytes are no part of its article. */
  readonly problems: readonly DecodeProblem[];
}

/**
 * Reads the bytes of a page as text. `charset` is what was told beside them (HTTP, MIME), or null. The order is
 * that of browsers, with valid UTF-8 put before what is declared:
 *
 * 1. a byte-order mark; UTF-16 by its zero bytes;
 * 2. UTF-8 where the bytes are valid and hold a character beyond ASCII, whatever is declared: many archived pages
 *    were re-encoded and keep a false declaration, and text of another encoding is practically never valid UTF-8;
 * 3. `charset`, then the page's own declaration (meta, XML), by all labels of the Encoding standard;
 * 4. a guess from the letters that the bytes would make.
 *
 * A page in UTF-8 with a few broken bytes, or cut inside a character, stays UTF-8. One that declares UTF-8 and is
 * mostly not is guessed. Bytes that are no text give `text: null` and one problem.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): DecodedHtml {
  if (bytes.length === 0) return unread("utf-8", { code: "EMPTY", detail: "it holds no bytes" });
  const format = knownFormat(bytes);
  if (format !== null) return unread("utf-8", { code: "BINARY", detail: `it is ${format}` });
  const { encoding, basis, text = null } = chooseEncoding(bytes, charset);
  if (isRefused(encoding)) {
    return unread(encoding, { code: "NOT_TEXT", detail: "it is in an encoding that no browser reads" });
  }
  const read = text ?? decodeBytes(bytes, encoding);
  if (isBinary(read)) {
    return unread(encoding, { code: "BINARY", detail: "it holds bytes that are no characters" });
  }
  if (!/[^\s\0]/.test(read)) return unread(encoding, { code: "EMPTY", detail: "it holds white space only" });
  return { text: read, encoding, basis, problems: [] };
}

interface Choice {
  readonly encoding: string;
  readonly basis: EncodingBasis;
  /** The decoded text, where choosing made it. */
  readonly text?: string;
}

/** Broken bytes for one good sequence up to which a page without another declaration is UTF-8. */
const BROKEN_SHARE = 1 / 4;
/** The same for a page that declares another encoding, and how many good sequences it must have. */
const BROKEN_SHARE_AGAINST = 1 / 20;
const SEQUENCES_AGAINST = 20;

function chooseEncoding(bytes: Uint8Array, charset: string | null): Choice {
  const mark = markOf(bytes);
  if (mark !== null) return { encoding: mark, basis: "mark" };
  const zeros = zeroPattern(bytes.subarray(0, 4_096));
  if (zeros !== null) return { encoding: zeros, basis: "bytes" };
  const strict = strictUtf8(bytes);
  // Characters beyond ASCII take more bytes than code units.
  if (strict !== null && strict.length < bytes.length)
    return { encoding: "utf-8", basis: "bytes", text: strict };
  const declared = declaredEncoding(bytes, charset);
  if (strict !== null) {
    if (declared !== null) return declared;
    if (!strict.includes("\u001b")) return { encoding: "utf-8", basis: "bytes", text: strict };
    return { encoding: guessEncoding(bytes), basis: "guess" };
  }
  const { sequences, broken } = countSequences(withoutCutEnd(bytes));
  if (declared === null || declared.encoding === "utf-8") {
    const enough = declared === null ? sequences * BROKEN_SHARE : sequences;
    if (broken <= enough && (sequences > 0 || declared !== null))
      return declared ?? { encoding: "utf-8", basis: "bytes" };
    return { encoding: guessEncoding(bytes), basis: "guess" };
  }
  return sequences >= SEQUENCES_AGAINST && broken <= sequences * BROKEN_SHARE_AGAINST
    ? { encoding: "utf-8", basis: "bytes" }
    : declared;
}

function declaredEncoding(bytes: Uint8Array, charset: string | null): Choice | null {
  const beside = charset === null ? null : encodingNamed(charset.trim());
  // UTF-16 whose tags hold no zero byte is none; a false label beside an ordinary page.
  if (beside !== null && !(beside.startsWith("utf-16") && !bytes.subarray(0, 4_096).includes(0)))
    return { encoding: beside, basis: "beside" };
  const label = prescan(bytes, STANDARD_PRESCAN) ?? prescan(bytes, LATE_PRESCAN);
  const page = label === null ? null : encodingNamed(label);
  return page === null ? null : { encoding: page, basis: "page" };
}

/** How far browsers look for a declaration before they parse. */
const STANDARD_PRESCAN = 1_024;
/** How far it is looked for then: browsers begin again where they meet one while they parse. */
const LATE_PRESCAN = 65_536;

/** What we use of html-encoding-sniffer, which brings no types. */
type Sniffer = (
  bytes: Uint8Array,
  options: { readonly defaultEncoding: null; readonly maxPrescanBytes: number },
) => string | null;

let loaded: Sniffer | null = null;

/** The encoding that a page's own beginning declares, as the HTML standard reads it; null where it does not. */
function prescan(bytes: Uint8Array, most: number): string | null {
  loaded ??= createRequire(import.meta.url)("html-encoding-sniffer") as Sniffer;
  return loaded(bytes.subarray(0, LATE_PRESCAN), { defaultEncoding: null, maxPrescanBytes: most });
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The text of bytes that are UTF-8 without a fault, else null. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Without the beginning of a UTF-8 sequence at the very end, where a page was cut. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

/** Share of zero bytes, and of other control characters, above which a page is none: a few are dropped later. */
const ZERO_SHARE = 0.5;
const CONTROL_SHARE = 0.05;

/** A control character that is no white space; pages seldom hold one, and then nothing has to be counted. */
const CONTROL = /[^\t-\r -\uffff]/;

function isBinary(text: string): boolean {
  if (!CONTROL.test(text)) return false;
  let zeros = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) zeros++;
    else if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls++;
  }
  return zeros > text.length * ZERO_SHARE || controls > text.length * CONTROL_SHARE;
}

function unread(encoding: string, problem: DecodeProblem): DecodedHtml {
  return { text: null, encoding, basis: "bytes", problems: [problem] };
}
