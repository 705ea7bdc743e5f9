import { join } from "node:path";
import { collectCaptures } from "../src/ingest/index.ts";
import type { Capture } from "../src/model/capture.ts";
import { captureId } from "../src/model/ids.ts";
import { silent } from "../src/model/progress.ts";
import { read } from "../src/pipeline.ts";
import { chanceFrom, pick } from "./chance.ts";

const LONG_WORD = /(?<![\p{L}])[a-z]{5,}(?![\p{L}])/gu;
const EXAMPLES = join(import.meta.dirname, "..", "examples");

/**
 * A story of many made-up reports, as plain text: each takes paragraphs of the example reports of one story, some
 * word for word as an agency's clients do, others with other numbers, names and words. The same `seed` gives the
 * same story.
 */
export async function madeStory(reports: number, seed = 1): Promise<readonly Capture[]> {
  const parts = await partsOf("dam");
  const chance = chanceFrom(seed);
  const captures: Capture[] = [];
  for (let index = 0; index < reports; index += 1) {
    captures.push(captureOf(`made-${index + 1}.txt`, reportText(parts, index, chance)));
  }
  return captures;
}

/** One report of at least so many bytes: the varied paragraphs of a story, one after the other. */
export async function madeReport(bytes: number, seed = 2): Promise<Capture> {
  const parts = await partsOf("dam");
  const chance = chanceFrom(seed);
  const blocks = [varied(pick(parts.headlines, chance), chance), "13 March 2029"];
  let length = 0;
  while (length < bytes) {
    const block = varied(pick(parts.paragraphs, chance), chance);
    blocks.push(block);
    length += block.length + 2;
  }
  return captureOf("made-long.txt", `${blocks.join("\n\n")}\n`);
}

interface Parts {
  readonly headlines: readonly string[];
  readonly paragraphs: readonly string[];
  /** Words of them in small letters, of five letters and more. */
  readonly pool: readonly string[];
}

/** Headlines and paragraphs of the example reports of a story. */
async function partsOf(story: string): Promise<Parts> {
  const { captures } = await collectCaptures([join(EXAMPLES, story)], { progress: silent });
  const { reports } = read(captures);
  const blocks = reports.flatMap(({ report }) =>
    report.blocks.map(({ kind, from, to }) => ({ kind, text: report.text.slice(from, to) })),
  );
  const of = (kind: string): readonly string[] =>
    blocks.filter((block) => block.kind === kind).map(({ text }) => text);
  const paragraphs = of("paragraph");
  const pool = paragraphs.flatMap((paragraph) => paragraph.match(LONG_WORD) ?? []);
  return { headlines: of("headline"), paragraphs, pool };
}

function reportText({ headlines, paragraphs, pool }: Parts, index: number, chance: () => number): string {
  const blocks = [
    varied(pick(headlines, chance), chance),
    `By ${pick(GIVEN, chance)} ${pick(FAMILY, chance)}`,
    `${13 + Math.floor(chance() * 3)} March 2029`,
  ];
  for (const paragraph of paragraphs) {
    if (chance() < 0.16) blocks.push(chance() < 0.25 ? paragraph : varied(paragraph, chance));
  }
  // What only this report says: sentences of the story's grammar with words from all over it.
  for (let own = 0; own < 3; own += 1) blocks.push(reworded(pick(paragraphs, chance), pool, chance));
  // No two reports are the same bytes.
  blocks.push(
    `Report ${index + 1} of the ${pick(FAMILY, chance)} desk was filed at ${8 + (index % 12)} a.m.`,
  );
  return `${blocks.join("\n\n")}\n`;
}

/** A paragraph with other numbers, names of persons and words, each by chance. */
function varied(paragraph: string, chance: () => number): string {
  return paragraph
    .replace(/[0-9]{2,3}(?![0-9,:])/g, (digits) =>
      chance() < 0.3 ? String(Number(digits) + Math.floor(chance() * 9)) : digits,
    )
    .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{4,}/gu, (name) => (chance() < 0.15 ? pick(FAMILY, chance) : name))
    .replace(/[a-z]{3,}/g, (word) => (chance() < 0.4 ? (WORDS.get(word) ?? word) : word));
}

/** A paragraph with most of its longer words and its names taken from elsewhere. */
function reworded(paragraph: string, pool: readonly string[], chance: () => number): string {
  return varied(paragraph, chance)
    .replace(LONG_WORD, (word) => (chance() < 0.8 ? pick(pool, chance) : word))
    .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu, () => pick(FAMILY, chance));
}

function captureOf(name: string, text: string): Capture {
  const bytes = new TextEncoder().encode(text);
  return { id: captureId(bytes, null), name, url: null, mediaType: "text/plain", captured: null, bytes };
}

const GIVEN = ["Anna", "Boris", "Carla", "Dorian", "Edda", "Felix", "Greta", "Henrik", "Irma", "Jonas"];
const FAMILY = [
  "Albrook",
  "Bremmel",
  "Castano",
  "Dormer",
  "Ekholt",
  "Farrand",
  "Gantry",
  "Hollis",
  "Iversen",
];

const WORDS: ReadonlyMap<string, string> = new Map([
  ["killed", "dead"],
  ["people", "residents"],
  ["said", "told reporters"],
  ["government", "cabinet"],
  ["rescue", "emergency"],
  ["water", "flood"],
  ["dam", "barrier"],
  ["town", "city"],
  ["failed", "collapsed"],
  ["missing", "unaccounted for"],
  ["officials", "authorities"],
  ["homes", "houses"],
  ["company", "operator"],
  ["morning", "evening"],
  ["warned", "cautioned"],
]);
