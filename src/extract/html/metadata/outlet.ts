import type { Finding } from "../../../model/finding.ts";
import { outletNamed, outletOfHost } from "../../data/outlets.ts";
import type { Facts } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { isObject, type JsonObject, textOf, typesOf } from "./json-ld.ts";
import { plainLine } from "./plain-text.ts";
import { joinedWords, nameSet, saysSame } from "./same.ts";

/** Who published a page: under the name that people know, and as the site calls itself. */
export interface OutletRead {
  readonly outlet: Finding<string> | null;
  readonly siteName: Finding<string> | null;
  /** All names that the page's outlet goes by, its domain's too: to be told from titles and writers; as `nameSet` has them. */
  readonly names: ReadonlySet<string>;
}

/** Reads the outlet off the page's own statements, its address and its title. `hosts` are the page's own. */
export function findOutletOfPage(
  facts: Facts,
  article: readonly JsonObject[],
  hosts: readonly string[],
): OutletRead {
  const said: Say<string>[] = [];
  const add = (value: string | null | undefined, via: string) => {
    const text = plainLine((value ?? "").slice(0, 200));
    if (text.length > 1 && text.length <= 80 && !/^https?:/i.test(text))
      said.push({ value: text, via, basis: "stated" });
  };
  add(facts.metas.get("og:site_name")?.[0], "meta og:site_name");
  const publisher = article
    .map((object) => object.publisher)
    .find((value) => value !== undefined && value !== null);
  add(publisherName(publisher, facts), "JSON-LD publisher");
  for (const name of [
    "application-name",
    "apple-mobile-web-app-title",
    "cre",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "publisher",
    "al:android:app_name",
    "al:ios:app_name",
    "site_name",
    "sitename",
  ]) {
    add(facts.metas.get(name)?.[0], `meta ${name}`);
  }
  for (const object of facts.objects) {
    if (typesOf(object).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type)))
      add(textOf(object.name), "JSON-LD site");
  }
  const suffix = titleSuffix(facts, hosts);
  if (suffix !== null) said.push({ value: suffix, via: "title element", basis: "implied" });
  const siteName = firstSaid(said, saysSame);
  const stated = said.map(({ value }) => value);
  const names = nameSet([...stated, ...hosts.flatMap(hostNames), ...shortened(stated)]);
  const known = hosts.map(outletOfHost).find((outlet) => outlet?.known);
  const outlets: Say<string>[] = [];
  if (known !== undefined && known !== null)
    outlets.push({ value: known.name, basis: "stated", via: "address" });
  for (const each of said) outlets.push({ ...each, value: outletNamed(each.value) ?? each.value });
  const host = hosts.map(outletOfHost).find((outlet) => outlet !== null);
  if (host !== undefined && host !== null)
    outlets.push({ value: host.name, basis: "stated", via: "address" });
  return { outlet: firstSaid(outlets, saysSame), siteName, names };
}

function publisherName(value: unknown, facts: Facts): string | null {
  const publisher = Array.isArray(value) ? value[0] : value;
  if (isObject(publisher) && publisher.name === undefined && typeof publisher["@id"] === "string") {
    return textOf(
      facts.objects.find((object) => object["@id"] === publisher["@id"] && object.name !== undefined)?.name,
    );
  }
  return isObject(publisher) ? textOf(publisher.name) : textOf(publisher);
}

/** Names that a host stands for: the host, its domain, and the domain without its ending. */
function hostNames(host: string): string[] {
  const bare = host.replace(/^(?:www\d?|m|amp|mobile)\./, "");
  const parts = bare.split(".");
  const main = parts.length > 2 && (parts.at(-2) ?? "").length <= 3 ? parts.at(-3) : parts.at(-2);
  return [host, bare, main ?? ""].filter((name) => name.length > 1);
}

/** An article that the name of an outlet opens with, and that others leave out [The Orlin Post]. */
export const OUTLET_ARTICLE = /^(?:the|der|die|das|le|la|el|il)\s/i;

/** Names without an article or an ending that titles leave out [The Orlin Post], [Orlin Post Online]. */
function shortened(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const short = name.replace(OUTLET_ARTICLE, "").replace(/\s(?:online|news|\.com)$/i, "");
    return short === name || short.length < 3 ? [] : [short];
  });
}

/** The last part of the page's title where it is the name behind its address [Dam bursts | Orlin Post, orlinpost.example]. */
function titleSuffix(facts: Facts, hosts: readonly string[]): string | null {
  const parts = (facts.title ?? "").slice(0, 400).split(/\s+[-–—|·•»:]{1,2}\s+|\s*\|\s*/u);
  if (parts.length < 2) return null;
  for (const part of [parts.at(-1), parts[0]]) {
    const joined = joinedWords(part ?? "");
    if (joined.length < 3) continue;
    for (const name of hosts.flatMap(hostNames)) {
      const plain = joinedWords(name);
      if (
        plain === joined ||
        (joined.length > 4 && plain.length > 4 && (plain.includes(joined) || joined.includes(plain)))
      )
        return part ?? null;
    }
  }
  return null;
}
