import { type Row, share } from "../row.ts";
import type { GoldFile, GoldStory } from "./gold.ts";
import type { Publication, Published } from "./publication.ts";
import { squeeze } from "./squeezed.ts";

/** Scores residue lines, broken words and metadata: what is read off the page. */
export function scorePage(story: GoldStory, publication: Publication): readonly Row[] {
  return [
    ...residueRows(story, publication),
    ...joinRows(story, publication),
    ...metadataRows(story, publication),
  ];
}

function residueRows(story: GoldStory, { reports }: Publication): readonly Row[] {
  if (story.residue === null) return [];
  let right = 0;
  let called = 0;
  let gold = 0;
  const lost: string[] = [];
  const kept: string[] = [];
  for (const file of story.files) {
    const labelled = story.residue.get(file.doc);
    if (labelled === undefined) continue;
    const inText = linesInText(file, reports.get(file.doc));
    // Either of two lines that say the same may be the one that is kept.
    const pairs = story.repeats.get(file.doc) ?? [];
    file.lineTexts.forEach((line, index) => {
      const number = index + 1;
      if (!/[\p{L}\p{N}]/u.test(line) || story.credits.get(file.doc)?.has(number)) return;
      const twins = pairs.filter((pair) => pair.includes(number)).flat();
      const isGold = labelled.has(number);
      if (twins.length > 0 && !isGold) return;
      const isCalled = [number, ...twins].some((each) => !inText.has(each));
      if (isGold) gold++;
      if (isCalled) called++;
      if (isGold && isCalled) right++;
      const shown = `${file.doc} line ${number}: ${short(line)}`;
      if (isGold && !isCalled) kept.push(`kept as article  ${shown}`);
      if (!isGold && isCalled)
        lost.push(`called residue${reasonOf(reports.get(file.doc), number, line)}  ${shown}`);
    });
  }
  const place = { layer: "extract", set: story.set } as const;
  return [
    ...(called > 0
      ? [{ ...place, metric: "residue.precision", score: right / called, n: called, wrong: lost }]
      : []),
    ...(gold > 0 ? [{ ...place, metric: "residue.recall", score: right / gold, n: gold, wrong: kept }] : []),
  ];
}

/** The numbers of the lines that some word of the report's text stands in; a repeat that was folded away is none. */
function linesInText(file: GoldFile, published: Published | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  const first = published?.placed.layers[0];
  if (first === undefined) return found;
  const held = new Uint8Array(file.squeezed.text.length);
  for (const place of first) if (place >= 0) held[place] = 1;
  file.lines.forEach(({ from, to }, index) => {
    if (held.subarray(from, to).includes(1)) found.add(index + 1);
  });
  return found;
}

function reasonOf(published: Published | undefined, number: number, line: string): string {
  if (published === undefined) return " (no report)";
  const { report, file } = published;
  const removed = report.residue.find(({ lines, text }) =>
    file.isPage
      ? squeeze(text).text.includes(squeeze(line).text)
      : lines.first <= number && number <= lines.last,
  );
  return removed === undefined ? " (lost, not in the residue)" : ` (${removed.reason}: ${removed.because})`;
}

function joinRows(story: GoldStory, { reports }: Publication): readonly Row[] {
  const cases = story.joins.map(({ doc, lines, words }) => {
    const text = (reports.get(doc)?.report.text ?? "").replace(/\s+/g, " ");
    return {
      right: text.includes(words.replace(/\s+/g, " ")),
      wrong: `${doc} lines ${lines.join(" and ")} not joined to: ${words}`,
    };
  });
  const row = share({ layer: "extract", set: story.set, metric: "joins" }, cases);
  return row === null ? [] : [row];
}

const FIELDS = ["title", "outlet", "byline", "agency", "date"] as const;
type Field = (typeof FIELDS)[number];

/** Over the reports for which gold has the key: a value must be found, and null must stay null. */
function metadataRows(story: GoldStory, { reports }: Publication): readonly Row[] {
  const metadata = story.metadata;
  if (metadata === null) return [];
  return FIELDS.flatMap((field) => {
    const cases = [...metadata].flatMap(([doc, gold]) => {
      if (!(field in gold)) return [];
      const wanted = namesOf(gold[field]);
      const found = fieldOf(field, reports.get(doc));
      const from =
        typeof gold.date_from === "string" && field === "date" ? ` (known from: ${gold.date_from})` : "";
      return [
        {
          right: same(field, wanted, found),
          wrong: `${doc}: ${found.join(", ") || "none"} instead of ${wanted.join(", ") || "none"}${from}`,
        },
      ];
    });
    const row = share({ layer: "extract", set: story.set, metric: field }, cases);
    return row === null ? [] : [row];
  });
}

function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === "string");
  return typeof value === "string" ? [value] : [];
}

function fieldOf(field: Field, published: Published | undefined): readonly string[] {
  if (published === undefined) return [];
  const { report } = published;
  if (field === "byline") return report.byline?.value ?? [];
  const finding =
    field === "title"
      ? report.title
      : field === "outlet"
        ? report.outlet
        : field === "agency"
          ? report.agency
          : (report.reference ?? report.published);
  return finding === null ? [] : [finding.value];
}

function same(field: Field, wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length !== found.length) return false;
  const plain = (name: string): string =>
    squeeze(name)
      .text.toLowerCase()
      .replace(field === "outlet" ? /^the(?=[a-z])/ : /^$/, "");
  const list = found.map(plain).sort();
  return [...wanted]
    .map(plain)
    .sort()
    .every((name, index) => name === list[index]);
}

function short(line: string): string {
  return line.length > 110 ? `${line.slice(0, 107)}…` : line;
}
