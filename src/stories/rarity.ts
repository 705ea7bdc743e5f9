import { readFileSync } from "node:fs";
import type { Term } from "./words/index.ts";

/** Words of a text that the commonness of a word is turned into the chance that a report has it. */
const USUAL_LENGTH = 300;
/** How many reports the word frequencies of the language count as, beside the reports that were counted. */
const PRIOR = 1000;

/** In how many of how many reports a stem stood when they were counted, by the key of the stem. */
interface Counted {
  readonly reports: number;
  readonly counts: ReadonlyMap<number, number>;
}

/**
 * How rare a word is: the negative logarithm of the chance that a report has it, about 9 for a name that hardly
 * anybody has, 0 for "the". The chance is that of the language's word frequencies, and for English also of reports
 * that were counted: in news ["official", "suspect"] are commoner than elsewhere. Frozen data, the same in every run.
 */
export function rarityOf({ key, commonness }: Term, language: string): number {
  const chance = -Math.expm1(-USUAL_LENGTH * 10 ** (commonness - 9));
  if (language !== "en") return -Math.log(chance);
  const { reports, counts } = counted();
  return -Math.log(((counts.get(key) ?? 0) + PRIOR * chance) / (reports + PRIOR));
}

let loaded: Counted | null = null;

/** Read from the file beside this one when first asked for: "reports N", then a line "KEY COUNT" a stem. */
function counted(): Counted {
  if (loaded === null) {
    const text = readFileSync(new URL("./data/news-words.txt", import.meta.url), "utf8");
    const [head = "", ...lines] = text.trimEnd().split("\n");
    const counts = new Map(
      lines.map((line) => {
        const [key = "", count = ""] = line.split(" ");
        return [Number.parseInt(key, 36), Number(count)];
      }),
    );
    loaded = { reports: Number(head.split(" ")[1] ?? 0), counts };
  }
  return loaded;
}
