import type { Difference } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/**
 * One report has no word of somebody, and another has: [the operator did not answer our calls] and [the wall was
 * sound, the operator said]. The later word is an update; where it came before, whoever spoke then would not speak now,
 * and what that means is open.
 */
export function replyDifferences(point: Tellings): readonly Difference[] {
  const silences = point.tellings.flatMap((telling) => {
    const span = silenceIn(telling);
    return span === null ? [] : [{ telling, span }];
  });
  const words = point.tellings.filter((telling) => speaks(telling));
  const silence = silences[0];
  const first = words[0];
  if (silence === undefined || first === undefined) return [];
  const [before, after] = [silence.telling.day, first.day];
  const later = before !== null && after !== null && before < after;
  return [
    {
      kind: "stage",
      verdict: later ? "update" : "unclear",
      because: later ? "later-report" : "denied",
      about: "reply",
      values: point.tellings.flatMap((telling) => {
        const own = silences.find((each) => each.telling === telling);
        if (own !== undefined) return [differing(telling, own.span, "denied")];
        const anchor = words.includes(telling) ? telling.told[0]?.statement.anchor : undefined;
        return anchor === undefined ? [] : [differing(telling, anchor, "done")];
      }),
    },
  ];
}

/** [declined to comment], [did not immediately answer], [could not be reached]; not [refused to leave]. */
const SILENT =
  /\b(?:(?:declin|refus)\w{1,3} to (?:comment|answer|respond|reply|speak|discuss)|(?:did|has|have|had)(?: not|n['’]t) (?:immediately |yet )?(?:answer|respond|repl|return)\w{0,3}|could not (?:immediately )?be reached)\b/iu;

function silenceIn({ told, marked }: Telling): Span | null {
  for (const { statement } of told.slice(0, 2)) {
    const { from, to } = statement.anchor;
    const found = SILENT.exec(marked.report.text.slice(from, to));
    if (found !== null) return { from: from + found.index, to: from + found.index + found[0].length };
  }
  return null;
}

/** Whether a telling gives somebody's words, and not that there were none. */
function speaks(telling: Telling): boolean {
  const said = telling.told[0]?.statement.attribution.at(-1);
  return said !== undefined && said.speaker !== "" && said.sense !== "ask" && silenceIn(telling) === null;
}
