import type { NameSort } from "../../../model/mark.ts";
import { findPlace, plainName } from "../../../text/places.ts";
import { wordClass } from "../../../text/word-classes.ts";
import type { Piece } from "../word-spans.ts";
import { isDemonym, PHRASE, phraseKind, WORD, wordBits } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { startsLarge } from "./runs.ts";
import { wordsOf } from "./sentence.ts";
import { bitsOf } from "./word-views.ts";

/** Titles that nothing but a person follows. */
const SURE =
  /^(?:mr|mrs|ms|mx|dr|sir|dame|gen|lt|col|maj|capt|cmdr|sgt|cpl|pvt|adm|sen|rep|gov|rev|prof|senator|sheikh|ayatollah|mullah|imam|rabbi|congressman|congresswoman|chancellor)$/;

/** Offices that a person's name follows, if a body's does not ["President Moreau", not "Secretary General"]. */
const OFFICES =
  /^(?:president|minister|premier|general|colonel|captain|major|sergeant|lieutenant|admiral|king|queen|prince|princess|pope|judge|justice|mayor|governor|professor|pastor|cardinal|archbishop|bishop|detective|sheriff|ambassador)$/;

/** Whether the word at a place is a title with a person's name behind it. */
export function opensPerson(words: readonly Piece[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || !startsLarge(word.plain) || !startsLarge(next.plain))
    return false;
  const plain = plainName(word.plain);
  if (SURE.test(plain)) return true;
  if (!OFFICES.test(plain)) return false;
  const bits = bitsOf(next.plain);
  const listed = (bits & (WORD.given | WORD.surname)) !== 0 || (bits & WORD.common) === 0;
  return (
    listed &&
    (bits & (WORD.organisation | WORD.demonym | WORD.title | WORD.role | WORD.place | WORD.tail)) === 0
  );
}

/**
 * A run without what is no part of a name: "the", titles and offices before persons, a possessive behind it;
 * null where nothing is left: peoples, titles, days, words that English writes small.
 */
