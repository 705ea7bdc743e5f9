import { countWords, endsInInitials, functionWords, isProse, wordsOf } from "../../text/prose.ts";
import { isDropped, type Piece, reasonOf } from "./piece.ts";

/** How far above the article its headline is looked for: pages put teasers and menus between. */
const DEEPEST = 80;

/**
 * The index of the headline among the pieces above the first paragraph, or null: a marked-up heading, else
 * the line that speaks most of what the article tells. Bulleted lines are menus.
 */
export function pickHeadline(pieces: readonly Piece[], end: number): number | null {
  const start = Math.max(0, end - DEEPEST);
  const candidates: number[] = [];
  for (let at = start; at < end; at++) {
    const piece = pieces[at];
    if (
      piece !== undefined &&
      piece.fate === null &&
      piece.form !== "bullet" &&
      piece.form !== "table row" &&
      (isTitleLike(piece.text) || isStoppedTitle(piece, pieces, at))
    )
      candidates.push(at);
  }
  const marked = candidates.find((at) => pieces[at]?.form === "heading");
  if (marked !== undefined) return marked;
  return bestOf(pieces, candidates, end) ?? loneTitle(pieces, candidates);
}

/** Lines in which a page's details follow its headline. */
const DETAILS_WITHIN = 10;

/**
 * Where a page's own sentence stands above the headline [A gift for all who read.], the first paragraph is
 * the one below the byline or day of the page: its index, or null. Asked is a title between that sentence and
 * the byline, no title above it that speaks of the article, and an article below.
 */
export function paragraphBelowDetails(pieces: readonly Piece[], first: number): number | null {
  const details = pieces.findIndex(
    (piece, at) => at > first && at <= first + DETAILS_WITHIN && isDetail(piece),
  );
  if (details === -1 || pieces.slice(0, first).some(isDetail)) return null;
  const between = pieces.slice(first + 1, details);
  if (between.filter((piece) => piece.fate === null && isProse(piece.text)).length > 1) return null;
  const below = pieces.findIndex((piece, at) => at > details && piece.fate === null && isProse(piece.text));
  const next = pieces.slice(below + 1, below + 6).some((piece) => piece.fate === null && isProse(piece.text));
  if (below === -1 || !next) return null;
  const told = tellingStems(pieces, below);
  const speaks = (piece: Piece) =>
    piece.fate === null &&
    countWords(piece.text) >= 4 &&
    isTitleLike(piece.text) &&
    stemsOf(piece.text).filter((stem) => told.has(stem)).length >= 2;
  const above = pieces.slice(Math.max(0, first - DEEPEST), first);
  return between.some((piece) => !isProse(piece.text) && speaks(piece)) && !above.some(speaks) ? below : null;
}

function isDetail(piece: Piece): boolean {
  return ["byline", "page date"].includes(reasonOf(piece) ?? "");
}

/** A lone short line above the text is its title [Dam bursts]; a lone name is a byline or a section. */
function loneTitle(pieces: readonly Piece[], candidates: readonly number[]): number | null {
  const [first] = candidates;
  return first !== undefined && countWords(pieces[first]?.text ?? "") >= 2 ? first : null;
}

/** Paragraphs that are asked what the article tells. */
const ASKED = 14;
/**
 * A line above the best that is nearly as good is the title, and the best its standfirst, if no more than so
 * many lines part them. Set by eye on 150 saved pages of 75 sites.
 */
const NEARLY = 0.62;
const MOST_APART = 4;

function bestOf(pieces: readonly Piece[], candidates: readonly number[], end: number): number | null {
  const told = tellingStems(pieces, end);
  const seen = timesSaid(pieces);
  const scored = candidates
    .filter((at) => countWords(pieces[at]?.text ?? "") >= 4)
    .map((at) => ({ at, score: scoreOf(pieces, at, end, told, seen) }));
  const [first] = scored;
  if (first === undefined) return null;
  const best = scored.reduce((most, next) => (next.score > most.score ? next : most), first);
  const above = scored.find(
    ({ at, score }) => at < best.at && best.at - at <= MOST_APART && score >= best.score * NEARLY,
  );
  return bareTitle(pieces, (above ?? best).at, candidates);
}

