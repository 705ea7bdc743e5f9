import type { Row } from "../row.ts";

/** What a metric gives for some cases. */
export interface Scoring {
  readonly score: number;
  readonly n: number;
  readonly wrong: readonly string[];
}

/**
 * The rows of one metric: of all cases, of the half that may be looked at, and of the half that is only measured.
 * Only the first half's wrong cases are told. `isApart` says of a case which half it is in; halves are of whole texts.
 */
export function halfRows<Case>(
  set: string,
  metric: string,
  cases: readonly Case[],
  isApart: (each: Case) => boolean,
  judge: (cases: readonly Case[]) => Scoring | null,
): readonly Row[] {
  const apart = cases.filter((each) => isApart(each));
  const seen = cases.filter((each) => !isApart(each));
  const parts: readonly (readonly [string, readonly Case[], boolean])[] = [
    [metric, cases, false],
    [`${metric}.seen`, seen, true],
    [`${metric}.apart`, apart, false],
  ];
  return parts.flatMap(([name, part, told]) => {
    const scoring = judge(part);
    if (scoring === null) return [];
    const { score, n, wrong } = scoring;
    return [{ layer: "annotate" as const, set, metric: name, score, n, wrong: told ? wrong : [] }];
  });
}

/** A share of right cases. */
export function shareOf<Case>(
  isRight: (each: Case) => boolean,
  told: (each: Case) => string,
): (cases: readonly Case[]) => Scoring | null {
  return (cases) => {
    if (cases.length === 0) return null;
    const wrong = cases.filter((each) => !isRight(each));
    return { score: 1 - wrong.length / cases.length, n: cases.length, wrong: wrong.map(told) };
  };
}
