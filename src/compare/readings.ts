import type { MarkedReport } from "../model/mark.ts";
import type { Telling } from "./differences/tellings.ts";
import type { Told } from "./statements.ts";

/** Names that at least a tenth of the statements hold. */
export function settingOf(told: readonly Told[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const { statement } of told) {
    const names = new Set(statement.names.map(({ canonical }) => canonical));
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  }
  return new Set([...count].filter(([, statements]) => statements * 10 >= told.length).map(([name]) => name));
}

/** The statements of a point, report by report; in each the fullest first. */
export function tellingsOf(group: readonly Told[], reports: readonly MarkedReport[]): readonly Telling[] {
  const byReport = new Map<number, Told[]>();
  for (const told of group) {
    const list = byReport.get(told.report);
    if (list === undefined) byReport.set(told.report, [told]);
    else list.push(told);
  }
  return [...byReport.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, told]) => {
      const marked = reports[index];
      if (marked === undefined) return [];
      return [{ marked, told: [...told].sort(fullestFirst), day: marked.reference?.value ?? null }];
    });
}

/** Running text before headlines and captions, then the longer, then the earlier. */
function fullestFirst(a: Told, b: Told): number {
  const minor = (told: Told): number => (told.block === "paragraph" || told.block === "list item" ? 0 : 1);
  const length = ({ statement: { anchor } }: Told): number => anchor.to - anchor.from;
  return minor(a) - minor(b) || length(b) - length(a) || a.statement.anchor.from - b.statement.anchor.from;
}
