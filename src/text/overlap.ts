/** Words of a text, lower case, without punctuation. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’']/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How many words the two lists share in order: the length of their longest common subsequence. Quadratic: for
 * sentences, not for texts. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at += 1) {
      next.push(word === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether all of `part` stands in `whole` as one run. */
export function runWithin(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length > whole.length) return false;
  return ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);
}
