import { deedEnd, trim } from "./content-ends.ts";
import { accordingContent, contentOf } from "./contents.ts";
import type { CueSite } from "./cue-sites.ts";
import { afterApposition, type Source } from "./cue-sources.ts";
import { rightSource } from "./source-ends.ts";
import { subjectLeft } from "./sources.ts";
import { hasFinite, type Run, tagAt, type UnitToken, wordAt } from "./units.ts";

/** What a cue says, on whichever side it stands; `source` is who says it and `to` where the next cue begins. */
export function contentRuns(
  tokens: readonly UnitToken[],
  site: CueSite,
  source: Source,
  to: number,
): { runs: readonly Run[]; follows: boolean } {
  if (site.voice === "according") {
    // [According to a note | that said it was safe, | the crew left]: the source ends with its relative clause.
    const named = source.run === null ? null : rightSource(tokens, source.run, site.group === 0);
    return { runs: accordingContent(tokens, site, named?.end ?? site.end, 0, to), follows: false };
  }
  if (site.voice === "impersonal") return { runs: impersonalContent(tokens, site, to), follows: false };
  if (site.voice === "passive") {
    const after = source.run?.end ?? site.end;
    return { runs: passiveContent(tokens, site, after, to), follows: false };
  }
  const left = source.side === "left" && source.run !== null ? source.run.first : site.group;
  const right =
    source.side === "right" && source.run !== null ? afterApposition(tokens, source.run.end) : site.end;
  return contentOf(tokens, site, site.voice === "participle" ? 0 : left, right, 0, to);
}

/** [was told by X | that …], [described by X on Monday | as …]. */
function passiveContent(
  tokens: readonly UnitToken[],
  site: CueSite,
  after: number,
  to: number,
): readonly Run[] {
  for (let at = after; at < Math.min(to, after + 5); at += 1) {
    const word = wordAt(tokens, at);
    if (word === "that" || word === "as" || tagAt(tokens, at) === "Q") {
      const run = trim(tokens, { first: tagAt(tokens, at) === "Q" ? at : at + 1, end: to });
      return run === null || (word === "as" && !site.frames.has("as")) ? [] : [run];
    }
  }
  return [];
}

/** Where the content of a cue must end at the latest: before the next cue's own clause. */
export function limit(
  tokens: readonly UnitToken[],
  sites: readonly CueSite[],
  sources: readonly Source[],
  index: number,
): number {
  const own = sites[index];
  for (let later = index + 1; later < sites.length; later += 1) {
    const site = sites[later];
    const source = sources[later];
    if (site === undefined || own === undefined) continue;
    const before = tagAt(tokens, site.group - 1);
    const comma = before === ",";
    if ((site.voice === "participle" || site.voice === "according") && (comma || before === "Q"))
      // A comma inside a quotation parts as well [“It is shut,” | adding].
      return comma ? site.group - 1 : site.group;
    if (site.voice === "participle" || site.voice === "infinitive" || site.voice === "according") continue;
    // [says she hopes to win, but she knows]: a thought inside what is said.
    if (site.sense === "believe" && own.sense === "say") continue;
    if (tagAt(tokens, site.group - 1) === "CC" && own.voice !== "according") return site.group - 1;
    const first = source?.side === "left" ? source.run?.first : undefined;
    if (first === undefined) {
      if (source?.side === "right" && comma) return site.group - 1;
      continue;
    }
    const opener = tagAt(tokens, first - 1);
    if (first > own.end && (opener === "CC" || /^(?:while|as)$/.test(wordAt(tokens, first - 1))))
      return first - 1;
    if (first > own.end && opener === "," && site.end >= tokens.length - 2) return first - 1;
  }
  const subject = sources[index]?.side === "left" ? sources[index]?.run?.first : undefined;
  const opener = subject === undefined ? "" : wordAt(tokens, subject - 1);
  const subordinate = /^(?:when|after|while|although|though|since|because|if)$/.test(opener) && subject === 1;
  // [According to a note that said it was safe, | the crew left.]
  const leading = wordAt(tokens, 0) === "according" && (own?.group ?? 0) > 0;
  for (let at = own?.end ?? 0; at < tokens.length; at += 1) {
    if (wordAt(tokens, at) === ";") return at;
    // [When Lund said it was safe, | the crew went in.]
    if ((subordinate || leading) && tagAt(tokens, at) === "," && hasFinite(tokens, at, tokens.length))
      return at;
  }
  return tokens.length;
}

/** [It is believed | that …], [The crew | is thought | to be lost]: the clause, or what stands around the cue. */
function impersonalContent(tokens: readonly UnitToken[], site: CueSite, to: number): readonly Run[] {
  if (wordAt(tokens, site.end) === "that") {
    const run = trim(tokens, { first: site.end + 1, end: to });
    return run === null ? [] : [run];
  }
  const subject = subjectLeft(tokens, site.group);
  let end = site.end;
  // [40 are known to have died | after the wall fell]: what only dates it is the report's own.
  const last = deedEnd(tokens, site.end, to);
  while (
    end < last &&
    !(/^(?:after|before|when|while|since|as)$/.test(wordAt(tokens, end)) && hasFinite(tokens, end, last))
  )
    end += 1;
  const run = trim(tokens, { first: subject?.first ?? site.group, end });
  return run === null ? [] : [run];
}
