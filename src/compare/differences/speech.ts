import type { Difference } from "../../model/comparison.ts";
import { marksOf, type QuoteMark } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import { sameSpeaker } from "../../text/alias.ts";
import { commonInOrder, plainWords, runWithin } from "../../text/overlap.ts";
import type { Told } from "../statements.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

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
  const others = spoken.filter((other) => other !== first && alike(first.words, other.words));
  if (others.length === 0) return [];
  const all = [first, ...others];
  const persons = all.flatMap(({ person }) => person ?? []);
  const longest = all.reduce((a, b) => (b.words.length > a.words.length ? b : a)).words;
  const trimmed = all.every(({ words }) => runWithin(words, longest));
  const differ = persons.some((one) =>
    persons.some((other) => !sameSpeaker(one, other) && !isPartOf(one, other) && !isPartOf(other, one)),
  );
  const speakers = differ ? [otherSpeaker(all, trimmed)] : [];
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

function alike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 3 && commonInOrder(a, b) >= 0.55 * shorter;
}
