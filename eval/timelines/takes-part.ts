import type { TimedEvent } from "../../src/compare/timeline/event.ts";
import { type MarkedReport, marksOf } from "../../src/model/mark.ts";
import { inside, type Span } from "../../src/model/span.ts";

/** Where a report names an entity, by a form of its name or by a pronoun. */
export function mentionsOf({ report, marks }: MarkedReport, entity: string): readonly Span[] {
  const own = wordsOf(entity);
  const names = marksOf(marks, "name");
  const isEntity = (text: string): boolean => isFormOf(wordsOf(text), own);
  const named = names.filter(
    (name) => isEntity(report.text.slice(name.from, name.to)) || isEntity(name.canonical),
  );
  const person = named.filter(({ sort }) => sort === "person").length * 2 > named.length;
  const spelt = spellings(report.text, entity);
  const found: Span[] = [...named, ...spelt];
  const direct = found.filter(({ to }) => !/^['’]/.test(report.text.slice(to, to + 1)));
  return [...direct, ...(person ? pronounsOf(report.text, marks, named) : itOf(report.text, marks, found))];
}

/** "he" and "she" where the first person named in the nearest sentence that names one is the entity. */
function pronounsOf(text: string, marks: MarkedReport["marks"], named: readonly Span[]): readonly Span[] {
  const persons = marksOf(marks, "name").filter(({ sort }) => sort === "person");
  const words = marksOf(marks, "word");
  let meant = false;
  return marksOf(marks, "sentence").flatMap((sentence) => {
    const first = persons.find(({ from, to }) => from >= sentence.from && to <= sentence.to);
    const before = meant;
    if (first !== undefined) meant = named.some((each) => each.from === first.from);
    return words.filter(
      (word) =>
        word.from >= sentence.from &&
        word.to <= sentence.to &&
        PERSONAL.test(text.slice(word.from, word.to)) &&
        (first !== undefined && first.from < word.from ? meant : before),
    );
  });
}

const PERSONAL = /^(?:he|she|him)$/i;

/** "It" at the beginning of a sentence behind one that begins with the entity, or with such an "It". */
function itOf(text: string, marks: MarkedReport["marks"], named: readonly Span[]): readonly Span[] {
  let meant = false;
  return marksOf(marks, "sentence").flatMap((sentence) => {
    if (/^it\b/i.test(text.slice(sentence.from, sentence.from + 3)))
      return meant ? [{ from: sentence.from, to: sentence.from + 2 }] : [];
    meant = named.some(({ from }) => from >= sentence.from && from - sentence.from <= LEAD);
    return [];
  });
}

/** How far into a sentence its subject may stand. */
const LEAD = 12;

/** The whole name wherever it is spelt, marked as a name or not [iPhone 4]. */
function spellings(text: string, entity: string): readonly Span[] {
  const found: Span[] = [];
  const lower = text.toLowerCase();
  const name = entity.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    // Another thing's name goes on: "iPod nano" of "iPod" does, "iPhone 4 was" of "iPhone 4" does not.
    const behind = text.slice(at + name.length, at + name.length + 3);
    if (!/^(?:[\p{L}\p{N}]|\s[\p{Lu}\p{N}])/u.test(behind)) found.push({ from: at, to: at + name.length });
  }
  return found;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The whole name, its last word, its initials, or two and more of its words with nothing else. */
function isFormOf(words: readonly string[], own: readonly string[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (words.length === 1) {
    const initials = own.map((word) => word[0]).join("");
    return (first === own.at(-1) && !/^\d+$/.test(first)) || (own.length > 2 && first === initials);
  }
  if (words.every((word) => own.includes(word))) return true;
  // [Harbour Music Shop] of "Harbour Shop".
  return words[0] === own[0] && words.at(-1) === own.at(-1) && own.every((word) => words.includes(word));
}

/** Whether an event's clause or its subject names the entity. */
export function takesPart({ clause, subject }: TimedEvent, mentions: readonly Span[]): boolean {
  return mentions.some(
    (mention) => inside(mention, clause) || (subject !== null && inside(mention, subject)),
  );
}
