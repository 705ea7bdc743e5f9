import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Network } from "../../effects.ts";
import { sizeInWords } from "../limits.ts";
import { hostOf, mayBePrivate, type PrivateHosts } from "./address.ts";
import { decompressed } from "./decompress.ts";
import { FetchFailure, failureOf } from "./failure.ts";
import { type FetchLimits, timeInWords } from "./limits.ts";
import { isIpAddress, isPublicAddress, versionOf } from "./public-address.ts";

/** The header fields of an answer by their names in lower case. */
export interface Headers {
  readonly [name: string]: string | undefined;
}

/** The beginning of an answer. */
export interface Head {
  readonly status: number;
  readonly headers: Headers;
}

/** An answer; its body is empty where it was not wanted. */
export interface Reply extends Head {
  readonly body: Uint8Array;
}

/** One request. */
export interface Ask {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the body is read, once status and headers are known. It may throw FetchFailure. */
  readonly wantsBody: (head: Head) => boolean;
  /** How large the body may be when it is decompressed, in bytes. */
  readonly mostBytes: number;
  /** What becomes of a larger one. */
  readonly beyond: "refuse" | "cut";
  /** How long it may take from beginning to end, in milliseconds. */
  readonly time: number;
}

/** What all requests of a run share. */
export interface Around {
  readonly network: Network;
  readonly privateHosts: PrivateHosts;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

/**
 * Sends one GET request and reads the answer; redirects are answers. A connection is made only to addresses that
 * were looked at: the host is resolved once, and where one of its addresses is not of the open internet nothing is
 * sent. Throws FetchFailure.
 */
export async function exchange(ask: Ask, around: Around): Promise<Reply> {
  const { limits, signal } = around;
  const host = hostOf(ask.url);
  if (isIpAddress(host)) checkAddresses(ask.url, [host], around);
  const request = (ask.url.protocol === "https:" ? https : http).request(ask.url, {
    headers: ask.headers,
    // A connection for this request alone, past any proxy, which would resolve the name anew.
    agent: false,
    lookup: checkedLookup(ask.url, around),
    maxHeaderSize: 65_536,
    timeout: limits.silenceTime,
  });
  // What breaks off a request is kept, because the stream that is read only hears that it was broken off.
  let stopped: FetchFailure | null = null;
  const stop = (failure: FetchFailure) => {
    stopped ??= failure;
    request.destroy(failure);
  };
  const timer = setTimeout(() => {
    stop(new FetchFailure("TIMEOUT", `takes longer than ${timeInWords(limits.pageTime)}; try later`));
  }, ask.time);
  const abort = () => stop(new FetchFailure("UNREACHABLE", "is no longer wanted"));
  signal.addEventListener("abort", abort);
  request.on("timeout", () => {
    stop(new FetchFailure("TIMEOUT", `says nothing for ${timeInWords(limits.silenceTime)}; try later`));
  });
  try {
    const response = await responseTo(request);
    const head: Head = { status: response.statusCode ?? 0, headers: fieldsOf(response) };
    const body = ask.wantsBody(head) ? await readBody(response, ask) : new Uint8Array();
    return { ...head, body };
  } catch (error) {
    throw stopped ?? failureOf(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    request.destroy();
  }
}

function fieldsOf({ headers }: IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

function responseTo(request: http.ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Errors that come after the answer are those of the answer's stream; the listener stays, so that none is loud.
    request.on("error", reject);
    request.on("response", (response) => {
      response.on("error", () => undefined);
      resolve(response);
    });
    request.end();
  });
}

async function readBody(response: IncomingMessage, ask: Ask): Promise<Uint8Array> {
  const { mostBytes, beyond } = ask;
  const tooLarge = () =>
    new FetchFailure("TOO_LARGE", `is larger than ${sizeInWords(mostBytes)}; it is no page of one article`);
  if (beyond === "refuse" && Number(response.headers["content-length"] ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decompressed(response, response.headers["content-encoding"], mostBytes)) {
    if (size + chunk.length > mostBytes) {
      if (beyond === "refuse") throw tooLarge();
      chunks.push(chunk.subarray(0, mostBytes - size));
      break;
    }
    chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

/** Resolves a host for the connection that is about to be made, so that no other answer can come in between. */
function checkedLookup(url: URL, around: Around): LookupFunction {
  return (host, { all }, callback) => {
    around.network
      .resolve(host)
      .then((addresses) => {
        checkAddresses(url, addresses, around);
        return addresses.map((address) => ({ address, family: versionOf(address) }));
      })
      .then(
        (checked) => {
          const [first] = checked;
          if (all === true) callback(null, checked);
          else callback(null, first?.address ?? "", first?.family);
        },
        (error: Error) => callback(error, []),
      );
  };
}

/** Throws where a host has no address, or one that must not be asked. */
function checkAddresses(url: URL, addresses: readonly string[], { privateHosts }: Around): void {
  if (addresses.length === 0) {
    throw new FetchFailure("UNREACHABLE", "has a host without an address; check it");
  }
  if (mayBePrivate(url, privateHosts)) return;
  if (!addresses.every(isPublicAddress)) {
    throw new FetchFailure(
      "PRIVATE_ADDRESS",
      "lies on this machine or in a private network, which is not asked; save the page as a file and name that",
    );
  }
}
