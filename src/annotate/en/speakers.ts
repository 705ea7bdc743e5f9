import type { NameMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { Slices } from "./slices.ts";
import {
  apposedWords,
  headZone,
  isApposed,
  isHead,
  isList,
  isOwner,
  isTitled,
  joined,
  plain,
  type SpeakerSort,
  skipArticle,
  sortOf,
} from "./source-heads.ts";
import { Titles } from "./titles.ts";
import { type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

type Tokens = readonly UnitToken[];

/** Who was named or spoke lately, for pronouns. */
interface Recent {
  readonly speaker: string;
  readonly sort: SpeakerSort;
  readonly place: number;
}

/** How far back a pronoun looks, in characters: three or four paragraphs of news. */
const REACH = 1500;

/** Resolves the words that name a source, unit by unit in the order of the text. */
export class Speakers {
  readonly #text: string;
  readonly #names: Slices<NameMark>;
  /** Names outside quotations: those that a pronoun outside may stand for. */
  readonly #outside: Slices<NameMark>;
  readonly #titles: Titles;
  #spoke: Recent[] = [];
  /** Canonical names that a title calls a woman or a man. */
  readonly #titled = new Map<string, "he" | "she">();

  /** `quotes` are speech that does not overlap, in order. */
  constructor(text: string, names: readonly NameMark[], quotes: readonly Span[] = []) {
    this.#text = text;
    this.#names = new Slices(names);
    this.#titles = new Titles(text, names);
    const quoted = new Slices(quotes);
    this.#outside = new Slices(names.filter((name) => quoted.touching(name).length === 0));
    for (const name of names) {
      const title = /\b(mr|mrs|ms|miss|sir|lady|dame|lord)\b\.?\s*$/i.exec(
        text.slice(Math.max(0, name.from - 6), name.from),
      );
      const own = /^(mr|mrs|ms|miss|sir|lady|dame|lord)\b/i.exec(text.slice(name.from, name.from + 6));
      const word = (title?.[1] ?? own?.[1] ?? "").toLowerCase();
      if (word !== "") this.#titled.set(name.canonical, /^(?:mr|sir|lord)$/.test(word) ? "he" : "she");
    }
  }

  /** Whether a pronoun can stand for a person, by the titles of the report. */
  #fits(pronoun: string, speaker: string): boolean {
    const known = this.#titled.get(speaker);
    return known === undefined || !/^s?he$/.test(pronoun) || known === pronoun;
  }

  /**
   * Who a run of tokens names: a person's or body's canonical name where that is the head, the last fitting
   * person or body for a pronoun, else the words without their article. "" where a pronoun has nobody.
   */
  resolve(tokens: Tokens, run: Run): string {
    const first = tokens[run.first];
    const last = tokens[run.end - 1];
    if (first === undefined || last === undefined) return "";
    if (/^PRP/.test(first.tag) && run.end - run.first === 1) return this.#pronoun(tokens, first);
    const owner = this.#ownerOfWords(tokens, run);
    if (owner !== null) {
      this.#remember(owner.canonical, owner.sort === "person" ? "person" : "body", first.from);
      return owner.canonical;
    }
    const named = this.#headName(tokens, run);
    const speaker =
      named?.canonical ??
      this.#called(tokens, run) ??
      apposedWords(this.#text, tokens, run) ??
      plain(this.#text, tokens, run);
    this.#remember(speaker, sortOf(tokens, run, named), first.from);
    return speaker;
  }

  /** Whether a run of tokens is a person's name from its first word on. */
  isPerson(tokens: Tokens, run: Run): boolean {
    const name = this.#headName(tokens, run);
    return name?.sort === "person" && name.from === tokens[run.first]?.from;
  }

  /** [the mayor] where the report said [Mayor Ada Lund] before; not [the mayor of Corve], nor a plural. */
  #called(tokens: Tokens, run: Run): string | null {
    const last = tokens[run.end - 1];
    if (last?.tag !== "NN" || wordAt(tokens, run.first) !== "the") return null;
    for (let at = run.first; at < run.end; at += 1)
      if (
        !/^(?:DT|JJ.?|NN|HYPH|CD)$/.test(tagAt(tokens, at)) ||
        /^(?:former|ex|late|new)$/.test(wordAt(tokens, at))
      )
        return null;
    return this.#titles.holder(last.lower, last.from);
  }

  /** [Lund's statement | read]: what somebody wrote or said speaks for them. */
  #ownerOfWords(tokens: Tokens, run: Run): NameMark | null {
    const last = tokens[run.end - 1];
    if (
      last === undefined ||
      !/^(?:statement|letter|tweet|post|email|e-mail|memo|message|note|op-ed)$/.test(last.lower)
    )
      return null;
    const from = tokens[run.first]?.from ?? 0;
    return (
      this.#names
        .inside({ from, to: last.from })
        .find((name) => name.sort === "person" && isOwner(tokens, run, name)) ?? null
    );
  }

  #headName(tokens: Tokens, run: Run): NameMark | null {
    const zone = headZone(tokens, run);
    const from = tokens[run.first]?.from ?? 0;
    const to = tokens[run.end - 1]?.to ?? 0;
    const inside = this.#names.inside({ from, to });
    const zoneEnd = tokens[zone.end - 1]?.to ?? from;
    const persons = inside.filter((name) => name.sort === "person" && !isOwner(tokens, run, name));
    const person =
      persons.find((name) => name.to === zoneEnd) ??
      persons.find((name) => name.to <= zoneEnd && isHead(tokens, zone, name)) ??
      persons.find((name) => isTitled(tokens, run, name) || isApposed(tokens, run, name));
    if (person !== undefined) return joined(tokens, run, zone) || isList(tokens, run) ? null : person;
    const whole = inside.find((name) => name.to === zoneEnd && !joined(tokens, run, zone));
    // [the Lisk port authority] is not Lisk: the name must begin the phrase, an article aside.
    if (whole === undefined) return null;
    const begin = tokens[skipArticle(tokens, run)]?.from;
    return whole.from === begin ? whole : null;
  }

  #pronoun(tokens: Tokens, token: UnitToken): string {
    const pronoun = OWNING.get(token.lower) ?? token.lower;
    const sort = PRONOUNS.get(pronoun);
    if (sort === undefined) return "";
    // The subject of the same sentence, or of the one before, else who spoke last.
    const unitFrom = tokens[0]?.from ?? 0;
    const before = { from: Math.max(0, token.from - REACH), to: token.from };
    const spoken = this.#spoke.findLast(
      (one) =>
        this.#fits(pronoun, one.speaker) &&
        one.place < token.from &&
        token.from - one.place < REACH &&
        (one.sort === sort || (sort === "many" && one.sort === "body")),
    );
    if (sort === "person") {
      const near = this.#outside
        .inside(before)
        .filter(
          (name) =>
            name.sort === "person" &&
            this.#fits(pronoun, name.canonical) &&
            !/^['’]s/.test(this.#text.slice(name.to, name.to + 2)),
        );
      const here = near.find(
        (name) =>
          name.from >= unitFrom && !GOVERNED.test(this.#text.slice(Math.max(0, name.from - 9), name.from)),
      );
      if (here !== undefined) return here.canonical;
      if (spoken !== undefined) {
        const since = near.findLast((name) => name.from > spoken.place && this.#beginsSentence(name));
        return since?.canonical ?? spoken.speaker;
      }
      return near.findLast((name) => this.#beginsSentence(name))?.canonical ?? near.at(-1)?.canonical ?? "";
    }
    return spoken?.speaker ?? "";
  }

  /**
   * Whether only a few small words, no other name and no preposition right before it stand between a name and the full
   * stop before it: it is a subject. Not [Vega told Lund] and not [Of Lund, he said] for Lund.
   */
  #beginsSentence(name: NameMark): boolean {
    const from = Math.max(0, name.from - 40);
    const opening = /(?:^|[.!?\n”"]\s*)((?:[\p{L}.'’-]+\s){0,4})$/u.exec(this.#text.slice(from, name.from));
    if (opening === null || GOVERNED.test(this.#text.slice(from, name.from))) return false;
    const words = opening[1] ?? "";
    return this.#names.inside({ from: name.from - words.length, to: name.from }).length === 0;
  }

  #remember(speaker: string, sort: SpeakerSort, place: number): void {
    // No pronoun stands for [nobody], [everyone].
    if (speaker === "" || /^(?:no|any|every|some)(?: ?one|body)$/i.test(speaker)) return;
    this.#spoke.push({ speaker, sort, place });
    if (this.#spoke.length > 24) this.#spoke = this.#spoke.slice(-12);
  }
}

/** [Of Lund, he said]: who is spoken of does not speak. */
const GOVERNED = /\b(?:of|about|on|for|with|to|by|from|against|than|like)\s$/i;

const PRONOUNS: ReadonlyMap<string, SpeakerSort> = new Map([
  ["he", "person"],
  ["she", "person"],
  ["they", "many"],
  ["it", "body"],
]);

/** Pronouns that own by those that act [her claim]. */
const OWNING: ReadonlyMap<string, string> = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
]);
