import { readAddress } from "./address.ts";
import { ACCEPTED_CODINGS } from "./decompress.ts";
import type { Around } from "./exchange.ts";
import { FetchFailure, failureOf } from "./failure.ts";
import type { Robots } from "./robots.ts";
import type { Turns } from "./turns.ts";

/** What visits of one run share. */
export interface Session extends Around {
  readonly userAgent: string;
  readonly turns: Turns;
  /** What was read of each site's robots.txt, by origin. */
  readonly robots: Map<string, Promise<Robots>>;
}

/** The address that an answer leads to. Throws FetchFailure for one that is not to be asked. */
export function follow(from: URL, location: string, { privateHosts }: Session): URL {
  const target = readLocation(location);
  try {
    return readAddress(target, privateHosts, from);
  } catch (error) {
    const failure = failureOf(error);
    throw new FetchFailure(failure.code, `leads to ${target.slice(0, 200)}, which ${failure.message}`, {
      cause: failure,
    });
  }
}

/** Headers are read as Latin-1; what stands in this one is UTF-8 where its bytes are, as browsers take it. */
function readLocation(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header;
  }
}

/** The headers of every request. */
export function commonHeaders({ userAgent }: Session): Readonly<Record<string, string>> {
  return { "user-agent": userAgent, "accept-encoding": ACCEPTED_CODINGS };
}
