import type { Network } from "../../effects.ts";

/** Lets requests go out one at a time for each host, with a pause between, and for a few hosts side by side. */
export interface Turns {
  /** Does the work when its turn has come; then nothing is asked of the host for `pause` milliseconds. */
  readonly take: <T>(host: string, pause: number, work: () => Promise<T>) => Promise<T>;
  /** Lets nothing be asked of the host for so many milliseconds from now. */
  readonly hold: (host: string, milliseconds: number) => void;
}

export function turnsFor(network: Network, hosts: number, signal: AbortSignal): Turns {
  const last = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let free = hosts;

  async function enter(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  function hold(host: string, milliseconds: number): void {
    freeAt.set(host, Math.max(freeAt.get(host) ?? 0, network.now() + milliseconds));
  }

  async function go<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const wait = (freeAt.get(host) ?? 0) - network.now();
    if (wait > 0) await network.pause(wait, signal);
    await enter();
    try {
      return await work();
    } finally {
      leave();
      hold(host, pause);
    }
  }

  return {
    take(host, pause, work) {
      const turn = (last.get(host) ?? Promise.resolve()).then(() => go(host, pause, work));
      // The next in line waits for this one, however it ends.
      last.set(
        host,
        turn.catch(() => undefined),
      );
      return turn;
    },
    hold,
  };
}
