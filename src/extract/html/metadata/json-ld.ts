/** An object of a page's JSON-LD, as it is written. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What is read of a page's JSON-LD at most. */
const MOST_OBJECTS = 2_000;
const LONGEST_SCRIPT = 2_000_000;

/**
 * All objects of JSON-LD scripts in order of the page, those inside others after them; lists and graphs are
 * taken apart. A script that is no JSON is mended where that is cheap, and else read by its plain pairs.
 */
export function jsonObjects(scripts: readonly string[]): JsonObject[] {
  const objects: JsonObject[] = [];
  for (const script of scripts) {
    if (script.length > LONGEST_SCRIPT) continue;
    const value = readJson(script);
    if (value !== undefined) collect(value, objects);
    else objects.push(...plainPairs(script));
    if (objects.length >= MOST_OBJECTS) break;
  }
  return objects.slice(0, MOST_OBJECTS);
}

/** Breadth first, so that a page's own object comes before what it mentions. */
function collect(top: unknown, objects: JsonObject[]): void {
  let level: unknown[] = [top];
  while (level.length > 0 && objects.length < MOST_OBJECTS) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MOST_OBJECTS));
      else if (isObject(value)) {
        objects.push(value);
        for (const inner of Object.values(value))
          if (typeof inner === "object" && inner !== null) next.push(inner);
      }
      if (next.length > MOST_OBJECTS * 4) break;
    }
    level = next;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, mended where it is nearly one; undefined for no JSON. */
export function readJson(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:\/\*|<!--|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?/, "")
    .replace(/(?:\/\*|\/\/)?\s*\]\]>\s*(?:\*\/|-->)?$/, "")
    .replace(/^<!--/, "")
    .replace(/-->$/, "")
    .replace(/;\s*$/, "");
  return parse(text) ?? parse(mended(text)) ?? parse(balanced(mended(text)));
}

/** The first whole value of a text, or a text that breaks off with what it opened closed. */
function balanced(text: string): string {
  const open: string[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") open.push(sign === "{" ? "}" : "]");
    else if (sign === "}" || sign === "]") {
      open.pop();
      if (open.length === 0) return text.slice(0, at + 1);
    }
  }
  return open.length > 200
    ? ""
    : `${text.replace(/,\s*$/, "")}${quoted ? '"' : ""}${open.reverse().join("")}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Line breaks and tabs inside strings, wrong escapes, and commas before a closing bracket are set right. */
function mended(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\\(?!["\\/bfnrtu])/g, "\\\\")
    .replace(/,(\s{0,50})(?=[}\]])/g, "$1")
    .replace(/(?<=[}\]"])(\s{1,50})(?="[\w@]{1,40}"\s?:)/g, ",$1");
}

/** The plain pairs of a script that cannot be parsed as one object: the first of each name, under its article's type. */
function plainPairs(script: string): JsonObject[] {
  const pairs: Record<string, unknown> = {};
  let type: string | null = null;
  let count = 0;
  for (const match of script.matchAll(/"(@?[A-Za-z]{2,40})"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){0,5000})"/g)) {
    const [, key, raw] = match;
    if (key === undefined || raw === undefined || ++count > 2_000) break;
    if (key === "@type") type ??= articleRank({ "@type": raw }) === 3 ? raw : null;
    // A name is nearly always somebody's inside the article: its author's, its publisher's.
    else if (key !== "name" && key !== "url" && key !== "@id")
      pairs[key] ??= parse(`"${raw.replace(/\p{Cc}+/gu, " ")}"`) ?? raw;
  }
  return type === null ? [] : [{ ...pairs, "@type": type }];
}

/** The types of an object without their vocabulary's address. */
export function typesOf(object: JsonObject): string[] {
  const types = object["@type"] ?? object.type;
  return (Array.isArray(types) ? types.slice(0, 20) : [types])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/#:]/, "").trim());
}

const ARTICLE =
  /^(?:\w*(?:News|Blog|Scholarly|Tech|Report|Opinion|Analysis|Background|Review|Satirical|Advertiser)\w*Article|Article|\w*BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Review|CriticReview|VideoObject|NewsVideoObject|AudioObject|PodcastEpisode|Recipe|WebPage|ItemPage|CreativeWork|MediaGallery|ImageGallery)$/;

/** How well a type fits a piece of writing: an article before a video, and both before the page around them. */
export function articleRank(object: JsonObject): number {
  const types = typesOf(object);
  if (types.some((type) => /Article$|Posting$|^Report$/.test(type))) return 3;
  if (
    types.some((type) =>
      /^(?:Review|CriticReview|Recipe|VideoObject|NewsVideoObject|AudioObject|PodcastEpisode|CreativeWork|MediaGallery|ImageGallery)$/.test(
        type,
      ),
    )
  )
    return 2;
  return types.some((type) => ARTICLE.test(type)) ? 1 : 0;
}

/** The text of a value: a string, a number, the name or value of an object, the first of a list. */
export function textOf(value: unknown): string | null {
  let inner = value;
  for (let depth = 0; depth < 4; depth++) {
    if (typeof inner === "string") return inner.trim() === "" ? null : inner.trim();
    if (typeof inner === "number") return String(inner);
    if (Array.isArray(inner)) inner = inner[0];
    else if (isObject(inner)) inner = inner["@value"] ?? inner.name ?? inner.url ?? inner["@id"];
    else return null;
  }
  return null;
}
