import type { Finding, OtherValue } from "../../model/finding.ts";
import type { Block, Day, Removed } from "../../model/report.ts";
import { mayBe } from "../language/codes.ts";
import { guessLanguage } from "../language/index.ts";
import { readDateline } from "../plain/metadata/dateline.ts";
import { agencyOfDateline, contributor } from "../plain/metadata/people.ts";

/** Blocks in which a dateline may stand: headline, standfirst, captions, and then the text. */
const FIRST_BLOCKS = 8;

/**
 * The language of a page's article. What the text says is believed before what the page declares [templates that
 * say English everywhere], but where the text hardly tells the two apart [Serbian and Croatian]. What the page declares
 * otherwise is kept.
 */
export function languageOfPage(text: string, declared: Finding<string> | null): Finding<string> | null {
  const guessed = guessLanguage(text);
  if (guessed === null || declared === null) return guessed ?? declared;
  const { others: declarations = [], ...first } = declared;
  const said = [first, ...declarations];
  const borneOut =
    said.find(({ value }) => value === guessed.value) ??
    said.find(({ value }) => mayBe(value, guessed.value));
  const { value, via } = borneOut ?? guessed;
  const others: OtherValue<string>[] = said
    .filter((other) => other.value !== value)
    .map((other) => ({ value: other.value, via: other.via }));
  const basis = borneOut === undefined ? guessed.basis : declared.basis;
  return others.length === 0 ? { value, basis, via } : { value, basis, via, others };
}

/**
 * The agency that the dateline of an article credits [TELD, May 3 (Orlinwire) -], or that a line of its own above or
 * below the text or among the residue says has helped [Additional reporting by Orlinwire]; null for none.
 */
export function agencyInText(
  text: string,
  blocks: readonly Block[],
  residue: readonly Removed[],
): Finding<string> | null {
  const dated = firstOf(text, blocks, agencyOfDateline);
  if (dated !== null) return dated;
  const ends = [...blocks.slice(0, FIRST_BLOCKS), ...blocks.slice(-FIRST_BLOCKS)];
  const lines = [
    ...ends.map(({ from, to }) => text.slice(from, to)),
    ...residue.map((removed) => removed.text),
  ];
  for (const line of lines) {
    const helper = line.length > LONGEST_CREDIT ? null : contributor(line.trim());
    if (helper !== null) return { value: helper, basis: "guessed", via: "contribution line" };
  }
  return null;
}

const LONGEST_CREDIT = 100;

/** The day of a dateline with its year [TELD, May 3, 2021 -]; null for none. */
export function dayInText(text: string, blocks: readonly Block[]): Finding<Day> | null {
  return firstOf(text, blocks, (words) => {
    const day = readDateline(words)?.day ?? null;
    return day === null ? null : { value: day, basis: "stated", via: "dateline" };
  });
}

function firstOf<T>(
  text: string,
  blocks: readonly Block[],
  read: (words: string) => Finding<T> | null,
): Finding<T> | null {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    if (block.kind !== "paragraph" && block.kind !== "standfirst") continue;
    const found = read(text.slice(block.from, block.to));
    if (found !== null) return found;
  }
  return null;
}
