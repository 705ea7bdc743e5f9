import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import type { Network } from "../../src/effects.ts";

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line inside this process. Nothing is a terminal unless `terminal` gives its columns. */
export async function crossread(
  argv: readonly string[],
  given: {
    readonly stdin?: string | Uint8Array;
    readonly env?: Io["env"];
    readonly terminal?: number;
    readonly network?: Network;
  } = {},
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  let time = 0;
  const isTTY = given.terminal !== undefined;
  const status = await run(argv, {
    stdin: chunksOf(given.stdin ?? ""),
    stdout: { write: (text) => (stdout += text), isTTY, columns: given.terminal },
    stderr: { write: (text) => (stderr += text), isTTY, columns: given.terminal },
    env: given.env ?? {},
    // Every look at the clock is 50 ms after the last.
    clock: () => (time += 50),
    network: given.network ?? quietNetwork,
  });
  return { status, stdout, stderr };
}

/** A network that knows no host, at the beginning of 2031, in which nobody has to wait. */
const quietNetwork: Network = {
  resolve: async () => [],
  now: () => Date.UTC(2031, 0, 1),
  pause: async () => undefined,
};

async function* chunksOf(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
