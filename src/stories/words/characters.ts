/** What a character is to a reader of words. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Of a script that is written without spaces between words, or whose words take many endings: read two by two. */
export const PAIRED = 3;

/** The classes and the small letters of 256 characters, made when the first of them is met. */
interface Page {
  readonly classes: Uint8Array;
  readonly small: Uint16Array;
}

const pages: (Page | null)[] = Array.from({ length: 256 }, () => null);

/** The class of a UTF-16 unit. Half a character beyond the first 65,536 is none of a word. */
export function classOf(unit: number): number {
  return pageOf(unit).classes[unit & 255] ?? OTHER;
}

/** The small letter of a UTF-16 unit; the unit itself for what is no capital. */
export function smallOf(unit: number): number {
  return pageOf(unit).small[unit & 255] ?? unit;
}

/** Whether a unit is a capital letter. */
export function isCapital(unit: number): boolean {
  return smallOf(unit) !== unit;
}

function pageOf(unit: number): Page {
  return pages[unit >> 8] ?? makePage(unit >> 8);
}

function makePage(number: number): Page {
  const page = { classes: new Uint8Array(256), small: new Uint16Array(256) };
  for (let at = 0; at < 256; at++) {
    const character = String.fromCharCode(number * 256 + at);
    const small = character.toLowerCase();
    page.classes[at] = classify(character);
    page.small[at] = small.length === 1 ? small.charCodeAt(0) : number * 256 + at;
  }
  pages[number] = page;
  return page;
}

const TWO_BY_TWO =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

function classify(character: string): number {
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (!/[\p{L}\p{M}]/u.test(character)) return OTHER;
  return TWO_BY_TWO.test(character) ? PAIRED : LETTER;
}
