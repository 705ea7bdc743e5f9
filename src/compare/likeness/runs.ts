/** Entries of a list that are looked at. */
const LONGEST = 150;
const row = new Int32Array(LONGEST + 1);

/** How many numbers two lists have in common in one order: the length of their longest common subsequence. */
export function commonRun(a: Int32Array, b: Int32Array): number {
  const width = Math.min(b.length, LONGEST);
  row.fill(0, 0, width + 1);
  for (let i = 0; i < Math.min(a.length, LONGEST); i += 1) {
    const each = a[i];
    let before = 0;
    for (let j = 1; j <= width; j += 1) {
      const above = row[j] ?? 0;
      if (b[j - 1] === each) row[j] = before + 1;
      else if ((row[j - 1] ?? 0) > above) row[j] = row[j - 1] ?? 0;
      before = above;
    }
  }
  return row[width] ?? 0;
}
