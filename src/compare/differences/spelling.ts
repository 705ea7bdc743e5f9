import type { Difference, Point } from "../../model/comparison.ts";
import { marksOf, type NameMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import { soundKey } from "../../text/sound-key.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/** One name spelled in two ways: [Fayez] and [Faiz]. A short form is no other spelling: [Ana Lisk] and [Lisk]. */
export function nameDifferences(point: Tellings): readonly Difference[] {
  const byName = new Map<string, { telling: Telling; name: NameMark; form: string }[]>();
  for (const telling of point.tellings) {
    const all = marksOf(telling.marked.marks, "name");
    for (const told of telling.told) {
      // Who says it is named outside the statement.
      const sources = told.statement.attribution.flatMap(({ source }) => source ?? []);
      const speakers = all.filter((name) => sources.some((source) => inside(name, source)));
      for (const name of [...told.statement.names, ...speakers]) {
        const canonical = name.canonical;
        const forms = byName.get(canonical) ?? [];
        byName.set(canonical, forms);
        const form = telling.marked.report.text.slice(name.from, name.to);
        if (!forms.some((known) => known.telling === telling)) forms.push({ telling, name, form });
      }
    }
  }
  return [...byName.entries()].flatMap(([canonical, forms]) => {
    // Hundreds of reports spell a name in a few ways.
    const spellings = [...new Set(forms.map(({ form }) => form))];
    const varied = new Set(spellings.filter((one) => spellings.some((other) => otherSpelling(one, other))));
    const spelled = forms.filter(({ form }) => varied.has(form));
    if (spelled.length < 2) return [];
    return [
      {
        kind: "name" as const,
        verdict: "compatible" as const,
        because: "spelling" as const,
        about: canonical,
        values: spelled.map(({ telling, name, form }) => differing(telling, name, form)),
      },
    ];
  });
}

/** Same number of words, one of which is spelled otherwise but begins alike. Initialisms are no spellings. */
function otherSpelling(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  if (one.length !== two.length || one.join(" ") === two.join(" ")) return false;
  return one.every((word, at) => {
    const other = two[at] ?? "";
    if (word === other) return true;
    return (
      word.length > 3 && other.length > 3 && (word[0] === other[0] || soundKey(word) === soundKey(other))
    );
  });
}

function plain(form: string): readonly string[] {
  return form
    .toLowerCase()
    .replaceAll(/[.’']/g, "")
    .split(/[\s-]+/u);
}

/** Keeps a difference of spelling at the first point that shows it: the entities list it for the whole story. */
export function spellingsOnce(points: readonly Point[]): readonly Point[] {
  const told = new Set<string>();
  return points.map((point) => ({
    ...point,
    differences: point.differences.filter(({ because, about }) => {
      if (because !== "spelling") return true;
      const first = !told.has(about);
      told.add(about);
      return first;
    }),
  }));
}
