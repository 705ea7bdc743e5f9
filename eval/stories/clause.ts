/**
 * The length in characters of the clause that holds some words of a sentence: from the clause border before them
 * to the one after them. Borders are commas, semicolons, colons, dashes, brackets, quotation marks and words that
 * open a clause; never inside the words themselves. The page of definitions leaves clauses open: this is our reading.
 */
export function clauseLength(sentence: string, words: string): number {
  const plain = words.replace(/\s+/g, " ");
  const at = sentence.indexOf(plain);
  if (at < 0) return Math.max(sentence.length, plain.length);
  const end = at + plain.length;
  let from = 0;
  let to = sentence.length;
  for (const border of sentence.matchAll(BORDER)) {
    if (border.index + border[0].length <= at) from = border.index + border[0].length;
    else if (border.index >= end) {
      to = border.index;
      break;
    }
  }
  return to - from;
}

const BORDER =
  /[,;:()“”"]\s?| [-–—] |—| (?=(?:after|before|as|while|when|because|since|until|although|though|but|which|who|whose|where|that)\s)/g;
