import type { QuantityMark } from "../../../model/mark.ts";
import type { Span } from "../../../model/span.ts";
import { lengthOf } from "../times/words.ts";
import { isHyphen, type Token, wordAt } from "../tokens.ts";
import type { Amount } from "./amount.ts";
import type { Run } from "./clauses.ts";
import { boundsOf, readHedge } from "./hedges.ts";
import { measureOfTime } from "./measures.ts";
import { NOUNLIKE, type WordAt } from "./nouns.ts";
import { isBefallen, readRestriction } from "./restrictions.ts";
import { readToll } from "./tolls.ts";
import { noUnit, readUnit, type Unit } from "./units.ts";

/** The mark of an amount: its bounds, and what it counts. `last` is the mark before it in its sentence. */
export function markOf(
  tokens: readonly Token[],
  text: string,
  read: Amount,
  wordOf: WordAt,
  last: QuantityMark | null,
): QuantityMark {
  const unit = read.unit === null ? readUnit(tokens, text, read.from, read.to, wordOf) : noUnit(read.unitTo);
  const sort = read.sort === "count" ? (unit.sort ?? "count") : read.sort;
  const softened = readHedge(tokens, read);
  const hedged = isSpanned(tokens, read.from, sort)
    ? { ...softened, hedge: "" as const, from: read.from }
    : softened;
  const place = (run: Run | null): Span | null =>
    run === null ? null : { from: tokens[run.from]?.from ?? 0, to: tokens[run.to - 1]?.to ?? 0 };
  const end = Math.max(unit.to, hedged.to);
  const rate = readRate(tokens, end);
  const to = rate?.to ?? end;
  const what = isCounting(sort)
    ? countedBy(tokens, text, unit, { from: hedged.from, to }, sort, wordOf, last)
    : null;
  const lead = /^(?:all|both|further|additional)$/.test(wordAt(tokens, hedged.from - 1)) ? 1 : 0;
  const between = hedged.hedge === "between" && wordAt(tokens, hedged.from - 1) === "between" ? 1 : 0;
  // A share's phrase ends with the share: what it is of is told by the thing.
  const phrase = {
    from: hedged.from - lead - between,
    to: sort === "percent" ? Math.max(read.to, hedged.to) : to,
  };
  const counted = read.counted ?? what?.counted ?? unit.counted;
  return {
    kind: "quantity",
    from: tokens[read.from]?.from ?? 0,
    to: tokens[read.to - 1]?.to ?? 0,
    sort,
    value: read.value,
    ...boundsOf(read, hedged.hedge),
    hedge: hedged.hedge,
    unit: read.unit ?? (unit.text === "" ? (what?.unit ?? "") : unit.text),
    counted,
    measure: read.measure ?? unit.measure ?? (sort === "age" ? measureOfTime(counted) : null),
    phrase: place(phrase) ?? { from: 0, to: 0 },
    thing: what?.thing ?? null,
    restriction: place(what === null ? rate : what.restriction),
  };
}

// [$4 a night], [six hours per week], [1.7 million barrels a day], [$1,000-per-person]
function readRate(tokens: readonly Token[], at: number): Run | null {
  const joint = isHyphen(tokens[at]) ? at + 1 : at;
  const word = wordAt(tokens, joint);
  const noun = isHyphen(tokens[joint + 1]) ? joint + 2 : joint + 1;
  const next = tokens[noun];
  if (tokens[joint]?.newLine === true || next === undefined || next.newLine || next.sort !== "word")
    return null;
  const rated = RATED.has(next.lower) || lengthOf(next.lower) !== null;
  return word === "per" || (/^(?:a|an|each|every)$/.test(word) && rated)
    ? { from: joint, to: noun + 1 }
    : null;
}

const RATED: ReadonlySet<string> = new Set(
  "share barrel ounce pound ton tonne gallon litre liter mile kilometre kilometer head person piece unit bushel bottle ticket night game seat student pupil child vote word page acre hectare".split(
    " ",
  ),
);

function isCounting(sort: QuantityMark["sort"]): boolean {
  return sort === "count" || sort === "percent" || sort === "fraction";
}

/** What is counted, and what narrows it. */
interface Counted {
  readonly counted: string;
  readonly unit: string;
  readonly thing: Span | null;
  readonly restriction: Run | null;
}

function countedBy(
  tokens: readonly Token[],
  text: string,
  unit: Unit,
  { from, to }: Run,
  sort: QuantityMark["sort"],
  wordOf: WordAt,
  last: QuantityMark | null,
): Counted {
  const spanOf = (run: Run): Span => ({
    from: tokens[run.from]?.from ?? 0,
    to: tokens[run.to - 1]?.to ?? 0,
  });
  const counts = sort === "count";
  const named = unit.first >= 0;
  const head = wordAt(tokens, unit.first);
  // [63 injured], [13 dead]: people, told by what befell them.
  if (named && counts && unit.end === unit.first + 1 && NOUNLIKE.has(head) && head !== "others") {
    const restriction = readRestriction(tokens, { from, to, named: true, counts: false }, wordOf);
    const run = { from: unit.first, to: Math.max(unit.end, restriction?.to ?? 0) };
    return { counted: "person", unit: unit.text, thing: null, restriction: run };
  }
  // [leads a 12-member panel]: what is said of the panel does not narrow its members.
  const compound = named && isHyphen(tokens[unit.first - 1]);
  const restriction = compound ? null : readRestriction(tokens, { from, to, named, counts }, wordOf);
  if (named && head !== "others") {
    const thing = spanOf({ from: unit.first, to: unit.end });
    return { counted: unit.counted, unit: unit.text, thing, restriction };
  }
  const toll = counts ? readToll(tokens, from, wordOf) : null;
  if (toll !== null) {
    const thing = spanOf(toll.thing);
    return {
      counted: toll.counted,
      unit: text.slice(thing.from, thing.to),
      thing,
      restriction: toll.restriction ?? restriction,
    };
  }
  // [killed 7 soldiers and wounded 12 others], [11 delegates, her rival 10]: of what the figure before counts.
  if (counts && last?.sort === "count" && last.thing !== null) {
    return { counted: last.counted, unit: unit.text, thing: last.thing, restriction };
  }
  const people = counts && isBefallen(tokens, from, to, wordOf);
  return { counted: people ? "person" : unit.counted, unit: unit.text, thing: null, restriction };
}

// [spread over 16 years] says how long, [for over 16 years] at least how long.
function isSpanned(tokens: readonly Token[], from: number, sort: string): boolean {
  const at = /^(?:a|an|the|its)$/.test(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
  return (
    sort === "duration" &&
    wordAt(tokens, at) === "over" &&
    (at < from - 1 || !LASTING.has(wordAt(tokens, at - 1)))
  );
}

const LASTING: ReadonlySet<string> = new Set(
  "for lasted last lasts lasting after took takes spent in is was were been be of well just waited served".split(
    " ",
  ),
);
