import type { Finding } from "../../../model/finding.ts";
import type { Day } from "../../../model/report.ts";
import type { Facts } from "./facts.ts";
import type { JsonObject } from "./json-ld.ts";
import type { Headline } from "./where.ts";
import type { DateHabit, WrittenDate } from "./written.ts";

/** What one place of a page says about a date. */
export interface SaidDate {
  readonly date: WrittenDate;
  readonly via: string;
  readonly basis: Finding<Day>["basis"];
  /** `seen` by readers near the headline, or in the address; else meant for machines. */
  readonly seen: boolean;
  /** Whether it may be the date of another article that the page lists. */
  readonly beside?: boolean;
}

/** What the finders of dates look at. */
export interface Sight {
  readonly facts: Facts;
  readonly headline: Headline | null;
  /** JSON-LD objects of the article, best first. */
  readonly article: readonly JsonObject[];
  readonly habit: DateHabit;
}

/** A bare day as a date. */
export function bareDay(day: Day): WrittenDate {
  return { day, time: null, zone: null, ordered: false, from: 0, to: 0 };
}
