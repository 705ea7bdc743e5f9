import type { Bonds } from "./bonds.ts";
import type { Sources } from "./sources.ts";
import type { CheckWord } from "./words.ts";

/** Words of content on either side that are looked for. */
const AROUND = 4;
/** How far apart two words stand that belong together, and what it counts where they only share a sentence. */
const CLOSE = 10;
const LOOSE = 0.7;
/** From how strong a bond on a word is taken for another. */
const SURE = 0.6;

/**
 * How well the reports bear a word out where it stands: of the places where a report has it, the best share of its
 * neighbours that stand there too. A number that a report gives for something else is borne out badly.
 */
export function borneOut(words: readonly CheckWord[], at: number, sources: Sources, bonds: Bonds): number {
  const word = words[at];
  if (word === undefined) return 0;
  const neighbours = [
    ...contentBefore(words, at).map((each, index) => ({
      each,
      counts: each.weight / (1 + 0.35 * (index + 1)),
    })),
    ...contentAfter(words, at).map((each, index) => ({
      each,
      counts: each.weight / (1 + 0.35 * (index + 1)),
    })),
  ];
  const all = neighbours.reduce((sum, { counts }) => sum + counts, 0);
  let best = 0;
  for (const { sentence, place } of sources.placesOf(word)) {
    const around = sources.sentences[sentence]?.words ?? [];
    let there = 0;
    for (const { each, counts } of neighbours) {
      let found = 0;
      around.forEach((other, index) => {
        if (index === place || other.kind === "empty" || found === 1) return;
        const { tie, strength } = bonds.of(each, other);
        const alike =
          tie === "same" ? 1 : (tie === "kin" || tie === "wider") && strength >= SURE ? strength : 0;
        found = Math.max(found, alike * (Math.abs(index - place) <= CLOSE ? 1 : LOOSE));
      });
      there += counts * found;
    }
    best = Math.max(best, all === 0 ? 1 : there / all);
  }
  return best;
}

function contentBefore(words: readonly CheckWord[], at: number): readonly CheckWord[] {
  return words
    .slice(Math.max(0, at - 3 * AROUND), at)
    .filter(({ kind }) => kind !== "empty")
    .reverse()
    .slice(0, AROUND);
}

function contentAfter(words: readonly CheckWord[], at: number): readonly CheckWord[] {
  return words
    .slice(at + 1, at + 1 + 3 * AROUND)
    .filter(({ kind }) => kind !== "empty")
    .slice(0, AROUND);
}
