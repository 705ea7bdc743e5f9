import type { Anchor } from "../model/anchor.ts";
import type { Comparison, Difference, Point, TimelineEntry } from "../model/comparison.ts";
import type { ReportId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { changedWords, revisionsOf } from "./editions.ts";
import { clock, count, day, days } from "./html/format.ts";
import {
  bySentence,
  gravestFirst,
  type Overview,
  overview,
  sayFamily,
  sayFirst,
  sayOrigins,
  sayTellers,
  sayTotals,
  sentenceOf,
  tellings,
} from "./overview.ts";
import {
  sayBecause,
  sayCertainty,
  sayChange,
  sayCompleteness,
  sayKind,
  sayRelation,
  sayReport,
  saySilence,
  sayVerdict,
} from "./words.ts";

/**
 * A comparison as Markdown (CommonMark with tables), complete: every point, quotation, shared passage, name and
 * dated statement is listed. Words of reports are escaped and stand as they were printed; the differing words
 * are bold.
 */
export function renderMarkdown(comparison: Comparison): string {
  const sorted = overview(comparison);
  const sections = [
    ["# Reports compared", "", escapeMarkdown(sayTotals(comparison, sorted)), "", ...reportTable(sorted)],
    section("What to read first", sorted.reports.length > 1 ? sorted.first : [], ({ point, because }) => {
      const sentence = sentenceOf(point);
      return [
        `- ${strong(sorted.keyOf(sentence.report))} ${boldIn(sentence, [point.label])}`,
        `  (${escapeMarkdown(sayTellers(point, sorted))}, ${sayFirst(because)})`,
      ];
    }),
    section("What changed between editions", revisionsOf(comparison), ({ revision, key, name, said }) => [
      `- ${strong(`${key} ${name}`)}: ${escapeMarkdown(said)}`,
      ...revision.changes.map(({ kind, before, after }) => {
        if (before === null || after === null) {
          return `  - ${sayChange(kind)}: ${escapeMarkdown((before ?? after)?.exact ?? "")}`;
        }
        const words = changedWords(before, after);
        return `  - ${sayChange(kind)}: ${boldIn(before, words.before)} → ${boldIn(after, words.after)}`;
      }),
      ...revision.differences.flatMap(({ kind, before, after }) => {
        const shown = after ?? before;
        if (shown === null) return [];
        const was = kind === "changed" && before !== null ? ` (was ${sayVerdict(before.verdict)})` : "";
        const values = [...new Set(shown.values.map(({ normal }) => escapeMarkdown(normal)))];
        const about = shown.about === "" ? "" : ` (${escapeMarkdown(shown.about)})`;
        return [
          `  - ${sayChange(kind)}: ${strong(sayVerdict(shown.verdict))}${was}, ${sayKind(shown.kind)}${about}: ${values.join("; ")}`,
        ];
      }),
    ]),
    section("Where they differ", sorted.differing, (point) => differingPoint(point, sorted)),
    section("What they agree on", bySentence(sorted.agreed), ({ sentence, points: [point, ...others] }) => [
      `- ${said(sentence, sorted)}`,
      ...(point === undefined
        ? []
        : [
            `  (${escapeMarkdown(sayTellers(point, sorted))}${saySeveral(others)}${colon(escapeMarkdown(sayOrigins(point, sorted)))})`,
          ]),
    ]),
    section("What only one report says", bySentence(sorted.single), ({ sentence }) => [
      `- ${said(sentence, sorted)}`,
    ]),
    section("Who says what", comparison.quotes, ({ speaker, relation, quotes }) => [
      `- ${strong(speaker === "" ? "nobody named" : speaker)} (${sayRelation(relation)})`,
      ...quotes.map(({ anchor, speaker: by }) => {
        const other = by === "" || by === speaker ? "" : ` (given to ${escapeMarkdown(by)})`;
        return `  - ${said(anchor, sorted)}${other}`;
      }),
    ]),
    section("One text in several reports", comparison.families, (family) => [
      `- ${escapeMarkdown(sayFamily(family, sorted))}`,
    ]),
    section("Shared word for word", comparison.passages, ({ anchors, words, origin }) => {
      const from = origin.kind === "copied" ? "owner not known" : `from ${escapeMarkdown(origin.name)}`;
      const first = anchors[0];
      return [
        `- ${strong(keysOf(anchors, sorted))}, ${count(words, "word")}, ${from}`,
        ...(first === undefined ? [] : [`  - ${said(first, sorted)}`]),
      ];
    }),
    section("Names", comparison.entities, ({ canonical, sort, byReport }) => [
      `- ${strong(canonical)} (${sort})`,
      ...byReport.map(({ report, names, descriptions }) => {
        const forms = [...names, ...descriptions].map(({ form }) => escapeMarkdown(form));
        return `  - ${strong(sorted.keyOf(report))} ${forms.join("; ")}`;
      }),
    ]),
    section("When", comparison.timeline, ({ basis, stage, statement, others, ...entry }) => [
      `- ${strong(moment(entry))}${basis === "implied" ? " (implied)" : ""}${stage === "planned" ? " (planned)" : ""} ${said(statement, sorted)}`,
      ...others.map((other) => `  - or ${strong(moment(other))} ${said(other.statement, sorted)}`),
    ]),
    section("What was wrong with the inputs", comparison.issues, ({ severity, message }) => [
      `- ${severity}: ${escapeMarkdown(message)}`,
    ]),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function moment({ when, clock: time }: Pick<TimelineEntry, "when" | "clock">): string {
  return `${days(when)}${time === null ? "" : `, ${clock(time)}`}`;
}

function section<T>(
  title: string,
  items: readonly T[],
  lines: (item: T) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, "", ...items.flatMap(lines)];
}

function colon(text: string): string {
  return text === "" ? "" : `: ${text}`;
}

function saySeveral(others: readonly Point[]): string {
  return others.length === 0 ? "" : `, ${others.length + 1} points in one sentence`;
}

function reportTable({ reports }: Overview): readonly string[] {
  return [
    "| | Report | Date | Title | Text |",
    "|---|---|---|---|---|",
    ...reports.map(({ key, report }) => {
      const date = report.published ?? report.reference;
      const basis = date === null || date.basis === "stated" ? "" : ` (${date.basis})`;
      const agency = report.agency === null ? "" : `, credits ${report.agency.value}`;
      const cells = [
        key,
        sayReport(report) + agency,
        date === null ? "no date" : day(date.value) + basis,
        report.title?.value ?? report.name,
        sayCompleteness(report.completeness),
      ];
      return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
    }),
  ];
}

function differingPoint(point: Point, sorted: Overview): readonly string[] {
  const values = point.differences.flatMap((difference) => difference.values);
  return [
    ...gravestFirst(point).map((difference) => `- ${sayDifference(difference, sorted)}`),
    ...tellings(point, sorted).map(({ keys, statement }) => {
      const spans = values.flatMap(({ report, anchor }) =>
        report === statement.anchor.report ? [anchor] : [],
      );
      const certainty = statement.certainty === "asserted" ? "" : ` (${sayCertainty(statement.certainty)})`;
      return `  - ${strong(keys.join(", "))} ${boldIn(statement.sentence, spans)}${certainty}`;
    }),
    ...point.silent.map(({ report, reliability, because }) => {
      return `  - ${strong(sorted.keyOf(report))} ${saySilence(reliability)} (${escapeMarkdown(because)})`;
    }),
    ...(point.silentCounts ?? []).map(({ reports, reliability, because }) => {
      return `  - ${saySilence(reliability)} (${escapeMarkdown(because)}): ${strong(count(reports, "report"))}`;
    }),
  ];
}

function sayDifference(difference: Difference, { keyOf }: Overview): string {
  const groups = new Map<string, Set<string>>();
  for (const { report, normal } of difference.values) {
    groups.set(normal, (groups.get(normal) ?? new Set()).add(keyOf(report)));
  }
  const values = [...groups].map(([normal, keys]) => `${[...keys].join(", ")}: ${escapeMarkdown(normal)}`);
  const about = difference.about === "" ? "" : ` (${escapeMarkdown(difference.about)})`;
  const label = `${strong(sayVerdict(difference.verdict))}, ${sayKind(difference.kind)}${about}`;
  return `${label}: ${values.join("; ")} - ${sayBecause(difference.because)}`;
}

function said(anchor: Anchor, { keyOf }: Overview): string {
  return `${strong(keyOf(anchor.report))} ${escapeMarkdown(anchor.exact)}`;
}

function keysOf(anchors: readonly { readonly report: ReportId }[], { keyOf }: Overview): string {
  return [...new Set(anchors.map(({ report }) => keyOf(report)))].join(", ");
}

/** A sentence with the spans of the same text in bold, where Markdown can make them bold. */
function boldIn(sentence: Anchor, spans: readonly Span[]): string {
  let out = "";
  let at = sentence.from;
  const slice = (from: number, to: number) => sentence.exact.slice(from - sentence.from, to - sentence.from);
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const from = Math.max(at, span.from);
    const to = Math.min(sentence.to, span.to);
    if (to <= from || !canBeBold(sentence.exact, from - sentence.from, to - sentence.from)) continue;
    out += escapeMarkdown(slice(at, from)) + strong(slice(from, to));
    at = to;
  }
  return out + escapeMarkdown(slice(at, sentence.to));
}

/** Asterisks mark emphasis only beside a letter or digit inside, or a space outside: not in [US$4m] from the "$". */
function canBeBold(text: string, from: number, to: number): boolean {
  const solid = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const open = (character: string | undefined) => character === undefined || /\s/.test(character);
  return (
    (solid(text[from]) || open(text[from - 1])) &&
    (solid(text[to - 1]) || open(text[to])) &&
    !open(text[from]) &&
    !open(text[to - 1])
  );
}

function strong(text: string): string {
  return text.trim() === "" ? "" : `**${escapeMarkdown(text.trim())}**`;
}
