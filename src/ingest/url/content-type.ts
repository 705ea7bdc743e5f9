import { MIMEType } from "node:util";
import type { Capture } from "../../model/capture.ts";
import { mediaTypeOf } from "../media-type.ts";

/** What a page is said to be. */
export interface Declared {
  /** The type as it is told ["application/pdf"]; "" where nothing is told. */
  readonly type: string;
  readonly charset: string | null;
}

/** Reads a Content-Type header; what cannot be read in it counts as not told. */
export function readContentType(header: string | undefined): Declared {
  if (header === undefined) return { type: "", charset: null };
  try {
    const parsed = new MIMEType(header);
    const charset = parsed.params.get("charset")?.trim().toLowerCase() ?? "";
    return { type: parsed.essence, charset: LABEL.test(charset) ? charset : null };
  } catch {
    return { type: "", charset: null };
  }
}

/** What names of encodings are made of ["utf-8", "iso_8859-2:1987"]. */
const LABEL = /^[a-z0-9_:.-]{1,40}$/;

/** Whether a page of this type is read at all; null is a page whose type only its bytes can tell. */
export function isRead(type: string): boolean {
  return type === "" || type === "text/plain" || Object.hasOwn(READ_AS, type);
}

/** The type that a page is read as: as told, else by its first character. Plain text may be Markdown by its name. */
export function typeToRead(type: string, path: string, bytes: Uint8Array): Capture["mediaType"] {
  const known = READ_AS[type];
  if (known !== undefined) return known;
  if (type === "" && beginsAsMarkup(bytes)) return "text/html";
  return mediaTypeOf(path) === "text/markdown" ? "text/markdown" : "text/plain";
}

const READ_AS: Readonly<Record<string, Capture["mediaType"]>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/markdown": "text/markdown",
  "text/x-markdown": "text/markdown",
};

function beginsAsMarkup(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
}
