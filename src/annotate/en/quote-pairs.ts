import type { Span } from "../../model/span.ts";

/** Words between two quotation marks: `from` and `to` without the marks, `outer` with them. */
export interface Pair extends Span {
  readonly outer: Span;
  readonly style: "double" | "single" | "angle";
  /** No closing mark: a quotation that goes on in the next block, or whose mark was lost. */
  readonly open: boolean;
}

interface Opening {
  readonly at: number;
  readonly width: number;
  readonly style: Pair["style"];
}

/** Marks open at once: a quotation in a quotation in a quotation. More are noise. */
const DEEPEST = 3;

const MARK = /``|''|["“”„‟«»‘’‚']/g;

/**
 * Pairs the quotation marks of one block, in order of place: curly, straight, single, low, angle, and doubled
 * single marks, one inside the other too. Apostrophes, feet and inches are no marks. A double mark that is
 * never closed gives an open pair that ends with the block; a single one that is never closed gives none.
 */
export function pairQuotes(text: string, block: Span): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: Opening[] = [];
  const singles = singleMarks(text, block);
  for (const { at, width, sign } of marksIn(text, block)) {
    const style = styleOf(sign);
    if (style === "single") {
      const role = singles.get(at);
      if (role === "open" && open.at(-1)?.style !== "single") push(open, { at, width, style });
      else if (role === "close" && open.at(-1)?.style === "single") pairs.push(close(open, at, width));
      continue;
    }
    const same = open.findLastIndex((one) => one.style === style);
    if (opens(text, block, at, width, sign, same !== -1)) {
      // Re-opened before it was closed [“One. “Two.”]: the first lost its closing mark.
      if (same !== -1) open.length = same;
      push(open, { at, width, style });
    } else if (same !== -1) {
      open.length = same + 1;
      pairs.push(close(open, at, width));
    }
  }
  const rest = open.find((one) => one.style !== "single");
  if (rest !== undefined) {
    pairs.push({
      from: rest.at + rest.width,
      to: block.to,
      outer: { from: rest.at, to: block.to },
      style: rest.style,
      open: true,
    });
  }
  return pairs.filter((pair) => pair.to > pair.from).sort((a, b) => a.from - b.from || b.to - a.to);
}

interface Sign {
  readonly at: number;
  readonly width: number;
  readonly sign: string;
}

function marksIn(text: string, block: Span): readonly Sign[] {
  return Array.from(text.slice(block.from, block.to).matchAll(MARK), (match) => ({
    at: block.from + match.index,
    width: match[0].length,
    sign: match[0],
  }));
}

function styleOf(sign: string): Pair["style"] {
  if (sign === "«" || sign === "»") return "angle";
  return sign.length === 1 && /[‘’‚']/.test(sign) ? "single" : "double";
}

function push(open: Opening[], opening: Opening): void {
  if (open.length < DEEPEST) open.push(opening);
}

function close(open: Opening[], at: number, width: number): Pair {
  const opening = open.pop();
  if (opening === undefined) throw new RangeError(`no quotation is open at ${at}`);
  return {
    from: opening.at + opening.width,
    to: at,
    outer: { from: opening.at, to: at + width },
    style: opening.style,
    open: false,
  };
}

function opens(text: string, block: Span, at: number, width: number, sign: string, isOpen: boolean): boolean {
  if (sign === "“" || sign === "„" || sign === "«" || sign === "``") return true;
  if (sign === "”" || sign === "»") return false;
  const before = at > block.from ? (text[at - 1] ?? " ") : " ";
  const after = at + width < block.to ? (text[at + width] ?? " ") : " ";
  const left = /[\s([{<—–/-]/.test(before) || (/[‘'“]/.test(before) && !isOpen);
  const right = /[\s)\]}>,.;:!?—–]/.test(after);
  // Inches [a 12" pipe]: a figure before and nothing open.
  if (left === right) return !isOpen && left;
  return left;
}

/**
 * Which single marks of a block open and close quotations. A mark opens before a word and after a space
 * [said 'we], not ['90s, 'em, rock 'n' roll]; it closes after a word [lost' he], and where the word ends in
 * "s" only if no better closing mark comes [the farmers' union].
 */
function singleMarks(text: string, block: Span): ReadonlyMap<number, "open" | "close"> {
  const roles = new Map<number, "open" | "close">();
  let opened: number | null = null;
  let plural: number | null = null;
  const settle = (): void => {
    if (opened !== null && plural !== null) {
      roles.set(opened, "open");
      roles.set(plural, "close");
    }
    opened = null;
    plural = null;
  };
  for (const { at, width, sign } of marksIn(text, block)) {
    if (styleOf(sign) !== "single") continue;
    const before = at > block.from ? (text[at - 1] ?? " ") : " ";
    const after = at + width < block.to ? (text[at + width] ?? " ") : " ";
    const starts = /[\s([{"“—–:-]/.test(before) && /[\p{L}\p{N}[$£€“"]/u.test(after);
    const ends = /[^\s([{—–]/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (starts && sign !== "’" && !isElision(text.slice(at + 1, at + 8))) {
      settle();
      opened = at;
    } else if (ends && opened !== null && sign !== "‘") {
      if (/[sxz]/i.test(before) && /^\s\p{L}/u.test(text.slice(at + 1, at + 3))) {
        plural ??= at;
      } else {
        plural = at;
        settle();
      }
    }
  }
  settle();
  return roles;
}

function isElision(after: string): boolean {
  return /^(?:[0-9]0s|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b)/i.test(after);
}
