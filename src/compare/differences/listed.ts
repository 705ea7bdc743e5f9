import { readFileSync } from "node:fs";

/** What was learnt of one kind of difference: what each measure adds to the log-odds that people list it. */
export interface Learnt {
  readonly start: number;
  readonly measures: Readonly<Record<string, { readonly weight: number; readonly mean: number }>>;
}

/** Kinds whose finders weigh several weak signs. */
export type LearntKind = "certainty" | "attribution";

/**
 * How likely people who compare reports list a difference of a kind, 0 to 1: learnt from stories in which they did
 * (`train/differences.ts`).
 */
export function listedBy(kind: LearntKind, measures: Readonly<Record<string, number>>): number {
  const learnt = tableOf(kind);
  if (learnt === undefined) return 0;
  let odds = learnt.start;
  for (const [name, { weight, mean }] of Object.entries(learnt.measures)) {
    odds += weight * ((measures[name] ?? mean) - mean);
  }
  return 1 / (1 + Math.exp(-odds));
}

let loaded: Readonly<Partial<Record<LearntKind, Learnt>>> | null = null;

/** Read from the file beside this one when first asked for. */
function tableOf(kind: LearntKind): Learnt | undefined {
  loaded ??= JSON.parse(readFileSync(new URL("./data/listed.json", import.meta.url), "utf8")) as Record<
    LearntKind,
    Learnt
  >;
  return loaded[kind];
}
