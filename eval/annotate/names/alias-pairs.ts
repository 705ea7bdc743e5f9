import { bareName, type GoldName } from "./gold.ts";

/** Two names of which people say whether they are of one thing. */
export interface AliasPair {
  readonly a: string;
  readonly b: string;
  readonly sort: GoldName["sort"];
  readonly same: boolean;
}

/** A name of a thing, as a document of a topic spells it. */
export interface NamedThing {
  readonly topic: string;
  readonly document: string;
  readonly thing: string;
  readonly sort: GoldName["sort"];
  readonly name: string;
}

/**
 * Every pair of different names of one sort in one topic: the same where one thing has both, different where no thing
 * has both.
 */
export function pairsOf(named: readonly NamedThing[]): readonly AliasPair[] {
  const things = new Map<
    string,
    { readonly name: string; readonly sort: GoldName["sort"]; things: Set<string> }
  >();
  const topics = new Map<string, Set<string>>();
  for (const { topic, thing, sort, name } of named) {
    const key = `${topic}\n${sort}\n${name}`;
    const known = things.get(key) ?? { name, sort, things: new Set() };
    known.things.add(thing);
    things.set(key, known);
    const group = topics.get(`${topic}\n${sort}`) ?? new Set();
    topics.set(`${topic}\n${sort}`, group.add(key));
  }
  const pairs: AliasPair[] = [];
  for (const keys of topics.values()) {
    const list = [...keys].flatMap((key) => things.get(key) ?? []);
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const same = [...a.things].some((thing) => b.things.has(thing));
        pairs.push({ a: a.name, b: b.name, sort: a.sort, same });
      }
    });
  }
  return pairs;
}

/** A phrase that is nothing but a name with its titles ["President Okafor"] as the name; null for others. */
export function wholeName(phrase: string, sort: GoldName["sort"]): string | null {
  const words = phrase
    .replace(/^(?:in|at|to|on|from|near|of|into|outside|around)\s/i, "")
    .replace(/\s+/g, " ");
  const bare = bareName(words, { from: 0, to: words.length, sort });
  if (bare === null) return null;
  const name = words.slice(bare.from, bare.to);
  const capitals = name
    .split(" ")
    .every((word) => /^(?:[\p{Lu}\p{N}&]|(?:of|for|and|the|al|bin|de|van)$)/u.test(word));
  if (sort === "person" && /['’]|\s(?:of|for|and|the)\s/.test(name)) return null;
  return capitals && /^\p{Lu}/u.test(name) && !/,/.test(name) ? name : null;
}

/** The share of pairs of a same and a different pair of which the same has the higher likeness; level ones are half. */
export function areaUnder(scored: readonly { readonly same: boolean; readonly score: number }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let below = 0;
  let sum = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end += 1;
    const level = sorted.slice(at, end);
    const same = level.filter((each) => each.same).length;
    sum += same * (below + (level.length - same) / 2);
    below += level.length - same;
    at = end;
  }
  const same = sorted.filter((each) => each.same).length;
  return same === 0 || below === 0 ? 0 : sum / (same * below);
}
