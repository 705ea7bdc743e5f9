import { type Box, isHidden, type Layout, type Segment } from "./segments.ts";

/** How often the labels of boxes and the words of short segments stand for text of the article: log odds. */
export interface Odds {
  readonly labels: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

/** What else is known of a page's text before its body is found. */
export interface Evidence {
  /** Texts that the page gives for machines as its article's. */
  readonly bodies: readonly string[];
  readonly title: string | null;
  readonly description: string | null;
}

/** One row of numbers a segment, `width` numbers a row. */
export interface FeatureTable {
  readonly width: number;
  readonly rows: Float32Array;
}

/** What boxes are called that hold no part of the article, by kind, and what they are called that do. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ["comments", "comment comments disqus discussion respond reply replies livefyre commenting kommentare"],
  [
    "related",
    "related recommend recommended recommendation recommendations trending popular outbrain taboola teaser teasers " +
      "suggested readmore similar upnext more recirc recirculation promo promos mostread latest carousel",
  ],
  ["share", "share sharing social addthis facebook twitter whatsapp follow socials sharebar"],
  [
    "navigation",
    "nav navigation menu navbar breadcrumb breadcrumbs pagination pager toc toolbar topbar masthead",
  ],
  ["header", "header head top"],
  ["footer", "footer foot colophon copyright legal bottom"],
  ["side", "sidebar aside rail widget widgets complementary secondary"],
  [
    "advertisement",
    "ad ads advert adverts advertisement sponsor sponsored adslot dfp banner anzeige publicidad",
  ],
  [
    "subscription",
    "newsletter newsletters subscribe subscription signup signin login register paywall subscriber premium account",
  ],
  ["author", "author authors byline bio contributor writer autor autoren profile"],
  ["caption", "caption figcaption credit credits figure photo image images gallery slideshow media legend"],
  ["details", "meta date time timestamp published dateline info posted"],
  ["tags", "tag tags topic topics category categories keywords"],
  ["consent", "cookie cookies consent gdpr modal popup overlay dialog notice"],
  ["article", "article story articlebody storybody post entry"],
  ["content", "content body text paragraph prose richtext copy inhalt cuerpo texte"],
];
const FAMILY_OF: ReadonlyMap<string, readonly number[]> = familyIndex();

function familyIndex(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  FAMILIES.forEach(([, words], family) => {
    for (const word of words.split(" ")) index.set(word, [...(index.get(word) ?? []), family]);
  });
  return index;
}

const TAGS = "p li h1 h2 h3 h4 h5 h6 td th div blockquote figcaption pre dt dd a span section article".split(
  " ",
);
const OUTER = "article main aside nav header footer section figure table ul ol form blockquote".split(" ");
const FAR = 20;

/** Short texts that stand by articles and are none, in the languages that were read. */
const CUES: readonly RegExp[] = [
  /^(?:read (?:more|also|next|the full)|also read|see also|more (?:on|from|in|stories)|related|recommended|you may|don'?t miss|watch:|mehr (?:zum|dazu|lesen)|lesen sie|auch interessant|lire (?:aussi|la suite)|à lire|leer (?:más|también)|lea también|leggi anche|lees (?:ook|meer)|czytaj|läs (?:också|mer)|weiterlesen|continue reading)/iu,
  /\b(?:share|tweet|facebook|twitter|whatsapp|e-?mail|print|teilen|drucken|partager|compartir|condividi|pinterest|linkedin|reddit|telegram|copy link)\b/iu,
  /(?:©|\(c\)|\bcopyright\b|all rights reserved|alle rechte|tous droits|todos los derechos|getty|shutterstock|istock)/iu,
  /^(?:photo|image|picture|foto|bild|credit|source|quelle|fotografía|crédit|video|file|illustration)\b|\/(?:ap|afp|dpa|reuters|epa|getty images)\b/iu,
  /\b(?:newsletter|subscribe|subscription|sign (?:up|in)|log ?in|register|abonn\p{L}{0,8}|suscri\p{L}{0,8}|inbox|anmelden|registrieren)\b/iu,
  /\b(?:comments?|kommentare?|commentaires?|comentarios|commenti|reply|antworten|replies)\b/iu,
  /^(?:by|von|par|por|di|door|av|written by|posted by|text:|autor)\b/iu,
  /\b(?:advertisement|sponsored|anzeige|werbung|publicité|publicidad|advertentie|reklama|annonce)\b/iu,
  /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}|(?:19|20)\d{2})\b/u,
  /\b(?:cookies?|datenschutz|privacy|terms of|impressum|agb|consent|gdpr)\b/iu,
  /^(?:tags?|topics?|filed under|schlagw\p{L}{1,8}|themen|categor\p{L}{1,6}|kategorien?|etiquetas|in this (?:story|article))\b/iu,
  /^(?:updated|published|posted|last (?:updated|modified)|stand:|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado)/iu,
];

