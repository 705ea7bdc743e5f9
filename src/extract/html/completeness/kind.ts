import { attribute, descendants, type Element, type Page, rawText } from "../document.ts";
import { type Box, labelsOf, type Segment } from "../segments.ts";
import { listsPages } from "./cards.ts";
import type { JudgedPage, PageKind } from "./judged.ts";
import { AGREES, ASKS_FOR_A_PERSON, CONSENTS, NEEDS_SCRIPT, NOT_THERE, says } from "./phrases.ts";
import { isRunning, type Sight, wordsIn } from "./sight.ts";

/** A page that is no article has few words: never more than this on its own. */
const FEW = 150;

export function judgeKind(judged: JudgedPage, sight: Sight): PageKind {
  const { layout, metadata, url } = judged;
  const { segments } = layout;
  const declared = isDeclared(metadata.types);
  if (sight.words < FEW && sight.shown < 2 * FEW) {
    if (!declared && isMissing(judged)) return "error";
    if (asksForPerson(segments)) return "robot check";
  }
  if (sight.words < 5 * FEW && asksForConsent(segments, declared)) return "consent";
  if (sight.running < 20 && sight.shown < 40 && isShell(judged.page, segments)) return "shell";
  if (sight.words < FEW && isVideo(judged, declared)) return "video";
  if (isIndex(judged, sight, url ?? metadata.url?.value ?? null)) return "index";
  if (isLiveBlog(judged)) return "live blog";
  return sight.words < 4 ? "empty" : "article";
}

/** Whether the data of a page say that it is an article; what only is for sharing is said of any page. */
function isDeclared(types: readonly string[]): boolean {
  return types.some(isArticleType);
}

function isArticleType(type: string): boolean {
  return /(?:Article|Posting|^Report)$/.test(type);
}

/** Whether the title or a heading says that there is no such page. */
function isMissing({ layout, metadata }: JudgedPage): boolean {
  const headings = layout.segments.filter(({ box }) => /^h[1-3]$/.test(box.element.tag)).slice(0, 10);
  return [metadata.title?.value ?? "", ...headings.map(({ text }) => text)].some((text) =>
    says(text, NOT_THERE),
  );
}

function asksForPerson(segments: readonly Segment[]): boolean {
  return segments.length <= 80 && segments.some(({ text }) => says(text, ASKS_FOR_A_PERSON));
}

/** Whether there is a button of consent and nearly all that runs on the page asks for it. */
function asksForConsent(segments: readonly Segment[], declared: boolean): boolean {
  if (!segments.some(({ text }) => text.length <= 40 && says(text, AGREES))) return false;
  let asking = 0;
  let other = 0;
  for (const segment of segments) {
    if (!isRunning(segment)) continue;
    if (CONSENTS.some((pattern) => pattern.test(segment.text.slice(0, 2_000))))
      asking += wordsIn(segment.text);
    else other += wordsIn(segment.text);
  }
  return asking >= 20 && asking < 5 * FEW && other < (declared ? 20 : asking / 2);
}

function isShell(page: Page, segments: readonly Segment[]): boolean {
  if (segments.some(({ text }) => says(text, NEEDS_SCRIPT))) return true;
  const scripts: Element[] = [];
  for (const element of descendants(page.root)) {
    if (element.tag === "noscript" && says(rawText(element).trim().slice(0, 400), NEEDS_SCRIPT)) return true;
    if (element.tag === "script") scripts.push(element);
  }
  return segments.length < 3 && scripts.length > 0;
}

/** Names of live coverage in addresses and in class names [/live-blog/, liveticker__entry]. */
const LIVE_ADDRESS =
  /[/-](?:live-?blog|live-?ticker|live-?updates?|live-?coverage|newsblog|news-?ticker|minuto-a-minuto|en-direct|en-vivo|diretta-live|as-it-happened)(?:[/.-]|$)/i;
