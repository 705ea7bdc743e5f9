import { overlaps, type Span } from "../../../src/model/span.ts";
import type { Row } from "../../row.ts";
import { gunzipped, hasFile } from "../data.ts";
import { halfRows, type Scoring } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { plainNumbers } from "../plain-numbers.ts";
import { type QuantityReader, type ReadQuantity, rowsBeside } from "../quantity-reader.ts";
import { compareSpans, spanF1 } from "../span-counts.ts";

const SET = "quantities-cogcomp";

interface GoldSpan extends Span {
  readonly sort: string;
  readonly words: string;
}

interface Sentence {
  readonly text: string;
  readonly gold: readonly GoldSpan[];
  /** What gold marks and is a time: neither asked for nor held against anybody. */
  readonly times: readonly GoldSpan[];
}

interface Case extends Sentence {
  readonly found: readonly ReadQuantity[];
}

/** Quantities of news sentences with their hedge and unit; span and value. Each sentence counts once. */
export const quantitiesCogcomp: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, SET, "train.tsv.gz"),
  score: (folder, peers) => {
    const sentences = sentencesOf(gunzipped(folder, SET, "train.tsv.gz"));
    const texts = sentences.map(({ text }) => text);
    return { rows: rowsBeside(SET, texts, peers, (read) => rowsOf(sentences, read)), failures: [] };
  },
};

function rowsOf(sentences: readonly Sentence[], read: QuantityReader): readonly Row[] {
  const cases = sentences.map((sentence) => ({
    ...sentence,
    found: withoutTimes(sentence, read(sentence.text).quantities),
  }));
  const rows = (metric: string, judge: (cases: readonly Case[]) => Scoring | null): readonly Row[] =>
    halfRows(SET, metric, cases, ({ text }) => isKeptApart(text), judge);
  return [
    ...rows("span-f1", (part) => judgeSpans(part, overlaps)),
    ...rows("span-exact-f1", (part) => judgeSpans(part, isSame)),
    ...rows("value-f1", judgeValueF1),
    ...rows("value-accuracy", (part) => judgeValues(part, true)),
    ...rows("value", (part) => judgeValues(part, false)),
  ];
}

function isSame(gold: Span, found: ReadQuantity): boolean {
  return gold.from === found.phrase.from && gold.to === found.phrase.to;
}

function judgeSpans(
  cases: readonly Case[],
  alike: (gold: GoldSpan, found: ReadQuantity) => boolean,
): Scoring | null {
  const judged = cases.map(({ text, gold, found }) => ({ text, ...compareSpans(gold, found, alike) }));
  const scored = spanF1(judged);
  if (scored === null) return null;
  const wrong = judged.flatMap(({ text, missed, extra }) => [
    ...missed.map((span) => `missed “${span.words}” in: ${text}`),
    ...extra.map((span) => `extra  “${text.slice(span.phrase.from, span.phrase.to)}” in: ${text}`),
  ]);
  return { ...scored, wrong };
}

/** The numbers of a span; none where its words leave the number open [several hundred]. */
function numbersIn({ words }: GoldSpan): readonly number[] {
  return /\b(?:several|few|couple)\b/i.test(words) ? [] : plainNumbers(words).map(({ value }) => value);
}

/**
 * Gold spans whose number can be read off their own words: whether something with that value overlaps them, of all
 * (`value`), and of those that something overlaps at all (`value-accuracy`).
 */
function judgeValues(cases: readonly Case[], foundOnly: boolean): Scoring | null {
  const wrong: string[] = [];
  let n = 0;
  for (const { text, gold, found } of cases) {
    for (const span of gold) {
      const wanted = numbersIn(span);
      const near = found.filter((each) => overlaps(each, span));
      if (wanted.length === 0 || wanted.length > 2 || (foundOnly && near.length === 0)) continue;
      n += 1;
      if (isRead(wanted, near)) continue;
      const read = near.map(({ value, low, high }) => value ?? `${low}–${high}`);
      wrong.push(`“${span.words}” is ${wanted.join(", ")}; read ${read.join(", ") || "nothing"} in: ${text}`);
    }
  }
  return n === 0 ? null : { score: 1 - wrong.length / n, n, wrong };
}

