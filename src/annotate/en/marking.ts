import type { Mark } from "../../model/mark.ts";
import type { Day, Report } from "../../model/report.ts";
import { byPlace } from "../../model/span.ts";
import type { Annotator } from "../language.ts";
import { Shared } from "./shared.ts";

/** The marks of a report as one annotator after the other adds its own. */
export class Marking {
  readonly #report: Report;
  readonly #reference: Day | null;
  readonly #shared: Shared;
  #marks: readonly Mark[] = [];

  constructor(report: Report, reference: Day | null) {
    this.#report = report;
    this.#reference = reference;
    this.#shared = new Shared(report.text, () => this.#marks);
  }

  /** In order of place. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  add({ annotate }: Annotator): void {
    const context = {
      report: this.#report,
      reference: this.#reference,
      marks: this.#marks,
      shared: this.#shared,
    };
    this.#marks = merged(this.#marks, annotate(context));
  }
}

/** Two lists of marks as one in order of place; of marks in one place the known stand before the found. */
export function merged(known: readonly Mark[], found: readonly Mark[]): readonly Mark[] {
  const sorted = [...found].sort(byPlace);
  const all: Mark[] = [];
  let next = 0;
  for (const mark of known) {
    for (let other = sorted[next]; other !== undefined && byPlace(other, mark) < 0; other = sorted[next]) {
      all.push(other);
      next += 1;
    }
    all.push(mark);
  }
  for (; next < sorted.length; next += 1) {
    const other = sorted[next];
    if (other !== undefined) all.push(other);
  }
  return all;
}
