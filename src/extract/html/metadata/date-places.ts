import type { Day } from "../../../model/report.ts";
import { addDays, makeDay } from "../../../text/calendar.ts";
import { attribute, type Element, isElement } from "../document.ts";
import { bareDay, type SaidDate, type Sight } from "./date-sight.ts";
import { type Place, shortText } from "./facts.ts";
import { besides, type Headline } from "./where.ts";
import { type DateHabit, dateValue, type WrittenDate, writtenDates } from "./written.ts";

/** Dates that a reader sees: those of publication, best first, and those that are said to be of a change. */
export interface SeenDates {
  readonly published: readonly SaidDate[];
  readonly modified: readonly SaidDate[];
}

const VALUES =
  "datetime content title data-datetime data-date data-time data-timestamp data-utime data-published data-publish-date".split(
    " ",
  );

/** The date of an element: its machine-readable value, else its words. */
export function dateOf(
  element: Element,
  habit: DateHabit,
): { readonly date: WrittenDate; readonly seen: boolean } | null {
  for (const name of VALUES) {
    const value = attribute(element, name);
    const date = value === null ? null : dateValue(value, habit);
    if (date !== null) return { date, seen: date.zone === null };
  }
  const date = writtenDates(shortText(element, 200), habit)[0];
  return date === undefined ? null : { date, seen: true };
}

const MODIFIED_NAMES = /updat|modif|revis|changed|edited|aktualis|actualiz|aggiornat|mis-?a-?jour|güncel/i;
const PUBLISHED_NAMES = /publi|posted|entry-?date|post-?date|article-?date|pubdate|creat|datepub|veröff/i;

/** Words before a date that make it the day of a change. */
const UPDATED =
  /(?<!\p{L})(?:updated?|modified|edited|revised|last (?:update|change|modification)|aktualisier\w*|zuletzt|geändert|änderung|stand|mis à jour|mise à jour|modifié|actualizad[oa]|actualización|aggiornat[oa]|aggiornamento|atualizad[oa]|atualização|bijgewerkt|gewijzigd|güncelle\w*|aktualizac\w*|aktualizov\w*|zaktualizowan\w*|uppdatera[dt]|oppdatert|opdateret|päivitetty|обновлен\p{L}*|оновлен\p{L}*)(?!\p{L})/iu;
/** Words that make it the day of publication. */
const POSTED =
  /(?<!\p{L})(?:published|posted|publication|created|veröffentlicht|erschienen|erstellt|publié\w*|publicad[oa]|publicación|publicação|pubblicat[oa]|gepubliceerd|geplaatst|opublikowan\w*|yayın\w*|publicera[dt]|publisert|publiceret|julkaistu|zveřejněno|vydáno|dodano|eingestellt|опубликован\p{L}*|опубліковано)(?!\p{L})/iu;
const FIRST = /(?<!\p{L})(?:originally|first) (?:published|posted|appeared)/iu;

interface Scored extends SaidDate {
  readonly score: number;
  readonly updated: boolean;
}

/** Reads the dates near the headline: of `time` elements, of elements named after dates, of short lines. */
export function seenDates(sight: Sight): SeenDates {
  const found = [...ofTimes(sight), ...ofNamed(sight), ...ofLines(sight)];
  return {
    published: best(found.filter(({ updated }) => !updated)),
    modified: best(found.filter(({ updated }) => updated)),
  };
}

/** The three best of each kind, kinds in order. */
function best(found: readonly Scored[]): SaidDate[] {
  return ["time element", "date element", "text"].flatMap((via) =>
    found
      .filter((each) => each.via === via && each.score > 0.1)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ date, basis, seen, beside = false }) => ({ date, via, basis, seen, beside })),
  );
}

/** How near a place is to the headline, 0 to 1: behind it nearer than before it. */
function nearness({ at }: Pick<Place, "at">, headline: Headline | null): number {
  if (headline === null) return 1 / (1 + at / 40);
  const distance = at - headline.at;
  return 1 / (1 + (distance < 0 ? -distance / 6 : distance / 10));
}

/** Lines around the headline in which a date is its own, whatever the parts there are called [news-banner]. */
const CLOSE = 3;

