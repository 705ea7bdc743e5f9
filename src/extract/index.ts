import type { Capture } from "../model/capture.ts";
import { reportId } from "../model/ids.ts";
import type { Issue, IssueCode, Outcome } from "../model/issue.ts";
import type { Report } from "../model/report.ts";
import { type DecodeProblem, damagedCharacters, decodeText } from "../text/decode.ts";
import { decodeHtml } from "../text/decode-html.ts";
import { countWords, functionShare, isProse } from "../text/prose.ts";
import type { PageKind } from "./html/completeness/index.ts";
import type { Page } from "./html/document.ts";
import { cleanPage } from "./html/index.ts";
import { defaultPageLimits } from "./html/parse.ts";
import type { OutletRule } from "./html/rules.ts";
import { agencyInText, dayInText, languageOfPage } from "./html/text-facts.ts";
import { guessLanguage } from "./language/index.ts";
import { judgeCompleteness } from "./plain/completeness.ts";
import { type CleanedText, cleanPlain } from "./plain/index.ts";
import { findOutlet, outletInTitle } from "./plain/metadata/outlet.ts";
import { findPeople } from "./plain/metadata/people.ts";
import { findPublished } from "./plain/metadata/published.ts";
import { findUrl } from "./plain/metadata/url.ts";

/**
 * Reads a capture as one report: decodes it, takes the article out of the page and reads its metadata. What
 * is empty, binary, no text or no article gives no report but an issue that names the capture; another
 * language, a text that is cut short and damaged characters give a report with a warning or a note. Rules for
 * outlets are used first where one is for the page's address, and checked against what is found without them.
 */
export function extract(capture: Capture, rules: readonly OutletRule[] = []): Outcome<Report> {
  if (capture.mediaType === "text/html") return extractPage(capture, rules);
  const decoded = decodeText(capture.bytes);
  const issues = decoded.problems.map((problem) => decodeIssue(capture.name, problem, decoded.text === null));
  if (decoded.text === null) return { value: null, issues };
  const cleaned = cleanPlain(decoded.text, capture.mediaType);
  const why = notAnArticle(cleaned);
  if (why !== null)
    return {
      value: null,
      issues: [
        ...issues,
        issue(capture.name, "NOT_AN_ARTICLE", "error", `${capture.name} is left out: ${why}.`),
      ],
    };
  const report = toReport(capture, cleaned);
  return { value: report, issues: [...issues, ...reportIssues(report)] };
}

function extractPage(capture: Capture, rules: readonly OutletRule[]): Outcome<Report> {
  const decoded = decodeHtml(capture.bytes, capture.charset ?? null);
  const issues = decoded.problems.map((problem) => decodeIssue(capture.name, problem, decoded.text === null));
  if (decoded.text === null) return { value: null, issues };
  const { page, text, blocks, residue, metadata, judgement, ruled } = cleanPage(decoded.text, capture, rules);
  const { kind } = judgement;
  issues.push(...page.cut.map((what) => issue(capture.name, "PAGE_CUT", ...CUT[what](capture.name))));
  if (kind !== "article" && kind !== "live blog" && kind !== "video") {
    const message = `${capture.name} is left out: ${NO_ARTICLE[kind]}.`;
    return { value: null, issues: [...issues, issue(capture.name, "NOT_AN_ARTICLE", "error", message)] };
  }
  if (ruled?.fits === false) {
    const message = `${capture.name} is read without the rule ${ruled.rule.name}: where it looks stands no text, or not the article's; the site may have changed its pages.`;
    issues.push(issue(capture.name, "RULE_DISAGREES", "note", message));
  }
  const report: Report = {
    id: reportId(capture.id, text),
    capture: capture.id,
    name: capture.name,
    edition: 1,
    text,
    blocks,
    residue,
    completeness: judgement.completeness,
    kind,
    title: metadata.title,
    standfirst: metadata.standfirst,
    outlet: metadata.outlet,
    siteName: metadata.siteName,
    section: metadata.section,
    byline: metadata.authors,
    ...(metadata.bodies === null ? {} : { signedBy: metadata.bodies }),
    agency: metadata.agency ?? agencyInText(text, blocks, residue),
    photoCredits: [
      ...new Set(metadata.images.map(({ credit }) => credit).filter((credit) => credit !== null)),
    ],
    pictures: metadata.images,
    published: metadata.published ?? dayInText(text, blocks),
    publishedAt: metadata.publishedAt,
    modified: metadata.modified,
    language: languageOfPage(text, metadata.language),
    url: metadata.url,
    alternates: metadata.alternates,
  };
  return { value: report, issues: [...issues, ...damagedIssues(report), ...reportIssues(report)] };
}

/** Of a page the article alone is asked: what else stands on it may be damaged as it likes. */
function damagedIssues({ name, text }: Report): Issue[] {
  const problem = damagedCharacters(text);
  return problem === null ? [] : [decodeIssue(name, problem, false)];
}

/** What is missing of a page that is too much to be kept whole, by what there is too much of. */
const CUT: Readonly<
  Record<Page["cut"][number], (name: string) => readonly [severity: Issue["severity"], message: string]>
