import { ANY, HASHES, MOST_LABEL, MOST_MOVE, PAIRS, PLACES } from "../../src/annotate/en/syntax/model.ts";

/** Weights as they are learnt: a place for each of `HASHES` hashes. */
export interface Learnt {
  readonly known: Uint8Array;
  readonly relations: readonly Uint8Array[];
  readonly lefts: Float32Array;
  readonly rights: Float32Array;
  readonly labels: Float32Array;
}

/** The shipped form before it is compressed (see `unpack`). Of eight features for a place the strongest stays. */
export function pack({ known, relations, lefts, rights, labels }: Learnt): Uint8Array {
  const pairs = new Uint8Array(PAIRS * 8);
  relations.forEach((allowed, pair) => {
    if (allowed === ANY) return;
    for (const relation of allowed) {
      const place = pair * 8 + (relation >> 3);
      pairs[place] = (pairs[place] as number) | (1 << (relation & 7));
    }
  });
  const moves = strongest((hash) =>
    Math.max(Math.abs(lefts[hash] as number), Math.abs(rights[hash] as number)),
  );

  const arcs = strongest((hash) => Math.abs(labels[hash] as number));
  const moveStep = stepOf(MOST_MOVE, lefts, rights);
  const labelStep = stepOf(MOST_LABEL, labels);
  const roots = (table: Float32Array, which: Uint8Array, step: number): Int8Array =>
    Int8Array.from(which, (each, place) => rootOf(table[each * PLACES + place] as number, step));
  const tables = [
    moves,
    roots(lefts, moves, moveStep),
    roots(rights, moves, moveStep),
    arcs,
    roots(labels, arcs, labelStep),
  ];
  return Buffer.concat([known, pairs, ...tables.map((table) => Buffer.from(table.buffer))]);
}

/** For each place which of the eight hashes that share it has the greatest strength. */
function strongest(strength: (hash: number) => number): Uint8Array {
  const which = new Uint8Array(PLACES);
  for (let place = 0; place < PLACES; place += 1) {
    let most = 0;
    for (let each = 0; each < HASHES / PLACES; each += 1) {
      const here = strength(each * PLACES + place);
      if (here <= most) continue;
      most = here;
      which[place] = each;
    }
  }
  return which;
}

function stepOf(most: number, ...tables: readonly Float32Array[]): number {
  let greatest = 0;
  for (const table of tables) for (const weight of table) greatest = Math.max(greatest, Math.abs(weight));
  return Math.sqrt(greatest) / most;
}

function rootOf(weight: number, step: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)) / step);
}
