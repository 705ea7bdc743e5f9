import type { Difference } from "../../model/comparison.ts";
import { marksOf } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import type { Attribution } from "../../model/statement.ts";
import { sameSpeaker } from "../../text/alias.ts";
import { stem } from "../../text/stem.ts";
import { listedBy } from "./listed.ts";
import { bestLikeness, differing, type Tellings } from "./tellings.ts";
import { type Vouched, vouchedFor } from "./vouching.ts";

/**
 * From what chance on it is told. At 0.43 of stories left out of learning 0.55 of those found are in gold, whose labels name some
 * sources and pass over others like them.
 */
const LISTED = 0.43;

/** Who is said to have said something, with what tells him from others. */
interface Source {
  readonly vouched: Vouched;
  readonly named: boolean;
  /** Whether it is a body that is only described: [the militant group]. */
  readonly vague: boolean;
  /** Whether it is the name of a person. */
  readonly person: boolean;
  /** Stems of the words that name or describe him, without those that describe anybody. */
  readonly words: ReadonlySet<string>;
  /** All his words, for those who are described by nothing else: [officials]. */
  readonly plain: string;
}

/** How two sources stand to each other: one, surely two, or either: [officials] and [Ana Lisk], who may be one of them. */
type Relation = "one" | "apart" | "open";

/**
 * Who is given as the source, where two readings give another one.
 *
 * [the governor's office said] and [emergency services said]: other-source. Not [the ministry] and [a spokesman of the
 * ministry].
 */
export function attributionDifferences(point: Tellings): readonly Difference[] {
  const sources = sourcesOf(point);
  const measures = measuresOf(sources, point);
  if (measures === null || listedBy("attribution", measures) < LISTED) return [];
  return [
    {
      kind: "attribution",
      verdict: "compatible",
      because: "other-source",
      about: "source",
      values: sources.map(({ vouched: { telling, told, source, speaker } }) =>
        differing(telling, source ?? told.statement.anchor, speaker),
      ),
    },
  ];
}

/** What tells whether a reader would call the sources of a point different; null where all may be one by their words. */
export function attributionMeasures(point: Tellings): Readonly<Record<string, number>> | null {
  return measuresOf(sourcesOf(point), point);
}

function measuresOf(sources: readonly Source[], point: Tellings): Readonly<Record<string, number>> | null {
  const held = sources.slice(0, HELD);
  const pairs = held.flatMap((one, at) =>
    held.slice(at + 1).flatMap((other) => {
      const relation = relationOf(one, other);
      if (relation === "one") return [];
      const { likeness } = bestLikeness([one.vouched.told], [other.vouched.told], point);
      if (likeness < OF_ONE_THING) return [];
      return [{ one, other, apart: relation === "apart", likeness }];
    }),
  );
  const first = pairs[0];
  if (first === undefined) return null;
  const { one, other } = pairs.reduce((a, b) => (rank(b) > rank(a) ? b : a), first);
  const [a, b] = [one.vouched.told, other.vouched.told];
  return {
    // Of a long statement the point is often only a part, for which the source was not needed.
    length: Math.log(Math.max(1, a.words.length, b.words.length)),
    "unlike stage": a.statement.stage === b.statement.stage ? 0 : 1,
    "said by the verb alone": one.vouched.said === null || other.vouched.said === null ? 1 : 0,
  };
}

function rank({ apart, likeness }: { readonly apart: boolean; readonly likeness: number }): number {
  return (apart ? 1 : 0) + likeness;
}

/** Likeness from which two statements of a point tell of one thing: [fell at noon] and [opened in Tarn] do not. */
const OF_ONE_THING = 0.15;

/** Sources that are held against each other: more make a point no plainer. */
const HELD = 6;

function sourcesOf(point: Tellings): readonly Source[] {
  return point.tellings.flatMap((telling) => {
    for (const told of telling.told) {
      const vouched = vouchedFor(telling, told);
      const source = vouched === null ? null : sourceOf(vouched);
      if (source !== null) return [source];
    }
    return [];
  });
}

