import type { NameSort } from "../model/mark.ts";
import { countryOfDemonym, findPlace, plainName, usualForm } from "./places.ts";
import { soundKey, soundLikeness } from "./sound-key.ts";

/**
 * Whether two forms can name the same thing: spellings and transliterations ["Yuri Halvek", "Jurij Halvek"], short forms
 * and initials of persons ["J. Moreau", "Jean Moreau"], short forms of bodies, acronyms, titles, and names that
 * the lists know as one ["US", "United States"]. Two different places of the lists are never one ["Oman", "Amman"].
 */
export function sameName(a: string, b: string, sort: NameSort = "other"): boolean {
  return nameLikeness(a, b, sort) >= SAME;
}

/** Measured on 74 hand-made pairs (development data): see test/text/alias.test.ts for cases of both sides. */
const SAME = 0.8;

/**
 * Whether two names that the same words are given to are one speaker's: one name, or one surname, as nobody says the
 * very words of a relative. [Yuri Halvek, Jurij Halvek], [Ana Lisk, Lisk], not [Ana Lisk, Jon Orr].
 */
export function sameSpeaker(a: string, b: string, sort: NameSort = "person"): boolean {
  return sameName(a, b, sort) || surname(a) === surname(b);
}

function surname(name: string): string {
  const words = plainName(name)
    .split(" ")
    .filter((word) => word !== "jr" && word !== "sr");
  return words.at(-1) ?? "";
}

/** How alike two forms of a name are, from 0 to 1; 1 for equal or listed as one. */
export function nameLikeness(a: string, b: string, sort: NameSort = "other"): number {
  const left = profileOf(a);
  const right = profileOf(b);
  if (left.plain === "" || right.plain === "") return 0;
  if (left.plain === right.plain || left.usual === right.usual) return 1;
  if (left.place !== null && left.place === right.place) return 1;
  // What the lists tell apart is apart; a country's other names are one.
  if (left.country !== null && right.country !== null) {
    return left.country !== "" && left.country === right.country ? 1 : 0;
  }
  if (isAcronymOf(left, right) || isAcronymOf(right, left)) return sort === "person" ? 0.75 : 0.9;
  if (sort === "place" && isWaterOf(left.words, right.words)) return 0.9;
  if (sort !== "person" && left.listed && right.listed) return 0;
  if (sort === "person") return personLikeness(left, right);
  if (sort === "other" && left.place === null && right.place === null)
    return Math.max(personLikeness(left, right), sharedWords(left, right));
  if (sort === "organisation" && !left.listed && !right.listed && startsAlike(left.firm, right.firm))
    return 0.85;
  return Math.max(wordsLikeness(left, right, sort), sharedWords(left, right));
}

/** A sea or river with and without the word for it ["Corvan", "Corvan Sea"]; not ["Lisk", "Lisk City"]. */
function isWaterOf(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length !== short.length + 1) return false;
  return (
    /^(?:sea|ocean|river|desert|mountains)$/.test(long.at(-1) ?? "") &&
    short.every((word, at) => word === long[at])
  );
}

/** Words that tell two of a kind apart ["Corvo East", "Corvo West"]. */
const SIDES =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|old|first|second|third)$/;

/** Names of as many words each are alike as their least alike words are; others as their spellings are. */
function wordsLikeness(left: Profile, right: Profile, sort: NameSort): number {
  const whole = spelledLikeness(left.plain, right.plain, sort);
  if (left.words.length < 2 || left.words.length !== right.words.length) return whole;
  let least = whole;
  left.words.forEach((word, at) => {
    const other = right.words[at] ?? "";
    if (word === other) return;
    if (SIDES.test(word) && SIDES.test(other)) least = 0;
    else least = Math.min(least, Math.max(0.6, spelledLikeness(word, other, "person")));
  });
  return least;
}

/**
 * A name that another holds whole is like it, but too little to be one with it: they may be of one thing
 * ["Lisk Corvan Herons", "Herons"] or not ["Corvo Harbour", "Harbour"].
 */
function sharedWords(left: Profile, right: Profile): number {
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const telling = short.words.filter((word) => word.length >= 3 && !GENERAL.has(word));
  if (telling.length === 0) return 0;
  const found = telling.filter((word) => long.words.some((other) => other === word || other === `${word}s`));
  return found.length === telling.length ? 0.78 : (0.6 * found.length) / telling.length;
}

