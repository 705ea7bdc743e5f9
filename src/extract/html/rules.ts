import type { Finding } from "../../model/finding.ts";
import type { Day } from "../../model/report.ts";
import type { Verdict } from "./body.ts";
import type { Element, Page } from "./document.ts";
import { dateOf } from "./metadata/date-places.ts";
import { shortText } from "./metadata/facts.ts";
import { firstSaid } from "./metadata/findings.ts";
import type { PageMetadata } from "./metadata/index.ts";
import { cleanNames } from "./metadata/names.ts";
import { saysSame } from "./metadata/same.ts";
import type { Box, Layout } from "./segments.ts";
import { readSelector, type Selector, select } from "./selectors.ts";

/** Where the pages of one outlet have their text and metadata: what a person found, as data. `docs/rules.md` */
export interface OutletRule {
  /** What a person would call it: the name of its file. */
  readonly name: string;
  /** Hosts that it is for; those below them too. */
  readonly hosts: readonly string[];
  readonly body: readonly Selector[];
  /** What is no part of the article though it stands in its body. */
  readonly drop: readonly Selector[];
  readonly title: readonly Selector[];
  readonly authors: readonly Selector[];
  readonly published: readonly Selector[];
}

const SELECTORS = ["body", "drop", "title", "authors", "published"] as const;
const MOST = 100;

/** Reads a rule from the text of its file; throws an error that says what is wrong with it. */
export function readRule(text: string, name: string): OutletRule {
  const wrong = (what: string): Error => new Error(`${name} is no rule for an outlet: ${what}.`);
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch (cause) {
    throw new Error(wrong("it is no JSON").message, { cause });
  }
  if (typeof told !== "object" || told === null || Array.isArray(told)) throw wrong("it is no JSON object");
  const given = new Map<string, unknown>(Object.entries(told));
  for (const key of given.keys())
    if (key !== "hosts" && !SELECTORS.some((known) => known === key))
      throw wrong(`it has a key “${key.slice(0, 40)}”; hosts, ${SELECTORS.join(", ")} are known`);
  const listOf = (key: string): readonly string[] => {
    const value = given.get(key) ?? [];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    if (list.length > MOST) throw wrong(`${key} has more than ${MOST} entries`);
    return list.map((each) => {
      if (typeof each === "string" && each.trim() !== "") return each;
      throw wrong(`${key} is no text or list of texts`);
    });
  };
  const selectorsOf = (key: (typeof SELECTORS)[number]): readonly Selector[] =>
    listOf(key).map((each) => {
      try {
        return readSelector(each);
      } catch (cause) {
        throw new Error(wrong(`${key}: ${cause instanceof Error ? cause.message : String(cause)}`).message, {
          cause,
        });
      }
    });
  const hosts = listOf("hosts").map((host) => {
    if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host))
      throw wrong(`“${host.slice(0, 80)}” is no name of a host`);
    return (URL.parse(`https://${host}/`)?.hostname ?? host.toLowerCase()).replace(/^www\./, "");
  });
  if (hosts.length === 0) throw wrong("it has no hosts");
  const rule = {
    name,
    hosts,
    body: selectorsOf("body"),
    drop: selectorsOf("drop"),
    title: selectorsOf("title"),
    authors: selectorsOf("authors"),
    published: selectorsOf("published"),
  };
  if (rule.body.length + rule.title.length + rule.authors.length + rule.published.length === 0)
    throw wrong("it has no selector");
  return rule;
}

/** The rule for an address: the one that names its host most exactly, the first of them. */
export function ruleFor(rules: readonly OutletRule[], address: string | null): OutletRule | null {
  const host = address === null ? null : URL.parse(address)?.hostname.replace(/^www\./, "");
  if (!host) return null;
  let best: OutletRule | null = null;
  let longest = 0;
  for (const rule of rules)
    for (const name of rule.hosts)
      if (name.length > longest && (host === name || host.endsWith(`.${name}`))) {
        best = rule;
        longest = name.length;
      }
  return best;
}

/** The metadata of a page with what a rule reads before it; what the page says otherwise is kept beside. */
export function metadataByRule(page: Page, metadata: PageMetadata, rule: OutletRule): PageMetadata {
  const title = first(page, rule.title, (element) => shortText(element, 400).trim() || null);
  const people = select(page.root, rule.authors)
    .slice(0, MOST)
    .flatMap((element) => cleanNames(shortText(element, 200), new Set(), "signed").people);
  const habit = { monthFirst: false, language: metadata.language?.value ?? null };
  const published = first(page, rule.published, (element) => dateOf(element, habit)?.date.day ?? null);
  const authors = people.length === 0 ? null : [...new Set(people)];
  return {
    ...metadata,
    title: before(title, metadata.title, saysSame),
    authors: before(authors, metadata.authors, (one, other) => saysSame(one.join("\n"), other.join("\n"))),
    published: before<Day>(published, metadata.published, (one, other) => one === other),
  };
}

