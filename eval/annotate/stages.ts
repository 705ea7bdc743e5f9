import { marksOf, type Stage, type StageMark } from "../../src/model/mark.ts";
import { overlaps, type Span } from "../../src/model/span.ts";
import type { Row } from "../row.ts";
import { readText } from "./read-text.ts";
import { accuracyRows, f1Rows, type Tally } from "./tally.ts";

/** What people say of one verb's happening. */
export interface GoldEvent extends Span {
  /** Null where the scheme does not say it in our terms. */
  readonly stage: Exclude<Stage, "denied"> | "actual" | null;
  /** Null where it is not asked. */
  readonly negated: boolean | null;
}

/** A text whose events people marked. */
export interface EventText {
  readonly id: string;
  readonly text: string;
  readonly headline: boolean;
  readonly events: readonly GoldEvent[];
}

/** A metric with what it asks of gold's event and of our mark; null for an event that it leaves out. */
interface Asked {
  readonly metric: string;
  readonly gold: (event: GoldEvent) => boolean | null;
  readonly found: (mark: StageMark | null) => boolean;
}

const NEGATION: Asked = {
  metric: "negation-f1",
  gold: ({ negated }) => negated,
  found: (mark) => mark?.negated === true,
};

/**
 * The rows of events with their stage and negation: accuracy of the stage, and F1 of negation and of each stage that
 * `stages` names. The mark that covers a verb, or ends nearest behind it, tells what we say of it.
 */
export function stageRows(
  set: string,
  texts: readonly EventText[],
  stages: readonly Exclude<GoldEvent["stage"], null>[],
): readonly Row[] {
  const told = texts.map((each) => ({ ...each, marks: marksOf(readText(each.text, each), "stage") }));
  const asked = stages.map(
    (stage): Asked => ({
      metric: `${stage}-f1`,
      gold: (event) => (event.stage === null ? null : event.stage === stage),
      found: (mark) => mark !== null && isAs(mark, stage),
    }),
  );
  return [
    ...accuracyRows(set, "stage", told.map(stageTally)),
    ...[NEGATION, ...asked].flatMap((each) =>
      f1Rows(
        set,
        each.metric,
        told.map((text) => tallyOf(each, text)),
      ),
    ),
  ];
}

/**
 * Events without those that govern the infinitive of the next ["agreed" in "agreed to meet"]: the two are one verb
 * group here, and its stage is that of the infinitive, its negation that of either.
 */
export function withoutGovernors(text: string, events: readonly GoldEvent[]): readonly GoldEvent[] {
  const kept: GoldEvent[] = [];
  let governing = false;
  let negated: boolean | null = false;
  const ordered = [...events].sort((a, b) => a.from - b.from);
  ordered.forEach((event, index) => {
    const next = ordered[index + 1];
    const between = next === undefined ? "" : text.slice(event.to, next.from);
    const carried = {
      ...event,
      negated: event.negated === null ? null : event.negated || (governing && negated === true),
    };
    governing = /^\s+(?:\w+ly\s+)?to\s+(?:be\s+|\w+ly\s+)?$/.test(between);
    negated = carried.negated;
    if (!governing) kept.push(carried);
  });
  return kept;
}

type Told = EventText & { readonly marks: readonly StageMark[] };

function isAs(mark: StageMark, stage: GoldEvent["stage"]): boolean {
  if (stage === "actual") return mark.stage !== "planned" && mark.stage !== "hypothetical";
  return mark.stage === stage || (stage === "done" && mark.stage === "denied");
}

function stageTally({ id, text, events, marks }: Told): Tally {
  const asked = events.filter(({ stage }) => stage !== null);
  const wrong = asked.flatMap((event) => {
    const mark = markAt(marks, event);
    if (mark !== null && isAs(mark, event.stage)) return [];
    return [`${event.stage}, not ${mark?.stage ?? "unmarked"}: ${shown(text, event)}`];
  });
  return { id, right: asked.length - wrong.length, found: asked.length, gold: asked.length, wrong };
}

function tallyOf(asked: Asked, { id, text, events, marks }: Told): Tally {
  let [right, found, gold] = [0, 0, 0];
  const wrong: string[] = [];
  for (const event of events) {
    const is = asked.gold(event);
    if (is === null) continue;
    const given = asked.found(markAt(marks, event));
    gold += Number(is);
    found += Number(given);
    right += Number(is && given);
    if (is !== given) wrong.push(`${is ? "missed" : "too much"}: ${shown(text, event)}`);
  }
  return { id, right, found, gold, wrong };
}

function markAt(marks: readonly StageMark[], event: Span): StageMark | null {
  return marks.find((mark) => overlaps(mark, event)) ?? null;
}

function shown(text: string, { from, to }: Span): string {
  const before = text.slice(Math.max(0, from - 90), from);
  return `${before}[${text.slice(from, to)}]${text.slice(to, to + 50)}`.replace(/\s+/g, " ");
}
