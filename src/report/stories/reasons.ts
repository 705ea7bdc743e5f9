import type { Link, LinkGround } from "../../model/story.ts";
import { functionWords } from "../../text/prose.ts";
import { sayLinkGround } from "../words.ts";

/** One reason for a story in few words, summed over its links. */
export interface Reason {
  readonly ground: LinkGround;
  /** "names", "figures"; "days close together" where there are no words to it. */
  readonly label: string;
  /** What the reports share most, strongest first; none twice among all reasons of a story. */
  readonly shared: readonly string[];
  /** The sum over the links: how much it holds the story together. */
  readonly weight: number;
}

/**
 * What holds the reports of a story together, strongest first, but corrections by hand before all and plain words last:
 * names and figures tell a reader more. What stands between the reports is left out.
 */
export function reasonsOf(links: readonly Link[]): readonly Reason[] {
  const grounds = new Map<LinkGround, { weight: number; readonly shared: Map<string, Shared> }>();
  for (const { because } of links) {
    for (const { ground, shared, weight } of because) {
      // Corrections by hand have no weight, and hold together what nothing else does.
      if (weight <= 0 && ground !== "pin") continue;
      const known = grounds.get(ground) ?? { weight: 0, shared: new Map() };
      grounds.set(ground, known);
      known.weight += weight;
      for (const [place, words] of shared.entries()) {
        add(known.shared, ground === "figures" ? figureOf(words) : words, weight / (place + 1));
      }
    }
  }
  const ordered = [...grounds].sort(
    ([a, left], [b, right]) =>
      Number(b === "pin") - Number(a === "pin") ||
      Number(a === "words") - Number(b === "words") ||
      right.weight - left.weight ||
      (a < b ? -1 : a > b ? 1 : 0),
  );
  const told = new Set<string>();
  return ordered.flatMap(([ground, { weight, shared }]) => {
    const words = mostOf(shared).filter((word) => !told.has(word.toLowerCase()));
    // Nothing is left of it that another reason has not said.
    if (shared.size > 0 && words.length === 0) return [];
    const most = withoutParts(words).slice(0, MOST_WORDS);
    for (const word of most) told.add(word.toLowerCase());
    return [{ ground, label: sayLinkGround(ground), shared: most, weight }];
  });
}

/** Reasons as a list for people: "names Lisk, Verin; figures 12 killed". */
export function sayReasons(reasons: readonly Reason[], most = MOST_REASONS): string {
  return reasons
    .slice(0, most)
    .map(({ label, shared }) => (shared.length === 0 ? label : `${label} ${shared.join(", ")}`))
    .join("; ");
}

const MOST_WORDS = 4;
const MOST_REASONS = 4;

/** Words as the links write them: letter case aside they are one, shown as the heaviest link has them. */
interface Shared {
  weight: number;
  best: number;
  words: string;
}

function add(known: Map<string, Shared>, words: string, weight: number): void {
  const key = words.toLowerCase();
  const one = known.get(key);
  if (one === undefined) known.set(key, { weight, best: weight, words });
  else {
    one.weight += weight;
    // A headline in capitals is not how a name is written [BRACKWATER].
    const [shouted, before] = [isShouted(words), isShouted(one.words)];
    if (shouted === before ? weight > one.best || (weight === one.best && words < one.words) : before) {
      one.best = weight;
      one.words = words;
    }
  }
}

/** A figure without a word behind it that says nothing of what it counts ["21 of", "11.4 per"; not "21 girls"]. */
function figureOf(words: string): string {
  const [figure = words, ...behind] = words.split(" ");
  return behind.every((word) => word === "per" || functionWords.has(word)) ? figure : words;
}

/** Without what another of them begins with ["14" beside "14 people"]. */
function withoutParts(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other.startsWith(`${word} `)));
}

/** Whether words of more than four letters stand in capitals alone: short ones are acronyms. */
function isShouted(words: string): boolean {
  return words.length > 4 && words === words.toUpperCase() && words !== words.toLowerCase();
}

function mostOf(shared: ReadonlyMap<string, Shared>): readonly string[] {
  return [...shared.values()]
    .sort((a, b) => b.weight - a.weight || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words);
}
