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

/** No sentence is longer; without a bound, lines that never end would be copied again and again. */
const LONGEST_JOINED = 5_000;

function isBroken(last: Piece, piece: Piece, atTop: boolean): boolean {
  if (last.fate !== null || piece.fate !== null) return false;
  if (last.form !== "plain" || piece.form !== "plain") return false;
  if (last.text.length > LONGEST_JOINED) return false;
  // Joined pieces grow, so only their edges are read.
  const words = countWords(last.text.slice(0, 400));
  if (endsSentence(last.text) || words < 3) return false;
  const open = OPEN_END.test(last.text.slice(-40));
  if (/^\p{Ll}/u.test(piece.text)) {
    // A credit before a caption begins small too [google The river rose …]: no sentence goes on with "The".
    if (/^\p{Ll}+ (?:The|A|An)\b/u.test(piece.text)) return false;
    // The top line is a headline, unless the break is plain.
    return !atTop || words >= 15 || open;
  }
  return (
    !atTop &&
    open &&
    words >= 10 &&
    countWords(piece.text.slice(0, 400)) >= 5 &&
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

/** Common words of up to four letters that are no function words, which half a word is not to be taken for. */
const COMMON_SHORT: ReadonlySet<string> = new Set(
  (
    "able ago aid aim air area army arm back bad ball bank base bay bed best big bill bit body book boy bus buy call came " +
    "camp car care case cash city club coal cold come cost crew cut dad data date day days dead deal debt died drug due east " +
    "easy eat edge end even ever eye face fact fall far farm fast feel feet felt few file find fire firm fish five flat food " +
    "foot form four free fuel full fund game gas gave get girl give go goal goes gold gone good got grow gun hair half hand " +
    "hard head hear held help high hill hit hold hole home hope hot hour huge hurt idea iron job join jury just keep kept key " +
    "kill kind knew know land last late law lead left legs less let life like line list live long look lose loss lost lot low " +
    "made mail main make man many mark mean meet men mile mind mine miss mom much name navy near need news next nine north " +
    "oil old once open own page paid park part pass past path pay plan play poor port post put race rail rain ran rate read " +
    "real rest rich ride ring rise risk road rock role roof room rose rule run safe sale same saw say sea seat see seek seen " +
    "sell send sent set sex ship shop shot show shut side sign sit site six size slow snow soft soil sold some son song soon " +
    "sort spot star stay step stop sun sure swim take talk tank tax team ten term test then they thus tie time tiny took top " +
    "town tree trip true try turn type unit upon use used vary very view vote wait walk wall want war warm wash way ways weak " +
    "wear week well went west wet wide wife wild win wind wish won wood word work yard year yes yet zone"
  ).split(" "),
);

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
  return (a.length <= 4 && !COMMON_SHORT.has(a)) || (b.length <= 3 && !COMMON_SHORT.has(b));
}
