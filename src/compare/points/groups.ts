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
  /** The score from which a pair is taken up. */
  readonly least: number;
}

/** Mean probability from which a statement or a group belongs to a group. */
const FITS = 0.3;
/**
 * How much likelier than others, in log-odds, a pair must be of which one's report has told the other's fact in another
 * statement: it may tell two facts, or be of one form only [arrested two drivers, arrested two bakers].
 */
const BESIDE = 0.4;
/** Members of each side that are asked when a statement or a group is held against a group. */
const ASKED = 8;

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
  const { reportOf, least } = grouping;
  const groupsOf: Set<Group>[] = reportOf.map(() => new Set());
  const strong = grouping.pairs
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const put = (statement: number, group: Group): void => {
    group.add(statement);
    groupsOf[statement]?.add(group);
  };
  /** Whether the report of a statement has another in one of the groups. */
  const told = (groups: readonly Group[], statement: number): boolean =>
    groups.some((group) => [...group].some((other) => reportOf[other] === reportOf[statement]));
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
    else if (score >= least + BESIDE || !(told(ofA, b) || told(ofB, a))) {
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

/** Every group once, by its members; those that lie within another are left out; statements of none are groups. */
function inOrder(groupsOf: readonly ReadonlySet<Group>[]): readonly (readonly number[])[] {
  const all = new Set(groupsOf.flatMap((groups) => [...groups]));
  const within = (group: Group): boolean => {
    const [first] = group;
    const others = first === undefined ? [] : [...(groupsOf[first] ?? [])];
    return others.some(
      (other) =>
        other !== group &&
        all.has(other) &&
        other.size >= group.size &&
        [...group].every((statement) => other.has(statement)),
    );
  };
  for (const group of all) if (within(group)) all.delete(group);
  const alone = groupsOf.flatMap((groups, statement) => (groups.size === 0 ? [[statement]] : []));
  return [...[...all].map((group) => [...group].sort((a, b) => a - b)), ...alone].sort(byMembers);
}

function byMembers(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((member, place) => member !== y[place]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
}
