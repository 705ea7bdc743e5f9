import type { Finding } from "../../../model/finding.ts";
import { attribute } from "../document.ts";
import type { Facts } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { isObject, type JsonObject } from "./json-ld.ts";

/** Where a page says that it stands, and under which addresses its other versions do. */
export interface Addresses {
  readonly url: Finding<string> | null;
  readonly amp: Finding<string> | null;
  readonly print: Finding<string> | null;
  /** Host names of the page's own addresses, lower case. */
  readonly hosts: readonly string[];
}

/** Reads the canonical address and those of the AMP and print versions. */
export function findAddresses(facts: Facts, article: readonly JsonObject[], url: string | null): Addresses {
  const said: Say<string>[] = [];
  const found = { amp: null as Finding<string> | null, print: null as Finding<string> | null };
  const base = url ?? firstAbsolute(facts);
  const add = (value: string | null | undefined, via: string) => {
    const address = resolve(value, base);
    if (address !== null) said.push({ value: address, basis: "stated", via });
  };
  for (const link of facts.links) {
    const rel = (attribute(link, "rel") ?? "").toLowerCase().split(/\s+/);
    const href = attribute(link, "href");
    if (rel.includes("canonical")) add(href, "canonical link");
    const address = resolve(href, base);
    if (address === null) continue;
    if (rel.includes("amphtml")) found.amp ??= { value: address, basis: "stated", via: "amphtml link" };
    if (rel.includes("alternate") && /^print/i.test(attribute(link, "media") ?? ""))
      found.print ??= { value: address, basis: "stated", via: "alternate link" };
  }
  add(facts.metas.get("og:url")?.[0], "meta og:url");
  for (const object of article.slice(0, 3)) {
    const page = object.mainEntityOfPage;
    const value = object.url ?? (isObject(page) ? page["@id"] : page);
    if (typeof value === "string" && /^https?:/i.test(value)) add(value, "JSON-LD");
  }
  if (url !== null) said.push({ value: url, basis: "stated", via: "capture" });
  const hosts = [
    ...new Set(
      [...(url === null ? [] : [url]), ...said.map(({ value }) => value)]
        .map(hostOfAddress)
        .filter((host) => host !== null),
    ),
  ];
  return { url: firstSaid(said, (one, other) => plainAddress(one) === plainAddress(other)), ...found, hosts };
}

function firstAbsolute(facts: Facts): string | null {
  for (const link of facts.links) {
    const href = attribute(link, "href") ?? "";
    if ((attribute(link, "rel") ?? "").toLowerCase() === "canonical" && /^https?:/i.test(href)) return href;
  }
  return facts.metas.get("og:url")?.[0] ?? null;
}

/** An http address, made whole by the page's own; null for any other. */
export function resolve(href: string | null | undefined, base: string | null): string | null {
  if (href === null || href === undefined || href.trim() === "" || href.length > 4_000) return null;
  try {
    const address = base === null ? new URL(href.trim()) : new URL(href.trim(), base);
    return address.protocol === "http:" || address.protocol === "https:" ? address.href : null;
  } catch {
    return null;
  }
}

function hostOfAddress(address: string): string | null {
  try {
    return new URL(address).hostname.toLowerCase();
  } catch {
    return null;
  }
}

function plainAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[#?].*$/, "")
    .replace(/\/$/, "")
    .toLowerCase();
}
