import { readFileSync } from "node:fs";
import { commonness } from "../src/text/word-rarity.ts";
import { type Chance, pick, skewed } from "./chance.ts";

/** What the reports of a made-up story draw from. */
export interface MadeStory {
  readonly subject: readonly string[];
  readonly place: string;
  readonly country: string;
  /** One development after the other: who and what comes in with each. */
  readonly phases: readonly Phase[];
}

interface Phase {
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  /** Words of the subject that this story is about. */
  readonly words: readonly string[];
  readonly figures: readonly number[];
}

const FIELDS = 40;
const SUBJECTS = 40;

/**
 * What all stories of a stream share: the words of English as often as they are, subjects in fields, people that are in
 * the news for long, countries, places. Texts of it mean nothing; they have the words, names and figures of reports as
 * often as reports have them, and share about as many as reports of one story, of one subject, and of none do.
 */
export class MadeWorld {
  readonly #chance: Chance;
  readonly #language = new Language();
  readonly #subjects: readonly (readonly string[])[];
  readonly #known: readonly string[];
  readonly #countries: readonly string[];
  readonly #places: readonly string[];

  constructor(chance: Chance) {
    this.#chance = chance;
    const some = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
    const told = (): string => this.#language.telling(chance);
    this.#subjects = Array.from({ length: FIELDS }, () => {
      const field = some(60, told);
      return Array.from({ length: SUBJECTS }, () => [
        ...some(25, () => pick(field, chance)),
        ...some(25, told),
      ]);
    }).flat();
    // What is often in the news is called by words that are known to be common.
    const known = (): string => capital(this.#language.any(chance));
    this.#known = some(3000, () => `${known()} ${known()}`);
    this.#countries = some(150, known);
    this.#places = [...some(3000, known), ...some(17_000, () => capital(word(chance, 3)))];
  }

  story(): MadeStory {
    const chance = this.#chance;
    const subject = pick(this.#subjects, chance);
    const place = this.#places[skewed(this.#places.length, chance)] ?? pick(this.#places, chance);
    const phases = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => ({
      people: Array.from({ length: 4 }, () =>
        chance() < 0.6 ? person(chance) : (this.#known[skewed(this.#known.length, chance)] ?? person(chance)),
      ),
      bodies: [`${capital(word(chance, 2))} ${pick(BODIES, chance)}`, `${place} ${pick(BODIES, chance)}`],
      words: Array.from({ length: 20 }, () =>
        chance() < 0.3 ? pick(subject, chance) : this.#language.telling(chance),
      ),
      figures: Array.from({ length: 4 }, () => 2 + Math.floor(1000 ** chance())),
    }));
    return { subject, place, country: pick(this.#countries, chance), phases };
  }

  /**
   * A sentence of a story in one of its developments: two in five are of the first one, as reports repeat the
   * background.
   */
  sentence(story: MadeStory, phase: number): string {
    const chance = this.#chance;
    const now =
      story.phases[chance() < 0.6 ? Math.min(phase, story.phases.length - 1) : 0] ?? story.phases[0];
    if (now === undefined) throw new RangeError("a story without phases");
    const words: string[] = [];
    for (let left = 14 + Math.floor(chance() * 14); left > 0; left--) {
      const kind = chance();
      if (kind < 0.4) words.push(pick(FUNCTION, chance));
      else if (kind < 0.62) words.push(this.#language.any(chance));
      else if (kind < 0.76) words.push(pick(story.subject, chance));
      else if (kind < 0.87) words.push(pick(now.words, chance));
      else words.push(nameOf(story, now, chance));
    }
    return `${capital(words.join(" "))}.`;
  }
}

function nameOf({ place, country }: MadeStory, { people, bodies, figures }: Phase, chance: Chance): string {
  const kind = chance();
  if (kind < 0.3) return pick(people, chance).split(" ")[1] ?? "";
  if (kind < 0.45) return pick(people, chance);
  if (kind < 0.55) return pick(bodies, chance);
  if (kind < 0.75) return place;
  if (kind < 0.85) return country;
  if (kind < 0.9) return pick(DAYS, chance);
  return String(pick(figures, chance));
}

/** The words of English, by how often they occur. */
class Language {
  readonly #words: readonly string[];
  /** Sums of how often the words up to each occur, and of the roots of that. */
  readonly #often: Float64Array;
  readonly #seldom: Float64Array;

  constructor() {
    const file = new URL("../src/text/data/word-vectors.txt", import.meta.url);
    this.#words = readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .filter((each) => each.length > 2);
    this.#often = sums(this.#words, (each) => 10 ** commonness(each));
    this.#seldom = sums(this.#words, (each) => Math.sqrt(10 ** Math.min(5, commonness(each))));
  }

  /** Any word, common ones as often as they are. */
  any(chance: Chance): string {
    return this.#words[drawn(this.#often, chance)] ?? "";
  }

  /** A word that says what something is about: rare ones more often than they are. */
  telling(chance: Chance): string {
    return this.#words[drawn(this.#seldom, chance)] ?? "";
  }
}

function sums(words: readonly string[], weight: (word: string) => number): Float64Array {
  let sum = 0;
  return Float64Array.from(words, (each) => (sum += weight(each)));
}

function drawn(sums: Float64Array, chance: Chance): number {
  const wanted = chance() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function person(chance: Chance): string {
  return `${capital(word(chance, 2))} ${capital(word(chance, 2 + Math.floor(chance() * 2)))}`;
}

/** A word of made-up syllables. */
function word(chance: Chance, syllables: number): string {
  let letters = "";
  for (let at = 0; at < syllables; at++) letters += pick(ONSETS, chance) + pick(VOWELS, chance);
  return letters + pick(ENDS, chance);
}

function capital(letters: string): string {
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const list = (words: string): readonly string[] => words.split(" ");

const ONSETS = list("b br d dr f fl g gr h j k kl l m n p pr r s st t tr v w z");
const VOWELS = list("a e i o u ai ea ou");
const ENDS = ["", ...list("n r l s nd rk m t ck x")];
const DAYS = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const BODIES = list(
  "Council Ministry Court Union Group Bank Agency University Police Club Commission Hospital",
);
const FUNCTION = list(
  "the the the of to a in and on for with by from at as is was has had that it he they not but which",
);
