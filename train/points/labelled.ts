import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonLines } from "../../eval/annotate/data.ts";
import { readText, reportOf } from "../../eval/annotate/read-text.ts";
import { isTopicKeptApart } from "../../eval/pairs/sets/ecbplus-pairs.ts";
import { readGold } from "../../eval/stories/gold.ts";
import type { StoryPlace } from "../../eval/stories/list.ts";
import { covers, placeReport, rangesOf } from "../../eval/stories/places.ts";
import { pairKey, unitsOf } from "../../eval/stories/units.ts";
import { storyEntities } from "../../src/compare/entities.ts";
import { statementsOf, type Told } from "../../src/compare/statements.ts";
import { withStoryNames } from "../../src/compare/story-names.ts";
import { captureId, type ReportId } from "../../src/model/ids.ts";
import type { MarkedReport } from "../../src/model/mark.ts";
import { read } from "../../src/pipeline.ts";

/** A story's statements with what is known of pairs of them. */
export interface LabelledStory {
  readonly name: string;
  readonly told: readonly Told[];
  /**
   * Whether two statements tell the same fact: 1 or 0, with how much the answer counts; null where nobody knows.
   */
  readonly labelOf: (a: number, b: number) => { readonly label: 0 | 1; readonly counts: number } | null;
}

/** What a pair of which one statement, or neither, is of gold's facts counts: most of such facts stand in gold. */
const ONE_UNKNOWN = 0.5;
export const BOTH_UNKNOWN = 0.1;

/** A story whose facts are labelled: statements that cover supports of one fact tell the same. */
export function labelledStory({ set, folder, gold }: StoryPlace): LabelledStory {
  const story = readGold(set, folder, gold);
  const units = unitsOf(story);
  const { reports } = read(
    story.files.map(({ bytes, name, isPage }) => ({
      id: captureId(bytes, null),
      name,
      url: null,
      mediaType: isPage ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain",
      captured: null,
      bytes,
    })),
  );
  const named = withNames(reports);
  const told = named.flatMap((marked, index) => statementsOf(marked, index));
  const factOf = new Map([...units.supports].flatMap(([fact, all]) => all.map((one) => [one, fact.id])));
  const placed = named.map(({ report }) => {
    const file = story.files.find(({ name }) => name === report.name);
    if (file === undefined) throw new Error(`${set} has no file ${report.name}`);
    return { file, places: placeReport(report, file) };
  });
  const covered = told.map(({ report, statement: { anchor } }) => {
    const place = placed[report];
    if (place === undefined) return [];
    const ranges = rangesOf(place.places, anchor);
    return [...units.units.values()]
      .flat()
      .filter(({ doc, places }) => doc === place.file.doc && covers(ranges, anchor.exact, places));
  });
  return {
    name: set,
    told,
    labelOf: (a, b) => {
      const [one, two] = [covered[a] ?? [], covered[b] ?? []];
      if (one.length === 0 || two.length === 0) {
        return { label: 0, counts: one.length + two.length === 0 ? BOTH_UNKNOWN : ONE_UNKNOWN };
      }
      const facts = new Set(one.flatMap((telling) => factOf.get(telling) ?? []));
      if (two.some((telling) => facts.has(factOf.get(telling) ?? ""))) return { label: 1, counts: 1 };
      // Their sentences tell the same fact in other words of theirs: neither right nor wrong.
      const related = one.some((x) =>
        two.some((y) => {
          const key = pairKey(x.sentence, y.sentence);
          return units.pairs.has(key) || units.neutral.has(key);
        }),
      );
      return related ? null : { label: 0, counts: 1 };
    },
  };
}

interface EcbDocument {
  readonly doc: string;
  readonly topic: number;
  readonly subtopic: string;
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly validated: boolean;
  }[];
  readonly mentions: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly cluster: string;
  }[];
}

/** Share of their events that two statements have in common from which they tell the same. */
const SAME_EVENTS = 0.5;

/** The stories of ECB+ whose topics are not kept apart: statements that tell mostly the same events tell the same. */
export function ecbStories(dir: string): readonly LabelledStory[] {
  const documents = [...jsonLines<EcbDocument>(dir, "ecbplus", "annotations.jsonl.gz")].filter(
    ({ topic }) => !isTopicKeptApart(topic),
  );
  return [...Map.groupBy(documents, ({ subtopic }) => subtopic)].map(([name, own]) => {
    const named = withNames(
      own.map(({ doc }) => {
        const text = readFileSync(join(dir, "ecbplus", "stories", name, `${doc}.txt`), "utf8");
        const report = { ...reportOf(text, false), id: `r_${doc}` as ReportId, name: doc };
        return { report, reference: null, marks: readText(text) };
      }),
    );
    const told = named.flatMap((marked, index) => statementsOf(marked, index));
    const events = told.map(({ report, statement: { anchor } }) => {
      const document = own.find(({ doc }) => doc === named[report]?.report.name);
      const sentence = document?.sentences.find(
        ({ start, end }) => start <= anchor.from && anchor.from <= end,
      );
      if (document === undefined || !sentence?.validated) return NONE;
      const inside = document.mentions.filter(
        ({ type, start, end }) =>
          /^(?:NEG_)?ACTION_(?!REPORTING)/.test(type) && start >= anchor.from && end <= anchor.to,
      );
      return new Set(inside.map(({ cluster }) => cluster));
    });
    const pairs = events.filter(({ size }) => size > 0).length ** 2 / 2;
    const counts = ECB / Math.sqrt(Math.max(1, pairs));
    return {
      name,
      told,
      labelOf: (a, b) => {
        const [one, two] = [events[a] ?? NONE, events[b] ?? NONE];
        if (one.size === 0 || two.size === 0) return null;
        const common = [...one].filter((event) => two.has(event)).length;
        if (common === 0) return { label: 0, counts };
        const all = one.size + two.size - common;
        return common / all >= SAME_EVENTS ? { label: 1, counts } : null;
      },
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** What a story of ECB+ counts beside one of ours, whose labels are of whole facts. */
const ECB = 0.2;

function withNames(reports: readonly MarkedReport[]): readonly MarkedReport[] {
  const { canonicalOf } = storyEntities(reports);
  return reports.map((marked) => withStoryNames(marked, canonicalOf));
}
