import type { Finding } from "../src/model/finding.ts";
import { captureId, reportId } from "../src/model/ids.ts";
import type { Block, Report } from "../src/model/report.ts";
import { type Chance, chanceFrom, pick } from "./chance.ts";
import { type MadeStory, MadeWorld } from "./made-world.ts";

/** A made-up report, with the number of the story that it tells of. */
export interface Streamed {
  readonly report: Report;
  readonly story: number;
}

/** How long the tail of story sizes is: the share of stories of k reports and more is k to the power of minus this. */
const TAIL = 1.3;
const LARGEST = 400;
const FIRST_DAY = Date.UTC(2031, 0, 1) / 86_400_000;

/**
 * A stream of made-up reports of about 300 words, so many a day on average, in the order of their days, without end.
 * Stories begin by a Poisson process, most with a report or two and a few with hundreds, live for hours to weeks and go
 * through developments; a third of the later reports are copies of earlier ones, whole or cut. The same seed gives the
 * same stream.
 */
export function* madeStream(aDay: number, seed = 1): Generator<Streamed> {
  const chance = chanceFrom(seed);
  const world = new MadeWorld(chance);
  const begun = aDay / meanSize();
  const waiting = new Map<number, { readonly at: number; readonly story: Life }[]>();
  let stories = 0;
  let reports = 0;
  for (let day = 0; ; day++) {
    for (let at = day + wait(chance, begun); at < day + 1; at += wait(chance, begun)) {
      const size = Math.min(LARGEST, Math.floor((1 - chance()) ** (-1 / TAIL)));
      // Two hours to three weeks; many reports take longer than few.
      const life = Math.min(21, (1 / 12) * 250 ** chance() * (size < 4 ? 0.3 : 1));
      const story: Life = { number: stories++, made: world.story(), from: at, life, told: [] };
      for (let each = 0; each < size; each++) {
        const when = each === 0 ? at : at + life * chance() ** 2;
        const due = waiting.get(Math.floor(when));
        if (due === undefined) waiting.set(Math.floor(when), [{ at: when, story }]);
        else due.push({ at: when, story });
      }
    }
    const due = (waiting.get(day) ?? []).sort((a, b) => a.at - b.at);
    waiting.delete(day);
    for (const { at, story } of due) {
      const blocks = blocksOf(world, story, at, chance);
      yield { report: reportOf(blocks, FIRST_DAY + day, reports++), story: story.number };
    }
  }
}

/** A story with what was told of it lately, which others may copy. */
interface Life {
  readonly number: number;
  readonly made: MadeStory;
  readonly from: number;
  readonly life: number;
  readonly told: (readonly string[])[];
}

/** Days until the next story. */
function wait(chance: Chance, aDay: number): number {
  return -Math.log(1 - chance()) / aDay;
}

function meanSize(): number {
  let sum = 0;
  for (let size = 1; size <= LARGEST; size++) sum += size ** -TAIL;
  return sum;
}

/** A headline and paragraphs: of its own, or a copy of an earlier report of the story with another headline. */
function blocksOf(
  world: MadeWorld,
  { made, from, life, told }: Life,
  at: number,
  chance: Chance,
): readonly string[] {
  const phase = Math.floor(((at - from) / life) * made.phases.length);
  const headline = world.sentence(made, phase).split(" ").slice(0, 9).join(" ");
  if (told.length > 0 && chance() < 0.33) {
    const [, ...whole] = pick(told, chance);
    return [headline, ...(chance() < 0.5 ? whole : whole.slice(0, 3 + Math.floor(chance() * 2)))];
  }
  const paragraphs = Array.from({ length: 5 + Math.floor(chance() * 4) }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 2) }, () => world.sentence(made, phase)).join(" "),
  );
  const blocks = [headline, ...paragraphs];
  told.push(blocks);
  if (told.length > 2) told.shift();
  return blocks;
}

function reportOf(lines: readonly string[], day: number, number: number): Report {
  const text = lines.join("\n");
  let from = 0;
  const blocks = lines.map((line, at): Block => {
    const block: Block = {
      from,
      to: from + line.length,
      kind: at === 0 ? "headline" : "paragraph",
      places: [{ first: at + 1, last: at + 1 }],
    };
    from = block.to + 1;
    return block;
  });
  const name = `made-${number + 1}.txt`;
  const capture = captureId(new TextEncoder().encode(`${name}\n${text}`), null);
  const published = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return {
    id: reportId(capture, text),
    capture,
    name,
    edition: 1,
    text,
    blocks,
    residue: [],
    completeness: "whole",
    title: made(lines[0] ?? ""),
    standfirst: null,
    outlet: null,
    siteName: null,
    section: null,
    byline: null,
    agency: null,
    photoCredits: [],
    pictures: [],
    published: made(published),
    publishedAt: null,
    modified: null,
    language: made("en"),
    url: null,
    alternates: { amp: null, print: null },
  };
}

function made(value: string): Finding<string> {
  return { value, basis: "stated", via: "made up" };
}
