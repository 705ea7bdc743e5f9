import { f1, type Row } from "../row.ts";

/** What was found in one part of a set, by us and by a plain method. */
export interface Part {
  readonly isApart: boolean;
  readonly gold: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

/** The rows of an F1 over all parts, those that may be looked at, and those kept apart; wrong cases of the seen only. */
export function f1Rows(set: string, metric: string, parts: readonly Part[]): readonly Row[] {
  const seen = parts.filter(({ isApart }) => !isApart);
  return [
    f1Row(set, metric, parts, []),
    f1Row(set, `${metric}.seen`, seen, seen.flatMap(wrongIn)),
    f1Row(
      set,
      `${metric}.apart`,
      parts.filter(({ isApart }) => isApart),
      [],
    ),
  ].filter(({ n }) => n > 0);
}

function f1Row(set: string, metric: string, parts: readonly Part[], wrong: readonly string[]): Row {
  const n = parts.reduce((sum, { gold }) => sum + gold.size, 0);
  return {
    layer: "compare",
    set,
    metric,
    score: f1Of(parts, ({ found }) => found),
    n,
    wrong,
    baseline: f1Of(parts, ({ plain }) => plain),
  };
}

function f1Of(parts: readonly Part[], of: (part: Part) => ReadonlySet<string>): number {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const part of parts) {
    for (const each of of(part)) if (part.gold.has(each)) right += 1;
    found += of(part).size;
    gold += part.gold.size;
  }
  return f1(right / Math.max(1, found), right / Math.max(1, gold));
}

function wrongIn({ gold, found }: Part): readonly string[] {
  return [
    ...[...gold].filter((each) => !found.has(each)).map((each) => `missing ${each}`),
    ...[...found].filter((each) => !gold.has(each)).map((each) => `too much ${each}`),
  ];
}
