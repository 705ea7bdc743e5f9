import type { Span } from "../../../src/model/span.ts";
import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { type SpeechAct, speechActs } from "../speech-roles.ts";
import { accuracyRows, f1Rows, type Tally } from "../tally.ts";

const SET = "polnear";

type GoldSpan = readonly [from: number, to: number, words: string];

interface GoldAct {
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly annotations: readonly { readonly attributions: readonly GoldAct[] }[];
}

/**
 * Whole articles with who says, thinks, wants what. The development part is kept apart whole; of the training part
 * every fourth article is read, for the time that it takes.
 */
export const polnear: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, SET, "train.jsonl.gz"),
  score: (folder) => {
    const judged = jsonLines<Line>(folder, SET, "train.jsonl.gz")
      .filter((_, index) => index % 4 === 0)
      .map(judge);
    const development = jsonLines<Line>(folder, SET, "dev.jsonl.gz").map(judge);
    const metric = (name: keyof Judged, rows: typeof f1Rows): ReturnType<typeof f1Rows> => [
      ...rows(
        SET,
        NAMES[name],
        judged.map((each) => each[name]),
      ),
      ...rows(
        SET,
        `${NAMES[name]}.development`,
        development.map((each) => each[name]),
      ).slice(0, 1),
    ];
    return {
      rows: [
        ...metric("acts", f1Rows),
        ...metric("speakers", accuracyRows),
        ...metric("source", f1Rows),
        ...metric("cue", f1Rows),
        ...metric("content", f1Rows),
      ],
      failures: [],
    };
  },
};

const NAMES = {
  acts: "attribution-f1",
  speakers: "source-accuracy",
  source: "source-f1",
  cue: "cue-f1",
  content: "content-f1",
} as const;

type Judged = { readonly [Metric in keyof typeof NAMES]: Tally };

function judge({ doc, text, annotations }: Line): Judged {
  const gold = (annotations[0]?.attributions ?? []).map((act) => ({
    ...act,
    content: joined(text, act.content),
  }));
  const acts = speechActs(text, readText(text));
  const pairs = paired(gold, acts);
  const wrongActs = gold
    .filter((act) => !pairs.has(act))
    .map((act) => `missing: ${words(act.source)} | ${words(act.cue)} | ${words(act.content)}`);
  const wrongSources: string[] = [];
  let rightSources = 0;
  for (const [act, { source }] of pairs) {
    const right =
      source === null
        ? act.source.length === 0
        : act.source.some(([from, to]) => from < source.to && source.from < to);
    if (right) rightSources += 1;
    else
      wrongSources.push(
        `${source === null ? "nobody" : text.slice(source.from, source.to)} instead of ${words(act.source)}: ${words(act.content)}`,
      );
  }
  const roles = (role: "source" | "cue" | "content", given: readonly Span[]): Tally => {
    const wanted = new Set(gold.flatMap((act) => act[role].map(([from, to]) => key(text, { from, to }))));
    const found = new Set(given.map((span) => key(text, span)));
    const right = [...wanted].filter((one) => found.has(one)).length;
    return { id: doc, right, found: found.size, gold: wanted.size, wrong: [] };
  };
  return {
    acts: { id: doc, right: pairs.size, found: acts.length, gold: gold.length, wrong: wrongActs },
    speakers: { id: doc, right: rightSources, found: pairs.size, gold: pairs.size, wrong: wrongSources },
    source: roles(
      "source",
      acts.flatMap(({ source }) => (source === null ? [] : [source])),
    ),
    cue: roles(
      "cue",
      acts.map(({ cue }) => cue),
    ),
    content: roles(
      "content",
      acts.flatMap(({ contents }) => contents),
    ),
  };
}

/** Parts of a content that only white space parts are one: some annotators part contents between sentences. */
function joined(text: string, parts: readonly GoldSpan[]): readonly GoldSpan[] {
  const whole: GoldSpan[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && text.slice(last[1], part[0]).trim() === "")
      whole[whole.length - 1] = [last[0], part[1], text.slice(last[0], part[1])];
    else whole.push(part);
  }
  return whole;
}

/** Acts of gold with ours: one to one, contents sharing at least half of the characters that either has, likest first. */
function paired(gold: readonly GoldAct[], acts: readonly SpeechAct[]): ReadonlyMap<GoldAct, SpeechAct> {
  const likely = gold
    .flatMap((act) => acts.map((ours) => ({ act, ours, likeness: likeness(act.content, ours.contents) })))
    .filter((pair) => pair.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const pairs = new Map<GoldAct, SpeechAct>();
  const taken = new Set<SpeechAct>();
  for (const { act, ours } of likely) {
    if (pairs.has(act) || taken.has(ours)) continue;
    pairs.set(act, ours);
    taken.add(ours);
  }
  return pairs;
}

function likeness(gold: readonly GoldSpan[], ours: readonly Span[]): number {
  let shared = 0;
  let all = 0;
  for (const [from, to] of gold) {
    all += to - from;
    for (const span of ours) shared += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  }
  for (const { from, to } of ours) all += to - from;
  return all - shared === 0 ? 0 : shared / (all - shared);
}

/** Spans are equal where they begin and end with the same words: signs at their ends do not count. */
function key(text: string, span: Span): string {
  let { from, to } = span;
  while (from < to && !/[\p{L}\p{N}]/u.test(text[from] ?? "")) from += 1;
  while (to > from && !/[\p{L}\p{N}]/u.test(text[to - 1] ?? "")) to -= 1;
  return from < to ? `${from}-${to}` : `${span.from}-${span.to}`;
}

function words(spans: readonly GoldSpan[]): string {
  return spans.map(([, , each]) => each).join(" … ") || "nobody";
}
