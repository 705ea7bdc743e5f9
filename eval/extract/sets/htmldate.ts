import { totalCounts, totalMean } from "../body-metrics.ts";
import { dateShare } from "../measures.ts";
import { dayOf } from "../metadata-metrics.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly date: string;
}

const day = dateShare<Gold>(({ date }) => dayOf(date));

/** Days of publication. No reader is told the address, which often holds the day. */
export const htmldate = pageSet<Gold>(
  "extract-htmldate",
  [
    { ...day, metric: "accuracy", total: totalMean },
    { ...day, metric: "f1", total: totalCounts },
  ],
  { withUrl: false },
);
