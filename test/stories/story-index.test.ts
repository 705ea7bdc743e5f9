import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { captureId, type ReportId, reportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";
import type { Pins } from "../../src/model/story.ts";
import { StoryIndex, storiesOf } from "../../src/stories/index.ts";

const NOBODY: Omit<Report, "id" | "capture" | "name" | "text" | "blocks" | "published" | "language"> = {
  edition: 1,
  residue: [],
  completeness: "whole",
  title: null,
  standfirst: null,
  outlet: null,
  byline: null,
  agency: null,
  siteName: null,
  section: null,
  photoCredits: [],
  pictures: [],
  publishedAt: null,
  modified: null,
  url: null,
  alternates: { amp: null, print: null },
};

function reportOf(title: string, body: string, published: string | null, language = "en"): Report {
  const text = `${title}\n${body}`;
  const capture = captureId(new TextEncoder().encode(text), null);
  return {
    ...NOBODY,
    id: reportId(capture, text),
    capture,
    name: title,
    text,
    blocks: [
      { kind: "headline", from: 0, to: title.length, places: [] },
      { kind: "paragraph", from: title.length + 1, to: text.length, places: [] },
    ],
    published: published === null ? null : { value: published, basis: "stated", via: "the test" },
    language: { value: language, basis: "stated", via: "the test" },
  };
}

const FERRY = [
  reportOf(
    "Ferry Calder Queen runs aground off Morvane, 212 taken off",
    "The ferry Calder Queen ran aground on rocks off Morvane island before dawn on Tuesday and all 212 people on board were taken off by lifeboats, the coastguard said. Captain Ewan Torrick told the Strand Gazette that the steering had failed.",
    "2031-03-04",
  ),
  reportOf(
    "Passengers rescued as ferry hits rocks near Morvane",
    "Lifeboats rescued 212 passengers and crew from the Calder Queen, a ferry that struck rocks near Morvane on Tuesday morning. The coastguard said nobody was badly hurt. The master, Ewan Torrick, blamed a fault in the steering gear.",
    "2031-03-04",
  ),
  reportOf(
    "Calder Queen: inspectors look at steering after Morvane grounding",
    "Marine inspectors boarded the Calder Queen on Wednesday to find out why the steering of the ferry failed before it ran aground off Morvane with 212 people on board. Captain Ewan Torrick was questioned.",
    "2031-03-05",
  ),
];
/** Another ferry, another island, four weeks later. */
const OTHER_FERRY = [
  reportOf(
    "Ferry Sula Star drifts for hours off Penhallow",
    "The ferry Sula Star drifted for five hours off Penhallow on Saturday after a fire in the engine room, and tugs brought it to Lanreath with 88 passengers on board. Skipper Mara Denholm said that the fire was out within minutes.",
    "2031-04-05",
  ),
  reportOf(
    "Tugs bring ferry to Lanreath after engine fire",
    "Tugs towed the Sula Star to Lanreath on Saturday evening. A fire in the engine room had left the ferry adrift off Penhallow with 88 passengers. Skipper Mara Denholm praised the crew.",
    "2031-04-05",
  ),
];
const VOTE = [
  reportOf(
    "Orlen parliament rejects pension bill by three votes",
    "The parliament of Orlen rejected the pension bill of Prime Minister Ilka Brandt by 74 votes to 71 on Thursday. Brandt said she would bring it back in autumn.",
    "2031-03-06",
  ),
  reportOf(
    "Brandt loses pension vote",
    "Prime Minister Ilka Brandt lost the vote on her pension bill in the Orlen parliament on Thursday, 71 to 74. The opposition called on her to resign.",
    "2031-03-06",
  ),
];
const ALL = [...FERRY, ...OTHER_FERRY, ...VOTE];

function groupsOf(reports: readonly Report[], pins?: Pins): readonly (readonly string[])[] {
  return storiesOf(reports, pins === undefined ? {} : { pins }).stories.map((story) =>
    [...story.reports].sort(),
  );
}

const ids = (reports: readonly Report[]): readonly ReportId[] => reports.map(({ id }) => id);

test("Reports of one event are one story, and those of another event of its kind are another", () => {
  assert.deepEqual(
    new Set(groupsOf(ALL).map((group) => group.join())),
    new Set([FERRY, OTHER_FERRY, VOTE].map((reports) => [...ids(reports)].sort().join())),
  );
});

test("The same reports give the same stories in whatever order they come, go and come back", () => {
  const whole = JSON.stringify(storiesOf(ALL));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ALL, { minLength: ALL.length, maxLength: ALL.length }),
      fc.subarray(ALL),
      fc.array(fc.nat(ALL.length - 1), { maxLength: 4 }),
      (order, leaving, looks) => {
        const index = new StoryIndex();
        order.forEach((report, at) => {
          index.add(report);
          if (looks.includes(at)) index.stories();
        });
        for (const { id } of leaving) index.remove(id);
        if (looks.length > 2) index.stories();
        for (const report of [...leaving].reverse()) index.add(report);
        assert.equal(JSON.stringify(index.stories()), whole);
      },
    ),
    { seed: 6, numRuns: 60 },
  );
});

