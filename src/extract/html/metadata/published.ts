import type { Finding } from "../../../model/finding.ts";
import type { Day } from "../../../model/report.ts";
import { addDays, parseDay } from "../../../text/calendar.ts";
import {
  createdData,
  fromAddress,
  fromImages,
  fromScripts,
  fromShortAddress,
  modifiedData,
  ownAddress,
  publishedData,
} from "./date-data.ts";
import { dateHabit } from "./date-habit.ts";
import { fromAnywhere, fromRelative, fromRightsLine, seenDates } from "./date-places.ts";
import type { SaidDate, Sight } from "./date-sight.ts";
import type { Facts } from "./facts.ts";
import { firstSaid } from "./findings.ts";
import type { JsonObject } from "./json-ld.ts";
import type { Headline } from "./where.ts";
import { momentOf } from "./written.ts";

/** When a page was published and last changed. */
export interface Dates {
  readonly published: Finding<Day> | null;
  readonly publishedAt: Finding<string> | null;
  readonly modified: Finding<string> | null;
}

/**
 * Reads the day and time of first publication and of the last change. The sources are asked in the order of
 * trust that was measured; what others of them say differently is kept.
 */
export function findDates(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
  context: { readonly url: string | null; readonly captured: string | null },
): Dates {
  const sight: Sight = { facts, headline, article, habit: dateHabit(facts, article) };
  const captured = dayOf(context.captured);
  // No page tells of a day behind that of its capture but for the clocks of other places.
  const latest = captured === null ? "2099-12-31" : addDays(captured, 1);
  const inTime = (said: readonly SaidDate[]) => said.filter(({ date }) => date.day <= latest);
  const seen = seenDates(sight);
  const modified = inTime([...modifiedData(sight), ...seen.modified]);
  let said = inTime([
    ...publishedData(sight),
    ...fromAddress(context.url, "address"),
    ...fromAddress(ownAddress(facts), "canonical address"),
    ...seen.published,
    ...createdData(sight),
  ]);
  if (said.length === 0) {
    said =
      lastResorts(sight, context.url, captured, modified)
        .map(inTime)
        .find((found) => found.length > 0) ?? [];
  }
  const chosen = choose(said);
  const changed = modified[0];
  const at = (found: SaidDate | undefined): Finding<string> | null =>
    found === undefined
      ? null
      : { value: momentOf(found.date) ?? found.date.day, basis: found.basis, via: found.via };
  if (chosen === null) return { published: null, publishedAt: null, modified: at(changed) };
  const day = localDay(chosen, said, facts.language);
  // First by the clock of the place: what is of that day.
  const timed = [chosen, ...said].filter(({ date }) => date.day === day).concat(chosen);
  return {
    published: firstSaid(
      [
        { value: day, via: chosen.via, basis: chosen.basis },
        // What may be the day of another article is no disagreement on this one's.
        ...said
          .filter(({ beside }) => beside !== true)
          .map(({ date, via, basis }) => ({ value: date.day, via, basis })),
      ],
      (one, other) => one === other,
    ),
    publishedAt: at(
      byLocalClock(
        timed.find(({ date }) => date.time !== null && date.zone !== null),
        said,
      ) ?? timed.find(({ date }) => date.time !== null),
    ),
    modified: at(changed),
  };
}

function dayOf(captured: string | null): Day | null {
  const day = captured === null ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(captured)?.[0];
  return day === undefined || parseDay(day) === null ? null : day;
}

/** What is believed only where nothing else tells a day; the first that tells one counts. */
function lastResorts(
  sight: Sight,
  url: string | null,
  captured: Day | null,
  modified: readonly SaidDate[],
): SaidDate[][] {
  return [
    fromScripts(sight),
    fromRelative(sight, captured),
    fromImages(sight),
    modified.map((each) => ({ ...each, basis: "guessed" })),
    fromAnywhere(sight),
    fromShortAddress(url ?? ownAddress(sight.facts)),
    fromRightsLine(sight),
  ];
}

/**
 * The source to believe: the first for machines, unless another one for machines and what readers see agree
 * against it [`meta` of 2015, JSON-LD and byline of 2017].
 */
function choose(said: readonly SaidDate[]): SaidDate | null {
  const first = said[0];
  if (first === undefined || first.seen) return first ?? null;
  const isSeen = ({ date }: SaidDate) => said.some((other) => other.seen && other.date.day === date.day);
  if (isSeen(first)) return first;
  return said.find((other) => !other.seen && DATA.test(other.via) && isSeen(other)) ?? first;
}

const DATA = /^(?:JSON-LD|meta (?:article:|parsely|sailthru|cxense|og:|pub))/;

/**
 * The day of a moment where it was published: what is written for readers, or stands in the address, where that
 * is the day before or after by the clock of another place [2023-11-09T02:10Z is 8 November in the west].
 */
function localDay(from: SaidDate, said: readonly SaidDate[], language: string | null): Day {
  const { day, time, zone } = from.date;
  if (time === null) return day;
  const hour = Number(time.slice(0, 2));
  const seen = said.filter((each) => each.seen);
  if (seen.some(({ date }) => date.day === day)) return day;
  const near = seen.find(
    ({ date }) =>
      (date.day === addDays(day, -1) && hour < 12) || (date.day === addDays(day, 1) && hour >= 10),
  );
  // The same moment, told elsewhere by the clock of the place [21:40Z, and 06:40+09:00 of the next day].
  const instant = zone === "Z" ? instantOf(from) : null;
  const same =
    instant === null ? undefined : said.find((other) => isLocal(other) && instantOf(other) === instant);
  if (same !== undefined) return same.date.day;
  // A moment with another zone than UTC has its own day.
  if (near !== undefined && (zone === "Z" || zone === null)) return near.date.day;
  // A midnight of Europe written by UTC [22:00:00Z, 23:00:00Z].
  if (zone === "Z" && /^2[23]:00:00$/.test(time) && EUROPEAN.test(language ?? "")) return addDays(day, 1);
  return day;
}

function isLocal({ date }: SaidDate): boolean {
  return date.zone !== null && date.zone !== "Z" && !/^[+-]00:?00$/.test(date.zone);
}

/** The same moment by the clock of the place where another source tells it so: [18:05+01:00] before [17:05Z]. */
function byLocalClock(found: SaidDate | undefined, said: readonly SaidDate[]): SaidDate | undefined {
  const instant = found === undefined || isLocal(found) ? null : instantOf(found);
  return instant === null
    ? found
    : (said.find((other) => isLocal(other) && instantOf(other) === instant) ?? found);
}

/** Milliseconds of a moment with a zone; null for any other. */
function instantOf({ date }: SaidDate): number | null {
  const moment = date.zone === null ? null : momentOf(date);
  const instant = moment === null ? Number.NaN : Date.parse(moment);
  return Number.isNaN(instant) ? null : instant;
}

const EUROPEAN = /^(?:de|fr|it|nl|pl|cs|sk|hu|sv|da|nb|nn|no|hr|sl|sr|bs|sq|ca|eu)(?![a-z])/i;
