import type { NameSort } from "../../../src/model/mark.ts";
import { hasFile, jsonLines } from "../data.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import type { NamedThing } from "../names/alias-pairs.ts";
import type { NamedText, ThingName } from "../names/gold.ts";
import { innerNames } from "../names/mentions.ts";
import { scoreNames } from "../names/score.ts";

const SORTS: Readonly<Record<string, NameSort>> = {
  person: "person",
  organization: "organisation",
  place: "place",
  event: "other",
  abstract: "other",
  object: "other",
};

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly group: string;
    readonly link: string | null;
  }[];
}

interface GumText extends NamedText {
  readonly names: readonly ThingName[];
}

/** GUM marks every noun phrase; those with a run of capitals as their head are names, other things only when linked. */
export function gumTexts(folder: string): readonly GumText[] {
  return jsonLines<Line>(folder, "gum-news", "docs.jsonl.gz").map(({ doc, text, sentences, entities }) => {
    const mentions = entities.flatMap(({ start, end, type, group, link }) => {
      const sort = SORTS[type];
      return sort === undefined || (sort === "other" && link === null)
        ? []
        : [{ from: start, to: end, sort, thing: group, title: link }];
    });
    return {
      id: doc,
      apart: isKeptApart(doc),
      text,
      sentences: sentences.map(({ start, end }) => ({ from: start, to: end })),
      names: innerNames(text, mentions),
      neutral: [],
    };
  });
}

/** What the names of each document name. */
export function gumThings(folder: string): readonly NamedThing[] {
  return gumTexts(folder).flatMap(({ id, text, names }) =>
    names.flatMap(({ from, to, sort, thing }) =>
      thing === null ? [] : [{ topic: id, document: id, thing, sort, name: text.slice(from, to) }],
    ),
  );
}

export const gumNames: MarkSet = {
  name: "gum-names",
  isIn: (folder) => hasFile(folder, "gum-news", "docs.jsonl.gz"),
  score: (folder, peers) => scoreNames("gum-names", gumTexts(folder), peers),
};
