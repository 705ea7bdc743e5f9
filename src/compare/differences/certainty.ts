import type { Anchor } from "../../model/anchor.ts";
import type { Difference, DifferenceValue } from "../../model/comparison.ts";
import type { BlockKind } from "../../model/report.ts";
import type { Told } from "../statements.ts";
import { leading, mainVerb, sameFact, type Telling, type Tellings } from "./tellings.ts";

const APART: ReadonlySet<BlockKind> = new Set(["headline", "caption", "quotation"]);
const SAYS = new Set(
  "say tell claim call announce accuse state describe declare deny report warn".split(" "),
);

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

function certaintyOf(telling: Telling): readonly { value: string; told: Told; shown: DifferenceValue }[] {
  const told = leading(telling);
  if (told === undefined) return [];
  const { certainty, attribution, anchor } = told.statement;
  // [are known to have died] is no doubt.
  if (certainty === "hedged" && /known/iu.test(attribution.at(-1)?.cue.exact ?? "")) return [];
  // A headline asserts what its report attributes, and a quotation set apart is somebody's words.
  if (certainty === "asserted" && APART.has(told.block)) return [];
  // [The rebels claimed responsibility]: the report asserts no more than that they said so.
  if (certainty === "asserted" && SAYS.has(mainVerb(told)?.lemma ?? "")) return [];
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
