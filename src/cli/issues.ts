import type { Issue } from "../model/issue.ts";
import { terminalSafe } from "../text/terminal-safe.ts";

/** Issues said one by one; more than this are counted. */
const MOST = 40;

/** Issues as lines for standard error, errors first; only errors where `quiet`. */
export function sayIssues(issues: readonly Issue[], quiet: boolean): readonly string[] {
  const order: readonly Issue["severity"][] = ["error", "warning", "note"];
  const wanted = order
    .filter((severity) => severity === "error" || !quiet)
    .flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const lines = wanted
    .slice(0, MOST)
    .map(({ severity, message }) => `crossread: ${severity}: ${terminalSafe(message)}`);
  return wanted.length > MOST ? [...lines, `crossread: ${wanted.length - MOST} more issues: --json`] : lines;
}

/** Issues of several steps in one list whose order does not depend on that of the inputs. */
export function mergeIssues(...lists: readonly (readonly Issue[])[]): readonly Issue[] {
  const keyed = lists
    .flat()
    .map((issue) => ({ issue, key: [issue.subject, issue.code, issue.message].join("\u0000") }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ issue }) => issue);
}
