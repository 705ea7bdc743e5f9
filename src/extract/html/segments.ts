import { cleanCharacters } from "../../text/decode.ts";
import { attribute, type Element, INLINE, type Node, type Page } from "./document.ts";

/** A block-level element of a page, as the segments inside it see it. */
export interface Box {
  readonly element: Element;
  /** The box around it; null for the page's body. */
  readonly parent: Box | null;
  readonly depth: number;
  /** Its place among the boxes of the layout. */
  readonly at: number;
  /** What it is called, as `labelsOf` reads it. */
  readonly labels: readonly string[];
  /** Segments inside it stand from `first` up to but not including `end`. */
  readonly first: number;
  end: number;
}

/** A run of text that stands by itself on the page: a paragraph, a heading, a table cell, a menu entry. */
export interface Segment {
  /** What a reader sees, white space folded. Never empty. */
  readonly text: string;
  /** The innermost block-level element around it. */
  readonly box: Box;
  /** Characters of the text that stand in links. */
  readonly linked: number;
  readonly links: number;
  /** Characters that stand in bold or strong type. */
  readonly strong: number;
  /** Characters that stand in italics. */
  readonly slanted: number;
}

/** What a reader sees of a page: its segments in order, and the boxes that they stand in, outer before inner. */
export interface Layout {
  readonly segments: readonly Segment[];
  readonly boxes: readonly Box[];
}

/** Elements whose text no reader of an article sees. */
const UNSEEN = new Set(
  (
    "script style template noscript noframes noembed iframe object embed svg math select datalist textarea input canvas audio " +
    "video head title map area param source track meter progress dialog rt rp"
  ).split(" "),
);

/** Inline elements that stand as a line of their own all the same. */
const OWN_LINE = new Set(["button", "label", "summary", "legend"]);

/**
 * Lays out a page as runs of text. An element that begins a line of its own ends the run before it; so do two
 * line breaks in a row. Without recursion, in one pass.
 */
export function layOut(page: Page): Layout {
  const segments: Segment[] = [];
  const known = new Map<string, readonly string[]>();
  const root: Box = {
    element: page.body,
    parent: null,
    depth: 0,
    at: 0,
    labels: labelsOf(page.body, known),
    first: 0,
    end: 0,
  };
  const boxes: Box[] = [root];
  let box = root;
  let run = newRun();
  let links = 0;
  let strong = 0;
  let slanted = 0;
  let breaks = 0;

  const flush = () => {
    if (run.any) {
      const text = fold(run.parts.join(""));
      if (text !== "")
        segments.push({
          text,
          box,
          linked: Math.min(text.length, run.linked),
          links: run.links,
          strong: Math.min(text.length, run.strong),
          slanted: Math.min(text.length, run.slanted),
        });
      run = newRun();
    }
    breaks = 0;
  };

  // A stack of nodes to enter and of elements to leave again.
  const stack: (Node | { readonly leave: Element })[] = [];
  const pushChildren = (element: Element) => {
    for (let at = element.children.length - 1; at >= 0; at--) stack.push(element.children[at] as Node);
  };
  pushChildren(page.body);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ("text" in next) {
      const solid = solidLength(next.text);
      if (solid === 0) {
        run.parts.push(" ");
        continue;
      }
      if (run.crossed && isGlued(run.parts, next.text)) run.parts.push(" ");
      run.crossed = false;
      run.parts.push(next.text);
      run.any = true;
      run.solid += solid;
      breaks = 0;
      if (links > 0) run.linked += solid;
      if (strong > 0) run.strong += solid;
      if (slanted > 0) run.slanted += solid;
      continue;
    }
    if ("leave" in next) {
      const { leave } = next;
      if (APART_INLINE.has(leave.tag)) run.crossed = true;
      if (leave.tag === "a") links--;
      else if (isStrong(leave.tag)) strong--;
      else if (isSlanted(leave.tag)) slanted--;
      if (box.element === leave) {
        flush();
        box.end = segments.length;
        box = box.parent ?? root;
      }
      continue;
    }
    const { tag } = next;
    if (tag === "br") {
      breaks++;
      if (breaks === 2 || isBoldLine(run)) flush();
      else run.parts.push(" ");
      continue;
    }
    if (UNSEEN.has(tag) || tag === "img") continue;
    if (tag === "hr") {
      flush();
      continue;
    }
    if (APART_INLINE.has(tag)) run.crossed = true;
    if (tag === "a") {
      links++;
      run.links++;
    } else if (isStrong(tag)) strong++;
    else if (isSlanted(tag)) slanted++;
    stack.push({ leave: next });
    if (!INLINE.has(tag) || OWN_LINE.has(tag)) {
      flush();
      if (links > 0) run.links = 1;
      box = {
        element: next,
        parent: box,
        depth: box.depth + 1,
        at: boxes.length,
        labels: labelsOf(next, known),
        first: segments.length,
        end: segments.length,
      };
      boxes.push(box);
    }
    pushChildren(next);
  }
  flush();
  root.end = segments.length;
  return { segments, boxes };
}

