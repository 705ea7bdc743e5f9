import { lookup } from "node:dns/promises";
import { setTimeout } from "node:timers/promises";
import type { Network } from "../../effects.ts";

/** The network of this machine: its resolver and its clock. */
export const systemNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  now: () => Date.now(),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
