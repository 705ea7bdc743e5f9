import type { Difference } from "../../model/comparison.ts";
import type { Stage } from "../../model/mark.ts";
import type { Told } from "../statements.ts";
import { differing, leading, mainVerb, sameHappening, type Telling, type Tellings } from "./tellings.ts";

/**
 * Readings in which the same happening stands at another stage.
 *
 * [will meet the governor] and [met the governor]: update. [was destroyed] and [denied that it was destroyed]:
 * conflict. Not [plans to rebuild] and [met on Monday]: other verbs, so nothing is said of one happening.
 */
export function stageDifferences(point: Tellings): readonly Difference[] {
  const read = point.tellings.flatMap((telling) => {
    const told = pick(telling, point);
    return told === null ? [] : [{ telling, told, verb: mainVerb(told) }];
  });
  const first = read[0];
  if (first === undefined || read.length < 2) return [];
  const same = read.filter(
    ({ verb }) =>
      verb !== null &&
      read.some(
        (other) =>
          other.verb !== null && other.verb !== verb && sameHappening(verb.lemma, other.verb.lemma, point),
      ),
  );
  const stages = new Set(same.map(({ told }) => coarse(told)));
  if (stages.size < 2) return [];
  const denied = stages.has("denied") && stages.has("done");
  const planned = stages.has("planned");
  if (!denied && !planned) return [];
  return [
    {
      kind: "stage",
      verdict: denied ? "conflict" : "update",
      because: denied ? "denied" : "plan-and-outcome",
      about: first.verb?.lemma ?? "stage",
      values: same.map(({ telling, told, verb }) =>
        differing(telling, verb?.span ?? told.statement.anchor, coarse(told)),
      ),
    },
  ];
}

/** The statement that tells the happening: of several, the first with the verb that most tellings use. */
function pick(telling: Telling, point: Tellings): Told | null {
  const others = point.tellings.filter((other) => other !== telling);
  for (const told of telling.told) {
    const verb = mainVerb(told)?.lemma;
    if (verb === undefined) continue;
    const shared = others.some((other) =>
      other.told.some((theirs) => sameHappening(verb, mainVerb(theirs)?.lemma ?? "", point)),
    );
    if (shared) return told;
  }
  return leading(telling) ?? null;
}

function coarse(told: Told): Stage {
  const { stage, negated } = told.statement;
  // [did not close it], [is not closing it]
  if (stage === "denied" || (negated && (stage === "done" || stage === "under-way"))) return "denied";
  return stage === "under-way" ? "done" : stage;
}
