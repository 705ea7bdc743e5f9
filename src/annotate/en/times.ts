import type { DayRange, TimeMark } from "../../model/mark.ts";
import type { Annotator, Context } from "../language.ts";
import type { Meaning, TimeReading } from "./times/meaning.ts";
import { partOf } from "./times/parts.ts";
import { readTime } from "./times/read.ts";
import { resolve } from "./times/resolve.ts";
import { directionAround, type TagAt } from "./times/tense.ts";
import { endsOf, timexOf } from "./times/timex.ts";
import { type Token, wordAt } from "./tokens.ts";

/**
 * Finds time expressions and reads each as days against the report's reference day. Dates without a year, weekdays
 * and seasons follow the tense around them, the past where it does not tell. Without a reference day, `when` is set
 * for fully stated dates only. Spans hold no preposition and no hedge, but "over a year ago" is one expression.
 */
export const times: Annotator = { name: "times", annotate };

/** Further than this many characters back, a named day is no anchor for "two days earlier". */
const ANCHOR_REACH = 600;

function annotate({ reference, shared }: Context): readonly TimeMark[] {
  const { tokens } = shared;
  const tagAt: TagAt = (from) => shared.wordAt(from)?.tag ?? "";
  const found: TimeMark[] = [];
  let quarter: { readonly when: DayRange; readonly at: number } | null = null;
  let anchor: { readonly when: DayRange; readonly at: number } | null = null;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const read = token === undefined || !mayOpen(token) ? null : readTime(tokens, index);
    const end = read === null ? undefined : tokens[read.to - 1];
    if (token === undefined || read === null || end === undefined) {
      index += 1;
      continue;
    }
    const last = anchor !== null && token.from - anchor.at <= ANCHOR_REACH ? anchor.when : null;
    const direction = directionAround(tokens, index, read.to, tagAt);
    const reading = settle(read, direction);
    const near = quarter !== null && token.from - quarter.at <= ANCHOR_REACH ? quarter.when : null;
    const comparing = near !== null && isComparing(tokens, index);
    const resolved = resolve(reading.meaning, { reference, direction, last, quarter: near, comparing });
    const when =
      resolved === null || reading.part === null
        ? resolved
        : partOf(resolved, reading.part, reading.unit, reference);
    found.push(markOf(tokens, index, reading, { when, resolved }, { from: token.from, to: end.to }));
    if (when !== null) {
      anchor = { when, at: end.to };
    }
    if (resolved !== null && isNamedQuarter(reading.meaning)) quarter = { when: resolved, at: end.to };
    index = reading.to;
  }
  return found;
}

/** [It will open in two weeks] is a day to come, [the third strike in two weeks] a length. */
function settle(reading: TimeReading, direction: -1 | 0 | 1): TimeReading {
  const { meaning } = reading;
  if (meaning.kind !== "within") return reading;
  const { unit, amount, iso } = meaning;
  const clock = unit === "hour" || unit === "minute" || unit === "second";
  return direction === 1 && !clock
    ? { ...reading, meaning: { kind: "shift", unit, amount, more: false } }
    : { ...reading, meaning: { kind: "duration", iso } };
}

/** Whether the meaning is a quarter that later words may mean by "the quarter"; not that of the year before. */
function isNamedQuarter(meaning: Meaning): boolean {
  if (meaning.kind === "quarter") return (meaning.back ?? 0) === 0;
  return (
    meaning.kind === "period" && meaning.unit === "quarter" && meaning.years === 0 && meaning.year === null
  );
}

// [$5 million, compared with $4 million a year ago], [up 12% from a year earlier]; not [he resigned a year ago].
function isComparing(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 10); at--) {
    if (tokens[at]?.newLine === true) return false;
    if (COMPARING.has(wordAt(tokens, at))) return true;
  }
  return COMPARING.has(wordAt(tokens, index)) || wordAt(tokens, index + 3) === ",";
}

const COMPARING: ReadonlySet<string> = new Set(
  "from than compared versus against million billion thousand cents share % $ £ € percent net profit loss revenue sales earnings".split(
    " ",
  ),
);

