/** A text in lower case with everything but letters and digits folded into single spaces. */
export function plainWords(text: string): string {
  const words = BEYOND_ASCII.test(text)
    ? text
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
    : text.toLowerCase().replace(/[^a-z0-9]+/g, " ");
  return words.trim();
}

/** Most texts hold ASCII alone, and are gone through much faster so. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Words compared at most. */
const MOST_WORDS = 100;

/** How much of the words of a text is the same as in this one, 0 to 1: the shared over those of the longer text. */
export function likeness(one: string): (other: string) => number {
  const words = new Set(plainWords(one.slice(0, 1_000)).split(" ").slice(0, MOST_WORDS));
  return (other) => {
    const others = plainWords(other.slice(0, 1_000)).split(" ").slice(0, MOST_WORDS);
    return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
  };
}

export function sameWords(one: string, other: string): number {
  return likeness(one)(other);
}

/** Whether two texts say the same but for letter case and marks. */
export function saysSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

/** A text's letters and digits in lower case, run together: "Orlin Post" and "orlinpost" are one name. */
export function joinedWords(text: string): string {
  return plainWords(text).replace(/ /g, "");
}

/** Names in the form in which they are looked up: `joinedWords` of each. */
export function nameSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(joinedWords).filter((name) => name !== ""));
}
