import type { CopyFamily, CopyMember } from "../../model/copy.ts";
import type { ReportId } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import type { ListedReport, StoryList } from "../../model/story-list.ts";
import { day } from "../html/format.ts";
import { type Reason, reasonsOf } from "./reasons.ts";

/** A list of stories sorted for a reader: what the terminal and the page have in common. */
export interface StoriesView {
  readonly list: StoryList;
  /** Stories of two reports or more, in the order of the list. */
  readonly several: readonly StoryView[];
  /** Stories that one report alone tells, latest first, undated ones last. */
  readonly single: readonly StoryView[];
  readonly storyOf: (id: Story["id"]) => StoryView | null;
  readonly reportOf: (id: ReportId) => ListedReport;
}

/** A story with what a reader wants to know of it first. */
export interface StoryView {
  readonly story: Story;
  /** Its place in the list, from 1, by which a reader can ask for it. */
  readonly number: number;
  readonly headline: string;
  readonly central: ListedReport;
  /** In the order of the story. */
  readonly reports: readonly ListedReport[];
  /**
   * Outlets with the number of their reports, those with the most first, then as the reports stand; last the files of
   * reports that name no outlet.
   */
  readonly outlets: readonly { readonly name: string; readonly reports: number }[];
  /** Where its words come from, counted once each: who copies another, or credits an agency, is no origin. */
  readonly origins: number;
  readonly reasons: readonly Reason[];
  /** Who has the text from whom, copies of one report together. */
  readonly copied: readonly CopyGroup[];
  /** What a report is called in this story: its outlet, with its file where the outlet has several here. */
  readonly nameOf: (report: ListedReport) => string;
}

/** Reports of a story that have their text from one report. */
export interface CopyGroup {
  readonly role: "reprint" | "based on";
  /** The report that they are copies of; it may stand in another story. */
  readonly of: ListedReport;
  readonly family: CopyFamily;
  /** Those with the most of its text first. */
  readonly copies: readonly { readonly report: ListedReport; readonly member: CopyMember }[];
}

/** Sorts a list of stories for reading. */
export function storiesView(list: StoryList): StoriesView {
  const reports = new Map(list.reports.map((report) => [report.id, report]));
  const reportOf = (id: ReportId): ListedReport => {
    const found = reports.get(id);
    if (found === undefined) throw new RangeError(`the list has no report ${id}`);
    return found;
  };
  const membership = new Map<ReportId, Membership>();
  for (const family of list.families) {
    for (const member of family.members) membership.set(member.report, { family, member });
  }
  const views = list.stories.map((story, at) => viewOf(story, at + 1, reportOf, membership));
  const byId = new Map(views.map((view) => [view.story.id, view]));
  const latest = ({ story }: StoryView) => story.days?.last ?? "";
  return {
    list,
    several: views.filter((view) => view.reports.length > 1),
    single: views
      .filter((view) => view.reports.length === 1)
      .sort((a, b) => (latest(a) > latest(b) ? -1 : latest(a) < latest(b) ? 1 : a.number - b.number)),
    storyOf: (id) => byId.get(id) ?? null,
    reportOf,
  };
}

/** What people call a report of a list: its outlet; without one, the name of its file without the folders. */
export function sayListed({ outlet, name }: ListedReport): string {
  return outlet?.value ?? fileOf(name);
}

/** The headline of a report; without one, the name of its file. */
export function headlineOf({ title, name }: ListedReport): string {
  return title?.value ?? fileOf(name);
}

/** "3 March 2031", "3 to 5 March 2031", "no date". */
export function sayDays(days: Story["days"]): string {
  if (days === null) return "no date";
  if (days.first === days.last) return day(days.last);
  const [first, last] = [day(days.first).split(" "), day(days.last).split(" ")];
  const same = first.length === 3 && first[2] === last[2];
  const left = same ? first.slice(0, first[1] === last[1] ? 1 : 2) : first;
  return `${left.join(" ")} to ${last.join(" ")}`;
}

interface Membership {
  readonly family: CopyFamily;
  readonly member: CopyMember;
}

function viewOf(
  story: Story,
  number: number,
  reportOf: StoriesView["reportOf"],
  membership: ReadonlyMap<ReportId, Membership>,
): StoryView {
  const reports = story.reports.map(reportOf);
  const central = reportOf(story.central);
  return {
    story,
    number,
    headline: headlineOf(central),
    central,
    reports,
    outlets: outletsOf(reports),
    origins: new Set(reports.map((report) => originOf(report, membership))).size,
    reasons: reasonsOf(story.links),
    copied: copiedIn(reports, reportOf, membership),
    nameOf: namesIn(reports),
  };
}

function namesIn(reports: readonly ListedReport[]): StoryView["nameOf"] {
  const counts = Map.groupBy(reports, sayListed);
  return (report) => {
    const name = sayListed(report);
    const several = (counts.get(name)?.length ?? 0) > 1;
    return several && fileOf(report.name) !== name ? `${name} (${fileOf(report.name)})` : name;
  };
}

function copiedIn(
  reports: readonly ListedReport[],
  reportOf: StoriesView["reportOf"],
  membership: ReadonlyMap<ReportId, Membership>,
): readonly CopyGroup[] {
  const groups = new Map<string, CopyGroup & { copies: { report: ListedReport; member: CopyMember }[] }>();
  for (const report of reports) {
    const found = membership.get(report.id);
    if (found === undefined || !("of" in found.member.role)) continue;
    const { kind, of } = found.member.role;
    const key = `${kind} ${of}`;
    const known = groups.get(key);
    const copy = { report, member: found.member };
    if (known === undefined) {
      groups.set(key, { role: kind, of: reportOf(of), family: found.family, copies: [copy] });
    } else known.copies.push(copy);
  }
  for (const { copies } of groups.values()) copies.sort((a, b) => b.member.copied - a.member.copied);
  return [...groups.values()].sort((a, b) => b.copies.length - a.copies.length);
}

/** Where a report has its words from: an agency, the origin of its family, or its own outlet. */
function originOf(report: ListedReport, membership: ReadonlyMap<ReportId, Membership>): string {
  const found = membership.get(report.id);
  const own = `outlet ${found?.member.owner ?? report.outlet?.value ?? report.id}`;
  if (found === undefined) return report.agency === null ? own : `agency ${report.agency.value}`;
  const { family, member } = found;
  if (member.role.kind === "independent") return own;
  if (family.origin.agency !== null) return `agency ${family.origin.agency}`;
  const first = family.members.find(({ report: id }) => id === family.origin.report);
  return `outlet ${first?.owner ?? family.origin.report}`;
}

function outletsOf(reports: readonly ListedReport[]): StoryView["outlets"] {
  const counts = new Map<string, { name: string; reports: number; named: boolean }>();
  for (const report of reports) {
    const name = sayListed(report);
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { name, reports: 1, named: report.outlet !== null });
    else known.reports += 1;
  }
  return [...counts.values()]
    .sort((a, b) => Number(b.named) - Number(a.named) || b.reports - a.reports)
    .map(({ name, reports: many }) => ({ name, reports: many }));
}

function fileOf(name: string): string {
  return name.slice(name.search(/[^/\\]*[/\\]?$/));
}
