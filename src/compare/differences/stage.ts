import type { Difference } from "../../model/comparison.ts";
import { marksOf, type Stage, type StageMark } from "../../model/mark.ts";
import { inside } from "../../model/span.ts";
import type { Told } from "../statements.ts";
import { courseOf } from "./course.ts";
import { replyDifferences } from "./replies.ts";
import {
  differing,
  inCommon,
  mainVerb,
  sameHappening,
  sharedWords,
  type Telling,
  type Tellings,
} from "./tellings.ts";

/** One happening of a statement and how far it has come. */
interface Step {
  readonly telling: Telling;
  readonly told: Told;
  readonly mark: Pick<StageMark, "from" | "to">;
  readonly verb: string;
  readonly stage: Stage;
  /** Whether it is what the statement tells, and not told in passing: [spoke of implementing it]. */
  readonly main: boolean;
  /** Whether only a sign or report of it is denied: [no sign that oil is leaking]. */
  readonly unseen: boolean;
}

/**
 * Readings in which the same happening stands at another stage.
 *
 * [will meet the governor] and [met the governor]: update. [was destroyed] and [denied that it was destroyed]:
 * conflict. Not [plans to rebuild] and [met on Monday]: other verbs, so nothing is said of one happening.
 */
export function stageDifferences(point: Tellings): readonly Difference[] {
  const steps = point.tellings.flatMap((telling) => stepsOf(telling));
  for (const [kind, because] of [
    ["denied", "denied"],
    ["planned", "plan-and-outcome"],
  ] as const) {
    const pair = pairOf(kind, steps, point);
    if (pair === null) continue;
    const [open, done] = pair;
    const same = onePerTelling(
      steps.filter(
        (step) => step === open || step === done || isSame(step, open, point) || isSame(step, done, point),
      ),
      pair,
    );
    return [
      {
        kind: "stage",
        verdict: kind === "planned" ? "update" : denialOf(open, done, point),
        because,
        about: done.verb,
        values: same.map(({ telling, mark, stage }) => differing(telling, mark, stage)),
      },
    ];
  }
  const replies = replyDifferences(point);
  return replies.length > 0 ? replies : cameOf(point);
}

/** What a later report tells of what an earlier one leaves open, where no two steps are of one verb. */
function cameOf(point: Tellings): readonly Difference[] {
  const course = courseOf(point);
  const end = course?.findLast(({ stage }) => stage === "done" || stage === "denied");
  if (course === null || end === undefined) return [];
  const planned = course.some(({ stage }) => stage === "planned");
  return [
    {
      kind: "stage",
      verdict: "update",
      because: planned ? "plan-and-outcome" : "later-report",
      about: end.verb,
      values: course.map(({ telling, mark, stage }) => differing(telling, mark, stage)),
    },
  ];
}

/** The most alike steps of which one is planned or denied and the other done. */
function pairOf(kind: Stage, steps: readonly Step[], point: Tellings): readonly [Step, Step] | null {
  let best: readonly [Step, Step] | null = null;
  let most = -1;
  for (const open of steps) {
    if (open.stage !== kind) continue;
    for (const done of steps) {
      if (done.telling === open.telling || done.stage !== "done") continue;
      if (!isSame(open, done, point)) continue;
      // That one thing is denied says nothing of another, however near.
      if (kind === "denied" && (open.verb !== done.verb || !done.main || !(open.main || open.unseen)))
        continue;
      // One form of words that is read in two ways, [has offered to go], is no other stage.
      if (kind === "planned" && sameWord(open, done)) continue;
      // A plan that is told after the outcome is of another time.
      const together = done.telling.day === open.telling.day;
      if (kind === "planned" && together && done.told.statement.stage === "under-way") continue;
      if (kind === "planned" && (done.telling.day ?? "") < (open.telling.day ?? "")) continue;
      const alike = sharedWords(open.told, done.told) + (open.verb === done.verb ? 1 : 0);
      if (alike > most) {
        best = [open, done];
        most = alike;
      }
    }
  }
  return best;
}

/** A denial beside a statement: what a later report tells has come since; where only signs are missing, nothing follows. */
function denialOf(denied: Step, done: Step, point: Tellings): Difference["verdict"] {
  const [before, after] = [denied.telling.day, done.telling.day];
  if (before !== null && after !== null && before < after) return "update";
  // [two are missing], and on the next day [nobody is missing].
  const lasted = done.told.statement.stage === "under-way";
  if (lasted && before !== null && after !== null && after < before) return "update";
  // [they never received it] and [the port received the letter] share but their verb.
  if (inCommon(denied.told, done.told, point) < 2) return "unclear";
  return denied.unseen ? "unclear" : "conflict";
}