/** What a rule reads before what was found without it. */
function before<T>(
  value: T | null,
  found: Finding<T> | null,
  same: (one: T, other: T) => boolean,
): Finding<T> | null {
  if (value === null) return found;
  const others = found === null ? [] : [found, ...(found.others ?? [])];
  return firstSaid(
    [{ value, via: "rule" }, ...others].map((each) => ({
      value: each.value,
      via: each.via,
      basis: "stated",
    })),
    same,
  );
}

function first<T>(
  page: Page,
  selectors: readonly Selector[],
  read: (element: Element) => T | null,
): T | null {
  // In the order of the rule, so that what is best comes first.
  for (const selector of selectors)
    for (const element of select(page.root, [selector]).slice(0, MOST)) {
      const value = read(element);
      if (value !== null) return value;
    }
  return null;
}

/** Of a text that is surely the article's a rule must hold at least so much, by characters. */
const HELD = 0.6;
/** A rule that is much shorter than the text found without it has lost some. */
const SHORTEST = 0.5;
/** From this probability on a segment is surely text of the article. */
const SURE = 0.8;

/** What became of a rule: whether its body was taken, where it has one. */
export interface Ruled {
  readonly rule: OutletRule;
  readonly fits: boolean;
}

/** The verdicts by a rule where there is one for the body and it fits, else those that were found without it. */
export function judgeByRule(
  page: Page,
  layout: Layout,
  found: readonly Verdict[],
  rule: OutletRule | null,
): { readonly verdicts: readonly Verdict[]; readonly ruled: Ruled | null } {
  if (rule === null) return { verdicts: found, ruled: null };
  const verdicts = rule.body.length === 0 ? found : verdictsByRule(page, layout, found, rule);
  return { verdicts: verdicts ?? found, ruled: { rule, fits: verdicts !== null } };
}

/**
 * The verdicts on a page's segments by a rule, or null where the rule does not fit: it finds no text, or another
 * one than what is surely the article's. Then the outlet has changed its pages, or the page is of another sort.
 */
function verdictsByRule(
  page: Page,
  layout: Layout,
  verdicts: readonly Verdict[],
  rule: OutletRule,
): readonly Verdict[] | null {
  const bodies = new Set(select(page.root, rule.body));
  if (bodies.size === 0) return null;
  const drops = new Set(select(page.root, rule.drop));
  const standing = standingIn(layout, bodies, drops);
  let ruled = 0;
  let sure = 0;
  let kept = 0;
  let both = 0;
  let sureBoth = 0;
  layout.segments.forEach(({ text, box }, index) => {
    const verdict = verdicts[index];
    const inBody = standing.get(box) === "body";
    if (inBody) ruled += text.length;
    if (verdict?.keep !== true) return;
    kept += text.length;
    if (inBody) both += text.length;
    if (verdict.sure < SURE) return;
    sure += text.length;
    if (inBody) sureBoth += text.length;
  });
  const holdsSure = sureBoth >= HELD * sure;
  const isHeld = both >= HELD * ruled && ruled >= SHORTEST * kept;
  if (ruled === 0 || !(holdsSure || isHeld)) return null;
  return layout.segments.map(({ box }, index) => {
    const verdict = verdicts[index] as Verdict;
    const place = standing.get(box) ?? "outside";
    if (place === "body") return verdict.keep ? verdict : { keep: true, sure: 1 };
    if (!verdict.keep) return verdict;
    const because = `${place === "drop" ? "left out" : "outside the body"} by the rule ${rule.name}`;
    return { keep: false, sure: verdict.sure, reason: "furniture", because };
  });
}

/** For each box whether it stands in a body, or in what is left out of one; boxes come outer before inner. */
function standingIn(
  { boxes }: Layout,
  bodies: ReadonlySet<Element>,
  drops: ReadonlySet<Element>,
): ReadonlyMap<Box, "body" | "drop"> {
  const standing = new Map<Box, "body" | "drop">();
  for (const box of boxes) {
    const outer = box.parent === null ? undefined : standing.get(box.parent);
    const own = drops.has(box.element) ? "drop" : bodies.has(box.element) ? "body" : undefined;
    const place = outer === "drop" ? "drop" : (own ?? outer);
    if (place !== undefined) standing.set(box, place);
  }
  return standing;
}
