import type { NameSort } from "../../../model/mark.ts";
import { findPlace, plainName, usualForm } from "../../../text/places.ts";
import { isAcronym } from "./acronyms.ts";
import { WORD, wordBits } from "./lexicon.ts";
import type { NamedSentence } from "./sentence.ts";
import { PARTICLES, SUFFIXES } from "./words.ts";

/** A name at one place of the report. */
interface Mention {
  readonly form: string;
  readonly sort: NameSort;
  /** Its words in plain form, without the suffix of persons ["jr"]. */
  readonly parts: readonly string[];
  readonly suffix: string;
}

/** What a report calls by one name or several. */
interface Bearer {
  readonly sort: NameSort;
  readonly forms: Map<string, number>;
  /** The longest parts seen. */
  parts: readonly string[];
  suffix: string;
  mentions: number;
  latest: number;
}

/**
 * For each run of each sentence the fullest form of its name in the report: "Ada Okafor" for "Okafor", "Customs and
 * Border Protection" for "CBP". Two persons of one surname stay two; the surname alone goes to the one who is
 * spoken of most up to there.
 */
export function fullestForms(
  text: string,
  sentences: readonly NamedSentence[],
): readonly (readonly string[])[] {
  const mentions = sentences.map(({ words, runs }) =>
    runs.map((run): Mention => {
      const form = formAt(text, words[run.first]?.from ?? 0, words[run.end - 1]?.to ?? 0);
      const parts = plainName(form.replaceAll(",", " ")).split(" ");
      const last = parts.at(-1) ?? "";
      const suffixed = run.sort === "person" && parts.length > 2 && SUFFIXES.has(last);
      return {
        form,
        sort: run.sort,
        parts: suffixed ? parts.slice(0, -1) : parts,
        suffix: suffixed ? last : "",
      };
    }),
  );
  const book = new Book(mentions.flat());
  return mentions
    .map((list) => list.map((mention) => book.bearerOf(mention)))
    .map((list) => list.map(fullestOf));
}

function formAt(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/g, " ").replaceAll("’", "'");
}

/** The bearers of names of one report: full names first, then each mention in the order of the text. */
class Book {
  readonly #byWord = new Map<string, Bearer[]>();
  readonly #byForm = new Map<string, Bearer>();
  readonly #shorts = new Map<string, Bearer>();
  #time = 0;

  constructor(mentions: readonly Mention[]) {
    const longest = [...mentions].sort((a, b) => b.parts.length - a.parts.length);
    for (const mention of longest) {
      if (mention.sort !== "person" || mention.parts.length > 1) this.#enter(mention);
    }
  }

  /** Whose name a mention is; counts it. */
  bearerOf(mention: Mention): Bearer {
    const bearer = this.#find(mention) ?? this.#enter(mention);
    this.#time += 1;
    bearer.mentions += 1;
    bearer.latest = this.#time;
    bearer.forms.set(mention.form, (bearer.forms.get(mention.form) ?? 0) + 1);
    return bearer;
  }

  #enter(mention: Mention): Bearer {
    const known = this.#find(mention);
    if (known !== null) {
      if (known.suffix === "") known.suffix = mention.suffix;
      return known;
    }
    const bearer: Bearer = {
      sort: mention.sort,
      forms: new Map([[mention.form, 0]]),
      parts: mention.parts,
      suffix: mention.suffix,
      mentions: 0,
      latest: 0,
    };
    this.#byForm.set(keyOf(mention), bearer);
    for (const word of new Set(mention.parts)) {
      const list = this.#byWord.get(`${mention.sort} ${word}`) ?? [];
      list.push(bearer);
      this.#byWord.set(`${mention.sort} ${word}`, list);
    }
    if (mention.sort === "organisation" && mention.parts.length > 1) {
      for (const short of initialsOf(mention.form))
        if (!this.#shorts.has(short)) this.#shorts.set(short, bearer);
    }
    return bearer;
  }