/** What a box hands down to the boxes and segments inside it. */
interface Standing {
  /** Log odds of its own labels: least, most; 0 without known ones. */
  readonly least: number;
  readonly most: number;
  readonly sum: number;
  /** The same over all boxes from the body down to it. */
  readonly chainLeast: number;
  readonly chainMost: number;
  readonly chainSum: number;
  /** That of the nearest box that has known labels. */
  readonly near: number;
  /** Steps up to the nearest box of each family, FAR for none. */
  readonly families: Uint8Array;
  readonly outer: Uint8Array;
  readonly hidden: boolean;
  readonly itemBody: boolean;
  readonly kind: number;
  readonly parent: Standing | null;
}

/** Sums over the segments in a box. */
interface Sums {
  chars: number;
  linked: number;
  prose: number;
  count: number;
  /** As Readability counts it: prose in the children, half of that in the grandchildren. */
  score: number;
}

/** Numbers that describe every segment of a page, for the trees that judge it. Linear in the page. */
export function describeSegments(layout: Layout, odds: Odds, evidence: Evidence): FeatureTable {
  const { segments, boxes } = layout;
  const kinds = new Map<string, number>();
  // What is known of each box, in the order of the boxes.
  const standings: Standing[] = [];
  for (const box of boxes)
    standings.push(standingOf(box, box.parent && (standings[box.parent.at] ?? null), odds, kinds));
  const texts = segments.map((segment) => textFeatures(segment, odds));
  const sums = boxes.map(noSums);
  segments.forEach((segment, index) => {
    const prose = (texts[index] as TextFeatures).prose;
    let up = 0;
    for (let box: Box | null = segment.box; box !== null && up < 40; box = box.parent, up++) {
      const sum = sums[box.at] as Sums;
      sum.chars += segment.text.length;
      sum.linked += segment.linked;
      sum.prose += prose;
      sum.count++;
      if (up === 1) sum.score += prose;
      else if (up === 2) sum.score += prose / 2;
      else if (up === 3) sum.score += prose / 6;
    }
  });
  const best = bestBox(boxes, sums);
  const bestSum = sums[best.at] as Sums;
  const total = sums[0] as Sums;
  // Segments that are set alike: of one tag, in boxes of the same tags and labels.
  const alike = new Map<number, Sums>();
  segments.forEach((segment, index) => {
    const kind = standings[segment.box.at]?.kind ?? 0;
    const sum = alike.get(kind) ?? noSums();
    sum.chars += segment.text.length;
    sum.linked += segment.linked;
    sum.prose += (texts[index] as TextFeatures).prose;
    sum.count++;
    alike.set(kind, sum);
  });
  const cards = cardsOf(layout, standings);
  const seen = new Map<string, number>();
  for (const { text } of segments) seen.set(text, (seen.get(text) ?? 0) + 1);
  const again = new Set<string>();
  const told = runsOf(evidence.bodies);
  const title = squeeze(evidence.title ?? "");
  const description = squeeze(evidence.description ?? "");
  const firstHeading = segments.findIndex(({ box }) => box.element.tag === "h1");
  let titleAt =
    title === ""
      ? -1
      : segments.findIndex(
          ({ text }) => text.length < 400 && opensLike(text, title) && squeeze(text) === title,
        );
  if (titleAt < 0) titleAt = firstHeading;

  let width = 0;
  let rows = new Float32Array(0);
  let charsBefore = 0;
  let proseBefore = 0;
  let lastProse = -FAR;
  const nextProse = nextProseOf(texts);
  const row: number[] = [];
  segments.forEach((segment, index) => {
    const text = texts[index] as TextFeatures;
    const standing = standings[segment.box.at] as Standing;
    const sum = sums[segment.box.at] as Sums;
    const around = segment.box.parent;
    const outer = around === null ? sum : (sums[around.at] as Sums);
    const far =
      around?.parent === undefined || around.parent === null ? outer : (sums[around.parent.at] as Sums);
    const like = alike.get(standing.kind) as Sums;
    const plain =
      segment.text.length > 12 && (opensLike(segment.text, title) || opensLike(segment.text, description))
        ? squeeze(segment.text)
        : "";
    row.length = 0;
    append(row, text.numbers);
    row.push(
      // How it is set.
      TAGS.indexOf(segment.box.element.tag),
      segment.box.depth,
      segment.linked / segment.text.length,
      segment.links,
      segment.strong / segment.text.length,
      segment.slanted / segment.text.length,
      // Where it stands by name.
      standing.least,
      standing.most,
      standing.chainLeast,
      standing.chainMost,
      standing.chainSum,
      standing.near,
      standing.parent?.near ?? 0,
      standing.parent?.parent?.near ?? 0,
    );
    append(row, standing.families);
    append(row, standing.outer);
    row.push(
      standing.hidden ? 1 : 0,
      standing.itemBody ? 1 : 0,
      // What stands beside it in the same box, and around that.
      sum.count,
      sum.prose,
      sum.linked / sum.chars,
      outer.count,
      outer.prose,
      outer.prose / Math.max(1, outer.count),
      outer.linked / outer.chars,
      far.prose,
      far.prose / Math.max(1, far.count),
      far.linked / far.chars,
      outer.chars / total.chars,
      far.chars / total.chars,
      // What is set alike.
      like.count,
      like.prose,
      like.prose / Math.max(1, total.prose),
      like.chars / like.count,
      like.linked / like.chars,
      // The box with the most prose.
      steps(segment.box, best),
      outer.score / Math.max(1, bestSum.score),
      far.score / Math.max(1, bestSum.score),
      index < best.first ? 1 : index >= best.end ? 2 : 0,
      bestSum.prose / Math.max(1, total.prose),
    );
    append(row, cardAround(segment.box, cards, standings));
    row.push(
      // Where on the page.
      index / segments.length,
      charsBefore / total.chars,
      proseBefore / Math.max(1, total.prose),
      total.prose,
      segments.length,
      titleAt < 0 ? -1 : Math.max(-50, Math.min(200, index - titleAt)),
      Math.min(FAR, index - lastProse),
      Math.min(FAR, (nextProse[index] ?? Number.POSITIVE_INFINITY) - index),
      // What the page says of itself.
      seen.get(segment.text) ?? 1,
      again.has(segment.text) ? 1 : 0,
      told.size === 0 ? -1 : toldShare(segment.text, told),
      plain !== "" && plain === title ? 1 : 0,
      plain !== "" &&
        description !== "" &&
        (description.startsWith(plain.slice(0, 60)) || plain.startsWith(description.slice(0, 60)))
        ? 1
        : 0,
    );
    if (width === 0) {
      width = row.length;
      rows = new Float32Array(width * segments.length);
    }
    rows.set(row, index * width);
    again.add(segment.text);
    charsBefore += segment.text.length;
    proseBefore += text.prose;
    if (text.prose > 60) lastProse = index;
  });
  return { width, rows };
}

