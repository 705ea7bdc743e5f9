import type { ReportId } from "../model/ids.ts";
import { storyId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Report } from "../model/report.ts";
import type { Link, Pins, Stories, Story } from "../model/story.ts";
import { reasonsOf } from "./describe.ts";
import { type Features, featuresOf } from "./features.ts";
import { type Edge, group } from "./group.ts";
import { Neighbours } from "./neighbours.ts";
import { PinIndex } from "./pins.ts";
import { MISSING, strengthOf } from "./score.ts";

/** Days that two reports of one story may lie apart, each from the next. */
const WINDOW = 400;

export interface StoryOptions {
  /** Corrections by hand. */
  readonly pins?: Pins;
  /** Days that two reports may lie apart and still be linked; 60 where nothing is said. */
  readonly window?: number;
}

/** The reports of one story, in order, and what is worked out of them when it is asked for. */
interface Members {
  readonly slots: readonly number[];
  story: Story | null;
}

/**
 * Sorts reports into stories as they come, go and change. The stories are a function of the reports that it holds:
 * the same set gives the same stories in whatever order, one at a time or at once. Work is put off until a story is
 * asked for, and done only for stories near what has changed.
 */
export class StoryIndex {
  readonly #neighbours: Neighbours;
  readonly #pins: PinIndex;
  readonly #slots = new Map<ReportId, number>();
  /** By slot. */
  readonly #stories: (Members | undefined)[] = [];
  readonly #waiting = new Set<number>();

  constructor({ pins = { together: [], apart: [] }, window = WINDOW }: StoryOptions = {}) {
    this.#neighbours = new Neighbours(window, strengthOf);
    this.#pins = new PinIndex(pins);
  }

  /** How many reports it holds. */
  get size(): number {
    return this.#slots.size;
  }

  /** Adds a report, or puts its new edition in place of the old. */
  add(report: Report): void {
    this.addFeatures(featuresOf(report));
  }

  /** Adds a report by features that were made before. */
  addFeatures(features: Features): void {
    this.remove(features.report);
    const { slot, changed } = this.#neighbours.add(features);
    this.#slots.set(features.report, slot);
    this.#waiting.add(slot);
    for (const other of changed) this.#waiting.add(other);
  }

  /** Takes a report away; nothing happens where it is not there. */
  remove(report: ReportId): void {
    const slot = this.#slots.get(report);
    if (slot === undefined) return;
    for (const other of this.#stories[slot]?.slots ?? []) this.#waiting.add(other);
    for (const other of this.#neighbours.remove(slot)) this.#waiting.add(other);
    this.#slots.delete(report);
    this.#stories[slot] = undefined;
    this.#waiting.delete(slot);
  }

  /** The story that a report is in; null where it is not there. */
  storyOf(report: ReportId): Story | null {
    this.#regroup();
    const slot = this.#slots.get(report);
    const members = slot === undefined ? undefined : this.#stories[slot];
    return members === undefined ? null : this.#storyOf(members);
  }

  /** All stories, the largest first. */
  stories(): Stories {
    this.#regroup();
    const all = new Set<Members>();
    for (const slot of this.#slots.values()) {
      const members = this.#stories[slot];
      if (members !== undefined) all.add(members);
    }
    const stories = [...all].map((members) => this.#storyOf(members)).sort(bySizeAndTime);
    return { stories, issues: this.#issues() };
  }

  #issues(): readonly Issue[] {
    return this.#pins.issues((report) => this.#slots.has(report));
  }

  /** Groups anew what has changed, and all that hangs together with it by links that speak for one story. */
  #regroup(): void {
    if (this.#waiting.size === 0) return;
    for (const slot of this.#neighbours.settle()) this.#waiting.add(slot);
    const seen = new Set<number>();
    // Whoever was in one story with what has changed may now be in another.
    const start = new Set(this.#waiting);
    for (const slot of this.#waiting) for (const other of this.#stories[slot]?.slots ?? []) start.add(other);
    this.#waiting.clear();
    for (const slot of start) {
      if (seen.has(slot) || !this.#neighbours.has(slot)) continue;
      this.#groupTogether(this.#reach(slot, seen));
    }
  }

  /** All reports that can be reached over links that speak for one story. */
  #reach(slot: number, seen: Set<number>): readonly number[] {
    const reached = [slot];
    seen.add(slot);
    for (let at = 0; at < reached.length; at++) {
      const here = reached[at] ?? slot;
      const step = (other: number): void => {
        if (seen.has(other)) return;
        seen.add(other);
        reached.push(other);
      };
      this.#neighbours.visit(here, (other, strength) => {
        if (strength > 0) step(other);
      });
      for (const pinned of this.#pins.with(this.#neighbours.features(here).report)) {
        const other = this.#slots.get(pinned);
        if (other !== undefined) step(other);
      }
    }
    return reached;
  }

  #groupTogether(reached: readonly number[]): void {
    const slots = this.#inOrder(reached);
    if (slots.length === 1) {
      this.#setStory(slots);
      return;
    }
    const indexOf = new Map(slots.map((slot, index) => [slot, index]));
    const edges: Edge[] = [];
    slots.forEach((slot, a) => {
      const own: Edge[] = [];
      this.#neighbours.visit(slot, (other, strength) => {
        const b = indexOf.get(other);
        if (b !== undefined && b > a && strength > MISSING) own.push({ a, b, strength });
      });
      edges.push(...own.sort((one, two) => one.b - two.b));
    });
    const roots = group({
      size: slots.length,
      edges,
      weakest: (index) => this.#neighbours.weakest(slots[index] ?? 0),
      missing: MISSING,
      ...this.#pins.among(slots.map((slot) => this.#neighbours.features(slot).report)),
    });
    for (const indexes of Map.groupBy(slots.keys(), (index) => roots[index] ?? index).values()) {
      this.#setStory(indexes.map((index) => slots[index] ?? 0));
    }
  }

  /** By day of publication, undated ones last, then by id. */
  #inOrder(slots: readonly number[]): readonly number[] {
    const features = (slot: number): Features => this.#neighbours.features(slot);
    return [...slots].sort((a, b) => {
      const [one, two] = [features(a), features(b)];
      const days = (one.day ?? Number.POSITIVE_INFINITY) - (two.day ?? Number.POSITIVE_INFINITY);
      if (days !== 0 && !Number.isNaN(days)) return days;
      return one.report < two.report ? -1 : 1;
    });
  }

