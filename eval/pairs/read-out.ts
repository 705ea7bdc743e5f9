/** Weighs evidence to one number. */
export type ReadOut = (evidence: readonly number[]) => number;

/** A read-out as numbers: evidence is brought to mean 0 and spread 1, weighed and summed. */
export interface Weights {
  readonly constant: number;
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
}

/** How strongly weights are held near nothing, and rounds of Newton's method. */
const RIDGE = 10;
const ROUNDS = 12;

/** A linear read-out by least squares, with weights held small. */
export function linear(evidence: readonly (readonly number[])[], gold: readonly number[]): ReadOut {
  const { rows, means, spreads } = scaled(evidence);
  const every = rows.map(() => 1);
  return readOutOf({ ...named(solved(rows, gold, every, RIDGE)), means, spreads });
}

/** A logistic read-out. Gives the odds' logarithm. */
export function logistic(evidence: readonly (readonly number[])[], gold: readonly number[]): ReadOut {
  return readOutOf(
    logisticWeights(
      evidence,
      gold,
      evidence.map(() => 1),
      RIDGE,
    ),
  );
}

/** The weights of logistic regression by Newton's method. `counts` says how much each case counts. */
export function logisticWeights(
  evidence: readonly (readonly number[])[],
  gold: readonly number[],
  counts: readonly number[],
  ridge: number,
): Weights {
  const { rows, means, spreads } = scaled(evidence);
  let weights: readonly number[] = (rows[0] ?? []).map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const chances = rows.map((row) => 1 / (1 + Math.exp(-dot(weights, row))));
    const slopes = chances.map((chance) => Math.max(1e-4, chance * (1 - chance)));
    const targets = rows.map(
      (row, at) => dot(weights, row) + ((gold[at] ?? 0) - (chances[at] ?? 0)) / (slopes[at] ?? 1),
    );
    weights = solved(
      rows,
      targets,
      slopes.map((slope, at) => slope * (counts[at] ?? 1)),
      ridge,
    );
  }
  return { ...named(weights), means, spreads };
}

/** The read-out of weights. */
export function readOutOf({ constant, means, spreads, weights }: Weights): ReadOut {
  return (each) =>
    weights.reduce(
      (sum, weight, at) => sum + (weight * ((each[at] ?? 0) - (means[at] ?? 0))) / (spreads[at] ?? 1),
      constant,
    );
}

function named([constant = 0, ...weights]: readonly number[]): Pick<Weights, "constant" | "weights"> {
  return { constant, weights };
}

/** Evidence brought to mean 0 and spread 1, behind a constant. */
function scaled(evidence: readonly (readonly number[])[]): {
  readonly rows: readonly (readonly number[])[];
  readonly means: readonly number[];
  readonly spreads: readonly number[];
} {
  const width = evidence[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => evidence.map((row) => row[at] ?? 0));
  const means = columns.map((column) => column.reduce((sum, each) => sum + each, 0) / column.length);
  const spreads = columns.map((column, at) => {
    const squares = column.reduce((sum, each) => sum + (each - (means[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / column.length) || 1;
  });
  const rows = evidence.map((row) => [
    1,
    ...means.map((mean, at) => ((row[at] ?? 0) - mean) / (spreads[at] ?? 1)),
  ]);
  return { rows, means, spreads };
}

/** Weights of least squares with trust in each row, by elimination; the constant is not held small. */
function solved(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  trust: readonly number[],
  ridge: number,
): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: width }, (_, i) => {
    const line = new Float64Array(width + 1);
    line[i] = i === 0 ? 1e-9 : ridge;
    return line;
  });
  rows.forEach((row, at) => {
    for (let i = 0; i < width; i += 1) {
      const line = matrix[i];
      const part = (row[i] ?? 0) * (trust[at] ?? 1);
      if (line === undefined || part === 0) continue;
      for (let j = 0; j < width; j += 1) line[j] = (line[j] ?? 0) + part * (row[j] ?? 0);
      line[width] = (line[width] ?? 0) + part * (targets[at] ?? 0);
    }
  });
  for (let i = 0; i < width; i += 1) {
    const pivot = matrix[i] ?? new Float64Array();
    for (const [k, line] of matrix.entries()) {
      const factor = k === i ? 0 : (line[i] ?? 0) / (pivot[i] ?? 1);
      if (factor !== 0)
        for (let j = i; j <= width; j += 1) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return matrix.map((line, i) => (line[width] ?? 0) / (line[i] ?? 1));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
}
