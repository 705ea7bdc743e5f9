import type { Facts } from "./facts.ts";
import { articleRank, type JsonObject, textOf } from "./json-ld.ts";
import { likeness } from "./same.ts";
import type { Headline } from "./where.ts";

/**
 * The JSON-LD objects that may be the page's article, best first: what carries the headline that is seen, then an
 * article before a video, and both before the page around them.
 */
export function articleObjects(facts: Facts, headline: Headline | null): JsonObject[] {
  const like = headline === null ? null : likeness(headline.text);
  const fits = (object: JsonObject) => {
    const title = textOf(object.headline) ?? textOf(object.name);
    return like !== null && title !== null && like(title) > 0.7 ? 1 : 0;
  };
  return facts.objects
    .map((object, at) => ({ object, at, rank: articleRank(object) }))
    .filter(({ rank }) => rank > 0)
    .slice(0, 200)
    .map((each) => ({ ...each, fit: fits(each.object) }))
    .sort((a, b) => b.fit - a.fit || b.rank - a.rank || a.at - b.at)
    .map(({ object }) => object);
}
