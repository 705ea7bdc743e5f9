import { attribute, descendants, type Element, isElement } from "./document.ts";

/**
 * Selectors of CSS as far as each element needs to be looked at once, whatever the page nests: names, classes, ids
 * and attributes, inside one another and as children ["main .story > p", "time[datetime]", "h1, h2.title"]. No
 * pseudo-classes and no siblings: what they ask of a hostile page can take time by the square of its size.
 */
export interface Selector {
  /** As it was written. */
  readonly text: string;
  readonly chains: readonly (readonly Step[])[];
}

interface Step {
  /** Whether the element must be a child of the step before and not only stand inside it. */
  readonly child: boolean;
  /** Null for any. */
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly id: string | null;
  readonly attributes: readonly Test[];
}

interface Test {
  readonly name: string;
  readonly sign: "" | "=" | "~=" | "^=" | "$=" | "*=";
  readonly value: string;
}

/** Longer selectors are no selectors. Steps are counted in the bits of a number. */
const LONGEST = 1_000;
const MOST_STEPS = 30;

const NAME = /^[A-Za-z_-][\w-]*|^\*/;
const CLASS = /^\.([A-Za-z_-][\w-]*)/;
const ID = /^#([A-Za-z_-][\w-]*)/;
const ATTRIBUTE = /^\[\s?([A-Za-z_:][\w:.-]*)\s?(?:([~^$*]?=)\s?(?:"([^"]*)"|'([^']*)'|([\w-]+))\s?)?\]/;

/** Reads a selector; throws an error that says what is not understood. */
export function readSelector(text: string): Selector {
  const refuse = (rest: string): never => {
    throw new Error(
      rest === ""
        ? `the selector “${text}” is not finished`
        : `the selector “${text}” is not understood from “${rest.slice(0, 30)}”; names, .classes, #ids, [attributes], spaces, > and commas are`,
    );
  };
  if (text.length > LONGEST) throw new Error(`a selector is longer than ${LONGEST} characters`);
  const chains: Step[][] = [];
  let chain: Step[] = [];
  let child = false;
  let rest = text.trim();
  for (;;) {
    const { step, left } = readStep(rest, child);
    if (step === null) return refuse(rest);
    chain.push(step);
    if (chain.length > MOST_STEPS)
      throw new Error(`the selector “${text}” has more than ${MOST_STEPS} steps`);
    if (chain.length === 1) chains.push(chain);
    if (left === "") return { text, chains };
    const joint = /^\s*([>,])\s*|^\s+/.exec(left);
    if (joint === null) return refuse(left);
    child = joint[1] === ">";
    if (joint[1] === ",") chain = [];
    rest = left.slice(joint[0].length);
  }
}

function readStep(text: string, child: boolean): { readonly step: Step | null; readonly left: string } {
  let left = text;
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(left);
    if (match !== null) left = left.slice(match[0].length);
    return match;
  };
  const name = taken(NAME)?.[0] ?? null;
  const classes: string[] = [];
  const attributes: Test[] = [];
  let id: string | null = null;
  for (;;) {
    const called = taken(CLASS)?.[1];
    const known = called === undefined ? taken(ID)?.[1] : undefined;
    const asked = called === undefined && known === undefined ? taken(ATTRIBUTE) : null;
    if (called !== undefined) classes.push(called);
    else if (known !== undefined) id = known;
    else if (asked !== null)
      attributes.push({
        name: (asked[1] ?? "").toLowerCase(),
        sign: (asked[2] ?? "") as Test["sign"],
        value: asked[3] ?? asked[4] ?? asked[5] ?? "",
      });
    else break;
  }
  if (left === text) return { step: null, left };
  const tag = name === null || name === "*" ? null : name.toLowerCase();
  return { step: { child, tag, classes, id, attributes }, left };
}

/** The elements below `top` that a selector finds, in order of the page; linear in the page. */
export function select(top: Element, selectors: readonly Selector[]): readonly Element[] {
  const chains = selectors.flatMap((selector) => selector.chains);
  if (chains.length === 0) return [];
  // For each element, and each chain: bits of the steps that it is, and of those that it stands inside.
  const is = new Map<Element, readonly number[]>();
  const inside = new Map<Element, readonly number[]>();
  const found: Element[] = [];
  const nothing = chains.map(() => 0);
  for (const element of descendants(top)) {
    const parent = element.parent;
    const parentIs = (parent === null ? undefined : is.get(parent)) ?? nothing;
    const around = (parent === null ? undefined : inside.get(parent)) ?? nothing;
    const own = chains.map((steps, at) => stepsOf(element, steps, parentIs[at] ?? 0, around[at] ?? 0));
    if (chains.some((steps, at) => ((own[at] ?? 0) & (1 << (steps.length - 1))) !== 0)) found.push(element);
    if (!element.children.some(isElement)) continue;
    is.set(element, own);
    inside.set(
      element,
      around.map((bits, at) => bits | (own[at] ?? 0)),
    );
  }
  return found;
}

function stepsOf(element: Element, steps: readonly Step[], parentIs: number, around: number): number {
  let bits = 0;
  steps.forEach((step, at) => {
    const before = at === 0 || ((step.child ? parentIs : around) & (1 << (at - 1))) !== 0;
    if (before && fits(element, step)) bits |= 1 << at;
  });
  return bits;
}

function fits(element: Element, { tag, classes, id, attributes }: Step): boolean {
  if (tag !== null && element.tag !== tag) return false;
  if (id !== null && attribute(element, "id") !== id) return false;
  if (classes.length > 0) {
    const own = attribute(element, "class")?.slice(0, 4_000).split(/\s+/) ?? [];
    if (!classes.every((name) => own.includes(name))) return false;
  }
  return attributes.every((asked) => {
    const own = attribute(element, asked.name)?.slice(0, 4_000);
    return own !== undefined && holds(own, asked);
  });
}

function holds(own: string, { sign, value }: Test): boolean {
  switch (sign) {
    case "":
      return true;
    case "=":
      return own === value;
    case "~=":
      return own.split(/\s+/).includes(value);
    case "^=":
      return value !== "" && own.startsWith(value);
    case "$=":
      return value !== "" && own.endsWith(value);
    case "*=":
      return value !== "" && own.includes(value);
  }
}