/** What is worked out once for a form. */
interface Profile {
  readonly bare: string;
  readonly plain: string;
  readonly usual: string;
  readonly words: readonly string[];
  /** The words of a firm's name without "Ltd" and the like. */
  readonly firm: readonly string[];
  /** The words of a person's name without particles and suffix. */
  readonly core: readonly string[];
  readonly suffix: string | undefined;
  /** The code of the country that it names, "" for a country without code, null for other names. */
  readonly country: string | null;
  /** The key of the place that it names. */
  readonly place: string | null;
  readonly listed: boolean;
  readonly acronym: string | null;
  readonly initials: readonly string[];
}

const profiles = new Map<string, Profile>();
/** Forms remembered: a story of a thousand reports has some ten thousand. */
const REMEMBERED = 20_000;

function profileOf(name: string): Profile {
  const known = profiles.get(name);
  if (known !== undefined) return known;
  if (profiles.size >= REMEMBERED) profiles.clear();
  const bare = bareForm(name);
  const plain = plainName(bare).replace(/^(?:mt|st|ft) (?=\p{L})/u, (short) => LONG_STARTS[short] ?? short);
  const words = plain.split(" ");
  const place = findPlace(bare);
  const profile: Profile = {
    bare,
    plain,
    usual: usualForm(bare) ?? bare,
    words,
    firm: firmOf(words),
    core: coreOf(words),
    suffix: words.find((word) => SUFFIXES.has(word)),
    country: place?.kind === "country" ? (place.countries[0] ?? "") : null,
    place: place?.plain ?? null,
    listed: usualForm(bare) !== null || place !== null || countryOfDemonym(bare) !== null,
    acronym: acronymOf(bare),
    initials: initialsOf(bare),
  };
  profiles.set(name, profile);
  return profile;
}

