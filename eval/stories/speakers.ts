/**
 * Whether a speaker as read is the one that gold names: the same last name or head noun ("Gaza health officials"
 * and "health officials"; not "the Israeli military" and "Israel"). Of several speakers one must be the same. Words that
 * end in gold's own name are the same too ("a leader of the growers Ines Roth", "a statement of the port authority").
 */
export function sameSpeaker(gold: string, read: string): boolean {
  const name = plainWords(gold);
  if (name.includes(" ") && ` ${plainWords(read)}`.endsWith(` ${name}`)) return true;
  const wanted = headsOf(gold);
  return wanted.length > 0 && headsOf(read).some((head) => wanted.includes(head));
}

function plainWords(speaker: string): string {
  return speaker
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:a|an|the) /, "");
}

/** The heads of a speaker's words, in lower case, in their singular: ["trump", "member"] for "Donald Trump and members of his Cabinet". */
export function headsOf(speaker: string): readonly string[] {
  const plain = speaker
    .replace(/[‘’]/g, "'")
    .replace(/\([^()]{0,200}\)/g, " ")
    .toLowerCase();
  const nouns =
    plain.split(
      /,| (?:of|in|from|at|for|to|on|with|by|near|inside|who|that|which|whose|as|close|familiar) /,
    )[0] ?? "";
  return nouns.split(/ and | or |&/).flatMap((part) => {
    const words = withoutParticiple(
      part.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")),
    );
    const last = words.filter((word) => word !== "" && !SUFFIX.has(word)).at(-1);
    return last === undefined ? [] : [singular(last.replace(/'s?$/, ""))];
  });
}

const SUFFIX: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);
const PARTICIPLE =
  /^(?:released|disclosed|obtained|published|seen|filed|issued|made|based|cited|quoted|interviewed|reached)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^yesterday$|^today$/;

/** "Records disclosed Wednesday" is records; "newly filed papers" is papers. */
function withoutParticiple(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !DAY.test(word));
  const at = kept.findIndex((word, index) => index > 0 && index === kept.length - 1 && PARTICIPLE.test(word));
  return at < 0 ? kept : kept.slice(0, at);
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/men$/.test(word)) return `${word.slice(0, -2)}an`;
  return word.replace(/s$/, "");
}
