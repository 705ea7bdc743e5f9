import type { ReportId } from "../model/ids.ts";
import { storyId } from "../model/ids.ts";
import type { Report } from "../model/report.ts";
import type { Link, Pins, Stories, Story } from "../model/story.ts";
import { reasonsOf } from "./describe.ts";
import { type Features, featuresOf } from "./features.ts";
import { Forest } from "./forest.ts";
import type { Measured } from "./measured.ts";
import { Neighbours } from "./neighbours.ts";
import { PinIndex } from "./pins.ts";
import { MISSING, strengthOf } from "./score.ts";
import type { Tree } from "./tree.ts";

/** Days that two reports of one story may lie apart, each from the next. */
const WINDOW = 400;

export interface StoryOptions {
  /** Corrections by hand. */
  readonly pins?: Pins;
  /** Days that two reports may lie apart and still be linked; 400 where nothing is said. */
  readonly window?: number;
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
  readonly #forest: Forest;
  /** What is worked out of a story when it is asked for. */
  readonly #told = new WeakMap<Tree, Story>();
  /** By report the link to one before it that was described last. */
  readonly #links = new WeakMap<Measured, { readonly to: Measured; readonly link: Link }>();

  constructor({ pins = { together: [], apart: [] }, window = WINDOW }: StoryOptions = {}) {
    this.#neighbours = new Neighbours(window, strengthOf, MISSING);
    this.#pins = new PinIndex(pins);
    this.#forest = new Forest(this.#neighbours, this.#pins, (report) => this.#slots.get(report));
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
    const slot = this.#neighbours.add(features);
    this.#slots.set(features.report, slot);
    this.#forest.add(slot);
  }

  /** Takes a report away; nothing happens where it is not there. */
  remove(report: ReportId): void {
    const slot = this.#slots.get(report);
    if (slot === undefined) return;
    this.#forest.remove(slot);
    this.#neighbours.remove(slot);
    this.#slots.delete(report);
  }

  /** The story that a report is in; null where it is not there. */
  storyOf(report: ReportId): Story | null {
    const slot = this.#slots.get(report);
    if (slot === undefined) return null;
    this.#forest.settle();
    return this.#storyOf(this.#forest.treeOf(slot));
  }

  /** All stories, the largest first. */
  stories(): Stories {
    this.#forest.settle();
    const trees = new Set<Tree>();
    for (const slot of this.#slots.values()) trees.add(this.#forest.treeOf(slot));
    const stories = [...trees].map((tree) => this.#storyOf(tree)).sort(bySizeAndTime);
    return { stories, issues: this.#pins.issues((report) => this.#slots.has(report)) };
  }

  #storyOf(tree: Tree): Story {
    const known = this.#told.get(tree);
    if (known !== undefined) return known;
    const story = this.#describe(tree.slots);
    this.#told.set(tree, story);
    return story;
  }

  #describe(slots: readonly number[]): Story {
    const members = slots.map((slot) => this.#neighbours.measured(slot));
    const [first] = members;
    if (first === undefined) throw new RangeError("a story without reports");
    const indexOf = new Map(slots.map((slot, index) => [slot, index]));
    const support = slots.map(() => 0);
    const links: Link[] = [];
    slots.forEach((slot, index) => {
      let best: { readonly index: number; readonly strength: number } | null = null;
      this.#neighbours.before(slot, (neighbour, strength) => {
        const other = indexOf.get(neighbour);
        if (other === undefined) return;
        for (const at of [index, other]) support[at] = (support[at] ?? 0) + strength;
        const better =
          best === null || strength > best.strength || (strength === best.strength && other < best.index);
        if (better) best = { index: other, strength };
      });
      if (index > 0) links.push(this.#link(slots, index, this.#pinnedTo(members, index) ?? best));
    });
    const days = members.flatMap(({ day }) => day ?? []);
    const central = support.reduce((most, value, at) => (value > (support[most] ?? 0) ? at : most), 0);
    const languages = new Set(members.flatMap(({ language }) => language ?? []));
    return {
      id: storyId(first.report),
      reports: members.map(({ report }) => report),
      central: members[central]?.report ?? first.report,
      days: days.length === 0 ? null : { first: isoDay(Math.min(...days)), last: isoDay(Math.max(...days)) },
      language: languages.size === 1 ? ([...languages][0] ?? null) : null,
      links,
    };
  }

  /** The first report before it that corrections by hand put together with it: that holds more than any link. */
  #pinnedTo(members: readonly Measured[], index: number): { readonly index: number } | null {
    const { report } = members[index] ?? {};
    if (report === undefined) return null;
    const other = members.findIndex((one) => this.#pins.isTogether(one.report, report));
    return other >= 0 && other < index ? { index: other } : null;
  }

  /** The link of a report to the one before it that `best` names; where nothing links it, it is to the first. */
  #link(slots: readonly number[], index: number, best: { readonly index: number } | null): Link {
    const one = this.#neighbours.measured(slots[best?.index ?? 0] ?? 0);
    const two = this.#neighbours.measured(slots[index] ?? 0);
    // Of a story that grows most links stay as they are.
    const known = this.#links.get(two);
    if (known?.to === one) return known.link;
    const pinned = this.#pins.isTogether(one.report, two.report);
    const link: Link = {
      a: one.report,
      b: two.report,
      strength: round(strengthOf(one, two)),
      because: reasonsOf(one, two, pinned),
    };
    this.#links.set(two, { to: one, link });
    return link;
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
