import { attribute, descendants, type Page, rawText } from "../document.ts";
import { isObject, type JsonObject, readJson } from "./json-ld.ts";
import { plainParagraphs } from "./plain-text.ts";

/** A text shorter than this is a teaser, and more of one is not read. */
const SHORTEST = 200;
const LONGEST = 400_000;
const MOST_BODIES = 20;

/** Texts of articles that the page's JSON-LD carries, longest first: plain paragraphs, a line break between. */
export function articleBodies(objects: readonly JsonObject[]): string[] {
  const bodies: string[] = [];
  for (const object of objects) {
    for (const key of ["articleBody", "text", "reviewBody"]) {
      const value = object[key];
      if (typeof value !== "string" || value.length < SHORTEST || value.length > LONGEST) continue;
      const text = plainParagraphs(value);
      if (text.length >= SHORTEST && !bodies.includes(text)) bodies.push(text);
    }
    if (bodies.length >= MOST_BODIES) break;
  }
  return bodies.sort((a, b) => b.length - a.length);
}

/** Names under which publishing systems hand an article's text to their scripts. */
const TEXT_KEY =
  /^(?:article_?body|body|body_?(?:html|text)|content|content_?(?:html|text|body)|html|full_?text|story_?body|text|rendered|paragraphs?)$/i;
/** Read of the data for scripts at most: characters, and values looked at. */
const MOST_DATA = 4_000_000;
const MOST_VALUES = 200_000;
const LONG_TEXT = 500;

/**
 * Texts that a page carries in the data for its own scripts [a state of 300 kB from which a script would draw the
 * article], longest first. Costs a walk and a parsing of that data: for pages whose elements hold no text.
 */
export function embeddedBodies(page: Page): string[] {
  const bodies: string[] = [];
  let left = MOST_DATA;
  for (const element of descendants(page.root)) {
    if (element.tag !== "script" || attribute(element, "src") !== null) continue;
    const script = rawText(element);
    left -= script.length;
    if (left < 0) break;
    if (script.length < LONG_TEXT || /ld\+json/i.test(attribute(element, "type") ?? "")) continue;
    const start = dataStart(script);
    if (start >= 0) collectTexts(readJson(script.slice(start)), bodies);
  }
  return bodies.sort((a, b) => b.length - a.length);
}

/** Where the data of a script begins [window.__STATE__ = {…}]; -1 for code. */
function dataStart(script: string): number {
  if (/^\s*[{[]/.test(script)) return script.search(/[{[]/);
  const assigned = /^[^{[(]{0,200}=\s{0,20}(?=[{[])/.exec(script);
  return assigned === null ? -1 : assigned[0].length;
}

function collectTexts(top: unknown, bodies: string[]): void {
  let level: readonly unknown[] = [top];
  let count = 0;
  while (level.length > 0 && count < MOST_VALUES && bodies.length < MOST_BODIES) {
    const next: unknown[] = [];
    for (const value of level) {
      if (++count > MOST_VALUES) break;
      if (Array.isArray(value)) for (const each of value) next.push(each);
      else if (isObject(value)) {
        for (const [key, inner] of Object.entries(value)) {
          if (typeof inner === "object" && inner !== null) next.push(inner);
          if (!TEXT_KEY.test(key)) continue;
          const text = typeof inner === "string" ? inner : Array.isArray(inner) ? joined(inner) : "";
          if (text.length < LONG_TEXT || text.length > LONGEST) continue;
          const plain = plainParagraphs(text);
          if (plain.length >= LONG_TEXT && isRunning(plain) && !bodies.includes(plain)) bodies.push(plain);
        }
      }
    }
    level = next;
  }
}

/** Paragraphs that are held one by one, as strings or as objects with a text. */
function joined(parts: readonly unknown[]): string {
  const texts = parts.slice(0, 2_000).map((part) => {
    if (typeof part === "string") return part;
    if (!isObject(part)) return "";
    const text = part.text ?? part.content ?? part.html ?? part.value;
    return typeof text === "string" ? text : "";
  });
  return texts.filter((text) => text !== "").join("\n");
}

/** Whether a text is made of words and sentences, not of code or identifiers. */
function isRunning(text: string): boolean {
  const sample = text.slice(0, 2_000);
  const spaces = sample.match(/\s/g)?.length ?? 0;
  const signs = sample.match(/[{}<>=;_\\]/g)?.length ?? 0;
  return (
    signs < sample.length / 100 &&
    (spaces > sample.length / 15 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{20}/u.test(sample))
  );
}
