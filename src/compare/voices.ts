import type { AttributionMark, WordMark } from "../model/mark.ts";
import { inside, type Span } from "../model/span.ts";

/** A run of words of one sentence that one voice says: a named speaker's, or the report's own (null). */
export interface VoiceRun {
  readonly voice: AttributionMark | null;
  readonly words: readonly WordMark[];
}

/**
 * Parts the words of a sentence by who says them. Words that only attribute are left out: [Hamlin said] the wall
 * fell. What is said without a verb of its own stays with the words that say it: [Hamlin called for a truce] is one
 * run in the report's voice, as is [Hamlin called the talks "friendly"].
 */
export function runsByVoice(
  text: string,
  words: readonly WordMark[],
  attributions: readonly AttributionMark[],
): readonly VoiceRun[] {
  const lifted = attributions.filter((mark) => !isImpersonal(mark) && isClause(mark, words));
  const sources = lifted.map((mark) => sourceHead(text, mark, words));
  const runs: { voice: AttributionMark | null; words: WordMark[] }[] = [];
  let last: AttributionMark | null | undefined;
  for (const word of words) {
    let voice: AttributionMark | null = null;
    for (const mark of lifted) {
      if (inside(word, mark.content) && (voice === null || length(mark.content) < length(voice.content)))
        voice = mark;
    }
    const attributes = lifted.some((mark, index) => {
      if (voice !== null && length(mark.content) > length(voice.content)) return false;
      const source = sources[index];
      return mark !== voice && (inside(word, mark.cue) || (source != null && inside(word, source)));
    });
    const own = voice !== null && inside(word, voice.cue) && !inside(voice.cue, voice.content);
    if (attributes || own) {
      last = undefined;
      continue;
    }
    if (voice !== last || runs.length === 0) {
      runs.push({ voice, words: [] });
      last = voice;
    }
    runs.at(-1)?.words.push(word);
  }
  return runs;
}

/** [40 people are known to have died]: nobody is named, and what is known stands around the words that say so. */
export function isImpersonal({ source, cue, content }: AttributionMark): boolean {
  return source === null && inside(cue, content);
}

/**
 * Whether what is said is a clause that can be told by itself: it follows "that", or its first verb is finite. [that the wall fell],
 * not [a truce], [to resign], [making new demands], [the talks, which lasted two hours,].
 */
export function isClause({ content }: AttributionMark, words: readonly WordMark[]): boolean {
  let before = "";
  let aside = false;
  let last: WordMark | undefined;
  for (const word of words) {
    if (!inside(word, content)) {
      last = word;
      continue;
    }
    if (before === "" && last?.lemma === "that" && last.tag === "IN") return true;
    const { tag } = word;
    // [the driver, who had fled the scene, was arrested]: the relative clause is passed, up to its comma.
    if (aside) {
      aside = tag !== ",";
      continue;
    }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true;
    if (tag === "VB" && before === "TO") return false;
    if (tag === "VBG" && !/^(?:POS|DT|JJ|PRP\$|NN.*)$/.test(before)) return false;
    aside = before !== "" && /^W/.test(tag);
    if (/^[A-Z]/.test(tag)) before = tag;
  }
  return false;
}

/**
 * The part of a source that only names it: [Hamlin], who resigned in May; the rest is told by the report.
 */
function sourceHead(text: string, { source }: AttributionMark, words: readonly WordMark[]): Span | null {
  if (source === null) return null;
  const end = words.find(
    (word) =>
      inside(word, source) &&
      word.from > source.from &&
      (/^W/.test(word.tag) ||
        (text[word.from] === "," &&
          words.some((verb) => verb.from > word.from && inside(verb, source) && /^VB|^MD/.test(verb.tag)))),
  );
  return end === undefined ? source : { from: source.from, to: end.from };
}

/**
 * What a report tells of those who speak: [Ana Hamlin, head of the river board,] said the dam was safe; not
 * [Ms Hamlin] said, nor [Ana Hamlin, 52,].
 */
export function describedSpeakers(
  words: readonly WordMark[],
  attributions: readonly AttributionMark[],
  told: readonly Span[],
): readonly Span[] {
  return attributions.flatMap(({ source, cue, content }) => {
    const first = source === null ? -1 : words.findIndex((word) => word.from >= source.from);
    if (source === null || first < 0) return [];
    let end = first;
    let nouns = 0;
    let comma = false;
    for (; end < words.length; end += 1) {
      const word = words[end];
      if (word === undefined || inside(word, cue) || inside(word, content)) break;
      if (told.some((span) => inside(word, span))) break;
      if (word.from >= source.to && (/^(?:[.:]|``|'')$/.test(word.tag) || (!comma && word.tag !== ",")))
        break;
      if (word.tag === ",") comma = true;
      else if (comma && /^NN/.test(word.tag)) nouns += 1;
    }
    while (end > first && /^[,:]$/.test(words[end - 1]?.tag ?? "")) end -= 1;
    const last = words[end - 1];
    return comma && nouns >= 2 && last !== undefined ? [{ from: source.from, to: last.to }] : [];
  });
}

function length(span: Span): number {
  return span.to - span.from;
}
