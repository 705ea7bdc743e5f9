import { join } from "node:path";
import type { RunnableSet } from "../sets.ts";
import type { MarkSet } from "./mark-set.ts";
import type { Peers } from "./peers.ts";
import { aliases } from "./sets/aliases.ts";
import { basilSpeakers } from "./sets/basil-speakers.ts";
import { chronoCases } from "./sets/chrono.ts";
import { ducklingDuration, ducklingTime } from "./sets/duckling-time.ts";
import { gumDates } from "./sets/gum-dates.ts";
import { gumNames } from "./sets/gum-names.ts";
import { gumQuotes } from "./sets/gum-quotes.ts";
import { gumSentences } from "./sets/gum-sentences.ts";
import { meantimeNames } from "./sets/meantime-names.ts";
import { meantimeStage } from "./sets/meantime-stage.ts";
import { meantimeTimes } from "./sets/meantime-times.ts";
import { msRecognizersDateTime } from "./sets/ms-recognizers-datetime.ts";
import { openNames } from "./sets/open-names.ts";
import { polnear } from "./sets/polnear.ts";
import { polnearSentences } from "./sets/polnear-sentences.ts";
import { quantitySets } from "./sets/quantities.ts";
import { riqua } from "./sets/riqua.ts";
import { tempeval3Aquaint, tempeval3TimeBank } from "./sets/tempeval3.ts";
import { timebankStage } from "./sets/timebank-stage.ts";

const MARK_SETS: readonly MarkSet[] = [
  polnearSentences,
  polnear,
  riqua,
  basilSpeakers,
  gumQuotes,
  aliases,
  gumNames,
  meantimeNames,
  ...openNames,
  ...quantitySets,
  gumSentences,
  meantimeStage,
  timebankStage,
  tempeval3TimeBank,
  tempeval3Aquaint,
  meantimeTimes,
  gumDates,
  msRecognizersDateTime,
  chronoCases,
  ducklingTime,
  ducklingDuration,
];

/** The sets of marked texts that a data folder holds. */
export function markSets(dataDir: string, peers: Peers | null): readonly RunnableSet[] {
  const folder = join(dataDir, "eval");
  return MARK_SETS.filter((set) => set.isIn(folder)).map((set) => ({
    name: set.name,
    group: "marks",
    run: () => set.score(folder, peers),
  }));
}
