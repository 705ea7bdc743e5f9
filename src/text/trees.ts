/** Boosted decision trees (Friedman 2001): the sum of the leaves that a row of numbers falls into, as log odds. */
export interface Trees {
  /** The number that a node asks of; -1 for a leaf. */
  readonly features: Int16Array;
  /** What the number is held against; a leaf's value. */
  readonly values: Float64Array;
  /** Where the node for greater numbers stands; the one for less or equal stands next. */
  readonly greater: Int32Array;
  /** Where each tree begins. */
  readonly roots: Int32Array;
}

/**
 * Reads trees from text: one tree a line, its nodes in order of a walk that takes the lower branch first. A node
 * is "feature:threshold", a leaf "=value". Throws on anything else, for weights are part of the program.
 */
export function readTrees(text: string): Trees {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const nodes = lines.map((line) => line.split(" "));
  const size = nodes.reduce((sum, { length }) => sum + length, 0);
  const trees: Trees = {
    features: new Int16Array(size),
    values: new Float64Array(size),
    greater: new Int32Array(size),
    roots: new Int32Array(lines.length),
  };
  let at = 0;
  nodes.forEach((tokens, tree) => {
    trees.roots[tree] = at;
    // Inner nodes whose lower branch is being read.
    const open: number[] = [];
    for (const token of tokens) {
      const [feature, threshold] = token.startsWith("=") ? [null, token.slice(1)] : token.split(":");
      const value = Number(threshold);
      if (!Number.isFinite(value)) throw new Error(`no node of a tree: ${token}`);
      trees.values[at] = value;
      if (feature === null) {
        trees.features[at] = -1;
        const parent = open.pop();
        if (parent !== undefined) trees.greater[parent] = at + 1;
      } else {
        trees.features[at] = Number(feature);
        open.push(at);
      }
      at++;
    }
  });
  return trees;
}

/** The probability of a row, which stands at `from` in `rows`. */
export function probability(trees: Trees, rows: Float32Array, from: number): number {
  return 1 / (1 + Math.exp(-logOdds(trees, rows, from)));
}

/** The log odds of a row, which stands at `from` in `rows`. */
export function logOdds(trees: Trees, rows: Float32Array | Float64Array, from: number): number {
  const { features, values, greater, roots } = trees;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    for (let feature = features[at] as number; feature >= 0; feature = features[at] as number)
      at = (rows[from + feature] as number) <= (values[at] as number) ? at + 1 : (greater[at] as number);
    sum += values[at] as number;
  }
  return sum;
}