export function bareRun(words: readonly Piece[], given: NameRun): NameRun | null {
  const read = withoutOffice(words, given);
  const run = holdsPerson(words, read) ? { ...read, sort: "person" as const } : read;
  let { first, end } = withinSuffix(words, run);
  const plain = (at: number): string => plainName(words[at]?.plain ?? "");
  const bits = (at: number): number => wordBits(plain(at));
  while (end > first && (JUNK.test(words[end - 1]?.plain ?? "") || isLooseTail(words, run, first, end)))
    end -= 1;
  while (end > first && /^(?:the|[^\p{L}\p{N}]+|['’]s)$/u.test(plain(first) || "-")) first += 1;
  // "Hurricane Ada" is no person.
  if (/^(?:hurricane|typhoon|cyclone|operation|storm)$/.test(plain(first)) && end - first > 1)
    return { first, end, sort: "other" };
  // "Ada Okafor (D-Ohio)": party and place.
  if (/^[RDI]$/.test(words[first]?.plain ?? "") && plain(first + 1) === "" && end - first > 2) {
    return { first: first + 2, end, sort: "place" };
  }
  if (run.sort === "person") {
    for (let at = end - 2; at >= first; at -= 1) {
      if (!isOffice(plain(at), bits(at), at > first)) continue;
      first = at + 1;
      // "Secretary of State Ana Duarte", "Minister for Foreign Affairs Li Wen".
      if (/^(?:of|for)$/.test(plain(first))) first += 1;
      while (
        first > at + 1 &&
        end - first > 1 &&
        (/^(?:and|the)$/.test(plain(first)) || OFFICE_WORDS.has(plain(first)))
      ) {
        first += 1;
      }
      break;
    }
    while (end - first > 1 && (isDemonym(plain(first)) || plain(first) === "former")) first += 1;
    while (end - first > 2 && findPlace(plain(first))?.kind === "country") first += 1;
    // A headline's verb ["Does Okafor's Harbour Stand"].
    while (end - first > 1 && (bits(first) & (WORD.common | WORD.given | WORD.surname)) === WORD.common)
      first += 1;
  }
  if (first === 0 && end - first > 1 && OPENERS.has(plain(0))) first += 1;
  // "Fighters of Brellin" opens a sentence.
  if (first === 0 && end - first > 2 && plain(1) === "of" && isPlainPlural(plain(0)))
    first += plain(2) === "the" ? 3 : 2;
  // "U.S. District" before "Judge", "US Attorneys": the country alone is the name.
  if (findPlace(plain(first))?.kind === "country") {
    let tail = first + 1;
    const inOffice = (at: number): boolean =>
      OFFICE_WORDS.has(plain(at)) ||
      isTitleWord(bits(at), plain(at)) ||
      (at < end - 1 && /^(?:of|for)$/.test(plain(at)));
    while (tail < end && inOffice(tail)) tail += 1;
    const office =
      tail < end ||
      isTitleWord(bits(tail), plain(tail)) ||
      words.slice(first, end).some(({ plain: word }, at) => isTitleWord(bits(first + at), plainName(word)));
    if (tail === end && tail > first + 1 && office) end = first + 1;
  }
  const size = end - first;
  if (size <= 0) return null;
  const all = (test: (at: number) => boolean): boolean => {
    for (let at = first; at < end; at += 1) if (!test(at)) return false;
    return true;
  };
  if (
    all(
      (at) =>
        plain(at) === "" ||
        isDemonym(plain(at)) ||
        (size > 1 && (SIDES.test(plain(at)) || (bits(at) & WORD.common) !== 0)),
    ) &&
    isDemonym(plain(end - 1))
  ) {
    return null;
  }
  if (all((at) => !/[\p{Lu}]/u.test(words[at]?.plain ?? ""))) return null;
  if (
    isDemonym(
      words
        .slice(first, end)
        .map(({ plain: word }) => word)
        .join(" "),
    )
  )
    return null;
  const isPlain = (at: number): boolean =>
    (bits(at) & (WORD.title | WORD.role | WORD.calendar)) !== 0 && !isNamed(bits(at), plain(at));
  if (all((at) => isPlain(at) || (size > 1 && OFFICE_WORDS.has(plain(at)) && isPlain(end - 1)))) return null;
  const word = words[first]?.plain ?? "";
  if (size === 1 && (bits(first) & WORD.common) !== 0 && word !== word.toUpperCase() && first === 0)
    return null;
  if (size === 1 && NEVER.has(plain(first))) return null;
  // A plural that opens a sentence ["Witnesses said"].
  if (size === 1 && first === 0 && isPlainPlural(plain(0))) return null;
  // A first word in capitals ["AT least two people"], not ["US troops"].
  if (size === 1 && first === 0 && (bits(0) & WORD.common) !== 0 && /^\p{Ll}/u.test(words[1]?.plain ?? "-")) {
    if (findPlace(word) === null) return null;
  }
  const listed = phraseKind(plainName(wordsOf(words, first, end))) !== PHRASE.none;
  const sort = listed ? run.sort : sortByHead(run.sort, plain(first), bits(end - 1), plain(end - 1), size);
  return { first, end: sort === "person" ? suffixEnd(words, hyphenEnd(words, first, end)) : end, sort };
}

/** A plural of a word of the language that is on no list of names ["witnesses"]. */
function isPlainPlural(plain: string): boolean {
  if (!/[^s]s$/.test(plain) || wordClass(plain, "coarse") === 0) return false;
  const named = WORD.given | WORD.surname | WORD.place | WORD.demonym;
  return [plain, plain.replace(/s$/, ""), plain.replace(/es$/, "")].every(
    (word) => (wordBits(word) & named) === 0,
  );
}

const GENERATION = /^(?:Jr|Sr)\.?$/;

/**
 * A person's name ends with its suffix ["Jonas Lisk Jr. | Pleads"]; one that is read as the suffix alone begins with the
 * capitals before it.
 */
function withinSuffix(words: readonly Piece[], run: NameRun): NameRun {
  if (run.sort !== "person") return run;
  let { first, end } = run;
  for (let at = first; at < end; at += 1) if (GENERATION.test(words[at]?.plain ?? "")) end = at + 1;
  if (end - first === 1 && GENERATION.test(words[first]?.plain ?? "")) {
    while (first > 0 && run.first - first < 3 && /^\p{Lu}/u.test(words[first - 1]?.plain ?? "")) first -= 1;
  }
  return { ...run, first, end };
}

const JUNK = /^(?:['’]s?|[^\p{L}\p{N}!&)])$/u;

/** A last word in small letters, if it is not the end of a given name ["Park Min-ho"]. */
function isLooseTail(words: readonly Piece[], run: NameRun, first: number, end: number): boolean {
  const last = words[end - 1];
  if (end - first < 2 || last === undefined || !/^\p{Ll}/u.test(last.plain)) return false;
  const hyphenated = words[end - 2]?.plain === "-" && words[end - 2]?.to === last.from;
  return !(hyphenated && run.sort === "person" && end - first > 3 && isNamePart(last.plain));
}

function isNamePart(word: string): boolean {
  return (
    /^\p{L}{1,5}$/u.test(word) && !/^(?:led|run|era|like|type|style|aged|owned|based|born|free)$/.test(word)
  );
}

/** A given name goes on behind its hyphen ["Park Min-ho", "Park Min-Ho"]; not a participle ["Halvorsen-led"]. */
function hyphenEnd(words: readonly Piece[], first: number, end: number): number {
  const hyphen = words[end];
  const part = words[end + 1];
  if (hyphen?.plain !== "-" || part === undefined || end - first < 2) return end;
  if (words[end - 1]?.to !== hyphen.from || hyphen.to !== part.from) return end;
  return isNamePart(part.plain) ? end + 2 : end;
}

/** The suffix of a person's name belongs to it ["Jonas Halvorsen, Jr.", "Jonas Halvorsen III"]. */
function suffixEnd(words: readonly Piece[], end: number): number {
  const next = words[end]?.plain ?? "";
  if (/^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/.test(next)) return end + 1;
  return next === "," && /^(?:Jr|Sr)\.?$/.test(words[end + 1]?.plain ?? "") ? end + 2 : end;
}

/**
 * The sort that the last word of a name shows, or the first before "of", where the model read another: a school is no
 * person, a sea no body, a university no place.
 */
function sortByHead(sort: NameSort, first: string, bits: number, plain: string, size: number): NameSort {
  if (size < 2 || sort === "other") return sort;
  if (sort === "place") return BODY_ENDS.test(plain) || BODY_STARTS.test(first) ? "organisation" : sort;
  if (PLACE_ENDS.test(plain)) return "place";
  if (sort === "person" && SPOT_ENDS.test(plain) && (bits & (WORD.given | WORD.surname)) === 0)
    return "place";
  const isBody = (bits & (WORD.organisation | WORD.tail)) !== 0 && (bits & (WORD.given | WORD.surname)) === 0;
  return sort === "person" && isBody ? "organisation" : sort;
}

const BODY_ENDS =
  /^(?:senate|committee|commission|university|college|school|ministry|department|agency|association|party|court|council|parliament|congress|assembly|army|police|bank|institute|federation|union|inc|corp|ltd|llc|plc|airlines|airways|office|foundation|society|bureau|authority|board|league|fund|trust|times|news|corporation|company|holdings|group|navy|network|institution|orchestra)$/;
const BODY_STARTS = /^(?:university|ministry|institute|department|bank)$/;
const PLACE_ENDS =
  /^(?:sea|ocean|lake|river|desert|bay|strait|mountains|hills|valley|island|islands|peninsula|province|county|street|avenue|airport|park|mosque)$/;
const SPOT_ENDS =
  /^(?:field|tower|estate|pond|gym|creek|stadium|square|bridge|road|beach|station|building|hotel|dam|reservoir|canal|harbour|harbor|dock|docks|pier|lighthouse|castle|palace|cathedral|forest|mountain|mount|hill|mine|terminal|junction|quay|wharf)$/;

function isTitleWord(bits: number, plain: string): boolean {
  return (
    (bits & (WORD.title | WORD.role)) !== 0 ||
    /^(?:attorneys|judges|officials|senators|marshals)$/.test(plain)
  );
}

const SIDES =
  /^(?:north|south|east|west|central|latin|northern|southern|eastern|western|sub|saharan|pro|anti|non)$/;

/** First words of sentences that are never part of a name behind them ["Does Halvorsen know?"]. */
const OPENERS: ReadonlySet<string> = new Set(
  "does do did is are was were has have had will would can could should may in on at for from with by as after before since while when where why how what who whose if but and or so then now despite although though because under over between among against during according like unlike whether until once yet still also even only both meanwhile however earlier later today yesterday last this that these those its his her their our my".split(
    " ",
  ),
);

/** A run that begins inside an office ["Secretary of | State Ana Duarte"] begins behind it. */
function withoutOffice(words: readonly Piece[], run: NameRun): NameRun {
  const plain = (at: number): string => plainName(words[at]?.plain ?? "");
  if (
    !/^(?:of|for)$/.test(plain(run.first - 1)) ||
    !isTitleWord(wordBits(plain(run.first - 2)), plain(run.first - 2))
  )
    return run;
  let first = run.first;
  while (
    first < run.end - 1 &&
    (OFFICE_WORDS.has(plain(first)) || (first > run.first && plain(first) === "and"))
  )
    first += 1;
  return first === run.first ? run : { first, end: run.end, sort: "person" };
}

/** Whether a run of another sort is a person behind a title ["Mr Okafor"] or an office ["Secretary of State Ana Duarte"]. */
function holdsPerson(words: readonly Piece[], { first, end, sort }: NameRun): boolean {
  const plain = (at: number): string => plainName(words[at]?.plain ?? "");
  if (sort === "person" || end - first < 2) return false;
  if (SURE.test(plain(first)) && end - first < 4) return true;
  const given = (at: number): boolean => (wordBits(plain(at)) & (WORD.given | WORD.place)) === WORD.given;
  for (let at = first; at < end - 2; at += 1) {
    if (/^(?:secretary|minister|president|premier|spokesman|spokeswoman|chief|leader)$/.test(plain(at))) {
      return given(end - 2) || (end - first > 3 && given(end - 3));
    }
  }
  return false;
}

function isOffice(plain: string, bits: number, inner: boolean): boolean {
  // "Saint Orla" is the whole name.
  if (plain === "saint" || plain === "st") return false;
  if ((bits & WORD.title) !== 0)
    return !inner || (bits & (WORD.given | WORD.surname)) === 0 || SURE.test(plain);
  return (bits & WORD.role) !== 0 && (bits & (WORD.given | WORD.surname)) === 0;
}

/** Titles that are names too ["Prince", "Pope" after a given name]: only when the lists know no title of the word. */
function isNamed(bits: number, plain: string): boolean {
  return (
    (bits & (WORD.given | WORD.surname)) !== 0 &&
    !SURE.test(plain) &&
    !OFFICES.test(plain) &&
    (bits & WORD.calendar) === 0
  );
}

/** Words that say which office: before it ["Foreign Minister"] or behind "of" ["Secretary of State"]. */
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  "foreign prime vice deputy first lady home state defense defence interior finance health education energy justice labor labour treasury commerce transport transportation agriculture homeland security affairs economic economy culture environment war press attorney general district us uk united states assistant under acting interim former".split(
    " ",
  ),
);

/** Words that capitals make look like names. */
const NEVER: ReadonlySet<string> = new Set(
  "i god democratic republican democrat liberal conservative internet christmas easter ramadan islam christianity judaism catholicism muslim muslims christian christians jew jews jewish catholic catholics sunni shia shiite islamist islamists bible quran koran monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
