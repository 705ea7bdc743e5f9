import type { Finding } from "../../../model/finding.ts";
import { agencyNamed } from "../../data/agencies.ts";
import { attribute, type Element, isElement, type Node } from "../document.ts";
import { creditedAgencies } from "./agency.ts";
import type { Facts, Place } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { articleRank, isObject, type JsonObject, textOf } from "./json-ld.ts";
import { cleanNames, isOwnName, type NameSource } from "./names.ts";
import { plainLine } from "./plain-text.ts";
import { joinedWords, plainWords } from "./same.ts";
import { besides, type Headline, isUnder } from "./where.ts";

/** Who signed a page. */
export interface Writers {
  /** People only. */
  readonly authors: Finding<readonly string[]> | null;
  /** The news agency that the byline, the dateline or a credit names. */
  readonly agency: Finding<string> | null;
  /** Who signs beside these people, or where nobody does: the outlet, its desk, a company, an agency; as written. */
  readonly bodies: Finding<readonly string[]> | null;
}

const NOBODY: ReadonlySet<string> = new Set();
/** People that are kept of one source. */
const MOST_PEOPLE = 30;

/** Reads who signed the page. `outlets` are names of the page's own outlet. */
export function findWriters(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
  outlets: ReadonlySet<string>,
): Writers {
  const people: Say<readonly string[]>[] = [];
  const bodies: Say<readonly string[]>[] = [];
  const own: Say<readonly string[]>[] = [];
  const agencies: Say<string>[] = [];
  const add = (
    texts: readonly string[],
    via: string,
    source: NameSource,
    basis: Finding<string>["basis"] = "stated",
  ) => {
    const reads = texts.map((text) =>
      cleanNames(source === "data" ? plainLine(text.slice(0, 500)) : text, outlets, source),
    );
    const named = once(reads.flatMap((read) => read.people));
    const credited = reads.flatMap((read) => read.agencies);
    const others = once(reads.flatMap((read) => [...read.bodies, ...read.agencies]));
    const writers = reads.flatMap((read) => read.bodies).filter(isOwnName);
    if (named.length > 0) people.push({ value: named, basis, via });
    if (others.length > 0 && source !== "text") bodies.push({ value: others, basis, via });
    if (writers.length > 0 && source !== "text") own.push({ value: once(writers), basis: "guessed", via });
    for (const name of credited) agencies.push({ value: agencyNamed(name) ?? name, basis, via });
  };
  add(jsonAuthors(facts, article), "JSON-LD", "data");
  for (const name of METAS) {
    const values = facts.metas.get(name) ?? [];
    add(
      values.filter((value) => !/^https?:|^www\./i.test(value)),
      `meta ${name}`,
      "data",
    );
  }
  add(labelled(facts), "meta twitter:data", "data");
  add(propertyAuthors(facts, headline), "microdata", "data");
  add(relAuthors(facts, headline), "author link", "signed");
  add(signedElements(facts, headline), "byline element", "signed");
  add(firstNaming(bylineElements(facts, headline)), "byline element", "text");
  add(firstNaming(bylineLines(facts, headline)), "byline", "signed");
  add(firstNaming(datedLines(facts, headline)), "byline", "text");
  if (people.length === 0) add(firstNaming(postedLines(facts)), "byline", "signed");
  if (people.length === 0) add(openingNames(facts, headline), "opening line", "text", "guessed");
  // A writer whose site goes by the writer's own name: a person by form, and nobody else signs.
  if (people.length === 0) people.push(...own);
  agencies.push(...creditedAgencies(facts, headline, outlets));
  const signed = people[0];
  return {
    authors: firstSaid(people, sameNames),
    agency: firstSaid(agencies, (one, other) => one === other),
    bodies: firstSaid(
      signed === undefined ? bodies : bodies.flatMap((each) => besidePeople(each, signed, outlets)),
      sameNames,
    ),
  };
}

/**
 * What a byline names beside its people [Ann Lee, AFP]: not where another place names them, and not whom they work
 * for [Ann Lee, Orlin Post Staff].
 */
function besidePeople(
  bodies: Say<readonly string[]>,
  people: Say<readonly string[]>,
  outlets: ReadonlySet<string>,
): Say<readonly string[]>[] {
  if (bodies.via !== people.via) return [];
  const known = new Set(people.value.map(joinedWords));
  const value = bodies.value.filter((name) => {
    const joined = joinedWords(name);
    return (
      !known.has(joined) && ![...outlets].some((outlet) => outlet.length > 3 && joined.startsWith(outlet))
    );
  });
  return value.length === 0 ? [] : [{ ...bodies, value }];
}

