import { speechLabels } from "./speech-labels.ts";

/** Quotations of novels: a second look at direct speech, of texts that the rules were not made for. */
export const riqua = speechLabels("riqua", "riqua", ["train.jsonl.gz", "valid.jsonl.gz"], {
  every: 4,
  stances: false,
});
