import {
  type MarkedReport,
  marksOf,
  type NameMark,
  type QuantityMark,
  type TimeMark,
  type WordMark,
} from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { countryOfDemonym } from "../../text/places.ts";
import { stem } from "../../text/stem.ts";
import { commonness } from "../../text/word-rarity.ts";

export type WordKind = "figure" | "time" | "name" | "noun" | "verb" | "adjective" | "other" | "empty";

/** A word of a sentence that is checked, or of one that it is checked against. */
export interface CheckWord extends Span {
  readonly lower: string;
  readonly lemma: string;
  /** What makes it the same as another: the stem of a word, the value of a figure ["=5000000000"]. */
  readonly key: string;
  readonly kind: WordKind;
  /** How much it tells. */
  readonly weight: number;
  readonly negates: boolean;
  /** Whether it may stand for a negation of others [refused to go] for [did not go]. */
  readonly declines: boolean;
  /** The quantity that a figure gives; null for other words, and for figures that name or date. */
  readonly quantity: QuantityMark | null;
  /** Of a figure whose value is not sure, how it is written: it is that of any figure written so; else null. */
  readonly loose: string | null;
  /** The time that it is part of [March 13]. */
  readonly time: TimeMark | null;
  /** Of a word of a name, or a people, what it is; null for other words. */
  readonly name: Named | null;
}

/** A name, a word with a large letter that may be one, or a people. */
export interface Named {
  readonly sort: NameMark["sort"] | "people";
  /** Whether the word only goes before a name [Mr, Mayor]. */
  readonly title: boolean;
  /** The whole of it, as it is written. */
  readonly written: string;
  /** The words of all its forms, in small letters; of a people its country. */
  readonly parts: readonly string[];
}

export interface CheckSentence {
  readonly span: Span;
  readonly words: readonly CheckWord[];
}

/** Gives the mark that holds a word, of words in order of place. */
function holding<M extends Span>(all: readonly M[]): (word: Span) => M | null {
  let at = 0;
  return (word) => {
    while ((all[at]?.to ?? Number.POSITIVE_INFINITY) <= word.from) at += 1;
    const mark = all[at];
    return mark !== undefined && inside(word, mark) ? mark : null;
  };
}

function namedBy({ tag }: WordMark, written: string, name: NameMark | null, text: string): Named | null {
  const word = written.toLowerCase();
  const title = TITLES.test(word);
  if (name !== null) {
    const whole = text.slice(name.from, name.to);
    const forms = `${whole} ${name.canonical}`.toLowerCase();
    return {
      sort: name.sort,
      written: whole,
      parts: [...new Set(forms.match(/[\p{L}\p{N}]+/gu) ?? [])],
      title,
    };
  }
  if (!/^\p{Lu}/u.test(written)) return null;
  const country = countryOfDemonym(word) ?? countryOfDemonym(word.replace(/(?:wo)?m[ae]n$/, ""));
  if (country !== null) return { sort: "people", written, parts: [country], title };
  return tag.startsWith("NNP") ? { sort: "other", written, parts: [word], title } : null;
}

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|president|minister|governor|mayor|senator|judge|justice|general|colonel|captain|king|queen|prince|princess|pope|chief|ceo|cfo|adm|admiral|gov|rep|sen|lt|col|gen|police|chairman|director|officer|secretary|prime|vice|deputy|inspector|sergeant)\.?$/;

/** Words of one sentence that are looked at: what is longer is a table. */
const LONGEST = 120;

/** The sentences of a report, ready to be checked. */
export function checkSentences({ report, marks }: MarkedReport): readonly CheckSentence[] {
  const words = marksOf(marks, "word");
  const quantityOf = holding(marksOf(marks, "quantity"));
  const timeOf = holding(marksOf(marks, "time").filter(({ sort }) => sort === "calendar"));
  const nameOf = holding(marksOf(marks, "name"));
  let at = 0;
  return marksOf(marks, "sentence").map((span) => {
    while ((words[at]?.from ?? Number.POSITIVE_INFINITY) < span.from) at += 1;
    const own: CheckWord[] = [];
    let last: QuantityMark | null = null;
    let turn = 0;
    for (; (words[at]?.to ?? Number.POSITIVE_INFINITY) <= span.to; at += 1) {
      const word = words[at];
      if (word === undefined || own.length >= LONGEST) continue;
      const held = quantityOf(word);
      if (held !== last) turn = 0;
      last = held;
      const text = report.text.slice(word.from, word.to);
      const name = namedBy(word, text, nameOf(word), report.text);
      const read = checkWord(text, word, { quantity: held, turn, time: timeOf(word), name });
      if (held !== null && isNumber(word, read.lower)) turn += 1;
      own.push(read);
    }
    return { span, words: own };
  });
}

