import type { NameMark, WordMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";

/** Where a statement says that something happened: the words behind a preposition of place. */
export interface Location {
  readonly span: Span;
  /** Stems of what names it: [central, lisk] of "in central Lisk", [outer, wall, consul] of "into the outer wall of the consulate". */
  readonly words: ReadonlySet<string>;
  readonly names: readonly NameMark[];
  readonly role: Role;
  /** Whether it points back to a place told before: [the hotel]. */
  readonly known: boolean;
}

/** Whether something happened there, came from there or went there: [in], [off], [to]. */
export type Role = "at" | "from" | "to";

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["off", "from"],
  ["to", "to"],
  ["toward", "to"],
  ["towards", "to"],
]);

const PREPOSITIONS = new Set(
  "in at near into onto on toward towards across outside inside around through along off beside behind above below to over on under between".split(
    " ",
  ),
);

/** Nouns for places. */
const PLACES = new Set(
  (
    "wall building compound hospital hotel school church mosque temple hall station airport port harbour harbor bridge street " +
    "road avenue square market village town city suburb district province region area centre center heart outskirts coast " +
    "island hill mountain border valley river lake sea bay camp base prison jail court courthouse courtroom park beach house " +
    "home apartment flat shop store mall office headquarters consulate embassy mission county " +
    "neighbourhood neighborhood quarter side north south east west clinic university college campus factory plant mine field " +
    "farm forest tunnel pier quay dock yard gate fence crossing checkpoint palace parliament stadium arena theatre theater " +
    "club bar restaurant cafe museum library site scene front shore slope reservoir dam boutique branch rock reef " +
    "bend hairpin gorge ravine gully cliff canyon culvert basement cellar garage kitchen villa mansion gymnasium gym highway " +
    "motorway railway track lane spot stretch pass summit stream canal viaduct capital plaza platform terminal runway hangar " +
    "warehouse depot barracks garden courtyard cemetery grave port shipyard wharf laboratory ward morgue monument"
  ).split(" "),
);

/** Words of a statement in which places are looked for, and of one phrase. */
const WORDS = 200;
const PHRASE = 14;

/**
 * The places of a statement, in order. [rammed into the outer wall of the consulate], [fell in central Verin], not [fell in
 * the early hours], [died in the attack].
 */
export function locationsOf(told: Told, text: string): readonly Location[] {
  const found: Location[] = [];
  const words = told.words.slice(0, WORDS);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !isPreposition(word, text)) continue;
    let end = at + 1;
    while (end < words.length && end <= at + PHRASE && continues(words[end], text)) end += 1;
    const role = ROLES.get(text.slice(word.from, word.to).toLowerCase()) ?? "at";
    const location = locationIn(words.slice(at + 1, end), told, role);
    if (location !== null) found.push(location);
    at = end - 1;
  }
  return found;
}

function isPreposition(word: WordMark, text: string): boolean {
  return /^(?:IN|TO|RP)$/.test(word.tag) && PREPOSITIONS.has(text.slice(word.from, word.to).toLowerCase());
}

/** Whether a word goes on with the phrase: [the high outer wall of the consulate in] ends before "in". */
function continues(word: WordMark | undefined, text: string): boolean {
  if (word === undefined) return false;
  if (/^(?:DT|PRP\$|JJ[RS]?|NNP?S?|CD|POS|CC|HYPH)$/.test(word.tag)) return true;
  return /^(?:of|around|surrounding|including|,)$/iu.test(text.slice(word.from, word.to));
}

function locationIn(phrase: readonly WordMark[], told: Told, role: Role): Location | null {
  const kept = [...phrase];
  while (/^(?:CC|,|IN|VBG)$/.test(kept.at(-1)?.tag ?? "")) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = { from: first.from, to: last.to };
  if (told.statement.times.some((time) => time.from < span.to && span.from < time.to)) return null;
  const names = told.statement.names.filter((name) => inside(name, span));
  // The head stands before "of" or at the end: [the outer wall] of the consulate, [northern and central Norland].
  const noun = kept.findIndex((word) => /^NN/.test(word.tag));
  const border = kept.findIndex((word, at) => at > noun && /^(?:IN|,|CC)$/.test(word.tag));
  const head = kept.slice(0, border < 0 ? kept.length : border).findLast((word) => /^NN/.test(word.tag));
  const placeName = names.find(({ sort }) => sort === "place");
  const isPlace =
    head !== undefined && (PLACES.has(head.lemma) || (placeName !== undefined && inside(head, placeName)));
  // [power in 4,100 homes] counts; [on Highway 19] does not.
  if (head !== undefined && kept.some((word) => word.from < head.from && /^\d/.test(word.lemma))) return null;
  // [in the first Lisk push for peace]: a name before a noun that is read as a verb.
  if (!isPlace || kept.some((word) => /^(?:first|second|third|last|latest|next)$/.test(word.lemma)))
    return null;
  const words = new Set(
    kept
      .filter((word) => /^(?:JJ|NN|CD)/.test(word.tag))
      .map((word) => names.find((name) => inside(word, name))?.canonical ?? stem(word.lemma)),
  );
  const [article, single, more] = kept;
  const known = article?.lemma === "the" && single !== undefined && more === undefined && names.length === 0;
  return { span, words, names, role, known };
}
