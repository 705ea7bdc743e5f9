import type { CaptureId } from "./ids.ts";

/** Bytes as they came, with where and when. */
export interface Capture {
  readonly id: CaptureId;
  /** What a person would call it: the path as given, "standard input", an address. */
  readonly name: string;
  readonly url: string | null;
  /** The media type that the bytes are read as. */
  readonly mediaType: "text/plain" | "text/markdown" | "text/html";
  /** The character encoding that was told beside the bytes, as it was told ["windows-1250"]. */
  readonly charset?: string | null;
  /** ISO 8601 instant of the capture, where it is known. */
  readonly captured: string | null;
  readonly bytes: Uint8Array;
}
