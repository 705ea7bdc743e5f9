/** Abbreviations after which a sentence does not end: titles, ranks, months, "No.", "vs.". Without the point. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev fr gen lt col maj capt cmdr cpl sgt pvt adm brig sen rep gov pres hon supt insp det " +
    "amb msgr st ste mt ft vs no nos vol pp fig approx est ca cf viz eg ie jan feb mar apr jun jul aug sep sept " +
    "oct nov dec mon tue tues wed thu thur thurs fri art sec ch op atty asst assoc dept univ messrs mme mlle"
  ).split(" "),
);

/** Abbreviations that may end a sentence: what follows decides. */
const MAY_BE_LAST: ReadonlySet<string> = new Set(
  (
    "inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy bldg ala ariz ark calif colo conn del fla ga " +
    "ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que " +
    "gmbh sa ag nv spa mil govt natl intl sq ph.d"
  ).split(" "),
);

/** Points inside: "U.S.", "p.m.", "a.k.a.". */
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

/**
 * What a point after a word can be. `word` is the word without its last point.
 * `inner`: the point belongs to the word and no sentence ends here ["Gen."]; `open`: it belongs to the word
 * and a sentence may end ["Inc.", "U.S.", "p.m."]; `end`: an ordinary full stop.
 */
export function pointAfter(word: string): "inner" | "open" | "end" {
  const lower = word.toLowerCase();
  // "no", "fig", "art", "mar", "sec" are words too: only with a capital are they abbreviations.
  if (NEVER_LAST.has(lower))
    return isCapitalised(word) || lower === "vs" || lower === "approx" ? "inner" : "end";
  if (MAY_BE_LAST.has(lower)) return isCapitalised(word) || lower === "etc" ? "open" : "end";
  if (DOTTED.test(word)) return "open";
  return "end";
}

function isCapitalised(word: string): boolean {
  const first = word[0] ?? "";
  return first !== first.toLowerCase();
}
