import { type AttributionMark, type Mark, marksOf } from "../../src/model/mark.ts";
import { byPlace, type Span } from "../../src/model/span.ts";

/** One act of saying as the sets of who said what have it: all that one source says by one cue. */
export interface SpeechAct {
  readonly source: Span | null;
  readonly cue: Span;
  readonly contents: readonly Span[];
}

/**
 * Our marks as acts of saying, laid out by the conventions of PolNeAR: content holds the "that" and the quotation
 * marks around it, which our spans leave out, and the cue holds the colon behind it.
 */
export function speechActs(text: string, marks: readonly Mark[]): readonly SpeechAct[] {
  const acts = new Map<string, SpeechAct>();
  for (const mark of marksOf(marks, "attribution")) {
    const key = `${mark.cue.from}-${mark.cue.to}`;
    const content = contentByConvention(text, mark.content);
    const known = acts.get(key);
    if (known !== undefined)
      acts.set(key, { ...known, contents: [...known.contents, content].sort(byPlace) });
    else acts.set(key, { source: mark.source, cue: cueByConvention(text, mark), contents: [content] });
  }
  return [...acts.values()];
}

/** The acts that no other act's content holds: labels of one layer tell no more. */
export function outermost(acts: readonly SpeechAct[]): readonly SpeechAct[] {
  return acts.filter(
    (act) =>
      !acts.some(
        (other) =>
          other !== act && other.contents.some(({ from, to }) => from <= act.cue.from && act.cue.to <= to),
      ),
  );
}

function cueByConvention(text: string, { cue }: AttributionMark): Span {
  const colon = /^\s?:/.exec(text.slice(cue.to, cue.to + 2))?.[0].length ?? 0;
  return { from: cue.from, to: cue.to + colon };
}

function contentByConvention(text: string, content: Span): Span {
  let { from, to } = content;
  const that = /\bthat\s+$/i.exec(text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0;
  from -= that;
  const opening = /["“‘']\s?$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0;
  from -= opening;
  const closing = /^\s?[,.?!]?\s?["”’']/.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  to += closing;
  return { from, to };
}
