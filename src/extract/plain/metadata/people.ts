import type { Finding } from "../../../model/finding.ts";
import { agencyNamed } from "../../data/agencies.ts";
import { isPerson, readByline, readNames } from "../bylines.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "../piece.ts";
import { readDateline } from "./dateline.ts";

/** The writers and the agency of a report, and its picture credits. */
export interface People {
  readonly byline: Finding<readonly string[]> | null;
  readonly agency: Finding<string> | null;
  readonly photoCredits: readonly string[];
}

/** Reads writers, agency and picture credits off the pieces of a page. */
export function findPeople(pieces: readonly Piece[]): People {
  const bylines = pieces
    .filter((piece) => reasonOf(piece) === "byline")
    .map((piece) => ({ piece, read: readByline(piece.text) ?? readNames(piece.text) }));
  const people = unique(bylines.flatMap(({ read }) => read?.people ?? []));
  const byline: People["byline"] =
    people.length === 0
      ? null
      : {
          value: people,
          basis: bylines.some(({ piece }) => readByline(piece.text) !== null) ? "stated" : "guessed",
          via: "byline",
        };
  const photoCredits = unique(pieces.flatMap(creditsOf));
  return {
    byline,
    agency: findAgency(
      pieces,
      bylines.flatMap(({ read }) => read?.bodies ?? []),
      photoCredits,
      people,
    ),
    photoCredits,
  };
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function findAgency(
  pieces: readonly Piece[],
  bodies: readonly string[],
  credits: readonly string[],
  people: readonly string[],
): Finding<string> | null {
  for (const piece of pieces) {
    if (isDropped(piece)) continue;
    const dated = agencyOfDateline(piece.text);
    if (dated !== null) return dated;
  }
  for (const body of bodies) {
    const named = agencyIn(body);
    if (named !== null) return { value: named, basis: "stated", via: "byline" };
  }
  for (const piece of pieces) {
    const reason = reasonOf(piece);
    if (reason === null || piece.text.length > 600) continue;
    const alone =
      agencyNamed(piece.text) ??
      agencyNamed(
        piece.text.replace(/^(?:source|from|via|by|©|\(c\)|copyright)[:\s]+(?:\d{4} )?(?:by )?/i, ""),
      );
    if (alone !== null) return { value: alone, basis: "stated", via: "agency credit" };
    if (reason === "rights line" || reason === "copyright notice") {
      const owner =
        /(?:©|\(c\)|\bcopyright)[\s:©]*(?:\(c\) ?)?(?:\d{4}[\s,]*)?(?:by )?((?:the )?[\p{L}-]+(?: [\p{Lu}][\p{L}-]*){0,3})/iu
          .exec(piece.text)?.[1]
          ?.replace(/ (?:all|modified|and|via) .*$|(?: all| modified)$/i, "");
      const named = owner === undefined ? null : agencyIn(owner);
      if (named !== null) return { value: named, basis: "stated", via: "rights line" };
    }
    if (reason === "credit") {
      const named =
        /\b((?:the )?(?:associated press|reuters|afp|upi|dpa|press association|canadian press))\b.{0,160}\bcontributed\b|^contributing: ?((?:the )?[\p{L} ]{2,40})$/iu.exec(
          piece.text,
        );
      const agency = named === null ? null : agencyNamed(named[1] ?? named[2] ?? "");
      if (agency !== null) return { value: agency, basis: "guessed", via: "contribution line" };
      const helper = contributor(piece.text);
      if (helper !== null) return { value: helper, basis: "guessed", via: "contribution line" };
    }
  }
  return fromSignOff(pieces, credits, people);
}

/** The agency that the dateline of a paragraph credits; null for none. */
export function agencyOfDateline(text: string): Finding<string> | null {
  const dateline = readDateline(text);
  const credit = dateline?.credit ?? null;
  if (credit === null) return null;
  const named = agencyIn(credit);
  if (named !== null) return { value: named, basis: "stated", via: "dateline" };
  // Agencies date their reports [TELD, May 3 (Orlinwire) -]; a station does not [TELD (KXYZ) -].
  return dateline?.month !== null && BODY_NAME.test(credit) && !isPerson(credit)
    ? { value: credit, basis: "guessed", via: "dateline" }
    : null;
}

const BODY_NAME = /^\p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}-]{1,20}){0,2}$/u;

/** The body that helped to report [Additional reporting by Orlinwire], [With AFP]; null for people and the vague. */
export function contributor(credit: string): string | null {
  const named =
    /^(?:additional reporting (?:by|from)|with(?: (?:additional )?(?:reporting|files|reports)(?: (?:by|from))?)?)[: ]+(?:the )?([\p{L}\p{N}. -]{2,40})\.?$/iu.exec(
      credit,
    )?.[1];
  if (named === undefined) return null;
  return agencyNamed(named) ?? (/^\p{Lu}[\p{L}-]{2,20}$/u.test(named) ? named : null);
}

/**
 * An agency's report is signed below its text by two or more people; where it also carries that agency's
 * picture ["Agency/Photographer"], the text is most likely the agency's too. A picture alone proves nothing.
 */
function fromSignOff(
  pieces: readonly Piece[],
  credits: readonly string[],
  people: readonly string[],
): Finding<string> | null {
  if (people.length < 2) return null;
  const lastText = pieces.findLastIndex((piece) => kindOf(piece) === null && !isDropped(piece));
  const signed = pieces.findIndex((piece) => reasonOf(piece) === "byline");
  if (signed < lastText) return null;
  for (const credit of credits) {
    const named = agencyNamed(credit.split("/")[0] ?? "");
    if (named !== null && credit.includes("/"))
      return { value: named, basis: "implied", via: "byline below the text and photo credit" };
  }
  return null;
}

/** The agency named by a credit of several parts [AP, UPI/Harbour Post, "Xinhua) --"]. */
function agencyIn(credit: string): string | null {
  return (
    agencyNamed(credit) ??
    credit
      .split(/\s*[/,;|–—-]\s*|\s+(?:for|via|in)\s+/)
      .map(agencyNamed)
      .find((name) => name !== null) ??
    null
  );
}

const CREDIT_FORMS: readonly RegExp[] = [
  /\(?\b(?:photo(?:graph)?|picture|image|illustration)s?(?: credit| courtesy)?(?: by| of| via|:) ?([\p{L}\p{N}/ .,'’&-]{2,60})/iu,
  /\bcredit: ?([\p{L}\p{N}/ .,'’&-]{2,60})/iu,
  /\b(?:image|photo|picture) copyright ([\p{L}\p{N}/ .'’&-]{2,40}?)(?= (?:image )?caption|$)/iu,
  /((?:\b\p{Lu}[\p{L}.]{1,20} )?\b\p{Lu}[\p{L}.]{1,20}\/\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){0,3}(?: via \p{Lu}[\p{L} ]{1,30})?)\)?\.?$/u,
  /^(getty images?|afp|ap|epa|reuters|pa|rex(?: features)?|shutterstock|alamy)$/iu,
];

function creditsOf(piece: Piece): string[] {
  if (piece.text.length > 1_500 || !(kindOf(piece) === "caption" || reasonOf(piece) === "credit")) return [];
  for (const form of CREDIT_FORMS) {
    const named = form
      .exec(piece.text)?.[1]
      ?.trim()
      .replace(/[\s.,)]+$/, "");
    if (named !== undefined && named !== "") return [named];
  }
  return [];
}
