import type { Finding } from "../../../model/finding.ts";
import type { Alternates, Day, Picture } from "../../../model/report.ts";
import type { Page } from "../document.ts";
import { findAddresses } from "./addresses.ts";
import { articleObjects } from "./article.ts";
import { findWriters } from "./authors.ts";
import { articleBodies } from "./body.ts";
import { collectFacts } from "./facts.ts";
import { findImages } from "./images.ts";
import { findDeclaredLanguage } from "./language.ts";
import { findOutletOfPage } from "./outlet.ts";
import { seenLines } from "./plain-text.ts";
import { findDates } from "./published.ts";
import { findSection } from "./section.ts";
import { findStandfirst } from "./standfirst.ts";
import { findTitle } from "./title.ts";
import { findAccess, findTypes } from "./types.ts";
import { findHeadline } from "./where.ts";

export { embeddedBodies } from "./body.ts";

/** What an HTML page says about its article, each with where it was read and what other places of it say. */
export interface PageMetadata {
  /** Without the outlet's name. */
  readonly title: Finding<string> | null;
  /** `stated` where it is seen on the page, `implied` where the page only gives it for sharing. */
  readonly standfirst: Finding<string> | null;
  /** People's names, without "By", roles and outlets. */
  readonly authors: Finding<readonly string[]> | null;
  /** The news agency that stands in place of, or beside, the writers. */
  readonly agency: Finding<string> | null;
  /** Others that sign beside the people, or where no person does, as written: the outlet, its desk, an agency. */
  readonly bodies: Finding<readonly string[]> | null;
  /** Under the name that it is known by. */
  readonly outlet: Finding<string> | null;
  /** As the site calls itself. */
  readonly siteName: Finding<string> | null;
  readonly published: Finding<Day> | null;
  /** ISO 8601 with its zone, or without one in the time of the place; null where only a day is told. */
  readonly publishedAt: Finding<string> | null;
  /** A day, or a time as in `publishedAt`. */
  readonly modified: Finding<string> | null;
  readonly section: Finding<string> | null;
  /** As declared, two or three letters; what the text says is another matter. */
  readonly language: Finding<string> | null;
  /** The canonical address. */
  readonly url: Finding<string> | null;
  readonly alternates: Alternates;
  readonly images: readonly Picture[];
  /** Texts of the article in the JSON-LD, longest first; plain paragraphs, a line break between. */
  readonly articleBody: readonly string[];
  /** Types of what the page is, by its data and `og:type`: "NewsArticle", "LiveBlogPosting", "CollectionPage". */
  readonly types: readonly string[];
  /** Whether the page says that it can be read without paying. */
  readonly free: Finding<boolean> | null;
}

/**
 * Reads the metadata of a page in one walk. `url` is the address that the page was loaded from and `captured`
 * when, where these are known: both are evidence beside what the page says.
 */
export function readMetadata(
  page: Page,
  context: { readonly url: string | null; readonly captured: string | null },
): PageMetadata {
  const facts = collectFacts(page);
  const headline = findHeadline(facts);
  const article = articleObjects(facts, headline);
  const { url, amp, print, hosts } = findAddresses(facts, article, context.url);
  const { outlet, siteName, names } = findOutletOfPage(facts, article, hosts);
  const language = findDeclaredLanguage(facts, article);
  const title = findTitle(facts, headline, article, names);
  const { authors, agency, bodies } = findWriters(facts, headline, article, names);
  const { published, publishedAt, modified } = findDates(facts, headline, article, context);
  const metadata = seenLines({
    title,
    standfirst: findStandfirst(facts, headline, article),
    authors,
    agency,
    bodies,
    outlet,
    siteName,
    published,
    publishedAt,
    modified,
    section: findSection(facts, article, title?.value ?? null),
    language,
    url,
    alternates: { amp, print },
    images: findImages(facts, headline, article, context.url ?? url?.value ?? null),
    types: findTypes(facts),
    free: findAccess(article),
  });
  return { ...metadata, articleBody: articleBodies(facts.objects) };
}
