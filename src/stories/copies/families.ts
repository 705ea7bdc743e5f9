import type { CopyFamily, CopyMember, CopyOrigin, CopyOwner, CopyRole } from "../../model/copy.ts";
import type { ReportId } from "../../model/ids.ts";
import { copiedBetween } from "./copied.ts";
import { byTime, isBefore, type KeptReport } from "./read-report.ts";
import type { KeptText, Pair } from "./text.ts";

/** The share of a report's words from which it is a reprint of where they stand, and from which it is based on it. */
const REPRINT = 0.8;
const BASED = 0.3;

/** A report of a family, with its text and its place in the family's order. */
interface Relative {
  readonly report: KeptReport;
  readonly text: KeptText;
}

/** Reports that are for the most part one text, by texts that are exact or near copies of one another. */
export function familiesIn(texts: readonly KeptText[]): readonly CopyFamily[] {
  return joined(texts)
    .map((group) => group.flatMap((text) => text.reports.map((report) => ({ report, text }))))
    .filter((relatives) => relatives.length > 1)
    .map(familyOf)
    .sort((a, b) => b.members.length - a.members.length || (a.origin.report < b.origin.report ? -1 : 1));
}

/** Groups of texts that near copies join, also by way of others. */
function joined(texts: readonly KeptText[]): readonly (readonly KeptText[])[] {
  const parent = new Map<KeptText, KeptText>();
  const rootOf = (text: KeptText): KeptText => {
    let at = text;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const further = parent.get(up);
      if (further !== undefined) parent.set(at, further);
      at = up;
    }
    return at;
  };
  for (const text of texts) {
    for (const pair of text.pairs.values()) {
      if (pair.a !== text || !isNear(pair)) continue;
      const [one, two] = [rootOf(pair.a), rootOf(pair.b)];
      if (one !== two) parent.set(two, one);
    }
  }
  return [...Map.groupBy(texts, rootOf).values()];
}

function isNear({ copied }: Pair): boolean {
  return copied !== null && copied.kind !== "partial";
}

function familyOf(relatives: readonly Relative[]): CopyFamily {
  const inTime = relatives.toSorted((a, b) => byTime(a.report, b.report));
  const { relative: first, origin } = originOf(inTime);
  const ordered = [first, ...inTime.filter((each) => each !== first)];
  const rank = new Map<KeptText, number>();
  for (const [index, { text }] of ordered.entries()) if (!rank.has(text)) rank.set(text, index);
  const members = ordered.map((relative, index) => memberOf(relative, index, ordered, rank));
  return {
    origin,
    earliest: earliestOf(inTime)?.report.id ?? null,
    fullest: fullestOf(inTime).report.id,
    members,
    owners: ownersOf(ordered),
  };
}

/** Who the others have it from: the agency's own page, what credits it, else the first, else the fullest. */
function originOf(inTime: readonly Relative[]): { readonly relative: Relative; readonly origin: CopyOrigin } {
  const agency = creditedOf(inTime);
  const credited = inTime.filter(({ report }) => report.agency !== null && report.agency === agency);
  const earliest = earliestOf(inTime);
  const [relative, because]: readonly [Relative | undefined, CopyOrigin["because"]] =
    credited.length > 0
      ? [credited.find(({ report }) => report.isAgency) ?? credited[0], "agency credit"]
      : earliest !== undefined
        ? [earliest, "earliest"]
        : [fullestOf(inTime), "fullest"];
  if (relative === undefined) throw new RangeError("a family without members");
  return { relative, origin: { report: relative.report.id, because, agency } };
}

/** The agency that most reports credit; of several the first by name. */
function creditedOf(relatives: readonly Relative[]): string | null {
  const credits = Map.groupBy(
    relatives.filter(({ report }) => report.agency !== null),
    ({ report }) => report.agency,
  );
  const [most] = [...credits].sort(
    ([a, ones], [b, others]) => others.length - ones.length || ((a ?? "") < (b ?? "") ? -1 : 1),
  );
  return most?.[0] ?? null;
}

/** The one that was certainly published before all others. */
function earliestOf([first, second]: readonly Relative[]): Relative | undefined {
  return first !== undefined && second !== undefined && isBefore(first.report, second.report)
    ? first
    : undefined;
}

function fullestOf(inTime: readonly Relative[]): Relative {
  return inTime.reduce((best, each) => (each.report.words > best.report.words ? each : best));
}

/** What a report is to those before it in the order of the family. */
function memberOf(
  { report, text }: Relative,
  index: number,
  ordered: readonly Relative[],
  rank: ReadonlyMap<KeptText, number>,
): CopyMember {
  const { id, words, owner } = report;
  const [first] = ordered;
  if (index === 0 || first === undefined)
    return { report: id, role: { kind: "origin" }, copied: mostOf(text, ordered), words, owner };
  const source = sourceOf(text, index, first.text, ordered, rank);
  return { report: id, role: roleOf(source.share, source.of.id), copied: source.share, words, owner };
}

function roleOf(share: number, of: ReportId): CopyRole {
  if (share >= REPRINT) return { kind: "reprint", of };
  return share >= BASED ? { kind: "based on", of } : { kind: "independent" };
}

/** Of the reports before it the one that has the most of it; of several the origin, else the first. */
function sourceOf(
  text: KeptText,
  index: number,
  origin: KeptText,
  ordered: readonly Relative[],
  rank: ReadonlyMap<KeptText, number>,
): { readonly share: number; readonly of: KeptReport } {
  let best = { share: rounded(shareIn(text, origin)), rank: 0 };
  const own = rank.get(text) ?? 0;
  if (own < index && best.share < 1) best = { share: 1, rank: own };
  for (const [other, pair] of text.pairs) {
    const at = rank.get(other);
    if (at === undefined || at >= index) continue;
    const share = rounded(shareOf(text, pair));
    if (share > best.share || (share === best.share && at < best.rank)) best = { share, rank: at };
  }
  const source = ordered[best.rank];
  if (source === undefined) throw new RangeError("a family without an origin");
  return { share: best.share, of: source.report };
}

/** The share of the first text's words that stand in the second, which it may not have been compared with. */
function shareIn(text: KeptText, other: KeptText): number {
  if (text === other) return 1;
  const known = text.pairs.get(other);
  if (known !== undefined) return shareOf(text, known);
  const isFirst = text.day < other.day || (text.day === other.day && text.key < other.key);
  const [a, b] = isFirst ? [text, other] : [other, text];
  const copied = copiedBetween(a.codes, b.codes);
  return copied === null ? 0 : isFirst ? copied.inA : copied.inB;
}

function shareOf(text: KeptText, { a, copied }: Pair): number {
  if (copied === null) return 0;
  return a === text ? copied.inA : copied.inB;
}

/** The largest share of a text that stands in another of the family. */
function mostOf(text: KeptText, relatives: readonly Relative[]): number {
  if (text.reports.length > 1) return 1;
  const family = new Set(relatives.map((each) => each.text));
  let most = 0;
  for (const [other, pair] of text.pairs) if (family.has(other)) most = Math.max(most, shareOf(text, pair));
  return rounded(most);
}

function ownersOf(ordered: readonly Relative[]): readonly CopyOwner[] {
  return [...Map.groupBy(ordered, ({ report }) => report.owner)]
    .map(([owner, own]) => ({ owner, reports: own.map(({ report }) => report.id) }))
    .sort((a, b) => b.reports.length - a.reports.length || (a.owner < b.owner ? -1 : 1));
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
