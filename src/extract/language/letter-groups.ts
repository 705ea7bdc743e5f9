import { createRequire } from "node:module";
import type { eld } from "eld/small";

/** How well the letter groups of a text fit a language, 0-1; known languages have 0.75 to 0.9 in running text. */
export interface Fit {
  readonly code: string;
  readonly score: number;
}

/**
 * The languages that a text fits by its groups of letters, the best first. Read are the first 350 bytes or so. The
 * first call reads the table of groups.
 */
export function fitsOf(text: string): readonly Fit[] {
  // Small letters of "İ" would be two characters.
  const scores = detector().detect(text.replaceAll("İ", "i")).getScores();
  return Object.entries(scores)
    .map(([code, score]) => ({ code, score }))
    .sort((a, b) => b.score - a.score);
}

/** The languages that have groups, as codes of two letters. Serbian is Cyrillic, Azerbaijani and Malay are Latin. */
export const GROUPED: ReadonlySet<string> = new Set(
  (
    "am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no " +
    "or pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh"
  ).split(" "),
);

type Detector = typeof eld;

let loaded: Detector | null = null;

/** Read when first asked for: most runs are of English and need none. The package is for `import` only. */
function detector(): Detector {
  if (loaded === null) {
    const address = import.meta.resolve("eld/small");
    const module: { readonly eld: Detector } = createRequire(address)(
      `.${address.slice(address.lastIndexOf("/"))}`,
    );
    loaded = module.eld;
  }
  return loaded;
}
