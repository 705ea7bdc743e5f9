import type { LinkGround, LinkReason } from "../model/story.ts";
import { EVIDENCE, type Measured, measure } from "./evidence.ts";
import { IN_NAME, IN_TITLE } from "./features.ts";
import { strengthOfRow } from "./score.ts";

/** Words shown of one ground. */
const SHOWN = 6;

/** What each kind of evidence is called towards people. */
const GROUNDS: Readonly<Record<(typeof EVIDENCE)[number], LinkGround | null>> = {
  words: "words",
  "lead words": "words",
  "title in text": "title",
  "title words": "title",
  names: "names",
  "name pairs": "names",
  figures: "figures",
  "least share of names": "names",
  "greatest share of names": "names",
  "least share of keywords": "words",
  "greatest share of keywords": "words",
  "weight of names": "names",
  "least share of title": "title",
  "greatest share of title": "title",
  "least share of lead": "words",
  "greatest share of lead": "words",
  "rare words": "words",
  "lead sense": "sense",
  sense: "sense",
  "days apart": "days",
  "days known": null,
  "day told": "days",
  shorter: null,
  longer: null,
};

/**
 * Why two reports are linked: each ground with its words, and how much less would speak for one story without it;
 * what says most first.
 */
export function reasonsOf(a: Measured, b: Measured, pinned: boolean): readonly LinkReason[] {
  const evidence = new Float32Array(EVIDENCE.length);
  measure(a, b, evidence);
  const whole = strengthOfRow(evidence);
  const weights = new Map<LinkGround, number>();
  for (const ground of new Set(Object.values(GROUNDS))) {
    if (ground === null) continue;
    const without = evidence.map((value, at) => (GROUNDS[EVIDENCE[at] ?? "words"] === ground ? 0 : value));
    weights.set(ground, whole - strengthOfRow(without));
  }
  const shared = sharedWords(a, b);
  const reasons = [...weights].map(([ground, weight]) => ({
    ground,
    shared: shared.get(ground) ?? [],
    weight: Math.round(weight * 100) / 100,
  }));
  const all: readonly LinkReason[] = pinned
    ? [{ ground: "pin", shared: [], weight: 0 }, ...reasons]
    : reasons;
  return all
    .filter(({ ground, weight }) => ground === "pin" || weight !== 0)
    .sort(
      (one, two) => Number(two.ground === "pin") - Number(one.ground === "pin") || two.weight - one.weight,
    );
}

/** The words that both have, as the first writes them, those that say most first. */
function sharedWords(a: Measured, b: Measured): ReadonlyMap<LinkGround, readonly string[]> {
  const [x, y] = [a.features, b.features];
  const written = x.written.split("\n");
  const found: { readonly ground: LinkGround; readonly word: string; readonly worth: number }[] = [];
  meet(x.keys, y.keys, (i, j) => {
    const word = written[i] ?? "";
    const worth = (x.weights[i] ?? 0) * (y.weights[j] ?? 0);
    const [p, q] = [x.places[i] ?? 0, y.places[j] ?? 0];
    found.push({ ground: (p | q) & IN_NAME ? "names" : "words", word, worth });
    if (p & q & IN_TITLE) found.push({ ground: "title", word, worth });
  });
  meet(x.figures, y.figures, (i) => {
    found.push({ ground: "figures", word: written[x.keys.length + i] ?? "", worth: x.figureWeights[i] ?? 0 });
  });
  found.sort((one, two) => two.worth - one.worth || (one.word < two.word ? -1 : 1));
  return new Map(
    [...Map.groupBy(found, ({ ground }) => ground)].map(([ground, words]) => [
      ground,
      words.slice(0, SHOWN).map(({ word }) => word),
    ]),
  );
}

function meet(a: Uint32Array, b: Uint32Array, both: (i: number, j: number) => void): void {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i] ?? 0, b[j] ?? 0];
    if (one < two) i++;
    else if (two < one) j++;
    else both(i++, j++);
  }
}
