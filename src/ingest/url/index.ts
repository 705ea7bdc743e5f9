import type { Network } from "../../effects.ts";
import type { Capture } from "../../model/capture.ts";
import { captureId } from "../../model/ids.ts";
import type { Issue, IssueCode } from "../../model/issue.ts";
import { type Progress, silent } from "../../model/progress.ts";
import { sizeInWords } from "../limits.ts";
import { type PrivateHosts, readAddress } from "./address.ts";
import { failureOf } from "./failure.ts";
import { defaultFetchLimits, type FetchLimits } from "./limits.ts";
import type { Session } from "./session.ts";
import { systemNetwork } from "./system-network.ts";
import { turnsFor } from "./turns.ts";
import { userAgent } from "./user-agent.ts";
import type { Validators } from "./validators.ts";
import { type Visited, visit } from "./visit.ts";

export type { PrivateHosts } from "./address.ts";
export { defaultFetchLimits, type FetchLimits } from "./limits.ts";
export { systemNetwork } from "./system-network.ts";
export type { Validators } from "./validators.ts";

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** The resolver, the clock and waiting; those of the machine if not given. */
  readonly network?: Network;
  readonly progress?: Progress;
  /** For an address as it is given: the validators of an earlier capture, to be fetched only if it has changed. */
  readonly known?: ReadonlyMap<string, Validators>;
  /**
   * Which hosts are asked although they lie on this machine or in a private network. For tests and for an intranet of
   * one's own: a page that is fetched so can make this program ask any service that this machine can reach.
   */
  readonly dangerouslyAllowPrivate?: PrivateHosts;
}

/** What came of one address. */
export type FetchOutcome =
  | {
      readonly state: "fetched";
      /** As it was given. */
      readonly address: string;
      readonly capture: Capture;
      /** To be given back as `known` the next time. */
      readonly validators: Validators;
      readonly issues: readonly Issue[];
    }
  | {
      readonly state: "not modified";
      readonly address: string;
      readonly validators: Validators;
      readonly issues: readonly Issue[];
    }
  | { readonly state: "failed"; readonly address: string; readonly issues: readonly Issue[] };

/**
 * Fetches pages of the web into captures, one outcome an address and in the order given. What cannot be had is an
 * outcome with an issue that says why and what to do; the rest go on. A site is asked for its robots.txt first, one
 * request at a time and with pauses between; several sites are asked side by side. Nothing is asked of this machine
 * or of a private network, whether the address, a redirect or the resolver leads there.
 */
export async function* fetchCaptures(
  addresses: readonly string[],
  options: FetchOptions = {},
): AsyncGenerator<FetchOutcome> {
  const limits: FetchLimits = { ...defaultFetchLimits, ...options.limits };
  const network = options.network ?? systemNetwork;
  const progress = options.progress ?? silent;
  const abort = new AbortController();
  const session: Session = {
    network,
    limits,
    privateHosts: options.dangerouslyAllowPrivate ?? "none",
    signal: abort.signal,
    userAgent: userAgent(),
    turns: turnsFor(network, limits.hosts, abort.signal),
    robots: new Map(),
  };
  const visits = new Map<string, Promise<Visited>>();
  const under = (address: string) => outcomeOf(address, options.known?.get(address) ?? null, session, visits);
  const begun: Promise<FetchOutcome>[] = [];
  const wanted = addresses.slice(0, limits.files);
  let bytes = 0;
  try {
    for (const [index, address] of wanted.entries()) {
      if (bytes >= limits.totalBytes) {
        const most = sizeInWords(limits.totalBytes);
        yield refused(
          address,
          "TOO_LARGE",
          `is left out: the pages before it are larger than ${most} together`,
        );
        continue;
      }
      for (const next of wanted.slice(index + begun.length, index + AHEAD)) begun.push(quiet(under(next)));
      const outcome = await (begun.shift() ?? under(address));
      if (outcome.state === "fetched") bytes += outcome.capture.bytes.length;
      progress.step("addresses read", index + 1, addresses.length);
      yield outcome;
    }
    for (const address of addresses.slice(limits.files)) {
      yield refused(
        address,
        "TOO_MANY",
        `is left out: more than ${limits.files} ${limits.files === 1 ? "address" : "addresses"}; give fewer at a time`,
      );
    }
  } finally {
    abort.abort();
  }
}

/** All captures and all issues of the addresses at once. */
export async function collectFetched(
  addresses: readonly string[],
  options: FetchOptions = {},
): Promise<{ readonly captures: readonly Capture[]; readonly issues: readonly Issue[] }> {
  const captures: Capture[] = [];
  const issues: Issue[] = [];
  for await (const outcome of fetchCaptures(addresses, options)) {
    if (outcome.state === "fetched") captures.push(outcome.capture);
    issues.push(...outcome.issues);
  }
  return { captures, issues };
}

/** How many addresses are begun before the first of them is taken, which bounds the pages that are held. */
const AHEAD = 24;

async function outcomeOf(
  address: string,
  known: Validators | null,
  session: Session,
  visits: Map<string, Promise<Visited>>,
): Promise<FetchOutcome> {
  let key = "";
  try {
    const url = readAddress(address, session.privateHosts);
    // An address that is given again while it is asked is not asked twice.
    key = JSON.stringify([url.href, known]);
    const visiting = visits.get(key) ?? visit(url, known, session);
    visits.set(key, visiting);
    return toOutcome(address, await visiting);
  } catch (error) {
    const failure = failureOf(error);
    return refused(address, failure.code, failure.message);
  } finally {
    visits.delete(key);
  }
}

function toOutcome(address: string, visited: Visited): FetchOutcome {
  const { validators } = visited;
  if (visited.state === "not modified") return { state: "not modified", address, validators, issues: [] };
  const { bytes, mediaType, charset, captured, exposed } = visited;
  const url = visited.url.href;
  const capture: Capture = {
    id: captureId(bytes, url),
    name: address,
    url,
    mediaType,
    charset,
    captured,
    bytes,
  };
  const issues: readonly Issue[] = exposed
    ? [
        {
          code: "INSECURE",
          severity: "note",
          subject: address,
          message: `${address} leads from https to http, where its text can be changed on the way; check it in a browser.`,
        },
      ]
    : [];
  return { state: "fetched", address, capture, validators, issues };
}

function refused(address: string, code: IssueCode, message: string): FetchOutcome {
  const shown = address.length > 200 ? `${address.slice(0, 200)}…` : address;
  return {
    state: "failed",
    address,
    issues: [
      { code, severity: "error", subject: address, message: `${shown === "" ? "“”" : shown} ${message}.` },
    ],
  };
}

/** A promise that nobody may come to wait for: its error is then not loud. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
