import { hasFile, jsonLines } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { type GoldEvent, stageRows, withoutGovernors } from "../stages.ts";

const SET = "meantime-stage";

interface Mention {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly pos?: string;
  readonly polarity?: string;
  readonly certainty?: string;
  readonly time?: string;
}

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Events of Wikinews that are told by verbs: whether they happened, are to come or are only possible, and denied. */
export const meantimeStage: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "meantime", "annotations.jsonl.gz"),
  score: (folder) => {
    const texts = jsonLines<Line>(folder, "meantime", "annotations.jsonl.gz").map(
      ({ doc, text, mentions }) => {
        const verbs = mentions.filter((each) => each.tag === "EVENT_MENTION" && each.pos === "VERB");
        const events = verbs.filter(({ polarity }) => polarity === "POS" || polarity === "NEG").map(eventOf);
        return { id: doc, text, headline: true, events: withoutGovernors(text, events) };
      },
    );
    return { rows: stageRows(SET, texts, ["planned", "hypothetical"]), failures: [] };
  },
};

function eventOf(mention: Mention): GoldEvent {
  return {
    from: mention.start,
    to: mention.end,
    stage: stageOf(mention),
    negated: mention.polarity === "NEG",
  };
}

function stageOf({ certainty, time }: Mention): GoldEvent["stage"] {
  if (certainty === "POSSIBLE" || certainty === "PROBABLE") return "hypothetical";
  if (certainty !== "CERTAIN") return null;
  if (time === "FUTURE") return "planned";
  return time === "NON_FUTURE" ? "actual" : null;
}
