import type { Mark, MarkKind } from "../../src/model/mark.ts";
import { f1, type Row, share } from "../row.ts";
import { type GoldSpot, type GoldStory, spotRange } from "./gold.ts";
import { covers, rangesOf } from "./places.ts";
import type { Publication, Published } from "./publication.ts";
import { type Range, shared } from "./squeezed.ts";

/** Scores sentences, times, quantities and names against their labels. */
export function scoreMarks(story: GoldStory, publication: Publication): readonly Row[] {
  if (!publication.marked) return [];
  const rows = [
    sentences(story, publication),
    times(story, publication),
    quantities(story, publication),
    quantityTraps(story, publication),
    names(story, publication),
  ];
  return rows.filter((row): row is Row => row !== null);
}

type PublishedMark = Exclude<Mark, { kind: "word" }>;
type Of<Kind extends MarkKind> = Extract<PublishedMark, { kind: Kind }>;
interface Found<Kind extends MarkKind> {
  readonly mark: Of<Kind>;
  readonly words: string;
  readonly places: readonly Range[];
}

function found<Kind extends MarkKind>(published: Published | undefined, kind: Kind): readonly Found<Kind>[] {
  if (published === undefined) return [];
  const { report, placed } = published;
  return report.marks
    .filter((mark): mark is Of<Kind> => mark.kind === kind)
    .map((mark) => ({ mark, words: report.text.slice(mark.from, mark.to), places: rangesOf(placed, mark) }));
}

/** Borders inside lines; lines that gold calls residue are left out. */
function sentences(story: GoldStory, { reports }: Publication): Row | null {
  if (story.cuts === null) return null;
  const wrong: string[] = [];
  let right = 0;
  let missed = 0;
  let extra = 0;
  for (const file of story.files) {
    const cuts = story.cuts.get(file.doc);
    if (cuts === undefined) continue;
    const scored = file.lines
      .map((range, index) => ({ range, number: index + 1 }))
      .filter(({ number }) => cuts.has(number) && !story.residue?.get(file.doc)?.has(number));
    const { before } = file.squeezed;
    const gold = new Set(
      scored.flatMap(({ number }) =>
        (cuts.get(number) ?? []).map((at) => before[(file.lineStarts[number - 1] ?? 0) + at] ?? 0),
      ),
    );
    const starts = found(reports.get(file.doc), "sentence").flatMap(({ places }) =>
      places.map(({ from }) => from),
    );
    const called = new Set(
      starts.filter((at) => scored.some(({ range }) => at > range.from && at < range.to)),
    );
    const around = (at: number): string => {
      const words = file.squeezed.text;
      return `${file.doc}: …${words.slice(Math.max(0, at - 30), at)} ‖ ${words.slice(at, at + 30)}…`;
    };
    for (const at of gold) {
      if (called.has(at)) right++;
      else {
        missed++;
        wrong.push(`no cut at   ${around(at)}`);
      }
    }
    for (const at of called) {
      if (gold.has(at)) continue;
      extra++;
      wrong.push(`wrong cut at ${around(at)}`);
    }
  }
  const n = right + missed;
  if (n === 0) return null;
  const precision = right + extra === 0 ? 0 : right / (right + extra);
  return {
    layer: "annotate",
    set: story.set,
    metric: "sentences.f1",
    score: f1(precision, right / n),
    n,
    wrong,
  };
}

function times(story: GoldStory, { reports }: Publication): Row | null {
  const cases = (story.times ?? [])
    .filter(({ from, to }) => from !== "" && to !== "")
    .map((gold) => {
      const near = overlapping(found(reports.get(gold.doc), "time"), placesOf(story, gold));
      return {
        right: near.some(({ mark }) => mark.when?.from === gold.from && mark.when.to === gold.to),
        wrong: `${where(gold)} is [${gold.from}, ${gold.to}); read ${
          near
            .map(
              ({ mark, words }) =>
                `“${words}” [${mark.when?.from ?? "?"}, ${mark.when?.to ?? "?"}) ${mark.sort}`,
            )
            .join("; ") || "nothing"
        }`,
      };
    });
  return share({ layer: "annotate", set: story.set, metric: "times.value" }, cases);
}

