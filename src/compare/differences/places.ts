import type { Difference } from "../../model/comparison.ts";
import type { NameMark } from "../../model/mark.ts";
import { findPlace } from "../../text/places.ts";
import type { Told } from "../statements.ts";
import { differing, mainVerb, sameHappening, type Telling, type Tellings } from "./tellings.ts";

const PREPOSITIONS = new Set([
  "in",
  "at",
  "near",
  "into",
  "onto",
  "on",
  "toward",
  "towards",
  "across",
  "outside",
  "inside",
  "around",
  "including",
]);

/**
 * Where something happened, when readings name other places.
 *
 * [fired at the north and the coast, including Verin] and [fired at Verin]: part-of.
 * [crashed near Lyon] and [crashed near Madrid]: unclear, other-place.
 */
export function placeDifferences(point: Tellings): readonly Difference[] {
  const located = point.tellings.flatMap((telling) => placesOf(telling, point));
  // Of other happenings nothing is said by their being elsewhere: only tellings with one verb are compared.
  const read = located.filter(({ verb }) =>
    located.some((other) => other.verb !== verb && sameHappening(verb.lemma, other.verb.lemma, point)),
  );
  if (read.length < 2) return [];
  const sets = read.map(({ places }) => new Set(places.keys()));
  const first = sets[0] ?? new Set<string>();
  if (sets.every((set) => set.size === first.size && [...set].every((place) => first.has(place)))) return [];
  const shared = sets.every((set, index) =>
    sets.some(
      (other, at) =>
        at !== index &&
        [...set].some((one) => [...other].some((two) => one === two || liesIn(one, two) || liesIn(two, one))),
    ),
  );
  const apart = sets.some((set) =>
    sets.some((other) => [...set].every((one) => [...other].every((two) => inOtherCountry(one, two)))),
  );
  return [
    {
      kind: "place",
      verdict: apart ? "unclear" : "compatible",
      because: apart ? "other-place" : shared ? "part-of" : "near",
      about: "where",
      values: read.map(({ telling, places }) => {
        const spans = [...places.values()];
        const from = Math.min(...spans.map((span) => span.from));
        const to = Math.max(...spans.map((span) => span.to));
        return differing(
          telling,
          to - from <= 120 ? { from, to } : (spans[0] ?? { from, to }),
          [...places.keys()].join(", "),
        );
      }),
    },
  ];
}

/** Whether a place lies in a country that is named: [Lyon] in [France]. */
function liesIn(inner: string, outer: string): boolean {
  const [place, country] = [findPlace(inner), findPlace(outer)];
  if (place === null || country?.kind !== "country" || place.kind === "country") return false;
  return country.countries.some((code) => place.countries.includes(code));
}

/** Whether two places that are known lie in different countries, however many places have their names. */
function inOtherCountry(a: string, b: string): boolean {
  const [one, two] = [findPlace(a)?.countries ?? [], findPlace(b)?.countries ?? []];
  return one.length > 0 && two.length > 0 && !one.some((code) => two.includes(code));
}

type Verb = NonNullable<ReturnType<typeof mainVerb>>;

/** The places that a telling's statements name after a preposition, by canonical form. */
function placesOf(
  telling: Telling,
  point: Tellings,
): readonly { telling: Telling; verb: Verb; places: ReadonlyMap<string, NameMark> }[] {
  const told = telling.told[0];
  const verb = told === undefined ? null : mainVerb(told);
  if (told === undefined || verb === null) return [];
  const places = new Map<string, NameMark>();
  for (const name of told.statement.names) {
    if (name.sort !== "place" || !isLocated(told, name, telling.marked.report.text)) continue;
    const canonical = name.canonical;
    if (!point.setting.has(canonical) && !places.has(canonical)) places.set(canonical, name);
  }
  return places.size === 0 ? [] : [{ telling, verb, places }];
}

/** Whether a preposition leads to the name within its noun phrase: [in the old port of Verin, Ostrava and Lisk]. */
function isLocated(told: Told, name: NameMark, text: string): boolean {
  let at = told.words.findIndex((word) => word.from >= name.from) - 1;
  for (let steps = 0; at >= 0 && steps < 10; at -= 1, steps += 1) {
    const word = told.words[at];
    if (word === undefined) return false;
    const surface = text.slice(word.from, word.to).toLowerCase();
    if (PREPOSITIONS.has(surface)) return true;
    if (/^VB|^MD/.test(word.tag)) return false;
  }
  return false;
}
