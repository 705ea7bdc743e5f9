import assert from "node:assert/strict";
import { test } from "node:test";
import type { CopyFamily } from "../../../src/model/copy.ts";
import { familiesOf, readOwners } from "../../../src/stories/copies/index.ts";
import { type Made, madeReport, madeWords } from "./made-report.ts";

const TEXT = madeWords(100, "a");

/** A family as lines: "b: reprint of a 1". */
function shown({ members }: CopyFamily): readonly string[] {
  return members.map(({ report, role, copied }) =>
    [`${report}:`, role.kind, ...("of" in role ? ["of", role.of] : []), copied].join(" "),
  );
}

function families(...made: readonly Made[]): readonly CopyFamily[] {
  return familiesOf(made.map(madeReport)).families;
}

function family(...made: readonly Made[]): CopyFamily {
  const [first, ...others] = families(...made);
  assert.ok(first !== undefined && others.length === 0);
  return first;
}

test("Reports of other words are no family", () => {
  assert.deepEqual(families({ id: "a", text: TEXT }, { id: "b", text: madeWords(100, "b") }), []);
});

test("The same words under two headlines are an exact copy, and the earlier is the origin", () => {
  const made = [
    { id: "a", text: TEXT, headline: "One thing", published: "2031-03-05" },
    { id: "b", text: TEXT.toUpperCase(), headline: "Another thing", published: "2031-03-04" },
  ];
  const { families: all, copies } = familiesOf(made.map(madeReport));
  assert.deepEqual(all.map(shown), [["b: origin 1", "a: reprint of b 1"]]);
  assert.deepEqual(all[0]?.origin, { report: "b", because: "earliest", agency: null });
  assert.deepEqual(copies, [
    {
      a: "a",
      b: "b",
      kind: "exact",
      inA: 1,
      inB: 1,
      longest: 100,
      runs: [{ a: { from: 10, to: 399 }, b: { from: 14, to: 403 }, words: 100 }],
    },
  ]);
});

test("Of one day the earlier time counts, where both tell their zone", () => {
  const day = { text: TEXT, published: "2031-03-04" };
  const told = family(
    { id: "a", ...day, publishedAt: "2031-03-04T12:00:00+02:00" },
    { id: "b", ...day, publishedAt: "2031-03-04T11:00:00Z" },
  );
  assert.equal(told.earliest, "a");
  assert.equal(told.origin.because, "earliest");
  const untold = family({ id: "a", ...day, publishedAt: "2031-03-04T12:00:00" }, { id: "b", ...day });
  assert.equal(untold.earliest, null);
});

test("Where nobody is known to be first the fullest is the origin", () => {
  const found = family({ id: "a", text: TEXT }, { id: "b", text: `${TEXT} ${madeWords(20, "more")}` });
  assert.deepEqual(shown(found), ["b: origin 0.83", "a: reprint of b 1"]);
  assert.deepEqual(found.origin, { report: "b", because: "fullest", agency: null });
  assert.equal(found.fullest, "b");
});

test("The credit of an agency goes before time, and the agency's own page before its customers", () => {
  const found = family(
    { id: "a", text: TEXT, published: "2031-03-04" },
    { id: "b", text: TEXT, published: "2031-03-05", agency: "Kestrel News", outlet: "Tarn Herald" },
    { id: "c", text: TEXT, published: "2031-03-06", agency: "Kestrel News", outlet: "Kestrel News" },
  );
  assert.deepEqual(found.origin, { report: "c", because: "agency credit", agency: "Kestrel News" });
  assert.equal(found.earliest, "a");
});

test("A report is a reprint, based on the origin, or independent by the share that it has from it", () => {
  const found = family(
    { id: "origin", text: TEXT, published: "2031-03-01" },
    { id: "reprint", text: `${TEXT} ${madeWords(10, "x")}`, published: "2031-03-02" },
    { id: "based", text: `${TEXT} ${madeWords(150, "y")}`, published: "2031-03-03" },
    { id: "long", text: `${TEXT} ${madeWords(400, "z")}`, published: "2031-03-04" },
  );
  assert.deepEqual(shown(found), [
    "origin: origin 1",
    "reprint: reprint of origin 0.91",
    "based: based on of origin 0.4",
    "long: independent 0.2",
  ]);
});

test("What is nearest is named: a copy of a changed copy is a reprint of that", () => {
  const changed = `${TEXT} ${madeWords(60, "x")}`;
  const found = family(
    { id: "a", text: TEXT, published: "2031-03-01" },
    { id: "b", text: changed, published: "2031-03-02" },
    { id: "c", text: changed, published: "2031-03-03" },
  );
  assert.deepEqual(shown(found), ["a: origin 1", "b: based on of a 0.63", "c: reprint of b 1"]);
});

test("A shared passage that is less than half of either is a partial copy and makes no family", () => {
  const shared = madeWords(45, "s");
  const { families: none, copies } = familiesOf([
    madeReport({ id: "a", text: `${madeWords(60, "a")} ${shared}` }),
    madeReport({ id: "b", text: `${shared} ${madeWords(70, "b")}` }),
  ]);
  assert.deepEqual(none, []);
  assert.deepEqual(
    copies.map(({ kind, longest }) => [kind, longest]),
    [["partial", 45]],
  );
});

test("A few sentences that two reports quote are no copy", () => {
  const quoted = madeWords(30, "q");
  const { copies } = familiesOf([
    madeReport({ id: "a", text: `${madeWords(60, "a")} ${quoted}` }),
    madeReport({ id: "b", text: `${quoted} ${madeWords(70, "b")}` }),
  ]);
  assert.deepEqual(copies, []);
});

test("Reports that are further apart than the window are no copies, undated ones are of any", () => {
  const made = [
    { id: "a", text: TEXT, published: "2031-03-01" },
    { id: "b", text: TEXT, published: "2031-03-09" },
  ];
  const reports = made.map(madeReport);
  assert.equal(familiesOf(reports, { days: 7 }).families.length, 0);
  assert.equal(familiesOf(reports, { days: 8 }).families.length, 1);
  const undated = madeReport({ id: "c", text: TEXT });
  assert.equal(familiesOf([...reports, undated], { days: 7 }).families[0]?.members.length, 3);
});

test("Outlets of one owner count once, by name, domain and subdomain", () => {
  const owners = readOwners("# a list\nTarn Group: Tarn Herald, velm.example\n");
  const { families: found } = familiesOf(
    [
      { id: "a", text: TEXT, outlet: "The Tarn Herald" },
      { id: "b", text: TEXT, outlet: "Velm News", url: "https://www.news.velm.example/1" },
      { id: "c", text: TEXT, outlet: "Osk Post", url: "https://oskpost.example/1" },
      { id: "d", text: TEXT, outlet: "Velm Times", url: "https://othervelm.example/1" },
    ].map(madeReport),
    { owners },
  );
  assert.deepEqual(found[0]?.owners, [
    { owner: "Tarn Group", reports: ["a", "b"] },
    { owner: "Osk Post", reports: ["c"] },
    { owner: "Velm Times", reports: ["d"] },
  ]);
});
