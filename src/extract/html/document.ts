/** An element of a page. Nothing of a page is ever run or loaded: it is a tree of names and words. */
export interface Element {
  readonly tag: string;
  readonly attributes: readonly Attribute[];
  readonly parent: Element | null;
  readonly children: readonly Node[];
}

export interface Text {
  readonly text: string;
  readonly parent: Element | null;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export type Node = Element | Text;

/** A parsed page, and what was too much of it to be kept. */
export interface Page {
  /** The document: its child is `html`, always with `head` and with `body` or `frameset`. */
  readonly root: Element;
  readonly head: Element;
  readonly body: Element;
  /** `nodes`: what follows the most that is kept is missing. `depth`: the deepest elements stand flattened. */
  readonly cut: readonly ("nodes" | "depth")[];
}

export function isElement(node: Node): node is Element {
  return "tag" in node;
}

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  for (const each of element.attributes) if (each.name === name) return each.value;
  return null;
}

/** All elements below a node in order of the page, itself left out; without recursion. */
export function* descendants(top: Element): Generator<Element> {
  const stack: Node[] = [];
  const push = ({ children }: Element) => {
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] as Node);
  };
  push(top);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    push(node);
  }
}

/** All text below an element as it is written, scripts and styles too. */
export function rawText(top: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) parts.push(node.text);
    else for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Node);
  }
  return parts.join("");
}

const UNSHOWN = new Set("script style template noscript noframes noembed iframe object svg math".split(" "));

/** The words that stand below an element for a reader, white space folded; no scripts, styles or templates. */
export function shownText(top: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) parts.push(node.text);
    else if (!UNSHOWN.has(node.tag)) {
      if (!INLINE.has(node.tag)) parts.push(" ");
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Node);
    }
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** Elements that stand in a line of text; every other one begins a line of its own. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s " +
    "samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
