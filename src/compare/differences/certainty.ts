import type { Anchor } from "../../model/anchor.ts";
import type { Difference, DifferenceValue } from "../../model/comparison.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";
import { leading, mainVerb, sameHappening, type Telling, type Tellings } from "./tellings.ts";

/**
 * What one report asserts and another attributes or hedges.
 *
 * ["12 people drowned"] and ["12 people drowned, officials said"]: compatible, asserted-and-attributed.
 */
export function certaintyDifferences(point: Tellings): readonly Difference[] {
  const values = point.tellings.flatMap((telling) => certaintyOf(telling));
  const kinds = new Set(values.map(({ value }) => value));
  if (kinds.size < 2) return [];
  // Of two happenings in one point nothing follows: a reading that asserts and one that does not are alike.
  const alike = values.some((one) =>
    values.some((two) => one.value !== two.value && sameFact(one.told, two.told, point)),
  );
  if (!alike) return [];
  return [
    {
      kind: "certainty",
      verdict: "compatible",
      because: kinds.has("hedged") && !kinds.has("attributed") ? "hedged" : "asserted-and-attributed",
      about: "who vouches for it",
      values: values.map(({ shown }) => shown),
    },
  ];
}

/** Who is named as the source, where every reading names one and they are not the same. */
export function attributionDifferences(point: Tellings): readonly Difference[] {
  const named = point.tellings.flatMap((telling) => {
    const said = leading(telling)?.statement.attribution.at(-1);
    return said === undefined || said.speaker === "" ? [] : [{ telling, said }];
  });
  if (named.length < 2 || named.length < point.tellings.length) return [];
  // Descriptions of nobody in particular ("officials", "documents") may well be one source.
  if (!named.every(({ said }) => /^\p{Lu}/u.test(said.speaker))) return [];
  const speakers = new Set(named.map(({ said }) => lastName(said.speaker)));
  if (speakers.size < 2) return [];
  return [
    {
      kind: "attribution",
      verdict: "compatible",
      because: "other-source",
      about: "source",
      values: named.map(({ telling, said }) => ({
        report: telling.marked.report.id,
        anchor: said.source ?? said.cue,
        normal: said.speaker,
      })),
    },
  ];
}

function certaintyOf(telling: Telling): readonly { value: string; told: Told; shown: DifferenceValue }[] {
  const told = leading(telling);
  if (told === undefined) return [];
  const { certainty, attribution, anchor } = told.statement;
  // A headline asserts what its report attributes: only running text is held against running text.
  if (certainty === "asserted" && (told.block === "headline" || told.block === "caption")) return [];
  const said = certainty === "attributed" ? attribution.at(-1) : undefined;
  const where: Anchor = said === undefined ? anchor : (said.source ?? said.cue);
  const normal = said === undefined ? certainty : `attributed to ${said.speaker || "nobody named"}`;
  return [
    {
      value: certainty,
      told,
      shown: { report: telling.marked.report.id, anchor: where, normal },
    },
  ];
}

/** Whether two statements share their verb, or three words of content. */
function sameFact(a: Told, b: Told, point: Tellings): boolean {
  const [one, two] = [mainVerb(a), mainVerb(b)];
  if (one !== null && two !== null && sameHappening(one.lemma, two.lemma, point)) return true;
  const words = new Set(contentStems(a));
  return contentStems(b).filter((word) => words.has(word)).length >= 3;
}

function contentStems(told: Told): readonly string[] {
  return [
    ...new Set(
      told.words
        .filter((word) => /^(?:NNS?|JJ|VB.?|CD)$/.test(word.tag) && word.lemma.length > 2)
        .map((word) => stem(word.lemma)),
    ),
  ];
}

/** The name that tells a speaker from others: [Ana Lisk, Jr.] is Lisk. */
function lastName(speaker: string): string {
  const words = speaker
    .toLowerCase()
    .split(/[\s,]+/u)
    .map((word) => word.replaceAll(/[^\p{L}-]/gu, ""))
    .filter((word) => word !== "" && word !== "jr" && word !== "sr");
  return words.at(-1)?.replace(/s$/u, "") ?? "";
}
