import type { WordMark } from "../model/mark.ts";
import { FINITE, NOMINAL, PHRASE, VERBAL } from "./clause-words.ts";

/** The tagged words of a sentence, read by index; beyond its ends everything is "". */
export class TaggedWords {
  readonly text: string;
  readonly words: readonly WordMark[];
  constructor(text: string, words: readonly WordMark[]) {
    this.text = text;
    this.words = words;
  }
  tag(index: number): string {
    return this.words[index]?.tag ?? "";
  }
  lemma(index: number): string {
    return this.words[index]?.lemma ?? "";
  }
  surface(index: number): string {
    const word = this.words[index];
    return word === undefined ? "" : this.text.slice(word.from, word.to);
  }
  is(index: number, set: ReadonlySet<string>): boolean {
    return set.has(this.surface(index).toLowerCase());
  }
  finite(index: number): boolean {
    return FINITE.has(this.tag(index));
  }
  verb(index: number): boolean {
    return VERBAL.has(this.tag(index));
  }
  noun(index: number): boolean {
    return NOMINAL.has(this.tag(index));
  }
  /** A word of a noun phrase, or the hyphen inside one: [the far-right party], not [the party - and]. */
  phrase(index: number): boolean {
    const tag = this.tag(index);
    return PHRASE.has(tag) || (tag === "HYPH" && !this.dash(index));
  }
  /**
   * A dash that parts clauses, not a hyphen inside a word: [the wall - built in May - fell], not [Lisk-led]. Of
   * two hyphens that stand for a dash the first is one.
   */
  dash(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || !DASH.test(this.surface(index))) return false;
    if (this.surface(index) === "—") return true;
    const end = /^[-–—―]-/.test(this.text.slice(word.from, word.from + 2)) ? word.from + 2 : word.to;
    return /\s/u.test(this.text[word.from - 1] ?? " ") && /\s/u.test(this.text[end] ?? " ");
  }
  /** The word after a dash, which may be two hyphens. */
  afterDash(index: number): number {
    const two = this.surface(index + 1) === "-" && this.words[index]?.to === this.words[index + 1]?.from;
    return two ? index + 2 : index + 1;
  }
  /** Skips adverbs and "not": [also, still, not] met. */
  skipAdverbs(index: number): number {
    let at = index;
    while (this.tag(at).startsWith("RB") && at < index + 3) at += 1;
    return at;
  }
}

const DASH = /^(?:—|–|-|--|―)$/u;
