import { countWords } from "../../text/prose.ts";
import { writtenDays } from "./dates.ts";
import { drop, keep, makePiece, type Piece } from "./piece.ts";

/**
 * Finds picture captions. Words of the page before a caption ("Image copyright X Image caption …") are cut
 * off as a credit; a run of numbered captions ("3/16 …") is a gallery and dropped with its heading.
 */
export function findCaptions(pieces: readonly Piece[]): Piece[] {
  return dropGalleries(pieces).flatMap((piece, index) =>
    piece.fate === null && piece.text.length <= 1_500 ? judge(piece, index === 0) : [piece],
  );
}

/** "3/16 Women queue for water", "Photo 4 of 9: …". Not "1/4 of voters stayed at home", which has no run. */
const NUMBERED = /^(?:(?:photo|image|picture|slide)s? )?(\d{1,3}) ?(?:\/|of) ?(\d{1,3})\b/i;

function dropGalleries(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  for (let at = 0; at < result.length; at++) {
    let end = at;
    let total = "";
    while (end < result.length) {
      const match = NUMBERED.exec(result[end]?.text ?? "");
      if (match === null || (total !== "" && match[2] !== total) || Number(match[1]) > Number(match[2]))
        break;
      total = match[2] ?? "";
      end++;
    }
    if (end - at < 2) continue;
    let start = at;
    // The gallery's title and its "show all" button stand right above [Life on the Ice], [16 show all Life on the Ice].
    while (start > 0 && at - start < 2 && isGalleryTitle(result[start - 1], result[start])) start--;
    for (let index = start; index < end; index++) {
      const piece = result[index];
      if (piece !== undefined) result[index] = drop(piece, "gallery", "one of a run of numbered pictures");
    }
    at = end - 1;
  }
  return result;
}

function isGalleryTitle(piece: Piece | undefined, below: Piece | undefined): boolean {
  if (piece === undefined || below === undefined || countWords(piece.text) > 16 || /[.;,]$/.test(piece.text))
    return false;
  return (
    /\b(?:show all|view (?:all|gallery)|gallery|in pictures|slideshow)\b/i.test(piece.text) ||
    below.text.endsWith(piece.text)
  );
}

const PAGE_WORDS =
  /^(?:(?:image|photo|picture|media|file) (?:copyright|source|credit|caption)s?:? |caption:? |figure \d{1,3}[:.] )/i;
/** Who owns the picture, before its caption, on pages whose mark-up was lost: an agency's or library's name. */
const OWNER =
  /^((?:getty images?|afp(?:\/getty images?| via getty images?)?|ap(?: photo| images)?|epa(?:-efe)?|reuters|pa(?: images| media| wire)?|rex(?: features| shutterstock)?|shutterstock|alamy(?: stock photo| live news)?|istock(?:photo)?|press association|google|twitter|facebook|youtube|instagram|nasa|handout|splash news)(?:\/[\p{L} .'-]{2,40})?) (?=(?:the|a|an|\p{Lu}[\p{L}'’-]+) \p{L})/iu;

function judge(piece: Piece, atTop: boolean): Piece[] {
  // The first line is a title, whatever it begins with [Facebook row leads to shooting].
  const pageWords = atTop ? 0 : captionPrefix(piece.text);
  if (pageWords > 0 && countWords(piece.text.slice(pageWords)) >= 3) {
    return [
      drop(
        makePiece(piece.lines, piece.text.slice(0, pageWords).trim()),
        "credit",
        "the picture's credit before its caption",
      ),
      keep({ ...piece, text: piece.text.slice(pageWords).trim() }, "caption"),
    ];
  }
  return !atTop && isCaption(piece.text) ? [keep(piece, "caption")] : [piece];
}

