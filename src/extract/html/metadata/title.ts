import type { Finding } from "../../../model/finding.ts";
import { type Facts, shortText } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { articleRank, type JsonObject, textOf } from "./json-ld.ts";
import { OUTLET_ARTICLE } from "./outlet.ts";
import { plainLine } from "./plain-text.ts";
import { joinedWords, plainWords, sameWords, saysSame } from "./same.ts";
import type { Headline } from "./where.ts";

interface Candidate extends Say<string> {
  readonly weight: number;
}

/** How far a headline that is seen is trusted by its tag; one of another tag is a heading by its name [class headline]. */
const WEIGHTS: Readonly<Record<string, number>> = { h1: 3, b: 1, strong: 1, big: 1, font: 1 };

/**
 * The title without the outlet's name. The headline that is seen, the titles for sharing and those for machines
 * are weighed against one another: what several of them say wins.
 */
export function findTitle(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
  names: ReadonlySet<string>,
): Finding<string> | null {
  const raw: Candidate[] = [];
  const add = (value: string | null | undefined, via: string, weight: number) => {
    const text = plainLine((value ?? "").slice(0, 1_000));
    if (text.length > 1) raw.push({ value: text, via, weight, basis: "stated" });
  };
  add(headline?.text, "headline", headline === null ? 0 : (WEIGHTS[headline.element.tag] ?? 1.2));
  add(secondHeadline(facts, headline, article), "second headline", 6.0);
  add(facts.metas.get("og:title")?.[0], "meta og:title", 1.6);
  const object = article.find((each) => articleRank(each) >= 2);
  if (object !== undefined) add(textOf(object.headline) ?? textOf(object.name), "JSON-LD", 1.5);
  for (const name of [
    "twitter:title",
    "title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "headline",
    "article:title",
  ]) {
    add(facts.metas.get(name)?.[0], `meta ${name}`, name === "twitter:title" ? 0.8 : 0.9);
  }
  add(facts.title, "title element", 1.2);
  if (raw.length === 0) return null;
  const bare = raw.map((candidate) => ({ ...candidate, value: withoutOutlet(candidate.value, names, raw) }));
  const plain = bare.map((candidate) => ({ ...candidate, value: withoutKicker(candidate, bare) }));
  const usable = plain.filter(({ value }) => value !== "" && !namesOutletOnly(value, names));
  const pool = usable.length === 0 ? plain.filter(({ value }) => value !== "") : usable;
  const weights = new Map<string, number>();
  const keyed = pool.map((candidate) => ({ candidate, key: plainWords(candidate.value) }));
  for (const { candidate, key } of keyed) weights.set(key, (weights.get(key) ?? 0) + candidate.weight);
  const scored = keyed.map(({ candidate, key }) => ({ candidate, score: weights.get(key) ?? 0 }));
  const ordered = [...scored]
    .sort((a, b) => b.score - a.score)
    .map(({ candidate: { value, via, basis } }) => ({ value, via, basis }));
  return firstSaid(ordered, saysSame);
}

/** Lines from the first headline to the second at most, and headings between that are looked at. */
const NEAR = 8;
const MOST_HEADINGS = 100;

/**
 * The headline that readers see where the page writes another one for search engines [an `h1` "Teld dam: what we
 * know", hidden, and below it an `h2` "The night the dam burst"]: the last of several headings close by that end in
 * what the page gives for sharing or for machines. A subheading of the text is no headline: nothing repeats it.
 */
function secondHeadline(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
): string | null {
  if (headline === null) return null;
  const object = article.find((each) => articleRank(each) >= 2);
  const said = [facts.metas.get("og:title")?.[0], textOf(object?.headline)]
    .map((text) => plainLine((text ?? "").slice(0, 1_000)))
    .filter((text) => plainWords(text).split(" ").length >= SHORTEST_TITLE);
  let first: string | null = null;
  let last: string | null = null;
  for (const { element, at } of facts.headings.slice(0, MOST_HEADINGS)) {
    if (Math.abs(at - headline.at) > NEAR || (element.tag !== "h1" && element.tag !== "h2")) continue;
    const words = ` ${plainWords(shortText(element, 400))}`;
    const own = element === headline.element ? headline.text : undefined;
    const text = said.find((each) => words.endsWith(` ${plainWords(each)}`)) ?? own;
    if (text === undefined) continue;
    first ??= text;
    last = text;
  }
  return first === null || last === null || saysSame(first, last) ? null : last;
}

const SEPARATOR = /\s+[-–—|·•»«:]{1,2}\s+|\s*[|»]\s*|\s+::\s+|(?<=\S):\s+|\s+\/\s+|\s+›\s+/u;

/** A title without the outlet's name at its end or its beginning [Dam bursts | Orlin Post], [Orlin Post: Dam bursts]. */
function withoutOutlet(title: string, names: ReadonlySet<string>, all: readonly Candidate[]): string {
  let text = title;
  for (let pass = 0; pass < 3; pass++) {
    const cuts = [...text.matchAll(new RegExp(SEPARATOR, "gu"))];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (first === undefined || last === undefined) return text;
    const head = text.slice(0, last.index);
    const tail = text.slice(last.index + last[0].length);
    const colon = last[0].trim() === ":";
    if (head.length > 1 && names.has(joinedWords(tail))) {
      text = head;
      continue;
    }
    const start = text.slice(0, first.index);
    const rest = text.slice(first.index + first[0].length);
    if (rest.length > 8 && names.has(joinedWords(start))) {
      text = rest;
      continue;
    }
    // What another source says without it.
    if (!colon && all.some(({ value }) => saysSame(value, head)) && sameWords(tail, head) < 0.5) return head;
    const whole = cuts
      .map((cut) => text.slice(0, cut.index))
      .find((part) => part.length > 12 && all.some(({ value }) => saysSame(value, part)));
    return whole ?? text;
  }
  return text;
}

/** Whether a title says whose page it is and which part, and nothing of the article [Orlin Post], [Orlin Post - News]. */
function namesOutletOnly(title: string, names: ReadonlySet<string>): boolean {
  if (names.has(joinedWords(title)) || names.has(joinedWords(title.replace(OUTLET_ARTICLE, "")))) return true;
  const parts = title.split(SEPARATOR).filter((part) => plainWords(part) !== "");
  const others = parts.filter((part) => !names.has(joinedWords(part)));
  return (
    others.length < parts.length && others.length <= 1 && plainWords(others[0] ?? "").split(" ").length <= 2
  );
}

/** Words that a kicker has at most, and that the title behind it has at least. */
const LONGEST_KICKER = 6;
const SHORTEST_TITLE = 3;

/**
 * A title without what stands before it [Press release: The dam at Teld bursts], where the headline that is seen
 * or the article's data say it without; the headline itself where any other source does.
 */
function withoutKicker({ value, via }: Candidate, all: readonly Candidate[]): string {
  const words = plainWords(value);
  const count = words.split(" ").length;
  for (const other of all) {
    if (via !== "headline" && other.via !== "headline" && other.via !== "JSON-LD") continue;
    const shorter = plainWords(other.value);
    const rest = shorter.split(" ").length;
    if (
      rest >= SHORTEST_TITLE &&
      count > rest &&
      count - rest <= LONGEST_KICKER &&
      words.endsWith(` ${shorter}`)
    )
      return other.value;
  }
  return value;
}
