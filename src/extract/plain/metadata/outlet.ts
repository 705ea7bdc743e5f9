import type { Finding } from "../../../model/finding.ts";
import { countWords } from "../../../text/prose.ts";
import { agencyNamed } from "../../data/agencies.ts";
import { outletNamed, outletOfHost } from "../../data/outlets.ts";
import { isPerson } from "../bylines.ts";
import { isDropped, kindOf, type Piece, reasonOf } from "../piece.ts";
import { fromConfirmedMasthead, SECTION } from "./masthead.ts";

/**
 * Who published the page: by its address, its rights line, the root of its breadcrumbs, a name or an e-mail
 * address in its notices, a masthead before the headline. Prose is never asked: an article names others.
 */
export function findOutlet(pieces: readonly Piece[], url: string | null): Finding<string> | null {
  const residue = pieces.filter(isDropped);
  const address = fromUrl(url);
  if (address !== null && outletNamed(address.value) !== null) return address;
  return (
    fromConfirmedMasthead(pieces, residue) ??
    address ??
    first(residue, fromRightsLine) ??
    first(residue, fromOffer) ??
    fromBreadcrumb(residue) ??
    fromMasthead(pieces) ??
    first(residue, fromMailAddress)
  );
}

function first(
  pieces: readonly Piece[],
  read: (piece: Piece) => Finding<string> | null,
): Finding<string> | null {
  for (const piece of pieces) {
    const found = piece.text.length > 6_000 ? null : read(piece);
    if (found !== null) return found;
  }
  return null;
}

/** The host name of an address, or null. */
export function hostOf(url: string): string | null {
  return /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+)(?:[:/?#]|$)/i.exec(url)?.[1] ?? null;
}

/** Hosts of everybody's posts and mail say nothing of an outlet. */
const SHARED_HOST =
  /(?:^|\.)(?:facebook|twitter|x|t|instagram|youtube|youtu|google|gmail|yahoo|hotmail|outlook|aol|icloud|tiktok|linkedin|pinterest|reddit|whatsapp|bit|goo|apple|amazon|wikipedia|archive|disqus|webcitation|tinyurl)\.(?:com|co|ly|gl|be|org|is|net|co\.uk)$/i;

function fromHost(host: string | null, via: string): Finding<string> | null {
  if (host === null || SHARED_HOST.test(host)) return null;
  const outlet = outletOfHost(host);
  return outlet === null ? null : { value: outlet.name, basis: "stated", via };
}

function fromUrl(url: string | null): Finding<string> | null {
  return url === null ? null : fromHost(hostOf(url), "address");
}

/** [© 2019 Harbour Media.], [Copyright 2017 by Bay News - All rights reserved.], [(Lake Press) – All rights reserved]. */
function fromRightsLine(piece: Piece): Finding<string> | null {
  const reason = reasonOf(piece);
  if (reason !== "rights line" && reason !== "copyright notice") return null;
  const named =
    /(?:©|\(c\)|\bcopyright)[\s:]*(?:©|\(c\)|copyright)?[\s:]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?[\s,]*)?(?:by |the (?=\p{Ll}))?((?:The )?\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |and |the |& )?[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*){0,6})/iu.exec(
      piece.text,
    )?.[1] ??
    /^\W{0,2}([\p{Lu}][^()©–—|]{2,60}?)\)?\s*[-–—|:.,]?\s*all rights? reserved/iu.exec(piece.text)?.[1];
  const name = named === undefined ? "" : tidyName(named);
  if (
    name === "" ||
    !/^\p{Lu}/u.test(name) ||
    agencyNamed(name) !== null ||
    /^(?:policy|notice|all rights|act|law|free|owner|copyright|subsection|section|photo|image|tm\b)|^\d|[^\p{L}\p{N} .&'’/()-]/iu.test(
      name,
    )
  )
    return null;
  return {
    value: name,
    basis: isPerson(name) && !PRESS.test(name) ? "guessed" : "stated",
    via: "rights line",
  };
}

/** A company's word after a paper's own name [Orlin Herald Media]; alone it is the name [Orlin Media]. */
const COMPANY =
  / (?:media|group|newspapers?|publishing|publications|publishers|holdings?|communications|digital)$/i;

function tidyName(name: string): string {
  const tidy = tidyForm(name);
  const bare = tidy.replace(COMPANY, "").replace(COMPANY, "");
  return PRESS.test(bare) && countWords(bare) >= 2 ? bare : tidy;
}

