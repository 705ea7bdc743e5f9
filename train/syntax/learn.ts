import { addKnown, describeSentence, KNOWN_BITS, wordHash } from "../../src/annotate/en/syntax/describe.ts";
import {
  describeArc,
  describeState,
  LABEL_FEATURES,
  MOVE_FEATURES,
} from "../../src/annotate/en/syntax/features.ts";
import { ANY, bestMove, type Chooser, HASHES, PAIRS, pairOf } from "../../src/annotate/en/syntax/model.ts";
import { LEFT, RIGHT, SHIFT, State } from "../../src/annotate/en/syntax/state.ts";
import { costsOf } from "./oracle.ts";
import type { Learnt } from "./pack.ts";
import type { Taught } from "./trees.ts";

export interface Settings {
  readonly passes: number;
  /** A word seen fewer times is read by its shape. */
  readonly rare: number;
  /** How often, after the first pass, the parser goes on from its own move where that was wrong. */
  readonly astray: number;
  readonly seed: number;
}

/** Learns an averaged perceptron (Collins 2002) over moves and relations; `after` sees the weights of each pass. */
export function learn(
  sentences: readonly Taught[],
  settings: Settings,
  after: (pass: number, weights: Learnt) => void,
): Learnt {
  const known = knownWords(sentences, settings.rare);
  const relations = relationsOfPairs(sentences, 1000);
  // Fewer are weighed when parsing: faster, and as good. Learnt among so few it was 0.6 points worse.
  const shippedRelations = relationsOfPairs(sentences, 200);
  const described = sentences.map(({ text, words }) => describeSentence(text, words, known));
  const moves = new Averaged(HASHES * 2);
  const labels = new Averaged(HASHES);
  const chooser = chooserOf({
    known,
    relations,
    lefts: moves.weights.subarray(0, HASHES),
    rights: moves.weights.subarray(HASHES),
    labels: labels.weights,
  });
  const features = new Int32Array(MOVE_FEATURES);
  const arc = new Int32Array(LABEL_FEATURES);
  const costs = new Int32Array(3);
  const state = new State(Math.max(...described.map(({ count }) => count)));
  const chance = chances(settings.seed);
  const nudge = (move: number, by: number): void => {
    if (move === SHIFT) return;
    const side = move === LEFT ? 0 : HASHES;
    for (const feature of features) moves.add(side + (feature & (HASHES - 1)), by);
  };
  const meanNow = (): Learnt => {
    const mean = moves.mean();
    return {
      known,
      relations: shippedRelations,
      lefts: mean.subarray(0, HASHES),
      rights: mean.subarray(HASHES),
      labels: labels.mean(),
    };
  };
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (const index of shuffled(sentences.length, chance)) {
      const sentence = described[index];
      const taught = sentences[index];
      if (sentence === undefined || taught === undefined) continue;
      state.begin(sentence.count);
      while (!state.done) {
        let move = SHIFT;
        if (state.depth > 0) {
          moves.clock += 1;
          costsOf(state, taught.heads, costs);
          const least = Math.min(...costs);
          describeState(sentence, state, features);
          move = chooser.move(features, state.mayShift(), state.mayLeft(), state.mayRight());
          if (costs[move] !== least) {
            const right = chooser.move(
              features,
              costs[SHIFT] === least,
              costs[LEFT] === least,
              costs[RIGHT] === least,
            );
            nudge(right, 1);
            nudge(move, -1);
            if (pass === 0 || chance() >= settings.astray) move = right;
          }
        }
        if (move === SHIFT) {
          state.shift();
          continue;
        }
        labels.clock += 1;
        describeArc(sentence, state, move, arc);
        const child = state.top(0);
        const head = move === LEFT ? state.next : state.top(1);
        const pair = pairOf(move, sentence.tags[head] as number, sentence.tags[child] as number);
        let label = chooser.label(arc, pair);
        const wanted = taught.labels[child] as number;
        if (taught.heads[child] === head && label !== wanted) {
          for (const feature of arc) {
            labels.add((feature ^ wanted) & (HASHES - 1), 1);
            labels.add((feature ^ label) & (HASHES - 1), -1);
          }
          if (pass === 0) label = wanted;
        }
        state.attach(move, label);
      }
    }
    after(pass, meanNow());
  }
  return meanNow();
}

/** Chooses by weights that are being learnt. */
export function chooserOf({ known, relations, lefts, rights, labels }: Learnt): Chooser {
  return {
    known,
    relations,
    move(features, mayShift, mayLeft, mayRight) {
      let left = 0;
      let right = 0;
      for (let at = 0; at < MOVE_FEATURES; at += 1) {
        const feature = features[at] as number;
        left += lefts[feature & (HASHES - 1)] as number;
        right += rights[feature & (HASHES - 1)] as number;
      }
      return bestMove(left, right, mayShift, mayLeft, mayRight);
    },
    label(features, pair) {
      const allowed = relations[pair] ?? ANY;
      let best = allowed[0] as number;
      let most = Number.NEGATIVE_INFINITY;
      for (const relation of allowed) {
        let score = 0;
        for (let at = 0; at < LABEL_FEATURES; at += 1) {
          score += labels[((features[at] as number) ^ relation) & (HASHES - 1)] as number;
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

/** Weights with what is needed for their mean over all steps. */
class Averaged {
  readonly weights: Float32Array;
  private readonly late: Float64Array;
  clock = 1;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.late = new Float64Array(size);
  }

  add(place: number, by: number): void {
    this.weights[place] = (this.weights[place] as number) + by;
    this.late[place] = (this.late[place] as number) + by * this.clock;
  }

  mean(): Float32Array {
    return this.weights.map((weight, place) => weight - (this.late[place] as number) / this.clock);
  }
}

function knownWords(sentences: readonly Taught[], rare: number): Uint8Array {
  const counts = new Map<number, number>();
  for (const { text, words } of sentences) {
    for (const { from, to } of words) {
      const hash = wordHash(text, from, to);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const known = new Uint8Array(KNOWN_BITS / 8);
  for (const [hash, count] of counts) if (count >= rare) addKnown(known, hash);
  return known;
}

/** For each pair of tags the relations seen between them, but those of less than one in `rare`. */
function relationsOfPairs(sentences: readonly Taught[], rare: number): readonly Uint8Array[] {
  const counts = Array.from({ length: PAIRS }, () => new Map<number, number>());
  for (const { text, words, heads, labels } of sentences) {
    const { tags } = describeSentence(text, words, new Uint8Array(KNOWN_BITS / 8));
    heads.forEach((head, child) => {
      if (head < 0) return;
      const seen = counts[pairOf(head > child ? LEFT : RIGHT, tags[head] as number, tags[child] as number)];
      const label = labels[child] as number;
      seen?.set(label, (seen.get(label) ?? 0) + 1);
    });
  }
  return counts.map((seen) => {
    const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
    const kept = [...seen].filter(([, count]) => count * rare >= all && (count > 1 || all < 20));
    const listed = all < 5 ? [] : kept.map(([label]) => label).sort((a, b) => a - b);
    return listed.length === 0 ? ANY : Uint8Array.from(listed);
  });
}

function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

function shuffled(count: number, chance: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
