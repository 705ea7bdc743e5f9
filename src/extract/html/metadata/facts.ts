import { attribute, type Element, INLINE, isElement, type Node, type Page, rawText } from "../document.ts";
import { type JsonObject, jsonObjects } from "./json-ld.ts";

/** A line of the page as a reader sees it: the words of one block. */
export interface Line {
  readonly text: string;
  readonly element: Element;
}

/** An element that a finder may want, and how many lines stand before it. */
export interface Place {
  readonly element: Element;
  readonly at: number;
}

/** A property in the page's markup: microdata or RDFa. */
export interface Property extends Place {
  readonly name: string;
}

/** What the finders of metadata need of a page, collected in one walk. */
export interface Facts {
  /** Contents of `meta`, by name, property, itemprop or http-equiv in lower case; in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Element[];
  /** Objects of JSON-LD. */
  readonly objects: readonly JsonObject[];
  /** Other scripts that hold data or code, as written. */
  readonly scripts: readonly string[];
  readonly times: readonly Place[];
  readonly properties: readonly Property[];
  /** Elements whose class, id or data names speak of a date. */
  readonly dated: readonly Place[];
  /** Elements whose class, id or relation names speak of a writer. */
  readonly bylines: readonly Place[];
  readonly headings: readonly Place[];
  /** Elements that make their words bold or large by themselves. */
  readonly bold: readonly Place[];
  readonly images: readonly Place[];
  readonly lines: readonly Line[];
  /** The text of `title`. */
  readonly title: string | null;
  /** The language that the page declares. */
  readonly language: string | null;
}

/** Kept at most of each kind. */
const MOST = 2_000;
const MOST_LINES = 20_000;
const LONGEST_LINE = 400;
const MOST_SCRIPT_TEXT = 3_000_000;

const UNSHOWN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "noframes",
  "noembed",
  "iframe",
  "object",
  "svg",
  "math",
  "select",
]);

const BOLD = new Set(["b", "strong", "big"]);
/** Sizes of `font` above that of the text. */
const LARGE = /^\s*(?:[4-7]|\+[1-4])\s*$/;

const DATED =
  /date|datum|time(?!line)|publi|posted|fecha|data(?:[-_ ]|$)|datetime|pubdate|timestamp|created|parution|stand\b|dato|dateline|tarih|veröff|(?:^|[-_ ])(?:meta|info|submitted|byline|subline|entry-meta|clock)(?:[-_ ]|$)/i;
const BYLINE =
  /author|byline|by-line|autor|auteur|writer|redakteur|journalist|verfasser|(?:^|[-_ ])(?:by|creator|contributor|reporter|forfatter|skribent|yazar|vcard|fn)(?:[-_ ]|$)/i;

