import { readFileSync } from "node:fs";
import { readTrees, type Trees } from "../../text/trees.ts";
import type { Odds } from "./features.ts";

/** What was learned of pages: `train/body.ts` and `train/body.py` write the files. */
export interface BodyWeights {
  readonly odds: Odds;
  readonly trees: Trees;
}

let loaded: BodyWeights | null = null;

/** The weights that come with the package, read once. */
export function bodyWeights(): BodyWeights {
  loaded ??= { odds: readOdds(read("body.odds")), trees: readTrees(read("body.trees")) };
  return loaded;
}

function read(file: string): string {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8");
}

function readOdds(text: string): Odds {
  const odds = { labels: new Map<string, number>(), words: new Map<string, number>() };
  let map = odds.labels;
  for (const line of text.split("\n")) {
    if (line === "[labels]") map = odds.labels;
    else if (line === "[words]") map = odds.words;
    else if (line !== "") {
      const at = line.lastIndexOf(" ");
      map.set(line.slice(0, at), Number(line.slice(at + 1)));
    }
  }
  return odds;
}
