import { pipeline, Readable } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { FetchFailure } from "./failure.ts";

/** What is told to a server that may compress. */
export const ACCEPTED_CODINGS = "gzip, deflate, br, zstd";

/** A page is compressed once; more codings on top of each other are an attack. */
const MOST_CODINGS = 2;

type Bytes = AsyncIterable<Uint8Array>;

/**
 * A stream without its compression, as its Content-Encoding header tells. The stream is read as fast as it is taken,
 * so that whoever takes it bounds what comes out; `most` bounds what goes in, which may be much and give nothing.
 * Throws FetchFailure for a coding that is not known; reading throws what the decompressor says of damaged bytes.
 */
export function decompressed(stream: Readable, header: string | undefined, most: number): Bytes {
  const codings = (header ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MOST_CODINGS) throw unknownCoding(codings.join(", "));
  let bytes: Bytes = codings.length === 0 ? stream : bounded(stream, most);
  for (const coding of codings.reverse()) bytes = decoded(bytes, coding);
  return bytes;
}

function decoded(bytes: Bytes, coding: string): Bytes {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return through(bytes, createGunzip());
    case "deflate":
      return inflated(bytes);
    case "br":
      return through(bytes, createBrotliDecompress());
    case "zstd":
      // RFC 9659: no more than 8 MB of window for a page.
      return through(bytes, createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }));
    default:
      throw unknownCoding(coding);
  }
}

/** "deflate" is the zlib format, but some servers send it without its two bytes of header, and browsers take both. */
async function* inflated(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const hasHeader = ((first.value[0] ?? 0) & 0x0f) === 8;
  async function* whole() {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  yield* through(whole(), hasHeader ? createInflate() : createInflateRaw());
}

function through(bytes: Bytes, decoder: NodeJS.ReadWriteStream & Readable): Bytes {
  // An error of either goes to whoever reads the decoder.
  return pipeline(Readable.from(bytes), decoder, () => undefined);
}

async function* bounded(bytes: Bytes, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new FetchFailure("TOO_LARGE", "sends more than a page can hold; leave it out");
    yield chunk;
  }
}

function unknownCoding(coding: string): FetchFailure {
  return new FetchFailure(
    "UNSUPPORTED_TYPE",
    `is compressed in a way that is not read (${coding.slice(0, 40)}); save the page from a browser`,
  );
}
