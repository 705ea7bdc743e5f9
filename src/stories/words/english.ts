import { functionWords } from "../../text/prose.ts";
import { stem } from "../../text/stem.ts";
import { commonness } from "../../text/word-rarity.ts";
import { vectorRow } from "../../text/word-vectors.ts";
import type { Lexicon } from "./words.ts";

/** Pieces of shortened words, and what every report is full of. */
const MORE =
  "don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn ll ve re mr mrs ms dr " +
  "saying tell telling according reported reports among within upon per via yet still even just than then";

export const english: Lexicon = {
  language: "en",
  stem,
  functionWords: new Set([...functionWords, ...MORE.split(" ")]),
  commonness: (word) => (vectorRow(word) < 0 ? null : commonness(word)),
  isNameWord: (word) => vectorRow(word) < 0,
  capitals: "names",
};
