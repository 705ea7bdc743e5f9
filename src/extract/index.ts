import type { Capture } from "../model/capture.ts";
import { reportId } from "../model/ids.ts";
import type { Issue, IssueCode, Outcome } from "../model/issue.ts";
import type { Report } from "../model/report.ts";
import { type DecodeProblem, decodeText } from "../text/decode.ts";
import { countWords, functionShare, isProse } from "../text/prose.ts";
import { guessLanguage } from "./language.ts";
import { judgeCompleteness } from "./plain/completeness.ts";
import { type CleanedText, cleanPlain } from "./plain/index.ts";
import { findOutlet, outletInTitle } from "./plain/metadata/outlet.ts";
import { findPeople } from "./plain/metadata/people.ts";
import { findPublished } from "./plain/metadata/published.ts";
import { findUrl } from "./plain/metadata/url.ts";

/**
 * Reads a capture as one report: decodes it, takes the article out of the page and reads its metadata. What
 * is empty, binary, no text or no article gives no report but an issue that names the capture; another
 * language, a text that is cut short and damaged characters give a report with a warning or a note.
 */
export function extract(capture: Capture): Outcome<Report> {
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
    ...findPeople(pieces),
    ...findPublished(pieces, url?.value ?? null, capture.captured),
    language: guessLanguage(text),
    url,
  };
}

/** Why a cleaned text is no article, or null. One sentence is an article, and so is a bare headline. */
function notAnArticle({ text, blocks }: CleanedText): string | null {
  const words = countWords(text);
  const language = guessLanguage(text)?.value ?? "en";
  // What is prose is known for English only; another language is told by its own warning.
  if (language !== "en" && text.length >= 40) return null;
  if (words < 4) return "it holds no sentence; save the article's own page as text";
  const parts = blocks.map((block) => text.slice(block.from, block.to));
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
