import type { Problem } from "../report/verify.ts";
import { terminalSafe } from "../text/terminal-safe.ts";

/** Problems that a check of a result found, one by one up to a number, then counted. */
export function sayProblems(problems: readonly Problem[]): readonly string[] {
  const said = problems.slice(0, MOST).map(sayProblem);
  return problems.length > MOST ? [...said, `${problems.length - MOST} more problems.`] : said;
}

const MOST = 50;

function sayProblem({ where, report, words, message }: Problem): string {
  const lines = [`${where}${report === null ? "" : ` (${report})`}: ${message}`];
  if (words !== null) lines.push(`    ${words.length > 300 ? `${words.slice(0, 300)}…` : words}`);
  return lines.map((line) => terminalSafe(line)).join("\n");
}
