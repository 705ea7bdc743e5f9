import { type MarkedReport, marksOf, type StageMark, type TimeMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import { TaggedWords } from "../tagged-words.ts";
import { byContext, type DatedSentence, dayOf, handedOn, isNear, isTold, newsDay } from "./context.ts";
import type { DatedBy, EventTime, TimedEvent } from "./event.ts";
import { type Governed, governedBy } from "./governed.ts";
import { type Predicate, type PredicateKind, predicatesOf } from "./predicates.ts";

/**
 * The events that a report tells, each dated by what governs it: a time of its clause, else of the clause that it hangs
 * on, else of what was told before in its paragraph, else the day of the news. What had happened before, may happen or
 * is to come is dated by its own words only.
 */
export function eventsOf({ report, reference, marks }: MarkedReport): readonly TimedEvent[] {
  const sentences = sentencesOf(marks, report.text);
  const read = sentences.map((sentence) => readSentence(sentence));
  const today = dayOf(reference?.value ?? null);
  const news = newsDay(read, today);
  const events: TimedEvent[] = [];
  let block = 0;
  let running: EventTime | null = null;
  read.forEach((each, index) => {
    const { from } = each.sentence.span;
    while ((report.blocks[block]?.to ?? Number.POSITIVE_INFINITY) <= from) {
      block += 1;
      running = null;
    }
    const headline = report.blocks[block]?.kind === "headline";
    const told = each.times.findLast((time, place) => isTold(each.predicates[place]) && isNear(time, news));
    const dates = handedOn(
      each.predicates,
      // A headline tells its news in the present tense: [Mayor resigns].
      each.predicates.map(
        (predicate, place) =>
          ownTime(predicate, each.times[place] ?? null, running ?? news) ??
          byContext(predicate, running, news, headline ? news : today),
      ),
    );
    if (told != null) running = { ...told, clock: null, by: "paragraph" };
    each.predicates.forEach((predicate, place) => {
      if (isState(predicate)) return;
      events.push({
        head: predicate.head,
        stage: predicate.stage.stage,
        negated: predicate.stage.negated,
        sentence: index,
        clause: clauseOf(each.sentence.words, predicate),
        subject: subjectOf(each.sentence.words, each.predicates, place),
        date: dates[place] ?? null,
      });
    });
    for (const { noun, time } of each.nouns) {
      events.push({
        head: noun,
        stage: today !== null && time.when !== null && time.when.from > today.when.from ? "planned" : "done",
        negated: false,
        sentence: index,
        clause: { from: Math.min(noun.from, time.from), to: Math.max(noun.to, time.to) },
        subject: null,
        date: timeOf(time, "clause"),
      });
    }
  });
  return events;
}

interface Sentence {
  readonly span: Span;
  readonly words: TaggedWords;
  readonly stages: readonly StageMark[];
  readonly times: readonly TimeMark[];
}

interface ReadSentence extends DatedSentence {
  readonly sentence: Sentence;
  readonly nouns: Governed["nouns"];
}

function sentencesOf(marks: MarkedReport["marks"], text: string): readonly Sentence[] {
  const cut = <M extends Span>(all: readonly M[]): ((span: Span) => readonly M[]) => {
    let at = 0;
    return (span) => {
      while ((all[at]?.from ?? Number.POSITIVE_INFINITY) < span.from) at += 1;
      const first = at;
      while ((all[at]?.to ?? Number.POSITIVE_INFINITY) <= span.to) at += 1;
      return all.slice(first, at);
    };
  };
  const words = cut(marksOf(marks, "word"));
  const stages = cut(marksOf(marks, "stage"));
  const times = cut(marksOf(marks, "time").filter(({ sort, when }) => sort === "calendar" && when !== null));
  return marksOf(marks, "sentence").map((span) => ({
    span,
    words: new TaggedWords(text, words(span)),
    stages: stages(span),
    times: times(span),
  }));
}

function readSentence(sentence: Sentence): ReadSentence {
  const predicates = predicatesOf(sentence.words, sentence.stages);
  const { verbs, nouns } = governedBy(sentence.words, predicates, sentence.times);
  const own = verbs.map((times) => {
    const finest = [...times].sort((a, b) => length(a) - length(b) || a.from - b.from)[0];
    return finest === undefined ? null : timeOf(finest, "clause");
  });
  return { sentence, predicates, nouns, times: handedOn(predicates, own) };
}

/** The time of a predicate's own; of a clock alone that would lie ahead of what is past, the day is that of the rest. */
function ownTime({ tense }: Predicate, time: EventTime | null, around: EventTime | null): EventTime | null {
  if (time?.time?.stated.includes("day") !== false || tense !== "past" || time.clock === null) return time;
  return around === null || time.when.from <= around.when.from ? time : { ...time, when: around.when };
}

/** What is, not what happens: [the bridge is 40 metres long]. */
function isState({ head, first, end }: Predicate): boolean {
  return head.lemma === "be" && end - first < 3;
}

function timeOf(time: TimeMark, by: DatedBy): EventTime | null {
  return time.when === null ? null : { when: time.when, unit: time.unit, clock: time.clock, time, by };
}

function length({ when }: TimeMark): number {
  return when === null ? Number.POSITIVE_INFINITY : Date.parse(when.to) - Date.parse(when.from);
}

function clauseOf({ words }: TaggedWords, { from, to, first, end }: Predicate): Span {
  return { from: words[Math.min(from, first)]?.from ?? 0, to: words[Math.max(to, end) - 1]?.to ?? 0 };
}

/** Kinds of clauses that may go without a subject of their own. */
const BORROWING: ReadonlySet<PredicateKind> = new Set(["main", "coordinate", "participle", "purpose"]);

/** How many clauses back a subject is borrowed from. */
const FAR = 8;

function subjectOf(s: TaggedWords, predicates: readonly Predicate[], place: number): Span | null {
  let at = place;
  for (let step = 0; step < FAR; step += 1) {
    const predicate = predicates[at];
    if (predicate === undefined) return null;
    const { from, first, kind, on } = predicate;
    const words = s.words.slice(from, first);
    const noun = words.find(({ tag }) => /^(?:NN|PRP|DT|EX)/.test(tag));
    const last = words.at(-1);
    if (noun !== undefined && last !== undefined) return { from: noun.from, to: last.to };
    if (!BORROWING.has(kind)) return null;
    // What goes on behind an aside has its subject before the aside.
    const next = kind === "main" ? (on < 0 && at > 0 ? 0 : -1) : on;
    if (next < 0 || next >= at) return null;
    at = next;
  }
  return null;
}
