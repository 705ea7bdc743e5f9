#!/usr/bin/env node
import { homedir } from "node:os";
import { keepCode } from "./code-cache.ts";
import type { Io } from "./io.ts";
import type { Out } from "./out.ts";

// Before all else is loaded.
keepCode({ platform: process.platform, env: process.env, home: homedir() });
const { run } = await import("./run.ts");
const { systemNetwork } = await import("../ingest/url/system-network.ts");

// Who reads the output may go away early ["crossread compare … | head"]: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const io: Io = {
  stdin: process.stdin,
  stdout: outOf(process.stdout),
  stderr: outOf(process.stderr),
  env: process.env,
  clock: () => performance.now(),
  network: systemNetwork,
};

process.exitCode = await run(process.argv.slice(2), io);

function outOf(stream: NodeJS.WriteStream): Out {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : undefined,
  };
}
