import type { Finding } from "../../../model/finding.ts";
import type { Facts } from "./facts.ts";
import { articleRank, type JsonObject, typesOf } from "./json-ld.ts";

const PAGE_TYPES =
  /(?:Page|Article|Posting|Object|Report|Review|Recipe|Series|Episode|Event|Product|Gallery|Work|ItemList|BreadcrumbList|WebSite)$/;

/** What the page is by its own data: types of JSON-LD that speak of pages and works, then `og:type`; each once. */
export function findTypes(facts: Facts): string[] {
  const types = facts.objects.flatMap(typesOf).filter((type) => PAGE_TYPES.test(type));
  const shared = facts.metas.get("og:type")?.[0];
  return [...new Set([...types, ...(shared === undefined ? [] : [shared.toLowerCase().slice(0, 60)])])].slice(
    0,
    40,
  );
}

/** Whether the article's data says that it can be read without paying. */
export function findAccess(article: readonly JsonObject[]): Finding<boolean> | null {
  for (const object of article) {
    const value = object.isAccessibleForFree;
    if (articleRank(object) < 1 || value === undefined) continue;
    const text = String(value).replace(/^.*\//, "").toLowerCase();
    if (text === "true" || text === "false")
      return { value: text === "true", basis: "stated", via: "JSON-LD" };
  }
  return null;
}