interface Run {
  readonly parts: string[];
  any: boolean;
  /** Whether an inline element that may be set apart from its neighbours began or ended since the last words. */
  crossed: boolean;
  /** Characters, those in links, in bold, in italics. */
  solid: number;
  linked: number;
  links: number;
  strong: number;
  slanted: number;
}

function newRun(): Run {
  return { parts: [], any: false, crossed: false, solid: 0, linked: 0, links: 0, strong: 0, slanted: 0 };
}

/** Inline elements that pages set as buttons, labels and dates beside one another. */
const APART_INLINE = new Set(["a", "span", "time", "small", "cite", "label"]);

/**
 * Whether two runs of text that only a style sheet parts would read as one word ["Log in" + "Subscribe", "12:20" +
 * "Updated"], not the two halves of one ["T" + "he" with a large first letter].
 */
function isGlued(parts: readonly string[], text: string): boolean {
  const before = parts.at(-1)?.at(-1) ?? " ";
  const after = text[0] ?? " ";
  return (
    (/\p{Ll}/u.test(before) && /[\p{Lu}\d]/u.test(after)) || (/\d/.test(before) && /\p{Lu}/u.test(after))
  );
}

/** Whether all of a line is bold: a headline or heading of an old page, which one line break parts from the rest. */
function isBoldLine({ any, solid, strong }: Run): boolean {
  return any && strong === solid && solid < 300;
}

function isStrong(tag: string): boolean {
  return tag === "b" || tag === "strong";
}

function isSlanted(tag: string): boolean {
  return tag === "i" || tag === "em";
}

/** The number of characters without white space at either end. */
function solidLength(text: string): number {
  return text.trim().length;
}

function fold(text: string): string {
  // Most text is plain ASCII, of which nothing is dropped.
  if (/[^\t\n\r -~]/.test(text)) return cleanCharacters(text).replace(/\s+/g, " ").trim();
  return /[\t\n\r]| {2}/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}

/**
 * The words of an element's class, id and role, in lower case, camel case taken apart: ["article", "body"].
 * `known` keeps what was read of a page: most of its elements are called as others are.
 */
export function labelsOf(element: Element, known?: Map<string, readonly string[]>): readonly string[] {
  let joined = "";
  for (const { name, value } of element.attributes) if (LABELS.has(name)) joined += ` ${value.slice(0, 400)}`;
  if (joined === "") return NONE;
  const before = known?.get(joined);
  if (before !== undefined) return before;
  const words = joined
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .match(/[a-z]{2,24}/g);
  const labels = words === null ? NONE : [...new Set(words)];
  known?.set(joined, labels);
  return labels;
}

const NONE: readonly string[] = [];
const LABELS = new Set(["class", "id", "role", "itemprop", "data-testid", "data-component", "data-module"]);

/** Whether an element says of itself that it is not shown. */
export function isHidden(element: Element): boolean {
  if (attribute(element, "hidden") !== null || attribute(element, "aria-hidden") === "true") return true;
  const style = attribute(element, "style");
  return (
    style !== null && /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i.test(style.slice(0, 2000))
  );
}