function markOf(
  tokens: readonly Token[],
  index: number,
  reading: TimeReading,
  { when, resolved }: { readonly when: DayRange | null; readonly resolved: DayRange | null },
  span: { readonly from: number; readonly to: number },
): TimeMark {
  const { meaning, clock } = reading;
  const hedge = reading.hedge !== "" ? reading.hedge : hedgeBefore(tokens, index, meaning);
  const vague = meaning.kind === "vague" || (meaning.kind === "relative" && when === null);
  const timex = timexOf(reading, resolved, hedge);
  return {
    kind: "time",
    ...span,
    sort: meaning.kind === "duration" ? "duration" : vague ? "vague" : "calendar",
    when,
    unit: reading.unit,
    stated: reading.stated,
    clock: clock === null ? null : { from: clock.from, to: clock.to },
    duration: meaning.kind === "duration" ? meaning.iso : null,
    weekday: weekdayIn(meaning),
    hedge,
    timex,
    ends: endsOf(reading, tokens, index, timex),
  };
}

function weekdayIn(meaning: Meaning): number | null {
  return meaning.kind === "weekday" || meaning.kind === "date" ? meaning.weekday : null;
}

// [more than two hours], [about a year], [up to 24 hours], [around 2010]
function hedgeBefore(tokens: readonly Token[], index: number, meaning: Meaning): TimeMark["hedge"] {
  const before = wordAt(tokens, index - 1);
  const prior = wordAt(tokens, index - 2);
  if (meaning.kind === "shift" && meaning.more) return "more";
  if (before === "than")
    return prior === "more" || prior === "longer"
      ? "more"
      : prior === "less" || prior === "fewer"
        ? "less"
        : "";
  if (before === "least" && prior === "at") return "at-least";
  if (before === "most" && prior === "at") return "at-most";
  if (before === "to" && prior === "up") return "at-most";
  if (APPROX.has(before)) return "approx";
  const first = wordAt(tokens, index);
  if (meaning.kind === "shift" && (APPROX.has(first) || first === "nearly")) return "approx";
  if (meaning.kind === "duration") {
    if (before === "over" ? LASTING.has(prior) : before === "exceeding") return "more";
    if (before === "under" || before === "within") return "less";
    if (before === "almost" || before === "nearly" || before === "some") return "approx";
  }
  return meaning.kind === "vague" ? "vague" : "";
}

// [for over two hours]; [spread over two hours] says how long it took.
const LASTING: ReadonlySet<string> = new Set(
  "for lasted last lasts lasting after took takes spent in is was were been be of well just waited served".split(
    " ",
  ),
);

const APPROX: ReadonlySet<string> = new Set(
  "about around circa approximately roughly almost nearly".split(" "),
);

/** Whether a time may begin at the token: saves the grammar most of the text. */
function mayOpen(token: Token): boolean {
  if (token.sort === "number") return true;
  if (token.sort === "sign") return /^['’‘½¼¾]$/.test(token.text);
  if (token.text[0] !== token.lower[0]) return true;
  return OPENERS.has(token.lower);
}

const OPENERS: ReadonlySet<string> = new Set(
  (
    "yesterday today tomorrow tonight overnight fiscal the these that last this next past previous recent coming current spring summer autumn fall winter " +
    "early late mid middle earlier later start beginning end first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth now currently recently nowadays presently so " +
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half " +
    "over more just almost nearly about around roughly few several many some dozens hundreds thousands tens scores couple handful number " +
    "seconds minutes hours days nights weekends weeks fortnights months years decades centuries year month week decade hour day yearlong monthlong weeklong decadelong monthslong weekslong yearslong hourlong " +
    "noon midnight quarter dawn daybreak sunrise morning lunchtime midday afternoon evening dusk sunset night predawn small nineties eighties seventies sixties fifties forties thirties twenties thousand million dozen " +
    "sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october november december " +
    "sundays mondays tuesdays wednesdays thursdays fridays saturdays every each once twice thrice hourly daily nightly weekly fortnightly monthly quarterly yearly annually prior most " +
    "christmas easter thanksgiving halloween juneteenth labor memorial independence next previous calendar everyday end black new upcoming final"
  ).split(" "),
);
