import type { Picture } from "../../../model/report.ts";
import { attribute, descendants, type Element } from "../document.ts";
import { resolve } from "./addresses.ts";
import type { Facts } from "./facts.ts";
import { shortText } from "./facts.ts";
import { isObject, type JsonObject, textOf, typesOf } from "./json-ld.ts";
import { plainLine } from "./plain-text.ts";
import { besides, type Headline } from "./where.ts";

const MOST_IMAGES = 30;

/** The article's pictures: those with a caption in it, and the ones that the page gives for sharing. */
export function findImages(
  facts: Facts,
  headline: Headline | null,
  article: readonly JsonObject[],
  base: string | null,
): Picture[] {
  const images: Picture[] = [];
  const places = new Map<string, number>();
  // A page that was saved without its address tells of pictures, but not where they lie.
  const add = (source: string | null, image: Omit<Picture, "address">) => {
    const address = resolve(source, base);
    if (address === null && image.caption === null && image.credit === null) return;
    const file = source === null ? `caption ${image.caption}` : fileOf(source);
    const known = places.get(file);
    const old = known === undefined ? undefined : images[known];
    if (old !== undefined && known !== undefined) {
      images[known] = {
        ...old,
        address: old.address ?? address,
        alt: old.alt ?? image.alt,
        caption: old.caption ?? image.caption,
        credit: old.credit ?? image.credit,
      };
    } else if (images.length < MOST_IMAGES) {
      places.set(file, images.length);
      images.push({ address, ...image });
    }
  };
  for (const { element } of facts.images.slice(0, 300)) {
    const figure = figureOf(element);
    if (figure === null || besides(figure, headline) !== null) continue;
    add(sourceOf(element), {
      alt: wordsOf(attribute(element, "alt")),
      ...captionOf(figure),
      via: "figure",
    });
  }
  for (const object of article.slice(0, 3)) {
    const list = Array.isArray(object.image) ? object.image.slice(0, 10) : [object.image];
    for (const each of list) {
      const url = isObject(each) ? (textOf(each.contentUrl) ?? textOf(each.url)) : textOf(each);
      if (url === null) continue;
      const said = isObject(each) && typesOf(each).length > 0 ? each : {};
      add(url, {
        alt: null,
        caption: wordsOf(textOf(said.caption) ?? textOf(said.description)),
        credit: wordsOf(
          textOf(said.creditText) ??
            textOf(said.copyrightHolder) ??
            textOf(said.author) ??
            textOf(said.creator) ??
            textOf(said.copyrightNotice),
        ),
        via: "JSON-LD",
      });
    }
  }
  const shared = facts.metas.get("og:image")?.[0] ?? facts.metas.get("twitter:image")?.[0];
  if (shared !== undefined)
    add(shared, {
      alt: wordsOf(facts.metas.get("og:image:alt")?.[0] ?? null),
      caption: null,
      credit: null,
      via: "meta og:image",
    });
  return images;
}

function wordsOf(value: string | null): string | null {
  const text = plainLine((value ?? "").slice(0, 2_000));
  return text === "" ? null : text;
}

/** The address without its size and its query: the same picture twice. */
function fileOf(address: string): string {
  return address
    .replace(/[?#].*$/, "")
    .replace(/^.*\//, "")
    .replace(/-\d{2,4}x\d{2,4}(?=\.)/, "");
}

function sourceOf(image: Element): string | null {
  for (const name of ["src", "data-src", "data-original", "data-lazy-src"]) {
    const value = attribute(image, name);
    if (value !== null && value !== "" && !value.startsWith("data:")) return value;
  }
  const set = attribute(image, "srcset") ?? attribute(image, "data-srcset");
  return set === null ? null : (set.trim().split(/\s+/)[0] ?? null);
}

function figureOf(image: Element): Element | null {
  let up = image.parent;
  for (let steps = 0; up !== null && steps < 8; up = up.parent, steps++) {
    if (
      up.tag === "figure" ||
      /(?:^|\s)(?:wp-caption|figure|image-caption)(?:\s|$)/.test(attribute(up, "class") ?? "")
    )
      return up;
  }
  return null;
}

const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|source|quelle|fotograf|byline|autor|rights|attribution)(?:[\s_-]|$)/i;
/** [Photo: Ann Lee/Orlinwire], [© Ann Lee], [(Foto: dpa)]; not what only holds such a word [Photos show the dam]. */
const CREDIT_WORDS =
  /(?:^|[\s(.])(?:(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]icture|[Ii]mages?|[Ff]otos?|FOTO|[Bb]ild(?:er|quelle)?|[Cc]redit|[Cc]rédits?(?: photo)?|[Qq]uelle|[Ss]ource|[Ff]uente|[Ff]onte|[Cc]opyright)\s?(?:[:©/]|by\b|von\b|courtesy of\b)|©)\s?([\p{Lu}\d][^()\n]{1,80})\)?$/u;

function captionOf(figure: Element): { readonly caption: string | null; readonly credit: string | null } {
  let caption: string | null = null;
  let credit: string | null = null;
  let steps = 0;
  for (const element of descendants(figure)) {
    if (++steps > 200) break;
    const names = (attribute(element, "class") ?? "").replace(/(?<=[a-z])(?=[A-Z])/g, "-");
    if (credit === null && CREDIT.test(names) && element.tag !== "figcaption")
      credit = wordsOf(shortText(element, 120));
    if (caption === null && (element.tag === "figcaption" || /caption/i.test(names)))
      caption = wordsOf(shortText(element, 1_000));
  }
  if (caption !== null && credit === null)
    credit = CREDIT_WORDS.exec(caption.slice(-160))?.[1]?.trim() ?? null;
  if (
    caption !== null &&
    credit !== null &&
    caption.endsWith(credit) &&
    caption.length > credit.length + 10
  ) {
    caption = caption
      .slice(0, -credit.length)
      .replace(/[\s(|/–—-]*(?:photo|foto|bild|credit|image|©)?[\s:(|/–—-]*$/i, "")
      .trim();
  }
  return {
    caption: caption === "" ? null : caption,
    credit:
      credit === null
        ? null
        : credit
            .replace(/^(?:photo(?:graph)?|foto|bild|credit|image|©|copyright|crédit)s?\s?(?:by|:)?\s?/i, "")
            .trim() || null,
  };
}
