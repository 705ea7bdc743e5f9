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
  const own = residue.filter(({ text }) => text.length <= 600);
  for (const piece of pieces.slice(0, Math.max(0, at))) {
    if (!isDropped(piece) || reasonOf(piece) === "page date") continue;
    const name = piece.text.split(/\s*[|»›–—]\s*/, 1)[0]?.trim() ?? "";
    const words = countWords(name);
    if (words === 0 || words > 5 || SECTION.test(name) || squeeze(name).length < 6) continue;
    for (const other of own) {
      if (other === piece || !CONFIRMING.has(reasonOf(other) ?? "")) continue;
      const said = sayingOf(name, other.text);
      if (said !== null) return { value: said, basis: "stated", via: "masthead" };
    }
  }
  return null;
}

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

/** How a notice writes the name, or the name where its address holds it [orlinecho.example]; null for neither. */
function sayingOf(name: string, notice: string): string | null {
  if (squeeze(notice) === squeeze(name)) return null;
  const at = notice.toLowerCase().search(wholeWords(name));
  if (at !== -1) {
    const said = notice.slice(at, at + name.length);
    // [THE ORLIN ECHO] is shouting; the notice has the name as it is written.
    return name === name.toUpperCase() && said !== said.toUpperCase() ? said : name;
  }
  const hosts = notice.toLowerCase().match(/[\w-]{3,64}(?=\.[a-z]{2,})/g) ?? [];
  return hosts.some((host) => host.replace(/-/g, "") === squeeze(name)) ? name : null;
}

function wholeWords(name: string): RegExp {
  const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
}

/** Words that name a section of any page, and no outlet. */
export const SECTION =
  /^(?:home|homepage|start|menu|news|world|politics|sports?|business|opinion|culture|posts?|blog|articles?|latest|top stories|us|u\.s\.|uk|local|national|international|breaking|front page|main|categories|all|en|english|index|section|stories|archives?)$/i;