/** The length of "Image copyright EPA Image caption " and the like at the start of a text, else 0. */
function captionPrefix(text: string): number {
  const worded = PAGE_WORDS.exec(text);
  if (worded !== null) {
    const caption = /\b(?:image |photo |media )?caption:? /i.exec(text.slice(0, 160));
    return caption === null ? worded[0].length : caption.index + caption[0].length;
  }
  const owner = OWNER.exec(text);
  // A sentence may begin with the agency [Reuters reported …]; a caption goes on with a capital and no verb of saying.
  if (owner === null || countWords(text) > 45) return 0;
  const after = text.slice(owner[0].length);
  return /^\p{Lu}/u.test(after) && !/^\p{Lu}[\p{L}'’-]+ (?:said|reported|has|is|was|will)\b/u.test(after)
    ? owner[0].length
    : 0;
}

const CREDIT_END =
  /(?:\((?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Ff]ile|[Ss]ource|Getty|AP|AFP|EPA|Reuters|REUTERS|Shutterstock|Facebook)\b[^()]{0,80}\)|\b(?:[Pp]hoto(?:graph)?(?: by|:| credit:?)|[Cc]redit:|[Pp]icture:|[Ii]mage:|[Cc]ourtesy(?: of|:)) ?[\p{L}\p{N}/ .,'’-]{2,60}|(?:^|[.!?)"”|] |Caption )(?:\p{Lu}[\p{L}.'’-]{1,20} ){0,3}\p{Lu}[\p{L}.]{1,20}\/\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){0,3}(?: via \p{Lu}[\p{L} ]{1,30})?)\.?$/u;

/** Whether a piece ends in a picture credit, or describes in the present tense and ends in a full date. */
function isCaption(text: string): boolean {
  const words = countWords(text);
  if (words < 4 || words > 90) return false;
  if (
    /^(?:FILE ?(?:PHOTO)?\b|File photo|In this (?:[\p{L}.]{3,10} \d{1,2}, \d{4},? ?)?(?:file |undated |handout )?(?:photo|image|picture)\b)/u.test(
      text,
    )
  )
    return true;
  if (/\bpic\.twitter\.com\/|\(@\w/.test(text)) return false;
  if (CREDIT_END.test(text)) return true;
  return PLACE_AND_DATE.test(text) && photoDate(text) !== null;
}

/** A place or a weekday right before the date [in Porto, Portugal, Friday, May 3, 2021]; not [fell on May 3, 2021]. */
const PLACE_AND_DATE =
  /(?:\p{Lu}[\p{L}.'’-]{1,30},|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?) (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}/u;

/**
 * The day of a caption in which a picture is described as it is seen: "Farmers march in Lyon, on May 3, 2021."
 * Null where the sentence tells what happened [The deal was signed in Lyon on May 3, 2021.], and for file photos.
 */
export function photoDate(text: string): string | null {
  if (countWords(text) > 90 || /\b(?:file|archive)\b/i.test(text)) return null;
  const [first] = writtenDays(text);
  if (first === undefined) return null;
  const before = text.slice(0, first.from);
  const after = text.slice(first.to);
  if (
    !/^(?:[.)]|$| ?\()/.test(after) ||
    /[.!?] /.test(before.replace(/\b(?:(?:\p{Lu}\.){0,4}\p{Lu}|Mr|Mrs|Dr|St|Rep|Sen|Gov|Gen)\. /gu, " "))
  )
    return null;
  // Past tense tells news; a picture is told in the present [waits, are waiting, have gathered].
  if (
    /\b(?:was|were|had|said|told|did|went|began|came|took|made|got|held|won|lost|left|fell|rose|died|killed|published|born|signed|since|until|by|after|before|will|would|sent|charged|sentenced|convicted|accused|wanted)\b/i.test(
      before,
    )
  )
    return null;
  if (
    /(?<!\b(?:has|have|are|is|being|been|\w+ly)) \b\p{Ll}{2,}ed\b(?! (?:by|with|in|at|on|to)\b)/u.test(before)
  )
    return null;
  if (/^(?:on|in|at|since|as|by)\b/i.test(text) || countWords(before) < 6) return null;
  return first.day;
}
