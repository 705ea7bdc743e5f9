/** A stretch of squeezed text, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text without its white space, so that line breaks and broken words do not matter. */
export interface Squeezed {
  /** The characters that are left; quotation marks and dashes in their plain form. */
  readonly text: string;
  /** For every offset of the source (and one past its end): the number of kept characters before it. */
  readonly before: readonly number[];
}

/** Takes white space and zero-width characters out of a text. */
export function squeeze(source: string): Squeezed {
  const kept: string[] = [];
  const before: number[] = [];
  for (let at = 0; at < source.length; at++) {
    before.push(kept.length);
    const char = source[at] ?? "";
    if (!DROPPED.test(char)) kept.push(PLAIN.get(char) ?? char);
  }
  before.push(kept.length);
  return { text: kept.join(""), before };
}

const DROPPED = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const PLAIN: ReadonlyMap<string, string> = new Map([
  ..."‘’‛′".split("").map((char): [string, string] => [char, "'"]),
  ..."“”„‟″".split("").map((char): [string, string] => [char, '"']),
  ..."–—‑‒―".split("").map((char): [string, string] => [char, "-"]),
]);

/** A span of the source in squeezed places. */
export function squeezedSpan({ before }: Squeezed, from: number, to: number): Range {
  return { from: before[from] ?? 0, to: before[to] ?? 0 };
}

/** Every place where words stand, white space aside. At most a thousand. */
export function occurrences({ text }: Squeezed, words: string): readonly Range[] {
  const needle = squeeze(words).text;
  const found: Range[] = [];
  if (needle === "") return found;
  for (let at = text.indexOf(needle); at !== -1 && found.length < 1000; at = text.indexOf(needle, at + 1)) {
    found.push({ from: at, to: at + needle.length });
  }
  return found;
}

/** How many characters two ranges share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