function noSums(): Sums {
  return { chars: 0, linked: 0, prose: 0, count: 0, score: 0 };
}

function append(row: number[], numbers: ArrayLike<number>): void {
  for (let at = 0; at < numbers.length; at++) row.push(numbers[at] as number);
}

interface TextFeatures {
  readonly numbers: readonly number[];
  /** Characters that read as running text: not in links, in a segment that is long or has stops. */
  readonly prose: number;
}

function textFeatures(segment: Segment, odds: Odds): TextFeatures {
  const { text } = segment;
  let words = 0;
  let commas = 0;
  let stops = 0;
  let digits = 0;
  let capitals = 0;
  let marks = 0;
  let wide = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32;
    if (!space && !inWord) words++;
    inWord = !space;
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) capitals++;
    else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c) commas++;
    else if (
      code === 46 ||
      code === 33 ||
      code === 63 ||
      code === 0x3002 ||
      code === 0xff01 ||
      code === 0xff1f
    )
      stops++;
    else if (
      code === 124 ||
      code === 0xbb ||
      code === 0x203a ||
      code === 0x2022 ||
      code === 0xb7 ||
      code === 62
    )
      marks++;
    if (code >= 0x2e80) wide++;
  }
  // Scripts without spaces between words: about two characters a word.
  if (wide > text.length / 3) words = Math.max(words, Math.round(wide / 2));
  const short = words < 16;
  let sum = 0;
  let least = 0;
  let most = 0;
  let known = 0;
  let first = 0;
  if (short) {
    const list = wordsOf(text);
    list.forEach((word, at) => {
      const value = odds.words.get(word);
      if (value === undefined) return;
      known++;
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
      if (at === 0) first = value;
    });
  }
  const last = text.charCodeAt(text.length - 1);
  const end =
    last === 46 || last === 33 || last === 63 || last === 0x3002
      ? 1
      : last === 34 || last === 0x201d || last === 39 || last === 0x2019 || last === 0xbb || last === 0x201c
        ? 2
        : last === 58
          ? 3
          : last === 0x2026
            ? 4
            : last === 41 || last === 93
              ? 5
              : 0;
  let cues = 0;
  const cueNumbers: number[] = [];
  for (const cue of CUES) {
    const hit = text.length <= 300 && cue.test(text) ? 1 : 0;
    cues += hit;
    cueNumbers.push(hit);
  }
  const unlinked = text.length - segment.linked;
  const prose = words >= 20 || (words >= 8 && stops > 0 && (end > 0 || stops > 1)) ? unlinked : 0;
  return {
    prose,
    numbers: [
      text.length,
      words,
      text.length / Math.max(1, words),
      commas / Math.max(1, words),
      commas,
      stops / Math.max(1, words),
      stops,
      digits / text.length,
      capitals / text.length,
      marks,
      end,
      wide > 0 ? 1 : 0,
      short ? sum / Math.max(1, known) : 0,
      least,
      most,
      first,
      cues,
      ...cueNumbers,
    ],
  };
}

