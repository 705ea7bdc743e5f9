import type { Finding } from "../../../model/finding.ts";
import type { Facts } from "./facts.ts";
import { shortText } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { isObject, type JsonObject, textOf, typesOf } from "./json-ld.ts";
import { plainLine } from "./plain-text.ts";
import { sameWords, saysSame } from "./same.ts";

const METAS =
  "article:section parsely-section sailthru.section cxenseparse:section section og:section article:section:name category dc.subject.section bt:section news_section".split(
    " ",
  );

/** The part of the outlet that the page stands in: by its data, its `meta` elements or its breadcrumbs. */
export function findSection(
  facts: Facts,
  article: readonly JsonObject[],
  title: string | null,
): Finding<string> | null {
  const said: Say<string>[] = [];
  const add = (value: string | null | undefined, via: string) => {
    const text = plainLine((value ?? "").slice(0, 200));
    if (text.length > 1 && text.length <= 60 && !/^https?:/i.test(text))
      said.push({ value: text, basis: "stated", via });
  };
  for (const object of article) {
    const value = object.articleSection;
    add(textOf(Array.isArray(value) ? value[0] : value), "JSON-LD");
  }
  for (const name of METAS) add(facts.metas.get(name)?.[0], `meta ${name}`);
  for (const property of facts.properties)
    if (property.name === "articlesection") add(shortText(property.element, 80), "microdata");
  const crumbs = crumbsOf(facts).filter((crumb) => title === null || sameWords(crumb, title) < 0.6);
  add(
    crumbs
      .filter(
        (crumb) =>
          !/^(?:home|start|startseite|accueil|inicio|início|home ?page|главная|hem|forside)$/i.test(crumb),
      )
      .at(-1),
    "breadcrumb",
  );
  return firstSaid(said, saysSame);
}

function crumbsOf(facts: Facts): string[] {
  const list = facts.objects.find((object) => typesOf(object).includes("BreadcrumbList"))?.itemListElement;
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, 12)
    .map((entry) =>
      isObject(entry)
        ? (textOf(entry.name) ?? (isObject(entry.item) ? textOf(entry.item.name) : null))
        : null,
    )
    .filter((name) => name !== null);
}
