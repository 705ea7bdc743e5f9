import { gunzipSync } from "node:zlib";

/** Bytes that gzip packed, unpacked; others as they are; or why they cannot be unpacked. */
export function unpack(bytes: Uint8Array, most: number): Uint8Array | "too large" | "damaged" {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 0x08) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const large = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return large ? "too large" : "damaged";
  }
}
