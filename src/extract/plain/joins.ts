import { countWords, endsSentence, functionWords, wordsOf } from "../../text/prose.ts";
import { isDropped, type Piece } from "./piece.ts";

/**
 * Rejoins paragraphs that were cut inside a sentence or a word: "Before she la" + "nded, the crowd left." A
 * piece is joined to the next where it ends without a sentence's end and the next begins in lower case, or
 * where it ends in a word that cannot end a sentence ("of", "the"). Whether a word was cut is decided by the
 * words of the document itself and by which letters can begin and end an English word.
 */
export function rejoin(pieces: readonly Piece[]): Piece[] {
  const counts = countAll(pieces);
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && isBroken(last, piece, result.length === 1)) {
      const glue = cutInsideWord(lastWord(last.text), firstWord(piece.text), counts) ? "" : " ";
      result[result.length - 1] = {
        ...last,
        lines: { first: last.lines.first, last: piece.lines.last },
        text: last.text + glue + piece.text,
      };
    } else result.push(piece);
  }
  return result;
}

function countAll(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    if (isDropped(piece)) continue;
    for (const word of wordsOf(piece.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words after which a sentence goes on, whatever the next line's first letter. */
const OPEN_END =
  /\b(?:the|a|an|of|to|and|or|but|in|on|at|by|for|with|from|into|that|which|who|whose|than|as|its|his|her|their|our|is|are|was|were|has|have|had|be|been|will|would|following|according to|,)$/i;

function isBroken(last: Piece, piece: Piece, atTop: boolean): boolean {
  if (last.fate !== null || piece.fate !== null) return false;
  if (last.form !== "plain" || piece.form !== "plain") return false;
  if (endsSentence(last.text) || countWords(last.text) < 3) return false;
  if (/^\p{Ll}/u.test(piece.text)) {
    // A credit before a caption begins small too [google The river rose …]: no sentence goes on with "The".
    if (/^\p{Ll}+ (?:The|A|An)\b/u.test(piece.text)) return false;
    // The top line is a headline, unless the break is plain.
    return !atTop || countWords(last.text) >= 15 || OPEN_END.test(last.text);
  }
  return (
    OPEN_END.test(last.text) &&
    countWords(last.text) >= 10 &&
    countWords(piece.text) >= 5 &&
    /^[\p{L}\p{N}]/u.test(piece.text)
  );
}

function lastWord(text: string): string {
  return /[\p{L}'’-]+$/u.exec(text.slice(-60))?.[0] ?? "";
}

function firstWord(text: string): string {
  return /^[\p{L}'’-]+/u.exec(text.slice(0, 60))?.[0] ?? "";
}

/** Beginnings of two consonants that English words have; "nd", "nm", "tr" apart: [tr] begins words, [nd] does not. */
const ONSETS = new Set(
  "bl br ch cl cr dr dw fl fr gh gl gn gr kn kr ph pl pr ps qu rh sc sh sk sl sm sn sp sq st sw th tr tw ts wh wr yt mc ll".split(
    " ",
  ),
);
const SUFFIX =
  /^(?:ing|ings|ed|er|ers|es|s|ly|tion|tions|ation|ations|sion|sions|ment|ments|ness|able|ible|ity|ities|ive|ous|ious|ally|ered|ering|ence|ance|ency|ancy|ful|less|ship|hood|ward|wards|ism|ist|ists|al|ial|ian|ians|ted|ting|ned|ning|led|ling|red|ring|ded|ding|sed|sing|ved|ving|ced|cing|ged|ging|ies|ied|ure|ures|ern|ary|ory|ize|ise|ized|ised)$/;

/** Whether `head` and `tail` are one word cut in two; false where both are words of their own. */
function cutInsideWord(head: string, tail: string, counts: ReadonlyMap<string, number>): boolean {
  const a = head.toLowerCase();
  const b = tail.toLowerCase();
  if (a === "" || b === "" || /^\p{Lu}/u.test(tail)) return false;
  if (a.endsWith("-")) return true;
  // The pieces themselves were counted once each.
  const seen = (word: string, own: number) =>
    (counts.get(word) ?? 0) > own || (own === 1 && functionWords.has(word));
  const aIsWord = seen(a, 1);
  const bIsWord = seen(b, 1);
  if (seen(a + b, 0) || functionWords.has(a + b)) return !(aIsWord && bIsWord);
  if (/^[b-hj-z]$/.test(a) || /^[b-hj-z]$/.test(b)) return true;
  if (!/[aeiouy]/.test(a) && !/^(?:mr|mrs|dr|st|vs|tv|pm|km)$/.test(a)) return true;
  if (!/[aeiouy]/.test(b)) return true;
  if (/^[^aeiouy]{2}/.test(b) && !ONSETS.has(b.slice(0, 2))) return true;
  if (aIsWord && bIsWord) return false;
  if (SUFFIX.test(b) && !bIsWord) return true;
  if (aIsWord || bIsWord) return false;
  // Neither half stands elsewhere in the text: two short pieces are more likely one word than two rare ones.
  return a.length <= 4 || b.length <= 3;
}
