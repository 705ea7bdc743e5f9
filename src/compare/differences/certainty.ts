import type { Anchor } from "../../model/anchor.ts";
import type { Difference, DifferenceValue } from "../../model/comparison.ts";
import { leading, type Telling, type Tellings } from "./tellings.ts";

/**
 * What one report asserts and another attributes or hedges.
 *
 * ["12 people drowned"] and ["12 people drowned, officials said"]: compatible, asserted-and-attributed.
 */
export function certaintyDifferences(point: Tellings): readonly Difference[] {
  const values = point.tellings.flatMap((telling) => certaintyOf(telling));
  const kinds = new Set(values.map(({ value }) => value));
  if (kinds.size < 2) return [];
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
  const speakers = new Set(named.map(({ said }) => lastWord(said.speaker)));
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

function certaintyOf(telling: Telling): readonly { value: string; shown: DifferenceValue }[] {
  const told = leading(telling);
  if (told === undefined) return [];
  const { certainty, attribution, anchor } = told.statement;
  // A headline asserts what its report attributes: only running text is held against running text.
  if (certainty === "asserted" && (told.block === "headline" || told.block === "caption")) return [];
  const said = certainty === "attributed" ? attribution.at(-1) : undefined;
  const where: Anchor = said === undefined ? anchor : (said.source ?? said.cue);
  const normal = said === undefined ? certainty : `attributed to ${said.speaker || "nobody named"}`;
  return [{ value: certainty, shown: { report: telling.marked.report.id, anchor: where, normal } }];
}

function lastWord(speaker: string): string {
  return speaker.toLowerCase().split(/\s+/u).at(-1)?.replace(/s$/u, "") ?? "";
}