/** Walks a page once and collects what its metadata is read from. */
export function collectFacts(page: Page): Facts {
  const metas = new Map<string, string[]>();
  const links: Element[] = [];
  const jsonScripts: string[] = [];
  const scripts: string[] = [];
  const times: Place[] = [];
  const properties: Property[] = [];
  const dated: Place[] = [];
  const bylines: Place[] = [];
  const headings: Place[] = [];
  const bold: Place[] = [];
  const images: Place[] = [];
  const subjects = new Map<string, Subjects>();
  const lines: Line[] = [];
  let title: string | null = null;
  let language: string | null = null;
  let scriptText = 0;

  let line = "";
  let lineOf: Element | null = null;
  let isEmpty = true;
  const endLine = () => {
    if (!isEmpty && lineOf !== null && lines.length < MOST_LINES) {
      lines.push({ text: line.replace(/\s+/g, " ").trim(), element: lineOf });
    }
    line = "";
    lineOf = null;
    isEmpty = true;
  };
  const keep = <Item>(list: Item[], item: Item) => {
    if (list.length < MOST) list.push(item);
  };

  // Each node with the block that its words stand in.
  const nodes: Node[] = [page.root];
  const blocks: Element[] = [page.root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const block = blocks.pop() ?? page.root;
    if (!isElement(node)) {
      if (block !== lineOf) endLine();
      lineOf = block;
      if (line.length < LONGEST_LINE)
        line += node.text.length > LONGEST_LINE ? node.text.slice(0, LONGEST_LINE) : node.text;
      isEmpty &&= !/\S/.test(node.text);
      continue;
    }
    const { tag } = node;
    if (tag === "script") {
      const type = (attribute(node, "type") ?? "").toLowerCase();
      if (attribute(node, "src") !== null || scriptText > MOST_SCRIPT_TEXT) continue;
      const text = rawText(node);
      scriptText += text.length;
      if (type.includes("ld+json")) keep(jsonScripts, text);
      else if (type === "" || /json|javascript/.test(type)) keep(scripts, text);
      continue;
    }
    if (tag === "meta") {
      readMeta(node, metas);
      if (attribute(node, "itemprop") === null) continue;
    } else if (tag === "link") {
      keep(links, node);
      continue;
    } else if (tag === "title") {
      if (title === null && node.parent?.tag !== "svg") title = rawText(node).replace(/\s+/g, " ").trim();
      continue;
    }
    const shown = !UNSHOWN.has(tag);
    if (!shown && tag !== "template" && tag !== "noscript") continue;
    const inline = INLINE.has(tag);
    if (!inline) endLine();
    else if (tag !== "b" && tag !== "i" && tag !== "em" && tag !== "strong" && tag !== "font") line += " ";
    if (!shown) continue;
    const place: Place = { element: node, at: lines.length + (isEmpty ? 0 : 1) };
    if (tag === "time") keep(times, place);
    else if (tag === "h1" || tag === "h2") keep(headings, place);
    else if (tag === "img") keep(images, place);
    else if (BOLD.has(tag) || (tag === "font" && LARGE.test(attribute(node, "size") ?? "")))
      keep(bold, place);
    let names = "";
    for (const { name, value } of node.attributes) {
      if (name === "class" || name === "id") names += ` ${value.slice(0, 300)}`;
      else if (name === "itemprop" || name === "property") {
        for (const each of value.slice(0, 200).split(/\s+/)) {
          keep(properties, { ...place, name: each.replace(/^.*[:/]/, "").toLowerCase() });
        }
        names += ` ${value.slice(0, 100)}`;
      } else if (name === "rel") names += value === "author" ? " author" : "";
      else if (name.startsWith("data-") && value !== "" && value.length < 60) {
        if (/date|time|publish|utime/.test(name) && /\d{4}/.test(value)) names += " date";
        else if (name === "data-testid" || name === "data-qa" || name === "data-component")
          names += ` ${value}`;
      } else if (name === "lang" && tag === "html") language = value.trim();
    }
    if (names !== "" && tag !== "html" && tag !== "body") {
      const what = subjectsOf(names, subjects);
      if (what.date) keep(dated, place);
      if (what.writer) keep(bylines, place);
      if (what.title && tag !== "h1" && tag !== "h2" && tag !== "a") keep(headings, place);
    }
    const within = inline ? block : node;
    for (let at = node.children.length - 1; at >= 0; at--) {
      nodes.push(node.children[at] as Node);
      blocks.push(within);
    }
  }
  endLine();
  return {
    metas,
    links,
    objects: jsonObjects(jsonScripts),
    scripts,
    times,
    properties,
    dated,
    bylines,
    headings,
    bold,
    images,
    lines,
    title,
    language: language === "" ? null : language,
  };
}

/** What the names of an element speak of. */
interface Subjects {
  readonly date: boolean;
  readonly writer: boolean;
  readonly title: boolean;
}

/** Most elements of a page share their names with others: each set of names is looked at once. */
function subjectsOf(names: string, known: Map<string, Subjects>): Subjects {
  const found = known.get(names);
  if (found !== undefined) return found;
  const read = {
    date: DATED.test(names),
    writer: BYLINE.test(names),
    title: /headline|title|titel|titre|titulo/i.test(names),
  };
  if (known.size < MOST) known.set(names, read);
  return read;
}

function readMeta(element: Element, metas: Map<string, string[]>): void {
  let content: string | null = null;
  const names: string[] = [];
  for (const { name, value } of element.attributes) {
    if (name === "content" || (name === "value" && content === null)) content = value.trim();
    else if (name === "name" || name === "property" || name === "itemprop" || name === "http-equiv") {
      names.push(...value.slice(0, 200).toLowerCase().trim().split(/\s+/));
    }
  }
  if (content === null || content === "") return;
  for (const name of names) {
    const known = metas.get(name);
    if (known === undefined) {
      if (metas.size < MOST) metas.set(name, [content]);
    } else if (known.length < 50) known.push(content);
  }
}

/** Nodes and characters of an element that are read for a short text. */
const MOST_NODES = 200;

/** The shown words of an element, cut after a number of characters: for what should be short. */
export function shortText(top: Element, longest = 300): string {
  let text = "";
  const stack: Node[] = [top];
  let count = 0;
  for (let node = stack.pop(); node !== undefined && text.length <= longest; node = stack.pop()) {
    if (++count > MOST_NODES) break;
    if (!isElement(node)) text += node.text.slice(0, longest + 1);
    else if (!UNSHOWN.has(node.tag)) {
      if (node !== top && !INLINE.has(node.tag)) text += " ";
      else if (node.tag === "span" || node.tag === "a" || node.tag === "time") text += " ";
      for (let at = Math.min(node.children.length, MOST_NODES) - 1; at >= 0; at--)
        stack.push(node.children[at] as Node);
    }
  }
  return text.replace(/\s+/g, " ").trim().slice(0, longest);
}