function once(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(plainWords(name))) seen.set(plainWords(name), name);
  return [...seen.values()].slice(0, MOST_PEOPLE);
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const key = (names: readonly string[]) => names.map(plainWords).sort().join("|");
  return key(one) === key(other);
}

/** The first of some texts that names anybody. */
function firstNaming(texts: readonly string[]): string[] {
  const first =
    texts.find((text) => cleanNames(text, NOBODY, "text").people.length > 0) ??
    texts.find((text) => OPENING.test(text));
  return first === undefined ? [] : [first];
}

const METAS =
  "author article:author_name parsely-author sailthru.author cxenseparse:author citation_author dc.creator dcterms.creator dc.creator.personalname byl article:author og:author og:article:author article.author articleauthor authors creator dc:creator news_author rbauthors".split(
    " ",
  );

/** The authors of the article's object; a reference to another object of the page is followed. */
function jsonAuthors(facts: Facts, article: readonly JsonObject[]): string[] {
  for (const object of article) {
    if (articleRank(object) < 1) continue;
    const value = object.author ?? object.creator;
    const list = Array.isArray(value) ? value.flat().slice(0, 50) : [value];
    const names = list.flatMap((each) => {
      if (!isObject(each)) return typeof each === "string" ? [each] : [];
      if (each.name !== undefined || typeof each["@id"] !== "string") return namesIn(each.name);
      return namesIn(
        facts.objects.find((other) => other["@id"] === each["@id"] && other.name !== undefined)?.name,
      );
    });
    if (names.length > 0) return names;
  }
  return [];
}

function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 50) : [value]).map(textOf).filter((name) => name !== null);
}

/** [twitter:label1 "Written by", twitter:data1 "Ann Lee"]. */
function labelled(facts: Facts): string[] {
  for (const number of [1, 2, 3]) {
    const label = facts.metas.get(`twitter:label${number}`)?.[0] ?? "";
    const value = facts.metas.get(`twitter:data${number}`)?.[0];
    if (value !== undefined && LABEL.test(label)) return [value];
  }
  return [];
}

const LABEL =
  /^(?:written by|by|author|verfasst von|von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|написано автором|napisane przez|skrivet av|skrevet av)(?!\p{L})/iu;

function propertyAuthors(facts: Facts, headline: Headline | null): string[] {
  const found: string[] = [];
  let first: number | null = null;
  for (const { name, element, at } of facts.properties) {
    if ((name !== "author" && name !== "creator") || besides(element, headline) !== null) continue;
    // Those further down wrote comments.
    if (at > (first ?? at) + CLOSE) break;
    first ??= at;
    const inner = facts.properties.find((other) => other.name === "name" && isWithin(other, element));
    const named = inner?.element ?? element;
    const text = attribute(element, "content") ?? attribute(named, "content") ?? partedText(named);
    if (text.length < 120) found.push(text);
    if (found.length >= 20) break;
  }
  return found;
}

function isWithin({ element }: Place, top: Element): boolean {
  let up = element.parent;
  for (let steps = 0; up !== null && steps < 8; up = up.parent, steps++) if (up === top) return true;
  return false;
}

/** Lines that a byline may stand before or behind the headline. */
const BEFORE = 12;
const BEHIND = 40;
/** Lines around the headline that are the article's own, whatever the parts there are called [article-footer]. */
const CLOSE = 6;

/** What stands here names the maker of a picture or a reader. */
const OTHERS = new Set(["figure", "figcaption", "nav"]);
const OTHERS_WORDS = /caption|credit|copyright|comment|photo|gallery/i;

/** Whether a place may hold the article's byline: near the headline, not beside the article, not at a picture. */
function mayBeByline({ element, at }: Place, headline: Headline | null): boolean {
  if (headline !== null && (at < headline.at - BEFORE || at > headline.at + BEHIND)) return false;
  if (besides(element, headline) !== null && !(headline !== null && Math.abs(at - headline.at) <= CLOSE))
    return false;
  return !isUnder(element, headline, OTHERS, OTHERS_WORDS);
}

function relAuthors(facts: Facts, headline: Headline | null): string[] {
  return facts.bylines
    .filter((place) => attribute(place.element, "rel") === "author" && mayBeByline(place, headline))
    .slice(0, 10)
    .map(({ element }) => partedText(element));
}

