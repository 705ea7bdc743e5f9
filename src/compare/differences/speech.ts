import type { Difference } from "../../model/comparison.ts";
import { marksOf, type QuoteMark } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import { sameSpeaker } from "../../text/alias.ts";
import { commonInOrder, plainWords, runWithin } from "../../text/overlap.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/** Words of four letters and more that say nothing of what is spoken of. */
const EMPTY = new Set(
  (
    "that this these those they them their there then than what when where which while with will would were been " +
    "have from into about said says told also very just only over more most some such could should your ours"
  ).split(" "),
);

interface Spoken {
  readonly telling: Telling;
  readonly quote: QuoteMark | null;
  readonly span: { readonly from: number; readonly to: number };
  readonly words: readonly string[];
  /** The person who says it, by the name in the story; null where none is named. */
  readonly person: string | null;
}

/** Quotations of one utterance that are not the same words: trimmed, reworded, quoted here and reported there,
 * or given to somebody else. */
export function quoteDifferences(point: Tellings): readonly Difference[] {
  const spoken = point.tellings.flatMap((telling) => spokenIn(telling));
  const quoted = spoken.filter(({ quote }) => quote !== null);
  const first = quoted[0];
  if (first === undefined || spoken.length < 2) return [];
  const others = spoken.filter(
    (other) => other !== first && (alike(first.words, other.words) || reports(first, other)),
  );
  if (others.length === 0) return [];
  const all = [first, ...others];
  // Who said it is told by like words alone: what somebody else's report of it says makes no conflict unclear.
  const near = all.filter((one) => one === first || alike(first.words, one.words));
  const persons = near.flatMap(({ person }) => person ?? []);
  const longest = all.reduce((a, b) => (b.words.length > a.words.length ? b : a)).words;
  const trimmed = all.every(({ words }) => runWithin(words, longest));
  const differ = persons.some((one) =>
    persons.some((other) => !sameSpeaker(one, other) && !isPartOf(one, other) && !isPartOf(other, one)),
  );
  const speakers = differ
    ? [
        otherSpeaker(
          near,
          near.every(({ words }) => runWithin(words, longest)),
        ),
      ]
    : [];
  if (all.every(({ words, quote }) => quote !== null && words.join(" ") === first.words.join(" ")))
    return speakers;
  const reported = all.some(({ quote }) => quote === null);
  return [
    ...speakers,
    {
      kind: "quote",
      verdict: "compatible",
      because: reported ? "quoted-and-reported" : trimmed ? "trimmed" : "reworded",
      about: "words said",
      values: all.map(({ telling, span, quote }) =>
        differing(telling, span, quote === null ? "reported" : "quoted"),
      ),
    },
  ];
}

/**
 * [“We were lucky,” said the captain, Ana Lisk] and [“We were lucky,” said the mate, Jon Orr]. In other words both may
 * have said it, as two members of one staff do.
 */
function otherSpeaker(all: readonly Spoken[], sameWords: boolean): Difference {
  return {
    kind: "quote",
    verdict: sameWords ? "conflict" : "unclear",
    because: "other-speaker",
    about: "who said it",
    values: all.flatMap(({ telling, span, person }) =>
      person === null ? [] : [differing(telling, span, person)],
    ),
  };
}

function spokenIn(telling: Telling): readonly Spoken[] {
  const { report, marks } = telling.marked;
  const quotes = marksOf(marks, "quote").filter(({ speech }) => speech);
  for (const told of telling.told) {
    const quote = quotes.find((mark) => overlaps(mark, told.statement.anchor));
    if (quote !== undefined) {
      return [
        {
          telling,
          quote,
          span: quote,
          person: personOf(telling, told),
          words: plainWords(report.text.slice(quote.from, quote.to)).slice(0, 80),
        },
      ];
    }
  }
  const told = telling.told.find(({ statement }) => statement.attribution.length > 0);
  if (told === undefined) return [];
  return [
    {
      telling,
      quote: null,
      span: told.statement.anchor,
      person: personOf(telling, told),
      words: plainWords(told.statement.anchor.exact).slice(0, 80),
    },
  ];
}

function personOf({ marked }: Telling, { statement }: Told): string | null {
  const speaker = statement.attribution.at(-1)?.speaker;
  const name = marksOf(marked.marks, "name").find(
    (mark) => mark.sort === "person" && mark.canonical === speaker,
  );
  return name === undefined ? null : name.canonical;
}

/** [Leandro] of [Leandro Hamlin]. */
function isPartOf(short: string, long: string): boolean {
  const words = new Set(long.toLowerCase().split(/\s+/u));
  return short
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.has(word));
}

/**
 * [“Not one crate was lost,” Lund said] and [Lund insisted that they had lost no crates]: one speaker, quoted here and
 * reported there, in what is one point. Not [Lund thanked the crew], which has no word of it.
 */
function reports({ words, person }: Spoken, other: Spoken): boolean {
  if (other.quote !== null || person === null || other.person === null) return false;
  if (!sameSpeaker(person, other.person)) return false;
  const said = new Set(words.filter(isContent).map(stem));
  return other.words.some((word) => isContent(word) && said.has(stem(word)));
}

function isContent(word: string): boolean {
  return word.length >= 4 && !EMPTY.has(word);
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 3 && commonInOrder(a, b) >= 0.55 * shorter;
}
