import type { Verdict } from "../body.ts";
import type { Box, Layout } from "../segments.ts";
import { isRunning, isTitleLink, wordsIn } from "./sight.ts";

/** How many boxes up from a linked title its card may be. */
const STEPS = 5;
/** A list has at least so many cards. */
const CARDS = 4;
/** A card has rarely more words than this. */
const CARD_WORDS = 80;
/** Running words outside any card from which there is an article beside the list. */
const ARTICLE = 100;

/**
 * Whether at least a share of the running text that is kept stands in cards: boxes side by side that are called
 * alike, each with a linked title of its own and a few words below it [the front page's teasers]. Not a list of
 * ten restaurants with a paragraph and a link each: their paragraphs are longer. Not references with their links
 * behind them.
 */
export function listsPages(
  { segments, boxes }: Layout,
  verdicts: readonly Verdict[],
  share: number,
): boolean {
  // Boxes with the place of their first title.
  const titled = new Map<Box, number>();
  segments.forEach((segment, index) => {
    if (!isTitleLink(segment)) return;
    let steps = 0;
    for (let box: Box | null = segment.box; box !== null && steps < STEPS; box = box.parent, steps++)
      if (!titled.has(box)) titled.set(box, index);
  });
  const groups = new Map<Box, Map<string, Box[]>>();
  for (const box of boxes) {
    if (box.parent === null || !titled.has(box)) continue;
    const group = groups.get(box.parent) ?? new Map<string, Box[]>();
    groups.set(box.parent, group);
    const name = `${box.element.tag}.${box.labels.slice(0, 1).join(".")}`;
    const alike = group.get(name);
    if (alike === undefined) group.set(name, [box]);
    else alike.push(box);
  }
  const cards = new Set<Box>();
  for (const group of groups.values())
    for (const alike of group.values()) if (alike.length >= CARDS) for (const box of alike) cards.add(box);
  let running = 0;
  let listed = 0;
  const titles = new Set<string>();
  segments.forEach((segment, index) => {
    if (verdicts[index]?.keep !== true || !isRunning(segment)) return;
    const words = wordsIn(segment.text);
    running += words;
    let steps = 0;
    for (let box: Box | null = segment.box; box !== null && steps < STEPS; box = box.parent, steps++) {
      const title = titled.get(box);
      if (title === undefined || title >= index || !cards.has(box)) continue;
      listed += words;
      titles.add(segments[title]?.text ?? "");
      break;
    }
  });
  return (
    titles.size >= CARDS &&
    listed >= share * running &&
    running - listed < ARTICLE &&
    listed <= CARD_WORDS * titles.size
  );
}