  #setStory(slots: readonly number[]): void {
    const members: Members = { slots, story: null };
    for (const slot of slots) this.#stories[slot] = members;
  }

  #storyOf(members: Members): Story {
    members.story ??= this.#describe(members.slots);
    return members.story;
  }

  #describe(slots: readonly number[]): Story {
    const features = slots.map((slot) => this.#neighbours.features(slot));
    const [first] = features;
    if (first === undefined) throw new RangeError("a story without reports");
    const indexOf = new Map(slots.map((slot, index) => [slot, index]));
    const support = slots.map(() => 0);
    const links: Link[] = [];
    slots.forEach((slot, index) => {
      let best: { readonly index: number; readonly strength: number } | null = null;
      this.#neighbours.visit(slot, (neighbour, strength) => {
        const other = indexOf.get(neighbour);
        if (other === undefined) return;
        support[index] = (support[index] ?? 0) + strength;
        if (other >= index) return;
        const better =
          best === null || strength > best.strength || (strength === best.strength && other < best.index);
        if (better) best = { index: other, strength };
      });
      if (index > 0) links.push(this.#link(slots, index, this.#pinnedTo(features, index) ?? best));
    });
    const days = features.flatMap(({ day }) => day ?? []);
    const central = support.reduce((most, value, at) => (value > (support[most] ?? 0) ? at : most), 0);
    const languages = new Set(features.flatMap(({ language }) => language ?? []));
    return {
      id: storyId(first.report),
      reports: features.map(({ report }) => report),
      central: features[central]?.report ?? first.report,
      days: days.length === 0 ? null : { first: isoDay(Math.min(...days)), last: isoDay(Math.max(...days)) },
      language: languages.size === 1 ? ([...languages][0] ?? null) : null,
      links,
    };
  }

  /** The first report before it that corrections by hand put together with it: that holds more than any link. */
  #pinnedTo(features: readonly Features[], index: number): { readonly index: number } | null {
    const { report } = features[index] ?? {};
    if (report === undefined) return null;
    const other = features.findIndex((one) => this.#pins.isTogether(one.report, report));
    return other >= 0 && other < index ? { index: other } : null;
  }

  /** The link of a report to the one before it that `best` names; where nothing links it, it is to the first. */
  #link(
    slots: readonly number[],
    index: number,
    best: { readonly index: number; readonly strength?: number } | null,
  ): Link {
    const other = best?.index ?? 0;
    const [a, b] = [slots[other] ?? 0, slots[index] ?? 0];
    const [one, two] = [this.#neighbours.measured(a), this.#neighbours.measured(b)];
    const pinned = this.#pins.isTogether(one.features.report, two.features.report);
    return {
      a: one.features.report,
      b: two.features.report,
      strength: round(best?.strength ?? strengthOf(one, two)),
      because: reasonsOf(one, two, pinned),
    };
  }
}

/** A day of ISO 8601 from its number, counted from 1 January 1970. */
function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function round(strength: number): number {
  return Math.round(strength * 100) / 100;
}

function bySizeAndTime(a: Story, b: Story): number {
  return (
    b.reports.length - a.reports.length ||
    compareText(b.days?.last ?? "", a.days?.last ?? "") ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
