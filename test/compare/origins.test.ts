import assert from "node:assert/strict";
import { test } from "node:test";
import { type Invented, pointTelling, storyOf } from "../helpers/story-of.ts";

const COPIED =
  "The northern wall of the old dam fell into the river on Monday night and flooded three small villages.";
const OWN = "Three small villages were flooded when the northern wall of the dam fell on Monday.";

/** The origins behind the point that tells of the flooded villages, as "kind name: reports". */
function origins(reports: readonly Invented[]): readonly string[] {
  return pointTelling(storyOf(reports), "villages").origins.map(
    ({ kind, name, reports: ids }) => `${kind} ${name}: ${ids.join("")}`,
  );
}

const CASES: readonly (readonly [
  name: string,
  reports: readonly Invented[],
  ...origins: readonly string[],
])[] = [
  [
    "Outlets that tell it in their own words are an origin each",
    [
      { text: OWN, outlet: "Hill Radio" },
      { text: "Flooding hit three villages.", outlet: "Velm Post" },
    ],
    "outlet Hill Radio: a",
    "outlet Velm Post: b",
  ],
  [
    "An agency's paragraph in three outlets is one origin beside one that has its own words",
    [
      { text: `${COPIED} The mayor wept.`, outlet: "Tarn Herald", agency: "Kestrel News" },
      { text: `Rain came first. ${COPIED}`, outlet: "Velm Post" },
      { text: `At dawn, t${COPIED.slice(1)}`, outlet: "Sorne Echo" },
      { text: OWN, outlet: "Hill Radio" },
    ],
    "agency Kestrel News: abc",
    "outlet Hill Radio: d",
  ],
  [
    "A paragraph that two outlets share without a credit is copied by one of them",
    [
      { text: COPIED, outlet: "Tarn Herald" },
      { text: COPIED, outlet: "Velm Post" },
    ],
    "copied Tarn Herald = Velm Post: ab",
  ],
  [
    "Two editions of one outlet are one origin, whatever their words",
    [
      { text: OWN, outlet: "Hill Radio", day: "2031-03-04" },
      { text: "Flooding hit three villages.", outlet: "Hill Radio" },
    ],
    "outlet Hill Radio: ab",
  ],
  [
    "Reports that credit one agency are one origin, also where they change its words",
    [
      { text: OWN, outlet: "Hill Radio", agency: "Kestrel News" },
      { text: "Flooding hit three villages.", outlet: "Velm Post", agency: "Kestrel News" },
    ],
    "agency Kestrel News: ab",
  ],
  [
    "Two reports of unknown outlets are two origins",
    [{ text: OWN }, { text: "Flooding hit three villages." }],
    "outlet a.txt: a",
    "outlet b.txt: b",
  ],
  [
    "A report without an outlet goes by its name",
    [{ text: COPIED }, { text: COPIED }],
    "copied a.txt = b.txt: ab",
  ],
  [
    "An agency's own words in one report are the agency's",
    [
      { text: OWN, outlet: "Hill Radio", agency: "Kestrel News" },
      { text: "Flooding hit three villages.", outlet: "Velm Post" },
    ],
    "agency Kestrel News: a",
    "outlet Velm Post: b",
  ],
];

for (const [name, reports, ...expected] of CASES) {
  test(name, () => assert.deepEqual(origins(reports), expected));
}

test("Two copies of halves of a third are one origin only for what the same half tells", () => {
  const half =
    "The council of Verin met in the town hall for hours and voted for higher taxes on all boats and barges.";
  const story = storyOf([
    { text: `${COPIED} ${half}`, outlet: "Tarn Herald" },
    { text: `${COPIED} Snow lay on the hills.`, outlet: "Velm Post" },
    { text: `Rain came first. ${half}`, outlet: "Sorne Echo" },
  ]);
  assert.deepEqual(
    pointTelling(story, "flooded three").origins.map(({ reports }) => reports),
    [["a", "b"]],
  );
  assert.deepEqual(
    pointTelling(story, "voted").origins.map(({ reports }) => reports),
    [["a", "c"]],
  );
});

test("An origin says what makes it one: the credits, the passage, the outlet", () => {
  const story = storyOf([
    { text: `${COPIED} The mayor wept.`, outlet: "Tarn Herald", agency: "Kestrel News" },
    { text: `Rain came first. ${COPIED}`, outlet: "Velm Post" },
    {
      text: "Three small villages lay under water after the northern wall of the dam fell.",
      outlet: "Hill Radio",
      day: "2031-03-04",
    },
    { text: `${OWN} Flooding hit hard.`, outlet: "Hill Radio" },
  ]);
  const [outlet, agency] = pointTelling(story, "villages").origins;
  assert.deepEqual(
    agency?.because.filter(({ kind }) => kind !== "text"),
    [
      { kind: "passage", name: "", passage: 0, reports: ["a", "b"] },
      { kind: "agency", name: "Kestrel News", reports: ["a"] },
    ],
  );
  assert.deepEqual(
    outlet?.because.find(({ kind }) => kind === "outlet"),
    { kind: "outlet", name: "Hill Radio", reports: ["c", "d"] },
  );
  assert.deepEqual(story.passages[0]?.origin.because, [
    { kind: "agency", name: "Kestrel News", reports: ["a"] },
  ]);
});

test("Every report that has a reading of a point stands in exactly one of its origins", () => {
  const story = storyOf([
    { text: `${COPIED} ${OWN}` },
    { text: `${COPIED} The mayor wept in Verin.` },
    { text: `${OWN} The mayor of Verin wept.` },
  ]);
  for (const { readings, origins: all } of story.points) {
    assert.deepEqual(
      all.flatMap(({ reports }) => reports).sort(),
      readings.map(({ report }) => report).sort(),
    );
  }
});