test("Stories of made-up words are the same in any order, also where reports have more neighbours than are kept", () => {
  const words = Array.from(
    { length: 40 },
    (_, at) => `Zor${String.fromCharCode(97 + (at % 20))}${"aeiou"[at % 5]}n`,
  );
  const made = fc.array(fc.tuple(fc.nat(3), fc.nat(39), fc.nat(39), fc.nat(9)), {
    minLength: 90,
    maxLength: 110,
  });
  fc.assert(
    fc.property(made, fc.nat(1000), (rows, turn) => {
      const reports = rows.map(([event, a, b, day], at) =>
        reportOf(
          `Quake in ${words[event]} ${at}`,
          `A quake shook ${words[event]} and ${words[a]} said ${words[b]} was hit, number ${at}.`,
          `2031-05-0${day === 0 ? 9 : day}`,
        ),
      );
      const turned = [
        ...reports.slice(turn % reports.length),
        ...reports.slice(0, turn % reports.length),
      ].reverse();
      const singly = new StoryIndex();
      for (const report of turned) singly.add(report);
      for (const { id } of reports.slice(0, 20)) singly.remove(id);
      singly.stories();
      for (const report of reports.slice(0, 20)) singly.add(report);
      assert.equal(JSON.stringify(singly.stories()), JSON.stringify(storiesOf(reports)));
    }),
    { seed: 9, numRuns: 12 },
  );
});

test("A story keeps its id when a later report joins it", () => {
  const index = new StoryIndex();
  const [first, second, third] = FERRY;
  assert.ok(first && second && third);
  index.add(first);
  index.add(second);
  const before = index.storyOf(second.id)?.id;
  index.add(third);
  assert.equal(index.storyOf(third.id)?.id, before);
});

test("A link says in words why two reports are of one story", () => {
  const [story] = storiesOf(FERRY).stories;
  const names = story?.links[0]?.because.find(({ ground }) => ground === "names")?.shared ?? [];
  assert.ok(names.includes("Morvane") || names.includes("Calder"), names.join());
});

test("Reports that are pinned together are one story, and those that are pinned apart are not", () => {
  const [ferry, other] = [FERRY[0], VOTE[0]];
  assert.ok(ferry && other);
  const joined = groupsOf(ALL, { together: [[ferry.id, other.id]], apart: [] });
  assert.ok(joined.some((group) => group.includes(ferry.id) && group.includes(other.id)));
  const [one, two] = FERRY;
  assert.ok(one && two);
  const parted = groupsOf(ALL, { together: [], apart: [[one.id, two.id]] });
  assert.ok(!parted.some((group) => group.includes(one.id) && group.includes(two.id)));
});

test("The link of a report to one that it is pinned to says so, though another link is stronger", () => {
  const [one, two, three] = FERRY;
  assert.ok(one && two && three);
  const { stories } = storiesOf(FERRY, { pins: { together: [[one.id, three.id]], apart: [] } });
  const links = stories.flatMap(({ links: all }) => all);
  const pinned = links.filter(({ because }) => because.some(({ ground }) => ground === "pin"));
  assert.deepEqual(
    pinned.map(({ a, b }) => [a, b].sort()),
    [[one.id, three.id].sort()],
  );
});

test("Pins that contradict one another are an issue, and the reports stay apart", () => {
  const [one, two, three] = FERRY;
  assert.ok(one && two && three);
  const pins: Pins = {
    together: [
      [one.id, two.id],
      [two.id, three.id],
    ],
    apart: [[one.id, three.id]],
  };
  const { stories, issues } = storiesOf(FERRY, { pins });
  assert.deepEqual(
    issues.map(({ code }) => code),
    ["PINS_DISAGREE"],
  );
  assert.ok(!stories.some(({ reports }) => reports.includes(one.id) && reports.includes(three.id)));
});

test("Reports in different languages are in different stories", () => {
  const german = reportOf(
    "Fähre Calder Queen vor Morvane auf Grund gelaufen",
    "Die Fähre Calder Queen ist vor Morvane auf Grund gelaufen. Alle 212 Menschen wurden gerettet. Kapitän Ewan Torrick sprach von einem Fehler der Steuerung.",
    "2031-03-04",
    "de",
  );
  assert.ok(groupsOf([...FERRY, german]).some((group) => group.length === 1 && group[0] === german.id));
});
