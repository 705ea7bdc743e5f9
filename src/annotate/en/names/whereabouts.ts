import type { Whereabouts } from "../../../model/mark.ts";
import { countryOfDemonym, findPlace, type Place, type Spot, spotsOf } from "../../../text/places.ts";
import { startsLarge } from "./runs.ts";
import { type NamedSentence, wordsOf } from "./sentence.ts";

/** Where the places of a report lie. */
export interface Atlas {
  /** The whereabouts of a place by one of its forms; null where the lists and the report do not make it certain. */
  readonly find: (form: string) => Whereabouts | null;
}

/** A town this many times as large as the next of its name is meant where the report names no other land. */
const OUTSTANDING = 10;
/** Thousands of people of a town that one knows without its country. */
const GREAT = 300;

/**
 * Tells towns of one name apart by the report: by the country or state named right behind one ["Brell, Ruritania"], by
 * the countries and peoples that the report names, or by size if one is far larger than the others. A name that may be
 * in several countries is certain in none.
 */
export function atlasOf(sentences: readonly NamedSentence[]): Atlas {
  const named = new Set<string>();
  const behind = new Map<string, Set<string>>();
  for (const { words, runs } of sentences) {
    for (const { plain } of words) {
      const code = startsLarge(plain) && plain.length > 2 ? countryOfDemonym(plain) : null;
      if (code !== null && code !== "") named.add(code);
    }
    runs.forEach((run, at) => {
      if (run.sort !== "place") return;
      const form = wordsOf(words, run.first, run.end);
      const land = landOf(findPlace(form));
      if (land !== null) named.add(land);
      const next = runs[at + 1];
      if (next?.first !== run.end + 1 || words[run.end]?.plain !== ",") return;
      const code = landOf(findPlace(wordsOf(words, next.first, next.end)));
      if (code !== null) behind.set(form, (behind.get(form) ?? new Set()).add(code));
    });
  }
  const known = new Map<string, Whereabouts | null>();
  return {
    find: (form) => {
      const found = known.get(form);
      if (found !== undefined) return found;
      const place = findPlace(form);
      const made = place === null ? null : whereabouts(place, named, behind.get(form) ?? new Set());
      known.set(form, made);
      return made;
    },
  };
}

/** The code of a country, or of the country of a state. */
function landOf(place: Place | null): string | null {
  return place?.kind === "country" || place?.kind === "state" ? place.countries[0] || null : null;
}

function whereabouts(
  place: Place,
  named: ReadonlySet<string>,
  behind: ReadonlySet<string>,
): Whereabouts | null {
  const spots: readonly Spot[] = [
    ...spotsOf(place),
    ...place.also.map((country) => ({ country, people: null, latitude: null, longitude: null })),
  ];
  if (behind.size > 0) return shownIfOne(spots.filter(({ country }) => behind.has(country)));
  const isGreat = place.kind === "country" || place.kind === "capital";
  if (isGreat && spots[0] !== undefined) return shown(spots[0]);
  const fitting = spots.filter(({ country }) => named.has(country));
  if (fitting.length > 0) return shownIfOne(fitting);
  if (place.kind === "state" || place.kind === "region") return shownIfOne(spots);
  // No country of it is named: a small town of the lists may be another of its name.
  const [first, second] = spots;
  const people = first?.people ?? 0;
  if (first === undefined || people < GREAT) return null;
  return second === undefined || people >= OUTSTANDING * (second.people ?? 1) ? shown(first) : null;
}

function shownIfOne(spots: readonly Spot[]): Whereabouts | null {
  const [first, second] = spots;
  return first === undefined || second !== undefined ? null : shown(first);
}

function shown({ country, latitude, longitude }: Spot): Whereabouts {
  return { country, latitude, longitude };
}
