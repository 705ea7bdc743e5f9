import { cleanCharacters } from "../../../text/decode.ts";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  sbquo: "‚",
  euro: "€",
  pound: "£",
  copy: "©",
  shy: "",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ccedil: "ç",
  ecirc: "ê",
  acirc: "â",
  ocirc: "ô",
  atilde: "ã",
  otilde: "õ",
  aring: "å",
  oslash: "ø",
  aelig: "æ",
};

/** A text without character references [Caf&eacute; &amp; Bar]; what stands for no character is left as it is. */
function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (all, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    },
  );
}

/**
 * A record with every text in it as one line of what is seen: control characters, marks without a width and those
 * that turn the direction of writing are dropped [a name that a reader would see written backwards].
 */
export function seenLines<T>(record: T): T {
  if (typeof record === "string") return seenLine(record) as T;
  if (Array.isArray(record)) return record.map(seenLines) as T;
  if (typeof record !== "object" || record === null) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, seenLines(value)])) as T;
}

function seenLine(text: string): string {
  return /[^ -~]/.test(text) ? cleanCharacters(text).replace(/\s+/g, " ").trim() : text;
}

/** A value of a page as one line of text: no tags, no character references (written once or twice), no runs of space. */
export function plainLine(value: string): string {
  return plainParagraphs(value)
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A text with tags as plain paragraphs, a line break between them. */
export function plainParagraphs(value: string): string {
  let text = value;
  for (let pass = 0; pass < 2; pass++) {
    text = text
      .replace(/<(script|style)\b[^>]{0,500}>[^<]{0,5000}<\/\1>/gi, " ")
      .replace(/<(?:br|\/?p|\/?div|\/?li|\/?ul|\/?h\d|\/?blockquote|\/?tr)\b[^>]{0,500}>/gi, "\n")
      .replace(/<\/?[a-z][^<>]{0,2000}>/gi, "");
    text = withoutReferences(text);
  }
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
