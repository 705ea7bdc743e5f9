import type {
  Comparison,
  Difference,
  Point,
  QuoteGroup,
  SentenceChange,
  TimelineEntry,
} from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { terminalSafe } from "../text/terminal-safe.ts";
import { cut, type Piece, padded, wrap } from "./columns.ts";
import { changedWords, revisionsOf } from "./editions.ts";
import { clock, count, day, days } from "./html/format.ts";
import {
  bySentence,
  gravestFirst,
  type Overview,
  overview,
  sayFamily,
  sayFirst,
  sayKeys,
  sayOrigins,
  sayTellers,
  sayTotals,
  sentenceOf,
  tellings,
} from "./overview.ts";
import { makePaint, type Paint, type Style } from "./paint.ts";
import {
  gravestVerdict,
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

export interface TerminalOptions {
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
  readonly limits?: Partial<TerminalLimits>;
}

/** How much is listed; what is left out is counted. */
export interface TerminalLimits {
  readonly reports: number;
  readonly differing: number;
  readonly agreed: number;
  readonly singlesOfReport: number;
  readonly tellings: number;
  readonly revisions: number;
  readonly changes: number;
  readonly quotes: number;
  readonly passages: number;
  readonly names: number;
  readonly timeline: number;
}

/** About four screens for a story of six reports. */
export const TERMINAL_LIMITS: TerminalLimits = {
  reports: 40,
  differing: 25,
  agreed: 15,
  singlesOfReport: 5,
  tellings: 6,
  revisions: 6,
  changes: 12,
  quotes: 10,
  passages: 6,
  names: 8,
  timeline: 15,
};

/**
 * A comparison for a terminal: the reports with their keys, differences first (conflict before update, scope,
 * unclear, compatible), what is agreed with the number of origins, what one report alone says, quotations,
 * shared passages, names and a timeline. Sentences are word for word. No text of a report can steer the terminal.
 */
export function renderTerminal(comparison: Comparison, options: TerminalOptions): string {
  const page: Page = {
    comparison,
    overview: overview(comparison),
    width: Math.max(40, Math.floor(options.width)),
    paint: makePaint(options.colour),
    limits: { ...TERMINAL_LIMITS, ...options.limits },
  };
  const sections = [
    head,
    first,
    editions,
    differing,
    agreed,
    singles,
    quotes,
    passages,
    names,
    timeline,
    foot,
  ].map((section) => section(page));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

interface Page {
  readonly comparison: Comparison;
  readonly overview: Overview;
  readonly width: number;
  readonly paint: Paint;
  readonly limits: TerminalLimits;
}

function head(page: Page): readonly string[] {
  const { comparison, overview, width, paint, limits } = page;
  const keys = keyWidth(page);
  const shown = overview.reports.slice(0, limits.reports);
  const outlets = Math.min(24, Math.max(...shown.map(({ report }) => sayReport(report).length), 1));
  const lines = shown.flatMap(({ key, report }) => {
    const date = report.published ?? report.reference;
    const said = date === null ? "no date" : day(date.value);
    const basis = date === null || date.basis === "stated" ? "" : ` (${date.basis})`;
    const whole = report.completeness === "whole" || report.completeness === "unknown";
    const about = [
      report.agency === null ? "" : `credits ${report.agency.value}`,
      whole ? "" : sayCompleteness(report.completeness),
    ].filter((text) => text !== "");
    return wrap(
      [
        { text: padded(cut(safe(sayReport(report)), outlets), outlets), style: paint.bold, whole: true },
        { text: " " },
        { text: `${said}${basis} `, whole: true },
        { text: " " },
        { text: safe(report.title?.value ?? report.name) },
        { text: about.length === 0 ? "" : ` [${safe(about.join("; "))}]`, style: paint.dim },
      ],
      width,
      `${padded(key, keys)} `,
      " ".repeat(keys + 1),
    );
  });
  return [
    ...wrap([{ text: sayTotals(comparison, overview), style: paint.bold }], width),
    "",
    ...lines,
    ...more(overview.reports.length - shown.length, page),
  ];
}

function first(page: Page): readonly string[] {
  const { overview, width, paint } = page;
  if (overview.first.length === 0 || overview.reports.length < 2) return [];
  return [
    title("What to read first", page),
    ...overview.first.flatMap(({ point, because }) => {
      const sentence = sentenceOf(point);
      return [
        "",
        ...wrap(
          [
            { text: `[${overview.numberOf(point)}] ` },
            { text: `${sayTellers(point, overview)}, `, style: paint.bold },
            { text: sayFirst(because), style: paint.dim },
          ],
          width,
        ),
        ...wrap(
          marked(sentence, [point.label], paint.bold),
          width,
          `  ${overview.keyOf(sentence.report)}: `,
          "     ",
        ),
      ];
    }),
  ];
}

function editions(page: Page): readonly string[] {
  const { comparison, width, paint, limits } = page;
  const found = revisionsOf(comparison);
  if (found.length === 0) return [];
  return [
    title("What changed between editions", page),
    ...found.slice(0, limits.revisions).flatMap(({ revision, key, name, said }) => [
      "",
      ...wrap([{ text: `${key} ${safe(name)}`, style: paint.bold }, { text: `: ${safe(said)}` }], width),
      ...(revision.changes.length === 0 ? ["  no sentence changed"] : []),
      ...revision.changes.slice(0, limits.changes).flatMap((change) => changeLines(change, page)),
      ...more(revision.changes.length - limits.changes, page, "  "),
      ...revision.differences.flatMap(({ kind, before, after }) => {
        const shown = after ?? before;
        if (shown === null) return [];
        const was = kind === "changed" && before !== null ? ` (was ${sayVerdict(before.verdict)})` : "";
        const about = shown.about === "" ? "" : ` (${safe(shown.about)})`;
        const values = [...new Set(shown.values.map(({ normal }) => safe(normal)))].slice(0, MOST_VALUES);
        return wrap(
          [
            { text: `${sayChange(kind)} `, style: paint.bold },
            { text: sayVerdict(shown.verdict).toUpperCase(), style: colourOf(shown.verdict, paint) },
            { text: `${was} ${sayKind(shown.kind)}${about}: ${values.join(" | ")}` },
          ],
          width,
          "  = ",
          "    ",
        );
      }),
    ]),
    ...more(found.length - limits.revisions, page),
  ];
}

function changeLines({ kind, before, after }: SentenceChange, { width, paint }: Page): readonly string[] {
  if (before !== null && after !== null) {
    const words = changedWords(before, after);
    return [
      ...wrap(marked(before, words.before, paint.red), width, "  ~ ", "    "),
      ...wrap(marked(after, words.after, paint.green), width, "  > ", "    "),
    ];
  }
  const anchor = before ?? after;
  const [sign, style] = kind === "removed" ? ["  - ", paint.red] : ["  + ", paint.green];
  return anchor === null ? [] : wrap([{ text: safe(anchor.exact), style }], width, sign, "    ");
}

function differing(page: Page): readonly string[] {
  const { overview, limits } = page;
  const shown = overview.differing.slice(0, limits.differing);
  if (shown.length === 0) return [];
  return [
    title("Where they differ", page),
    ...shown.flatMap((point) => ["", ...differingPoint(point, page)]),
    ...more(overview.differing.length - shown.length, page),
  ];
}

function differingPoint(point: Point, page: Page): readonly string[] {
  const { overview, width, paint, limits } = page;
  const verdict = gravestVerdict(point);
  const told = tellings(point, overview);
  const shown = told.slice(0, limits.tellings);
  const values = point.differences.flatMap((difference) => difference.values);
  return [
    ...gravestFirst(point).flatMap((difference, at) =>
      sayDifference(difference, at === 0 ? `[${overview.numberOf(point)}] ` : "    ", page),
    ),
    ...shown.flatMap(({ keys, statement }) => {
      const spans = values
        .filter(({ report }) => report === statement.anchor.report)
        .map(({ anchor }) => anchor);
      const certainty = statement.certainty === "asserted" ? "" : `  (${sayCertainty(statement.certainty)})`;
      return wrap(
        [
          ...marked(statement.sentence, spans, verdict === "conflict" ? strong(paint) : paint.bold),
          { text: certainty, style: paint.dim },
        ],
        width,
        `  ${padded(sayKeys(keys), keyWidth(page))} `,
        " ".repeat(keyWidth(page) + 3),
      );
    }),
    ...more(told.length - shown.length, page, "  "),
    ...silentReports(point, page),
  ];
}

function sayDifference(difference: Difference, number: string, page: Page): readonly string[] {
  const { overview, width, paint } = page;
  const groups = new Map<string, string[]>();
  for (const { report, normal } of difference.values) {
    const keys = groups.get(normal) ?? [];
    if (!keys.includes(overview.keyOf(report))) keys.push(overview.keyOf(report));
    groups.set(normal, keys);
  }
  const values = [...groups]
    .slice(0, MOST_VALUES)
    .map(([normal, keys]) => `${sayKeys(keys)} ${safe(normal)}`);
  if (groups.size > MOST_VALUES) values.push(`${groups.size - MOST_VALUES} more values: --json`);
  const about = difference.about === "" ? "" : ` (${safe(difference.about)})`;
  return wrap(
    [
      { text: sayVerdict(difference.verdict).toUpperCase(), style: colourOf(difference.verdict, paint) },
      { text: ` ${sayKind(difference.kind)}${about}: ` },
      { text: values.join(" | "), style: paint.bold },
      { text: ` - ${sayBecause(difference.because)}`, style: paint.dim },
    ],
    width,
    number,
    "      ",
  );
}

/** Different values said on the line of a difference. */
const MOST_VALUES = 8;

function silentReports(point: Point, page: Page): readonly string[] {
  const counts = point.silentCounts ?? [];
  if (point.silent.length === 0 && counts.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const { report, reliability, because } of point.silent) {
    const said = `${saySilence(reliability)} (${because})`;
    const keys = groups.get(said) ?? [];
    keys.push(page.overview.keyOf(report));
    groups.set(said, keys);
  }
  const text = [
    ...[...groups].map(([said, keys]) => `${safe(said)}: ${sayKeys(keys)}`),
    ...counts.map(({ reports, reliability, because }) =>
      safe(`${saySilence(reliability)} (${because}): ${count(reports, "report")}`),
    ),
  ].join("; ");
  return wrap([{ text, style: page.paint.dim }], page.width, "  - ", "    ");
}

function agreed(page: Page): readonly string[] {
  const { overview, width, paint, limits } = page;
  const told = bySentence(overview.agreed);
  const shown = told.slice(0, limits.agreed);
  if (shown.length === 0) return [];
  return [
    title("What they agree on", page),
    ...shown.flatMap(({ sentence, points: [point, ...others] }) => {
      if (point === undefined) return [];
      const origins = sayOrigins(point, overview);
      const several = others.length === 0 ? "" : `, ${others.length + 1} points in one sentence`;
      return [
        "",
        ...wrap(
          [
            { text: `[${[point, ...others].map(overview.numberOf).join(", ")}] ` },
            { text: `${sayTellers(point, overview)}${several}`, style: paint.green },
            { text: origins === "" ? "" : `: ${safe(origins)}`, style: paint.dim },
          ],
          width,
        ),
        ...wrap([{ text: safe(sentence.exact) }], width, `  ${overview.keyOf(sentence.report)}: `, "     "),
      ];
    }),
    ...more(told.length - shown.length, page),
  ];
}

function singles(page: Page): readonly string[] {
  const { overview, width, limits, paint } = page;
  const told = bySentence(overview.single);
  if (told.length === 0) return [];
  const alone = overview.reports.length === 1;
  const most = alone ? limits.agreed : limits.singlesOfReport;
  const byReport = Map.groupBy(told, ({ sentence }) => sentence.report);
  return [
    title(alone ? "What the one report says" : "What only one report says", page),
    ...overview.reports.slice(0, limits.reports).flatMap(({ key, report }) => {
      const sentences = byReport.get(report.id) ?? [];
      if (sentences.length === 0) return [];
      const shown = sentences.slice(0, most);
      return [
        "",
        ...wrap([{ text: `${key} ${safe(sayReport(report))}`, style: paint.bold }], width),
        ...shown.flatMap(({ sentence, points }) =>
          wrap(
            [
              { text: `${safe(sentence.exact)} ` },
              { text: `[${points.map(overview.numberOf).join(", ")}]`, style: paint.dim },
            ],
            width,
            "  - ",
            "    ",
          ),
        ),
        ...more(sentences.length - shown.length, page, "  "),
      ];
    }),
  ];
}

function quotes(page: Page): readonly string[] {
  const { comparison, limits } = page;
  const several = comparison.quotes.filter(({ relation }) => relation !== "single");
  const direct = comparison.quotes.filter(
    ({ relation, quotes }) => relation === "single" && quotes.some(({ manner }) => manner !== "indirect"),
  );
  const groups = [...several, ...direct];
  const shown = groups.slice(0, limits.quotes);
  if (shown.length === 0) return [];
  return [
    title("Who says what", page),
    ...shown.flatMap((group) => ["", ...quoteGroup(group, page)]),
    ...more(groups.length - shown.length, page),
  ];
}

function quoteGroup(group: QuoteGroup, { overview, width, paint, limits }: Page): readonly string[] {
  const speaker = group.speaker === "" ? "nobody named" : safe(group.speaker);
  const relation = group.relation === "single" ? "" : `: ${sayRelation(group.relation)}`;
  const lines = new Map<string, string[]>();
  for (const quote of group.quotes) {
    const said =
      quote.speaker !== group.speaker && quote.speaker !== "" ? ` (given to ${quote.speaker})` : "";
    const text = safe(`${quote.anchor.exact}${said}`);
    lines.set(text, [...(lines.get(text) ?? []), overview.keyOf(quote.report)]);
  }
  return [
    ...wrap([{ text: speaker, style: paint.bold }, { text: relation }], width),
    ...[...lines]
      .slice(0, limits.tellings)
      .flatMap(([text, keys]) => wrap([{ text }], width, `  ${sayKeys(keys)}: `, "    ")),
    ...more(lines.size - limits.tellings, { paint }, "  "),
  ];
}

function passages(page: Page): readonly string[] {
  const { comparison, overview, width, limits, paint } = page;
  const shown = comparison.passages.slice(0, limits.passages);
  if (shown.length === 0) return [];
  const families = comparison.families.slice(0, limits.passages);
  return [
    title("Shared word for word", page),
    "",
    ...families.flatMap((family) =>
      wrap([{ text: `${safe(sayFamily(family, overview))}.`, style: paint.bold }], width, "  ", "    "),
    ),
    ...more(comparison.families.length - families.length, page, "  "),
    ...shown.flatMap(({ anchors, words, origin }) => {
      const keys = [...new Set(anchors.map(({ report }) => overview.keyOf(report)))];
      const name = origin.kind === "copied" ? "owner not known" : `from ${safe(origin.name)}`;
      return wrap(
        [
          { text: `${sayKeys(keys)}: ${words} words, ${name}: `, style: paint.bold },
          { text: cut(safe(anchors[0]?.exact ?? ""), 160) },
        ],
        width,
        "  ",
      );
    }),
    ...more(comparison.passages.length - shown.length, page),
  ];
}

function names(page: Page): readonly string[] {
  const { comparison, overview, width, limits, paint } = page;
  const varied = comparison.entities.filter(
    ({ byReport }) =>
      byReport.length > 1 &&
      new Set(byReport.flatMap(({ names }) => names.slice(0, 1).map(({ form }) => form))).size > 1,
  );
  const shown = varied.slice(0, limits.names);
  if (shown.length === 0) return [];
  return [
    title("One actor, several names", page),
    "",
    ...shown.flatMap((entity) => {
      const forms = new Map<string, string[]>();
      for (const { report, names } of entity.byReport) {
        const form = names[0]?.form;
        if (form !== undefined) forms.set(form, [...(forms.get(form) ?? []), overview.keyOf(report)]);
      }
      const text = [...forms].map(([form, keys]) => `${safe(form)} (${sayKeys(keys)})`).join("; ");
      return wrap(
        [{ text: `${safe(entity.canonical)}: `, style: paint.bold }, { text }],
        width,
        "  ",
        "    ",
      );
    }),
    ...more(varied.length - shown.length, page),
  ];
}

function timeline(page: Page): readonly string[] {
  const { comparison, overview, width, limits, paint } = page;
  const shown = comparison.timeline.slice(0, limits.timeline);
  if (shown.length === 0) return [];
  return [
    title("When", page),
    "",
    ...shown.flatMap(({ when, clock: time, statement, basis, stage, reports, others }) => [
      ...wrap(
        [
          { text: moment(when, time), style: paint.cyan },
          { text: basis === "implied" ? " (implied)" : "", style: paint.dim },
          { text: stage === "planned" ? " (planned)" : "", style: paint.dim },
          { text: ` ${safe(statement.exact)} ` },
          { text: `[${sayKeys(reports.map(overview.keyOf))}]`, style: paint.dim },
        ],
        width,
        "  ",
        "    ",
      ),
      ...others.flatMap((other) =>
        wrap(
          [
            { text: `or ${moment(other.when, other.clock)}`, style: paint.cyan },
            { text: ` ${safe(other.time.exact)} ` },
            { text: `[${sayKeys(other.reports.map(overview.keyOf))}]`, style: paint.dim },
          ],
          width,
          "    ",
          "      ",
        ),
      ),
    ]),
    ...more(comparison.timeline.length - shown.length, page),
  ];
}

function foot({ comparison, width, paint }: Page): readonly string[] {
  if (comparison.points.length === 0) return [];
  const text =
    "Numbers in [brackets] are points: with --json FILE, “crossread explain FILE NUMBER” says why a point is one and why its verdicts.";
  return wrap([{ text, style: paint.dim }], width);
}

function moment(when: TimelineEntry["when"], time: TimelineEntry["clock"]): string {
  return `${days(when)}${time === null ? "" : `, ${clock(time)}`}`;
}

/** A sentence in pieces, the spans of the same text in a style of their own. */
function marked(sentence: Span & { exact: string }, spans: readonly Span[], style: Style): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = sentence.from;
  const sorted = spans
    .filter(({ from, to }) => from < sentence.to && to > sentence.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const text = (from: number, to: number) =>
    safe(sentence.exact.slice(from - sentence.from, to - sentence.from));
  for (const span of sorted) {
    const from = Math.max(at, span.from);
    const to = Math.min(sentence.to, span.to);
    if (to <= from) continue;
    pieces.push({ text: text(at, from) }, { text: text(from, to), style });
    at = to;
  }
  pieces.push({ text: text(at, sentence.to) });
  return pieces;
}

function strong(paint: Paint): Style {
  return (text) => paint.bold(paint.red(text));
}

function colourOf(verdict: Difference["verdict"], paint: Paint): Style {
  const styles: Readonly<Record<Difference["verdict"], Style>> = {
    conflict: strong(paint),
    update: paint.blue,
    scope: paint.magenta,
    unclear: paint.yellow,
    compatible: paint.green,
  };
  return styles[verdict];
}

function title(text: string, { paint, width }: Page): string {
  return paint.bold(`${text} ${"─".repeat(Math.max(3, Math.min(width, 80) - text.length - 1))}`);
}

function more(left: number, { paint }: Pick<Page, "paint">, indent = ""): readonly string[] {
  return left > 0 ? [`${indent}${paint.dim(`${left} more: --json`)}`] : [];
}

function keyWidth({ overview }: Page): number {
  return overview.reports.at(-1)?.key.length ?? 1;
}

function safe(text: string): string {
  return terminalSafe(text);
}
