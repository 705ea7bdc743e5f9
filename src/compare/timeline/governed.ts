import type { TimeMark, WordMark } from "../../model/mark.ts";
import type { TaggedWords } from "../tagged-words.ts";
import type { Predicate } from "./predicates.ts";

/** What the times of a sentence date. */
export interface Governed {
  /** Of each predicate its times. */
  readonly verbs: readonly (readonly TimeMark[])[];
  /** Nouns with a time of their own, which dates nothing else: [the 2024 riots], [since its launch in 2003]. */
  readonly nouns: readonly { readonly noun: WordMark; readonly time: TimeMark }[];
}

/**
 * What each time of a sentence dates: the predicate of its clause; a noun, where the time stands in its phrase; nothing,
 * where the time only bounds or is compared with [until Friday, more than in 2030].
 */
export function governedBy(
  s: TaggedWords,
  predicates: readonly Predicate[],
  times: readonly TimeMark[],
): Governed {
  const verbs: TimeMark[][] = predicates.map(() => []);
  const nouns: { noun: WordMark; time: TimeMark }[] = [];
  // What stands before the first clause belongs to the first that is no aside.
  const first = Math.max(
    0,
    predicates.findIndex(({ kind }) => kind === "main" || kind === "coordinate"),
  );
  let index = -1;
  let at = 0;
  for (const time of times) {
    while ((s.words[at]?.to ?? Number.POSITIVE_INFINITY) <= time.from) at += 1;
    let end = at;
    while ((s.words[end]?.from ?? Number.POSITIVE_INFINITY) < time.to) end += 1;
    const noun = nounWithTime(s, at, end);
    if (noun !== null) {
      nouns.push({ noun, time });
      // [At a meeting on 16 July] [In a July interview] he spoke: then too.
      if (!isWithin(s, at)) continue;
    }
    if (isBound(s, at)) continue;
    while ((predicates[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    verbs[index < 0 ? first : index]?.push(time);
  }
  return { verbs, nouns };
}

const BOUNDS: ReadonlySet<string> = new Set("until till before after than to through from past".split(" "));

/** [until Friday], [before May], [than in 2030], [compared with last year]. */
function isBound(s: TaggedWords, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const word = s.surface(back).toLowerCase();
    // [shortly before 5 a.m.] says when, [before May] does not.
    if (BOUNDS.has(word))
      return !/^(?:shortly|just|right|soon|immediately|moments)$/i.test(s.surface(back - 1));
    if (word === "compared") return true;
    if (!/^(?:IN|DT|JJ|RB)$/.test(s.tag(back))) return false;
  }
  return false;
}

/** Whether a time stands in a phrase that says during what something happened: [during the Friday talks]. */
function isWithin(s: TaggedWords, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    if (/^(?:in|at|during)$/i.test(s.surface(back)))
      return !/^(?:in|on|at)$/i.test(s.surface(at - 1)) || back < at - 1;
    if (!/^(?:DT|PRP\$|JJ|NN|POS|IN)/.test(s.tag(back)) || NOMINAL_OPENERS.has(s.surface(back).toLowerCase()))
      return false;
  }
  return false;
}

const NOMINAL_OPENERS: ReadonlySet<string> = new Set(
  "since after before following during despite amid over from until ahead".split(" "),
);

/** The noun whose phrase a time stands in; null for a time that stands by itself. */
function nounWithTime(s: TaggedWords, at: number, end: number): WordMark | null {
  // [the 2024 riots], [last week's storm], [their Friday meeting]; not [on Monday rescuers found].
  const possessive = s.tag(end) === "POS" || /^['’]s?$/.test(s.surface(end));
  const determined =
    /^(?:DT|PRP\$|POS)$/.test(s.tag(at - 1)) ||
    (/^JJ/.test(s.tag(at - 1)) && /^(?:DT|PRP\$|POS)$/.test(s.tag(at - 2)));
  if (possessive || determined) {
    let noun = possessive ? end + 1 : end;
    while (/^(?:JJ|VBN|CD)/.test(s.tag(noun)) && noun < end + 4) noun += 1;
    while (/^NN/.test(s.tag(noun)) && /^NN/.test(s.tag(noun + 1)) && noun < end + 6) noun += 1;
    if (/^NN/.test(s.tag(noun))) return s.words[noun] ?? null;
  }
  // A year in a name: [the Harbour Congress 2030].
  if (s.tag(at - 1).startsWith("NNP") && /^\d{4}$/.test(s.surface(at))) return s.words[at - 1] ?? null;
  // [since its launch in 2003], [after a fire on Monday], [the attack of 3 March].
  const preposition = s.surface(at - 1).toLowerCase();
  if (preposition === "of" && /^NN/.test(s.tag(at - 2))) return s.words[at - 2] ?? null;
  if (!/^(?:in|on|at|of|last|this)$/.test(preposition) || !/^NNS?$/.test(s.tag(at - 2))) return null;
  for (let back = at - 3; back >= Math.max(0, at - 7); back -= 1) {
    if (NOMINAL_OPENERS.has(s.surface(back).toLowerCase())) return s.words[at - 2] ?? null;
    if (!/^(?:DT|PRP\$|JJ|NN|POS|CD)/.test(s.tag(back))) return null;
  }
  return null;
}
