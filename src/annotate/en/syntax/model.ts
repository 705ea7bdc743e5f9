import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { KNOWN_BITS } from "./describe.ts";
import { LABEL_FEATURES, MOVE_FEATURES } from "./features.ts";
import { RELATIONS } from "./relations.ts";
import { LEFT, RIGHT, SHIFT } from "./state.ts";

/** What chooses the moves of a parse and the relations of its arcs. */
export interface Chooser {
  /** The set of known words (see `describeSentence`). */
  readonly known: Uint8Array;
  /** For each pair of tags the relations that may stand between them. */
  readonly relations: readonly Uint8Array[];
  /** The best move of those that are allowed, for the features of a state. */
  readonly move: (features: Int32Array, mayShift: boolean, mayLeft: boolean, mayRight: boolean) => number;
  /** The best relation for the features of an arc, of those that its pair of tags allows. */
  readonly label: (features: Int32Array, pair: number) => number;
}

/** Keys of the table of relations that were seen: side, tag of the head, tag of the child. */
export const PAIRS: number = 2 * 64 * 64;
export const pairOf = (action: number, head: number, child: number): number =>
  ((action === LEFT ? 0 : 64) + head) * 64 + child;

/** All relations but the root's: for a pair of tags that was hardly ever seen. */
export const ANY: Uint8Array = Uint8Array.from(RELATIONS.keys()).slice(1);

/**
 * What the parser knows, as it ships. Each table has 2^20 places. A feature's hash says its place, and three bits
 * more: a place holds the weights of one of eight features that could lie there, and says by these bits of which.
 * So a feature that was never learnt seldom gets the weights of another.
 */
export interface Weights {
  readonly known: Uint8Array;
  /** For each pair of tags the relations that may stand between them. */
  readonly relations: readonly Uint8Array[];
  /** Bits 0-13 speak for `LEFT` against `SHIFT`, 14-27 for `RIGHT`, 28-30 say which feature. */
  readonly moves: Int32Array;
  /** Bits 0-12 speak for a relation, 13-15 say which feature. The relations of a feature lie side by side. */
  readonly labels: Uint16Array;
}

export const PLACES: number = 1 << 20;
/** Bits of a hash that count: 20 for the place, 3 for which. */
export const HASHES: number = PLACES * 8;

/** Chooses by weights as they ship. */
export function chooserOf({ known, relations, moves, labels }: Weights): Chooser {
  return {
    known,
    relations,
    move(features, mayShift, mayLeft, mayRight) {
      let left = 0;
      let right = 0;
      for (let at = 0; at < MOVE_FEATURES; at += 1) {
        const feature = features[at] as number;
        const weight = moves[feature & (PLACES - 1)] as number;
        if (weight >>> 28 !== ((feature >>> 20) & 7)) continue;
        left += (weight << 18) >> 18;
        right += (weight << 4) >> 18;
      }
      return bestMove(left, right, mayShift, mayLeft, mayRight);
    },
    label(features, pair) {
      const allowed = relations[pair] as Uint8Array;
      let best = allowed[0] as number;
      let most = Number.NEGATIVE_INFINITY;
      for (const relation of allowed) {
        let score = 0;
        for (let at = 0; at < LABEL_FEATURES; at += 1) {
          const feature = features[at] as number;
          const weight = labels[(feature ^ relation) & (PLACES - 1)] as number;
          if (weight >>> 13 === ((feature >>> 20) & 7)) score += (weight << 19) >> 19;
        }
        if (score > most) {
          most = score;
          best = relation;
        }
      }
      return best;
    },
  };
}

/** The best allowed move, where `SHIFT` scores nothing. */
export function bestMove(
  left: number,
  right: number,
  mayShift: boolean,
  mayLeft: boolean,
  mayRight: boolean,
): number {
  let best = mayShift ? SHIFT : LEFT;
  let score = mayShift ? 0 : Number.NEGATIVE_INFINITY;
  if (mayLeft && left > score) {
    best = LEFT;
    score = left;
  }
  return mayRight && right > score ? RIGHT : best;
}

let loaded: Chooser | null = null;

/** Chooses by the shipped weights, read on first use. */
export function shipped(): Chooser {
  loaded ??= chooserOf(unpack(gunzipSync(readFileSync(new URL("../data/syntax.weights", import.meta.url)))));
  return loaded;
}

/**
 * Reads the shipped form: known words; 64 bits for each pair of tags; for each place of the moves which feature, the
 * root of what it says for `LEFT`, and of what it says for `RIGHT`; for each place of the labels which feature, and
 * the root of its weight. A byte holds a root with its sign: small weights keep their differences, large ones
 * their size.
 */
export function unpack(bytes: Uint8Array): Weights {
  let from = 0;
  const next = (length: number): Uint8Array => {
    from += length;
    return bytes.subarray(from - length, from);
  };
  const known = next(KNOWN_BITS / 8);
  const pairs = next(PAIRS * 8);
  const relations = Array.from({ length: PAIRS }, (_, pair) =>
    relationsIn(pairs.subarray(pair * 8, pair * 8 + 8)),
  );
  const [moveWhich, lefts, rights, labelWhich, roots] = [1, 2, 3, 4, 5].map(() => next(PLACES)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const moves = new Int32Array(PLACES);
  const labels = new Uint16Array(PLACES);
  for (let at = 0; at < PLACES; at += 1) {
    const left = squareOf(lefts[at] as number) & 0x3fff;
    const right = squareOf(rights[at] as number) & 0x3fff;
    moves[at] = left | (right << 14) | ((moveWhich[at] as number) << 28);
    labels[at] = (squareOf(roots[at] as number) & 0x1fff) | ((labelWhich[at] as number) << 13);
  }
  return { known, relations, moves, labels };
}

/** The greatest roots: their squares just fit the bits of the tables. */
export const MOST_MOVE = 90;
export const MOST_LABEL = 63;

function squareOf(byte: number): number {
  return byte < 128 ? byte * byte : -(256 - byte) * (256 - byte);
}

function relationsIn(bits: Uint8Array): Uint8Array {
  if (bits.every((byte) => byte === 0)) return ANY;
  const allowed: number[] = [];
  for (let at = 0; at < RELATIONS.length; at += 1) {
    if (((bits[at >> 3] as number) & (1 << (at & 7))) !== 0) allowed.push(at);
  }
  return Uint8Array.from(allowed);
}
