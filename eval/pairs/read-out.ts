/** Weighs evidence to one number. */
export type ReadOut = (evidence: readonly number[]) => number;

/** How strongly weights are held near nothing, for evidence of mean 0 and spread 1. */
const RIDGE = 4;
const ROUNDS = 12;

/** A linear read-out by least squares, with weights held small. */
export function linear(evidence: readonly (readonly number[])[], gold: readonly number[]): ReadOut {
  const { scale, rows } = scaled(evidence);
  const weights = solved(
    rows,
    gold,
    rows.map(() => 1),
  );
  return (each) => dot(weights, scale(each));
}

/** A logistic read-out by Newton's method, with weights held small. Gives the odds' logarithm. */
export function logistic(evidence: readonly (readonly number[])[], gold: readonly number[]): ReadOut {
  const { scale, rows } = scaled(evidence);
  let weights: readonly number[] = (rows[0] ?? []).map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const chances = rows.map((row) => 1 / (1 + Math.exp(-dot(weights, row))));
    const trust = chances.map((chance) => Math.max(1e-4, chance * (1 - chance)));
    const targets = rows.map(
      (row, at) => dot(weights, row) + ((gold[at] ?? 0) - (chances[at] ?? 0)) / (trust[at] ?? 1),
    );
    weights = solved(rows, targets, trust);
  }
  return (each) => dot(weights, scale(each));
}

interface Scaled {
  readonly scale: (each: readonly number[]) => readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** Evidence brought to mean 0 and spread 1, behind a constant. */
function scaled(evidence: readonly (readonly number[])[]): Scaled {
  const width = evidence[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => evidence.map((row) => row[at] ?? 0));
  const means = columns.map((column) => column.reduce((sum, each) => sum + each, 0) / column.length);
  const spreads = columns.map((column, at) => {
    const squares = column.reduce((sum, each) => sum + (each - (means[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / column.length) || 1;
  });
  const scale = (each: readonly number[]): readonly number[] => [
    1,
    ...means.map((mean, at) => ((each[at] ?? 0) - mean) / (spreads[at] ?? 1)),
  ];
  return { scale, rows: evidence.map(scale) };
}

/** Weights of least squares with trust in each row, by elimination; the constant is not held small. */
function solved(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  trust: readonly number[],
): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: width }, (_, i) => {
    const line = new Float64Array(width + 1);
    line[i] = i === 0 ? 1e-9 : RIDGE;
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
