import type { AttributionMark } from "../../model/mark.ts";
import { trim } from "./content-ends.ts";
import type { Speakers } from "./speakers.ts";
import { spanOf, tagAt, type Unit, wordAt } from "./units.ts";

/** Words of a name before a colon. */
const LONGEST_NAME = 4;

/**
 * What a person says behind a colon without quotation marks, as transcripts and headlines have it [Ada Lund: The road is
 * shut]; null where no person stands before a colon that begins the sentence [Lisk: no road is open].
 */
export function turnIn(unit: Unit, speakers: Speakers): AttributionMark | null {
  const { tokens } = unit;
  let colon = 0;
  while (colon < LONGEST_NAME && /^NNPS?$/.test(tagAt(tokens, colon))) colon += 1;
  const sign = tokens[colon];
  if (colon === 0 || sign === undefined || wordAt(tokens, colon) !== ":" || tagAt(tokens, colon + 1) === "Q")
    return null;
  const run = { first: 0, end: colon };
  const said = trim(tokens, { first: colon + 1, end: tokens.length });
  if (said === null || said.end - said.first < 3 || !speakers.isPerson(tokens, run)) return null;
  const content = spanOf(tokens, said);
  const source = spanOf(tokens, run);
  return {
    kind: "attribution",
    from: source.from,
    to: content.to,
    content,
    cue: { from: sign.from, to: sign.to },
    source,
    speaker: speakers.resolve(tokens, run),
    manner: "indirect",
    sense: "say",
    told: true,
  };
}
