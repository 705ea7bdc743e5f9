import { Likener, type Prepared } from "../../../src/compare/likeness/index.ts";
import { marksOf } from "../../../src/model/mark.ts";
import { overlaps, type Span } from "../../../src/model/span.ts";
import { hasFile, jsonLines } from "../../annotate/data.ts";
import { type Detokenised, detokenise } from "../../annotate/detokenise.ts";
import { isKeptApart } from "../../annotate/halves.ts";
import { readText } from "../../annotate/read-text.ts";
import { f1, type Row } from "../../row.ts";
import { preparedSides } from "../ours.ts";
import { alone } from "../pair.ts";
import type { PairSet } from "../pair-set.ts";

/** A question about a verb with its answer; ranges are of words. */
interface Question {
  readonly qa_uuid: string;
  readonly verb_idx: number;
  readonly answer_range: string;
}

interface Line {
  readonly id1: string;
  readonly text1: string;
  readonly text2: string;
  readonly qas_1: readonly Question[];
  readonly qas_2: readonly Question[];
  readonly alignments: readonly {
    readonly sent1: readonly Question[];
    readonly sent2: readonly Question[];
  }[];
}

const SET = "qa-align";
const NAME = "qa-align-pairs";

/**
 * Which verbs of two sentences tell one thing, and which of their questions and answers [Who was killed? A man]: held
 * against the alignment of words. The set only measures.
 */
export const qaAlignPairs: PairSet = {
  name: NAME,
  isIn: (folder) => hasFile(folder, SET, "pairs.jsonl.gz"),
  score: (folder) => {
    const likener = new Likener();
    const judged = jsonLines<Line>(folder, SET, "pairs.jsonl.gz").map((line) => judge(line, likener));
    return {
      rows: [...rowsOf("verbs.f1", judged, "verbs"), ...rowsOf("questions.f1", judged, "questions")],
      failures: [],
    };
  },
};

