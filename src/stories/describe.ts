import type { LinkGround, LinkReason } from "../model/story.ts";
import { EVIDENCE, measure } from "./evidence.ts";
import { IN_NAME, IN_TITLE } from "./features.ts";
import { type Measured, sharedFigures, sharedWords } from "./measured.ts";
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
  const shared = writtenByGround(a, b);
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

/** What both have, as the first writes it, what says most first. */
function writtenByGround(a: Measured, b: Measured): ReadonlyMap<LinkGround, readonly string[]> {
  const written = a.written.split("\n");
  const found: { readonly ground: LinkGround; readonly word: string; readonly worth: number }[] = [];
  for (const { at, places, weights } of sharedWords(a, b)) {
    const word = written[at] ?? "";
    const worth = weights[0] * weights[1];
    found.push({ ground: (places[0] | places[1]) & IN_NAME ? "names" : "words", word, worth });
    if (places[0] & places[1] & IN_TITLE) found.push({ ground: "title", word, worth });
  }
  for (const { at, weight } of sharedFigures(a, b)) {
    found.push({ ground: "figures", word: written[a.keyCount + at] ?? "", worth: weight });
  }
  found.sort((one, two) => two.worth - one.worth || (one.word < two.word ? -1 : 1));
  return new Map(
    [...Map.groupBy(found, ({ ground }) => ground)].map(([ground, words]) => [
      ground,
      words.slice(0, SHOWN).map(({ word }) => word),
    ]),
  );
}
