/** A number as it stands in a few words of gold. */
export interface PlainNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * The numbers of a few words of gold: digits, number words up to the trillions, their scale, common fractions. Made
 * for measuring and on purpose not the reader that is measured: it knows no units, hedges, dates or sentences.
 */
export function plainNumbers(text: string): readonly PlainNumber[] {
  const found: PlainNumber[] = [];
  let run: Run | null = null;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    const joined: Run | null = /^\s*-?\s*$/.test(text.slice(end, from)) ? run : null;
    const next = readOn(joined, match[0].toLowerCase(), from, to);
    if (run !== null && next?.from !== run.from) found.push(numberOf(run));
    run = next;
    end = to;
    if (run?.done === true) {
      found.push(numberOf(run));
      run = null;
    }
  }
  if (run !== null) found.push(numberOf(run));
  return found;
}

/** A number that is being read. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly group: number;
  /** Whether "and" was read last, which is no part of a number yet. */
  readonly and: boolean;
  readonly done: boolean;
}

function numberOf({ from, to, total, group }: Run): PlainNumber {
  return { from, to, value: total + group };
}

/** The number with one more word; another number where the word begins one; null where it ends all. */
function readOn(run: Run | null, word: string, from: number, to: number): Run | null {
  const fresh = (group: number, done = false): Run => ({ from, to, total: 0, group, and: false, done });
  if (/^[0-9.]/.test(word)) {
    const [top = "", foot] = word.replaceAll(",", "").split("/");
    return fresh(foot === undefined ? Number(top) : Number(top) / Number(foot));
  }
  const small = SMALL.get(word);
  if (small !== undefined) {
    const fits = run !== null && (run.group % 100 === 0 || (!run.and && run.group % 10 === 0 && small < 10));
    return fits && run !== null ? { ...run, to, group: run.group + small, and: false } : fresh(small);
  }
  const scale = SCALES.get(word);
  if (scale !== undefined) {
    const { total, group, ...rest } = run ?? fresh(1);
    return scale === 100 || scale === 12
      ? { ...rest, to, total, group: group * scale }
      : { ...rest, to, total: total + group * scale, group: 0 };
  }
  if (word === "and") return run === null ? null : { ...run, and: true };
  const part = PARTS.get(word.replace(/s$/, ""));
  if (part !== undefined && run !== null) return { ...run, to, group: run.group / part, done: true };
  return word === "half" ? fresh(0.5, true) : null;
}

const WORD = /[0-9]+\/[0-9]+|(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+|\p{L}+/gu;

const SMALL: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value): [string, number] => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, at): [string, number] => [word, 20 + 10 * at]),
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
]);

const PARTS: ReadonlyMap<string, number> = new Map([
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["eighth", 8],
  ["tenth", 10],
]);