  #find(mention: Mention): Bearer | null {
    const same = this.#byForm.get(keyOf(mention));
    if (mention.sort === "person") return this.#findPerson(mention) ?? same ?? null;
    if (same !== undefined) return same;
    if (isAcronym(mention.form)) {
      const long = this.#shorts.get(mention.form.replaceAll(".", ""));
      if (long !== undefined && long.sort === mention.sort) return long;
    }
    if (mention.sort !== "organisation" || usualForm(mention.form) !== null) return null;
    // A word that begins the names of many bodies says nothing alone ["House", "National"].
    if (mention.parts.length === 1 && isGeneral(mention.parts[0] ?? "")) return null;
    // A firm or body by its first words ["Halvorsen" of "Halvorsen Shipping Ltd"]; one candidate only.
    const longer = (this.#byWord.get(`organisation ${mention.parts[0] ?? ""}`) ?? []).filter(
      ({ parts }) =>
        parts.length > mention.parts.length && mention.parts.every((part, at) => part === parts[at]),
    );
    return longer.length === 1 ? (longer[0] ?? null) : null;
  }

  #findPerson(mention: Mention): Bearer | null {
    const surname = mention.parts.at(-1) ?? "";
    const candidates = (this.#byWord.get(`person ${surname}`) ?? []).filter((bearer) =>
      mayBe(mention, bearer),
    );
    const rank = (bearer: Bearer): number =>
      (bearer.parts.at(-1) === surname ? 1000 : 0) +
      bearer.mentions +
      (bearer.parts.length === mention.parts.length ? 1e6 : 0);
    return (
      [...candidates].sort(
        (a, b) => rank(b) - rank(a) || b.latest - a.latest || (a.parts.join() < b.parts.join() ? -1 : 1),
      )[0] ?? null
    );
  }
}

function isGeneral(word: string): boolean {
  const bits = wordBits(word);
  return word === "house" || (bits & (WORD.common | WORD.organisation | WORD.place | WORD.demonym)) !== 0;
}

function keyOf({ sort, form, parts }: Mention): string {
  if (sort === "place" || sort === "organisation") {
    const usual = usualForm(form);
    if (usual !== null) return `${sort} = ${usual}`;
  }
  return `${sort} ${parts.join(" ")}`;
}

/**
 * Whether a mention may be the person: all its words stand among the person's in order, an initial for a word that
 * begins with it ["J. Moreau", "Jean Moreau"]; a surname, or a given name alone, is enough.
 */
function mayBe({ parts, suffix }: Mention, bearer: Bearer): boolean {
  if (suffix !== "" && bearer.suffix !== "" && suffix !== bearer.suffix) return false;
  // Beside "Jonas Halvorsen Jr." the full name without it is his father's.
  if (suffix === "" && bearer.suffix !== "" && parts.length > 1) return false;
  if (parts.length === 1) return bearer.parts.includes(parts[0] ?? "");
  if (parts.at(-1) !== bearer.parts.at(-1)) return false;
  const [short, long] = parts.length <= bearer.parts.length ? [parts, bearer.parts] : [bearer.parts, parts];
  let at = 0;
  for (const part of short) {
    while (at < long.length && !agrees(part, long[at] ?? "")) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return agrees(short[0] ?? "", long[0] ?? "") || short.length === 1;
}

function agrees(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** The short forms that the words of a body give: initials of all words, and of those that are no small links. */
function initialsOf(full: string): readonly string[] {
  const words = full.replace(/^(?:U\.?[SK]\.?|The|the) /, "").split(/[\s-]+/);
  const of = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join("");
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return [of(words), of(large)].filter((short) => short.length >= 2);
}

/** The form with most words; of those the one used most; not one in capitals where another stands. */
function fullestOf({ forms, sort }: Bearer): string {
  const size = (form: string): number =>
    form.split(/[\s-]+/).filter((word) => !PARTICLES.has(plainName(word)) || sort !== "person").length;
  const shouted = (form: string): number => (form === form.toUpperCase() && form.length > 6 ? 1 : 0);
  // Of a listed name its usual long form, if the report has it: "United States", not "United States of America".
  for (const [form, count] of forms)
    if (count > 0 && usualForm(form) === form && form.length > 3) return form;
  const best = [...forms]
    .filter(([, count]) => count > 0 || forms.size === 1)
    .sort(
      ([a, x], [b, y]) =>
        Number(isAcronym(a)) - Number(isAcronym(b)) ||
        shouted(a) - shouted(b) ||
        size(b) - size(a) ||
        y - x ||
        b.length - a.length ||
        (a < b ? -1 : 1),
    )[0];
  const form = best?.[0] ?? [...forms.keys()][0] ?? "";
  const town = sort === "place" && form.length > 4 && form === form.toUpperCase() && findPlace(form) !== null;
  return shouted(form) === 1 || town ? inSmallLetters(form) : form;
}

/** "TEL AVIV" as "Tel Aviv". */
function inSmallLetters(form: string): string {
  return form
    .toLowerCase()
    .replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