/** Nothing for the article's own part of the page; a date in a list of links or beside the article counts less. */
export function wrongPlace({ element, at }: Place, headline: Headline | null, posted: boolean): number {
  const aside = besides(element, headline);
  if (aside !== null) {
    if (aside === "name" && headline !== null && Math.abs(at - headline.at) <= CLOSE) return 0.3;
    return posted ? 0.7 : 1;
  }
  let up = element.parent;
  for (let steps = 0; up !== null && steps < 5 && !headline?.around.has(up); up = up.parent, steps++) {
    if (up.tag === "li" || up.tag === "a") return 0.4;
  }
  return 0;
}

/** Lines before and behind the headline in which a date is surely the article's. */
const BEFORE_OWN = 12;
const BEHIND_OWN = 30;

/** Whether a date may be that of another article: in a list, a link or a part beside the article, or far from its headline. */
function isBeside(
  { at }: Pick<Place, "at">,
  wrong: number,
  headline: Headline | null,
  posted: boolean,
): boolean {
  if (wrong > 0 || headline === null) return wrong > 0;
  return !posted && (at < headline.at - BEFORE_OWN || at > headline.at + BEHIND_OWN);
}

/** Links in a block that are asked whether a line is their own. */
const MOST_LINKS = 20;

/** Whether a line of a block stands in a link that is a whole teaser [`<a><h3>Dam bursts</h3><span>3 May</span></a>`]. */
function isLinked(block: Element, line: string): boolean {
  return block.children
    .slice(0, MOST_LINKS)
    .some((child) => isElement(child) && child.tag === "a" && shortText(child, 600).includes(line));
}

function namesOf(element: Element): string {
  let names = "";
  for (const { name, value } of element.attributes) {
    if (name === "class" || name === "id" || name === "itemprop") names += ` ${value.slice(0, 200)}`;
    else if (name === "pubdate") names += " pubdate";
  }
  return names;
}

function isUpdate(names: string, before: string): boolean {
  if (POSTED.test(before) && !UPDATED.test(before)) return false;
  return UPDATED.test(before) || (MODIFIED_NAMES.test(names) && !PUBLISHED_NAMES.test(names));
}

function ofTimes({ facts, headline, habit }: Sight): Scored[] {
  const found: Scored[] = [];
  for (const { element, at } of facts.times.slice(0, 200)) {
    const read = dateOf(element, habit);
    if (read === null) continue;
    const names = `${namesOf(element)} ${element.parent === null ? "" : namesOf(element.parent)}`;
    const before = labelBefore(element);
    const posted = POSTED.test(before);
    const wrong = wrongPlace({ element, at }, headline, posted);
    const score =
      nearness({ at }, headline) + (PUBLISHED_NAMES.test(names) ? 0.5 : 0) + (posted ? 0.2 : 0) - wrong;
    found.push({
      ...read,
      beside: isBeside({ at }, wrong, headline, posted),
      via: "time element",
      basis: "stated",
      score,
      updated: isUpdate(namesOf(element), before),
    });
  }
  return found;
}

/** The words of the same line before an element, and those in it. */
function labelBefore(element: Element): string {
  let words = "";
  const parent = element.parent;
  if (parent !== null) {
    const at = parent.children.indexOf(element);
    for (const node of parent.children.slice(Math.max(0, at - 3), at)) {
      words += "tag" in node ? ` ${shortText(node, 40)}` : ` ${node.text.slice(-60)}`;
    }
  }
  const own = shortText(element, 60);
  // Another date between ends what the label speaks of [Published 3 May, updated 4 May].
  const labels = words.split(/\d/).at(-1) ?? "";
  return `${labels} ${own}`.replace(/\s+/g, " ").slice(-100);
}

function ofNamed({ facts, headline, habit }: Sight): Scored[] {
  const found: Scored[] = [];
  for (const { element, at } of facts.dated.slice(0, 500)) {
    const text = shortText(element, 160);
    if (text.length > 150) continue;
    const read = dateOf(element, habit);
    if (read === null) continue;
    const names = namesOf(element);
    const label = read.date.to > 0 && read.seen ? text.slice(0, read.date.from) : text;
    const posted = POSTED.test(text);
    const wrong = wrongPlace({ element, at }, headline, posted);
    const score =
      nearness({ at }, headline) +
      (PUBLISHED_NAMES.test(names) ? 0.3 : 0) +
      (/date|datum|fecha|time/i.test(names) ? 0.2 : 0) +
      (posted ? 0.2 : 0) -
      wrong;
    found.push({
      ...read,
      beside: isBeside({ at }, wrong, headline, posted),
      via: "date element",
      basis: "stated",
      score,
      updated: isUpdate(names, `${labelBefore(element).slice(0, 40)} ${label}`),
    });
  }
  return found;
}