> = {
  nodes: (name) => [
    "warning",
    `${name} holds more than ${defaultPageLimits.nodes.toLocaleString("en")} elements and pieces of text; what follows them is not read.`,
  ],
  depth: (name) => [
    "note",
    `${name} nests its elements more than ${defaultPageLimits.depth} deep; what stands deeper is read as if it stood at that depth.`,
  ],
};

/** What a page is that is no article, and what to do. */
const NO_ARTICLE: Readonly<Record<Exclude<PageKind, NonNullable<Report["kind"]>>, string>> = {
  index: "the page lists other pages and is no article itself; give the articles' own pages",
  consent:
    "the page asks for consent to cookies and shows no article; answer it in a browser and save the article",
  error: "the page says that there is no such page; check its address",
  "robot check": "the page asks whether a person is reading; open it in a browser and save the article",
  shell: "the page leaves it to a script to draw its text; open it in a browser and save the article",
  empty: "there is no article on the page; save the article's own page",
};

function toReport(capture: Capture, { text, blocks, residue, pieces }: CleanedText): Report {
  const url = findUrl(pieces, capture.url);
  const said = (kind: "headline" | "standfirst") => {
    const block = blocks.find((candidate) => candidate.kind === kind);
    return block === undefined ? null : text.slice(block.from, block.to);
  };
  const headline = said("headline");
  const standfirst = said("standfirst");
  return {
    id: reportId(capture.id, text),
    capture: capture.id,
    name: capture.name,
    edition: 1,
    text,
    blocks,
    residue,
    completeness: judgeCompleteness(pieces),
    title:
      headline === null
        ? null
        : { value: outletInTitle(headline)?.title ?? headline, basis: "stated", via: "headline" },
    standfirst: standfirst === null ? null : { value: standfirst, basis: "stated", via: "standfirst" },
    outlet: findOutlet(pieces, url?.value ?? null),
    siteName: null,
    section: null,
    ...findPeople(pieces),
    pictures: [],
    publishedAt: null,
    ...findPublished(pieces, url?.value ?? null, capture.captured),
    language: guessLanguage(text),
    url,
    alternates: { amp: null, print: null },
  };
}

/** Why a cleaned text is no article, or null. One sentence is an article, and so is a bare headline. */
function notAnArticle({ text, blocks }: CleanedText): string | null {
  const words = countWords(text);
  const language = guessLanguage(text)?.value ?? "en";
  const parts = blocks.map((block) => text.slice(block.from, block.to));
  // What is prose is known for English only; another language is told by its own warning. A menu has short lines.
  const hasLine = parts.length <= 3 || parts.some((part) => part.length >= 40);
  if (language !== "en" && text.length >= 40 && hasLine) return null;
  if (words < 4) return "it holds no sentence; save the article's own page as text";
  if (parts.some((part) => isProse(part))) return null;
  if (parts.length <= 3 && (functionShare(text) > 0 || words <= 30)) return null;
  // A list of labels or a table: many lines and no running words in any of them.
  const running = parts.filter((part) => countWords(part) >= 6 && functionShare(part) >= 0.2).length;
  return running >= parts.length / 3 || (guessLanguage(text) !== null && running > 0)
    ? null
    : "it holds no running text; save the article's own page as text";
}

function reportIssues(report: Report): Issue[] {
  const issues: Issue[] = [];
  const language = report.language?.value;
  if (language !== undefined && language !== "en") {
    issues.push(
      issue(
        report.name,
        "OTHER_LANGUAGE",
        "warning",
        `${report.name} seems to be written in another language (${language}); only English is read well.`,
      ),
    );
  }
  if (report.completeness === "truncated" || report.completeness === "stub") {
    const what =
      report.completeness === "stub"
        ? "only the beginning that is shown without a subscription"
        : "cut short";
    issues.push(
      issue(
        report.name,
        "CUT_SHORT",
        "note",
        `${report.name} is ${what}; what it leaves out may stand in the rest.`,
      ),
    );
  }
  if (report.kind === "live blog") {
    const message = `${report.name} is a live blog; the page may show only a part of it, and entries may repeat or correct one another.`;
    issues.push(issue(report.name, "LIVE_BLOG", "note", message));
  }
  if (report.kind === "video") {
    const message = `${report.name} is the page of a video and says little in words; what the video tells is not read.`;
    issues.push(issue(report.name, "FEW_WORDS", "note", message));
  }
  return issues;
}

const DECODE_MESSAGES: Readonly<Record<DecodeProblem["code"], string>> = {
  EMPTY: "put the article's text in it",
  BINARY: "save the article as plain text first",
  NOT_TEXT: "only text and Markdown are read",
  DAMAGED_CHARACTERS: "save it again as UTF-8 if they matter",
};

function decodeIssue(name: string, problem: DecodeProblem, fatal: boolean): Issue {
  return issue(
    name,
    problem.code,
    fatal ? "error" : "warning",
    `${name}: ${problem.detail}; ${DECODE_MESSAGES[problem.code]}.`,
  );
}

function issue(subject: string, code: IssueCode, severity: Issue["severity"], message: string): Issue {
  return { code, severity, subject, message };
}
