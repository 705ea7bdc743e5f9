import { plainName } from "../../../text/places.ts";
import type { Piece } from "../word-spans.ts";
import { splitJoined } from "./joins.ts";
import { longestPhrase, WORD } from "./lexicon.ts";
import type { NameRun } from "./model.ts";
import { kindOf, looksLikePerson, startsLarge } from "./runs.ts";
import { wordsOf } from "./sentence.ts";
import { bitsOf } from "./word-views.ts";

/**
 * Runs on the lists of two words and more take the place of the pieces that the model cut them into ["Immigration and
 * Customs Enforcement"], where no run of the model reaches over their ends.
 */
export function withPhrases(words: readonly Piece[], runs: readonly NameRun[]): readonly NameRun[] {
  let list = runs;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || !startsLarge(first.plain)) continue;
    const longest = Math.min(8, longestPhrase(plainName(first.plain)));
    if (longest < 2) continue;
    for (let end = Math.min(words.length, at + longest * 2); end > at + 1; end -= 1) {
      const sort = kindOf(words, at, end);
      if (sort === null || !/^[\p{Lu}\p{N}]/u.test(words[end - 1]?.plain ?? "")) continue;
      const touched = list.filter((run) => run.first < end && at < run.end);
      const holder = touched.find((run) => run.first < at);
      const holderSort = holder === undefined ? null : kindOf(words, holder.first, at);
      if (
        touched.length > 1 &&
        touched.every((run) => run.end <= end) &&
        (holder === undefined || holderSort !== null)
      ) {
        list = [...list.filter((run) => !touched.includes(run)), { first: at, end, sort }];
        if (holder !== undefined && holderSort !== null)
          list = [...list, { first: holder.first, end: at, sort: holderSort }];
      }
      at = end - 1;
      break;
    }
  }
  return [...list].sort((a, b) => a.first - b.first);
}

/**
 * Two names that a dash with spaces parts ["Ada Okafor - Ghana's first"], a hyphen joins ["Israel-Hamas"], or of which
 * the first owns the second ["Kenya's Bureau of Ports"]; not one name with a hyphen or "'s" ["Saint-Denis", "King's
 * College"].
 */
export function splitPairs(words: readonly Piece[], run: NameRun): readonly NameRun[] {
  for (let at = run.first + 1; at < run.end - 1; at += 1) {
    const sign = words[at];
    if (sign === undefined || !/^(?:[-–—―]|'s)$/.test(sign.plain)) continue;
    const left = kindOf(words, run.first, at);
    const right = kindOf(words, at + 1, run.end);
    const whole = kindOf(words, run.first, run.end);
    const owns = sign.plain === "'s" && left !== null && whole === null;
    const spaced = sign.plain !== "'s" && words[at - 1]?.to !== sign.from && words[at + 1]?.from !== sign.to;
    const joined = sign.plain !== "'s" && left !== null && right !== null && whole === null;
    if (!spaced && !joined && !owns) continue;
    return [
      { first: run.first, end: at, sort: left ?? run.sort },
      ...splitPairs(words, { first: at + 1, end: run.end, sort: right ?? run.sort }),
    ];
  }
  return splitHolder(words, run) ?? splitJoined(words, run) ?? [run];
}

/**
 * A body with a person's name behind it ["Hamas Omar Haddad", "Corvo Council Ada Lisk"], or a short form ["BPH Jonas
 * Halvorsen"]; null for others.
 */
function splitHolder(words: readonly Piece[], run: NameRun): readonly NameRun[] | null {
  for (let at = run.end - 2; at > run.first; at -= 1) {
    if (!looksLikePerson(wordsOf(words, at, run.end)) || /^[-–']/.test(words[at - 1]?.plain ?? "")) continue;
    const left = kindOf(words, run.first, at);
    const short =
      at - run.first === 1 &&
      /^\p{Lu}[\p{L}]{0,6}\p{Lu}$/u.test(words[run.first]?.plain ?? "") &&
      !/\./.test(words[run.first]?.plain ?? "");
    const head = bitsOf(words[at - 1]?.plain ?? "") & (WORD.organisation | WORD.tail);
    if (left !== "organisation" && !short && (head === 0 || at - run.first < 2)) continue;
    return [
      { first: run.first, end: at, sort: "organisation" },
      { first: at, end: run.end, sort: "person" },
    ];
  }
  return null;
}
