import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NameSort } from "../../../src/model/mark.ts";
import { gunzipped, hasFile } from "../data.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import type { NamedText } from "../names/gold.ts";
import { scoreNames } from "../names/score.ts";
import { asText, FOUR_SORTS, type SortOf, type TaggedLine, taggedLines } from "../names/token-lines.ts";

const WNUT: SortOf = (tag) =>
  (
    ({
      person: "person",
      corporation: "organisation",
      group: "organisation",
      location: "place",
      product: "other",
      "creative-work": "other",
    }) as const
  )[tag] ?? null;

const RE3D: SortOf = (tag) =>
  (
    ({
      Person: "person",
      Organisation: "organisation",
      Location: "place",
      Nationality: "other",
      MilitaryPlatform: "other",
      Weapon: "other",
    }) as const satisfies Record<string, NameSort>
  )[tag] ?? null;

/** Sentences read together: the set leaves out where an article ends, and a report is about so long. */
const ARTICLE = 10;

/** The last fifth of a set that has no documents, or of which half is too little to learn from, is kept apart. */
const SEEN = 0.8;

/** WikiGold, in pieces of ten sentences. */
export function wikigoldTexts(folder: string): readonly NamedText[] {
  const lines = taggedLines(gunzipped(folder, "ner-open", "wikigold.dev.tsv.gz"), FOUR_SORTS);
  const articles = pieces(lines, ARTICLE);
  return articles.map((piece, at) => asText(`wikigold-${at}`, at >= articles.length * SEEN, piece));
}

/** The posts of a part of WNUT17, each by itself. */
export function wnutTexts(folder: string, part: "train" | "dev"): readonly NamedText[] {
  const lines = taggedLines(gunzipped(folder, "ner-open", `wnut17.${part}.tsv.gz`), WNUT);
  return lines.map((line, at) => {
    const id = `wnut17-${part}-${at}`;
    return asText(id, part === "dev" && isKeptApart(id), [line]);
  });
}

/** The sentences of re3d, which come in no order. */
function re3dTexts(folder: string): readonly NamedText[] {
  const lines = taggedLines(gunzipped(folder, "ner-open", "re3d.train.tsv.gz"), RE3D);
  return lines.map((line, at) => asText(`re3d-${at}`, at >= lines.length * SEEN, [line]));
}

/** The documents of Universal NER's English web treebank. */
export function ewtTexts(folder: string): readonly NamedText[] {
  const documents = ["dev", "test"].flatMap((part) => {
    const text = readFileSync(join(folder, "ner-ewt", `${part}.iob2`), "utf8");
    return text
      .split(/^# newdoc id = /m)
      .slice(1)
      .map((document) => {
        const end = document.indexOf("\n");
        const rows = document
          .slice(end)
          .split("\n")
          .filter((line) => !line.startsWith("#"))
          .map((line) => line.split("\t").slice(1, 3).join("\t"));
        return { id: document.slice(0, end).trim(), lines: taggedLines(rows.join("\n"), FOUR_SORTS) };
      });
  });
  return documents.map(({ id, lines }, at) => asText(id, at >= documents.length * SEEN, lines));
}

function pieces(lines: readonly TaggedLine[], size: number): readonly (readonly TaggedLine[])[] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, at) =>
    lines.slice(at * size, (at + 1) * size),
  );
}

function set(name: string, texts: (folder: string) => readonly NamedText[], ...path: string[]): MarkSet {
  return {
    name,
    isIn: (folder) => hasFile(folder, ...path),
    score: (folder, peers) => scoreNames(name, texts(folder), peers),
  };
}

export const openNames: readonly MarkSet[] = [
  set("wikigold", wikigoldTexts, "ner-open", "wikigold.dev.tsv.gz"),
  set("wnut17", (folder) => wnutTexts(folder, "dev"), "ner-open", "wnut17.dev.tsv.gz"),
  set("uner-ewt", ewtTexts, "ner-ewt", "dev.iob2"),
  set("re3d", re3dTexts, "ner-open", "re3d.train.tsv.gz"),
];
