import type { Finding } from "../../../model/finding.ts";
import type { Day } from "../../../model/report.ts";
import { addDays, makeDay } from "../../../text/calendar.ts";
import { photoDate } from "../captions.ts";
import { type DateLine, readDateLine } from "../dates.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "../piece.ts";
import { readDateline } from "./dateline.ts";

/** When a report was published and last changed, as its page says. */
export interface Published {
  readonly published: Finding<Day> | null;
  /** "2024-10-22", "2024-10-22T14:52" or "14:52". */
  readonly modified: Finding<string> | null;
}

/**
 * Reads the day of publication: from a date line of the page, a dateline with a year, the address, a relative
 * date against the day of the capture, or else the caption of a picture. A date inside the prose is some
 * event's and is never taken.
 */
export function findPublished(
  pieces: readonly Piece[],
  url: string | null,
  captured: string | null,
): Published {
  const lines = dateLines(pieces);
  return {
    published:
      fromLines(lines) ??
      fromDateline(pieces) ??
      fromUrl(url) ??
      fromRelative(lines, captured) ??
      fromCaption(pieces),
    modified: findModified(lines, pieces),
  };
}

function dateLines(pieces: readonly Piece[]): DateLine[] {
  return pieces.flatMap((piece) => {
    const reason = reasonOf(piece);
    if (reason !== "page date" && reason !== "byline") return [];
    // [By Ann Lee Updated: May 3, 2021]: the date follows the names.
    const label = reason === "byline" ? piece.text.search(/\b(?:published|posted|updated)\b(?! by)/i) : 0;
    const read = readDateLine(piece.text.slice(Math.max(0, label)));
    return read === null ? [] : [read];
  });
}

function fromLines(lines: readonly DateLine[]): Finding<Day> | null {
  const dated = lines.filter((line) => line.day !== null);
  const line =
    dated.find(({ label }) => label === "published") ?? dated.find(({ label }) => label === null) ?? dated[0];
  return line === undefined || line.day === null
    ? null
    : { value: line.day, basis: line.label === "modified" ? "implied" : "stated", via: "date line" };
}

function fromDateline(pieces: readonly Piece[]): Finding<Day> | null {
  for (const piece of pieces) {
    if (isDropped(piece)) continue;
    const day = readDateline(piece.text)?.day ?? null;
    if (day !== null) return { value: day, basis: "stated", via: "dateline" };
  }
  return null;
}

/** The day in an address [/2021/05/03/, /2021/may/03/, -20210503-]; null for none. */
function fromUrl(url: string | null): Finding<Day> | null {
  if (url === null) return null;
  const parts =
    /[/-](\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/i.exec(url) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url);
  if (parts === null) return null;
  const month =
    Number(parts[2]) ||
    "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").indexOf((parts[2] ?? "").toLowerCase()) + 1;
  const day = makeDay(Number(parts[1]), month, Number(parts[3]));
  return day === null ? null : { value: day, basis: "stated", via: "address" };
}

function fromRelative(lines: readonly DateLine[], captured: string | null): Finding<Day> | null {
  const day = captured === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(captured)?.[0];
  const line = lines.find(({ daysAgo }) => daysAgo !== null);
  if (day === null || day === undefined || line === undefined || line.daysAgo === null) return null;
  return { value: addDays(day, -line.daysAgo), basis: "implied", via: "relative date and day of capture" };
}

/** The latest day of the article's own pictures: older ones are from the archive. */
function fromCaption(pieces: readonly Piece[]): Finding<Day> | null {
  const days = pieces
    .flatMap((piece) => (kindOf(piece) === "caption" ? [photoDate(piece.text)] : []))
    .filter((day) => day !== null);
  const latest = days.sort().at(-1);
  return latest === undefined ? null : { value: latest, basis: "implied", via: "caption" };
}

/** A date line labelled as an update, or an update said in the text [UPDATE 2:52 p.m. --]. */
function findModified(lines: readonly DateLine[], pieces: readonly Piece[]): Finding<string> | null {
  const line = lines.find(({ label, day, time }) => label === "modified" && (day !== null || time !== null));
  if (line !== undefined)
    return {
      value: [line.day, line.time].filter((part) => part !== null).join("T"),
      basis: "stated",
      via: "date line",
    };
  for (const piece of pieces) {
    if (isDropped(piece)) continue;
    const opening = /^UPDATED?:?,? (?:(?:at )?[\d:.]{1,5} ?[ap]\.?m\.?)/i.exec(piece.text)?.[0];
    const time = opening === undefined ? null : (readDateLine(opening)?.time ?? null);
    if (time !== null) return { value: time, basis: "stated", via: "update in the text" };
  }
  return null;
}
