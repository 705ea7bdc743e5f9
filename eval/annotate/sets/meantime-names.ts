import type { NameSort } from "../../../src/model/mark.ts";
import { hasFile, jsonLines } from "../data.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import type { NamedThing } from "../names/alias-pairs.ts";
import type { NamedText, ThingName } from "../names/gold.ts";
import { innerNames } from "../names/mentions.ts";
import { scoreNames } from "../names/score.ts";

const SORTS: Readonly<Record<string, NameSort>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  PRO: "other",
  FIN: "other",
  MIX: "other",
};

interface Line {
  readonly doc: string;
  readonly corpus: string;
  readonly text: string;
  readonly sentences: readonly { readonly i: number; readonly start: number; readonly end: number }[];
  readonly mentions: readonly {
    readonly tag: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly syntactic_type: string | null;
    readonly ent_type: string | null;
    readonly instance?: string | null;
    readonly link?: string | null;
  }[];
}

interface MeantimeText extends NamedText {
  readonly topic: string;
  readonly names: readonly ThingName[];
}

/** MEANTIME marks the first six sentences; its mentions of the sorts NAM and PRE.NAM are names. */
export function meantimeTexts(folder: string): readonly MeantimeText[] {
  return jsonLines<Line>(folder, "meantime", "annotations.jsonl.gz").map(
    ({ doc, corpus, text, sentences, mentions }) => {
      const named = mentions.flatMap((mention) => {
        const { tag, start, end, syntactic_type, ent_type, instance = null, link } = mention;
        const sort = SORTS[ent_type ?? ""];
        return tag !== "ENTITY_MENTION" ||
          start === null ||
          end === null ||
          !/NAM$/.test(syntactic_type ?? "")
          ? []
          : [
              {
                from: start,
                to: end,
                sort: sort ?? null,
                thing: link ?? instance,
                title: link?.split("/").at(-1) ?? null,
              },
            ];
      });
      return {
        id: doc,
        topic: corpus,
        apart: isKeptApart(doc),
        text,
        sentences: sentences.filter(({ i }) => i < 6).map(({ start, end }) => ({ from: start, to: end })),
        names: innerNames(
          text,
          named.flatMap(({ sort, ...mention }) => (sort === null ? [] : [{ ...mention, sort }])),
        ),
        neutral: named.filter(({ sort }) => sort === null),
      };
    },
  );
}

/** What the names name, by their link to DBpedia or the instance that the documents of a topic share. */
export function meantimeThings(folder: string): readonly NamedThing[] {
  return meantimeTexts(folder).flatMap(({ id, topic, text, names }) =>
    names.flatMap(({ from, to, sort, thing }) =>
      thing === null || !/^(?:http|[A-Z]+[0-9]+$)/.test(thing)
        ? []
        : [{ topic, document: id, thing, sort, name: text.slice(from, to) }],
    ),
  );
}

export const meantimeNames: MarkSet = {
  name: "meantime-names",
  isIn: (folder) => hasFile(folder, "meantime", "annotations.jsonl.gz"),
  score: (folder, peers) => scoreNames("meantime-names", meantimeTexts(folder), peers),
};