/** F1 of spans that something overlaps whose value is right; what overlaps no span is wrong. */
function judgeValueF1(cases: readonly Case[]): Scoring | null {
  const judged = cases.map(({ gold, found }) => {
    const asked = gold.filter((span) => [1, 2].includes(numbersIn(span).length));
    const isRightAt = (span: GoldSpan): boolean =>
      isRead(
        numbersIn(span),
        found.filter((each) => overlaps(each, span)),
      );
    const right = asked.filter(isRightAt);
    const left = found.filter((each) => {
      const over = gold.filter((span) => overlaps(span, each));
      return over.length === 0 || over.some((span) => asked.includes(span));
    });
    return {
      gold: asked.length,
      found: left.length,
      missed: asked.filter((span) => !right.includes(span)),
      extra: left.filter((each) => !right.some((span) => overlaps(span, each))),
    };
  });
  const scored = spanF1(judged);
  return scored === null ? null : { ...scored, wrong: [] };
}

// One number is the value, or in cents a hundredth. Two are the ends of a range, a share and its whole, or each read.
function isRead([first = 0, second]: readonly number[], near: readonly ReadQuantity[]): boolean {
  const has = (wanted: number): boolean => near.some(({ value }) => value !== null && isNear(value, wanted));
  if (second === undefined) return has(first) || has(first / 100) || has(-first);
  const [low, high] = first < second ? [first, second] : [second, first];
  const ranged = near.some(
    (each) => each.low !== null && each.high !== null && isNear(each.low, low) && isNear(each.high, high),
  );
  return ranged || has(low / high) || (has(first) && has(second));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

// What overlaps only a time, and ranks outside gold ["third", "11th"], which the set hardly marks.
function withoutTimes(
  { text, gold, times }: Sentence,
  found: readonly ReadQuantity[],
): readonly ReadQuantity[] {
  return found.filter(
    (each) =>
      gold.some((span) => overlaps(span, each)) ||
      !(RANK.test(text.slice(each.from, each.to)) || times.some((time) => overlaps(time, each))),
  );
}

const RANK =
  /(?:[0-9](?:st|nd|rd|th)|\b(?:first|second|third)|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|ie)th)$/i;

function sentencesOf(file: string): readonly Sentence[] {
  const sentences = file.split(/\n\s*\n/).flatMap((block) => {
    const rows = block
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => line.split("\t"));
    return rows.length === 0 ? [] : [sentenceOf(rows.map(([word = "", tag = "O"]) => ({ word, tag })))];
  });
  return [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
}

interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Words as a writer would set them: signs close to their words, hyphens without space, quotation marks paired. */
function sentenceOf(rows: readonly TaggedWord[]): Sentence {
  let text = "";
  let glued = true;
  let open = false;
  const spans: { from: number; to: number; sort: string }[] = [];
  rows.forEach(({ word, tag }, index) => {
    const plain = word === "``" || word === "''" ? '"' : word;
    const quote = plain === '"';
    const hyphen = plain === "-" && rows[index - 1]?.word !== "-" && rows[index + 1]?.word !== "-";
    const closes = /^(?:[.,;:!?)%\]]|'s|'t|'re|'ve|'ll|'d|n't|')$/.test(plain) || (quote && open) || hyphen;
    if (!glued && !closes) text += " ";
    const from = text.length;
    text += plain;
    if (quote) open = !open;
    glued = /^[([$]$/.test(plain) || (quote && open) || hyphen;
    const last = spans.at(-1);
    if (tag === "O") return;
    if (tag.startsWith("I-") && last !== undefined && rows[index - 1]?.tag !== "O") last.to = text.length;
    else spans.push({ from, to: text.length, sort: tag.slice(2) });
  });
  const all = spans.map((span) => ({ ...span, words: text.slice(span.from, span.to) }));
  return { text, gold: all.filter((span) => !isTime(span)), times: all.filter(isTime) };
}

// [1991], [since the 1970s], [3:30], [after 8 p.m], [this year], [six days later]: the set tags dates, and among its
// numbers and ranges what names a day, a year, an hour or a place on the calendar from another.
function isTime({ sort, words }: GoldSpan): boolean {
  if (sort === "DATE") return true;
  const plain = words.toLowerCase();
  if (plainNumbers(plain).length === 0 && !VAGUE.test(plain)) return true;
  return TIME.test(plain) || /\b(?:1[5-9]|20)[0-9]{2}s?\b(?![,.]?[0-9]| [a-z])/.test(plain);
}

const VAGUE =
  /\b(?:dozens|hundreds|thousands|millions|billions|tens|scores|several|few|couple|all|none|most|a|an)\b/;
const TIME =
  /\b(?:ago|later|earlier|after|before|hence|p\.?m|a\.?m|o'clock)\b|[0-9]:[0-9]|^(?:this|last|next|later this|earlier this|recent) /;
