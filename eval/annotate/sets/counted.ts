import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hedge, QuantityMark } from "../../../src/model/mark.ts";
import { overlaps, type Span, sharedLength } from "../../../src/model/span.ts";
import { f1 } from "../../row.ts";
import { hasFile, jsonLines } from "../data.ts";
import { halfRows, type Scoring, shareOf } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { markText } from "../marked-text.ts";

const SET = "counted";
const GOLD = join(import.meta.dirname, "..", "gold", "counted.json");

/** A figure of a text of the data folder, by its place. */
interface Label extends Span {
  readonly set: "meantime" | "gum-news" | "polnear" | "story";
  readonly doc: string;
  readonly hedge: Hedge;
  readonly low: number | null;
  readonly high: number | null;
  /** Dictionary forms of the head, each right; "" for nothing named. */
  readonly counted: readonly string[];
  /** Left out where it is not asked for: measures, sums, and where readers would differ. */
  readonly thing?: Span | null;
  readonly restriction?: Span | null;
}

interface Case {
  readonly label: Label;
  readonly text: string;
  readonly mark: QuantityMark | null;
}

/** Figures of news, labelled by hand: how they are softened, what they count, and what narrows that. */
export const counted: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "meantime", "annotations.jsonl.gz") && hasFile(folder, "polnear"),
  score: (folder) => {
    const texts = textsIn(folder);
    const labels: readonly Label[] = JSON.parse(readFileSync(GOLD, "utf8"));
    const cases = [...Map.groupBy(labels, keyOf)].flatMap(([key, group]): readonly Case[] => {
      const text = texts.get(key);
      if (text === undefined) return [];
      const marks = markText(text).quantities;
      return group.map((label) => ({
        label,
        text,
        mark: marks.find((mark) => overlaps(mark, label)) ?? null,
      }));
    });
    const rows = (metric: string, judge: (cases: readonly Case[]) => Scoring | null) =>
      halfRows(SET, metric, cases, isApart, judge);
    const share = (isRight: (each: Case) => boolean) => shareOf(isRight, told);
    return {
      rows: [
        ...rows(
          "found",
          share(({ mark }) => mark !== null),
        ),
        ...rows(
          "hedge",
          share(({ label, mark }) => mark?.hedge === label.hedge),
        ),
        ...rows(
          "bounds",
          share(
            ({ label, mark }) =>
              mark !== null && isNear(mark.low, label.low) && isNear(mark.high, label.high),
          ),
        ),
        ...rows(
          "counted",
          share(({ label, mark }) => label.counted.includes(mark?.counted ?? "?")),
        ),
        ...rows("thing-f1", (part) => judgeSpans(part, "thing")),
        ...rows("restriction-f1", (part) => judgeSpans(part, "restriction")),
      ],
      failures: [],
    };
  },
};

function keyOf({ set, doc }: Label): string {
  return `${set} ${doc}`;
}

/** Stories may be looked at by everybody; the halves of the other sets are those that they have everywhere. */
function isApart({ label }: Case): boolean {
  return label.set !== "story" && isKeptApart(label.doc);
}

/** Right is a span that shares at least half of the characters that either has with gold's. */
function judgeSpans(cases: readonly Case[], part: "thing" | "restriction"): Scoring | null {
  const asked = cases.filter(({ label }) => label[part] !== undefined);
  const gold = asked.filter(({ label }) => label[part] !== null);
  const given = asked.filter(({ mark }) => mark !== null && mark[part] !== null);
  const right = gold.filter(({ label, mark }) => isAlike(label[part] ?? null, mark?.[part] ?? null));
  if (gold.length === 0) return null;
  const wrong = asked
    .filter(({ label, mark }) => !isAlike(label[part] ?? null, mark?.[part] ?? null))
    .map((each) => {
      const words = (span: Span | null | undefined): string =>
        span === null || span === undefined ? "nothing" : `“${each.text.slice(span.from, span.to)}”`;
      return `${words(each.label[part])}; read ${words(each.mark?.[part])}: ${told(each)}`;
    });
  const precision = given.length === 0 ? 0 : right.length / given.length;
  return { score: f1(precision, right.length / gold.length), n: gold.length, wrong };
}

function isAlike(gold: Span | null, read: Span | null): boolean {
  if (gold === null || read === null) return gold === read;
  const both = sharedLength(gold, read);
  return both * 2 >= gold.to - gold.from + read.to - read.from - both;
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

function told({ label, text, mark }: Case): string {
  const { hedge, low, high } = label;
  const read = mark === null ? "nothing" : `${mark.hedge} ${mark.low}–${mark.high} ${mark.counted}`;
  const around = `${text.slice(Math.max(0, label.from - 70), label.from)}⟦${text.slice(label.from, label.to)}⟧${text.slice(label.to, label.to + 90)}`;
  return `${hedge} ${low}–${high} ${label.counted.join("/")}; read ${read}: ${around.replaceAll("\n", " ⏎ ")}`;
}

interface Line {
  readonly doc?: string;
  readonly id?: string;
  readonly text: string;
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  const lines = (set: string, file: string): readonly [string, string][] =>
    hasFile(folder, set, file)
      ? jsonLines<Line>(folder, set, file).map(({ doc, id, text }) => [`${set} ${doc ?? id ?? ""}`, text])
      : [];
  const data = join(folder, "..");
  const stories = hasFile(data, "stories")
    ? readdirSync(join(data, "stories")).filter((name) => !name.includes("."))
    : [];
  const files = [...stories.map((name) => `stories/${name}`), "seeds"].flatMap((story) =>
    hasFile(data, story)
      ? readdirSync(join(data, story))
          .filter((name) => name.endsWith(".txt"))
          .map((name): [string, string] => [
            `story ${story}/${name}`,
            readFileSync(join(data, story, name), "utf8"),
          ])
      : [],
  );
  return new Map([
    ...lines("meantime", "annotations.jsonl.gz"),
    ...lines("gum-news", "docs.jsonl.gz"),
    ...lines("polnear", "train.jsonl.gz"),
    ...files,
  ]);
}
