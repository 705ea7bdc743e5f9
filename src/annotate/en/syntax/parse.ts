import type { WordMark } from "../../../model/mark.ts";
import { describeSentence, roomFor } from "./describe.ts";
import { describeArc, describeState, LABEL_FEATURES, MOVE_FEATURES } from "./features.ts";
import { type Chooser, pairOf, shipped } from "./model.ts";
import { RELATIONS, type Relation } from "./relations.ts";
import { type Described, LEFT, RIGHT, SHIFT, State } from "./state.ts";
import type { Tree } from "./tree.ts";

/** Words parsed at once; longer sentences are lists or hostile, and their later parts hang on the first. */
const LONGEST_SENTENCE = 400;

/** The dependency tree of the words of one sentence: one root, no circles, no two arcs that cross. */
export function parseWords(text: string, words: readonly WordMark[], chooser: Chooser = shipped()): Tree {
  const heads = new Int16Array(words.length);
  const relations: Relation[] = [];
  let first = -1;
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    const part = words.slice(from, from + LONGEST_SENTENCE);
    parseDescribed(describeSentence(text, part, chooser.known, described), chooser, room);
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
const described = roomFor(LONGEST_SENTENCE);
const room = new State(LONGEST_SENTENCE);
const moveFeatures = new Int32Array(MOVE_FEATURES);
const arcFeatures = new Int32Array(LABEL_FEATURES);

/** Parses a described sentence, word by word from the left, never going back. */
export function parseDescribed(sentence: Described, chooser: Chooser, state: State): void {
  state.begin(sentence.count);
  while (!state.done) {
    let move = SHIFT;
    if (!state.mayShift()) {
      move = RIGHT;
    } else if (state.depth > 0) {
      describeState(sentence, state, moveFeatures);
      move = chooser.move(moveFeatures, true, true, state.mayRight());
    }
    if (move === SHIFT) {
      state.shift();
      continue;
    }
    const head = move === LEFT ? state.next : state.top(1);
    const child = state.top(0);
    const pair = pairOf(move, sentence.tags[head] as number, sentence.tags[child] as number);
    const allowed = chooser.relations[pair] as Uint8Array;
    if (allowed.length > 1) describeArc(sentence, state, move, arcFeatures);
    state.attach(move, allowed.length > 1 ? chooser.label(arcFeatures, pair) : (allowed[0] as number));
  }
}
