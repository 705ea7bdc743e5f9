import type { CopyFamily } from "../../src/model/copy.ts";
import { type CaptureId, type ReportId, storyId } from "../../src/model/ids.ts";
import type { Link, Story } from "../../src/model/story.ts";
import type { ListedReport, StoryList } from "../../src/model/story-list.ts";

const id = (letter: string) => `r_${letter}` as ReportId;

interface Made {
  readonly letter: string;
  readonly title: string | null;
  readonly outlet?: string;
  readonly day?: string;
  readonly agency?: string;
  readonly url?: string;
  readonly language?: string;
}

function listed({ letter, title, outlet, day, agency, url, language = "en" }: Made): ListedReport {
  const stated = <T>(value: T) => ({ value, basis: "stated" as const, via: "page" });
  return {
    id: id(letter),
    capture: `c_${letter}` as CaptureId,
    name: `saved/${letter}.txt`,
    title: title === null ? null : stated(title),
    outlet: outlet === undefined ? null : stated(outlet),
    agency: agency === undefined ? null : stated(agency),
    published: day === undefined ? null : stated(day),
    language: stated(language),
    url: url === undefined ? null : stated(url),
    completeness: "whole",
    words: 300,
  };
}

function linkOf(a: string, b: string, because: Link["because"]): Link {
  return { a: id(a), b: id(b), strength: because.reduce((sum, { weight }) => sum + weight, -1), because };
}

function storyOf(letters: string, given: Partial<Story>): Story {
  const reports = [...letters].map(id);
  return {
    id: storyId(reports[0] ?? id("a")),
    reports,
    central: reports[0] ?? id("a"),
    days: null,
    language: "en",
    links: [],
    ...given,
  };
}

const family: CopyFamily = {
  origin: { report: id("b"), because: "agency credit", agency: "Kestrel News" },
  earliest: null,
  fullest: id("b"),
  members: [
    { report: id("b"), role: { kind: "origin" }, copied: 0.9, words: 300, owner: "Kestrel News" },
    {
      report: id("c"),
      role: { kind: "reprint", of: id("b") },
      copied: 0.97,
      words: 280,
      owner: "Lantern Group",
    },
    {
      report: id("d"),
      role: { kind: "based on", of: id("b") },
      copied: 0.41,
      words: 500,
      owner: "The Daily Lantern",
    },
  ],
  owners: [
    { owner: "Kestrel News", reports: [id("b")] },
    { owner: "Lantern Group", reports: [id("c")] },
    { owner: "The Daily Lantern", reports: [id("d")] },
  ],
};

/** A made-up list: a story of five reports with copies, a German one of two, two reports that stand alone. */
export function sampleStories(): StoryList {
  return {
    schema: "crossread/stories/1",
    reports: [
      listed({
        letter: "a",
        title: "Two die as fire sweeps ferry off Port Ellery",
        outlet: "Ellery Courier",
        day: "2031-03-05",
        url: "https://ellery-courier.example/fire?a=1&b=2",
      }),
      listed({
        letter: "b",
        title: "Ferry burns, two dead",
        outlet: "Kestrel News",
        agency: "Kestrel News",
        day: "2031-03-04",
      }),
      listed({ letter: "c", title: "More than 200 saved", outlet: "Dunmar Herald", day: "2031-03-05" }),
      listed({
        letter: "d",
        title: "Night of fire",
        outlet: "The Daily Lantern",
        day: "2031-03-06",
        url: "javascript:alert(1)",
      }),
      listed({ letter: "e", title: null, outlet: "Ellery Courier" }),
      listed({
        letter: "f",
        title: "Zug entgleist bei Ostheim",
        outlet: "Ostheimer Bote",
        day: "2031-02-27",
        language: "de",
      }),
      listed({
        letter: "g",
        title: "Zugunglück: Strecke gesperrt",
        outlet: "Neue Warte",
        day: "2031-02-28",
        language: "de",
      }),
      listed({
        letter: "h",
        title: "Council puts off vote on tolls",
        outlet: "Dunmar Herald",
        day: "2031-03-01",
      }),
      listed({ letter: "i", title: "<img src=x onerror=globalThis.owned=1>\u001b[31m \u202eevil" }),
    ],
    stories: [
      storyOf("baced", {
        central: id("a"),
        days: { first: "2031-03-04", last: "2031-03-06" },
        links: [
          linkOf("a", "b", [
            { ground: "names", shared: ["Sanna Brae", "Port Ellery"], weight: 3.1 },
            { ground: "figures", shared: ["214 passengers"], weight: 1.4 },
            { ground: "days", shared: [], weight: 0.6 },
          ]),
          linkOf("b", "c", [
            { ground: "copy", shared: ["lost power at about 6.40 pm"], weight: 4.2 },
            { ground: "names", shared: ["Sanna Brae", "Dunmar"], weight: 2.5 },
            { ground: "other figures", shared: ["200"], weight: -0.8 },
          ]),
          linkOf("a", "d", [{ ground: "names", shared: ["Port Ellery", "sanna brae"], weight: 2.2 }]),
          linkOf("c", "e", [{ ground: "pin", shared: [], weight: 0 }]),
        ],
      }),
      storyOf("fg", {
        days: { first: "2031-02-27", last: "2031-02-28" },
        language: "de",
        links: [linkOf("f", "g", [{ ground: "places", shared: ["Ostheim"], weight: 2 }])],
      }),
      storyOf("h", { days: { first: "2031-03-01", last: "2031-03-01" } }),
      storyOf("i", { language: null }),
    ],
    families: [family],
    copies: [
      {
        a: id("b"),
        b: id("c"),
        kind: "near",
        inA: 0.9,
        inB: 0.97,
        longest: 120,
        runs: [
          { a: { from: 10, to: 700 }, b: { from: 0, to: 690 }, words: 120 },
          { a: { from: 720, to: 1500 }, b: { from: 700, to: 1480 }, words: 150 },
        ],
      },
    ],
    changes: null,
    pins: { together: [[id("c"), id("e")]], apart: [[id("a"), id("f")]] },
    issues: [
      { code: "NO_DATE", severity: "note", subject: "saved/e.txt", message: "saved/e.txt tells no day." },
    ],
  };
}
