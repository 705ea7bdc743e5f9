import type { Finding } from "../../../model/finding.ts";
import { countWords } from "../../../text/prose.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "../piece.ts";

/**
 * A name above the headline that a notice or address of the page says again [Orlin Echo … tips@orlinecho.example].
 * It goes before the company that holds the rights [© Lake Newspapers Ltd].
 */
export function fromConfirmedMasthead(
  pieces: readonly Piece[],
  residue: readonly Piece[],
): Finding<string> | null {
  const at = pieces.findIndex((piece) => kindOf(piece) === "headline");
  const notices = residue
    .filter((piece) => piece.text.length <= LONGEST_NOTICE && CONFIRMING.has(reasonOf(piece) ?? ""))
    .slice(0, MOST_NOTICES)
    .map(readNotice);
  for (const piece of pieces.slice(0, Math.max(0, at)).slice(-MOST_ABOVE)) {
    if (!isDropped(piece) || reasonOf(piece) === "page date" || piece.text.length > 100) continue;
    const name = piece.text.split(/\s*[|»›–—]\s*/, 1)[0]?.trim() ?? "";
    const words = countWords(name);
    if (words === 0 || words > 5 || SECTION.test(name) || PAGE_WORD.test(name)) continue;
    const plain = squeeze(name);
    if (plain.length < 6) continue;
    const pattern = wholeWords(name);
    for (const notice of notices) {
      if (notice.plain === plain) continue;
      const said = sayingOf(name, plain, words, pattern, notice);
      if (said !== null) return { value: said, basis: "stated", via: "masthead" };
    }
  }
  return null;
}

/** Bounds that no measured page comes near; with them the search grows with neither menus nor notices. */
const MOST_ABOVE = 300;
const MOST_NOTICES = 60;
const LONGEST_NOTICE = 600;

interface Notice {
  readonly text: string;
  readonly plain: string;
  /** Labels of the hosts it names, without hyphens: "orlinecho" of tips@orlin-echo.example. */
  readonly hosts: readonly string[];
}

function readNotice({ text }: Piece): Notice {
  const hosts = text.toLowerCase().match(/[\w-]{3,64}(?=\.[a-z]{2,})/g) ?? [];
  return { text, plain: squeeze(text), hosts: hosts.map((host) => host.replace(/-/g, "")) };
}

/** Words of buttons and menus, which notices use as well [Privacy Policy, Newsletters]. */
const PAGE_WORD =
  /\b(?:privacy|policy|terms|cookies?|subscri\w+|sign|log|login|register|account|newsletters?|contact|about|advertis\w+|search|menu|share|follow|comments?|photos?|videos?|security|help|support|rights|read|more|your?|us|get)\b/i;

const CONFIRMING: ReadonlySet<string> = new Set([
  "copyright notice",
  "rights line",
  "address",
  "appeal",
  "newsletter",
  "subscription",
  "comments",
  "furniture",
]);

/** Letters and digits in lower case, without "the" before them. */
function squeeze(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * How a notice writes the name, or the name where its address holds it [orlinecho.example]; null for neither.
 * One word alone is too common to be told by words.
 */
function sayingOf(
  name: string,
  plain: string,
  words: number,
  pattern: RegExp,
  notice: Notice,
): string | null {
  if (notice.hosts.includes(plain)) return name;
  const at = words < 2 ? -1 : notice.text.toLowerCase().search(pattern);
  if (at === -1) return null;
  const said = notice.text.slice(at, at + name.length);
  // [THE ORLIN ECHO] is shouting; the notice has the name as it is written.
  const shouted = name === name.toUpperCase();
  if (!shouted && said !== name && said !== said.toUpperCase()) return null;
  return shouted && said !== said.toUpperCase() ? said : name;
}

function wholeWords(name: string): RegExp {
  const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
}

/** Words that name a section of any page, and no outlet. */
export const SECTION =
  /^(?:home|homepage|start|menu|news|world|politics|sports?|business|opinion|culture|posts?|blog|articles?|latest|top stories|us|u\.s\.|uk|local|national|international|breaking|front page|main|categories|all|en|english|index|section|stories|archives?)$/i;
