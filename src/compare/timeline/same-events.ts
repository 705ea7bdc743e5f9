import type { Statement } from "../../model/statement.ts";
import { stem } from "../../text/stem.ts";
import type { EventTime, TimedEvent } from "./event.ts";

/** A statement that gives an event a time. */
export interface Dating {
  readonly statement: Statement;
  readonly event: TimedEvent;
  readonly date: EventTime;
}

interface Same {
  readonly datings: Dating[];
  readonly statements: Set<string>;
  readonly stems: Set<string>;
  /** Its times, each once. */
  readonly times: Map<string, EventTime>;
  /** Whether it is the only dated event of its first statement. */
  readonly alone: boolean;
}

/**
 * Sorts the datings of one point by event, in their order. Of one event are those that name it with one word, those whose
 * times have days in common, and what is the only dated event of each of two statements [burst on Monday] [gave way on
 * Tuesday]. A statement with two times keeps their events apart [opened in May and closed in June].
 */
export function sameEvents(datings: readonly Dating[]): readonly (readonly Dating[])[] {
  const counts = new Map<string, number>();
  for (const { statement } of datings) counts.set(statement.id, (counts.get(statement.id) ?? 0) + 1);
  const events: Same[] = [];
  for (const dating of datings) {
    const { statement, event, date } = dating;
    const word = stem(event.head.lemma);
    const alone = counts.get(statement.id) === 1 && !event.head.tag.startsWith("NN");
    let same = events.find(
      (other) =>
        !other.statements.has(statement.id) &&
        (other.stems.has(word) ||
          (alone && other.alone) ||
          [...other.times.values()].some((time) => meets(time, date))),
    );
    if (same === undefined) {
      same = { datings: [], statements: new Set(), stems: new Set(), times: new Map(), alone };
      events.push(same);
    }
    same.datings.push(dating);
    same.statements.add(statement.id);
    same.stems.add(word);
    same.times.set(`${date.when.from} ${date.when.to}`, date);
  }
  return events.map((each) => each.datings);
}

/** Whether two times have a day in common. */
function meets(a: EventTime, b: EventTime): boolean {
  return a.when.from < b.when.to && b.when.from < a.when.to;
}
