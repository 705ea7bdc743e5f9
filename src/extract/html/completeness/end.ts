import type { Report } from "../../../model/report.ts";
import { squeeze } from "../features.ts";
import type { Box, Segment } from "../segments.ts";
import type { JudgedPage } from "./judged.ts";
import { LEADS_ON, OFFERS_THE_REST, OTHER_OFFERS, SELLS, SHARE_LEFT, says } from "./phrases.ts";
import { isEnded, type Sight, wordsIn } from "./sight.ts";

/** How many segments below the text are looked at for an offer of the rest. */
const BELOW = 10;
/** A beginning shown for nothing is rarely longer, in words; a text that its page calls not free, up to twice that. */
const BEGINNING = 200;
/** A text of fewer words is too short to tell whether it is all. */
const SHORT = 60;
/** Characters of the article that a page must hold for machines and not show, to be a beginning. */
const HELD_BACK = 300;

/**
 * Whether the text is the whole article. `stub`: a short beginning above an offer of the rest for a subscription.
 * `truncated`: it breaks off. A page that says of itself that it is not free is judged by its text all the same
 * [the whole text stands in the page, and a script would lay a box over it].
 */
export function judgeEnd(judged: JudgedPage, sight: Sight): Report["completeness"] {
  const { segments } = judged.layout;
  // An offer of the rest may have been taken for the last of the text.
  const at = segments.findLastIndex(
    ({ text }, index) => index <= sight.last && judged.verdicts[index]?.keep === true && !isOffer(text),
  );
  const last = segments[at];
  if (last === undefined) return "unknown";
  if (judged.page.cut.includes("nodes")) return "truncated";
  const end = ending(last.text);
  const offer = offerBelow(judged, at);
  const closed = judged.metadata.free?.value === false;
  if (offer === "share") return "truncated";
  if (offer !== null && end !== "whole") return sight.words < BEGINNING ? "stub" : "truncated";
  if (offer === "rest") {
    if (sight.words < (closed ? 2 * BEGINNING : BEGINNING)) return "stub";
    return "unknown";
  }
  if (offer === "sale" && closed && sight.words < SHORT) return "stub";
  if (end === "omitted") return "truncated";
  const leadsOn = segments
    .slice(at + 1, at + 3)
    .some((segment) => segment.linked > 0 && says(segment.text, LEADS_ON));
  if (leadsOn && (end !== "whole" ? sight.words < 2 * BEGINNING : sight.words < SHORT)) return "truncated";
  if (end === "dots" && sight.words < SHORT) return "truncated";
  // The page itself breaks off, in the middle of a sentence [a download that was cut].
  if (end === "open" && at === segments.length - 1 && sight.words >= SHORT) return "truncated";
  if (holdsBack(judged, at, sight.keptSize)) return "truncated";
  return sight.words < SHORT ? "unknown" : "whole";
}

/** The same for a text that the page holds for machines: beginnings stand there too, and are marked by dots. */
export function judgeData(text: string): Report["completeness"] {
  if (ending(text) !== "whole") return "truncated";
  return wordsIn(text) < SHORT ? "unknown" : "whole";
}

/**
 * How a text ends: with a sentence, with dots, with dots in brackets that stand for more [the mayor said […]], or
 * in the middle of a sentence.
 */
function ending(text: string): "whole" | "dots" | "omitted" | "open" {
  const end = text.trimEnd();
  if (/(?:\[\s?(?:…|\.\.\.)\s?\]|\((?:…|\.\.\.)\))$/.test(end)) return "omitted";
  if (/(?:…|\.\.\.)["'”’»]?$/.test(end)) return "dots";
  return isEnded(end) || !/[\p{Ll}\p{Lo},–—-]$/u.test(end) || end.split(" ").length < 12 ? "whole" : "open";
}

/**
 * What is offered below the text: `rest`, the rest of it for a subscription or an account; `share`, how much of it
 * is missing in numbers; `sale`, a subscription and no more.
 */
function offerBelow({ layout }: JudgedPage, last: number): "rest" | "share" | "sale" | null {
  let sale = false;
  for (let at = last + 1; at <= last + BELOW && at < layout.segments.length; at++) {
    const segment = layout.segments[at] as Segment;
    if (says(segment.text, OTHER_OFFERS)) continue;
    if (says(segment.text, [SHARE_LEFT])) return "share";
    if (says(segment.text, OFFERS_THE_REST)) return "rest";
    if (says(segment.text, SELLS) && isWall(segment.box)) sale = true;
  }
  return sale ? "sale" : null;
}

function isOffer(text: string): boolean {
  return says(text, [SHARE_LEFT, ...OFFERS_THE_REST]) && !says(text, OTHER_OFFERS);
}

/** Whether a box is called a wall before the text. */
function isWall(start: Box): boolean {
  let steps = 0;
  for (let box: Box | null = start; box?.parent && steps < 5; box = box.parent, steps++)
    if (box.labels.some((label) => WALLS.has(label))) return true;
  return false;
}

const WALLS = new Set(
  "paywall regwall registerwall paygate metered meter piano premium locked gate snippet".split(" "),
);

/**
 * Whether the page holds more of the article for machines than it shows: the text stops inside what the data give
 * as the article's, and what follows there is nowhere on the page.
 */
function holdsBack({ layout, metadata }: JudgedPage, last: number, keptSize: number): boolean {
  const [body] = metadata.articleBody;
  if (body === undefined || body.length < 1.3 * keptSize) return false;
  const told = squeeze(body);
  const tail = squeeze((layout.segments[last] as Segment).text).slice(-40);
  const at = tail.length < 20 ? -1 : told.lastIndexOf(tail);
  if (at < 0) return false;
  const rest = told.slice(at + tail.length);
  if (rest.length < HELD_BACK || rest.length < told.length / 3) return false;
  // Three samples of the rest, as they would stand on the page.
  const shown = squeeze(layout.segments.map(({ text }) => text).join(" "));
  return [0.1, 0.5, 0.9].every((share) => {
    const from = Math.min(rest.length - 30, Math.floor(share * rest.length));
    return !shown.includes(rest.slice(from, from + 30));
  });
}
