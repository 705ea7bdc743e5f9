import { readFileSync } from "node:fs";
import { allPlaces, countryOfDemonym, type Place, placeAt, plainName } from "../../../text/places.ts";
import { ORGANISATION_HEADS, ORGANISATION_TAILS, PLACE_HEADS, ROLES, TITLES } from "./words.ts";

/** What the lists say of a single word, one bit each. A hint for the model and the rules, never a decision. */
export const WORD = {
  given: 1,
  surname: 2,
  place: 4,
  demonym: 8,
  title: 16,
  tail: 32,
  organisation: 64,
  landscape: 128,
  common: 256,
  calendar: 512,
  role: 1024,
} as const;

/** What the lists say of a run of words. */
export const PHRASE = { none: 0, town: 1, place: 2, body: 3 } as const;

/** The bits of a word, by its plain form; `common` are words that English writes small. */
export function wordBits(plain: string): number {
  return lists().words.get(plain) ?? 0;
}

/** What a run of words is on the lists: PHRASE.body, place, town or none. Words in plain form. */
export function phraseKind(plain: string): number {
  if (lists().bodies.has(plain)) return PHRASE.body;
  const place = placeAt(plain);
  if (place === null || plain === "") return PHRASE.none;
  return isSmall(place) ? PHRASE.town : PHRASE.place;
}

/** The number of words of the longest run on the lists that begins with this word; 0 for none. */
export function longestPhrase(first: string): number {
  return lists().longest.get(first) ?? (phraseKind(first) === PHRASE.none ? 0 : 1);
}

interface Lists {
  readonly words: ReadonlyMap<string, number>;
  readonly bodies: ReadonlySet<string>;
  /** Where it is more than one. */
  readonly longest: ReadonlyMap<string, number>;
}

let loaded: Lists | null = null;

function lists(): Lists {
  loaded ??= read();
  return loaded;
}

const CALENDAR =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun";

function read(): Lists {
  const words = new Map<string, number>();
  const bodies = new Set<string>();
  const longest = new Map<string, number>();
  const addWord = (word: string, bit: number): void => {
    words.set(word, (words.get(word) ?? 0) | bit);
  };
  const addPhrase = (plain: string): void => {
    const end = plain.indexOf(" ");
    if (end <= 0) return;
    const first = plain.slice(0, end);
    longest.set(first, Math.max(longest.get(first) ?? 0, plain.split(" ").length));
  };
  for (const word of lines("given-names.txt")) words.set(word, WORD.given);
  for (const word of lines("surnames.txt")) addWord(word, WORD.surname);
  for (const line of lines("bodies.txt")) {
    for (const name of line.split(";")) {
      const plain = plainName(name);
      if (plain !== "") bodies.add(plain);
      addPhrase(plain);
    }
  }
  for (const [plain, place] of allPlaces()) {
    addPhrase(plain);
    if (!isSmall(place)) for (const word of plain.split(" ")) addWord(word, WORD.place);
  }
  for (const word of lines("common.txt")) addWord(word, WORD.common);
  for (const word of CALENDAR.split(" ")) addWord(word, WORD.calendar);
  for (const word of TITLES) addWord(word, WORD.title);
  for (const word of ROLES) addWord(word, WORD.role);
  for (const word of ORGANISATION_TAILS) addWord(word, WORD.tail);
  for (const word of ORGANISATION_HEADS) addWord(word, WORD.organisation);
  for (const word of PLACE_HEADS) addWord(word, WORD.landscape);
  return { words, bodies, longest };
}

function isSmall({ kind }: Place): boolean {
  return kind === "town" || kind === "city";
}

/** Whether a word is an adjective or people of a country ["Iranian", "Britons"]. */
export function isDemonym(word: string): boolean {
  return countryOfDemonym(word) !== null;
}

function lines(file: string): readonly string[] {
  return readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}
