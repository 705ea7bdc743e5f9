import { f1 } from "../row.ts";

/**
 * Average precision of a ranking: the mean, over the right cases, of the share of right ones among those ranked as
 * high. Cases of one score are taken together, so that their order does not matter.
 */
export function averagePrecision(scores: readonly number[], gold: readonly boolean[]): number {
  const ranked = scores
    .map((score, at) => ({ score, right: gold[at] === true }))
    .sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ right }) => right).length;
  let [sum, found] = [0, 0];
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    let right = 0;
    while (to < ranked.length && ranked[to]?.score === ranked[from]?.score) {
      if (ranked[to]?.right === true) right += 1;
      to += 1;
    }
    found += right;
    sum += (right * found) / to;
    from = to;
  }
  return all === 0 ? 0 : sum / all;
}

/** F1 of the cases at or above a mark. */
export function f1At(scores: readonly number[], gold: readonly boolean[], mark: number): number {
  const found = scores.filter((score) => score >= mark).length;
  const right = scores.filter((score, at) => score >= mark && gold[at] === true).length;
  const all = gold.filter(Boolean).length;
  return f1(found === 0 ? 0 : right / found, all === 0 ? 0 : right / all);
}

/** The share of cases that are above a mark exactly if they are right. */
export function accuracyAt(scores: readonly number[], gold: readonly boolean[], mark: number): number {
  const right = scores.filter((score, at) => score >= mark === (gold[at] === true)).length;
  return right / Math.max(1, scores.length);
}

/** The mark at which the F1 of cases is greatest: the lowest of the best. */
export function bestMark(scores: readonly number[], gold: readonly boolean[]): number {
  const ranked = scores
    .map((score, at) => ({ score, right: gold[at] === true }))
    .sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ right }) => right).length;
  let [right, best, mark] = [0, -1, Number.POSITIVE_INFINITY];
  ranked.forEach((each, at) => {
    if (each.right) right += 1;
    if (ranked[at + 1]?.score === each.score) return;
    const value = f1(right / (at + 1), right / Math.max(1, all));
    if (value >= best) [best, mark] = [value, each.score];
  });
  return mark;
}

/** Pearson's r; 0 where one of the two does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((each, at) => {
    const [x, y] = [each - meanA, (b[at] ?? 0) - meanB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}
