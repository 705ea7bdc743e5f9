import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { isDemonym, WORD, wordBits } from "../../src/annotate/en/names/lexicon.ts";
import { SORTS } from "../../src/annotate/en/names/model.ts";
import { ROLES, TITLES } from "../../src/annotate/en/names/words.ts";
import { type Piece, splitWords } from "../../src/annotate/en/word-spans.ts";
import { findPlace, plainName } from "../../src/text/places.ts";

/** A sentence cut as Crossread cuts it, with the label of every word (see `LABELS` in model.ts). */
export interface Labelled {
  readonly words: readonly string[];
  /** The words with their places in the text. */
  readonly pieces: readonly Piece[];
  readonly labels: readonly number[];
}

export interface Corpus {
  readonly name: string;
  readonly learn: readonly Labelled[];
  /** Never learnt from; by document, where the set says which sentences belong together. */
  readonly heldOut: readonly (readonly Labelled[])[];
}

/** The open sets with names, each with its own held-out part. `from` holds ner-open, ner-ewt, gum-news, meantime. */
export function readCorpora(from: string): readonly Corpus[] {
  const open = (file: string): string => gunzipSync(readFileSync(path.join(from, file))).toString("utf8");
  const wikigold = tokenTags(open("ner-open/wikigold.dev.tsv.gz"), WIKIGOLD);
  const ewt = ["dev", "test"].flatMap((part) =>
    tokenTags(ewtLines(readFileSync(path.join(from, `ner-ewt/${part}.iob2`), "utf8")), WIKIGOLD),
  );
  const gum = jsonLines(open("gum-news/docs.jsonl.gz")).map(gumDocument);
  const meantime = jsonLines(open("meantime/annotations.jsonl.gz")).map(meantimeDocument);
  return [
    parted("wikigold", wikigold, Math.floor(wikigold.length * 0.8)),
    {
      name: "wnut17",
      learn: tokenTags(open("ner-open/wnut17.train.tsv.gz"), WNUT),
      heldOut: tokenTags(open("ner-open/wnut17.dev.tsv.gz"), WNUT).map((sentence) => [sentence]),
    },
    parted("uner-ewt", ewt, Math.floor(ewt.length * 0.8)),
    {
      name: "gum-news",
      learn: gum.filter((_, index) => index % 3 !== 0).flatMap(({ sentences }) => sentences),
      heldOut: gum.filter((_, index) => index % 3 === 0).map(({ sentences }) => sentences),
    },
    {
      name: "meantime",
      learn: meantime.filter(({ part }) => part === "airbus").flatMap(({ sentences }) => sentences),
      heldOut: meantime.filter(({ part }) => part !== "airbus").map(({ sentences }) => sentences),
    },
  ];
}

function parted(name: string, sentences: readonly Labelled[], cut: number): Corpus {
  return {
    name,
    learn: sentences.slice(0, cut),
    heldOut: sentences.slice(cut).map((sentence) => [sentence]),
  };
}

type Sort = (typeof SORTS)[number];

const WIKIGOLD: Readonly<Record<string, Sort>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  MISC: "other",
};
const WNUT: Readonly<Record<string, Sort>> = {
  person: "person",
  corporation: "organisation",
  group: "organisation",
  location: "place",
  product: "other",
  "creative-work": "other",
};

/** A name by its characters in a text. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly sort: Sort;
}

/** Sentences of lines "word TAB tag" with tags B-, I-, O. */
function tokenTags(text: string, sorts: Readonly<Record<string, Sort>>): readonly Labelled[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    let line = "";
    const names: Named[] = [];
    let open: { from: number; sort: Sort } | null = null;
    let end = 0;
    for (const row of block.split("\n")) {
      const [word = "", tag = "O"] = row.split("\t");
      if (word === "") continue;
      const glued =
        /^(?:['’](?:s|re|ve|ll|d|m)|n['’]t|[-.,;:!?)\]%])$/i.test(word) || /[\p{L}\p{N}]-$/u.test(line);
      const glue = line === "" || glued ? "" : " ";
      const from = line.length + glue.length;
      const sort = sorts[tag.slice(2)];
      if (open !== null && (tag.startsWith("B-") || sort !== open.sort)) {
        names.push({ ...open, to: end });
        open = null;
      }
      if (sort !== undefined && open === null) open = { from, sort };
      line += glue + word;
      end = line.length;
    }
    if (open !== null) names.push({ ...open, to: end });
    return line === "" ? [] : [labelled(line, 0, line.length, names)];
  });
}

function ewtLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t").slice(1, 3).join("\t"))
    .join("\n");
}

/** A stretch of text cut into words with their labels; "the" and what else is no part of a name is taken off. */
function labelled(text: string, from: number, to: number, names: readonly Named[]): Labelled {
  const pieces = splitWords(text, { from, to });
  const labels = new Array<number>(pieces.length).fill(0);
  for (const name of names) {
    const bare = bareName(text, name);
    if (bare === null) continue;
    const sort = SORTS.indexOf(bare.sort);
    let begun = false;
    pieces.forEach((piece, at) => {
      if (piece.from < bare.from || piece.to > bare.to) return;
      labels[at] = begun ? 2 + 2 * sort : 1 + 2 * sort;
      begun = true;
    });
  }
  return { words: pieces.map(({ plain }) => plain), pieces, labels };
}

/**
 * A name without "the", titles, offices and a closing "'s"; null for what we call no name: peoples, titles, words in
 * small letters. Countries are places, also where a set calls them bodies for what they do.
 */
function bareName(text: string, name: Named): Named | null {
  const pieces = splitWords(text, name);
  const plain = (at: number): string => plainName(pieces[at]?.plain ?? "");
  let first = 0;
  let end = pieces.length;
  while (end > first && /^(?:'s|['".,()&-])$/.test(pieces[end - 1]?.plain ?? "")) end -= 1;
  while (end - first > 1 && /^(?:the|former|a|an|[^\p{L}\p{N}]*|'?s)$/u.test(plain(first))) first += 1;
  if (name.sort === "person") {
    const isTitle = (at: number): boolean =>
      TITLES.has(plain(at)) || isDemonym(plain(at)) || /^(?:prime|emeritus|foreign|'?s)$/.test(plain(at));
    for (let at = end - 2; at > first; at -= 1) {
      if (isTitle(at) || (ROLES.has(plain(at)) && end - at > 2)) {
        first = at + 1;
        break;
      }
    }
    while (end - first > 1 && (isTitle(first) || (isBigPlace(plain(first)) && end - first > 2))) first += 1;
  }
  const kept = pieces.slice(first, end);
  const begin = kept[0];
  const last = kept.at(-1);
  if (begin === undefined || last === undefined) return null;
  if (!kept.some(({ plain: word }) => /[\p{Lu}]/u.test(word))) return null;
  if (kept.every(({ plain: word }) => isDemonym(word) || TITLES.has(plainName(word)))) return null;
  if (kept.length === 1 && (NO_NAMES.has(plain(first)) || (wordBits(plain(first)) & WORD.common) !== 0))
    return null;
  const words = text.slice(begin.from, last.to);
  const sort = name.sort === "organisation" && isBigPlace(plainName(words)) ? "place" : name.sort;
  return { from: begin.from, to: last.to, sort };
}

function isBigPlace(plain: string): boolean {
  const kind = findPlace(plain)?.kind;
  return kind === "country" || kind === "state" || kind === "region";
}

const NO_NAMES: ReadonlySet<string> = new Set(
  "i he she it we they you the this that my his her their our your its what who people voters hundreds thousands those muslims christians jews internet god police".split(
    " ",
  ),
);

function jsonLines(text: string): readonly unknown[] {
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

interface Document {
  readonly part: string;
  readonly sentences: readonly Labelled[];
}

interface Mention extends Named {
  readonly named: boolean;
}

const GUM: Readonly<Record<string, Sort>> = {
  person: "person",
  organization: "organisation",
  place: "place",
  event: "other",
  abstract: "other",
  object: "other",
};

function gumDocument(json: unknown): Document {
  const { doc, text, sentences, entities } = json as {
    readonly doc: string;
    readonly text: string;
    readonly sentences: readonly { readonly start: number; readonly end: number }[];
    readonly entities: readonly {
      readonly start: number;
      readonly end: number;
      readonly type: string;
      readonly link: string | null;
    }[];
  };
  const mentions = entities.flatMap(({ start, end, type, link }): Mention[] => {
    const sort = GUM[type];
    if (sort === undefined || (sort === "other" && link === null)) return [];
    return [{ from: start, to: end, sort, named: true }];
  });
  const names = innerNames(text, mentions);
  return {
    part: doc,
    sentences: sentences.map(({ start, end }) => labelled(text, start, end, within(names, start, end))),
  };
}

const MEANTIME: Readonly<Record<string, Sort>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  PRO: "other",
};

/** The first six sentences: the rest is not marked. */
function meantimeDocument(json: unknown): Document {
  const { corpus, text, sentences, mentions } = json as {
    readonly corpus: string;
    readonly text: string;
    readonly sentences: readonly { readonly i: number; readonly start: number; readonly end: number }[];
    readonly mentions: readonly {
      readonly tag: string;
      readonly start: number | null;
      readonly end: number | null;
      readonly syntactic_type: string | null;
      readonly ent_type: string | null;
    }[];
  };
  const found = mentions.flatMap(({ tag, start, end, syntactic_type, ent_type }): Mention[] => {
    const sort = MEANTIME[ent_type ?? ""];
    if (tag !== "ENTITY_MENTION" || start === null || end === null || sort === undefined) return [];
    if (syntactic_type !== null && !/NAM|CONJ|APP/.test(syntactic_type)) return [];
    return [{ from: start, to: end, sort, named: true }];
  });
  const names = innerNames(text, found);
  return {
    part: corpus,
    sentences: sentences
      .filter(({ i }) => i < 6)
      .map(({ start, end }) => labelled(text, start, end, within(names, start, end))),
  };
}

function within(names: readonly Named[], from: number, to: number): readonly Named[] {
  return names.filter((name) => name.from >= from && name.to <= to);
}

const RUN =
  /\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?:\s(?:(?:of|for|and|the|de|al|bin|van|von|la|el)\s){0,2}[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.&'’-]*)*/gu;

/**
 * The bare names in mentions that are whole noun phrases ["the plane maker Airbus" is "Airbus"]: the last run of
 * capitals before the first comma, bracket or relative; mentions that hold another of their sort are dropped, and
 * of two that overlap the longer stays.
 */
function innerNames(text: string, mentions: readonly Mention[]): readonly Named[] {
  const names = mentions.flatMap((mention): Named[] => {
    const words = text.slice(mention.from, mention.to);
    const cut = words.search(/\s?[,(:;–—]\s|\s\(|\s(?:who|which|that|in|at|from|with|on|to|by)\s/);
    const head = cut > 0 ? words.slice(0, cut) : words;
    const runs = [...head.matchAll(RUN)];
    const last = runs.at(-1);
    if (last === undefined) return [];
    const after = head.slice(last.index + last[0].length);
    if (/[\p{Ll}]{2}/u.test(after.replace(/^['’]s?\b/, ""))) return [];
    let name = last[0];
    let from = mention.from + last.index;
    if (mention.sort === "person") {
      const inner = /\s(?:of|for|and|the)\s/.exec(name);
      if (inner !== null) {
        from += inner.index + inner[0].length;
        name = name.slice(inner.index + inner[0].length);
      }
    }
    const bare = bareName(text, { from, to: from + name.replace(/['’]s$/, "").length, sort: mention.sort });
    return bare === null ? [] : [bare];
  });
  const smallest = names.filter(
    (name) =>
      !names.some(
        (other) =>
          other.sort === name.sort &&
          other.from >= name.from &&
          other.to <= name.to &&
          other.to - other.from < name.to - name.from &&
          /\s(?:and|of)\s/.test(text.slice(name.from, name.to)) &&
          name.sort === "person",
      ),
  );
  const kept: Named[] = [];
  for (const name of [...smallest].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => other.from < name.to && name.from < other.to)) kept.push(name);
  }
  return kept;
}
