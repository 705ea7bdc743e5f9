import { marksOf, type Stage, type StageMark, type WordMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { inCommon, type Telling, type Tellings } from "./tellings.ts";

/** A statement whose form says for certain how far its happening has come. */
export interface Course {
  readonly telling: Telling;
  readonly told: Told;
  readonly mark: Pick<StageMark, "from" | "to">;
  readonly verb: string;
  readonly stage: Stage;
  /** Whether it was over before what its report tells: [had met]. */
  readonly perfect: boolean;
}

/** Statements of a telling that are looked at. */
const STATEMENTS = 3;

/** What one report leaves open, and a later one tells, with the words that the two must share at least. */
const COURSES: readonly { readonly open: Stage; readonly end: Stage; readonly shared: number }[] = [
  { open: "planned", end: "done", shared: 0 },
  { open: "under-way", end: "done", shared: 2 },
  { open: "planned", end: "denied", shared: 0 },
];

/**
 * What a later report tells of what an earlier one leaves open, in whatever words, as both are of one point: [the board
 * is to meet on Friday] and [the party suspended him], [is moving its patients] and [the patients were taken out],
 * [will ask the court for a halt] and [the court refused to halt it]. Not [tried to enter] and [were at the door], of
 * which neither says when. Null where no two reports of different days do so.
 */
export function courseOf(point: Tellings): readonly Course[] | null {
  const courses = point.tellings.flatMap((telling) =>
    telling.told.slice(0, STATEMENTS).flatMap((told) => read(telling, told) ?? []),
  );
  for (const { open, end, shared } of COURSES) {
    const pair = pairOf(
      courses.filter(({ stage }) => stage === open),
      courses.filter(({ stage }) => stage === end),
      shared,
      point,
    );
    if (pair === null) continue;
    // One a report, the pair first.
    const all = [...pair, ...courses.filter(({ stage }) => stage === open || stage === end)];
    const firsts = all.filter((each, at) => all.findIndex(({ telling }) => telling === each.telling) === at);
    return point.tellings.flatMap((telling) => firsts.filter((each) => each.telling === telling));
  }
  return null;
}

/** The two statements that are most alike, of which one is open and a later report's tells the end. */
function pairOf(
  open: readonly Course[],
  ended: readonly Course[],
  shared: number,
  point: Tellings,
): readonly Course[] | null {
  let best: readonly Course[] | null = null;
  let most = shared - 1;
  for (const one of open) {
    for (const end of ended) {
      if (!isBefore(one.telling, end.telling)) continue;
      // [was sounding its horn] is no older than [had sounded it].
      if (one.stage === "under-way" && end.perfect) continue;
      const near = point.nearness(one.verb, end.verb) >= NEAR ? 1 : 0;
      const alike = inCommon(one.told, end.told, point) + near;
      if (alike > most) {
        best = [one, end];
        most = alike;
      }
    }
  }
  return best;
}

/** Nearness of verbs that counts as a word in common: [open, close] 0.4. */
const NEAR = 0.35;

function isBefore(a: Telling, b: Telling): boolean {
  return a.day !== null && b.day !== null && a.day < b.day;
}

/** The first verb group of a statement, where its form says for certain what stage it is at. */
function read(telling: Telling, told: Told): Course | null {
  const { anchor, negated, stage } = told.statement;
  const mark = marksOf(telling.marked.marks, "stage").find((each) => inside(each, anchor));
  if (mark === undefined || stage === "hypothetical") return null;
  const group = told.words.filter((word) => inside(word, mark));
  const verb = group.findLast(({ tag }) => tag.startsWith("VB"));
  if (verb === undefined) return null;
  const denied = negated || stage === "denied";
  const sure = denied ? deniedOf(group, told, mark) : stageOf(group, verb, stage);
  const perfect = group[0]?.lemma === "have" && group[0].tag === "VBD" && group.length > 1;
  return sure === null ? null : { telling, told, mark, verb: verb.lemma, stage: sure, perfect };
}

/**
 * [did not meet, refused to meet]; not [denied meeting], which is no outcome of a plan to meet, nor [has never met, nobody
 * met until now].
 */
function deniedOf(group: readonly WordMark[], told: Told, mark: StageMark): Stage | null {
  const finite = group[0]?.tag === "VBD" || (group[0]?.lemma === "have" && group.length > 1);
  const never = group.some(({ lemma }) => lemma === "never");
  const denial = told.statement.attribution.some(
    ({ sense, cue }) => sense === "deny" && cue.from < mark.from,
  );
  return finite && !never && !denial && mark.stage === "done" && mark.negated ? "denied" : null;
}

function stageOf(group: readonly WordMark[], verb: WordMark, stage: Stage): Stage | null {
  const first = group[0];
  if (first === undefined) return null;
  const present = verb.tag === "VBG" || /^VB[ZP]$/.test(first.tag);
  if (OPEN.has(verb.lemma) && stage !== "planned") return present ? "planned" : null;
  if (stage === "planned") {
    // [will meet, said it would meet, is to meet, is expected]; not [tried to meet, an order to meet].
    const finite = first.tag === "MD" || (first.lemma === "be" && first.tag !== "VB" && first !== verb);
    return finite || OPEN.has(verb.lemma) ? "planned" : null;
  }
  if (LIGHT.has(verb.lemma)) return null;
  if (stage === "under-way") return first.lemma === "be" && verb.tag === "VBG" ? "under-way" : null;
  const past = first.tag === "VBD" || (verb.tag === "VBN" && first !== verb);
  return stage === "done" && past ? "done" : null;
}

/** Verbs of what is not yet: [forecasters expect a crest], [is seeking a second term]. */
const OPEN = new Set("expect forecast predict anticipate seek plan intend want demand propose".split(" "));
/** Verbs that tell no outcome: of being, and of saying what is yet to come [promised a report]. */
const LIGHT = new Set(
  "be have do promise pledge vow offer announce say tell agree decide want hope demand warn expect plan ask call urge".split(
    " ",
  ),
);