/** A date further into a longer line is the text's. */
const LONG_LINE = 160;
const OPENING = 30;

/** Dates in lines that are weighed at most. */
const MOST_DATES = 400;

function ofLines({ facts, headline, habit }: Sight): Scored[] {
  const found: Scored[] = [];
  for (const [at, { text, element }] of facts.lines.entries()) {
    if (found.length >= MOST_DATES) break;
    if (!/\d/.test(text)) continue;
    const long = text.length > LONG_LINE;
    for (const [index, date] of writtenDates(
      long && !FIRST.test(text) ? text.slice(0, OPENING) : text,
      habit,
    ).entries()) {
      const rest = text.length - (date.to - date.from);
      const before = text.slice(Math.max(0, date.from - 40), date.from);
      const first = FIRST.test(before);
      if (long && !first && date.from > 2) continue;
      const posted = POSTED.test(before);
      const wrong = wrongPlace({ element, at }, headline, posted);
      const score =
        nearness({ at }, headline) +
        (rest < 30 ? 0.2 : rest < 70 ? 0 : long ? -0.2 : -0.3) +
        (first ? 0.8 : posted ? 0.4 : 0) -
        index / 20 -
        wrong;
      found.push({
        date,
        seen: true,
        beside: isBeside({ at }, wrong, headline, posted) || isLinked(element, text),
        via: "text",
        basis: "stated",
        score,
        updated: isUpdate("", before),
      });
    }
  }
  return found;
}

const AGO =
  /\b(\d{1,3}|an?|one)\s(second|minute|min|hour|hr|day|week)s?\sago\b|\bvor\s(\d{1,3}|einer|einem)\s(sekunde|minute|stunde|tag|woche)(?:e?n)?\b|\bil y a\s(\d{1,3}|une?)\s(seconde|minute|heure|jour|semaine)s?\b|\bhace\s(\d{1,3}|una?)\s(segundo|minuto|hora|d[ií]a|semana)s?\b/iu;

/** Lines behind the headline that a relative date may stand in. */
const NEAR = 30;

/** A distance to the day of capture near the headline [3 hours ago]. */
export function fromRelative({ facts, headline }: Sight, captured: Day | null): SaidDate[] {
  if (captured === null) return [];
  const from = headline === null ? 0 : Math.max(0, headline.at - 5);
  for (const { text, element } of facts.lines.slice(from, from + NEAR)) {
    const match = text.length > 120 ? null : AGO.exec(text);
    if (match === null || besides(element, headline) !== null) continue;
    const parts = match.slice(1).filter((part) => part !== undefined);
    const count = Number(parts[0]) || 1;
    const unit = (parts[1] ?? "").toLowerCase();
    const days = /^(?:day|tag|jour|d)/.test(unit)
      ? count
      : /^(?:week|woche|semai?n)/.test(unit)
        ? count * 7
        : 0;
    const date = bareDay(addDays(captured, -days));
    return [{ date, via: "relative date and day of capture", basis: "implied", seen: true }];
  }
  return [];
}

/** The first date that stands anywhere in what the page says of itself or shows. */
export function fromAnywhere({ facts, habit }: Sight): SaidDate[] {
  for (const name of ["description", "og:description", "title", "og:title"]) {
    const date = writtenDates(facts.metas.get(name)?.[0] ?? "", habit)[0];
    if (date !== undefined) return [{ date, via: `meta ${name}`, basis: "guessed", seen: false }];
  }
  for (const { text } of facts.lines) {
    const date = writtenDates(text, habit)[0];
    if (date !== undefined) return [{ date, via: "text", basis: "guessed", seen: true }];
  }
  return [];
}

/** The year of the rights line; its first day stands for the year. */
export function fromRightsLine({ facts }: Sight): SaidDate[] {
  for (const { text } of [...facts.lines].reverse()) {
    const match = /(?:©|\(c\)|copyright)\D{0,60}(?:(?:19|20)\d{2}\s?[-–]\s?)?((?:19|20)\d{2})/i.exec(text);
    const day = match === null ? null : makeDay(Number(match[1]), 1, 1);
    if (day !== null) return [{ date: bareDay(day), via: "rights line", basis: "guessed", seen: true }];
  }
  return [];
}
