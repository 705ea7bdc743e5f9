import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomFrom, shuffle } from "./names/random.ts";

// Makes the classes of words of like meaning out of the word vectors that ship with Crossread (spherical k-means with
// a fixed seed: the same vectors give the same classes): `node train/word-classes.ts`. `src/text/word-classes.ts`
// says how they are kept.
const COARSE = 64;
const FINE = 256;
const ROUNDS = 15;
const SEED = 7;

const data = path.resolve(import.meta.dirname, "../src/text/data");
const { rows, dims } = JSON.parse(readFileSync(path.join(data, "word-vectors.json"), "utf8")) as {
  readonly rows: number;
  readonly dims: number;
};
const bytes = readFileSync(path.join(data, "word-vectors.i8"));
const vectors = new Float64Array(rows * dims);
const stored = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
for (let at = 0; at < vectors.length; at += 1) vectors[at] = stored[at] as number;
for (let row = 0; row < rows; row += 1) unit(vectors, row * dims);

const coarse = classesOf(COARSE);
const fine = classesOf(FINE);
const out = new Uint8Array(rows * 3);
for (let row = 0; row < rows; row += 1) {
  out[row * 3] = (coarse[row] as number) + 1;
  out[row * 3 + 1] = ((fine[row] as number) + 1) & 255;
  out[row * 3 + 2] = ((fine[row] as number) + 1) >> 8;
}
writeFileSync(path.join(data, "word-classes.bin"), out);
console.log(`${rows} words in ${COARSE} and ${FINE} classes, ${out.length} bytes`);

/** For each word the class whose mean direction is nearest to its own. */
function classesOf(count: number): Int32Array {
  const order = Array.from({ length: rows }, (_, row) => row);
  shuffle(order, randomFrom(SEED));
  const means = new Float64Array(count * dims);
  for (let each = 0; each < count; each += 1) {
    const from = (order[each] as number) * dims;
    means.set(vectors.subarray(from, from + dims), each * dims);
  }
  const classes = new Int32Array(rows);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float64Array(means.length);
    for (let row = 0; row < rows; row += 1) {
      const nearest = nearestMean(row, means);
      classes[row] = nearest;
      for (let at = 0; at < dims; at += 1)
        sums[nearest * dims + at] =
          (sums[nearest * dims + at] as number) + (vectors[row * dims + at] as number);
    }
    for (let each = 0; each < count; each += 1)
      if (unit(sums, each * dims)) means.set(sums.subarray(each * dims, (each + 1) * dims), each * dims);
  }
  return classes;
}

function nearestMean(row: number, means: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let nearest = 0;
  for (let each = 0; each * dims < means.length; each += 1) {
    let product = 0;
    for (let at = 0; at < dims; at += 1)
      product += (vectors[row * dims + at] as number) * (means[each * dims + at] as number);
    if (product > best) {
      best = product;
      nearest = each;
    }
  }
  return nearest;
}

/** Scales a vector to length 1; false for one without length, which stays. */
function unit(list: Float64Array, from: number): boolean {
  let sum = 0;
  for (let at = from; at < from + dims; at += 1) sum += (list[at] as number) ** 2;
  if (sum === 0) return false;
  const length = Math.sqrt(sum);
  for (let at = from; at < from + dims; at += 1) list[at] = (list[at] as number) / length;
  return true;
}