function quantities(story: GoldStory, { reports }: Publication): Row | null {
  const cases = (story.quantities ?? []).map((gold) => {
    const near = overlapping(found(reports.get(gold.doc), "quantity"), placesOf(story, gold));
    const right = near.some(
      ({ mark }) =>
        mark.hedge === gold.hedge &&
        (gold.value === null ? mark.value === null : close(mark.value, gold.value)),
    );
    const read = near.map(
      ({ mark, words }) =>
        `“${words}” = ${mark.value} (${mark.low}–${mark.high}) ${mark.hedge || "exact"} ${mark.unit}`,
    );
    return {
      right,
      wrong: `${where(gold)} is ${gold.value ?? "unnumbered"} ${gold.hedge || "exact"} ${gold.unit}; read ${read.join("; ") || "nothing"}`,
    };
  });
  return share({ layer: "annotate", set: story.set, metric: "quantities.value" }, cases);
}

function quantityTraps(story: GoldStory, { reports }: Publication): Row | null {
  const cases = story.quantityTraps.map((trap) => {
    const near = found(reports.get(trap.doc), "quantity").filter(({ places }) =>
      places.some((place) => placesOf(story, trap).some((gold) => shared(place, gold) > 0)),
    );
    return {
      right: near.length === 0,
      wrong: `${where(trap)} read as ${near.map(({ mark, words }) => `“${words}” = ${mark.value} ${mark.unit}`).join("; ")}`,
    };
  });
  return share({ layer: "annotate", set: story.set, metric: "quantities.traps" }, cases);
}

const TYPES: Readonly<Record<string, string>> = { person: "PER", organisation: "ORG", place: "LOC" };

/** Strict span and type. Lines that gold calls residue are left out, and so is what touches an optional mention. */
function names(story: GoldStory, { reports }: Publication): Row | null {
  if (story.names === null) return null;
  const wrong: string[] = [];
  let right = 0;
  let missed = 0;
  let extra = 0;
  for (const file of story.files) {
    const residue = story.residue?.get(file.doc);
    const gold = story.names
      .filter(({ doc, line }) => doc === file.doc && !residue?.has(line))
      .flatMap((mention) => {
        const range = spotRange(file, mention);
        return range === null ? [] : [{ ...mention, range }];
      });
    const scored = gold.filter(({ type }) => type !== "OPT");
    const optional = gold.filter(({ type }) => type === "OPT");
    const called = found(reports.get(file.doc), "name").flatMap(({ mark, words, places }) =>
      places.map((place) => ({ place, words, type: TYPES[mark.sort] ?? "" })),
    );
    const matches = (mention: (typeof scored)[number], name: (typeof called)[number]): boolean =>
      mention.range.from === name.place.from &&
      mention.range.to === name.place.to &&
      mention.type.split("|").includes(name.type);
    for (const mention of scored) {
      if (called.some((name) => matches(mention, name))) {
        right++;
        continue;
      }
      missed++;
      const near = called.filter(({ place }) => shared(place, mention.range) > 0);
      wrong.push(
        `missed ${where(mention)} ${mention.type}; read ${near.map(({ words, type }) => `“${words}” ${type || "other"}`).join("; ") || "nothing"}`,
      );
    }
    for (const name of called) {
      const ignored =
        name.type === "" ||
        optional.some(({ range }) => shared(range, name.place) > 0) ||
        file.lines.some((line, index) => residue?.has(index + 1) && shared(line, name.place) > 0);
      if (ignored || scored.some((mention) => matches(mention, name))) continue;
      extra++;
      wrong.push(`wrong  ${file.doc} “${name.words}” ${name.type}`);
    }
  }
  const n = right + missed;
  if (n === 0) return null;
  const precision = right + extra === 0 ? 0 : right / (right + extra);
  return { layer: "annotate", set: story.set, metric: "names.f1", score: f1(precision, right / n), n, wrong };
}

function placesOf(story: GoldStory, spot: GoldSpot): readonly Range[] {
  const file = story.files.find(({ doc }) => doc === spot.doc);
  const range = file === undefined ? null : spotRange(file, spot);
  return range === null ? [] : [range];
}

function overlapping<T extends { readonly places: readonly Range[]; readonly words: string }>(
  marks: readonly T[],
  gold: readonly Range[],
): readonly T[] {
  return marks.filter(({ places, words }) => covers(places, words, gold));
}

function close(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

function where({ doc, line, text }: GoldSpot): string {
  return `${doc}:${line} “${text}”`;
}
