import { attribute, type Element } from "../document.ts";
import { type Facts, type Place, shortText } from "./facts.ts";
import { likeness } from "./same.ts";

/** Where a page's own headline stands, so that what is near it can be told from what is beside it. */
export interface Headline extends Place {
  readonly text: string;
  /** The elements around it. */
  readonly around: ReadonlySet<Element>;
}

/** Headings that are looked at. */
const MOST_HEADINGS = 60;

/**
 * The heading of the page that its title repeats; else its only or first `h1`; else the bold line above the text of a
 * page without headings. Null where there is none.
 */
export function findHeadline(facts: Facts): Headline | null {
  const said = [facts.metas.get("og:title")?.[0], facts.metas.get("twitter:title")?.[0], facts.title].filter(
    (title) => title !== undefined && title !== null,
  );
  let best: { readonly place: Place; readonly text: string; readonly score: number } | null = null;
  const likenesses = [...new Set(said)].map(likeness);
  for (const place of facts.headings.slice(0, MOST_HEADINGS)) {
    const text = shortText(place.element, 400);
    if (text.length < 2) continue;
    const share = Math.max(0, ...likenesses.map((like) => like(text)));
    const first = place.element.tag === "h1" ? 0.25 : 0;
    const aside = besides(place.element, null) === null ? 0 : 0.3;
    const score = share + first - aside;
    if (score > (best?.score ?? 0.2)) best = { place, text, score };
  }
  const found = best ?? boldHeadline(facts);
  if (found === null) return null;
  const around = new Set<Element>();
  for (let up = found.place.element.parent; up !== null; up = up.parent) around.add(up);
  return { ...found.place, text: found.text, around };
}

/** Characters of a line that is surely text. */
const LONG_LINE = 120;
const LONGEST_BOLD = 160;
const FEWEST_WORDS = 3;
/** Lines between a bold headline and the first long line: who wrote it, when, a short first sentence. */
const BETWEEN = 8;

/**
 * The last line before the text that is bold or large as a whole and no sentence: the headline of pages that have no
 * headings [`<b>Dam bursts at Teld</b><br>`], not the name of the paper above it, nor a label beside it.
 */
function boldHeadline({
  bold,
  headings,
  lines,
}: Facts): { readonly place: Place; readonly text: string } | null {
  if (headings.some(({ element }) => element.tag === "h1" || element.tag === "h2")) return null;
  const end = lines.findIndex(({ text }) => text.length >= LONG_LINE);
  let last: { readonly place: Place; readonly text: string } | null = null;
  for (const place of bold) {
    if (place.at >= end) break;
    const text = shortText(place.element, LONGEST_BOLD + 1);
    if (text.length > LONGEST_BOLD || text.split(" ").length < FEWEST_WORDS || /[.:,;]$/.test(text)) continue;
    if (place.at < end - BETWEEN || lines[place.at]?.text !== text) continue;
    if (besides(place.element, null) === null) last = { place, text };
  }
  return last;
}

/** Names of parts of a page that are not its article. */
const ASIDE =
  /(?:^|[\s_-])(?:comments?|comentarios?|kommentare?|respond|related|relacionad[oa]s?|similar|sidebars?|side-?bar|widgets?|footer|foot|navi?|navigation|navbar|menu|teasers?|recommend\w*|popular|most-?(?:read|popular|viewed)|latest|trending|promo\w*|newsletter|ticker|carousel|slider|archives?|recent|more-?(?:news|stories|articles|posts|from)|also|read-?more|lire-aussi|mas-?leidas|meist\w*|outbrain|taboola|upcoming|events?|calendar|cookies?|weather|banner|ads?|advert\w*)(?:[\s_-]|$)/i;
const ASIDE_TAG = new Set(["nav", "footer", "aside"]);

/** Elements looked at above one, at most. */
const HIGHEST = 60;

/**
 * Whether an element stands in a part of the page beside its article: navigation, a list of other articles,
 * comments; told by its tag, or by a name only. What also holds the headline is no such part, whatever it is
 * called [layout-with-sidebar].
 */
export function besides(element: Element, headline: Headline | null): "tag" | "name" | null {
  let name: "name" | null = null;
  let up: Element | null = element;
  for (let steps = 0; up !== null && steps < HIGHEST; up = up.parent, steps++) {
    if (headline?.around.has(up) || up.tag === "body" || up.tag === "html") return name;
    if (ASIDE_TAG.has(up.tag)) return "tag";
    if (up.tag === "article" && headline !== null) {
      // Another article than the headline's: a teaser, unless the headline stands in none.
      for (const above of headline.around) if (above.tag === "article") return "tag";
    }
    if (name === null && isNamedAside(up)) name = "name";
  }
  return name;
}

/** What was found out of elements, which never change. */
const namedAside = new WeakMap<Element, boolean>();

function isNamedAside(element: Element): boolean {
  const known = namedAside.get(element);
  if (known !== undefined) return known;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  const is = names.length > 1 && names.length < 600 && ASIDE.test(splitNames(names));
  namedAside.set(element, is);
  return is;
}

/** Class names with a dash where a capital parts them [relatedArticles]. */
function splitNames(names: string): string {
  return names.replace(/(?<=[a-z])(?=[A-Z])/g, "-");
}

/** Whether an element or one of those around it, up to the headline's, has such a tag or such a class. */
export function isUnder(
  element: Element,
  headline: Headline | null,
  tags: ReadonlySet<string>,
  names: RegExp,
): boolean {
  let up: Element | null = element;
  for (let steps = 0; up !== null && steps < 10 && !headline?.around.has(up); up = up.parent, steps++) {
    if (tags.has(up.tag) || names.test((attribute(up, "class") ?? "").slice(0, 600))) return true;
  }
  return false;
}
