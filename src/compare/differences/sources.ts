import type { Difference } from "../../model/comparison.ts";
import { marksOf } from "../../model/mark.ts";
import { overlaps } from "../../model/span.ts";
import type { Attribution } from "../../model/statement.ts";
import { sameSpeaker } from "../../text/alias.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";
import { differing, inCommon, sameFact, type Telling, type Tellings } from "./tellings.ts";

/** Who is said to have said something, with what tells him from others. */
interface Source {
  readonly telling: Telling;
  readonly told: Told;
  readonly said: Attribution;
  readonly named: boolean;
  /** Whether it is a body that is only described: [the militant group]. */
  readonly vague: boolean;
  /** Whether it is the name of a person. */
  readonly person: boolean;
  /** Stems of the words that name or describe him, without those that describe anybody. */
  readonly words: ReadonlySet<string>;
}

/**
 * Who is given as the source, where two readings give another one.
 *
 * [the governor's office said] and [emergency services said]: other-source. Not [officials said] and [Ana Lisk said], who
 * may be one of them, nor [the ministry] and [a spokesman of the ministry].
 */
export function attributionDifferences(point: Tellings): readonly Difference[] {
  const sources = point.tellings.flatMap((telling) => sourceOf(telling) ?? []);
  const apart = sources.filter((one) =>
    sources.some((other) => other !== one && alike(one, other, point) && areApart(one, other)),
  );
  if (apart.length < 2) return [];
  // Those who are one with a source that another differs from are shown too.
  const shown = sources.filter(
    (one) => apart.includes(one) || apart.some((other) => sharesWord(one.words, other.words)),
  );
  return [
    {
      kind: "attribution",
      verdict: "compatible",
      because: "other-source",
      about: "source",
      values: shown.map(({ telling, said }) => differing(telling, said.source ?? said.cue, said.speaker)),
    },
  ];
}

/** The source of a telling's first statement that has one: the innermost that tells something. */
function sourceOf(telling: Telling): Source | null {
  const { report, marks } = telling.marked;
  for (const told of telling.told) {
    const { statement } = told;
    if (statement.certainty !== "attributed") continue;
    const said = statement.attribution.findLast(({ sense, speaker }) => TELLS.has(sense) && speaker !== "");
    if (said === undefined) continue;
    const { source } = said;
    if (source === null || /^(?:it|they|he|she|we|I)$/iu.test(source.exact)) {
      // A pronoun that was resolved to a name stands for it.
      if (!/^\p{Lu}/u.test(said.speaker)) return null;
    }
    const names = marksOf(marks, "name").filter((name) => source !== null && overlaps(name, source));
    const person =
      names.some(({ sort }) => sort === "person") ||
      marksOf(marks, "name").some(({ sort, canonical }) => sort === "person" && canonical === said.speaker);
    const text = `${said.speaker} ${source === null ? "" : report.text.slice(source.from, source.to)}`;
    const words = new Set(
      (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !ANYBODY.has(word)).map(stem),
    );
    return {
      telling,
      told,
      said,
      person,
      vague: !person && BODIES.has(said.speaker.toLowerCase().split(/\s+/u).at(-1) ?? ""),
      named: person || names.length > 0 || /^\p{Lu}/u.test(said.speaker),
      words,
    };
  }
  return null;
}

const TELLS: ReadonlySet<Attribution["sense"]> = new Set([
  "say",
  "claim",
  "warn",
  "confirm",
  "believe",
  "know",
  "judge",
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

/** Whether what two sources are given for is one fact: the statements share their verb, or two names or words of content. */
function alike(one: Source, other: Source, point: Tellings): boolean {
  return sameFact(one.told, other.told, point) || inCommon(one.told, other.told, point) >= 2;
}

/** Whether two sources are surely not one. */
function areApart(one: Source, other: Source): boolean {
  if (one.words.size === 0 || other.words.size === 0 || sharesWord(one.words, other.words)) return false;
  if (one.person && other.person) return !sameSpeaker(one.said.speaker, other.said.speaker);
  // A body may speak through a person who is described too shortly to tell: [police] and [Ana Lisk].
  if (one.person !== other.person) {
    const body = one.person ? other : one;
    return body.words.size >= 2 || body.named;
  }
  // [the militant group] may be the one that another report names.
  return one.vague === other.vague;
}

function sharesWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
