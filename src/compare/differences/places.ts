import type { Difference } from "../../model/comparison.ts";
import { findPlace } from "../../text/places.ts";
import type { Told } from "../statements.ts";
import { type Location, locationsOf } from "./locations.ts";
import { differing, sameFact, type Telling, type Tellings } from "./tellings.ts";

interface Placed {
  readonly telling: Telling;
  readonly told: Told;
  readonly locations: readonly Location[];
}

/**
 * Where something happened, when readings name other places.
 *
 * [fired at the north and the coast, including Verin] and [fired at Verin]: part-of.
 * [crashed near Lyon] and [crashed near Madrid]: unclear, other-place.
 */
export function placeDifferences(point: Tellings): readonly Difference[] {
  const placed = point.tellings.flatMap((telling) => placedIn(telling, point));
  // Of other happenings nothing is said by their being elsewhere: only tellings of one fact are compared.
  const read = placed.filter((one) =>
    placed.some((other) => other !== one && sameFact(one.told, other.told, point)),
  );
  if (read.length < 2) return [];
  const apart = read.some((one) => read.some((other) => other !== one && !sharesPlace(one, other)));
  if (!apart) return [];
  const elsewhere = read.some((one) => read.some((other) => other !== one && inOtherCountries(one, other)));
  const related = read.every((one) => read.some((other) => other !== one && isRelated(one, other)));
  return [
    {
      kind: "place",
      verdict: elsewhere ? "unclear" : "compatible",
      because: elsewhere ? "other-place" : related ? "part-of" : "near",
      about: "where",
      values: read.map(({ telling, locations }) => {
        const spans = locations.map(({ span }) => span);
        const from = Math.min(...spans.map((span) => span.from));
        const to = Math.max(...spans.map((span) => span.to));
        const span = to - from <= LONGEST ? { from, to } : (spans[0] ?? { from, to });
        return differing(
          telling,
          span,
          telling.marked.report.text.slice(span.from, span.to).replace(/\s+/gu, " "),
        );
      }),
    },
  ];
}

/** Longest run of words, in characters, that is shown for several places. */
const LONGEST = 120;

/** The places of a telling's first statement that has some; the setting of the story is none. */
function placedIn(telling: Telling, point: Tellings): readonly Placed[] {
  for (const told of telling.told) {
    const locations = locationsOf(told, telling.marked.report.text).filter(
      ({ words }) => ![...words].every((word) => point.setting.has(word)),
    );
    if (locations.length > 0) return [{ telling, told, locations }];
  }
  return [];
}

/** Whether two readings name one place in the same words, and none of them another by name. */
function sharesPlace(a: Placed, b: Placed): boolean {
  const named = ({ locations }: Placed): readonly string[] =>
    locations.flatMap(({ names }) =>
      names.filter(({ sort }) => sort === "place").map(({ canonical }) => canonical),
    );
  const [ones, twos] = [named(a), named(b)];
  const more = ones.some((name) => !twos.includes(name)) || twos.some((name) => !ones.includes(name));
  if (more && ones.length > 0 && twos.length > 0) return false;
  return a.locations.some((one) =>
    b.locations.some(
      (other) => one.words.size === other.words.size && [...one.words].every((word) => other.words.has(word)),
    ),
  );
}

/** Whether a place of one has a word with a place of the other in common, or lies in a country that it names. */
function isRelated(a: Placed, b: Placed): boolean {
  return a.locations.some((one) =>
    b.locations.some((other) =>
      [...one.words].some(
        (word) =>
          other.words.has(word) || [...other.words].some((its) => liesIn(word, its) || liesIn(its, word)),
      ),
    ),
  );
}

/** Whether a place lies in a country that is named: [Lyon] in [France]. */
function liesIn(inner: string, outer: string): boolean {
  const [place, country] = [findPlace(inner), findPlace(outer)];
  if (place === null || country?.kind !== "country" || place.kind === "country") return false;
  return country.countries.some((code) => place.countries.includes(code));
}

/** Whether the places of two readings are known, and lie in different countries, however many have their names. */
function inOtherCountries(a: Placed, b: Placed): boolean {
  const countries = ({ locations }: Placed): readonly (readonly string[])[] =>
    locations
      .flatMap(({ names }) => names.filter(({ sort }) => sort === "place"))
      .map(({ place, canonical }) =>
        place === null ? (findPlace(canonical)?.countries ?? []) : [place.country],
      );
  const [ones, twos] = [countries(a), countries(b)];
  const known = [...ones, ...twos].every((codes) => codes.length > 0);
  return (
    known &&
    ones.length > 0 &&
    twos.length > 0 &&
    ones.every((codes) => twos.every((others) => !codes.some((code) => others.includes(code))))
  );
}
