import type { Network } from "../../src/effects.ts";
import { type FetchOptions, type FetchOutcome, fetchCaptures } from "../../src/ingest/url/index.ts";

export const NOON = Date.UTC(2031, 2, 4, 12);

/** A network whose clock goes on only when somebody waits, and whose names are as given. Waits are written down. */
export function madeNetwork(names: Readonly<Record<string, readonly string[]>> = {}) {
  let time = NOON;
  const pauses: number[] = [];
  const resolved: string[] = [];
  const network: Network = {
    resolve: async (host) => {
      resolved.push(host);
      const addresses = names[host];
      if (addresses === undefined) throw Object.assign(new Error(host), { code: "ENOTFOUND" });
      return addresses;
    },
    now: () => time,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      time += milliseconds;
    },
  };
  return { network, pauses, resolved };
}

/** The outcomes of some addresses, where every private address may be asked unless it is said otherwise. */
export async function fetchAll(
  addresses: readonly string[],
  options: FetchOptions = {},
): Promise<readonly FetchOutcome[]> {
  const outcomes: FetchOutcome[] = [];
  const all: FetchOptions = { network: madeNetwork().network, dangerouslyAllowPrivate: "all", ...options };
  for await (const outcome of fetchCaptures(addresses, all)) outcomes.push(outcome);
  return outcomes;
}

/** The outcome of one address. */
export async function fetchOne(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const [outcome] = await fetchAll([address], options);
  if (outcome === undefined) throw new Error(`${address} has no outcome`);
  return outcome;
}

/** The capture of an outcome, with its text. */
export function captureOf(outcome: FetchOutcome) {
  if (outcome.state !== "fetched") throw new Error(JSON.stringify(outcome));
  return { ...outcome.capture, text: new TextDecoder().decode(outcome.capture.bytes) };
}

/** The code and the message of the one issue of an address that failed. */
export function failureIn(outcome: FetchOutcome): readonly [string, string] {
  const [issue, ...others] = outcome.issues;
  if (outcome.state !== "failed" || issue === undefined || others.length > 0)
    throw new Error(JSON.stringify(outcome));
  return [issue.code, issue.message];
}