function onePerTelling(steps: readonly Step[], pair: readonly Step[]): readonly Step[] {
  const telling = (step: Step): Step | undefined => pair.find((each) => each.telling === step.telling);
  return steps.filter(
    (step, at) =>
      step === (telling(step) ?? steps.find((other) => other.telling === step.telling)) &&
      steps.indexOf(step) === at,
  );
}

/** Steps of a telling that are looked at. */
const STEPS = 12;

function stepsOf(telling: Telling): readonly Step[] {
  const { marks, report } = telling.marked;
  const all = marksOf(marks, "stage");
  return telling.told
    .flatMap((told): readonly Step[] => {
      const { anchor, stage, negated } = told.statement;
      const main = mainVerb(told);
      const own = all.filter((mark) => inside(mark, anchor)).slice(0, STEPS);
      const steps = own.flatMap((mark): readonly Step[] => {
        const verb = told.words.findLast((word) => inside(word, mark) && /^(?:VB|NN)/.test(word.tag));
        // [are to begin talks] is a plan, whatever is to begin.
        const plan = mark === own[0] && stage === "planned";
        if (verb === undefined || (LIGHT.has(verb.lemma) && !plan)) return [];
        // The first verb stands for the statement, with what is denied around it.
        const first = mark === own[0];
        const unseen = UNSEEN.test(report.text.slice(anchor.from, mark.from));
        // [when the count was halted, refused to concede] denies nothing of the halt.
        const ahead = stage === "denied" && (told.statement.attribution.at(-1)?.cue.from ?? 0) >= mark.to;
        const at = unseen
          ? "denied"
          : first && !ahead
            ? coarse(stage, negated)
            : coarse(mark.stage, mark.negated);
        // What somebody is asked or about to do in passing is no plan that is told: [asked them to go].
        if (at === "planned" && (!first || !tellsWhen(told, mark))) return [];
        return [{ telling, told, mark, verb: verb.lemma, stage: at, main: first, unseen }];
      });
      if (main === null || steps.some(({ verb }) => verb === main.lemma) || LIGHT.has(main.lemma))
        return steps;
      // The stage of a statement is that of its first verb group: [none of those arrested is in custody] denies no arrest.
      if (own[0] !== undefined && !inside(main.span, own[0])) return steps;
      const at = coarse(stage, negated);
      if (at === "planned" && own[0] !== undefined && !tellsWhen(told, own[0])) return steps;
      return [
        { telling, told, mark: main.span, verb: main.lemma, stage: at, main: true, unseen: false },
        ...steps,
      ];
    })
    .slice(0, STEPS);
}

/** Whether a group of verbs says when by itself: [will be found, set to meet], not [the last to be found]. */
function tellsWhen(told: Told, mark: StageMark): boolean {
  const [first, second] = told.words.filter((word) => inside(word, mark));
  return first?.tag !== "VB" && !(first?.tag === "TO" && second?.tag === "VB");
}

/** Verbs that say nothing of what happens. */
const LIGHT = new Set(
  "be have do get go come say tell make take begin start expect plan continue seem appear".split(" "),
);
const UNSEEN = /\bno (?:\w+ )?(?:sign|signs|evidence|indication|report|reports|word)\b/iu;

/** Verbs of a visit: who [will travel to] a place is later told to have [walked] its streets. */
const VISITS = new Set("visit travel fly tour walk arrive head drive sail return inspect".split(" "));

function isSame(a: Step, b: Step, point: Tellings): boolean {
  if (LIGHT.has(a.verb) || LIGHT.has(b.verb)) return false;
  return (VISITS.has(a.verb) && VISITS.has(b.verb)) || sameHappening(a.verb, b.verb, point);
}

function sameWord(a: Step, b: Step): boolean {
  const word = ({ telling, mark }: Step): string | undefined =>
    telling.marked.report.text.slice(mark.from, mark.to).toLowerCase().split(/\s+/u).at(-1);
  return word(a) === word(b);
}

function coarse(stage: Stage, negated: boolean): Stage {
  // [did not close it], [is not closing it]
  if (stage === "denied" || (negated && (stage === "done" || stage === "under-way"))) return "denied";
  return stage === "under-way" ? "done" : stage;
}
