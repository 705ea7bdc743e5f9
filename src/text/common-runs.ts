/**
 * Runs of words that two texts share, as rows of three numbers: the first word in `a`, the first word in `b`, how many
 * words. By place in `b`, where they do not overlap; in `a` they may, when `b` tells something twice.
 */
export type Runs = Int32Array;

/** Shortest passage that counts, in equal words. Below ten, news repeats itself by chance; see `SHORTEST_PASSAGE`. */
const SHORTEST = 10;
/** Words of a seed: runs are found by equal seeds and then grown word by word. */
const SEED = 5;
/** A run is not grown further back than so many words before the end of the one before it: keeps the work linear. */
const BACK = 64;
/** Places of one seed that are looked at. */
const PLACES = 16;
/** What stands between two runs of a passage that was edited: so many words at most on either side. */
const GAP = 12;

const BASE = 0x9e3779b1;

/**
 * Finds the passages that two texts share, each as the runs of its equal words: an edited passage [a word replaced, a
 * clause left out] is several runs with few words between, also runs that are too short to count alone. Takes the codes of
 * their words. Time and memory linear in the two lengths.
 */
export function commonRuns(a: Uint32Array, b: Uint32Array): Runs {
  if (a.length < SEED || b.length < SEED) return new Int32Array(0);
  return passages(a, b, longRuns(a, b));
}

/** Of the first words of seeds in a text, chained by hash, earlier places first. */
interface Seeds {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly shift: number;
}

/** Arrays that are used again from one pair to the next. */
let heads = new Int32Array(1024);
let next = new Int32Array(1024);

function seedsOf(codes: Uint32Array): Seeds {
  const bits = Math.max(8, 32 - Math.clz32(codes.length));
  if (heads.length < 2 ** bits) heads = new Int32Array(2 ** bits);
  if (next.length < codes.length) next = new Int32Array(2 ** bits);
  heads.fill(-1, 0, 2 ** bits);
  const shift = 32 - bits;
  for (let at = codes.length - SEED; at >= 0; at -= 1) {
    const bucket = seedHash(codes, at) >>> shift;
    next[at] = heads[bucket] ?? -1;
    heads[bucket] = at;
  }
  return { heads, next, shift };
}

function seedHash(codes: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = 0; word < SEED; word += 1) hash = Math.imul(hash ^ (codes[at + word] ?? 0), BASE);
  return hash;
}

/** Reads `b` from its first word on and takes at each place the longest run that `a` has of what follows. */
function longRuns(a: Uint32Array, b: Uint32Array): number[] {
  const seeds = seedsOf(a);
  const runs: number[] = [];
  let at = 0;
  while (at + SEED <= b.length) {
    const { place, length } = longestAt(a, b, at, seeds);
    if (length === 0) at += 1;
    else {
      addRun(runs, a, b, place, at, length);
      at += length;
    }
  }
  return runs;
}

function longestAt(
  a: Uint32Array,
  b: Uint32Array,
  at: number,
  seeds: Seeds,
): { readonly place: number; readonly length: number } {
  let place = seeds.heads[seedHash(b, at) >>> seeds.shift] ?? -1;
  let best = { place: -1, length: 0 };
  for (let looked = 0; place >= 0 && looked < PLACES; looked += 1) {
    let length = 0;
    while (place + length < a.length && at + length < b.length && a[place + length] === b[at + length])
      length += 1;
    if (length >= SEED && length > best.length) best = { place, length };
    place = seeds.next[place] ?? -1;
  }
  return best;
}

/** Adds a run, grown backwards. Where it reaches into the one before, the longer keeps the words. */
function addRun(
  runs: number[],
  a: Uint32Array,
  b: Uint32Array,
  place: number,
  at: number,
  length: number,
): void {
  const floor = Math.max(0, endOfLast(runs) - BACK);
  let back = 0;
  while (at - back > floor && place - back > 0 && a[place - back - 1] === b[at - back - 1]) back += 1;
  const whole = back + length;
  while (runs.length > 0) {
    const [begin = 0, size = 0] = runs.slice(-2);
    const shared = begin + size - (at - back);
    if (shared <= 0) break;
    if (size > whole) {
      back -= shared;
      break;
    }
    if (shared < size) {
      runs[runs.length - 1] = size - shared;
      break;
    }
    runs.length -= 3;
  }
  runs.push(place - back, at - back, length + back);
}

function endOfLast(runs: readonly number[]): number {
  return (runs.at(-2) ?? 0) + (runs.at(-1) ?? 0);
}

/** Brings runs that lie near each other in both texts together with what is equal between them; keeps what is long. */
function passages(a: Uint32Array, b: Uint32Array, runs: readonly number[]): Runs {
  const kept: number[] = [];
  let passage: number[] = [];
  let words = 0;
  const close = (): void => {
    if (words >= SHORTEST) kept.push(...passage);
    passage = [];
    words = 0;
  };
  for (let index = 0; index < runs.length; index += 3) {
    const [place = 0, at = 0, length = 0] = runs.slice(index, index + 3);
    if (passage.length > 0) {
      const [lastPlace = 0, lastAt = 0, lastLength = 0] = passage.slice(-3);
      const between = { a: lastPlace + lastLength, b: lastAt + lastLength };
      const gap = { a: place - between.a, b: at - between.b };
      if (gap.a < 0 || gap.a > GAP || gap.b > GAP) close();
      else words += bridge(a, b, between, gap, passage);
    }
    passage.push(place, at, length);
    words += length;
  }
  close();
  return Int32Array.from(kept);
}

const WIDTH = GAP + 1;
/** From each two places of two gaps how many words are shared in order; used again from one to the next. */
const most = new Uint8Array(WIDTH * WIDTH);

/** Adds the runs that two short gaps share in order, the most words that they can; gives how many words these are. */
function bridge(
  a: Uint32Array,
  b: Uint32Array,
  from: { readonly a: number; readonly b: number },
  gap: { readonly a: number; readonly b: number },
  passage: number[],
): number {
  if (gap.a === 0 || gap.b === 0) return 0;
  most.fill(0);
  const cell = (x: number, y: number): number => most[x * WIDTH + y] ?? 0;
  const same = (x: number, y: number): boolean => a[from.a + x] === b[from.b + y];
  for (let x = gap.a - 1; x >= 0; x -= 1)
    for (let y = gap.b - 1; y >= 0; y -= 1)
      most[x * WIDTH + y] = same(x, y) ? cell(x + 1, y + 1) + 1 : Math.max(cell(x + 1, y), cell(x, y + 1));
  let [x, y, words] = [0, 0, 0];
  while (x < gap.a && y < gap.b && cell(x, y) > 0) {
    if (same(x, y)) {
      const first = { a: from.a + x, b: from.b + y };
      let length = 0;
      while (x < gap.a && y < gap.b && same(x, y)) {
        x += 1;
        y += 1;
        length += 1;
      }
      passage.push(first.a, first.b, length);
      words += length;
    } else if (cell(x + 1, y) >= cell(x, y + 1)) x += 1;
    else y += 1;
  }
  return words;
}
