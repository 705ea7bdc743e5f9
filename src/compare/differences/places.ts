import type { Difference } from "../../model/comparison.ts";
import type { NameMark } from "../../model/mark.ts";
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
    sets.some((other, at) => at !== index && [...set].some((place) => other.has(place))),
  );
  return [
    {
      kind: "place",
      verdict: "compatible",
      because: shared ? "part-of" : "near",
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
    const canonical = point.canonicalOf(telling.marked, name);
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
