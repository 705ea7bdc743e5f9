/** An observation: what is known, what is right, and how much it counts. */
export interface Observation {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly counts: number;
}

export interface Fitted {
  readonly start: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
}

/**
 * A logistic regression with a ridge on the weights of standardised values, by Newton's method (iteratively
 * reweighted least squares). The same observations in the same order give the same weights.
 */
export function fitLogistic(observations: readonly Observation[], ridge: number): Fitted {
  const width = observations[0]?.values.length ?? 0;
  const { means, spreads } = standards(observations, width);
  const rows = observations.map(({ values }) => [
    1,
    ...values.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curvature = weights.map((_, row) =>
      weights.map((_, column) => (row === column && row > 0 ? ridge : 0)),
    );
    rows.forEach((row, at) => {
      const { label, counts } = observations[at] ?? { label: 0, counts: 0 };
      const probability = 1 / (1 + Math.exp(-dot(weights, row)));
      const slope = counts * probability * (1 - probability);
      for (let i = 0; i <= width; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + counts * (label - probability) * (row[i] ?? 0);
        const line = curvature[i] ?? [];
        const part = slope * (row[i] ?? 0);
        for (let j = i; j <= width; j += 1) line[j] = (line[j] ?? 0) + part * (row[j] ?? 0);
      }
    });
    for (let i = 0; i <= width; i += 1) {
      for (let j = 0; j < i; j += 1) (curvature[i] ?? [])[j] = curvature[j]?.[i] ?? 0;
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return {
    start: weights[0] ?? 0,
    weights: weights.slice(1).map((weight, at) => weight / (spreads[at] ?? 1)),
    means,
  };
}

function standards(observations: readonly Observation[], width: number) {
  const all = observations.reduce((sum, { counts }) => sum + counts, 0);
  const mean = (of: (values: readonly number[]) => number): number =>
    observations.reduce((sum, { values, counts }) => sum + counts * of(values), 0) / all;
  const columns = Array.from({ length: width }, (_, at) => at);
  const means = columns.map((at) => mean((values) => values[at] ?? 0));
  const spreads = columns.map(
    (at) => Math.sqrt(mean((values) => ((values[at] ?? 0) - (means[at] ?? 0)) ** 2)) || 1,
  );
  return { means, spreads };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Solves a symmetric positive system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const own = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const factor = (row[pivot] ?? 0) / (own[pivot] ?? 1);
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (own[at] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let rest = row[size] ?? 0;
    for (let next = at + 1; next < size; next += 1) rest -= (row[next] ?? 0) * (solution[next] ?? 0);
    solution[at] = rest / (row[at] ?? 1);
  }
  return solution;
}

/** The log-odds of values by fitted weights. */
export function scoreOf({ start, weights, means }: Fitted, values: readonly number[]): number {
  let score = start;
  for (let at = 0; at < weights.length; at += 1) {
    score += (weights[at] ?? 0) * ((values[at] ?? 0) - (means[at] ?? 0));
  }
  return score;
}
