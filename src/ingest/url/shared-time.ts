import type { Network } from "../../effects.ts";

/** Does work that is told how much time is left for it, in milliseconds. */
export type SharedTime = <T>(work: (left: number) => Promise<T>) => Promise<T>;

/** Time that several requests share one after another; what lies between them does not count. */
export function sharedTime(milliseconds: number, network: Network): SharedTime {
  let left = milliseconds;
  return async (work) => {
    const began = network.now();
    try {
      return await work(left);
    } finally {
      left -= network.now() - began;
    }
  };
}
