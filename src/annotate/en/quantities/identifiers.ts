import { isCapital, isHyphen, type Token, wordAt } from "../tokens.ts";

/**
 * Whether the number in digits at tokens `from` to `to` names a thing instead of counting: "Resolution 1701",
 * "Boeing 737", "Covid-19", "10 Downing Street", "3-1", "[12]", a telephone number, a piece of an address.
 */
export function isIdentifier(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before !== undefined && token.glued && gluesBefore(tokens, from)) return true;
  if (after?.glued && gluesAfter(tokens, to)) return true;
  if (before !== undefined && !token.newLine && namesBefore(tokens, from, to)) return true;
  // [0800 555111], [the 12000 block of], [a 38-caliber revolver]
  if (/^0[0-9]{2}/.test(token.text) || /^0[0-9]{2,4}$/.test(before?.text ?? "")) return true;
  if (after?.lower === "block" && wordAt(tokens, to + 1) === "of" && token.sort === "number") return true;
  if (isHyphen(after) && /^(?:caliber|calibre|gauge)$/.test(wordAt(tokens, to + 1))) return true;
  return isAddress(tokens, to) || isListMark(tokens, from, to) || isPhone(tokens, from, to);
}

// [G7, F-16, Covid-19, #10, 12:30, v2, under-21]; not ["20 people], [(20 people], [US$20], [mid-20s].
function gluesBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.sort === "word" || before.sort === "number") return true;
  // ['11], a year cut short
  if (/^['’‘]$/.test(before.text) && !before.glued && /^[0-9]{2}$/.test(tokens[from]?.text ?? ""))
    return true;
  if (/^[–—]$/.test(before.text) && tokens[from - 2]?.sort === "word") return false;
  if (isHyphen(before)) return tokens[from - 2]?.sort === "word" || tokens[from - 2]?.sort === "number";
  // [+44 …], [a .38 revolver]
  if (/^[+.]$/.test(before.text)) return true;
  return /^[#/:=&@_\\~*.,?]$/.test(before.text) && before.glued && tokens[from - 2] !== undefined
    ? !/^[,.?]$/.test(before.text) || tokens[from - 2]?.sort === "number" || /^[.?]$/.test(before.text)
    : /^[#/=&@_\\]$/.test(before.text);
}

// [747s, 4x4, 5G, 12:30, 24/7, 3-1]; units of measure and suffixes of scale were read before.
function gluesAfter(tokens: readonly Token[], to: number): boolean {
  const after = tokens[to];
  const next = tokens[to + 1];
  if (after === undefined) return false;
  if (after.sort === "word") return true;
  if (/^[:/]$/.test(after.text)) return next?.glued === true && next.sort === "number";
  if (isHyphen(after)) return next?.glued === true && next.sort === "number";
  return /^[=&@_\\]$/.test(after.text);
}

const ID_NOUNS: ReadonlySet<string> = new Set(
  "resolution resolutions route routes highway flight flights article articles number numbers page pages area model channel room studio section sections chapter boeing airbus level bus train act psalm verse figure table volume issue episode item formula class mark apollo windows iphone galaxy phase stage group grade type schedule title category proposition prop amendment bill case docket line unit platform gate paragraph clause rule form lot apartment apt suite box code decree interstate exit ward district precinct zone pier hangar terminal camp block sector checkpoint annex protocol agenda version round lane tier part chapter step day week game match question option ps xbox playstation area runway no nos pp op".split(
    " ",
  ),
);

// [Resolution 1701], [No. 10], [Apollo 11]; after another capitalised word a bare number names a model
// [Falcon 9 rocket] unless a plural noun follows it [Hamelin 20 hostages].
function namesBefore(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  const word = before.lower;
  if (ID_NOUNS.has(word)) {
    // Small letters are only trusted where no plural follows [in group 20 people].
    if (
      /^(?:day|week|game|match|part|question|step|line|group|unit|round|stage|class|case|issue|form)$/.test(
        word,
      )
    ) {
      return isCapital(before) || !isPlural(tokens[to]);
    }
    return !(word === "no" && !isCapital(before));
  }
  if (before.text === "." && /^(?:no|nos|p|pp|art|vol|ch|sec|op|fig)$/.test(wordAt(tokens, from - 2)))
    return !/^no$/.test(tokens[from - 2]?.text ?? "");
  if (isModel(tokens, from, to)) return true;
  if (!/\p{Lu}/u.test(before.text)) return false;
  // [AK 47 rifles], [BA 2490]
  if (/^(?!US|UK|EU|UN)[A-Z]{2}$/.test(before.text) && tokens[from]?.sort === "number") return true;
  if (from - 2 < 0 || before.newLine || /^[.!?“"”:]$/.test(tokens[from - 2]?.text ?? ".")) return false;
  if (OPEN_WORDS.has(word)) return false;
  // [On Tuesday 180 of them left] counts; [the Falcon 9 of the agency] does not.
  if (wordAt(tokens, to) === "of" && /^(?:them|those|these|whom)$/.test(wordAt(tokens, to + 1))) return false;
  const next = tokens[to];
  const digits = tokens[from]?.sort === "number";
  return (
    digits &&
    !isPlural(next) &&
    !(
      next?.sort === "word" &&
      !isCapital(next) &&
      !next.newLine &&
      /^(?:percent|per|million|billion|thousand|dead|killed|injured|wounded|others|more)$/.test(next.lower)
    )
  );
}

// [its 777 airliner], [the new 787 "Dreamliner"]: one thing with a number for a name; not [the 250 hostages],
// [its 300 staff].
function isModel(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^[1-9][0-9]{2}$/.test(tokens[from]?.text ?? "") || to !== from + 1) return false;
  if (
    !/^(?:its|their|his|her|'s|new|newest|final|latest|larger|smaller|first|last|the|a)$/.test(
      wordAt(tokens, from - 1),
    )
  )
    return false;
  const next = tokens[to];
  if (next === undefined) return false;
  if (/^["“]$/.test(next.text)) return true;
  if (next.sort !== "word" || next.newLine || isPlural(next)) return false;
  if (/^(?:the|a)$/.test(wordAt(tokens, from - 1)) && !isCapital(next))
    return /^(?:jet|airliner|plane|rifle|engine|model|aircraft|narrowbody|series)$/.test(next.lower);
  return (
    !COLLECTIVE.has(next.lower) &&
    !/(?:ed|ing|ly)$/.test(next.lower) &&
    !isPlural(tokens[to + 1]) &&
    !isPlural(tokens[to + 2])
  );
}

const COLLECTIVE: ReadonlySet<string> = new Set(
  "staff crew personnel cattle sheep were are have had who of in and or strong to at on from for seat seats member dead killed wounded injured missing million billion thousand percent per mile km metre meter foot year day hour minute".split(
    " ",
  ),
);

// Capitalised words that say nothing of the number after them: openings of sentences and headlines.
const OPEN_WORDS: ReadonlySet<string> = new Set(
  "at about around some over nearly almost more than least up to only just kills killed kill with in after for and of by from the all another injures wounds leaves dead hurt arrests least under".split(
    " ",
  ),
);

/** Whether the token looks like a noun in the plural, in small letters. */
export function isPlural(token: Token | undefined): boolean {
  if (token === undefined || token.sort !== "word" || token.newLine) return false;
  return (
    /^(?:people|men|women|children|police|troops|civilians)$/.test(token.lower) ||
    (/[^s'u]s$/.test(token.text) && !isCapital(token))
  );
}

const STREETS: ReadonlySet<string> = new Set(
  "street st avenue ave road rd lane drive boulevard blvd square place court way highway terrace crescent parkway plaza".split(
    " ",
  ),
);

// [10 Downing Street], [1600 Some Wide Avenue]
function isAddress(tokens: readonly Token[], to: number): boolean {
  if (!isCapital(tokens[to])) return false;
  for (let at = to; at < to + 5; at++) {
    const token = tokens[at];
    if (token?.text === "." && token.glued) continue;
    if (token === undefined || token.newLine || !isCapital(token)) return false;
    if (at > to && STREETS.has(token.lower)) return true;
  }
  return false;
}

// ["1. They came"], ["[12]"], ["(3)"], ["1) she came, 2) she left"]: numbers of list items and of notes.
function isListMark(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before?.text === "[" && after?.text === "]") return true;
  if (
    after?.text === ")" &&
    after.glued &&
    /^[0-9]{1,2}$/.test(token?.text ?? "") &&
    !isInBrackets(tokens, from)
  )
    return true;
  const opens = token?.newLine === true || from === 0;
  return (
    opens &&
    /^[.)]$/.test(after?.text ?? "") &&
    after?.glued === true &&
    (tokens[to + 1] === undefined || isCapital(tokens[to + 1]))
  );
}

/** Tokens that a bracket may stand before its number. */
const BRACKET = 40;

function isInBrackets(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - BRACKET); at -= 1) {
    const text = tokens[at]?.text;
    if (text === "(") return true;
    if (text === ")") return false;
  }
  return false;
}

// [555 123 4567], [020-7946-0000]: three or more groups of digits in a row.
function isPhone(tokens: readonly Token[], from: number, to: number): boolean {
  let groups = 1;
  for (let at = to; at < to + 6; at++) {
    const token = tokens[at];
    if (token === undefined || token.newLine) break;
    if (token.sort === "number" && /^[0-9]{2,4}$/.test(token.text)) groups += 1;
    else if (!/^[-–() ]$/.test(token.text)) break;
  }
  for (let at = from - 1; at > from - 7; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.sort === "number" && /^[0-9]{2,4}$/.test(token.text)) groups += 1;
    else if (!/^[-–() ]$/.test(token.text)) break;
  }
  return groups >= 3 && /^[0-9]{2,5}$/.test(tokens[from]?.text ?? "");
}
