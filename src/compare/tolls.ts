import type { QuantityMark, WordMark } from "../model/mark.ts";
import { inside } from "../model/span.ts";

/** What happened to those who are counted. */
export interface Toll {
  readonly what: "killed" | "wounded" | "missing" | "held" | "displaced" | "arrested" | "treated" | "rescued";
  /** Whether the count is known to grow while news comes in. */
  readonly growing: boolean;
}

const WORDS: Readonly<Record<Toll["what"], readonly string[]>> = {
  killed: [
    "kill",
    "killed",
    "dead",
    "die",
    "death",
    "fatality",
    "fatal",
    "body",
    "corpse",
    "drown",
    "slay",
    "murder",
    "casualty",
  ],
  wounded: ["wound", "wounded", "injure", "injured", "injury", "hurt", "maim"],
  missing: ["missing", "unaccounted", "disappear"],
  held: ["hostage", "captive", "capture", "seize", "abduct", "kidnap", "hold"],
  displaced: ["displace", "evacuate", "flee", "homeless", "uproot", "evacuee"],
  arrested: ["arrest", "detain", "detainee", "custody", "apprehend"],
  treated: ["hospital", "hospitalize", "treat", "treatment"],
  rescued: ["rescue", "save", "survivor", "survive"],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([what, words]) =>
    words.map((word) => [word, what as Toll["what"]] as const),
  ),
);

/**
 * The toll that a figure counts, from its unit and the words around it, nearest first; null for other figures.
 * [12 people were killed] [wounding 40 others], not [12 killer whales were seen], [2,000 crowns for each killed].
 */
export function tollOf(mark: QuantityMark, around: readonly string[]): Toll | null {
  if (mark.sort !== "count" && mark.sort !== "percent" && mark.sort !== "fraction") return null;
  const own = mark.unit
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => BY_WORD.get(word) ?? BY_WORD.get(word.replace(/s$/u, "")))
    .find((what) => what !== undefined);
  const what =
    own ??
    ofLives(mark, around) ??
    around.map((word) => BY_WORD.get(word)).find((found) => found !== undefined);
  return what === undefined ? null : { what, growing: mark.sort === "count" };
}

/**
 * What happened to those whose lives are told of: [14 people lost their lives], [the fire claimed 17 lives], [saved five
 * lives]; not [changed 300 lives], [1,200 people live there].
 */
function ofLives(mark: QuantityMark, around: readonly string[]): Toll["what"] | undefined {
  if (mark.counted !== "life" && !around.includes("life")) return undefined;
  if (around.some((word) => word === "save" || word === "rescue")) return "rescued";
  return around.some((word) => LIFE_ENDS.has(word)) ? "killed" : undefined;
}

const LIFE_ENDS = new Set("lose loss claim cost take".split(" "));

/** Whether two words are of different tolls: [killed] and [wounded] are no other words for the same thing. */
export function ofOtherTolls(a: string, b: string): boolean {
  const [one, two] = [BY_WORD.get(a), BY_WORD.get(b)];
  return one !== undefined && two !== undefined && one !== two;
}

/** Words looked at on each side of a figure. */
const WINDOW = 7;

/**
 * Dictionary forms of the content words around a figure, nearest first, no further than the next figure: in
 * [17 people died and 30 are missing] the missing are not the dead.
 */
export function wordsAroundFigure(
  words: readonly WordMark[],
  figures: readonly QuantityMark[],
  mark: QuantityMark,
): readonly string[] {
  const others = figures.filter((other) => other.from !== mark.from);
  const at = words.findIndex((word) => word.from >= mark.from);
  const near: { lemma: string; away: number }[] = [];
  for (const step of [-1, 1]) {
    for (let away = step < 0 ? 1 : 0; away <= WINDOW; away += 1) {
      const word = words[at + step * away];
      if (word === undefined || others.some((other) => other.from <= word.from && word.to <= other.to)) break;
      // [30 are still missing]: the tagger takes it for a verb form.
      if (word.tag === "VBG" && word.lemma === "miss") near.push({ lemma: "missing", away });
      else if (/^(?:NN|VB|JJ)/.test(word.tag)) near.push({ lemma: word.lemma, away });
    }
  }
  return near.sort((x, y) => x.away - y.away).map(({ lemma }) => lemma);
}

/**
 * Dictionary forms of the words that say what happened to what is counted, where the sentence says: [were killed in the
 * raid] of "some 30 people, women among them, were killed in the raid". Like `wordsAroundFigure`, but sure.
 */
export function wordsOfRestriction(
  words: readonly WordMark[],
  { restriction }: QuantityMark,
): readonly string[] {
  if (restriction === null) return [];
  return words
    .filter((word) => inside(word, restriction) && /^(?:NN|VB|JJ)/.test(word.tag))
    .map((word) => (word.tag === "VBG" && word.lemma === "miss" ? "missing" : word.lemma));
}

/** Nouns for people: figures of them may be of the same people whatever they are called. */
const PEOPLE = new Set([
  "person",
  "people",
  "civilian",
  "resident",
  "citizen",
  "man",
  "woman",
  "child",
  "adult",
  "other",
  "victim",
  "patient",
  "passenger",
  "worker",
  "soldier",
  "troop",
  "fighter",
  "militant",
  "officer",
  "migrant",
  "refugee",
  "protester",
  "demonstrator",
  "supporter",
  "participant",
  "member",
  "hostage",
  "captive",
  "detainee",
  "prisoner",
  "student",
  "pupil",
  "villager",
  "tourist",
  "guest",
  "family",
  "survivor",
  "evacuee",
  "fatality",
  "casualty",
  "body",
  "corpse",
  "death",
  "dead",
  "wounded",
  "injured",
  "missing",
  "suspect",
  "robber",
  "attacker",
  "gunman",
  "crew",
  "staff",
  "employee",
  "inhabitant",
  "population",
  "human",
  "individual",
  "marcher",
  "seeker",
  "life",
]);

export function isPerson(noun: string): boolean {
  return PEOPLE.has(noun) || (/(?:ian|ese|ish|i|an)s?$/u.test(noun) && /^[A-Z]/u.test(noun));
}
