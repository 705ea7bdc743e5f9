import type { AlignedUnits } from "./aligner.ts";
import { areConverse } from "./converses.ts";
import type { Prepared } from "./prepared.ts";

/** Of aligned verbs: how many subjects and objects are aligned, are the other's, or are both there and neither. */
export interface RolesAlike {
  readonly same: number;
  readonly swapped: number;
  readonly apart: number;
}

/** Holds who does what to whom in two tellings against each other; of verbs for the two sides of one deal, crosswise. */
export function rolesAlike(a: Prepared, b: Prepared, aligned: readonly AlignedUnits[]): RolesAlike {
  let [same, swapped, apart] = [0, 0, 0];
  const partnerOf = (unit: number): number => aligned.find((pair) => pair.a === unit)?.b ?? -1;
  for (const mine of a.roles) {
    const verb = partnerOf(mine.verb);
    const theirs = verb < 0 ? undefined : b.roles.find((roles) => roles.verb === verb);
    if (theirs === undefined) continue;
    const crosswise = isCrosswise(a, mine.verb, b, verb);
    for (const role of ["subject", "object"] as const) {
      const other = role === "subject" ? "object" : "subject";
      const partner = mine[role] < 0 ? -1 : partnerOf(mine[role]);
      if (partner >= 0 && partner === theirs[crosswise ? other : role]) same += 1;
      else if (partner >= 0 && partner === theirs[crosswise ? role : other]) swapped += 1;
      else if (mine[role] >= 0 && theirs[role] >= 0) apart += 1;
    }
  }
  return { same, swapped, apart };
}

function isCrosswise(a: Prepared, verbA: number, b: Prepared, verbB: number): boolean {
  const [one, two] = [a.units[verbA], b.units[verbB]];
  return one?.kind === "word" && two?.kind === "word" && areConverse(one.lemma, two.lemma);
}