const SIGNED =
  /(?:^|[\s_-])(?:author|autor|auteur|byline|by-line)(?:[_-]{0,2}(?:name|link|text|title))?(?:\s|$)|(?:^|\s)(?:fn|p-author|vcard)(?:\s|$)/i;

/** Elements that are nothing but the writer's name by their class [author], [author-name], [vcard]. */
function signedElements(facts: Facts, headline: Headline | null): string[] {
  for (const place of facts.bylines.slice(0, 100)) {
    if (!SIGNED.test(attribute(place.element, "class") ?? "") || !mayBeByline(place, headline)) continue;
    const text = partedText(place.element);
    if (text.length < 3 || text.length > 80) continue;
    if (cleanNames(text, NOBODY, "signed").people.length > 0) return [text];
  }
  return [];
}

function bylineElements(facts: Facts, headline: Headline | null): string[] {
  return facts.bylines
    .filter((place) => mayBeByline(place, headline))
    .slice(0, 60)
    .map(({ element }) => partedText(element))
    .filter((text) => text.length > 3 && text.length <= 160);
}

const OPENING =
  /^(?:(?:posted|written|published|veröffentlicht|geschrieben|verfasst|eingestellt) )?(?:by|von|par|por|di|door|av|af)\s|^(?:text|autor|author|autorin|auteur|testo|texto|tekst|words|interview|责任编辑|责编|记者)\s?[:：]/i;

/** Lines near the headline that open as a byline does. */
function bylineLines(facts: Facts, headline: Headline | null): string[] {
  return nearLines(facts, headline, BEFORE, BEHIND).filter(
    (text) => text.length <= 120 && OPENING.test(text),
  );
}

/** Lines anywhere that say who posted the page: blogs sign below the text. */
function postedLines(facts: Facts): string[] {
  return facts.lines.map(({ text }) => text).filter((text) => text.length <= 90 && POSTED.test(text));
}

const POSTED =
  /^(?:posted|written|eingestellt|gepostet|veröffentlicht|verfasst|geschrieben|publié|publicado|pubblicato|geplaatst)\s(?:by|von|par|por|da|door)\s/i;

/** Lines near the headline that hold a name and the day [3 May 2021 - Ann Lee]. */
function datedLines(facts: Facts, headline: Headline | null): string[] {
  return nearLines(facts, headline, 3, 15).filter((text) => text.length <= 90 && /(?:19|20)\d\d/.test(text));
}

/** A paragraph that is a name and nothing else, between the headline and the first long one [Ann Lee/Bo Ek]. */
function openingNames(facts: Facts, headline: Headline | null): string[] {
  if (headline === null) return [];
  const lines = facts.lines.slice(headline.at, headline.at + BEHIND);
  const at = lines.findIndex(({ text, element }) => element.tag === "p" && text.length > 120);
  const { text, element } = lines[at - 1] ?? headline;
  return element.tag === "p" && text.length <= 60 && /^(?:\p{Lu}[\p{L}'’-]+[ /]?){2,6}$/u.test(text)
    ? [text]
    : [];
}

function nearLines(facts: Facts, headline: Headline | null, before: number, behind: number): string[] {
  const from = headline === null ? 0 : Math.max(0, headline.at - before);
  const to = headline === null ? before + behind : headline.at + behind;
  return facts.lines
    .slice(from, to)
    .filter(
      ({ element, text }, index) =>
        text !== headline?.text && mayBeByline({ element, at: from + index }, headline),
    )
    .map(({ text }) => text);
}

const FORMATTING = new Set("b i em strong font u small".split(" "));
const UNSHOWN = new Set("script style template noscript svg button".split(" "));

/** The words of a small element, a line break between its parts. */
function partedText(top: Element): string {
  let text = "";
  let count = 0;
  const stack: (Node | null)[] = [top];
  for (let node = stack.pop(); node !== undefined && text.length < 240 && ++count < 100; node = stack.pop()) {
    if (node === null) text += "\n";
    else if (!isElement(node)) text += node.text.slice(0, 240).replace(/\s+/g, " ");
    else if (!UNSHOWN.has(node.tag)) {
      if (!FORMATTING.has(node.tag)) text += "\n";
      for (let at = Math.min(node.children.length, 100) - 1; at >= 0; at--) {
        // What follows an element begins a part of its own.
        const before = node.children[at - 1];
        stack.push(node.children[at] as Node);
        if (before !== undefined && isElement(before) && !FORMATTING.has(before.tag)) stack.push(null);
      }
    }
  }
  return text.replace(/[^\S\n]*\n\s*/g, "\n").trim();
}
