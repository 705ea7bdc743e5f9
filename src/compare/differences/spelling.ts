import type { Difference } from "../../model/comparison.ts";
import type { NameMark } from "../../model/mark.ts";
import { soundKey } from "../../text/sound-key.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

/** One name spelled in two ways: [Fayez] and [Faiz]. A short form is no other spelling: [Ana Lisk] and [Lisk]. */
export function nameDifferences(point: Tellings): readonly Difference[] {
  const byName = new Map<string, { telling: Telling; name: NameMark; form: string }[]>();
  for (const telling of point.tellings) {
    for (const told of telling.told) {
      for (const name of told.statement.names) {
        const canonical = name.canonical;
        const forms = byName.get(canonical) ?? [];
        byName.set(canonical, forms);
        const form = telling.marked.report.text.slice(name.from, name.to);
        if (!forms.some((known) => known.telling === telling)) forms.push({ telling, name, form });
      }
    }
  }
  return [...byName.entries()].flatMap(([canonical, forms]) => {
    const spelled = forms.filter(({ form }) => forms.some((other) => otherSpelling(form, other.form)));
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
