import type { ReportId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Report } from "../model/report.ts";
import type { Pins } from "../model/story.ts";

/** One line of a file of corrections: the words that name its reports, as they stand there. */
export interface PinLine {
  /** Counted from 1. */
  readonly line: number;
  readonly kind: "together" | "apart";
  /** Two or more. */
  readonly names: readonly string[];
}

/** A file of corrections as it was read, and the lines that cannot be understood. */
export interface PinFile {
  readonly lines: readonly PinLine[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads corrections by hand, one a line: "together NAME NAME…" for reports of one story, "apart NAME NAME…" for
 * reports of which no two are of one. A name with spaces stands in double quotes; what follows a "#" at the beginning
 * of a word is a remark.
 */
export function readPins(text: string): PinFile {
  const lines: PinLine[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const [at, written] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const words = wordsOf(written);
    if (words === null) problems.push({ line: at + 1, message: 'a name begins with " and does not end' });
    else if (words.length > 0) {
      const [kind, ...names] = words;
      if (kind !== "together" && kind !== "apart") {
        problems.push({
          line: at + 1,
          message: `a correction begins with "together" or "apart", not "${shortened(kind ?? "")}"`,
        });
      } else if (names.length < 2) {
        problems.push({ line: at + 1, message: `"${kind}" needs the names of two reports or more` });
      } else if (kind === "apart" && names.length > MOST_APART) {
        problems.push({ line: at + 1, message: `"apart" takes at most ${MOST_APART} names` });
      } else lines.push({ line: at + 1, kind, names });
    }
  }
  return { lines, problems };
}

/** Every two of them are a pair. */
const MOST_APART = 100;

/** Corrections about reports that are there, and what could not be told of the others. */
export interface PinsOfReports {
  readonly pins: Pins;
  readonly issues: readonly Issue[];
}

/**
 * The reports that a file of corrections means. A name is the id of a report, its address, or its file, of which the
 * end is enough ["northline.txt" for "saved/monday/northline.txt"] where no other file ends so. What no report is called is
 * a note, not an error: a file of corrections outlives the reports of a day. `file` is what the file is called in issues.
 */
export function pinsFor(
  lines: readonly PinLine[],
  reports: readonly Pick<Report, "id" | "name" | "url">[],
  file: string,
): PinsOfReports {
  const find = finderOf(reports);
  const together: (readonly ReportId[])[] = [];
  const apart: (readonly [ReportId, ReportId])[] = [];
  const issues: Issue[] = [];
  for (const { line, kind, names } of lines) {
    const groups = names.map((name) => {
      const found = find(name);
      if (found.problem !== null) {
        issues.push({
          ...found.problem,
          subject: file,
          message: `${file}, line ${line}: ${found.problem.message}`,
        });
      }
      return found.reports;
    });
    if (kind === "together") {
      const all = [...new Set(groups.flat())];
      if (all.length > 1) together.push(all);
    } else {
      for (const pair of pairsOf(groups)) {
        if (pair[0] !== pair[1]) apart.push(pair);
        else issues.push(contradiction(file, line));
      }
    }
  }
  return { pins: { together, apart }, issues };
}

function contradiction(file: string, line: number): Issue {
  return {
    code: "PINS_DISAGREE",
    severity: "warning",
    subject: file,
    message: `${file}, line ${line}: two of the names are of one report, which cannot be apart from itself.`,
  };
}

interface Meant {
  readonly reports: readonly ReportId[];
  readonly problem: Pick<Issue, "code" | "severity" | "message"> | null;
}

function finderOf(reports: readonly Pick<Report, "id" | "name" | "url">[]): (name: string) => Meant {
  const exact = new Map<string, ReportId[]>();
  const byFile = new Map<string, { readonly name: string; readonly id: ReportId }[]>();
  const add = (key: string, id: ReportId) => {
    const known = exact.get(key);
    if (known === undefined) exact.set(key, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const { id, name, url } of reports) {
    add(id, id);
    add(plainName(name), id);
    if (url !== null) add(plainName(url.value), id);
    const key = lastPart(plainName(name));
    const known = byFile.get(key);
    if (known === undefined) byFile.set(key, [{ name: plainName(name), id }]);
    else known.push({ name: plainName(name), id });
  }
  return (told) => {
    const name = plainName(told);
    const same = exact.get(name);
    if (same !== undefined) return { reports: same, problem: null };
    const ending = (byFile.get(lastPart(name)) ?? []).filter((file) => file.name.endsWith(`/${name}`));
    if (new Set(ending.map((one) => one.name)).size > 1) {
      const some = ending.slice(0, 3).map((one) => one.name);
      return {
        reports: [],
        problem: {
          code: "PIN_AMBIGUOUS",
          severity: "warning",
          message: `"${shortened(told)}" is the end of ${ending.length} names (${some.join(", ")}${ending.length > 3 ? ", …" : ""}): give more of it.`,
        },
      };
    }
    if (ending.length > 0) return { reports: ending.map(({ id }) => id), problem: null };
    return {
      reports: [],
      problem: {
        code: "PIN_UNKNOWN",
        severity: "note",
        message: `no report here is called "${shortened(told)}".`,
      },
    };
  };
}

/** Every report of one name with every report of another. */
function pairsOf(groups: readonly (readonly ReportId[])[]): readonly (readonly [ReportId, ReportId])[] {
  return groups.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) => group.flatMap((a) => other.map((b) => [a, b] as const))),
  );
}

/** The words of a line; null where a quoted one has no end. */
function wordsOf(line: string): readonly string[] | null {
  const words: string[] = [];
  for (let at = 0; at < line.length; ) {
    const sign = line[at] ?? "";
    if (/\s/.test(sign)) at += 1;
    else if (sign === "#") break;
    else if (sign === '"') {
      const end = line.indexOf('"', at + 1);
      if (end === -1) return null;
      words.push(line.slice(at + 1, end));
      at = end + 1;
    } else {
      const space = line.slice(at).search(/\s/);
      const end = space === -1 ? line.length : at + space;
      words.push(line.slice(at, end));
      at = end;
    }
  }
  return words;
}

/** Paths of every system alike, and no dot folder in front. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
