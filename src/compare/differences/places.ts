import type { Difference } from "../../model/comparison.ts";
import { gapBetween } from "../../model/span.ts";
import { findPlace } from "../../text/places.ts";
import type { Told } from "../statements.ts";
import { isShort } from "./dated.ts";
import { type Location, locationsOf, type Role } from "./locations.ts";
import { differing, inCommon, mainVerb, sameFact, type Telling, type Tellings } from "./tellings.ts";

interface Placed {
  readonly telling: Telling;
  readonly told: Told;
  readonly locations: readonly Location[];
}

/**
 * Where something happened, when readings name other places, or one more closely than another.
 *
 * [fired at the north and the coast, including Verin] and [fired at Verin]: part-of.
 * [crashed near Lyon] and [crashed near Madrid]: unclear, other-place.
 * [found in a culvert] and [found in the Cooper Road culvert]: compatible. Not [driven from Lyon] and [driven to Madrid].
 */
export function placeDifferences(point: Tellings): readonly Difference[] {
  for (const role of ROLES) {
    const found = differencesIn(role, point);
    if (found.length > 0) return found;
  }
  return [];
}

const ROLES: readonly Role[] = ["at", "to", "from"];

function differencesIn(role: Role, point: Tellings): readonly Difference[] {
  const placed = point.tellings.flatMap((telling) => placedIn(telling, role, point));
  // Of other happenings nothing is said by their being elsewhere: only tellings of one fact are compared.
  const read = placed.filter((one) =>
    placed.some((other) => other !== one && isOfOne(one.told, other.told, point)),
  );
  if (read.length < 2) return [];
  const apart = read.some((one) =>
    read.some((other) => other !== one && isOfOne(one.told, other.told, point) && !sharesPlace(one, other)),
  );
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

/** Whether two statements tell where one thing happened: they are surely one fact, or both too short to tell much else. */
function isOfOne(a: Told, b: Told, point: Tellings): boolean {
  if (inCommon(a, b, point) === 0) return false;
  return (isShort(a) && isShort(b)) || sameFact(a, b, point);
}

/** Longest run of words, in characters, that is shown for several places. */
const LONGEST = 120;

/** The places of a telling's first statement that has some near its verb; the setting of the story is none. */
function placedIn(telling: Telling, role: Role, point: Tellings): readonly Placed[] {
  for (const told of telling.told) {
    const verb = mainVerb(told)?.span;
    const locations = locationsOf(told, telling.marked.report.text).filter(
      (location) => location.role === role && ![...location.words].every((word) => point.setting.has(word)),
    );
    const near = locations.some(({ span }) => verb !== undefined && gapBetween(span, verb) < NEAR_VERB);
    if (near) return [{ telling, told, locations }];
  }
  return [];
}

/** Characters between a verb and a place that still tells where it happened, and not where somebody is from. */
const NEAR_VERB = 90;

/** Whether two readings name one place in the same words [the Osk Hotel, the hotel], and none of them another by name. */
function sharesPlace(a: Placed, b: Placed): boolean {
  const named = ({ locations }: Placed): readonly string[] =>
    locations.flatMap(({ names }) =>
      names.filter(({ sort }) => sort === "place").map(({ canonical }) => canonical),
    );
  const [ones, twos] = [named(a), named(b)];
  const more = ones.some((name) => !twos.includes(name)) || twos.some((name) => !ones.includes(name));
  if (more && ones.length > 0 && twos.length > 0) return false;
  return a.locations.some((one) =>
    b.locations.some((other) =>
      one.words.size === other.words.size && !one.known && !other.known
        ? wordsIn(one, other)
        : (one.known && wordsIn(one, other)) || (other.known && wordsIn(other, one)),
    ),
  );
}

/** Whether every word of a place is one of another's, or the last one of a name in it: [hotel] in [Osk Hotel]. */
function wordsIn(inner: Location, outer: Location): boolean {
  const words = [...outer.words].map((word) => word.toLowerCase());
  return [...inner.words].every(
    (word) => outer.words.has(word) || words.some((each) => each.endsWith(` ${word}`)),
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
