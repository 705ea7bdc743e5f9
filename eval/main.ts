import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPeers as findMarkPeers } from "./annotate/peers.ts";
import { findPeers as findStoryPeers } from "./clusters/peers.ts";
import { findPeers as findPagePeers } from "./extract/peers.ts";
import { belowFloor, floorKey, raised, readFloors, writeFloors } from "./floors.ts";
import { findPeers as findPairPeers } from "./pairs/peers.ts";
import type { Failure, Layer, Row, Speed } from "./row.ts";
import { listSets } from "./sets.ts";
import { renderSpeeds, renderTable, renderWrong } from "./table.ts";

const USAGE = `npm run eval -- [--data DIR] [--only NAME,…] [--json FILE] [--explain [METRIC,…]] [--gate]
                [--peers [--fresh]] [--update-floors [--allow-regression]]

  --data DIR       a folder with seeds/, stories/, eval/; without it the examples of the project
  --only NAME,…    sets by name ("seeds"), groups ("stories", "clusters") or layers ("extract", "annotate", "compare")
  --explain        lists the wrong cases; with METRIC,… only of metrics that begin so ("points", "quotes.direct")
  --peers          runs the programs that are installed in bench/extract, annotate, compare and stories beside ours;
                   --fresh runs them again on what they have read before
  --json FILE      writes [{layer, set, metric, score, n}], with peers also {peers: {NAME: score}}
  --gate           exit status 1 when a score is below its floor
  --update-floors  raises floors to what ran; --allow-regression lowers them too`;

const HERE = import.meta.dirname;
const LAYERS: readonly Layer[] = ["extract", "annotate", "compare", "stories"];

process.exitCode = main(process.argv.slice(2));

/** Measures, prints, and gives the exit status: 0, 1 for a closed gate, 2 for a wrong call. */
function main(argv: readonly string[]): number {
  const options = readOptions(argv);
  if (typeof options === "string") {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  const floorsPath = join(HERE, "floors.json");
  const { fresh } = options;
  const peers = options.peers
    ? {
        pages: findPagePeers({ fresh }),
        marks: findMarkPeers({ fresh }),
        pairs: findPairPeers({ fresh }),
        stories: findStoryPeers({ fresh }),
      }
    : null;
  if (peers !== null) {
    const named = Object.values(peers)
      .flatMap(({ all }): readonly { readonly name: string; readonly version: string }[] => all)
      .map(({ name, version }) => `${name} ${version}`)
      .join(", ");
    console.error(`peers: ${named || "none is installed; see eval/README.md"}`);
  }
  const { sets, missing } = listSets(options.data, peers);
  for (const part of missing) console.error(`${join(options.data, part)} is not there and is skipped`);
  // "stories" names the labelled stories first, and only where there are none the layer.
  const isGroup = (name: string): boolean => sets.some(({ group }) => group === name);
  const layers = LAYERS.filter((layer) => options.only.includes(layer) && !isGroup(layer));
  const names = options.only.filter((name) => !layers.some((layer) => layer === name));
  const unknown = names.filter((name) => !sets.some((set) => set.name === name || set.group === name));
  if (unknown.length > 0) {
    console.error(
      `no set is called ${unknown.join(", ")}; there are: ${sets.map(({ name }) => name).join(", ") || "none"}`,
    );
    return 2;
  }
  const chosen = sets.filter(
    ({ name, group }) => names.length === 0 || names.includes(name) || names.includes(group),
  );
  const rows: Row[] = [];
  const failures: Failure[] = [];
  const speeds: Speed[] = [];
  for (const set of chosen) {
    const scored = set.run();
    rows.push(...scored.rows.filter(({ layer }) => layers.length === 0 || layers.includes(layer)));
    speeds.push(...(scored.speeds ?? []));
    failures.push(...scored.failures.filter(({ layer }) => layers.length === 0 || layers.includes(layer)));
  }
  const floors = readFloors(floorsPath);
  console.log(renderTable(rows, floors));
  if (peers !== null) console.log(renderSpeeds(speeds));
  if (options.explain !== null)
    console.log(renderWrong(rows.filter(({ metric }) => wanted(metric, options.explain ?? []))));
  for (const { set, layer, message } of failures) {
    console.error(`${set}: ${layer} failed and is not scored with what comes after it: ${message}`);
  }
  if (options.json !== null) {
    const plain = rows.map(({ layer, set, metric, score, n, peers: beside = [] }) => ({
      layer,
      set,
      metric,
      score: rounded(score),
      n,
      ...(beside.length > 0 && {
        peers: Object.fromEntries(beside.map((each) => [each.peer, rounded(each.score)])),
      }),
    }));
    writeFileSync(options.json, `${JSON.stringify(plain, null, 2)}\n`);
  }
  const low = belowFloor(rows, floors);
  for (const row of low) {
    console.error(
      `${floorKey(row)} is ${row.score.toFixed(4)}, its floor is ${(floors[floorKey(row)] ?? 0).toFixed(3)}`,
    );
  }
  if (options.update) {
    writeFloors(floorsPath, raised(floors, rows, options.regression));
    if (low.length > 0 && !options.regression)
      console.error("floors are not lowered; --allow-regression lowers them");
  }
  return options.gate && (low.length > 0 || failures.length > 0) ? 1 : 0;
}

interface Options {
  readonly data: string;
  readonly only: readonly string[];
  readonly json: string | null;
  /** Beginnings of metrics; empty for all; null for no list of wrong cases. */
  readonly explain: readonly string[] | null;
  readonly peers: boolean;
  /** Peers forget what they read before. */
  readonly fresh: boolean;
  readonly gate: boolean;
  readonly update: boolean;
  readonly regression: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(argv: readonly string[]): Options | string {
  // `--explain` may stand alone or before names of metrics; parseArgs knows only one of the two.
  const args = argv.map((arg, at) => {
    const next = argv[at + 1];
    return arg === "--explain" && (next === undefined || next.startsWith("-")) ? "--explain=" : arg;
  });
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: "string" },
        only: { type: "string", multiple: true },
        json: { type: "string" },
        explain: { type: "string" },
        peers: { type: "boolean" },
        fresh: { type: "boolean" },
        gate: { type: "boolean" },
        "update-floors": { type: "boolean" },
        "allow-regression": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return "How to measure:";
    const data = values.data ?? join(HERE, "..", "examples");
    if (!existsSync(data) || !statSync(data).isDirectory()) return `${data} is no folder`;
    return {
      data,
      only: (values.only ?? []).flatMap(names),
      json: values.json ?? null,
      explain: values.explain === undefined ? null : names(values.explain),
      peers: values.peers ?? false,
      fresh: values.fresh ?? false,
      gate: values.gate ?? false,
      update: values["update-floors"] ?? false,
      regression: values["allow-regression"] ?? false,
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function names(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}

function wanted(metric: string, beginnings: readonly string[]): boolean {
  return beginnings.length === 0 || beginnings.some((beginning) => metric.startsWith(beginning));
}
