import { inside, type Span } from "../../src/model/span.ts";
import { hasFile, jsonLines } from "../annotate/data.ts";
import { type Detokenised, detokenise } from "../annotate/detokenise.ts";
import { halfRows, type Scoring } from "../annotate/half-rows.ts";
import { isKeptApart } from "../annotate/halves.ts";
import type { RunnableSet } from "../sets.ts";
import { piecesOf, shown } from "./pieces.ts";

const SET = "qa-align";

/** A question about a verb of a sentence, with its answer: who, what, when, where. Ranges are of words. */
interface Question {
  readonly verb: string;
  readonly verb_idx: number;
  readonly question: string;
  readonly answer: string;
  readonly answer_range: string;
}

interface Pair {
  readonly id1: string;
  readonly id2: string;
  readonly text1: string;
  readonly text2: string;
  readonly qas_1: readonly Question[];
  readonly qas_2: readonly Question[];
}

interface Sentence {
  readonly document: string;
  readonly text: string;
  readonly questions: readonly Question[];
}

/**
 * How sentences are split, held against the verbs of each and what is asked of them: a verb should stand in one
 * statement with its arguments, and two verbs in two statements. The one is had at the price of the other, so
 * the two are read together. The set only measures.
 */
export function qaAlignSet(folder: string): readonly RunnableSet[] {
  if (!hasFile(folder, SET, "pairs.jsonl.gz")) return [];
  return [{ name: SET, group: "statements", run: () => ({ rows: rowsOf(folder), failures: [] }) }];
}

function rowsOf(folder: string) {
  const sentences = new Map<string, Sentence>();
  for (const pair of jsonLines<Pair>(folder, SET, "pairs.jsonl.gz")) {
    sentences.set(pair.text1, { document: topicOf(pair.id1), text: pair.text1, questions: pair.qas_1 });
    sentences.set(pair.text2, { document: topicOf(pair.id2), text: pair.text2, questions: pair.qas_2 });
  }
  const judged = [...sentences.values()].map(judge);
  const isApart = ({ document }: Judged): boolean => isKeptApart(document);
  return [
    ...halfRows(SET, "arguments.inside", judged, isApart, counted("inside")),
    ...halfRows(SET, "arguments.lent", judged, isApart, counted("lent")),
    ...halfRows(SET, "verbs.apart", judged, isApart, counted("apart")),
  ].map((row) => ({ ...row, layer: "compare" as const }));
}

/** Both halves hold whole topics: sentences that tell the same event stay together. */
function topicOf(id: string): string {
  const document = id.split("~")[0] ?? id;
  return document.startsWith("MultiNews") ? document : (document.split("_")[0] ?? document);
}

interface Case {
  readonly right: boolean;
  readonly told: string;
}

interface Judged {
  readonly document: string;
  readonly inside: readonly Case[];
  readonly lent: readonly Case[];
  readonly apart: readonly Case[];
}

function counted(kind: "inside" | "lent" | "apart"): (judged: readonly Judged[]) => Scoring | null {
  return (judged) => {
    const cases = judged.flatMap((each) => each[kind]);
    const wrong = cases.filter(({ right }) => !right).map(({ told }) => told);
    if (cases.length === 0) return null;
    return { score: 1 - wrong.length / cases.length, n: cases.length, wrong };
  };
}

/** Verbs that attribute: they are lifted off, and no statement holds them. */
const SAYING =
  /^(?:according|accus|add|alleg|announc|claim|confirm|report|said|say|state|stating|tell|told|tweet|wrote)/i;

function judge({ document, text, questions }: Sentence): Judged {
  const put = detokenise(text.split(" "));
  const pieces = piecesOf(put.text);
  const verbs = [...new Map(questions.map((question) => [question.verb_idx, question])).values()].filter(
    ({ verb }) => !SAYING.test(verb),
  );
  const asked = questions.flatMap((question) => {
    const verb = put.places[question.verb_idx];
    const answer = answerOf(question, put);
    if (verb === undefined || answer === null || SAYING.test(question.verb)) return [];
    // What is answered with a clause of its own [What did he see? The wall fell] is another statement.
    if (verbs.some(({ verb_idx }) => inside(put.places[verb_idx] ?? verb, answer))) return [];
    return [{ verb, answer, told: `${question.question} ${question.answer}\n${shown(put.text, pieces)}` }];
  });
  return {
    document,
    inside: asked.map(({ verb, answer, told }) => ({
      right: pieces.some(({ span }) => inside(verb, span) && inside(answer, span)),
      told,
    })),
    lent: asked.map(({ verb, answer, told }) => ({
      right: pieces.some(
        ({ span, lent }) =>
          inside(verb, span) && (inside(answer, span) || lent.some((word) => inside(word, answer))),
      ),
      told,
    })),
    apart: verbs.flatMap((first, at) =>
      verbs.slice(at + 1).map((second) => {
        const places = [put.places[first.verb_idx], put.places[second.verb_idx]];
        return {
          right: pieces.every(({ span }) => places.some((place) => !inside(place ?? span, span))),
          told: `${first.verb} and ${second.verb}\n${shown(put.text, pieces)}`,
        };
      }),
    ),
  };
}

function answerOf({ answer_range: range }: Question, { places }: Detokenised): Span | null {
  const [first, end] = range.split(":").map(Number);
  const from = places[first ?? -1]?.from;
  const to = places[(end ?? 0) - 1]?.to;
  return from === undefined || to === undefined ? null : { from, to };
}