/** Titles and "the" in front, "'s" behind. */
function bareForm(name: string): string {
  return name
    .trim()
    .replace(TITLES, "")
    .replace(/['’]s$/, "")
    .slice(0, 120);
}

const LONG_STARTS: Readonly<Record<string, string>> = { "mt ": "mount ", "st ": "saint ", "ft ": "fort " };

const TITLES =
  /^(?:(?:the|mr|mrs|ms|miss|dr|sir|dame|lord|lady|gen|col|maj|capt|lt|sgt|sen|rep|gov|rev|prof|president|senator|general|minister|sheikh)\b\.?\s+){1,3}/i;

/** The letters of a short form, also with the land in front ["US CBP"]; null for other names. */
function acronymOf(bare: string): string | null {
  const short = /^(?:(?:US|UK|EU|U\.S\.|U\.K\.) )?((?:\p{Lu}\.?){2,7})$/u.exec(bare)?.[1];
  return short === undefined ? null : short.replaceAll(".", "");
}

const FIRM_ENDS: ReadonlySet<string> = new Set(
  "inc corp corporation co company ltd limited llc llp plc gmbh ag sa nv spa holdings group".split(" "),
);

function firmOf(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && FIRM_ENDS.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(0, end);
}

/**
 * The initials of a name's words, of all and of the large ones alone; with the land in front and without, without
 * "Ltd" and the like, and with "The" before them ["THR" for "Harbour Reader"].
 */
function initialsOf(form: string): readonly string[] {
  const of = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join("");
  const forms = [form.replace(/^U\.?[SK]\.? /, ""), form.replace(/^U\.?S\.? /, "United States ")];
  return forms.flatMap((each) => {
    const all = each.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    if (all.length < 2) return [];
    const firm = all.slice(0, firmOf(all.map((word) => plainName(word))).length);
    const large = of(firm.filter((word) => /^\p{Lu}/u.test(word)));
    return [of(all), of(firm), large, large.length > 1 ? `T${large}` : large].filter(
      ({ length }) => length > 1,
    );
  });
}

/** Whether the first is made of the initials of the second, all of them or those of its large words. */
function isAcronymOf(short: Profile, long: Profile): boolean {
  return short.acronym !== null && long.initials.includes(short.acronym);
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul bin ibn ben abu de der den van von la le di da al-".split(" "),
);
const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv", "junior", "senior"]);

/**
 * Persons: the last words must be spelled alike; then every given name of the shorter form must agree with one of the
 * longer, in order, as an initial or a spelling. A surname alone is a short form of any name with it.
 */
function personLikeness(left: Profile, right: Profile): number {
  if (left.suffix !== undefined && right.suffix !== undefined && left.suffix !== right.suffix) return 0.3;
  // [Vandermolen, van der Molen]
  if (left.words.join("") === right.words.join("")) return 1;
  const a = left.core;
  const b = right.core;
  const lastA = a.at(-1) ?? "";
  const lastB = b.at(-1) ?? "";
  const surname = spelledLikeness(lastA, lastB, "person");
  // A given name, or a surname in front, alone: of one person within a report, perhaps in another ["Ada", "Ada Lisk"].
  if (surname < 0.7 && Math.min(a.length, b.length) === 1 && a[0] === b[0]) return 0.75;
  if (surname < 0.4) return surname;
  const whole = spelledLikeness(a.join(""), b.join(""), "person");
  if (surname < SAME)
    return a.length === b.length && a.length > 1 ? Math.min(whole, 0.79) : whole >= 0.95 ? whole : surname;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return surname;
  let at = 0;
  let least = surname;
  for (const word of short.slice(0, -1)) {
    let best = 0;
    while (at < long.length - 1 && best < SAME) {
      best = givenLikeness(word, long[at] ?? "");
      at += 1;
    }
    least = Math.min(least, best);
  }
  return least;
}

function coreOf(words: readonly string[]): readonly string[] {
  // "Ben" in front is a given name.
  const core = words.filter(
    (word, at) => !(PARTICLES.has(word) && !(at === 0 && word === "ben")) && !SUFFIXES.has(word),
  );
  return core.length === 0 ? words : core;
}

/** Given names: an initial stands for the name, and a short form for the longer ["Rob", "Robert"]. */
function givenLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.9 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.85;
  return spelledLikeness(a, b, "person");
}

/** Words that begin the names of many bodies and say nothing alone. */
const GENERAL: ReadonlySet<string> = new Set(
  "house senate national international united american european central federal state department ministry bank university royal first general public world global supreme high city county social democratic republican christian islamic council committee office bureau party union".split(
    " ",
  ),
);

/** A body by its first words ["Halvorsen", "Halvorsen Shipping"]. */
function startsAlike(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const first = short[0] ?? "";
  if (short.length === 1 && GENERAL.has(first)) return false;
  if (first.length < 4 || countryOfDemonym(first) !== null || findPlace(short.join(" ")) !== null)
    return false;
  return short.every((word, at) => word === long[at]);
}

/** Likeness of two spellings by sound; a place of the lists and a word that is none must sound the same. */
function spelledLikeness(a: string, b: string, sort: NameSort): number {
  if (a === b) return 1;
  const keyA = keyOf(a);
  const keyB = keyOf(b);
  if (Math.min(keyA.length, keyB.length) < 3) return 0.3;
  const likeness = soundLikeness(keyA, keyB);
  // Short names are alike by chance: their consonants and first vowels must agree ["Faiz", "Fayez"; not "Kerry", "Corrie"].
  if (Math.min(keyA.length, keyB.length) <= 4 && frameOf(keyA) !== frameOf(keyB))
    return Math.min(likeness, 0.79);
  if (likeness >= SAME && sort !== "person" && isGreatPlace(a) !== isGreatPlace(b))
    return keyA === keyB ? 0.95 : 0.7;
  return likeness;
}

/** The consonants of a key and its first vowel: "kir" of "kiri". */
function frameOf(key: string): string {
  const first = key.search(/[aoi]/);
  return key.slice(0, first + 1) + key.slice(first + 1).replace(/[aoi]/g, "");
}

function isGreatPlace(plain: string): boolean {
  const kind = findPlace(plain)?.kind;
  return kind === "country" || kind === "capital" || kind === "state" || kind === "region";
}

const keys = new Map<string, string>();

function keyOf(plain: string): string {
  const known = keys.get(plain);
  if (known !== undefined) return known;
  if (keys.size >= REMEMBERED) keys.clear();
  const key = soundKey(plain);
  keys.set(plain, key);
  return key;
}
