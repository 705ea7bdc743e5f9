import type { Difference } from "../../model/comparison.ts";
import type { NameMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { listsOf } from "./lists.ts";
import { differing, mainVerb, type Telling, type Tellings } from "./tellings.ts";

interface Members {
  readonly telling: Telling;
  readonly told: Told;
  readonly span: Span;
  readonly members: ReadonlySet<string>;
  /** Whether every member is the name of a place. */
  readonly places: boolean;
  /** Whether its members are all names, or none of them is: not [Ludo Hask, the bridge and the tunnel]. */
  readonly alike: boolean;
}

/** Verbs that make a list of places an itinerary. */
const TRAVEL = new Set([
  "travel",
  "visit",
  "take",
  "go",
  "tour",
  "head",
  "stop",
  "fly",
  "arrive",
  "come",
  "return",
  "leave",
  "continue",
  "move",
  "walk",
  "drive",
  "sail",
]);

/** Members of a list that is worth a look: of [gunfire and an explosion] others tell one for the sake of the other. */
const LEAST = 3;

/** Lists of the same things of which one has more members than another: an itinerary, the loot, those who came. Not [the council
 * and the governor] and [the council]. */
export function setDifferences(point: Tellings): readonly Difference[] {
  const longest = point.tellings
    .flatMap((telling) => membersOf(telling, point))
    .sort((a, b) => b.members.size - a.members.size)[0];
  if (longest === undefined || longest.members.size < LEAST || !longest.alike) return [];
  const found: Members[] = [longest];
  for (const telling of point.tellings) {
    if (telling === longest.telling) continue;
    const match = matching(telling, longest, point);
    if (match !== null) found.push(match);
  }
  const values = point.tellings.flatMap((telling) => found.filter((each) => each.telling === telling));
  if (values.length < 2) return [];
  const same = values.every(
    ({ members }) =>
      members.size === longest.members.size && [...members].every((member) => longest.members.has(member)),
  );
  if (same) return [];
  const subset = values.every(({ members }) => [...members].every((member) => longest.members.has(member)));
  const where =
    values.every(({ places }) => places) &&
    !values.some(({ told }) => TRAVEL.has(mainVerb(told)?.lemma ?? ""));
  return [
    {
      kind: where ? "place" : "set",
      verdict: "compatible",
      because: subset ? (where ? "part-of" : "subset") : where ? "near" : "disjoint-sets",
      about: where ? "where" : "members of a list",
      values: values.map(({ telling, span, members }) => differing(telling, span, [...members].join(", "))),
    },
  ];
}

/** Words that leave a list open: [Ana Hamlin and other officials]. */
const OPEN = new Set("official other others more thing rest member leader people person".split(" "));

function membersOf(telling: Telling, point: Tellings): readonly Members[] {
  return telling.told
    .flatMap((told) =>
      listsOf(telling.marked.report.text, told).map(({ items }) => ({
        telling,
        told,
        span: { from: items[0]?.span.from ?? 0, to: items.at(-1)?.span.to ?? 0 },
        members: new Set(items.map(({ head, span }) => memberName(told, span, head))),
        places: items.every(({ span }) =>
          told.statement.names.some((name) => name.sort === "place" && inside(name, span)),
        ),
        alike: areAlike(items.map(({ span }) => told.statement.names.some((name) => inside(name, span)))),
      })),
    )
    .filter(({ members }) => ![...members].some((member) => point.setting.has(member) || OPEN.has(member)));
}

function areAlike(named: readonly boolean[]): boolean {
  return named.every((each) => each === named[0]);
}

/** The list of another telling that shares a member, or its single name or noun that is a member. */
function matching(telling: Telling, longest: Members, point: Tellings): Members | null {
  const lists = membersOf(telling, point).filter(({ members }) =>
    [...members].some((member) => longest.members.has(member)),
  );
  const list = lists.find(({ told }) => nearVerbs(told, longest.told, point));
  if (list !== undefined) return list;
  for (const told of telling.told) {
    for (const name of told.statement.names) {
      // Whom one report names alone, the others may only have met first; of a journey each stop counts.
      if (!TRAVEL.has(mainVerb(told)?.lemma ?? "")) break;
      const canonical = name.canonical;
      if (longest.members.has(canonical) && nearVerbs(told, longest.told, point))
        return {
          telling,
          told,
          span: name,
          members: new Set([canonical]),
          places: name.sort === "place",
          alike: true,
        };
    }
    if (!nearVerbs(told, longest.told, point)) continue;
    const sure = mainVerb(told)?.lemma === mainVerb(longest.told)?.lemma;
    const noun = told.words.find(
      (word) => longest.members.has(word.lemma) && (word.tag === "NNS" || (sure && word.tag === "NN")),
    );
    if (noun !== undefined)
      return { telling, told, span: noun, members: new Set([noun.lemma]), places: false, alike: true };
  }
  return null;
}

/** Whether the verbs of two statements are near enough that lists behind them may be of one thing. */
function nearVerbs(a: Told, b: Told, point: Tellings): boolean {
  const [one, two] = [mainVerb(a)?.lemma, mainVerb(b)?.lemma];
  return one !== undefined && two !== undefined && (one === two || point.nearness(one, two) >= NEAR_VERBS);
}

/** [visit, travel] 0.4, [take, restore] 0.1. Without it more lists of other things are found, and none more that people label. */
const NEAR_VERBS = 0.3;

function memberName(told: Told, span: Span, head: string): string {
  const name: NameMark | undefined = told.statement.names.findLast((mark) => inside(mark, span));
  return name === undefined ? head : name.canonical;
}
