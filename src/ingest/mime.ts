import { MIMEType } from "node:util";

/** A piece of a MIME file that holds no pieces itself. */
export interface MimePart {
  /** By names in small letters, the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it stands in the file, still encoded for transfer. */
  readonly body: Uint8Array;
  /** Whether the mark that ends it is there; a file that was cut has none. */
  readonly closed: boolean;
}

/** A whole MIME file: its own headers, and its parts in order, however deep they are nested. */
export interface MimeFile {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
  /** Whether there are more parts than were asked for. */
  readonly more: boolean;
}

const DEEPEST = 8;
const HEADER_BYTES = 65_536;

/** Whether a file's beginning is that of a MIME file made of parts, or of an MHTML file with one. */
export function isMime(head: string): boolean {
  const block = /^([!-9;-~]{1,60}:[\s\S]{0,4000}?)(?:\r?\n){2}/.exec(`${head.trimStart()}\n\n`)?.[1] ?? "";
  return /^mime-version:/im.test(block) && /^content-type:\s{0,10}(?:multipart\/|text\/html)/im.test(block);
}

/** Takes a MIME file apart, up to `most` parts. Never throws: what is no MIME has no headers. */
export function readMime(bytes: Uint8Array, most: number): MimeFile {
  const start = bytes.subarray(0, 100).findIndex((byte) => byte > 0x20 && byte < 0x7f);
  const file = pieceOf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(Math.max(start, 0)),
    true,
  );
  const parts: MimePart[] = [];
  const waiting = [{ piece: file, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { piece, depth } = next;
    const boundary = depth < DEEPEST ? boundaryOf(piece.headers) : null;
    if (boundary === null) {
      if (parts.length >= most) return { headers: file.headers, parts, more: true };
      parts.push(piece);
      continue;
    }
    const inner = split(piece.body, boundary, most - parts.length + 1);
    for (const piece of inner.reverse()) waiting.push({ piece, depth: depth + 1 });
  }
  return { headers: file.headers, parts, more: false };
}

/** A Content-Type header as type and parameters; null where there is none that can be read. */
export function contentType(headers: ReadonlyMap<string, string>): MIMEType | null {
  try {
    return new MIMEType(headers.get("content-type") ?? "");
  } catch {
    return null;
  }
}

/** A part's bytes as they were before the transfer; null for a way of encoding that is not known. */
export function contentOf({ headers, body }: MimePart): Uint8Array | null {
  const encoding = (headers.get("content-transfer-encoding") ?? "").trim().toLowerCase();
  if (encoding === "base64") return Buffer.from(Buffer.from(body).toString("latin1"), "base64");
  if (encoding === "quoted-printable") return unquote(body);
  return ["", "7bit", "8bit", "binary"].includes(encoding) ? body : null;
}

interface Piece {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly closed: boolean;
}

function boundaryOf(headers: ReadonlyMap<string, string>): string | null {
  const type = contentType(headers);
  const boundary = type?.type === "multipart" ? (type.params.get("boundary") ?? "") : "";
  return boundary.length > 0 && boundary.length <= 200 ? boundary : null;
}

/** Headers to the first empty line, and what follows it. */
function pieceOf(bytes: Buffer, closed: boolean): Piece {
  const lines: string[] = [];
  let at = 0;
  while (at < bytes.length && at < HEADER_BYTES) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.toString("latin1", at, end).replace(/\r$/, "");
    at = end + 1;
    if (line === "") break;
    if (/^[ \t]/.test(line) && lines.length > 0) lines[lines.length - 1] += ` ${line.trim()}`;
    else lines.push(line);
  }
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(Math.min(at, bytes.length)), closed };
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const EQUALS = 0x3d;

/** The pieces between the lines that a boundary makes, at most so many. */
function split(body: Buffer, boundary: string, most: number): Piece[] {
  const delimiter = `--${boundary}`;
  const pieces: Piece[] = [];
  let start = -1;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== LINE_FEED) continue;
    const feed = body.indexOf(LINE_FEED, at);
    const lineEnd = feed === -1 ? body.length : feed;
    const rest = body.toString(
      "latin1",
      at + delimiter.length,
      Math.min(lineEnd, at + delimiter.length + 80),
    );
    const last = rest.startsWith("--");
    if (!last && rest.trim() !== "") continue;
    if (start !== -1) pieces.push(pieceOf(body.subarray(start, beforeLineEnd(body, start, at)), true));
    if (last || pieces.length >= most) return pieces;
    start = lineEnd + 1;
  }
  if (start !== -1 && start < body.length) pieces.push(pieceOf(body.subarray(start), false));
  return pieces;
}

/** Where a part ends: the line end before a boundary belongs to the boundary. */
function beforeLineEnd(body: Buffer, start: number, at: number): number {
  const end = at - (body[at - 1] === LINE_FEED ? (body[at - 2] === RETURN ? 2 : 1) : 0);
  return Math.max(start, end);
}

/** Quoted-printable: "=E9" is a byte, "=" at the end of a line joins it with the next; else "=" is itself. */
function unquote(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    const high = byte === EQUALS ? digitOf(body[at + 1]) : -1;
    const low = high === -1 ? -1 : digitOf(body[at + 2]);
    if (low !== -1) {
      out[size++] = high * 16 + low;
      at += 2;
    } else if (byte === EQUALS && body[at + 1] === LINE_FEED) {
      at += 1;
    } else if (byte === EQUALS && body[at + 1] === RETURN && body[at + 2] === LINE_FEED) {
      at += 2;
    } else {
      out[size++] = byte;
    }
  }
  return out.subarray(0, size);
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
