/**
 * A light stem that brings forms of one word together, and a verb and its noun: [strikes, strike, striking],
 * [attacker, attack], but not [war, warning]. The first ending that fits and leaves enough letters is cut. The
 * word vectors are indexed by it: `train/word-vectors.py` holds the same rules.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let cut = word;
  for (const [ending, put, least] of ENDINGS) {
    if (
      word.endsWith(ending) &&
      word.length - ending.length >= least &&
      !(ending === "s" && word.endsWith("ss"))
    ) {
      cut = word.slice(0, -ending.length) + put;
      break;
    }
  }
  if (cut.length > 3 && cut.at(-1) === cut.at(-2) && !/[lsz]$/.test(cut)) cut = cut.slice(0, -1);
  if (cut.endsWith("e") && cut.length > 4) cut = cut.slice(0, -1);
  return cut.endsWith("i") ? `${cut.slice(0, -1)}y` : cut;
}

const ENDINGS: readonly (readonly [ending: string, put: string, least: number])[] = [
  ["ies", "y", 2],
  ["sses", "ss", 1],
  ["ments", "", 4],
  ["ment", "", 4],
  ["ations", "at", 3],
  ["ation", "at", 3],
  ["ions", "", 3],
  ["ion", "", 3],
  ["ings", "", 3],
  ["ing", "", 3],
  ["ied", "y", 2],
  ["edly", "", 3],
  ["ed", "", 3],
  ["ers", "", 3],
  ["er", "", 4],
  ["ors", "", 3],
  ["or", "", 4],
  ["ly", "", 3],
  ["es", "", 3],
  ["s", "", 3],
  ["e", "", 3],
];