/** The words of a short text, for looking up their odds; digits count as one word. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{1,30}|\d{1,30}/gu) ?? []).map((word) =>
    /^\d/.test(word) ? "0" : word,
  );
}

function standingOf(box: Box, parent: Standing | null, odds: Odds, kinds: Map<string, number>): Standing {
  const { element, labels } = box;
  const families = new Uint8Array(FAMILIES.length).fill(FAR);
  const outer = new Uint8Array(OUTER.length).fill(FAR);
  if (parent !== null) {
    for (let at = 0; at < families.length; at++)
      families[at] = Math.min(FAR, (parent.families[at] ?? FAR) + 1);
    for (let at = 0; at < outer.length; at++) outer[at] = Math.min(FAR, (parent.outer[at] ?? FAR) + 1);
  }
  const place = OUTER.indexOf(element.tag);
  if (place >= 0) outer[place] = 0;
  let least = 0;
  let most = 0;
  let sum = 0;
  let known = false;
  // What the body is called is said of the whole page [single-post, article-page].
  if (parent !== null) {
    for (const label of labels) {
      for (const family of FAMILY_OF.get(label) ?? []) families[family] = 0;
      const value = odds.labels.get(label);
      if (value === undefined) continue;
      known = true;
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  const key = `${parent?.kind ?? 0}|${element.tag}.${labels.join(".")}`;
  let kind = kinds.get(key);
  if (kind === undefined) {
    kind = kinds.size + 1;
    kinds.set(key, kind);
  }
  return {
    least,
    most,
    sum,
    chainLeast: Math.min(least, parent?.chainLeast ?? 0),
    chainMost: Math.max(most, parent?.chainMost ?? 0),
    chainSum: sum + (parent?.chainSum ?? 0),
    near: known ? sum : (parent?.near ?? 0),
    families,
    outer,
    hidden: isHidden(element) || (parent?.hidden ?? false),
    itemBody:
      element.attributes.some(({ name, value }) => name === "itemprop" && /articlebody|text$/i.test(value)) ||
      (parent?.itemBody ?? false),
    kind,
    parent,
  };
}

/** Boxes of one kind, each of which holds a link that could be a title: how many, and how much text each holds. */
interface Cards {
  count: number;
  titled: number;
  chars: number;
  linked: number;
}

/** Characters from which a linked text may be the title of another page. */
const TITLE_LINK = 15;