/** The same title without the page's words around it, where it stands alone too [now reading: Dam bursts]. */
function bareTitle(pieces: readonly Piece[], chosen: number, candidates: readonly number[]): number {
  const text = pieces[chosen]?.text ?? "";
  const bare = candidates.findLast((at) => {
    const other = pieces[at]?.text ?? "";
    return (
      other.length < text.length &&
      countWords(other) >= 4 &&
      other.length * 3 >= text.length &&
      text.includes(other)
    );
  });
  return bare ?? chosen;
}

/** Stems of the article's first paragraphs, with the number of paragraphs that say each. */
function tellingStems(pieces: readonly Piece[], end: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let asked = 0;
  for (let at = end; at < pieces.length && asked < ASKED; at++) {
    const piece = pieces[at];
    if (piece === undefined || isDropped(piece) || countWords(piece.text.slice(0, 2_000)) < 8) continue;
    asked++;
    for (const stem of new Set(stemsOf(piece.text.slice(0, 2_000))))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Rough stems of the words that carry meaning, numbers as they stand. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => (word.length >= 3 || /\d/.test(word)) && !functionWords.has(word))
    .map((word) => word.replace(/['’]s$/, "").slice(0, 5));
}

function timesSaid(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    if (text.length > 300) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    // [Dam bursts | Orlin Press] says the title too.
    const bare = /^(.{12,250}?) [-–—|»] [^-–—|»]{2,40}$/.exec(text)?.[1];
    if (bare !== undefined) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

/** Parts of a path or menu on one line [Home › News › Ferries], [Politics | Economy | World]. */
export function isPath(text: string): boolean {
  const parts = text.split(/\s*[›»|•·→]\s*|\s+[>/]\s+|\s*\\\s*/).filter((part) => part !== "");
  return parts.length >= 2 && (parts.length >= 3 || parts.some((part) => countWords(part) <= 2));
}

function scoreOf(
  pieces: readonly Piece[],
  at: number,
  end: number,
  told: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, number>,
): number {
  const text = pieces[at]?.text ?? "";
  const own = [...new Set(stemsOf(text))];
  const shared = own.filter((stem) => told.has(stem));
  const often = shared.filter((stem) => (told.get(stem) ?? 0) >= 2).length;
  let score = 1 + Math.min(shared.length, 6) * 0.7 + Math.min(often, 4) * 0.4;
  score += own.length === 0 ? 0 : (shared.length / own.length) * 2;
  if (isPath(text)) score -= 4;
  if (countWords(text) < 5) score -= 0.5;
  if (/[:,]$|#\p{L}.*#\p{L}/u.test(text)) score -= 2;
  if ((seen.get(text) ?? 0) === 2) score += 1;
  if (hasDetailsBelow(pieces, at)) score += 1.5;
  return score - Math.min(end - at, 40) * 0.05;
}

/** Whether the byline or the day of the page stands among the next few lines. */
function hasDetailsBelow(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(at + 1, at + 6).some(isDetail);
}

/** A title may end in a short form [two hurt in Orlin Co.] or be cut by its page [Ferry sinks on its way to...]. */
const CLIPPED_END =
  /(?:\b(?:Co|St|Ave|Rd|Feb|Jan|Aug|Sept?|Oct|Nov|Dec|Jr|Sr|Inc|Corp|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Mpls|Neb|Nev|Okla|Ont|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.|\p{L} ?(?:\.\.\.|…))$/u;
/** Words of sentences that headlines leave out. */
const FULL_SENTENCE = /\b(?:the|an?|is|was|were|are|has|had|have|said|been)\b/i;

/**
 * Whether a first line that ends in a full stop is a headline all the same: short, in a headline's clipped
 * words [Two boats lost in winter storm.], and with prose below. [The boats were lost.] is a sentence.
 */
export function isStoppedTitle(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (countWords(piece.text) > 16 || countWords(piece.text) < 4 || FULL_SENTENCE.test(piece.text))
    return false;
  if (/[.!?]["”’)]? \p{Lu}/u.test(piece.text) || /["“”]/.test(piece.text)) return false;
  const below = pieces.slice(index + 1).find((other) => other.fate === null);
  return (
    pieces.slice(0, index).every(isDropped) &&
    below !== undefined &&
    isProse(below.text) &&
    countWords(below.text) > countWords(piece.text)
  );
}

/** A line that can be a title: up to 30 words that do not end as a statement does. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text);
  if (words === 0 || words > 30 || text.length > 260) return false;
  if (/[?!]["'”’)]?$/.test(text)) return words <= 25;
  return !/[.;:,…]["'”’)]?$/.test(text) || endsInInitials(text) || CLIPPED_END.test(text);
}
