import type { Prepared } from "./prepared.ts";

/**
 * Tellings of one story with the weights that their units have in it: rarity in English times rarity in the story, for what
 * every report says again and again [the name of the town] tells nothing apart. A unit that one telling of N holds keeps
 * its weight, one that n hold has ln(1 + N/n) / ln(1 + N) of it.
 */
export function weighInStory(tellings: readonly Prepared[]): readonly Prepared[] {
  const held = new Map<number, number>();
  for (const { numbers } of tellings) {
    for (const number of new Set(numbers)) held.set(number, (held.get(number) ?? 0) + 1);
  }
  const whole = Math.log(1 + tellings.length);
  return tellings.map((telling) => {
    const weights = telling.weights.map((weight, at) => {
      const tellingsWith = held.get(telling.numbers[at] ?? -1) ?? 1;
      return (weight * Math.log(1 + tellings.length / tellingsWith)) / whole;
    });
    return { ...telling, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}
