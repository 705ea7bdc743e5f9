import type { Difference } from "../../model/comparison.ts";
import type { NameMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { listsOf } from "./lists.ts";
import { differing, type Telling, type Tellings } from "./tellings.ts";

interface Members {
  readonly telling: Telling;
  readonly told: Told;
  readonly span: Span;
  readonly members: ReadonlySet<string>;
}

/** Lists of the same things of which one has more members than another: an itinerary, the loot, those who came. */
export function setDifferences(point: Tellings): readonly Difference[] {
  const longest = point.tellings
    .flatMap((telling) => membersOf(telling, point))
    .sort((a, b) => b.members.size - a.members.size)[0];
  if (longest === undefined) return [];
  const values: Members[] = [longest];
  for (const telling of point.tellings) {
    if (telling === longest.telling) continue;
    const match = matching(telling, longest, point);
    if (match !== null) values.push(match);
  }
  if (values.length < 2) return [];
  const same = values.every(
    ({ members }) =>
      members.size === longest.members.size && [...members].every((member) => longest.members.has(member)),
  );
  if (same) return [];
  const subset = values.every(({ members }) => [...members].every((member) => longest.members.has(member)));
  return [
    {
      kind: "set",
      verdict: "compatible",
      because: subset ? "subset" : "disjoint-sets",
      about: "members of a list",
      values: values.map(({ telling, span, members }) => differing(telling, span, [...members].join(", "))),
    },
  ];
}

function membersOf(telling: Telling, point: Tellings): readonly Members[] {
  return telling.told.flatMap((told) =>
    listsOf(telling.marked.report.text, told).map(({ items }) => ({
      telling,
      told,
      span: { from: items[0]?.span.from ?? 0, to: items.at(-1)?.span.to ?? 0 },
      members: new Set(items.map(({ head, span }) => memberName(telling, told, span, head, point))),
    })),
  );
}

/** The list of another telling that shares a member, or its single name or noun that is a member. */
function matching(telling: Telling, longest: Members, point: Tellings): Members | null {
  const lists = membersOf(telling, point).filter(({ members }) =>
    [...members].some((member) => longest.members.has(member)),
  );
  if (lists[0] !== undefined) return lists[0];
  for (const told of telling.told) {
    for (const name of told.statement.names) {
      const canonical = point.canonicalOf(telling.marked, name);
      if (longest.members.has(canonical)) return { telling, told, span: name, members: new Set([canonical]) };
    }
    const noun = told.words.find((word) => /^NNS?$/.test(word.tag) && longest.members.has(word.lemma));
    if (noun !== undefined) return { telling, told, span: noun, members: new Set([noun.lemma]) };
  }
  return null;
}

function memberName(telling: Telling, told: Told, span: Span, head: string, point: Tellings): string {
  const name: NameMark | undefined = told.statement.names.findLast((mark) => inside(mark, span));
  return name === undefined ? head : point.canonicalOf(telling.marked, name);
}
