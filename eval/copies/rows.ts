import type { Copy } from "../../src/model/copy.ts";
import { familiesOf } from "../../src/stories/copies/index.ts";
import { bcubed } from "../clusters/measures.ts";
import { f1, type Row } from "../row.ts";
import { type CopyDoc, type CopySet, type Label, NATURAL, pairKey, SYNTHETIC } from "./copy-set.ts";
import { plainCopies } from "./plain.ts";
import { spanCounts, spanScores } from "./spans.ts";

/** The labels are of all pairs of a set, however far apart they were published. */
const UNBOUNDED = Number.POSITIVE_INFINITY;

interface Half {
  readonly suffix: string;
  readonly told: boolean;
  readonly chosen: ReadonlySet<string>;
}

/** The rows of a set of copies: of all reports, of the half that may be looked at, of the half that is only measured. */
export function copyRows(set: CopySet): readonly Row[] {
  const { families, copies } = familiesOf(
    set.docs.map(({ report }) => report),
    { days: UNBOUNDED },
  );
  const near = copies.filter(({ kind }) => kind !== "partial");
  const found = new Set(near.map(({ a, b }) => pairKey(a, b)));
  const plain = plainCopies(set);
  const familyOf = new Map<string, string>(
    families.flatMap(({ origin, members }) => members.map(({ report }) => [report, origin.report] as const)),
  );
  return halvesOf(set.docs).flatMap((half) => {
    const row = (metric: string, score: number, n: number, wrong: readonly string[] = []): Row => ({
      layer: "stories",
      set: set.name,
      metric: `${metric}${half.suffix}`,
      score,
      n,
      wrong: half.told ? wrong : [],
    });
    const scored = pairScores(set, half, found);
    const chosen = [...set.docs.keys()].filter((at) => half.chosen.has(set.docs[at]?.id ?? ""));
    const sorted = set.docs.map(({ id }) => familyOf.get(id) ?? id);
    const cubed = bcubed(
      sorted,
      set.docs.map(({ family }) => family),
      chosen,
    );
    return [
      {
        ...row("pair-f1", scored.f1, scored.n, [...scored.missed, ...scored.wrong]),
        peers: plain.map(({ peer, pairs }) => ({ peer, score: pairScores(set, half, pairs).f1 })),
      },
      row("bcubed-f1", cubed.f1, cubed.n),
      ...(set.name === NATURAL ? [storyRow(set, half, found, row)] : []),
      ...(set.name === SYNTHETIC ? variantRows(set, half, near, found, row) : []),
    ];
  });
}

type MakeRow = (metric: string, score: number, n: number, wrong?: readonly string[]) => Row;

function halvesOf(docs: readonly CopyDoc[]): readonly Half[] {
  const ids = (keep: (doc: CopyDoc) => boolean) => new Set(docs.filter(keep).map(({ id }) => id));
  return [
    { suffix: "", told: false, chosen: ids(() => true) },
    { suffix: ".seen", told: true, chosen: ids(({ apart }) => !apart) },
    { suffix: ".apart", told: false, chosen: ids(({ apart }) => apart) },
  ];
}

/** Labels of pairs whose reports are both in the half. */
function labelsIn({ labels }: CopySet, { chosen }: Half): readonly Label[] {
  return [...labels.values()].filter(({ a, b }) => chosen.has(a) && chosen.has(b));
}

/** Precision and recall over pairs of a half; what is partly copied counts neither way. */
function pairScores(set: CopySet, half: Half, found: ReadonlySet<string>) {
  const real = labelsIn(set, half).filter(({ verdict }) => verdict === "copy");
  const missed = real.filter(({ a, b }) => !found.has(pairKey(a, b)));
  const right = real.length - missed.length;
  const wrong = [...found].filter((key) => {
    const [a = "", b = ""] = key.split(" ");
    return half.chosen.has(a) && half.chosen.has(b) && (set.labels.get(key)?.verdict ?? "none") === "none";
  });
  const precision = right / Math.max(1, right + wrong.length);
  return {
    f1: f1(precision, right / Math.max(1, real.length)),
    n: real.length,
    missed: missed.map(({ a, b, kind }) => `missed ${a} ${b} ${kind ?? ""}`),
    wrong: wrong.map((key) => `found ${key}`),
  };
}

/** Of each story with copies the share of them that was found; averaged. */
function storyRow(set: CopySet, half: Half, found: ReadonlySet<string>, row: MakeRow): Row {
  const groupOf = new Map(set.docs.map(({ id, group }) => [id, group]));
  const real = labelsIn(set, half).filter(({ verdict }) => verdict === "copy");
  const shares = [...Map.groupBy(real, ({ a }) => groupOf.get(a)).values()].map(
    (own) => own.filter(({ a, b }) => found.has(pairKey(a, b))).length / own.length,
  );
  const sum = shares.reduce((all, each) => all + each, 0);
  return row("story-macro-recall", sum / Math.max(1, shares.length), shares.length);
}

/** Of made variants: recall by what was done, the share of pairs that are none and are not called so, and spans. */
function variantRows(
  set: CopySet,
  half: Half,
  near: readonly Copy[],
  found: ReadonlySet<string>,
  row: MakeRow,
): readonly Row[] {
  const labels = labelsIn(set, half);
  const isFound = ({ a, b }: Label): boolean => found.has(pairKey(a, b));
  const kinds = Map.groupBy(
    labels.filter(({ verdict, kind }) => verdict === "copy" && kind !== null),
    ({ kind }) => kind ?? "",
  );
  const none = labels.filter(({ verdict }) => verdict === "none");
  const real = near.filter(
    ({ a, b }) => half.chosen.has(a) && set.labels.get(pairKey(a, b))?.verdict === "copy",
  );
  const counts = spanCounts(set, real);
  const { precision, recall, f1: both } = spanScores(counts);
  return [
    ...[...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, own]) => row(`recall.${kind}`, own.filter(isFound).length / own.length, own.length)),
    row(
      "not-duplicate",
      none.filter((each) => !isFound(each)).length / Math.max(1, none.length),
      none.length,
    ),
    row("span-f1", both, counts.real),
    row("span-precision", precision, counts.called),
    row("span-recall", recall, counts.real),
  ];
}
