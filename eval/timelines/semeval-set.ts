import type { EventTime } from "../../src/compare/timeline/event.ts";
import { eventsOf } from "../../src/compare/timeline/events.ts";
import { halfRows, shareOf } from "../annotate/half-rows.ts";
import { isKeptApart } from "../annotate/halves.ts";
import type { Row } from "../row.ts";
import { f1Rows, type Part } from "./rows.ts";
import {
  collections,
  type Dated,
  type Document,
  documentsOf,
  FOLDER,
  sentenceAt,
  type Timeline,
  timelinesOf,
  verbsIn,
} from "./semeval.ts";
import { mentionsOf, takesPart } from "./takes-part.ts";

/** An event that we read: its word and its date. */
interface Found {
  readonly word: string;
  readonly sentence: number;
  readonly date: string | null;
}

/** What an entity took part in, and when: pairs of a mention and a date. */
export const semevalSet = {
  name: FOLDER,
  score: (folder: string): readonly Row[] => {
    const parts: Part[] = [];
    const cases: { isApart: boolean; gold: Dated; ours: string | null }[] = [];
    for (const collection of collections(folder)) {
      const isApart = isKeptApart(collection);
      const documents = documentsOf(folder, collection);
      const events = new Map(documents.map((document) => [document.id, eventsIn(document)]));
      for (const timeline of timelinesOf(folder, collection)) {
        parts.push(partOf(documents, timeline, isApart));
        for (const gold of timeline.gold) {
          const ours = (events.get(gold.document) ?? []).find((event) => isMention(event, gold));
          if (ours !== undefined) cases.push({ isApart, gold, ours: ours.date });
        }
      }
    }
    return [
      ...f1Rows(FOLDER, "date-mention-f1", parts),
      ...halfRows(
        FOLDER,
        "date",
        cases,
        (each) => each.isApart,
        shareOf(
          ({ gold, ours }) => gold.date === ours,
          ({ gold, ours }) => `${pair(gold)}; ours: ${ours ?? "none"}`,
        ),
      ).map((row) => ({ ...row, layer: "compare" as const })),
    ];
  },
};

function eventsIn(document: Document): readonly Found[] {
  return eventsOf(document.marked).map(({ head, date }) => ({
    word: document.marked.report.text.slice(head.from, head.to).toLowerCase(),
    sentence: sentenceAt(document, head),
    date: dateOf(date),
  }));
}

function isMention(event: Found, gold: Dated): boolean {
  return event.sentence === gold.sentence && gold.words.includes(event.word);
}

function partOf(documents: readonly Document[], timeline: Timeline, isApart: boolean): Part {
  const found = new Set<string>();
  const plain = new Set<string>();
  const { entity, gold } = timeline;
  const add = (to: Set<string>, document: Document, word: string, sentence: number, date: string): void => {
    // Gold may name an event by several words [took off]: whoever names one of them means it.
    const meant = gold.find(
      (each) => each.document === document.id && each.sentence === sentence && each.words.includes(word),
    );
    to.add(pair({ document: document.id, sentence, words: meant?.words ?? [word], date }));
  };
  for (const document of documents) {
    const { text } = document.marked.report;
    const mentions = mentionsOf(document.marked, entity);
    for (const event of eventsOf(document.marked)) {
      const date = dateOf(event.date);
      const sentence = sentenceAt(document, event.head);
      if (date === null || sentence < 0 || !takesPart(event, mentions)) continue;
      add(found, document, text.slice(event.head.from, event.head.to).toLowerCase(), sentence, date);
    }
    for (const [number, span] of document.sentences) {
      if (!text.slice(span.from, span.to).toLowerCase().includes(entity.toLowerCase())) continue;
      for (const { from, to } of verbsIn(document, span))
        add(plain, document, text.slice(from, to).toLowerCase(), number, document.day);
    }
  }
  return { isApart, gold: new Set(gold.map(pair)), found, plain };
}

function pair({ document, sentence, words, date }: Dated): string {
  return `${document}-${sentence}-${words.join("_")} ${date}`;
}

const DAY = 86_400_000;

/** A date as gold writes it: the day, else the month, else the year; a stretch by its ends. */
function dateOf(time: EventTime | null): string | null {
  if (time === null) return null;
  const { from, to } = time.when;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  if (days === 1) return from;
  if (days > 364 && from.endsWith("-01-01") && days < 367) return from.slice(0, 4);
  return days > 27 && days < 32 && from.endsWith("-01") ? from.slice(0, 7) : `${from}/${to}`;
}
