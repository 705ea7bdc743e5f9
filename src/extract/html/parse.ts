import { html, Parser, type Token, TokenizerMode, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import { type Attribute, isElement, type Page } from "./document.ts";

/** What is kept of a page at most. Browsers flatten at 512 levels; the largest page measured has 30,000 nodes. */
export interface PageLimits {
  readonly nodes: number;
  readonly depth: number;
}

export const defaultPageLimits: PageLimits = { nodes: 400_000, depth: 500 };

/**
 * Parses a page by the HTML standard, as a browser without script does. Comments are dropped; what stands in
 * `template` hangs below it. Never throws: any text is a page. Linear in the text, whatever it nests.
 */
export function parsePage(text: string, limits: PageLimits = defaultPageLimits): Page {
  const tree = new Tree(limits.nodes);
  const parser = new BoundedParser(tree, limits.depth);
  try {
    parser.tokenizer.write(text, true);
  } catch (error) {
    if (error !== FULL) throw error;
  }
  const root = tree.root;
  const page = child(root, "html");
  return {
    root,
    head: child(page, "head"),
    body: page.children.some((node) => isElement(node) && node.tag === "frameset")
      ? child(page, "frameset")
      : child(page, "body"),
    cut: [...(tree.full ? (["nodes"] as const) : []), ...(parser.flattened ? (["depth"] as const) : [])],
  };
}

/** The first child of a name, made where the page broke off before it. */
function child(parent: MutableElement, tag: string): MutableElement {
  const found = parent.children.find((node) => isElement(node) && node.tag === tag);
  if (found !== undefined) return found as MutableElement;
  const made = newElement(tag, html.NS.HTML, [], parent);
  parent.children.push(made);
  return made;
}

/** Elements are all made here, in one form: what walks a page is faster for it. */
function newElement(
  tag: string,
  namespace: html.NS,
  attributes: Attribute[],
  parent: MutableElement | null,
): MutableElement {
  return { tag, attributes, parent, children: [], namespace };
}

/** Attributes that later tags of `html` and `body` may add to the first. */
const MOST_ADOPTED = 500;

/** Thrown by the tree when no more may be kept. */
const FULL = Symbol("full");

/** Elements whose start switches how the words behind them are read: never skipped. */
const RAW = new Set("script style textarea title xmp iframe noembed noframes noscript plaintext".split(" "));

/**
 * Leaves out the start tags of elements below a depth, so that their words stand in the deepest one kept. The
 * standard has a parser look through its open elements at every block: a million nested ones would take hours.
 */
class BoundedParser extends Parser<TreeTypes> {
  flattened = false;
  private readonly depth: number;
  private readonly tree: Tree;

  constructor(tree: Tree, depth: number) {
    super({ treeAdapter: tree, scriptingEnabled: false });
    this.tree = tree;
    this.depth = depth;
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= this.depth && !RAW.has(token.tagName)) {
      this.flattened = true;
      return;
    }
    super.onStartTag(token);
    if (token.tagName === "script" || token.tagName === "style") this.takeRawText(token.tagName);
  }

  /**
   * Takes the text of a script or style in one piece, up to the tag that ends it: half of a page is such text, and
   * the tokenizer reads it letter by letter. Left to the tokenizer where "<!--" stands in it, which may hide an end
   * tag in a script, where it never ends, and in SVG, where it is no raw text.
   */
  private takeRawText(tag: "script" | "style"): void {
    const mode = tag === "script" ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
    if (this.tokenizer.state !== mode) return;
    const { preprocessor } = this.tokenizer;
    const element = this.openElements.current;
    const from = preprocessor.pos + 1;
    const end = tag === "script" ? SCRIPT_END : STYLE_END;
    end.lastIndex = from;
    const to = end.exec(preprocessor.html)?.index ?? -1;
    if (to <= from) return;
    const text = preprocessor.html.slice(from, to);
    if (element === undefined || text.includes("<!--")) return;
    if (tag === "script")
      this.tree.insertText(element, text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd"));
    preprocessor.pos = to - 1;
  }
}

const SCRIPT_END = /<\/script[\t\n\f\r />]/gi;
const STYLE_END = /<\/style[\t\n\f\r />]/gi;

class Tree implements TreeAdapter<TreeTypes> {
  readonly root: MutableElement = newElement("#document", html.NS.HTML, [], null);
  full = false;
  private left: number;

  constructor(nodes: number) {
    this.left = nodes;
  }

  /** Takes one from what may still be kept; ends the parsing when nothing is left. */
  private count(): void {
    this.left--;
    if (this.left >= 0) return;
    this.full = true;
    throw FULL;
  }

  createDocument(): MutableElement {
    return this.root;
  }
  createDocumentFragment(): MutableElement {
    return newElement("#fragment", html.NS.HTML, [], null);
  }
  createElement(tag: string, namespace: html.NS, attributes: Attribute[]): MutableElement {
    this.count();
    return newElement(tag, namespace, attributes, null);
  }
  createTextNode(text: string): MutableText {
    this.count();
    return { text, parent: null };
  }
  createCommentNode(): MutableText {
    return COMMENT;
  }
  appendChild(parent: MutableElement, node: MutableNode): void {
    if (node === COMMENT) return;
    node.parent = parent;
    parent.children.push(node);
  }
  insertBefore(parent: MutableElement, node: MutableNode, before: MutableNode): void {
    if (node === COMMENT) return;
    node.parent = parent;
    // What is put before a table is put near the end: looking from behind keeps this cheap.
    parent.children.splice(parent.children.lastIndexOf(before), 0, node);
  }
  insertText(parent: MutableElement, text: string): void {
    const last = parent.children[parent.children.length - 1];
    if (last !== undefined && !("tag" in last)) last.text += text;
    else this.appendChild(parent, this.createTextNode(text));
  }
  insertTextBefore(parent: MutableElement, text: string, before: MutableNode): void {
    const last = parent.children[parent.children.lastIndexOf(before) - 1];
    if (last !== undefined && !("tag" in last)) last.text += text;
    else this.insertBefore(parent, this.createTextNode(text), before);
  }
  detachNode(node: MutableNode): void {
    const siblings = node.parent?.children;
    const at = siblings?.lastIndexOf(node) ?? -1;
    if (at >= 0) siblings?.splice(at, 1);
    node.parent = null;
  }
  adoptAttributes(element: MutableElement, attributes: readonly Attribute[]): void {
    if (element.attributes.length >= MOST_ADOPTED) return;
    const known = new Set(element.attributes.map(({ name }) => name));
    for (const each of attributes) if (!known.has(each.name)) element.attributes.push(each);
  }
  setTemplateContent(template: MutableElement, content: MutableElement): void {
    content.parent = template;
    template.children.push(content);
  }
  getTemplateContent(template: MutableElement): MutableElement {
    const content = template.children.find((node) => "tag" in node && node.tag === "#fragment");
    return (content as MutableElement | undefined) ?? template;
  }
  getAttrList(element: MutableElement): Attribute[] {
    return element.attributes;
  }
  getChildNodes(node: MutableElement): MutableNode[] {
    return node.children;
  }
  getFirstChild(node: MutableElement): MutableNode | null {
    return node.children[0] ?? null;
  }
  getParentNode(node: MutableNode): MutableElement | null {
    return node.parent;
  }
  getTagName(element: MutableElement): string {
    return element.tag;
  }
  getNamespaceURI(element: MutableElement): html.NS {
    return element.namespace;
  }
  getTextNodeContent(node: MutableText): string {
    return node.text;
  }
  getCommentNodeContent(): string {
    return "";
  }
  isTextNode(node: MutableNode): node is MutableText {
    return !("tag" in node) && node !== COMMENT;
  }
  isElementNode(node: MutableNode): node is MutableElement {
    return "tag" in node;
  }
  isCommentNode(node: MutableNode): node is MutableText {
    return node === COMMENT;
  }
  isDocumentTypeNode(_node: MutableNode): _node is never {
    return false;
  }
  setDocumentType(): void {}
  getDocumentTypeNodeName(): string {
    return "";
  }
  getDocumentTypeNodePublicId(): string {
    return "";
  }
  getDocumentTypeNodeSystemId(): string {
    return "";
  }
  private mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;
  setDocumentMode(_document: MutableElement, mode: html.DOCUMENT_MODE): void {
    this.mode = mode;
  }
  getDocumentMode(): html.DOCUMENT_MODE {
    return this.mode;
  }
  getNodeSourceCodeLocation(): undefined {
    return undefined;
  }
  setNodeSourceCodeLocation(): void {}
  updateNodeSourceCodeLocation(): void {}
}

interface MutableElement {
  readonly tag: string;
  readonly attributes: Attribute[];
  parent: MutableElement | null;
  readonly children: MutableNode[];
  readonly namespace: html.NS;
}

interface MutableText {
  text: string;
  parent: MutableElement | null;
}

/** Stands for every comment: none is kept. */
const COMMENT: MutableText = { text: "", parent: null };

type MutableNode = MutableElement | MutableText;

type TreeTypes = TreeAdapterTypeMap<
  MutableNode,
  MutableElement,
  MutableNode,
  MutableElement,
  MutableElement,
  MutableElement,
  MutableText,
  MutableText,
  MutableElement,
  never
>;
