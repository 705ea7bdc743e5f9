import { isProse } from "../../text/prose.ts";
import { drop, isDropped, type Piece } from "./piece.ts";

/** Who wrote a reader's comment, and when [mira_k December 21, 2023 at 1:24 pm]. */
const COMMENT_HEAD =
  /^\S.{0,60}? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.? \d{4}),? at \d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: says:?)?$/iu;

/** Drops readers' comments: all from the first of two heads of comments that stand below paragraphs. */
export function dropComments(pieces: readonly Piece[]): Piece[] {
  const heads: number[] = [];
  let paragraphs = 0;
  pieces.forEach((piece, at) => {
    if (isDropped(piece)) return;
    if (paragraphs >= 2 && piece.text.length <= 110 && COMMENT_HEAD.test(piece.text)) heads.push(at);
    else if (isProse(piece.text)) paragraphs++;
  });
  const [first, second] = heads;
  if (first === undefined || second === undefined) return [...pieces];
  return pieces.map((piece, at) => (at < first ? piece : drop(piece, "comments", "a reader's comment")));
}
