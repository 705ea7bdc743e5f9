import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../../src/annotate/index.ts";
import { eventsOf } from "../../src/compare/timeline/events.ts";
import { type DayRange, type MarkedReport, marksOf } from "../../src/model/mark.ts";
import { isKeptApart } from "../annotate/halves.ts";
import { reportOf } from "../annotate/read-text.ts";
import type { Row } from "../row.ts";
import { f1Rows, type Part } from "./rows.ts";

const SET = "timelines-background";

/**
 * The days of a long story, read out of what was written on other days: each dated entry is a report of its day, and
 * only what its words date counts, never the day it was written.
 */
export const backgroundSet = {
  name: SET,
  score: (folder: string): readonly Row[] => f1Rows(SET, "date-f1", partsOf(join(folder, SET))),
};

interface Entry {
  readonly day: string;
  readonly text: string;
}

function partsOf(folder: string): readonly Part[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => partOf(name, entriesOf(join(folder, name))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function partOf(name: string, entries: readonly Entry[]): Part & { readonly name: string } {
  const found = new Set<string>();
  const plain = new Set<string>();
  for (const { day, text } of entries) {
    const marked = annotate(reportOf(text, false), { value: day, basis: "stated", via: "entry" });
    for (const date of datesOfEvents(marked)) if (date !== day) found.add(`${name} ${date}`);
    for (const { when } of marksOf(marked.marks, "time")) {
      if (when !== null && isDay(when) && when.from !== day) plain.add(`${name} ${when.from}`);
    }
  }
  const gold = new Set(entries.map(({ day }) => `${name} ${day}`));
  return { name, isApart: isKeptApart(name), gold, found, plain };
}

/** The days that words give to events that happened. */
function datesOfEvents(marked: MarkedReport): readonly string[] {
  return eventsOf(marked).flatMap(({ date, stage, negated }) =>
    date === null ||
    date.by === "report" ||
    !isDay(date.when) ||
    stage === "hypothetical" ||
    stage === "denied" ||
    negated
      ? []
      : [date.when.from],
  );
}

const DAY = 86_400_000;

function isDay({ from, to }: DayRange): boolean {
  return Date.parse(to) - Date.parse(from) === DAY;
}

/** The entries of all annotators of a story: a day, what happened, and what had happened before. */
function entriesOf(folder: string): readonly Entry[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/\r?\n/)
        .slice(1)
        .flatMap((line) => {
          const [date = "", ...texts] = line.split("\t");
          const day = /^\[(\d{4}-\d\d-\d\d)\]$/.exec(date)?.[1];
          return day === undefined ? [] : [{ day, text: texts.map(unquoted).join("\n").trim() }];
        }),
    );
}

function unquoted(cell: string): string {
  return cell.replace(/^"([\s\S]*)"$/, "$1").replaceAll('""', '"');
}
