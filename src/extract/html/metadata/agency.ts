import { agencyNamed } from "../../data/agencies.ts";
import type { Facts } from "./facts.ts";
import type { Say } from "./findings.ts";
import { joinedWords, saysSame } from "./same.ts";
import { besides, type Headline, isUnder } from "./where.ts";

const METAS = [
  "source",
  "dc.source",
  "dcterms.source",
  "agency",
  "news_agency",
  "article:agency",
  "copyright",
];

/** A dateline with its agency [TELD (Orlinwire) -], [Teld, May 3 (Orlinwire) –], [(Orlinwire) The river]. */
const DATELINE = /^(?:\p{Lu}[^()]{1,60}\s)?\(([^()]{2,30})\)\s?[-–—:.]/u;
/** What stands before the name of an agency that stands alone [Source: Orlinwire], [© Orlinwire]. */
const LABEL =
  /^(?:source|sources|quelle|fuente|fonte|bron|kilde|källa|kaynak|źródło|zdroj|agency|agence|agencia|with|mit material von|©|\(c\)|copyright)[\s:©]{0,3}(?:\d{4}\s)?/i;

/** What stands here names the maker of a picture, or is a link. */
const OTHERS = new Set(["figure", "figcaption", "a", "li"]);
const PICTURE =
  /caption|credit|copyright|photo|gallery|figure|picture|image|(?:^|[\s_-])(?:img|media|legend|bildu\w*)(?:[\s_-]|$)/i;

/** Lines behind the headline that are read. */
const MOST_LINES = 400;
const LONGEST_CREDIT = 40;
/** A line that tells whose the text is [© Orlinwire 2029. All rights reserved.]. */
const RIGHTS = /^(?:©|\(c\)|copyright)[\s:©]{0,3}(?:\d{4}\s)?([^.,;|\d]{2,30}?)(?:\s\d{4})?(?:[.,;|]|$)/iu;
const LONGEST_RIGHTS = 160;

/** News agencies that the text credits: in its dateline, or in a short line of the article that names nothing else. */
export function creditedAgencies(
  facts: Facts,
  headline: Headline | null,
  outlets: ReadonlySet<string>,
): Say<string>[] {
  const said: Say<string>[] = [];
  for (const name of METAS) {
    const agency = agencyIn((facts.metas.get(name)?.[0] ?? "").slice(0, 100));
    if (agency !== null) said.push({ value: agency, basis: "stated", via: `meta ${name}` });
  }
  const from = headline?.at ?? 0;
  // An agency that is on no list is one where the text is dated by it and owned by it.
  let unknown: string | null = null;
  for (const { text, element } of facts.lines.slice(from, from + MOST_LINES)) {
    const dated = text.length > LONGEST_CREDIT ? (DATELINE.exec(text)?.[1] ?? null) : null;
    const owner = text.length <= LONGEST_RIGHTS ? (RIGHTS.exec(text)?.[1] ?? null) : null;
    const credit = dated ?? owner ?? (text.length <= LONGEST_CREDIT ? text : null);
    if (credit === null) continue;
    if (dated !== null) unknown = dated;
    const known = agencyIn(credit);
    const agency = known ?? (owner !== null && isSame(owner, unknown, outlets) ? owner : null);
    if (agency === null || besides(element, headline) !== null || isUnder(element, headline, OTHERS, PICTURE))
      continue;
    if (known === null) said.push({ value: agency, basis: "implied", via: "dateline and rights line" });
    else said.push({ value: agency, basis: "stated", via: dated === null ? "agency credit" : "dateline" });
    if (said.length >= 5) break;
  }
  return said;
}

/** Whether a rights line names whom the dateline names, and that is not the page's own outlet. */
function isSame(owner: string, dated: string | null, outlets: ReadonlySet<string>): boolean {
  return (
    dated !== null && saysSame(owner, dated) && !outlets.has(joinedWords(owner)) && /^\p{Lu}/u.test(owner)
  );
}

/** The agency that a credit names, by itself or before a slash that parts its desk or its writer [dpa/lno]. */
function agencyIn(credit: string): string | null {
  const bare = credit.replace(/^\(/, "").replace(LABEL, "").trim();
  return agencyNamed(bare) ?? agencyNamed(bare.split(/[/,|]/)[0] ?? "");
}