const LIVE_LABEL = /(?:^|[\s_-])live[_-]?(?:blog|ticker|feed|coverage|center|centre|story)/i;

/**
 * Whether the page's own data call it a live blog, or its address does and its text is made of entries with a time
 * of day each; or its text stands in boxes called so. Not an article that names a live blog beside it.
 */
function isLiveBlog({ layout, verdicts, metadata, url }: JudgedPage): boolean {
  const own = metadata.types.find(isArticleType);
  if (own === "LiveBlogPosting") return true;
  const { segments } = layout;
  const timed = segments.filter(
    ({ text }) => text.length < 60 && /^\D{0,20}\b\d{1,2}[.:h]\d{2}\b/.test(text),
  ).length;
  const address = url ?? metadata.url?.value ?? "";
  const named = LIVE_ADDRESS.test(address.slice(0, 2_000));
  if (timed < 4) return false;
  if (named) return true;
  let kept = 0;
  let live = 0;
  segments.forEach((segment, index) => {
    if (verdicts[index]?.keep !== true) return;
    kept += segment.text.length;
    if (isCalled(segment.box, LIVE_LABEL)) live += segment.text.length;
  });
  return live > kept / 2;
}

function isCalled(start: Box, name: RegExp): boolean {
  let steps = 0;
  for (let box: Box | null = start; box?.parent && steps < 8; box = box.parent, steps++) {
    const { element } = box;
    if (name.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 400)))
      return true;
  }
  return false;
}

/** Whether two of these say that the page shows a video: its data, its address, a player. */
function isVideo({ page, metadata, url }: JudgedPage, declared: boolean): boolean {
  const typed = metadata.types.some((type) => /^(?:\w{0,10}VideoObject|video(?:[.:]\w{1,20})?)$/.test(type));
  const shared = metadata.types.some((type) => /^video/.test(type));
  const address = url ?? metadata.url?.value ?? "";
  const named = /\/(?:videos?|watch|clips?|tv|mediathek|video-?[\w-]{1,80})(?:[/.?]|$)/i.test(
    address.slice(0, 2_000),
  );
  if (declared && !named && !shared) return false;
  const signs = (typed ? 1 : 0) + (shared ? 1 : 0) + (named ? 1 : 0);
  return signs >= 2 || (signs === 1 && hasPlayer(page));
}

function hasPlayer(page: Page): boolean {
  for (const element of descendants(page.body)) {
    if (element.tag === "video") return true;
    if (
      element.tag === "iframe" &&
      /\b(?:youtube|vimeo|dailymotion|player|embed)\b/i.test(attribute(element, "src") ?? "")
    )
      return true;
    if (
      element.tag === "div" &&
      labelsOf(element).some((label) => /^(?:video|jw|html5|media)?player$/.test(label))
    )
      return true;
  }
  return false;
}

/**
 * Whether a page lists other pages. One whose data say that it is an article does not, unless it is the front page or
 * its data speak of a list first: then the articles may be the ones that it lists.
 */
function isIndex({ layout, verdicts, metadata }: JudgedPage, sight: Sight, url: string | null): boolean {
  const { types } = metadata;
  const root = url !== null && isRoot(url);
  const listed = types.findIndex((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type));
  const article = types.findIndex(isArticleType);
  const list = listed >= 0 && (article < 0 || listed < article);
  if (article >= 0 && !root && !list) return false;
  if (sight.teasers >= 10 && sight.teaserSize > 3 * sight.keptSize && sight.running < 40) return true;
  // A site of one page has few titles of others on it [a club's page with its whole story].
  if (root && sight.teasers >= (sight.teaserSize > sight.keptSize ? 10 : 30)) return true;
  return listsPages(layout, verdicts, root || list ? 0.4 : 0.6);
}

/** Whether an address is that of a site's front page [https://news.example/, /en/, /index.html]. */
function isRoot(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.search.length < 2 &&
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.[a-z]{3,5})?$/i.test(url.pathname)
  );
}
