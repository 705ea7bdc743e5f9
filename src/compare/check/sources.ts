import { type DayRange, type MarkedReport, marksOf, type QuantityMark } from "../../model/mark.ts";
import { type CheckSentence, type CheckWord, checkSentences } from "./words.ts";

/** A sentence of a report. */
export interface SourceSentence extends CheckSentence {
  /** Index of its report. */
  readonly report: number;
}

/** A word in its sentence. */
export interface Occurrence {
  readonly sentence: number;
  readonly place: number;
}

/** The sentences of all reports, found by their words. */
export class Sources {
  readonly sentences: readonly SourceSentence[];
  readonly quantities: readonly QuantityMark[];
  readonly #places = new Map<string, Occurrence[]>();
  /** The times of the reports, each once. */
  readonly #days: readonly DayRange[];
  /** Figures as they are written. */
  readonly #written = new Set<string>();

  constructor(reports: readonly MarkedReport[]) {
    this.sentences = reports.flatMap((marked, report) =>
      checkSentences(marked).map((sentence) => ({ ...sentence, report })),
    );
    const days = reports.flatMap(({ marks }) => marksOf(marks, "time").flatMap(({ when }) => when ?? []));
    this.#days = [...new Map(days.map((when) => [`${when.from} ${when.to}`, when])).values()];
    this.quantities = reports.flatMap(({ marks }) => marksOf(marks, "quantity"));
    this.sentences.forEach(({ words }, sentence) => {
      words.forEach(({ key, kind, loose, lower }, place) => {
        if (kind === "empty") return;
        for (const each of loose === null ? [key] : [key, loose]) {
          const known = this.#places.get(each);
          if (known === undefined) this.#places.set(each, [{ sentence, place }]);
          else known.push({ sentence, place });
        }
        if (kind === "figure") this.#written.add(lower.replaceAll(",", ""));
      });
    });
  }

  /** Whether a report has a word in any form, or a figure by its value; where that is not sure, as it is written. */
  has({ key, kind, loose, lower, time }: CheckWord): boolean {
    if (this.#places.has(key)) return true;
    if (time?.when != null && this.#hasDaysOf(time.when)) return true;
    if (kind !== "figure") return false;
    const digits = lower.replaceAll(",", "");
    return loose === null ? this.#places.has(`~${digits}`) : this.#written.has(digits);
  }

  /** Whether a report tells of days that lie within a time. */
  #hasDaysOf(when: DayRange): boolean {
    return this.#days.some(({ from, to }) => when.from <= from && to <= when.to);
  }

  /** Where a word stands: at most some dozens of places, the first ones. */
  placesOf({ key }: CheckWord): readonly Occurrence[] {
    return (this.#places.get(key) ?? []).slice(0, MOST_PLACES);
  }

  /** The sentences that share most with one, by the weight of their common words. */
  likest({ words }: CheckSentence): readonly number[] {
    const shared = new Map<number, number>();
    const seen = new Set<string>();
    for (const { key, kind, weight } of words) {
      if (kind === "empty" || seen.has(key)) continue;
      seen.add(key);
      const places = this.#places.get(key) ?? [];
      // A word of very many sentences finds none of them.
      if (places.length > MOST_SENTENCES) continue;
      for (const sentence of new Set(places.map((place) => place.sentence)))
        shared.set(sentence, (shared.get(sentence) ?? 0) + weight);
    }
    return [...shared]
      .sort(([one, a], [two, b]) => b - a || one - two)
      .slice(0, MOST_LIKE)
      .map(([sentence]) => sentence);
  }
}

const MOST_PLACES = 40;
const MOST_SENTENCES = 4000;
const MOST_LIKE = 12;
