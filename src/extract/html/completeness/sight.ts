import { countWords } from "../../../text/prose.ts";
import type { Verdict } from "../body.ts";
import type { Segment } from "../segments.ts";

/** What of a page is counted before its kind is judged; words of scripts without spaces count by two characters. */
export interface Sight {
  /** Words that are kept. */
  readonly words: number;
  /** Words that are kept in running text, links left out. */
  readonly running: number;
  /** Words in running text of the page, kept or not. */
  readonly shown: number;
  /** Place of the last segment that is kept and runs, ended or not; -1 for none. */
  readonly last: number;
  /** Links that are long enough for the title of another page, and their characters. */
  readonly teasers: number;
  readonly teaserSize: number;
  /** Characters that are kept and stand in no link. */
  readonly keptSize: number;
}

/** Characters of a link from which it may be the title of another page. */
const TITLE = 20;

export function lookAt(segments: readonly Segment[], verdicts: readonly Verdict[]): Sight {
  const sight = { words: 0, running: 0, shown: 0, last: -1, teasers: 0, teaserSize: 0, keptSize: 0 };
  segments.forEach((segment, index) => {
    const kept = verdicts[index]?.keep === true;
    const words = wordsIn(segment.text);
    const running = isRunning(segment, words)
      ? Math.round(words * (1 - segment.linked / segment.text.length))
      : 0;
    sight.shown += running;
    if (kept) {
      sight.words += words;
      sight.running += running;
      sight.keptSize += segment.text.length - segment.linked;
      if (running > 0 || (words >= 12 && segment.linked < 0.5 * segment.text.length)) sight.last = index;
    }
    if (isTitleLink(segment)) {
      sight.teasers++;
      sight.teaserSize += segment.text.length;
    }
  });
  return sight;
}

/** Whether a segment is the linked title of another page. */
export function isTitleLink({ text, linked }: Segment): boolean {
  return linked >= TITLE && linked >= 0.8 * text.length;
}

export function wordsIn(text: string): number {
  const words = countWords(text);
  if (!/[\u2e80-\uff9f]/.test(text)) return words;
  const wide = text.match(/[\u2e80-\ud7ff\uf900-\ufaff\uff66-\uff9f]/g)?.length ?? 0;
  return wide > text.length / 3 ? Math.max(words, Math.round(wide / 2)) : words;
}

/** Whether a text ends as a sentence does, in any of the scripts that are read. */
export function isEnded(text: string): boolean {
  return /[.!?…:;。！？；؟।][\s"'”“’‘»«›)\]」』）】]{0,4}$/u.test(text.slice(-12));
}

/** Whether a segment reads as a sentence or more: long, or of some words and with an end. */
export function isRunning(segment: Segment, words = wordsIn(segment.text)): boolean {
  return (words >= 20 || (words >= 6 && isEnded(segment.text))) && segment.linked < 0.6 * segment.text.length;
}
