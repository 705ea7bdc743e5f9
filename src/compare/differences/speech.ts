import type { Difference } from "../../model/comparison.ts";
import { marksOf, type QuoteMark } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import { commonInOrder, plainWords, runWithin } from "../../text/overlap.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

interface Spoken {
  readonly telling: Telling;
  readonly quote: QuoteMark | null;
  readonly span: { readonly from: number; readonly to: number };
  readonly words: readonly string[];
}

/** Quotations of one utterance that are not the same words: trimmed, reworded, or quoted here and reported there. */
export function quoteDifferences(point: Tellings): readonly Difference[] {
  const spoken = point.tellings.flatMap((telling) => spokenIn(telling));
  const quoted = spoken.filter(({ quote }) => quote !== null);
  const first = quoted[0];
  if (first === undefined || spoken.length < 2) return [];
  const others = spoken.filter((other) => other !== first && alike(first.words, other.words));
  if (others.length === 0) return [];
  const all = [first, ...others];
  if (all.every(({ words, quote }) => quote !== null && words.join(" ") === first.words.join(" "))) return [];
  const longest = all.reduce((a, b) => (b.words.length > a.words.length ? b : a)).words;
  const reported = all.some(({ quote }) => quote === null);
  const trimmed = all.every(({ words }) => runWithin(words, longest));
  return [
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
      words: plainWords(told.statement.anchor.exact).slice(0, 80),
    },
  ];
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 3 && commonInOrder(a, b) >= 0.55 * shorter;
}