/** The source of a statement; null where nobody is named, or by a pronoun that may be anybody's. */
function sourceOf(vouched: Vouched): Source | null {
  const { telling, certainty, speaker, source, said } = vouched;
  if (certainty !== "attributed" || speaker === "" || (said !== null && !TELLS.has(said.sense))) return null;
  const { report, marks } = telling.marked;
  const exact = source === null ? "" : report.text.slice(source.from, source.to);
  // A pronoun that was resolved to a name stands for it.
  if (PRONOUN.test(said?.source == null ? speaker : exact) && !/^\p{Lu}/u.test(speaker)) return null;
  if (PRONOUN.test(speaker)) return null;
  const names = marksOf(marks, "name").filter((name) => source !== null && overlaps(name, source));
  const person =
    names.some(({ sort }) => sort === "person") ||
    marksOf(marks, "name").some(({ sort, canonical }) => sort === "person" && canonical === speaker);
  const text = `${speaker} ${said?.source === null ? "" : exact}`;
  const words = new Set(
    (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !ANYBODY.has(word)).map(stem),
  );
  return {
    vouched,
    person,
    vague: !person && BODIES.has(speaker.toLowerCase().split(/\s+/u).at(-1) ?? ""),
    named: person || names.length > 0 || /^\p{Lu}/u.test(speaker),
    words,
    plain: speaker.toLowerCase().replace(/^(?:the|an?) /u, ""),
  };
}

const PRONOUN = /^(?:it|they|he|she|we|i|one|who|this|that)$/iu;

const TELLS: ReadonlySet<Attribution["sense"]> = new Set([
  "say",
  "claim",
  "warn",
  "confirm",
  "believe",
  "know",
  "judge",
  "deny",
]);

const BODIES = new Set(
  "group company firm union operator movement party organisation organization agency network".split(" "),
);

/** Words that describe anybody who speaks, and words without content. */
const ANYBODY = new Set(
  (
    "the of in for at on by and its his her their our who which that has have had from with not new former senior local " +
    "regional national another several some many other more two three spokesman spokeswoman spokesperson spokesmen official " +
    "officials source sources authorities authority statement report reports representative representatives head chief " +
    "leader member members people person man woman familiar matter close mr mrs ms dr expert experts government company " +
    "group union firm operator ministry party organisation organization agency movement media tallies data figures"
  ).split(" "),
);

function relationOf(one: Source, other: Source): Relation {
  if (one.plain === other.plain || sharesWord(one.words, other.words)) return "one";
  if (one.words.size === 0 || other.words.size === 0) {
    const [anybody, body] = one.words.size === 0 ? [one, other] : [other, one];
    // [officials], [the company] and [the spokesman] may be whoever is named; [officials] are hardly [the weather service].
    return anybody.vague || ROLE.test(anybody.plain) || body.vague || body.person ? "one" : "open";
  }
  if (one.person && other.person)
    return sameSpeaker(one.vouched.speaker, other.vouched.speaker) ? "one" : "apart";
  if (one.person !== other.person) {
    const described = one.person ? other : one;
    // [the centre-left leader] may be the one whom another report names.
    if (!described.named && ROLE.test(described.plain)) return "one";
    // A body may speak through a person who is described too shortly to tell: [police] and [Ana Lisk].
    return described.words.size >= 2 || described.named ? "apart" : "open";
  }
  // [the militant group] may be the one that another report names.
  return one.vague === other.vague ? "apart" : "one";
}

/** A description of one person, by its last word or the one before [of the board]: [the mayor of Velm], not [the drivers]. */
const ROLE =
  /(?:er|or|man|woman|person|dent|ist|chief|head|boss|aide|judge)(?: (?:of|at|in|for|to|with|who|from|by)\b.*)?$/u;

function sharesWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
