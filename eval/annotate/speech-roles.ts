import { type AttributionMark, type Mark, marksOf } from "../../src/model/mark.ts";
import { byPlace, type Span } from "../../src/model/span.ts";

/** One act of saying as the sets of who said what have it: all that one source says by one cue. */
export interface SpeechAct {
  readonly source: Span | null;
  readonly cue: Span;
  readonly contents: readonly Span[];
}

/**
 * Our marks as acts of saying, laid out by the conventions of PolNeAR: content holds the "that", the "But"
 * that begins its sentence and the quotation marks around it, which our spans leave out, and the cue holds the colon behind it. A "who" before the cue is the
 * source itself, where ours is whom it stands for, and a source with an apposition holds the comma that closes it.
 */
export function speechActs(text: string, marks: readonly Mark[]): readonly SpeechAct[] {
  const acts = new Map<string, SpeechAct>();
  for (const mark of marksOf(marks, "attribution")) {
    const key = `${mark.cue.from}-${mark.cue.to}`;
    const contents = contentsByConvention(text, mark);
    const known = acts.get(key);
    if (known !== undefined)
      acts.set(key, { ...known, contents: [...known.contents, ...contents].sort(byPlace) });
    else
      acts.set(key, {
        source: sourceByConvention(text, mark),
        cue: cueByConvention(text, mark),
        contents,
      });
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

function sourceByConvention(text: string, { source, cue }: AttributionMark): Span | null {
  if (source === null || source.to > cue.from) return source;
  const relative = /\b(?:who|which|that)\s$/.exec(text.slice(Math.max(0, cue.from - 7), cue.from));
  if (relative !== null) return { from: cue.from - relative[0].length, to: cue.from - 1 };
  const apposed = text.slice(source.from, source.to).includes(",") && text[source.to] === ",";
  return apposed && cue.from - source.to < 3 ? { from: source.from, to: source.to + 1 } : source;
}

function cueByConvention(text: string, { cue }: AttributionMark): Span {
  const colon = /^\s?:/.exec(text.slice(cue.to, cue.to + 2))?.[0].length ?? 0;
  return { from: cue.from, to: cue.to + colon };
}

/** Of what nobody in particular says [40 are known to have died] the cue parts the content. */
function contentsByConvention(text: string, { content, cue }: AttributionMark): readonly Span[] {
  const parts =
    content.from <= cue.from && cue.to <= content.to
      ? [
          { from: content.from, to: cue.from },
          { from: cue.to, to: content.to },
        ]
      : [content];
  return parts
    .map((part) => contentByConvention(text, trimmed(text, part)))
    .filter(({ from, to }) => from < to);
}

function trimmed(text: string, { from, to }: Span): Span {
  const inner = text.slice(from, to);
  return {
    from: from + inner.length - inner.trimStart().length,
    to: to - inner.length + inner.trimEnd().length,
  };
}

function contentByConvention(text: string, content: Span): Span {
  let { from, to } = content;
  from -= /\b(?:that|but|and)\s+$/i.exec(text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0;
  // A "but" belongs to the content only where it begins the sentence.
  if (
    /^(?:but|and)\b/i.test(text.slice(from, from + 4)) &&
    !/(?:^|[.?!]["”']?\s+|\n)$/.test(text.slice(Math.max(0, from - 4), from))
  )
    from = content.from;
  from -= /(?:["“‘]|'{1,2})$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0;
  const quoted = /["“‘']/.test(text.slice(from, to));
  if (quoted) to += /^[,.?!]?(?:["”’]|'{1,2}(?!\p{L}))/u.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  return { from, to };
}
