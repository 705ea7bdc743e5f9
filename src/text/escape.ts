/**
 * The text as HTML that shows exactly these characters, safe inside an element and inside a double- or
 * single-quoted attribute. Characters that an HTML parser would drop or change stand as they were (a carriage
 * return, as a reference) or as U+FFFD (other control characters, half surrogate pairs), one for one, so that
 * places in the text stay what they are.
 */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(SPECIAL, (character) => REFERENCES[character] ?? REPLACEMENT);
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "\r": "&#13;",
};

const REPLACEMENT = "\ufffd";

// Control characters but tab and line feed; the noncharacters U+FFFE and U+FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPECIAL = /[&<>"'`\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
