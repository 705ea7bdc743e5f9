import { createHash } from "node:crypto";
import type { Copy, CopyFamily } from "../../model/copy.ts";
import type { ReportId } from "../../model/ids.ts";
import type { Day, Report } from "../../model/report.ts";
import { dayNumber } from "../../text/calendar.ts";
import { fingerprintsOf } from "../../text/fingerprints.ts";
import { copiedBetween } from "./copied.ts";
import { familiesIn } from "./families.ts";
import { knownOwners, type Owners } from "./owners.ts";
import { copiesIn } from "./pairs.ts";
import { Postings } from "./postings.ts";
import { byTime, type KeptReport, readReport } from "./read-report.ts";
import type { KeptText, Pair } from "./text.ts";
import { Views } from "./views.ts";

export interface CopyOptions {
  /** Reports that were published further apart are not held against each other; undated ones are against all. */
  readonly days?: number;
  /** Which outlets have one owner; see `readOwners`. */
  readonly owners?: Owners;
}

/** A story is printed on for some weeks; a text that returns after that is an anniversary. */
const DAYS = 30;

/**
 * Knows of a changing set of reports who has what from whom. What it says depends on the set alone: not on the order in
 * which reports came, nor on what came and has left again. Of a report are kept the codes of its words and their places,
 * not its text: some 4 kB for 400 words. Reports of the same words of one day are kept once.
 */
export class CopyIndex {
  readonly #owners: Owners;
  readonly #texts: (KeptText | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #byKey = new Map<string, KeptText>();
  readonly #byReport = new Map<ReportId, KeptText>();
  readonly #postings: Postings;
  readonly #views: Views;
  /** Texts whose candidates may be others than those that are known. */
  readonly #stale = new Set<KeptText>();

  constructor({ days = DAYS, owners = knownOwners() }: CopyOptions = {}) {
    this.#owners = owners;
    const order = (a: number, b: number): number => compare(this.#texts[a], this.#texts[b]);
    this.#postings = new Postings(order);
    this.#views = new Views(this.#texts, this.#postings, order, days);
  }

  get size(): number {
    return this.#byReport.size;
  }

  /** Adds reports. One that is there already, by its id, is put in place of what was. */
  add(reports: Iterable<Report>): void {
    for (const report of reports) {
      if (this.#byReport.has(report.id)) this.remove([report.id]);
      const { kept, codes } = readReport(report, this.#owners);
      if (codes.length > 0) this.#keep(kept, codes);
    }
  }

  /** Removes reports; those that are not there are passed over. */
  remove(reports: Iterable<ReportId>): void {
    for (const id of reports) {
      const text = this.#byReport.get(id);
      if (text === undefined) continue;
      this.#byReport.delete(id);
      text.reports = text.reports.filter((report) => report.id !== id);
      if (text.reports.length === 0) this.#drop(text);
    }
  }

  /** Removes what was published before a day; undated reports stay. */
  forgetBefore(day: Day): void {
    const first = dayNumber(day);
    const old = this.#texts.filter((text) => text !== undefined && text.day < first);
    this.remove(old.flatMap((text) => text?.reports.map(({ id }) => id) ?? []));
  }

  /** The families of all reports. */
  families(): readonly CopyFamily[] {
    this.#refresh();
    return familiesIn(this.#present());
  }

  /** All that reports have in common. */
  copies(): readonly Copy[] {
    this.#refresh();
    return copiesIn(this.#present());
  }

  #present(): readonly KeptText[] {
    return this.#texts.filter((text) => text !== undefined);
  }

  #keep(report: KeptReport, codes: Uint32Array): void {
    const key = keyOf(codes, report.day);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.reports = [...known.reports, report].sort(byTime);
      this.#byReport.set(report.id, known);
      return;
    }
    const slot = this.#free.pop() ?? this.#texts.length;
    const prints = fingerprintsOf(codes);
    const text: KeptText = { slot, key, day: report.day, codes, prints, reports: [report], pairs: new Map() };
    this.#texts[slot] = text;
    this.#byKey.set(key, text);
    this.#byReport.set(report.id, text);
    for (const print of prints) this.#postings.add(print, slot);
    this.#spoil(text);
  }

  #drop(text: KeptText): void {
    this.#spoil(text);
    for (const print of text.prints) this.#postings.remove(print, text.slot);
    for (const other of text.pairs.keys()) other.pairs.delete(text);
    this.#byKey.delete(text.key);
    this.#texts[text.slot] = undefined;
    this.#free.push(text.slot);
    this.#stale.delete(text);
  }

  #spoil(text: KeptText): void {
    this.#views.touchedBy(text, (slot) => {
      const touched = this.#texts[slot];
      if (touched !== undefined) this.#stale.add(touched);
    });
  }

  /** Finds the candidates of texts anew where they may have changed, and compares those that were not compared. */
  #refresh(): void {
    for (const text of this.#stale) {
      const candidates = new Set(this.#views.candidatesOf(text).flatMap((slot) => this.#texts[slot] ?? []));
      for (const [other, pair] of text.pairs) {
        if (!candidates.has(other)) release(text, other, pair);
      }
      for (const other of candidates) hold(text, other);
    }
    this.#stale.clear();
  }
}

/** Has a pair of texts compared because the first one has the second among its candidates. */
function hold(text: KeptText, other: KeptText): void {
  const known = text.pairs.get(other);
  if (known !== undefined) {
    known.heldBy.add(text);
    return;
  }
  const [a, b] = compare(text, other) < 0 ? [text, other] : [other, text];
  const pair: Pair = { a, b, copied: copiedBetween(a.codes, b.codes), heldBy: new Set([text]) };
  text.pairs.set(other, pair);
  other.pairs.set(text, pair);
}

/** Lets a pair go that the first one no longer holds; it stays while the other does. */
function release(text: KeptText, other: KeptText, { heldBy }: Pair): void {
  heldBy.delete(text);
  if (heldBy.size > 0) return;
  text.pairs.delete(other);
  other.pairs.delete(text);
}

/** The order of texts: by day, undated ones last, then by their words. */
function compare(a: KeptText | undefined, b: KeptText | undefined): number {
  if (a === undefined || b === undefined) throw new RangeError("a text that has been removed is compared");
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** One for the same words of the same day. */
function keyOf(codes: Uint32Array, day: number): string {
  return `${createHash("sha256").update(codes).digest("hex").slice(0, 32)} ${day}`;
}
