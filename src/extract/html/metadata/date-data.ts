import type { Day } from "../../../model/report.ts";
import { makeDay } from "../../../text/calendar.ts";
import { attribute } from "../document.ts";
import { MODIFIED_METAS, PUBLISHED_METAS, VAGUE_METAS } from "./date-metas.ts";
import { dateOf, wrongPlace } from "./date-places.ts";
import { bareDay, type SaidDate, type Sight } from "./date-sight.ts";
import type { Facts } from "./facts.ts";
import { textOf } from "./json-ld.ts";
import { monthOf } from "./months.ts";
import { besides } from "./where.ts";
import { dateValue } from "./written.ts";

/** Dates that the page gives to machines, surest first. */
export function publishedData(sight: Sight): SaidDate[] {
  return [
    ...fromMetas(sight, PUBLISHED_METAS),
    ...fromJsonLd(sight, ["datePublished"]),
    ...fromProperties(sight, /^(?:datepublished|pubdate|datecreated|dateposted)$/),
    ...fromJsonLd(sight, ["uploadDate"]),
  ];
}

/** Dates of the page's making, which is not always the article's. */
export function createdData(sight: Sight): SaidDate[] {
  return [...fromMetas(sight, VAGUE_METAS), ...fromJsonLd(sight, ["dateCreated"])];
}

/** Dates of the last change. */
export function modifiedData(sight: Sight): SaidDate[] {
  return [
    ...fromJsonLd(sight, ["dateModified"]),
    ...fromMetas(sight, MODIFIED_METAS),
    ...fromProperties(sight, /^(?:datemodified|dateupdated?)$/),
  ];
}

function fromJsonLd({ article, habit }: Sight, keys: readonly string[]): SaidDate[] {
  for (const object of article) {
    const said: SaidDate[] = [];
    for (const key of keys) {
      const value = textOf(object[key]);
      const date = value === null ? null : dateValue(value, habit);
      if (date !== null) said.push({ date, via: "JSON-LD", basis: "stated", seen: false });
    }
    if (said.length > 0) return said;
  }
  return [];
}

function fromMetas({ facts, habit }: Sight, names: readonly string[]): SaidDate[] {
  const said: SaidDate[] = [];
  for (const name of names) {
    for (const value of facts.metas.get(name) ?? []) {
      const date = dateValue(value, habit);
      if (date !== null) said.push({ date, via: `meta ${name}`, basis: "stated", seen: false });
    }
  }
  return said;
}

function fromProperties({ facts, headline, habit }: Sight, wanted: RegExp): SaidDate[] {
  const said: SaidDate[] = [];
  for (const { name, element, at } of facts.properties) {
    if (!wanted.test(name) || besides(element, headline) !== null) continue;
    const read = dateOf(element, habit);
    if (read === null) continue;
    const beside = wrongPlace({ element, at }, headline, false) > 0;
    said.push({ date: read.date, via: "microdata", basis: "stated", seen: false, beside });
  }
  return said;
}

/** The page's own address by its canonical link or `og:url`. */
export function ownAddress(facts: Facts): string | null {
  for (const link of facts.links) {
    if ((attribute(link, "rel") ?? "").toLowerCase() === "canonical") return attribute(link, "href");
  }
  return facts.metas.get("og:url")?.[0] ?? null;
}

/** The day in an address. */
export function fromAddress(url: string | null, via: string): SaidDate[] {
  const day = url === null ? null : dayInAddress(url);
  return day === null ? [] : [{ date: bareDay(day), via, basis: "stated", seen: true }];
}

/** [/2021/05/03/], [/2021-05-03-], [/20210503/], [/2021/may/03/]; not a number that only looks like one [/20219999/]. */
function dayInAddress(url: string): Day | null {
  const address = url.slice(0, 2_000);
  const plain =
    /[/_.-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=\D|$)/.exec(address) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(address);
  if (plain !== null) return makeDay(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=[/-]|$)/i.exec(address);
  return named === null ? null : makeDay(Number(named[1]), monthOf(named[2] ?? ""), Number(named[3]));
}

/** A date of publication in the data that the page carries for its own scripts. */
export function fromScripts({ facts, habit }: Sight): SaidDate[] {
  for (const script of facts.scripts) {
    for (const match of script.matchAll(
      /["'\s{,](?:date_?published|published_?(?:at|on|date|time|timestamp)|publish_?(?:ed)?_?(?:date|time)|publication_?date|pub_?date|first_?published\w{0,5}|date_?created|created_?at|display_?date)["']?\s{0,3}:\s{0,3}["']?([\dT:.+Z\\/-]{8,40})/gi,
    )) {
      const date = dateValue((match[1] ?? "").replace(/\\/g, ""), habit);
      if (date !== null) return [{ date, via: "page data", basis: "implied", seen: false }];
    }
  }
  return [];
}

/** The day when the picture for sharing was filed, by its address. */
export function fromImages({ facts }: Sight): SaidDate[] {
  const image = facts.metas.get("og:image")?.[0] ?? facts.metas.get("twitter:image")?.[0];
  if (image === undefined) return [];
  const stamp = /\/((?:19|20)\d{2})(\d{2})(\d{2})\d{0,9}[._-]/.exec(image.slice(0, 2_000));
  const day =
    dayInAddress(image) ??
    (stamp === null ? null : makeDay(Number(stamp[1]), Number(stamp[2]), Number(stamp[3])));
  return day === null ? [] : [{ date: bareDay(day), via: "image address", basis: "guessed", seen: false }];
}

/** Six digits of an address that read as a day [/220126_statement.html]. */
export function fromShortAddress(url: string | null): SaidDate[] {
  const match = /\/(\d{2})(\d{2})(\d{2})[_-]\D/.exec((url ?? "").slice(0, 2_000));
  const day = match === null ? null : makeDay(2000 + Number(match[1]), Number(match[2]), Number(match[3]));
  return day === null || day > "2049"
    ? []
    : [{ date: bareDay(day), via: "address", basis: "guessed", seen: false }];
}
