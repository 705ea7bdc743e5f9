import { speechLabels } from "./speech-labels.ts";

/** The development sentences of PolNeAR as the CofeNet paper cuts and labels them. */
export const polnearSentences = speechLabels("polnear-sentences", "polnear", ["cofenet-valid.jsonl.gz"]);
