import { readFileSync } from "node:fs";
import { chrono } from "./chrono.ts";
import { compromise, compromiseDates } from "./compromise.ts";
import { versionOf } from "./load.ts";
import type { Peer, PeerReading, PeerText } from "./reading.ts";
import { recognizers } from "./recognizers.ts";
import { wink } from "./wink.ts";

// Reads texts with one of the peers that run on Node: `read.ts --list` says which are installed; `read.ts NAME`
// takes lines {"id", "text", "reference"} from standard input and writes a line {"id", "ms", "times", "quantities",
// "names"} a text; `read.ts NAME 20` warms up on the first 20. A kind that the peer does not know is absent.

process.env.TZ = "UTC";

const PEERS: Readonly<Record<string, Peer>> = {
  "chrono-node": chrono,
  recognizers,
  "compromise-dates": compromiseDates,
  compromise,
  "wink-nlp": wink,
};

function main(name: string, warm: number): void {
  if (name === "--list") {
    const found = Object.entries(PEERS).flatMap(([peer, { package: of, gives }]) => {
      const version = versionOf(of);
      return version === null ? [] : [[peer, { version, gives }]];
    });
    console.log(JSON.stringify(Object.fromEntries(found)));
    return;
  }
  const peer = PEERS[name];
  if (peer === undefined) throw new Error(`no peer is called ${name}`);
  const read = peer.load();
  const texts = readFileSync(0, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): PeerText => JSON.parse(line));
  for (const text of texts.slice(0, warm)) timed(read, text);
  for (const text of texts) {
    const { reading, ms } = timed(read, text);
    process.stdout.write(
      `${JSON.stringify({ id: text.id, ms: Math.round(ms * 1000) / 1000, ...reading })}\n`,
    );
  }
}

function timed(
  read: (text: PeerText) => PeerReading,
  text: PeerText,
): { readonly reading: PeerReading; readonly ms: number } {
  const began = performance.now();
  let reading: PeerReading = {};
  try {
    reading = read(text);
  } catch {
    // A text that a peer fails on is read as empty.
  }
  return { reading, ms: performance.now() - began };
}

main(process.argv[2] ?? "--list", Number(process.argv[3] ?? 5));