const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const SCALES =
  /^(?:hundreds?|thousands?|millions?|billions?|trillions?|bn|mn|m|k|dozens?|%|percent|per|cent|point)$/;
const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't n’t no never none nor without neither nobody nothing fail cannot unable".split(" "),
);
const DECLINING: ReadonlySet<string> = new Set(
  "refuse decline deny reject avoid fail lack escape unless unlikely less hardly barely few little anonymity".split(
    " ",
  ),
);
const EMPTY: ReadonlySet<string> = new Set(
  "be have do will would shall should can could may might must not n't also there here then so as that which who more most very".split(
    " ",
  ),
);

/** What a word is part of. */
interface Around {
  readonly quantity: QuantityMark | null;
  /** How many numbers of the quantity stand before it. */
  readonly turn: number;
  readonly time: TimeMark | null;
  readonly name: Named | null;
}

/** Small words that tell something. */
const DIRECTIONS: ReadonlySet<string> = new Set("up down above below".split(" "));

function checkWord(
  text: string,
  { from, to, tag, lemma: written }: WordMark,
  { quantity, turn, time, name }: Around,
): CheckWord {
  const lower = text.toLowerCase();
  const lemma = written.toLowerCase();
  const base = {
    from,
    to,
    lower,
    lemma,
    negates: NEGATIONS.has(lemma) || NEGATIONS.has(lower),
    declines: DECLINING.has(lemma) || /^un(?!it|i[oqv]|der|til)/.test(lemma),
    time,
    name,
  };
  if (isNumber({ tag }, lower)) {
    const value = valueAt(quantity, turn);
    // Only the first number of a figure stands for it [5 billion, two and a half], and both of a range [5 to 8].
    if (quantity !== null && value === null && turn > 0) return { ...base, ...NOTHING, key: lower };
    const digits = numberIn(lower);
    const key = `=${value ?? digits}`;
    return {
      ...base,
      key,
      kind: "figure",
      weight: FIGURE,
      quantity,
      loose: quantity?.value == null ? `~${digits}` : null,
    };
  }
  const plain = quantity !== null && SCALES.test(lower) ? "empty" : kindOf(tag, lemma, lower);
  const kind = plain === "empty" ? plain : time !== null ? "time" : name !== null ? "name" : plain;
  if (kind === "empty") return { ...base, ...NOTHING, key: stem(lemma) };
  return { ...base, key: stem(lemma), kind, weight: rarity(lemma), quantity: null, loose: null };
}

const NOTHING = { kind: "empty", weight: 0, quantity: null, loose: null } as const;

/** [19], [third], [Q3]. */
function isNumber({ tag }: Pick<WordMark, "tag">, lower: string): boolean {
  return tag === "CD" || ORDINALS.indexOf(lower) > 0 || /^q?\d/.test(lower);
}

/** A number as it is written, in digits: "3" for "third" and "Q3". */
function numberIn(lower: string): string {
  const ordinal = ORDINALS.indexOf(lower);
  return ordinal > 0 ? String(ordinal) : lower.replaceAll(",", "").replace(/^q(?=\d)/, "");
}

/** The value of the first, second … number of a quantity: of a range its ends. */
function valueAt(quantity: QuantityMark | null, turn: number): number | null {
  if (quantity === null) return null;
  const { value, low, high } = quantity;
  if (value !== null) return turn === 0 ? value : null;
  return low !== null && high !== null && turn < 2 ? (turn === 0 ? low : high) : null;
}

/** What a figure tells, where a rare word tells 1.8 and a common one next to nothing. */
const FIGURE = 1.5;

function rarity(lemma: string): number {
  return Math.max(0.1, Math.min(1.8, (6.8 - commonness(lemma)) / 2.2));
}

function kindOf(tag: string, lemma: string, lower: string): WordKind {
  if (!/[\p{L}\p{N}]/u.test(lemma) || EMPTY.has(lemma)) return "empty";
  if (DIRECTIONS.has(lower)) return "other";
  if (tag.startsWith("NN")) return "noun";
  if (tag.startsWith("VB")) return "verb";
  if (tag.startsWith("JJ")) return "adjective";
  return /^(?:RB|RP|FW)/.test(tag) ? "other" : "empty";
}