/** Lists of teasers are made of boxes alike, each with a link [the front page's cards below an article]. */
function cardsOf(layout: Layout, standings: readonly Standing[]): ReadonlyMap<number, Cards> {
  const titled = new Set<Box>();
  for (const segment of layout.segments) {
    if (segment.linked < TITLE_LINK || segment.linked < 0.8 * segment.text.length) continue;
    let steps = 0;
    for (
      let box: Box | null = segment.box;
      box !== null && steps < 6 && !titled.has(box);
      box = box.parent, steps++
    )
      titled.add(box);
  }
  const sizes = new Float64Array(layout.segments.length + 1);
  const links = new Float64Array(layout.segments.length + 1);
  layout.segments.forEach((segment, index) => {
    sizes[index + 1] = (sizes[index] as number) + segment.text.length;
    links[index + 1] = (links[index] as number) + segment.linked;
  });
  const cards = new Map<number, Cards>();
  for (const box of layout.boxes) {
    if (box.end === box.first) continue;
    const kind = standings[box.at]?.kind ?? 0;
    const known = cards.get(kind) ?? { count: 0, titled: 0, chars: 0, linked: 0 };
    known.count++;
    if (titled.has(box)) known.titled++;
    known.chars += (sizes[box.end] as number) - (sizes[box.first] as number);
    known.linked += (links[box.end] as number) - (links[box.first] as number);
    cards.set(kind, known);
  }
  return cards;
}

/** The largest set of cards that a box stands in: how many they are, their text, the share of it in links. */
function cardAround(
  start: Box,
  cards: ReadonlyMap<number, Cards>,
  standings: readonly Standing[],
): readonly number[] {
  let best: Cards | null = null;
  let steps = 0;
  let at = FAR;
  for (let box: Box | null = start; box !== null && steps < 8; box = box.parent, steps++) {
    const each = cards.get(standings[box.at]?.kind ?? 0);
    if (each === undefined || each.count < 3 || each.titled < 0.7 * each.count) continue;
    if (best === null || each.count >= best.count) {
      best = each;
      at = steps;
    }
  }
  return best === null ? [0, 0, 0, FAR] : [best.count, best.chars / best.count, best.linked / best.chars, at];
}

/** The box that holds the most prose nearest to itself, little of it in links. */
function bestBox(boxes: readonly Box[], sums: readonly Sums[]): Box {
  let best = boxes[0] as Box;
  let most = -1;
  for (const box of boxes) {
    const sum = sums[box.at] as Sums;
    if (sum.chars === 0) continue;
    const score = sum.score * (1 - sum.linked / sum.chars);
    if (score > most) {
      most = score;
      best = box;
    }
  }
  return best;
}

/** How many steps up from a box a box is that also holds the other one; FAR and more where it is far. */
function steps(box: Box, other: Box): number {
  let up = 0;
  for (let each: Box | null = box; each !== null && up < FAR; each = each.parent, up++) {
    if (each === other) return up;
    if (each.first <= other.first && each.end >= other.end) return up + FAR;
  }
  return 3 * FAR;
}

function nextProseOf(texts: readonly TextFeatures[]): readonly number[] {
  const next: number[] = new Array(texts.length);
  let at = Number.POSITIVE_INFINITY;
  for (let index = texts.length - 1; index >= 0; index--) {
    next[index] = at;
    if ((texts[index] as TextFeatures).prose > 60) at = index;
  }
  return next;
}

/** How many words in a row make a run that hardly stands in two texts by chance. */
const RUN = 5;
/** Characters of a page's own telling of its text that are looked at. */
const TOLD = 300_000;

/** Every run of words of some texts. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  let left = TOLD;
  for (const text of texts) {
    const words = wordsOf(text.slice(0, left));
    for (let at = 0; at + RUN <= words.length; at++) runs.add(runAt(words, at));
    left -= text.length;
    if (left <= 0) break;
  }
  return runs;
}

/** The share of a text's runs that stand among some others; 0.5 where it is too short to tell. */
function toldShare(text: string, told: ReadonlySet<string>): number {
  const words = wordsOf(text.slice(0, 1000));
  if (words.length < RUN) return 0.5;
  let found = 0;
  const count = Math.min(40, words.length - RUN + 1);
  for (let at = 0; at < count; at++) if (told.has(runAt(words, at))) found++;
  return found / count;
}

function runAt(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]} ${words[at + 2]} ${words[at + 3]} ${words[at + 4]}`;
}

/**
 * Whether a text begins with the letter or digit that a squeezed one does; where not, the squeezed text is neither
 * that one nor its beginning. Spares squeezing most texts.
 */
function opensLike(text: string, squeezed: string): boolean {
  return squeezed !== "" && FIRST.exec(text)?.[0].toLowerCase().charCodeAt(0) === squeezed.charCodeAt(0);
}

const FIRST = /[\p{L}\p{N}]/u;

/** Letters and digits alone, in lower case: the same for texts that differ in white space, quotes and dashes. */
export function squeeze(text: string): string {
  return BEYOND_ASCII.test(text)
    ? text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
    : text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

const BEYOND_ASCII = /[^\0-\x7f]/;
