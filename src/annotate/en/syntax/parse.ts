import type { WordMark } from "../../../model/mark.ts";
import { describeSentence } from "./describe.ts";
import { describeArc, describeState, LABEL_FEATURES, MOVE_FEATURES } from "./features.ts";
import { bestLabel, bestMove, pairOf, shippedWeights, type Weights } from "./model.ts";
import { RELATIONS, type Relation } from "./relations.ts";
import { type Described, LEFT, SHIFT, State } from "./state.ts";
import type { Tree } from "./tree.ts";

/** Words parsed at once; longer sentences are lists or hostile, and their later parts hang on the first. */
const LONGEST_SENTENCE = 400;

/** The dependency tree of the words of one sentence: one root, no circles, no two arcs that cross. */
export function parseWords(
  text: string,
  words: readonly WordMark[],
  weights: Weights = shippedWeights(),
): Tree {
  const heads = new Int16Array(words.length);
  const relations: Relation[] = [];
  let first = -1;
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    const part = words.slice(from, from + LONGEST_SENTENCE);
    parseDescribed(describeSentence(text, part, weights.known), weights, room);
    for (let at = 0; at < part.length; at += 1) {
      const head = room.heads[at] as number;
      if (head >= 0) {
        heads[from + at] = from + head;
        relations.push(RELATIONS[room.labels[at] as number] ?? "dep");
      } else {
        heads[from + at] = first;
        relations.push(first < 0 ? "root" : "parataxis");
        if (first < 0) first = from + at;
      }
    }
  }
  return { heads, relations };
}

/** Room that every parse uses anew; nothing of it is handed out. */
const room = new State(LONGEST_SENTENCE);
const moveFeatures = new Int32Array(MOVE_FEATURES);
const arcFeatures = new Int32Array(LABEL_FEATURES);

/** Parses a described sentence, word by word from the left, never going back. */
export function parseDescribed(sentence: Described, weights: Weights, state: State): void {
  state.begin(sentence.count);
  while (!state.done) {
    let move = SHIFT;
    if (state.depth > 0) {
      describeState(sentence, state, moveFeatures);
      move = bestMove(weights, moveFeatures, state.mayShift(), state.mayLeft(), state.mayRight());
    }
    if (move === SHIFT) {
      state.shift();
      continue;
    }
    describeArc(sentence, state, move, arcFeatures);
    const head = move === LEFT ? state.next : state.top(1);
    const child = state.top(0);
    const pair = pairOf(move, sentence.tags[head] as number, sentence.tags[child] as number);
    state.attach(move, bestLabel(weights, arcFeatures, pair));
  }
}
