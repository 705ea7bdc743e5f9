import type { NameMark } from "../../model/mark.ts";

/** Titles that stand short before a name, by what the person is called later [Rep. Ada Lund … the congresswoman]. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map([
  ["rep", ["congressman", "congresswoman", "representative", "lawmaker"]],
  ["sen", ["senator", "lawmaker"]],
  ["gov", ["governor"]],
  ["gen", ["general"]],
  ["prof", ["professor"]],
  ["dr", ["doctor"]],
  ["capt", ["captain"]],
  ["sgt", ["sergeant"]],
  ["lt", ["lieutenant"]],
]);

/** Characters behind a name in which an apposition says what somebody is. */
const APPOSED = 70;

/**
 * What a report calls its people, by the place where it does so: "mayor" for [Mayor Ada Lund] and for [Ada Lund, the
 * mayor of Lisk,]. Names are in order of place.
 */
export class Titles {
  readonly #holders = new Map<string, { readonly place: number; readonly canonical: string }[]>();

  constructor(text: string, names: readonly NameMark[]) {
    for (const name of names) {
      if (name.sort !== "person") continue;
      const before = /([\p{L}-]+)(\.?)\s$/u.exec(text.slice(Math.max(0, name.from - 24), name.from));
      const word = (before?.[1] ?? "").toLowerCase();
      for (const title of SHORT.get(word) ?? (word === "" ? [] : [word])) this.#add(title, name);
      const own = /^(Rep|Sen|Gov|Gen|Prof|Dr|Capt|Sgt|Lt)\.\s/.exec(text.slice(name.from, name.from + 6));
      for (const title of SHORT.get((own?.[1] ?? "").toLowerCase()) ?? []) this.#add(title, name);
      const apposed = /^,\s(?:an?|the|its|his|her|their)\s([^,.;:“”"]{3,60})/.exec(
        text.slice(name.to, name.to + APPOSED),
      );
      // [a clerk | at the port]: the noun before any preposition.
      const noun = /([\p{L}-]+)(?:$|\s(?:of|at|for|in|with|from|on|who)\b)/u.exec(apposed?.[1] ?? "");
      if (noun?.[1] !== undefined) this.#add(noun[1].toLowerCase(), name);
    }
  }

  /** The last who was called so before a place; null where nobody was. */
  holder(title: string, place: number): string | null {
    const holders = this.#holders.get(title) ?? [];
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((holders[middle]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return holders[low - 1]?.canonical ?? null;
  }

  #add(title: string, name: NameMark): void {
    const holders = this.#holders.get(title) ?? [];
    holders.push({ place: name.from, canonical: name.canonical });
    this.#holders.set(title, holders);
  }
}
