import type { ReportId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Pins } from "../model/story.ts";

/** Corrections by hand, by report. */
export class PinIndex {
  readonly #together = new Map<ReportId, Set<ReportId>>();
  readonly #apart = new Map<ReportId, Set<ReportId>>();
  readonly #pins: Pins;

  constructor(pins: Pins) {
    this.#pins = pins;
    for (const [first, ...others] of pins.together) {
      if (first === undefined) continue;
      for (const other of others) note(this.#together, first, other);
    }
    for (const [one, two] of pins.apart) note(this.#apart, one, two);
  }

  /** Reports that are pinned to one, also by way of others. */
  with(report: ReportId): ReadonlySet<ReportId> {
    const found = new Set<ReportId>([report]);
    for (const each of found) for (const other of this.#together.get(each) ?? []) found.add(other);
    found.delete(report);
    return found;
  }

  isTogether(one: ReportId, two: ReportId): boolean {
    return this.#together.has(one) && this.with(one).has(two);
  }

  /** Reports that are pinned apart from one. */
  apartFrom(report: ReportId): ReadonlySet<ReportId> {
    return this.#apart.get(report) ?? NONE;
  }

  /** The corrections among reports, by their indexes, in order. */
  among(reports: readonly ReportId[]): {
    readonly together: readonly (readonly [number, number])[];
    readonly apart: readonly (readonly [number, number])[];
  } {
    return { together: pairsOf(this.#together, reports), apart: pairsOf(this.#apart, reports) };
  }

  /** Corrections that contradict one another, among the reports that are there: apart wins over together. */
  issues(isThere: (report: ReportId) => boolean): readonly Issue[] {
    return this.#pins.apart
      .filter(([one, two]) => isThere(one) && isThere(two) && this.isTogether(one, two))
      .map(([one, two]) => ({
        code: "PINS_DISAGREE" as const,
        severity: "warning" as const,
        subject: one,
        message: `${one} and ${two} are pinned apart, and other pins bring them together; they are kept apart. Take one of these pins back.`,
      }));
  }
}

const NONE: ReadonlySet<ReportId> = new Set();

function note(pins: Map<ReportId, Set<ReportId>>, one: ReportId, two: ReportId): void {
  for (const [here, there] of [
    [one, two],
    [two, one],
  ] as const) {
    const known = pins.get(here);
    if (known === undefined) pins.set(here, new Set([there]));
    else known.add(there);
  }
}

function pairsOf(
  pins: ReadonlyMap<ReportId, ReadonlySet<ReportId>>,
  reports: readonly ReportId[],
): readonly (readonly [number, number])[] {
  if (pins.size === 0) return [];
  const indexOf = new Map(reports.map((report, index) => [report, index]));
  return reports.flatMap((report, index) =>
    [...(pins.get(report) ?? [])]
      .flatMap((other) => indexOf.get(other) ?? [])
      .filter((other) => other > index)
      .sort((a, b) => a - b)
      .map((other) => [index, other] as const),
  );
}