interface Found {
  readonly gold: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

interface Judged {
  readonly apart: boolean;
  readonly verbs: Found;
  readonly questions: Found;
  readonly told: string;
}

function rowsOf(metric: string, judged: readonly Judged[], kind: "verbs" | "questions"): readonly Row[] {
  const halves: readonly (readonly [string, readonly Judged[]])[] = [
    ["", judged],
    [".seen", judged.filter(({ apart }) => !apart)],
    [".apart", judged.filter(({ apart }) => apart)],
  ];
  return halves.map(([half, own]) => ({
    layer: "compare",
    set: NAME,
    metric: `${metric}${half}`,
    score: score(own, kind, "ours"),
    n: own.reduce((sum, each) => sum + each[kind].gold.size, 0),
    wrong:
      half === ".seen" && kind === "verbs"
        ? own
            .filter(
              ({ verbs }) =>
                [...verbs.gold].some((pair) => !verbs.ours.has(pair)) || verbs.ours.size > verbs.gold.size,
            )
            .map(({ told }) => told)
        : [],
    baseline: score(own, kind, "plain"),
  }));
}

function score(judged: readonly Judged[], kind: "verbs" | "questions", by: "ours" | "plain"): number {
  let [right, found, gold] = [0, 0, 0];
  for (const each of judged) {
    right += [...each[kind][by]].filter((pair) => each[kind].gold.has(pair)).length;
    found += each[kind][by].size;
    gold += each[kind].gold.size;
  }
  return f1(found === 0 ? 0 : right / found, gold === 0 ? 0 : right / gold);
}

/** By index of the words of one sentence: the words of the other that say the same. */
type Partners = ReadonlyMap<number, number>;

function judge(line: Line, likener: Likener): Judged {
  const [one, two] = [detokenise(line.text1.split(" ")), detokenise(line.text2.split(" "))];
  const sides = [alone("a", one.text), alone("b", two.text)];
  const prepared = preparedSides(likener, sides);
  const [a, b] = [prepared.get("a"), prepared.get("b")];
  if (a === undefined || b === undefined) throw new RangeError("a sentence that was not read");
  const found = {
    ours: partnersOf(a, b, one, two, likener),
    plain: sameLemmas(one, two),
  };
  const goldQuestions = line.alignments.flatMap(({ sent1, sent2 }) =>
    sent1.flatMap((first) => sent2.map((second) => [first, second] as const)),
  );
  const pairs = line.qas_1.flatMap((first) => line.qas_2.map((second) => [first, second] as const));
  const judgedBy = (partners: Partners) =>
    pairs.filter(([first, second]) => partners.get(first.verb_idx) === second.verb_idx);
  const answered = (partners: Partners) =>
    judgedBy(partners).filter(([first, second]) => answersMeet(first, second, partners));
  const verbs = (each: readonly (readonly [Question, Question])[]) =>
    new Set(each.map(([first, second]) => `${first.verb_idx} ${second.verb_idx}`));
  const questions = (each: readonly (readonly [Question, Question])[]) =>
    new Set(each.map(([first, second]) => `${first.qa_uuid} ${second.qa_uuid}`));
  return {
    apart: isKeptApart(topicOf(line.id1)),
    verbs: {
      gold: verbs(goldQuestions),
      ours: verbs(judgedBy(found.ours)),
      plain: verbs(judgedBy(found.plain)),
    },
    questions: {
      gold: questions(goldQuestions),
      ours: questions(answered(found.ours)),
      plain: questions(answered(found.plain)),
    },
    told: `${one.text}\n${two.text}\ngold: ${[...verbs(goldQuestions)].map((pair) => inWords(pair, line)).join(", ")}; ours: ${[...verbs(judgedBy(found.ours))].map((pair) => inWords(pair, line)).join(", ")}`,
  };
}

function inWords(pair: string, { text1, text2 }: Line): string {
  const [first = 0, second = 0] = pair.split(" ").map(Number);
  return `${text1.split(" ")[first]} = ${text2.split(" ")[second]}`;
}

/** Both halves hold whole topics, as those of ECB+ do. */
function topicOf(id: string): string {
  const document = id.split("~")[0] ?? id;
  return document.startsWith("MultiNews") ? document : (document.split("_")[0] ?? document);
}

/** Whether half of the words of the shorter answer have their partners in the other. */
function answersMeet(first: Question, second: Question, partners: Partners): boolean {
  const [one, two] = [rangeOf(first), rangeOf(second)];
  let [met, sizeOne] = [0, 0];
  for (let at = one.from; at < one.to; at += 1) {
    const partner = partners.get(at);
    if (partner !== undefined) sizeOne += 1;
    if (partner !== undefined && partner >= two.from && partner < two.to) met += 1;
  }
  return met > 0 && met * 2 >= sizeOne;
}

function rangeOf({ answer_range: range }: Question): Span {
  const [from = 0, to = 0] = range.split(":").map(Number);
  return { from, to };
}

function partnersOf(
  a: Prepared,
  b: Prepared,
  one: Detokenised,
  two: Detokenised,
  likener: Likener,
): Partners {
  const wordsIn = (span: Span | undefined, { places }: Detokenised): readonly number[] =>
    places.flatMap((place, at) => (span !== undefined && overlaps(place, span) ? [at] : []));
  return new Map(
    likener.of(a, b).alignment.aligned.flatMap((pair) => {
      const [mine, theirs] = [wordsIn(a.units[pair.a], one), wordsIn(b.units[pair.b], two)];
      return mine.map((word, at) => [word, theirs[Math.min(at, theirs.length - 1)] ?? -1] as const);
    }),
  );
}

/** The plain way: words of one dictionary form, first with first. */
function sameLemmas(one: Detokenised, two: Detokenised): Partners {
  const lemmasOf = ({ text, places }: Detokenised): readonly string[] => {
    const words = marksOf(readText(text), "word").filter(({ tag }) => /^(?:NN|VB|JJ|CD|RB)/.test(tag));
    return places.map((place) => words.find((word) => overlaps(word, place))?.lemma ?? "");
  };
  const theirs = lemmasOf(two);
  const taken = new Set<number>();
  return new Map(
    lemmasOf(one).flatMap((lemma, at) => {
      const partner = theirs.findIndex(
        (other, index) => lemma !== "" && other === lemma && !taken.has(index),
      );
      if (partner < 0) return [];
      taken.add(partner);
      return [[at, partner] as const];
    }),
  );
}
