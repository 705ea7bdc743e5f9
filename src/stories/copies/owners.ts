import { readFileSync } from "node:fs";
import type { Report } from "../../model/report.ts";
import { plainWords } from "../../text/overlap.ts";

/** The groups that outlets belong to, by name and by domain. */
export interface Owners {
  /** By the outlet's name in plain words. */
  readonly byName: ReadonlyMap<string, string>;
  readonly byDomain: ReadonlyMap<string, string>;
}

const DATA = new URL("./data/owners.txt", import.meta.url);

let known: Owners | null = null;

/** The groups of the list beside this file. */
export function knownOwners(): Owners {
  known ??= readOwners(readFileSync(DATA, "utf8"));
  return known;
}

/**
 * Reads a list of owners: one a line, "Owner: outlet, outlet, …", each by its name ["Tarn Herald"] or its domain
 * [tarnherald.example], with which its subdomains go. Lines that begin with # and empty ones say nothing. Of an outlet that
 * stands under two owners the later one counts, so that lines of one's own put right what a list before them has.
 */
export function readOwners(list: string, before: Owners | null = null): Owners {
  const byName = new Map(before?.byName);
  const byDomain = new Map(before?.byDomain);
  for (const line of list.split("\n")) {
    const colon = line.indexOf(":");
    if (line.startsWith("#") || colon < 0) continue;
    const owner = line.slice(0, colon).trim();
    for (const outlet of line.slice(colon + 1).split(",")) {
      const name = outlet.trim();
      if (/^[^\s.]+(?:\.[^\s.]+)+$/.test(name)) byDomain.set(name.toLowerCase(), owner);
      else if (name !== "") byName.set(plainName(name), owner);
    }
  }
  return { byName, byDomain };
}

/** Whose a report's outlet is: the group, else the outlet, its domain, or the report itself where neither is told. */
export function ownerOf({ url, outlet, name }: Report, owners: Owners): string {
  const host = hostOf(url?.value ?? outlet?.value ?? "");
  const group =
    (host === null ? undefined : domainIn(host, owners.byDomain)) ??
    (outlet === null
      ? undefined
      : (owners.byName.get(plainName(outlet.value)) ?? named(outlet.value, owners)));
  return group ?? outlet?.value ?? host ?? name;
}

/** An outlet that is told by its domain. */
function named(outlet: string, { byDomain }: Owners): string | undefined {
  const host = hostOf(outlet);
  return host === null ? undefined : domainIn(host, byDomain);
}

/** The entry of a host or of the nearest domain above it. */
function domainIn(host: string, byDomain: ReadonlyMap<string, string>): string | undefined {
  let rest = host;
  while (rest.includes(".")) {
    const owner = byDomain.get(rest);
    if (owner !== undefined) return owner;
    rest = rest.slice(rest.indexOf(".") + 1);
  }
  return undefined;
}

/** The host of an address or of a bare domain, without "www."; null for other words. */
function hostOf(address: string): string | null {
  const host = /^(?:[a-z]+:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/?#]|$)/i.exec(address)?.[1];
  return host?.toLowerCase() ?? null;
}

function plainName(name: string): string {
  const words = plainWords(name);
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}
