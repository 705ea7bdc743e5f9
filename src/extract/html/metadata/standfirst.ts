import type { Finding } from "../../../model/finding.ts";
import { attribute, type Element, isElement } from "../document.ts";
import type { Facts } from "./facts.ts";
import { shortText } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { type JsonObject, textOf } from "./json-ld.ts";
import { plainLine } from "./plain-text.ts";
import { plainWords, saysSame } from "./same.ts";
import { besides, type Headline } from "./where.ts";

const NAMES =
  /(?:^|[\s_-])(?:standfirst|dek|deck|lead|lede|leadtext|subtitle|sub-?head(?:line)?|sub-?title|untertitel|unterzeile|vorspann|teaser-?text|intro|summary|excerpt|abstract|chapo|chapeau|sottotitolo|sommario|bajada|entradilla|subtitulo|copete|volanta|ingress|manchet|underrubrik|kicker-?text|perex|anons|spot)(?:[\s_-]|$)/i;

const SHORTEST = 25;
const LONGEST = 800;
/** Lines behind the headline that are looked at. */
const NEAR = 15;
/** A line of this length may have been cut when it was collected. */
const CUT = 398;
/** Plain characters at the beginning that make two teasers one. */
const SAME = 60;

/** The teaser between headline and text: as it is seen there, or else as the page gives it for sharing. */
export function findStandfirst(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
): Finding<string> | null {
  const said: Say<string>[] = [];
  const described = [
    ["JSON-LD", textOf(article[0]?.alternativeHeadline) ?? null],
    ["JSON-LD", textOf(article[0]?.description) ?? null],
    ["meta og:description", facts.metas.get("og:description")?.[0] ?? null],
    ["meta description", facts.metas.get("description")?.[0] ?? null],
  ] as const;
  const texts = described.flatMap(([via, value]) => {
    const text = plainLine((value ?? "").slice(0, 2_000));
    return text.length >= SHORTEST &&
      text.length <= LONGEST &&
      (headline === null || !saysSame(text, headline.text))
      ? [{ via, text }]
      : [];
  });
  for (const { text, element } of headline === null
    ? []
    : facts.lines.slice(headline.at, headline.at + NEAR)) {
    if (text.length < SHORTEST || saysSame(text, headline?.text ?? "") || besides(element, headline) !== null)
      continue;
    const whole = text.length >= CUT ? shortText(element, LONGEST + 1) : text;
    if (whole.length > LONGEST) continue;
    const words = plainWords(whole);
    const repeated = texts.some(({ text: other }) => {
      const plain = plainWords(other);
      return plain === words || (words.length > SAME && plain.startsWith(words.slice(0, SAME)));
    });
    if (NAMES.test(namesAround(element))) said.push({ value: whole, basis: "stated", via: "standfirst" });
    else if (!repeated) continue;
    // What is given for sharing is often only how the text begins.
    else if (opensText(element)) return firstSaid(said, saysSame);
    else if (words.length < LONGEST / 2) said.push({ value: whole, basis: "stated", via: "text" });
  }
  // A whole sentence made for sharing; one that breaks off is the beginning of the text [The dam at Teld bur…].
  for (const { via, text } of texts) {
    if (/[.!?”"»]$/.test(text) && !/(?:\.\.\.|…)$/.test(text))
      said.push({ value: text, basis: "implied", via });
  }
  return firstSaid(said, saysSame);
}

/** Names of an element and of what holds it, parted where a capital begins [articleLead]. */
function namesAround(element: Element): string {
  return [
    attribute(element, "class"),
    attribute(element, "id"),
    attribute(element, "itemprop"),
    element.parent === null ? null : attribute(element.parent, "class"),
  ]
    .map((name) => (name ?? "").slice(0, 300))
    .join(" ")
    .replace(/(?<=[a-z])(?=[A-Z])/g, "-");
}

/** Whether a paragraph is the first of a text: others follow it beside it. */
function opensText(element: Element): boolean {
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  return siblings
    .slice(at + 1, at + 12)
    .some((node) => isElement(node) && node.tag === element.tag && shortText(node, 120).length > 80);
}
