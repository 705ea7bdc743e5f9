import type { WordMark } from "../../model/mark.ts";
import type { Span } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { isPastTense } from "./past-tense.ts";
import { repairedTags } from "./tag-repairs.ts";
import { dictionaryForm, type Tagged, tagSentence } from "./tagger.ts";
import { type Piece, splitWords } from "./word-spans.ts";

/** Marks every word and punctuation mark of every sentence with its Penn tag and dictionary form. */
export const words: Annotator = {
  name: "words",
  annotate: ({ shared }) => tagWords(shared.pieces, shared.lower),
};

/** The words of a text, tagged sentence by sentence, in order. */
export function findWords(text: string, sentences: readonly Span[]): readonly WordMark[] {
  const pieces = sentences.map((sentence) => splitWords(text, sentence));
  return tagWords(
    pieces,
    pieces.map((each) => each.map(({ plain }) => plain.toLowerCase())),
  );
}

/** `lower` are the words of each sentence in small letters. */
function tagWords(
  sentences: readonly (readonly Piece[])[],
  lower: readonly (readonly string[])[],
): readonly WordMark[] {
  const marks: WordMark[] = [];
  sentences.forEach((pieces, index) => {
    for (let at = 0; at < pieces.length; at += LONGEST_SENTENCE) {
      const end = at + LONGEST_SENTENCE;
      tagPieces(pieces.slice(at, end), lower[index]?.slice(at, end) ?? [], marks);
    }
  });
  return marks;
}

/** Words tagged at once. Longer sentences are lists or hostile; the tagger looks three words around. */
const LONGEST_SENTENCE = 500;

/** Letters of a word that the tagger sees: its rules search words for endings. */
const LONGEST_WORD = 40;

function tagPieces(pieces: readonly Piece[], lower: readonly string[], marks: WordMark[]): void {
  const titled = isTitled(pieces);
  const tagged = tagSentence(
    pieces.map((piece) => (piece.plain.length > LONGEST_WORD ? { ...piece, plain: "thing" } : piece)),
  );
  const tags = repairedTags(lower, tagged);
  pieces.forEach((piece, index) => {
    const repaired = tags[index] ?? "NN";
    const tag =
      signTag(pieces, index) ??
      nameTag(piece, index, titled, repaired) ??
      nounTag(piece, tags, index) ??
      (isPastTense(lower, tags, index) ? "VBD" : repaired);
    marks.push({
      kind: "word",
      from: piece.from,
      to: piece.to,
      tag,
      lemma: lemmaOf(piece, tagged[index], tag),
    });
  });
}

/** The dictionary form of a word by its final tag. */
function lemmaOf({ plain }: Piece, tagged: Tagged | undefined, tag: string): string {
  const lower = plain.toLowerCase();
  if (plain.length > LONGEST_WORD || tagged === undefined) return lower;
  // A noun that is a verb after all [it appears], or a verb that is a noun.
  const same = tag[0] === (tagged.tag[0] ?? "N") || tag === "NNP";
  return (same ? tagged.lemma : dictionaryForm(lower, tag)) || lower;
}

// Nouns that the tagger takes for verbs, by what stands beside them: [Lisk forces conceded], [the smell of smoke],
// [a wetlands campaigner for]; and the country in capitals for a pronoun [US troops].
function nounTag(piece: Piece, tags: readonly string[], index: number): string | null {
  const tag = tags[index] ?? "";
  const before = tags[index - 1] ?? "";
  if (piece.plain === "US") return "NNP";
  if (piece.plain === "says") return "VBZ";
  if (tag === "VBZ" && /^(?:VBD|MD)$/.test(tags[index + 1] ?? "") && /^(?:NN|JJ|PRP$)/.test(before))
    return "NNS";
  if (tag !== "VBP" || /^(?:am|are|have|do|'re|'ve|say)$/i.test(piece.plain)) return null;
  if (before === "IN" && /^[a-z]{3,}$/.test(piece.plain) && /^(?:IN|,|CC|\.)$/.test(tags[index + 1] ?? ""))
    return "NN";
  return before === "NNS" &&
    tags[index - 2] === "DT" &&
    tags[index + 1] === "IN" &&
    /(?:er|or)$/.test(piece.plain)
    ? "NN"
    : null;
}

// [in May], [said Will Brandt]: a verb with a capital inside a sentence is a name. Not in a headline where
// every word has one, and not behind the sentence's beginning [“Go,” Look at].
function nameTag(piece: Piece, index: number, titled: boolean, tag: string): string | null {
  if (index < 1 || titled || (tag[0] !== "V" && tag[0] !== "M")) return null;
  return /^\p{Lu}\p{Ll}/u.test(piece.plain) ? "NNP" : null;
}

/** Whether most longer words have a capital. */
function isTitled(pieces: readonly Piece[]): boolean {
  const long = pieces.filter((piece) => piece.sort === "word" && piece.plain.length > 3);
  return long.filter((piece) => /^\p{Lu}/u.test(piece.plain)).length * 2 > long.length;
}

/** The tag of a sign that the tagger's lexicon does not know or takes for another; null for what it knows. */
function signTag(pieces: readonly Piece[], index: number): string | null {
  const piece = pieces[index];
  if (piece === undefined || piece.sort !== "punctuation") return null;
  if (/^(?:[-\u2010-\u2015]{2,3}|[\u2012-\u2015])$/.test(piece.plain)) return ":";
  if (/^[“«„]$/.test(piece.plain)) return "``";
  if (/^["”»]$/.test(piece.plain)) return "''";
  if (piece.plain !== "'") return null;
  // The farmers' union, not an end of single quotation marks [the 'farmers' said]: none stands open before.
  const before = pieces[index - 1];
  const glued = before !== undefined && before.to === piece.from && /[sxz]$/i.test(before.plain);
  return glued && isOpen(pieces, index) === false && pieces[index + 1]?.sort === "word" ? "POS" : "''";
}

/** Whether a single quotation mark that opens [said 'we] stands among the 40 pieces before one. */
function isOpen(pieces: readonly Piece[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 40); at -= 1) {
    const piece = pieces[at];
    if (piece?.plain === "'") return pieces[at - 1]?.to !== piece.from;
  }
  return false;
}
