import { terminalSafe } from "./terminal-safe.ts";

/**
 * The text as inline Markdown that shows exactly these words: no emphasis, link, image, HTML, table cell,
 * heading or list comes of it, and no bare address becomes a link. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return terminalSafe(text)
    .replace(/[\\`*_[\]<>|~&$]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/@/g, "\\@")
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2");
}
