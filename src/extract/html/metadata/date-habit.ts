import { attribute } from "../document.ts";
import type { Facts } from "./facts.ts";
import type { JsonObject } from "./json-ld.ts";
import type { DateHabit } from "./written.ts";

/** Lines of the page that are asked for their numbers. */
const MOST_LINES = 3_000;

/**
 * How a page writes its dates. The days in its data tell, where one of them stands on the page in numbers; else
 * a date of it that can be read one way only [25/12/2021]; else its language and the country of its address.
 */
export function dateHabit(facts: Facts, article: readonly JsonObject[]): DateHabit {
  const tag = (facts.language ?? facts.metas.get("og:locale")?.[0] ?? "").replace("_", "-").toLowerCase();
  const short = tag.slice(0, 2);
  const known = new Set(
    [
      ...article.slice(0, 5).flatMap((object) => [object.datePublished, object.dateModified]),
      facts.metas.get("article:published_time")?.[0],
      facts.metas.get("article:modified_time")?.[0],
    ].flatMap((value) => (typeof value === "string" ? (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []) : [])),
  );
  let month = 0;
  let day = 0;
  for (const { text } of facts.lines.slice(0, MOST_LINES)) {
    if (text.length > 120 || !text.includes("/")) continue;
    const match = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:20)?\d{2})(?![\d/])/.exec(text);
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12) day++;
    else if (second > 12) month++;
    else if (first !== second) {
      const year = (match[3] ?? "").padStart(4, "20");
      const two = (number: number) => String(number).padStart(2, "0");
      if (known.has(`${year}-${two(second)}-${two(first)}`)) day += 5;
      if (known.has(`${year}-${two(first)}-${two(second)}`)) month += 5;
    }
  }
  const american =
    /^en-(?:us|ph)$/.test(tag) ||
    ((short === "en" || short === "") && !isElsewhere(facts) && !/^en-[a-z]{2}/.test(tag));
  return { monthFirst: month === day ? american : month > day, language: short === "" ? null : short };
}

/** Whether the page's address ends in a country's name: all but America's write the day first. */
function isElsewhere(facts: Facts): boolean {
  const canonical = facts.links.find((link) => (attribute(link, "rel") ?? "").toLowerCase() === "canonical");
  const address =
    (canonical === undefined ? null : attribute(canonical, "href")) ?? facts.metas.get("og:url")?.[0] ?? "";
  return /^https?:\/\/[\w.-]{1,200}\.(?!us|tv|io|co(?![\w.])|me|ph)[a-z]{2}(?=[/:?#]|$)/i.test(address);
}
