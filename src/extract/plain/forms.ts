import type { RemovalReason } from "../../model/report.ts";
import { countWords, isProse } from "../../text/prose.ts";
import { agencyNamed } from "../data/agencies.ts";
import { isPerson, readByline } from "./bylines.ts";
import { readDateLine } from "./dates.ts";
import { drop, type Piece } from "./piece.ts";

/** Drops pieces that are page furniture by their form alone: counters, dates, addresses, buttons, bylines. */
export function dropByForm(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => judge(piece, index === 0, pieces[index - 1], pieces[index + 1]));
}

function judge(piece: Piece, atTop: boolean, above: Piece | undefined, below: Piece | undefined): Piece {
  const { text } = piece;
  if (text.length > 300) return piece;
  const form = formOf(text);
  if (form !== null) return drop(piece, form.reason, form.because);
  if (!atTop && readByline(text) !== null) return drop(piece, "byline", "a line that names the writers");
  if (!atTop && (isCredit(text) || isHelper(text, above, below)))
    return drop(piece, "credit", "a line that names who took pictures or helped to report");
  return piece;
}

/** What a line is that is page furniture whatever stands around it: a counter, a day, an address, buttons. */
export function formOf(text: string): { readonly reason: RemovalReason; readonly because: string } | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: "furniture", because: "a line of marks without a word" };
  if (isCounter(text)) return { reason: "counter", because: "a number or a reading time standing alone" };
  if (readDateLine(text) !== null)
    return { reason: "page date", because: "a line that holds nothing but a date or time" };
  if (isAddress(text)) return { reason: "address", because: "a line that holds nothing but an address" };
  const label = buttonsOf(text);
  return label === null ? null : { reason: label, because: "a line made of the words of page buttons" };
}

const COUNTER =
  /^\(?(?:(?:reading|read|listening) time:? ?|estimated read(?:ing)? time:? ?)?[\d.,]{1,10} ?[kmb+]?\s*(?:-?\s*(?:min(?:ute)?s?|secs?|seconds?|hours?)(?:\s+(?:read|watch|listen|video|to read))?|(?:pending )?(?:comments?|shares?|views?|likes?|reads?|votes?|photos?|images?|pictures?|replies|reactions?|retweets?|followers?|ratings?|of \d{1,4}))?\.?\)?$/i;

function isCounter(text: string): boolean {
  return (
    COUNTER.test(text) ||
    /^\d{1,2}:\d{2}(?::\d{2})?(?: ?\/ ?\d{1,2}:\d{2})?$/.test(text) ||
    /^\d{1,4} ?(?:\/|of) ?\d{1,4}$/i.test(text)
  );
}

function isAddress(text: string): boolean {
  if (!/[@.\d]/.test(text)) return false;
  const bare = text.replace(
    /^(?:source|url|link|permalink|original(?: article)?|web|website|e-?mail|phone|tel|contact|twitter|information from)s?\s*:\s*/i,
    "",
  );
  return (
    /^<?(?:https?:\/\/|www\.)\S{3,2000}$/i.test(bare) ||
    /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}$/.test(bare) ||
    /^@\w{2,30}$/.test(bare) ||
    /^\+?\(?\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{3,4}$/.test(bare) ||
    // [jdoe@example.org or 407-555-0100]
    /^[\w.+-]{1,64}@[\w.-]{3,100}(?: or |, ?| )[\d().+ -]{7,20}$/.test(bare)
  );
}

/** Words that a page puts on its buttons; a line of nothing else is one, if a telling word is among them. */
const TELLING: ReadonlyMap<string, RemovalReason> = new Map<string, RemovalReason>([
  ...fill(
    "share notice",
    "share shares tweet facebook twitter pinterest whatsapp linkedin reddit telegram messenger email e-mail print copy copied flipboard instagram youtube tumblr",
  ),
  ...fill("advertisement", "advertisement advertisements advert adverts advertising sponsored promoted"),
  ...fill("comments", "comment comments disqus"),
  ...fill("newsletter", "newsletter newsletters subscribe"),
  ...fill("subscription", "login log register sign"),
  ...fill(
    "navigation",
    "skip menu home search site mobile navigation toggle scroll click tap close next previous prev back loading continue javascript",
  ),
  ...fill("credit", "photo photos photograph image images picture pictures caption credit file handout"),
  ...fill(
    "furniture",
    "play pause mute unmute watch listen live video videos audio gallery slideshow transcript reuse bookmark save favourite favorite fullscreen autoplay enlarge expand",
  ),
]);
const PLAIN = new Set(
  "this that the a an to on in for of and or with via by our us we you your my me it all more less show hide view see main content article story page now here link like follow up out off down top bottom read reading full text post item options copy send add open use new start stop enlarge left right font size google plus + & | x t f".split(
    " ",
  ),
);

function fill(value: RemovalReason, words: string): [string, RemovalReason][] {
  return words.split(" ").map((word) => [word, value]);
}

function buttonsOf(text: string): RemovalReason | null {
  const words: string[] = [];
  let reason: RemovalReason | null = null;
  // Most lines are none, and their first word tells so.
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}+&]+(?:-[\p{L}]+)*|\d+/gu)) {
    const told = TELLING.get(word);
    if (told === undefined && !PLAIN.has(word) && !/^\d{1,4}$/.test(word)) return null;
    reason ??= told ?? null;
    if (words.push(word) > 10) return null;
  }
  if (words.length === 0) return null;
  // [See more] and [A A] are buttons without a telling word.
  if (
    reason === null &&
    words.length <= 2 &&
    /^(?:(?:see|view|show|read) (?:more|all|less)|more|(?:a )?a|google(?: plus)?)$/.test(words.join(" "))
  )
    return "navigation";
  return reason;
}

const CREDIT =
  /^(?:\(?(?:photos?|pictures?|images?|photographs?|video|graphics?|illustration|source|credit|credits)(?: credit| courtesy)?(?: by| of|:| via)|additional reporting|with (?:reporting|additional reporting|files|reports|agency)|image (?:via|courtesy|copyright)|contributing(?: to this (?:report|story))?:)/i;

/** [Photo by Ann Lee], [Additional reporting from agencies], [X and Y contributed to this report.] */
function isCredit(text: string): boolean {
  if (countWords(text) > 40) return false;
  // [Image copyright X Image caption The river rose] holds a caption, which is kept.
  if (CREDIT.test(text) && !/\bcaption \S/i.test(text) && countWords(text) <= 14) return true;
  // [Ann Lee/Harbour Press] alone on a line.
  if (OWNER_LINE.test(text))
    return text.split("/").some((side) => agencyNamed(side) !== null || isPerson(side.trim()));
  return (
    /\bcontributed (?:to|reporting)(?: to| for)? (?:this|the) (?:report|story|article)\b/i.test(text) &&
    countWords(text) <= 40
  );
}

/** [With Orlinwire] below the last paragraph; not [With Love] as a heading above one. */
function isHelper(text: string, above: Piece | undefined, below: Piece | undefined): boolean {
  return (
    /^With \p{Lu}[\p{L}-]{2,20}$/u.test(text) &&
    above !== undefined &&
    isProse(above.text) &&
    (below === undefined || !isProse(below.text))
  );
}

const OWNER_LINE =
  /^\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){0,3} ?\/ ?\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){0,3}$/u;
