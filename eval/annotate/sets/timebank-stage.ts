import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { type GoldEvent, stageRows, withoutGovernors } from "../stages.ts";

const SET = "timebank-stage";

interface Instance {
  readonly eventID: string;
  readonly tense: string;
  readonly aspect: string;
  readonly pos: string;
  readonly polarity: string;
  readonly modality?: string;
}

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly events: readonly {
    readonly eid: string;
    readonly class: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly instances: readonly Instance[];
}

/** Verbs of TimeBank: their stage by tense, aspect and modal verb where they are finite, and their negation. */
export const timebankStage: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "tempeval3", "timebank.jsonl.gz"),
  score: (folder) => {
    const texts = jsonLines<Line>(folder, "tempeval3", "timebank.jsonl.gz").map(
      ({ doc, text, events, instances }) => {
        // An event with several instances [he voted twice] is judged by the first.
        const byEvent = new Map([...instances].reverse().map((each) => [each.eventID, each]));
        const verbs = events.flatMap(({ eid, start, end, class: sort }): readonly GoldEvent[] => {
          const instance = byEvent.get(eid);
          if (instance?.pos !== "VERB") return [];
          const before = text.slice(Math.max(0, start - 120), start);
          const stage = sort === "ASPECTUAL" || CONDITION.test(before) ? null : stageOf(instance);
          const negated = FAILURE.test(before) ? null : instance.polarity === "NEG";
          return [{ from: start, to: end, stage, negated }];
        });
        return { id: doc, text, headline: false, events: withoutGovernors(text, verbs) };
      },
    );
    const stages = ["planned", "under-way", "done", "hypothetical"] as const;
    return { rows: stageRows(SET, texts, stages), failures: [] };
  },
};

/** The verb stands in a condition, of which the scheme says nothing. */
const CONDITION = /\b(?:if|unless|whether)\b[^,.;:]*$/i;
/** The verb did not happen by the word before it, where the scheme asks for "not" alone. */
const FAILURE = /\b(?:fail|refus|declin|neglect)(?:s|e|es|ed|ing) to $/;

/** Infinitives and participles have no tense of their own; "would" is the past of "will" as well as a condition. */
function stageOf({ tense, aspect, modality = "none" }: Instance): GoldEvent["stage"] {
  if (/^(?:could|may|might|can|must|should)/.test(modality)) return "hypothetical";
  if (modality !== "none") return null;
  if (tense === "FUTURE") return "planned";
  if (tense !== "PAST" && tense !== "PRESENT") return null;
  if (aspect.endsWith("PROGRESSIVE")) return "under-way";
  return tense === "PRESENT" && aspect === "NONE" ? "under-way" : "done";
}
