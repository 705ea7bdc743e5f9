import { shingleF1 } from "../measures.ts";
import { pageSet } from "../page-set.ts";
import type { GoldLine } from "../pages.ts";

interface Gold extends GoldLine {
  readonly body: string;
}

/** Bodies marked by people. */
export const aeb = pageSet<Gold>("extract-aeb", [shingleF1(({ body }) => body)]);