function tidyForm(name: string): string {
  return name
    .replace(/(?<=\p{Ll}{3}|^\p{Lu}{2,8})\. .*$/u, "")
    .replace(/ (?:or|and) (?:its|their|by)\b.*$/, "")
    .replace(/,? (?:inc|llc|ltd)\b.*$/i, "")
    .replace(/^(?:tm and |copyright )/i, "")
    .replace(/ (?:19|20)\d{2}\b.*$/, "")
    .replace(/[\s.,]*\b(?:all rights?|rights reserved|this material|reserved)\b.*$/i, "")
    .replace(/[,.]? (?:inc|llc|ltd|limited|plc|corp|corporation|gmbh|co)\.?$/i, "")
    .replace(/[\s.,'’-]+$/, "")
    .trim();
}

/** [special offers for The Harbour Post's products], [the Lake Daily news team], [newsletters from Bay News]. */
function fromOffer(piece: Piece): Finding<string> | null {
  const named =
    /\b[Tt]he (\p{Lu}[\p{L}&-]*(?: (?:of |and )?\p{Lu}[\p{L}&-]*){0,4}) (?:web ?site|site|app) is (?:not|regulated|published|owned|operated)\b/u.exec(
      piece.text,
    )?.[1] ??
    /\b(?:special offers (?:for|from)|emails? from|newsletters? from|welcome to|you are reading|story for|copyright policy of) ((?:The )?\p{Lu}[\p{L}&-]*(?: (?:of |and )?\p{Lu}[\p{L}&-]*){0,4})/u.exec(
      piece.text,
    )?.[1];
  if (named === undefined) return null;
  const name = named.replace(/ (?:Online|News Team|Newsletter|App|Digital)$/, "");
  return { value: outletNamed(name) ?? name, basis: "stated", via: "notice" };
}

/** The address of the page's own people [Email us at tips@example.org]. */
function fromMailAddress(piece: Piece): Finding<string> | null {
  if (
    ![
      "appeal",
      "copyright notice",
      "share notice",
      "subscription",
      "newsletter",
      "address",
      "byline",
      "comments",
    ].includes(reasonOf(piece) ?? "")
  )
    return null;
  const host = /[\w.+-]{1,64}@([\w-]{1,64}(?:\.[\w-]{1,64}){1,4})/.exec(piece.text)?.[1];
  return host === undefined || /\.(?:gov|edu|mil|police\.uk)$/i.test(host)
    ? null
    : fromHost(host, "e-mail address");
}

const LONGEST_PATH = 8;

/** The first crumb, where the next is a general section [Bay Gazette • News • Title]. */
function fromBreadcrumb(residue: readonly Piece[]): Finding<string> | null {
  const crumbs = residue
    .filter((piece) => reasonOf(piece) === "breadcrumb")
    .flatMap((piece) => piece.text.split(/\s[>›»/|•]\s/));
  // A longer run is a menu, whose first entry names no outlet.
  if (crumbs.length > LONGEST_PATH) return null;
  const [root, next] = crumbs.map((crumb) => crumb.trim());
  if (root === undefined || next === undefined || SECTION.test(root) || countWords(root) > 5) return null;
  return SECTION.test(next) || crumbs.length >= 3
    ? { value: outletNamed(root) ?? root, basis: "stated", via: "breadcrumb" }
    : null;
}

const PRESS =
  /\b(?:news|times|post|herald|tribune|gazette|chronicle|journal|telegraph|guardian|observer|courier|daily|press|mail|express|star|standard|record|independent|examiner|inquirer|dispatch|globe|today|radio|tv|broadcasting|media|reporter|argus|echo|argus|bulletin|sentinel|register|monitor|wire)\b/i;

const SHORT_HEAD = 12;
const MASTHEAD_LINES = 4;

/** A short line above the headline that is a known outlet or has a newspaper's word in its name; or the headline's own end. */
function fromMasthead(pieces: readonly Piece[]): Finding<string> | null {
  const at = pieces.findIndex((piece) => kindOf(piece) === "headline");
  const headline = pieces[at];
  if (headline === undefined) return null;
  // Among the labels of a whole page's menu only the top ones are its masthead.
  const top = at <= SHORT_HEAD ? at : MASTHEAD_LINES;
  for (const [index, piece] of pieces.slice(0, at).entries()) {
    if (!isDropped(piece) || countWords(piece.text) > 5 || SECTION.test(piece.text)) continue;
    const known = outletNamed(piece.text);
    if (known !== null) return { value: known, basis: "stated", via: "masthead" };
    if (
      index < top &&
      reasonOf(piece) === "navigation" &&
      countWords(piece.text) >= 2 &&
      PRESS.test(piece.text) &&
      /^\p{Lu}/u.test(piece.text) &&
      !/\b(?:breaking|latest|top|local|world|more|today['’]s|sports?)\b/i.test(piece.text)
    ) {
      return { value: piece.text, basis: "guessed", via: "masthead" };
    }
  }
  const known = outletInTitle(headline.text);
  return known === null ? null : { value: known.outlet, basis: "stated", via: "title" };
}

/** The known outlet at the end of a title [Dam bursts - BBC News], and the title without it. Null for none. */
export function outletInTitle(title: string): { readonly outlet: string; readonly title: string } | null {
  const match = /^(.{8,250}?)\s+[-–—|]\s+([^-–—|]{2,40})$/.exec(title);
  if (match === null) return null;
  const name = (match[2] ?? "").trim();
  const outlet =
    outletNamed(name) ?? (/^[\w-]+(?:\.[\w-]+)+$/.test(name) ? (outletOfHost(name)?.name ?? null) : null);
  return outlet === null ? null : { outlet, title: match[1] ?? title };
}
