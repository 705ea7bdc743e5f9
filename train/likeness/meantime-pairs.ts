import { jsonLines } from "../../eval/annotate/data.ts";
import { isKeptApart } from "../../eval/annotate/halves.ts";
import type { Pair, Side } from "../../eval/pairs/pair.ts";

interface Document {
  readonly doc: string;
  readonly corpus: string;
  readonly text: string;
  readonly sentences: readonly { readonly i: number; readonly start: number; readonly end: number }[];
  readonly mentions: readonly {
    readonly tag: string;
    readonly sent: number;
    readonly instance?: string | null;
  }[];
}

/** The sentences that are annotated; the second is the day. */
const SENTENCES: ReadonlySet<number> = new Set([0, 2, 3, 4, 5]);

/** Sentences of two documents of MEANTIME that share the instance of an event, and all others of the same two documents. */
export function meantimePairs(folder: string): readonly Pair[] {
  const documents = jsonLines<Document>(folder, "meantime", "annotations.jsonl.gz");
  return documents.flatMap((one, at) =>
    documents
      .slice(at + 1)
      .filter((two) => two.corpus === one.corpus)
      .flatMap((two) => {
        const pairs = sentencesOf(one).flatMap((a) => sentencesOf(two).map((b) => ({ a, b })));
        return pairs.some(({ a, b }) => meet(a.events, b.events))
          ? pairs.map(({ a, b }) => ({
              id: `${a.side.id} ${b.side.id}`,
              source: "",
              story: one.corpus,
              apart: isKeptApart(one.doc) || isKeptApart(two.doc),
              a: a.side,
              b: b.side,
              gold: meet(a.events, b.events) ? 1 : 0,
            }))
          : [];
      }),
  );
}

function sentencesOf({ doc, text, sentences, mentions }: Document) {
  return sentences
    .filter(({ i }) => SENTENCES.has(i))
    .map(({ i, start, end }) => {
      const side: Side = { id: `${doc} ${i}`, text, from: start, to: end };
      const events = mentions.flatMap(({ tag, sent, instance }) =>
        tag === "EVENT_MENTION" && sent === i && /^[A-Z]+\d+$/.test(instance ?? "") ? [instance] : [],
      );
      return { side, events };
    });
}

function meet<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.some((each) => b.includes(each));
}
