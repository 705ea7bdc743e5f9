/** Words of a text in lower case: letters and digits with inner apostrophes and hyphens. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The number of words of a text: runs between white space that hold a letter or digit. One pass, no copies. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) inWord = false;
    else if (!inWord && code < 128) inWord = isAsciiWord(code);
    else if (code >= 128) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (/\s/.test(character)) inWord = false;
      else if (!inWord) inWord = /[\p{L}\p{N}]/u.test(character);
      else continue;
    } else continue;
    if (inWord) count++;
  }
  return count;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/**
 * Whether a line ends as a sentence does: with a full stop, question or exclamation mark, an ellipsis or a
 * colon, or one of these inside closing marks. A letter with a full stop ("in the U.S.") counts as an end
 * too: only who knows what follows can tell.
 */
export function endsSentence(text: string): boolean {
  return /[.!?…:;][\s"'”’»)\]]{0,4}$/.test(text.slice(-12));
}

/** Whether the end is an abbreviation in capitals [across the U.S.], which a headline may end with. */
export function endsInInitials(text: string): boolean {
  return /(?:^|[\s("“])(?:\p{Lu}\.){2,5}$/u.test(text.slice(-24));
}

/**
 * Words that run through English prose and are rare in menus, labels and titles. Finite verbs of being and
 * having, pronouns and connectives; a closed list from grammar.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "the a an and or but nor of to in on at by for from with without into onto over under after before between " +
    "during against about through since until while as than that which who whom whose when where because if " +
    "though although is are was were be been being am has have had having do does did will would can could " +
    "may might must shall should not no he she it they we you i him her them us me his its their our your my " +
    "this these those there here what how why so such also more most some any each both all only just up out " +
    "said says told new one two"
  ).split(" "),
);

/** Share of a text's words that are function words, 0 for no words. */
export function functionShare(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  return words.filter((word) => functionWords.has(word)).length / words.length;
}

/** A line of more characters is judged by its beginning; its words are many in any case. */
const LONG_LINE = 1_000;

/**
 * Whether a line is running prose: a sentence with an end and enough function words, or a long run of them
 * that was cut. [The minister left the city on Monday.] but not [Most read in Politics], [Read our terms.].
 */
export function isProse(text: string): boolean {
  if (text.length > LONG_LINE) return functionShare(text.slice(0, LONG_LINE)) >= 0.15;
  const words = countWords(text);
  if (words >= 25) return functionShare(text) >= 0.15;
  return words >= 5 && endsSentence(text) && functionShare(text) >= 0.1;
}

/** A rough cut into sentences for judging each; not the annotator's, which knows abbreviations. */
export function roughSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?…]["'”’)\]]{0,3}\s+(?=["'“‘([]?[\p{Lu}\p{N}©(])/gu)) {
    const to = end.index + end[0].length;
    if (
      /(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Co|Corp|Ltd|vs)\.\s+$/u.test(
        text.slice(Math.max(from, to - 12), to),
      )
    )
      continue;
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  if (rest !== "") sentences.push(rest);
  return sentences;
}
