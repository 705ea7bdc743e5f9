import { longestPhrase, PHRASE, phraseKind } from "./lexicon.ts";
import { HEADS, mix, viewOf, type WordView } from "./word-views.ts";

/** A sentence as the model sees it. */
export interface SentenceView {
  readonly words: readonly WordView[];
  /** Whether letter case says something: see `isCaseless`. */
  readonly cased: boolean;
  /** Which words may stand in a name; all others are none, and no search is made for them. */
  readonly open: Uint8Array;
  /** The place of each word in the longest run on the lists that holds it; 0 for none. */
  readonly listed: Uint8Array;
  /** Where the run of capitals around a word begins and ends; both the word's own place for words in small letters. */
  readonly runFrom: Int32Array;
  readonly runEnd: Int32Array;
}

/** What the sentences of one report say together of a word. */
export interface WordStats {
  small: number;
  /** Times with a capital inside a sentence of which letter case says something. */
  large: number;
  /** How often such a run of capitals begins with it, ends with it, holds it inside; and how often it is alone. */
  first: number;
  last: number;
  inner: number;
  alone: number;
}

/** A report as the model sees it. */
export interface TextView {
  readonly sentences: readonly SentenceView[];
  /** By the hash of the word in small letters. */
  readonly stats: ReadonlyMap<number, WordStats>;
}

/** The view of sentences of words with straight apostrophes. */
export function viewText(sentences: readonly (readonly string[])[]): TextView {
  const views = sentences.map(viewSentence);
  const stats = new Map<number, WordStats>();
  for (const { words, cased, runFrom, runEnd } of views) {
    if (!cased) continue;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as WordView;
      if (!word.letters) continue;
      let own = stats.get(word.lower);
      if (own === undefined) {
        own = { small: 0, large: 0, first: 0, last: 0, inner: 0, alone: 0 };
        stats.set(word.lower, own);
      }
      if (!word.capital) {
        own.small += 1;
        continue;
      }
      if (at > 0) own.large += 1;
      const from = runFrom[at] as number;
      const end = runEnd[at] as number;
      if (end - from === 1) own.alone += 1;
      else if (at === from) own.first += 1;
      else if (at === end - 1) own.last += 1;
      else own.inner += 1;
    }
  }
  return { sentences: views, stats };
}

function viewSentence(plain: readonly string[]): SentenceView {
  const words = plain.map(viewOf);
  const cased = !isCaseless(plain);
  const runFrom = new Int32Array(words.length);
  const runEnd = new Int32Array(words.length);
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    if ((words[at] as WordView).capital) while (words[end]?.capital) end += 1;
    for (let inside = at; inside < end; inside += 1) {
      runFrom[inside] = at;
      runEnd[inside] = end;
    }
    at = end;
  }
  return { words, cased, open: openWords(words, cased), listed: listedWords(words), runFrom, runEnd };
}

/** Words between two that can stand in one name. */
const LONGEST_LINK = 3;

/**
 * Words with a large letter; numbers beside such; and links between two of them ["Bank of Corvo", "Brellin 737"]. Where
 * letter case says nothing, every word.
 */
function openWords(words: readonly WordView[], cased: boolean): Uint8Array {
  const open = new Uint8Array(words.length);
  let last = -9;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as WordView;
    // [al-Kasim], not [al dente]
    if (word.particle && words[at + 1]?.hyphen && words[at + 2]?.capital) open[at] = 1;
    if (!(word.strong || (word.number && at - last <= 2) || (!cased && word.letters))) continue;
    if (at - last - 1 <= LONGEST_LINK) {
      let links = true;
      for (let between = last + 1; between < at; between += 1) links &&= mayLink(words[between] as WordView);
      if (links) for (let between = last + 1; between < at; between += 1) open[between] = 1;
    }
    open[at] = 1;
    last = at;
  }
  return open;
}

function mayLink({ link, particle }: WordView): boolean {
  return link || particle;
}

/** "B2" and "I3" as numbers: whether a word begins a run on the lists or goes on in it, what the run is, whether it is long. */
function listedWords(words: readonly WordView[]): Uint8Array {
  const listed = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as WordView;
    if (!first.capital || listed[at] !== 0) continue;
    const most = Math.min(8, longestPhrase(first.plain));
    let plain = "";
    let length = 0;
    let best = 0;
    let end = at;
    for (let to = at; to < Math.min(words.length, at + 12) && length < most; to += 1) {
      const word = words[to] as WordView;
      if (word.hyphen || word.plain === "") continue;
      plain = plain === "" ? word.plain : `${plain} ${word.plain}`;
      length += 1;
      const kind = phraseKind(plain);
      if (kind !== PHRASE.none) {
        best = kind;
        end = to;
      }
    }
    if (best === 0) continue;
    for (let to = at; to <= end; to += 1) listed[to] = best * 4 + (to === at ? 0 : 1) + (end > at ? 2 : 0);
  }
  return listed;
}

/** What the run of capitals around a word says: whether a word of a body, a firm or a landscape is in it. */
export function runHeads({ words, runFrom, runEnd }: SentenceView, at: number): number {
  const from = Math.max(runFrom[at] as number, at - 5);
  const end = Math.min(runEnd[at] as number, at + 6);
  let bits = 0;
  for (let to = from; to < end; to += 1) bits |= (words[to] as WordView).bits & HEADS;
  return mix(bits, from === at ? 1 : 0);
}

/**
 * Whether letter case says nothing: all words in capitals, or a capital on four of five words in a line of five and
 * more [Storm Hits Northern Coast As Thousands Flee].
 */
export function isCaseless(words: readonly string[]): boolean {
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (const word of words) {
    if (word.length < 2) continue;
    const code = word.charCodeAt(0);
    const small = code >= 97 && code <= 122;
    if (!small && !/^\p{L}{2}/u.test(word)) continue;
    if (small) {
      if (!SMALL_IN_TITLES.has(word)) letters += 1;
      continue;
    }
    letters += 1;
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    if (word === word.toUpperCase()) shouted += 1;
  }
  if (letters >= 2 && shouted === letters) return true;
  return letters >= 5 && capitals >= letters * 0.8 && !/^[.!?]["'”’]?$/.test(words.at(-1) ?? "");
}

const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  "a an the and or but of in on at to for from by with as vs via".split(" "),
);
