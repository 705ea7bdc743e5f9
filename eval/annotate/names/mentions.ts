import type { Span } from "../../../src/model/span.ts";
import { bareName, type GoldName, type ThingName } from "./gold.ts";

/** A marked noun phrase that has a name in it. */
export interface Mention extends ThingName {
  /** What an encyclopedia calls the thing, where the set says so. */
  readonly title: string | null;
}

const RUN =
  /(?:\p{Ll}{0,2}\p{Lu})[\p{L}\p{M}\p{N}.&’'-]*(?:\s(?:(?:of|for|and|the|de|al|bin|van|von|la|el|&)\s){0,2}(?:\p{Ll}{0,2}\p{Lu}|\p{N})[\p{L}\p{M}\p{N}.&’'-]*)*/gu;

/**
 * The names in marked noun phrases, which reach over one another ["the plane maker Brellin" is "Brellin"]. Of each
 * phrase the part that its encyclopedia title spells, or the last run of capitals before the first comma, bracket or
 * relative. A phrase that only joins others ["Brellin and Corvo Mart"] or holds another name of the same thing
 * ["Brellin's chairman, Ada Okafor"] gives no name of its own; of two names that overlap the longer stays.
 */
export function innerNames(text: string, mentions: readonly Mention[]): readonly ThingName[] {
  const names = mentions.flatMap((mention): ThingName[] => {
    const inner = mentions.filter(
      ({ from, to }) => from >= mention.from && to <= mention.to && to - from < mention.to - mention.from,
    );
    if (isJoined(text, mention, inner) || (mention.thing !== null && inner.some(isSameThing(mention))))
      return [];
    const title = titled(text, mention);
    const run = mention.sort === "person" && title !== null ? null : lastRun(text, mention);
    const name = title === null || (run !== null && run.to - run.from > title.to - title.from) ? run : title;
    const bare =
      (name === null ? null : bareName(text, { ...name, sort: mention.sort })) ??
      behindInner(text, mention, inner);
    return bare === null ? [] : [{ ...bare, thing: mention.thing }];
  });
  const kept: ThingName[] = [];
  for (const name of [...names].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => other.from < name.to && name.from < other.to)) kept.push(name);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Whether two or more other phrases fill this one but for small words ["Brellin and Corvo Mart"]. */
function isJoined(text: string, mention: Mention, inner: readonly Mention[]): boolean {
  if (inner.length < 2) return false;
  const words = text.slice(mention.from, mention.to);
  let rest = "";
  for (let at = 0; at < words.length; at += 1) {
    const place = mention.from + at;
    if (!inner.some(({ from, to }) => from <= place && place < to)) rest += words.charAt(at);
  }
  return !/\p{Lu}/u.test(rest) && /(?:\band\b|&|,|\bor\b)/.test(rest);
}

function isSameThing(mention: Mention): (other: Mention) => boolean {
  return ({ thing }) => thing === mention.thing;
}

/** Where a phrase spells its title ["US President Ada Okafor", "Ada_Okafor"]. */
function titled(text: string, { from, to, title }: Mention): Span | null {
  if (title === null) return null;
  const name = decodeURIComponent(title)
    .replaceAll("_", " ")
    .replace(/[,(].*$/, "")
    .trim();
  const at = name.length < 3 ? -1 : text.slice(from, to).indexOf(name);
  return at < 0 ? null : { from: from + at, to: from + at + name.length };
}

/** A person's name behind another name ["chief of the Harbour Union Ada Okafor"]; null where nothing stands there. */
function behindInner(text: string, mention: Mention, inner: readonly Mention[]): GoldName | null {
  if (mention.sort !== "person" || inner.length === 0) return null;
  const from = Math.max(...inner.map(({ to }) => to));
  const rest = /^\s(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,3})$/u.exec(
    text.slice(from, mention.to),
  );
  return rest?.[1] === undefined ? null : bareName(text, { from: from + 1, to: mention.to, sort: "person" });
}

function lastRun(text: string, mention: Mention): Span | null {
  const words = text.slice(mention.from, mention.to);
  // A person's name ends before "of" ["Ada Okafor of the Harbour Union"], and a title before it is no name.
  const border =
    mention.sort === "person"
      ? /\s?[,(:;–—]\s|\s\(|\s(?:who|which|that|in|at|from|with|on|to|by|of|for|and|the)\s/
      : /\s?[,(:;–—]\s|\s\(|\s(?:who|which|that|in|at|from|with|on|to|by)\s/;
  const cut = words.search(border);
  const head = cut > 0 ? words.slice(0, cut) : words;
  const last = [...head.matchAll(RUN)].at(-1);
  if (last === undefined) return null;
  const after = head.slice(last.index + last[0].length);
  if (/[\p{Ll}]{2}/u.test(after.replace(/^['’]s?\b/, ""))) return null;
  // What owns the thing is no part of its name ["Brellin's Harbour Works"].
  const owner = /^.*(?:['’]s|s['’])\s/u.exec(last[0])?.[0] ?? "";
  const from = mention.from + last.index + owner.length;
  return { from, to: mention.from + last.index + last[0].replace(/['’]s?$/, "").length };
}
