/** Two statements by index, `a` before `b`, and how likely they tell the same fact, in log-odds. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface Grouping {
  /** The report of each statement. */
  readonly reportOf: readonly number[];
  /** Pairs of two reports that may tell the same fact, in any order. */
  readonly pairs: readonly ScoredPair[];
  /** The score of any two statements. */
  readonly of: (a: number, b: number) => number;
  /** Whether two statements of one report say a thing twice, so that they may stand in one group. */
  readonly twice: (a: number, b: number) => boolean;
  /** The score from which a pair is taken up: of two that others hold together. */
  readonly least: number;
  /** The score from which two are a group by themselves. */
  readonly alone: number;
}

/** Mean probability from which a statement or a group belongs to a group. */
const FITS = 0.4;
/** Members of each side that are asked when a statement or a group is held against a group. */
const ASKED = 5;

type Group = Set<number>;

/**
 * Puts statements into groups that tell one fact each, best pair first. The two of a pair come into one group by
 * joining their groups, by one going into a group of the other's too, or by a new group: whichever fits best, where
 * what comes in must fit the members of other reports on average, so that a chain of half-alike statements does not
 * run together, and what a report then has in the group must be alike itself, so that two facts of one report stay
 * apart. A statement that tells two facts [killing 4 and wounding 20] can so be in two groups; one that fits none is
 * a group of its own. Ties fall by index: the result depends on the statements alone. Groups and their members are
 * in order of index; no group holds another.
 */
export function groupStatements(grouping: Grouping): readonly (readonly number[])[] {
  const { reportOf, least, alone } = grouping;
  const groupsOf: Set<Group>[] = reportOf.map(() => new Set());
  const strong = grouping.pairs
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const put = (statement: number, group: Group): void => {
    group.add(statement);
    groupsOf[statement]?.add(group);
  };
  for (const { a, b, score } of strong) {
    const [ofA, ofB] = [[...(groupsOf[a] ?? [])], [...(groupsOf[b] ?? [])]];
    if (ofA.some((group) => group.has(b))) continue;
    const joined = best(ofA.flatMap((one) => ofB.map((two) => ({ one, two, fit: fit(one, two, grouping) }))));
    if (joined !== null) {
      for (const statement of joined.two) {
        groupsOf[statement]?.delete(joined.two);
        put(statement, joined.one);
      }
      continue;
    }
    const entered = best(
      [
        ...ofB.map((group) => ({ statement: a, group })),
        ...ofA.map((group) => ({ statement: b, group })),
      ].map((each) => ({ ...each, fit: fit(new Set([each.statement]), each.group, grouping) })),
    );
    if (entered !== null) put(entered.statement, entered.group);
    else if (score >= alone) {
      const group: Group = new Set();
      put(a, group);
      put(b, group);
    }
  }
  return inOrder(reportOf.map((_, statement) => groupsOf[statement] ?? new Set()));
}

/** The first of those that fit best, if any fits. */
function best<T extends { readonly fit: number }>(choices: readonly T[]): T | null {
  let found: T | null = null;
  for (const choice of choices) {
    if (choice.fit >= FITS && (found === null || choice.fit > found.fit)) found = choice;
  }
  return found;
}

/** The mean probability of the pairs of two reports between two groups; -1 where one report's do not fit. */
function fit(one: Group, two: Group, { reportOf, of, twice }: Grouping): number {
  let total = 0;
  let count = 0;
  for (const a of sample(one)) {
    for (const b of sample(two)) {
      if (a === b) {
        total += 1;
        count += 1;
      } else if (reportOf[a] === reportOf[b]) {
        if (!twice(a, b)) return -1;
      } else {
        total += probability(of(a, b));
        count += 1;
      }
    }
  }
  return count === 0 ? 0 : total / count;
}

function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** At most `ASKED` members, evenly spread. */
function sample(group: Group): readonly number[] {
  const members = [...group].sort((a, b) => a - b);
  if (members.length <= ASKED) return members;
  return Array.from({ length: ASKED }, (_, at) => members[Math.floor((at * members.length) / ASKED)] ?? 0);
}

/** Share of the smaller from which two groups are one, and how many statements they must share. */
const MOSTLY = 0.7;
const SHARED = 2;

/**
 * Every group once, by its members; those that share most of the smaller are one, and statements of none are groups. What
 * headlines and leads tell again and again, "at least 14 dead", "killing 14", is one point, whoever says it twice.
 */
function inOrder(groupsOf: readonly ReadonlySet<Group>[]): readonly (readonly number[])[] {
  const groups = [...new Set(groupsOf.flatMap((own) => [...own]))]
    .map((group) => [...group].sort((a, b) => a - b))
    .sort((x, y) => y.length - x.length || byMembers(x, y));
  const kept = new Set<Group>();
  const keptOf: Set<Group>[] = groupsOf.map(() => new Set());
  for (const group of groups) {
    const shared = new Map<Group, number>();
    for (const statement of group) {
      for (const larger of keptOf[statement] ?? []) shared.set(larger, (shared.get(larger) ?? 0) + 1);
    }
    const [larger, count] = [...shared].reduce((most, each) => (each[1] > most[1] ? each : most), NONE);
    const into = count >= SHARED && count >= MOSTLY * group.length ? larger : new Set<number>();
    if (into !== larger) kept.add(into);
    for (const statement of group) {
      into.add(statement);
      keptOf[statement]?.add(into);
    }
  }
  // One that has grown may hold another now.
  for (const group of kept) {
    const [first] = group;
    const others = first === undefined ? [] : [...(keptOf[first] ?? [])];
    const holds = (other: Group): boolean =>
      other !== group && kept.has(other) && [...group].every((statement) => other.has(statement));
    if (others.some(holds)) kept.delete(group);
  }
  const alone = groupsOf.flatMap((own, statement) => (own.size === 0 ? [[statement]] : []));
  return [...[...kept].map((group) => [...group].sort((a, b) => a - b)), ...alone].sort(byMembers);
}

const NONE: readonly [Group, number] = [new Set(), 0];

function byMembers(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((member, place) => member !== y[place]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
}
