import { type Row, share } from "../row.ts";
import type { GoldFile, GoldQuote, GoldStory } from "./gold.ts";
import { covers, rangesOf } from "./places.ts";
import type { Publication } from "./publication.ts";
import { sameSpeaker } from "./speakers.ts";
import { occurrences, type Range } from "./squeezed.ts";

/** Somebody's words, as the program publishes them. */
interface Spoken {
  readonly words: string;
  readonly places: readonly Range[];
  readonly speaker: string;
  readonly manner: "direct" | "indirect" | "mixed";
}

/** Scores direct and indirect speech with its speakers, and quotation marks that are no speech. */
export function scoreSpeech(story: GoldStory, publication: Publication): readonly Row[] {
  if (story.quotes === null || !publication.marked) return [];
  const spoken = new Map(story.files.map(({ doc }) => [doc, spokenIn(doc, publication)]));
  const cases = (kind: GoldQuote["kind"]) =>
    (story.quotes ?? [])
      .filter((quote) => quote.kind === kind)
      .map((quote) => judge(quote, fileOf(story, quote.doc), spoken.get(quote.doc) ?? []));
  const traps = story.notSpeech.map(({ doc, text }) => {
    const places = quoted(fileOf(story, doc), text);
    const taken = speechMarks(doc, publication).filter(
      ({ words, places: held }) => words.length <= 1.5 * text.length + 4 && covers(held, words, places),
    );
    return { right: taken.length === 0, wrong: `${doc} “${text}” taken for speech` };
  });
  return [
    share({ layer: "annotate", set: story.set, metric: "quotes.direct" }, cases("direct")),
    share({ layer: "annotate", set: story.set, metric: "quotes.not-speech" }, traps),
    share({ layer: "annotate", set: story.set, metric: "quotes.indirect" }, cases("indirect")),
  ].filter((row): row is Row => row !== null);
}

function judge(quote: GoldQuote, file: GoldFile | undefined, spoken: readonly Spoken[]) {
  const places = quote.kind === "direct" ? quoted(file, quote.text) : occurrencesIn(file, quote.text);
  const near = spoken.filter(
    ({ words, places: held, manner }) =>
      (quote.kind === "indirect" || manner !== "indirect") && covers(held, words, places),
  );
  const right = near.some(({ speaker }) => sameSpeaker(quote.speaker, speaker));
  const read = [...new Set(near.map(({ speaker, manner }) => `${speaker || "nobody"} (${manner})`))].join(
    "; ",
  );
  return { right, wrong: `${quote.doc} “${quote.text}” by ${quote.speaker}; read ${read || "no speech"}` };
}

/** Attributions as marked, and quotations as the comparison lists them. */
function spokenIn(doc: string, { reports, comparison }: Publication): readonly Spoken[] {
  const published = reports.get(doc);
  if (published === undefined) return [];
  const { report, placed } = published;
  const marked = report.marks.flatMap((mark): Spoken[] => {
    if (mark.kind !== "attribution") return [];
    const words = report.text.slice(mark.content.from, mark.content.to);
    return [{ words, places: rangesOf(placed, mark.content), speaker: mark.speaker, manner: mark.manner }];
  });
  const listed = (comparison?.quotes ?? []).flatMap(({ quotes }) =>
    quotes
      .filter((quote) => quote.report === report.id)
      .map(
        ({ anchor, speaker, manner }): Spoken => ({
          words: anchor.exact,
          places: rangesOf(placed, anchor),
          speaker,
          manner,
        }),
      ),
  );
  return [...marked, ...listed];
}

/** Words between quotation marks that the program takes for speech. */
function speechMarks(doc: string, publication: Publication) {
  const published = publication.reports.get(doc);
  if (published === undefined) return [];
  const { report, placed } = published;
  const marks = report.marks.flatMap((mark) =>
    mark.kind === "quote" && mark.speech
      ? [{ words: report.text.slice(mark.from, mark.to), places: rangesOf(placed, mark) }]
      : [],
  );
  return [...marks, ...spokenIn(doc, publication).filter(({ manner }) => manner === "direct")];
}

function fileOf(story: GoldStory, doc: string): GoldFile | undefined {
  return story.files.find((file) => file.doc === doc);
}

function occurrencesIn(file: GoldFile | undefined, words: string): readonly Range[] {
  return file === undefined ? [] : occurrences(file.squeezed, words);
}

/** Places of words between quotation marks; of words that stand in none, all places. */
function quoted(file: GoldFile | undefined, words: string): readonly Range[] {
  const all = occurrencesIn(file, words);
  const between = all.filter(
    ({ from, to }) =>
      /["'`]/.test(file?.squeezed.text[from - 1] ?? "") || /["'`]/.test(file?.squeezed.text[to] ?? ""),
  );
  return between.length > 0 ? between : all;
}
