/**
 * How a name sounds in rough Latin letters: the spellings in which transliterations of Arabic, Hebrew, Persian and
 * Cyrillic names vary are made one: doubled letters, "kh"/"q"/"k", "ou"/"u"/"o", "ei"/"i"/"y", "w"/"ou" before a
 * vowel, a final "h". `name` is in plain small letters; vowels of the key are a, o, i.
 */
export function soundKey(name: string): string {
  let text = name
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .slice(0, 80)
    // [Yuri, Jurij], [Yevgeny, Jevgenij]
    .replace(/^y(?=[aeou])/, "j")
    .replace(/ij$/, "i");
  text = text.replace(/([aeiouy])h$/, "$1").replace(/([^aeou])(?:ou|u|w)(?=[aei])/g, "$1v");
  for (const [pattern, letter] of GROUPS) text = text.replace(pattern, letter);
  text = text.replace(/([^aeiouy])h(?=[^aeiouy]|$)/g, "$1");
  for (const [pattern, letter] of VOWELS) text = text.replace(pattern, letter);
  return text.replace(/(.)\1+/g, "$1");
}

/**
 * How alike two keys sound, from 0 to 1: an edit distance in which vowels count less than consonants, the first
 * vowel and a vowel more or less at the end more than the others, consonants of one class less than strangers, and a
 * strange first letter most.
 */
export function soundLikeness(a: string, b: string): number {
  const left = a.slice(0, 40);
  const right = b.slice(0, 40);
  const firstLeft = left.search(/[aoi]/);
  const firstRight = right.search(/[aoi]/);
  const drop = (text: string, at: number): number =>
    !isVowel(text[at]) ? (text[at] === "h" && at > 0 ? 0.4 : 1.3) : at === text.length - 1 ? 0.7 : 0.4;
  let row = [0];
  for (let j = 0; j < right.length; j += 1) row.push((row[j] ?? 0) + drop(right, j));
  for (let i = 0; i < left.length; i += 1) {
    const next = [(row[0] ?? 0) + drop(left, i)];
    for (let j = 0; j < right.length; j += 1) {
      const change = changeCost(left[i] ?? "", right[j] ?? "", i === firstLeft && j === firstRight);
      const opening = i === 0 && j === 0 && change >= 1 ? 1 : 0;
      next.push(
        Math.min(
          (row[j] ?? 0) + change + opening,
          (row[j + 1] ?? 0) + drop(left, i),
          (next[j] ?? 0) + drop(right, j),
        ),
      );
    }
    row = next;
  }
  const length = Math.max(left.length, right.length);
  return length === 0 ? 0 : Math.max(0, 1 - (row[right.length] ?? 0) / length);
}

/** Letter groups that transliterations write in several ways, with one letter for each. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/sch|shch/g, "S"],
  [/tsch|tch|ch|cz/g, "C"],
  [/sh/g, "S"],
  [/zh/g, "Z"],
  [/kh|gh|qu|ck|q|x/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/dj/g, "j"],
  [/w/g, "v"],
  [/ts|tz/g, "z"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
];

const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/(?:ou|oo|au|u|o)/g, "o"],
  [/(?:ei|ai|ay|ey|ee|ie|iy|yi|yy|ij|i|y|e)/g, "i"],
];

/** Consonants that languages or transliterations change for each other. */
const NEAR: ReadonlySet<string> = new Set([
  "gk",
  "gj",
  "jk",
  "dt",
  "sz",
  "bp",
  "fv",
  "Cj",
  "CS",
  "Sj",
  "Zj",
  "SZ",
  "hk",
]);

function changeCost(a: string, b: string, first: boolean): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return first ? 0.75 : 0.35;
  if (isVowel(a) || isVowel(b)) return 1.2;
  return NEAR.has(a < b ? a + b : b + a) ? 0.4 : 1.8;
}

function isVowel(letter: string | undefined): boolean {
  return letter === "a" || letter === "o" || letter === "i";
}
