import { headOf, isPageFragment, isWholePage } from "../text/html-signs.ts";
import { isMime } from "./mime.ts";

/**
 * What a file is read as, as far as its name says: MHTML holds a page; what a server made ("index.php") is a page
 * where its bytes are one and a program where they are not.
 */
export type NamedType =
  | "text/plain"
  | "text/markdown"
  | "text/html"
  | "multipart/related"
  | "made by a server";

const EXTENSIONS: ReadonlyMap<string, NamedType> = new Map([
  ...typed("text/plain", ["", "txt", "text"]),
  ...typed("text/markdown", ["md", "markdown"]),
  ...typed("text/html", ["html", "htm", "xhtml", "xht", "shtml", "shtm"]),
  ...typed("multipart/related", ["mhtml", "mht"]),
  ...typed("made by a server", [
    "php",
    "php3",
    "php5",
    "phtml",
    "asp",
    "aspx",
    "jsp",
    "jspx",
    "cfm",
    "cgi",
    "do",
  ]),
]);

/** What is read, for people; the only list of it. */
export const READ_TYPES =
  "text (.txt, .text, no extension), Markdown (.md), web pages (.html, .htm, .xhtml, .php …) and MHTML (.mhtml, .mht), also compressed (.gz)";

/**
 * The type that a file's name says, or null for a type that is not read. No extension is plain text; ".gz" is
 * looked through [page.html.gz], and so is the query that download programs leave in a name [story.php?id=7].
 */
export function mediaTypeOf(name: string): NamedType | null {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1).replace(/\.gz$/i, "");
  return (
    EXTENSIONS.get(extensionOf(base)) ?? EXTENSIONS.get(extensionOf(base.split("?", 1)[0] ?? "")) ?? null
  );
}

/**
 * The type that bytes are read as: a page or an MHTML file where they begin like one, whatever the name says;
 * else what the name says. Null for what is no page and has no name that is read.
 */
export function typeOfBytes(
  named: NamedType | null,
  bytes: Uint8Array,
): "text/plain" | "text/markdown" | "text/html" | "multipart/related" | null {
  const head = headOf(bytes);
  if (isMime(head)) return "multipart/related";
  if (named === "text/html" || isWholePage(head)) return "text/html";
  const loose = named === "text/plain" || named === "made by a server";
  if (loose && isPageFragment(head)) return "text/html";
  return named === "made by a server" ? null : named;
}

function extensionOf(base: string): string {
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? "" : base.slice(dot + 1).toLowerCase();
}

function typed(type: NamedType, extensions: readonly string[]): readonly (readonly [string, NamedType])[] {
  return extensions.map((extension) => [extension, type]);
}
