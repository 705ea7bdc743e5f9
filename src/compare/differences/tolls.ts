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
 * The toll that a figure counts, from the words around it, nearest first to last; null for other figures.
 * [12 people were killed] [wounding 40 others], not [12 killer whales were seen].
 */
export function tollOf(around: readonly string[], unit: string): Toll | null {
  const own = unit
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => BY_WORD.get(word) ?? BY_WORD.get(word.replace(/s$/u, "")))
    .find((what) => what !== undefined);
  const what = own ?? around.map((word) => BY_WORD.get(word)).find((found) => found !== undefined);
  return what === undefined ? null : { what, growing: what !== "held" };
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
