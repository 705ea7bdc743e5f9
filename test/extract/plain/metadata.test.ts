import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "../helper.ts";

const LEAD = "The old ferry sank in Lake Orlin on Monday after its pump failed, the harbour office said.";
const page = (...lines: string[]) => reportOf(["Ferry sinks in Lake Orlin", ...lines].join("\n\n"));

test("writers are read from a byline, wherever it stands, without By and without their outlet", () => {
  assert.deepEqual(page("By Ann Lee, Bo Ek and Jan de Wit", LEAD).byline?.value, [
    "Ann Lee",
    "Bo Ek",
    "Jan de Wit",
  ]);
  assert.deepEqual(page(LEAD, "Words: Nidal al-Sharif").byline?.value, ["Nidal al-Sharif"]);
  assert.deepEqual(page("By Ann Lee, Staff Writer", LEAD).byline?.value, ["Ann Lee"]);
  assert.equal(page(LEAD, "Politics").byline, null);
});

test("an agency is credited by dateline, byline, rights line or credit line", () => {
  assert.equal(
    page("PORTO, Portugal, April 29 (UPI) -- A ferry sank on Sunday off the coast, officials said.").agency
      ?.value,
    "UPI",
  );
  assert.equal(page("By The Associated Press", LEAD).agency?.value, "Associated Press");
  assert.equal(
    page(LEAD, "Copyright 2021 The Associated Press. All rights reserved.").agency?.value,
    "Associated Press",
  );
  assert.equal(page(LEAD, "Copyright 2021 The Associated Press. All rights reserved.").outlet, null);
});

test("an agency's picture proves nothing, unless the report is signed as agencies sign", () => {
  const caption = "A ferry lies on its side in Porto, Portugal, May 3, 2021. Reuters/Ann Lee";
  assert.equal(page(caption, LEAD).agency, null);
  const signed = page(caption, LEAD, "By Bo Ek and Jan de Wit");
  assert.equal(signed.agency?.value, "Reuters");
  assert.equal(signed.agency?.basis, "implied");
  assert.deepEqual(signed.photoCredits, ["Reuters/Ann Lee"]);
});

test("an agency that is only quoted is no credit", () => {
  assert.equal(
    page(
      LEAD,
      "“We are closed,” the owner told Reuters news agency.",
      "The Associated Press reported the same.",
    ).agency,
    null,
  );
});

test("the outlet is read from the address, the rights line or the notices, and never from prose", () => {
  assert.equal(page("https://www.orlinpress.example/news/ferry", LEAD).outlet?.value, "orlinpress.example");
  assert.equal(page("https://www.ft.com/content/123", LEAD).outlet?.value, "Financial Times");
  assert.equal(page(LEAD, "(Orlin Media) – All rights reserved").outlet?.value, "Orlin Media");
  assert.equal(
    page(LEAD, "© 2021 Orlin Broadcasting. All rights reserved.").outlet?.value,
    "Orlin Broadcasting",
  );
  assert.equal(page(LEAD, "Email us at tips@orlinpress.example").outlet?.value, "orlinpress.example");
  assert.equal(
    page(LEAD, "The owner told CNN that the boat was sound.", "The Lisbon Post was first to report it.")
      .outlet,
    null,
  );
});

test("the day of publication is read from the page, a dateline, the address or a picture, in that order", () => {
  const day = (...lines: string[]) => page(...lines).published;
  assert.deepEqual(day("October 22, 2024", LEAD), { value: "2024-10-22", basis: "stated", via: "date line" });
  assert.equal(day("Published: 3 May 2021", "Updated: 5 May 2021", LEAD)?.value, "2021-05-03");
  assert.equal(day("PORTO, May 3, 2021 (Lusa) — A ferry sank on Monday.")?.via, "dateline");
  assert.deepEqual(day("https://orlin.example/2018/04/29/ferry", LEAD), {
    value: "2018-04-29",
    basis: "stated",
    via: "address",
  });
  assert.deepEqual(
    day("Boats wait at the pier in Porto, Portugal, Monday, May 3, 2021.", LEAD, "Nobody was hurt."),
    { value: "2021-05-03", basis: "implied", via: "caption" },
  );
});

test("a day told in the prose, or of an archive picture, is not the day of publication", () => {
  assert.equal(page(LEAD, "The ferry was built in Porto and first sailed on May 3, 1998.").published, null);
  assert.equal(
    page("FILE - The ferry leaves the pier in Porto, Portugal, Monday, May 3, 2010. (Press/Ann Lee)", LEAD)
      .published,
    null,
  );
  assert.equal(
    page(LEAD, "The owners, who bought it after the June 7, 2019 raid on the port, could not be reached.")
      .published,
    null,
  );
});

test("a relative date is read against the day of the capture", () => {
  const report = reportOf(`Ferry sinks in Lake Orlin\n\n3 days ago\n\n${LEAD}`, "page.txt", {
    captured: "2021-05-06T10:00:00Z",
  });
  assert.deepEqual(report.published, {
    value: "2021-05-03",
    basis: "implied",
    via: "relative date and day of capture",
  });
  assert.equal(page("2 months ago", LEAD).published, null);
});

test("the time of an update is kept", () => {
  assert.equal(
    page(LEAD, "UPDATE 2:52 p.m. -- The pier has been closed, the harbour office said.").modified?.value,
    "14:52",
  );
  assert.equal(page("Updated: May 5, 2021 9:15 a.m.", LEAD).modified?.value, "2021-05-05T09:15");
});

test("a masthead that a notice or an address says again is the outlet, not the company behind it", () => {
  const outlet = (masthead: string, notice: string) =>
    reportOf([masthead, "Ferry sinks in Lake Orlin", LEAD, notice].join("\n\n")).outlet?.value;
  assert.equal(
    outlet("Orlin Echo", "© 2021 Lake Newspapers Ltd. News tips: send your tips to desk@orlinecho.example"),
    "Orlin Echo",
  );
  assert.equal(
    outlet("THE ORLIN FLAME", "© Flame Publishing Ltd. The Orlin Flame is printed at the lake."),
    "The Orlin Flame",
  );
  assert.equal(outlet("Sign in", "© 2021 Orlin Herald Media"), "Orlin Herald");
  assert.equal(outlet("Sign in", "© 2021 Orlin Media"), "Orlin Media");
  assert.equal(
    outlet("Sign in", "The Lake Seven website is not responsible for the content of external sites."),
    "Lake Seven",
  );
});

test("an agency that no list knows is read from a dated dateline or a line of thanks", () => {
  const agency = (...lines: string[]) => page(...lines).agency?.value;
  assert.equal(
    agency("TELD, Kestria, May 3 (Orlinwire) - A ferry sank on Monday, the harbour office said."),
    "Orlinwire",
  );
  assert.equal(agency("TELD (KXYZ) - A ferry sank on Monday, the harbour office said."), undefined);
  assert.equal(agency(LEAD, "Additional reporting by Orlinwire"), "Orlinwire");
  assert.equal(agency(LEAD, "With Orlinwire", "© 2021 Orlin Media"), "Orlinwire");
  assert.equal(agency(LEAD, "Additional reporting by Ann Lee"), undefined);
});

test("editors are no writers, a day ends a byline, and a role below a name makes it one", () => {
  const byline = (...lines: string[]) => page(...lines).byline?.value;
  assert.deepEqual(byline(LEAD, "(Reporting by Ann Lee in Teld and Bo Ek; editing by Jan de Wit)"), [
    "Ann Lee",
    "Bo Ek",
  ]);
  assert.deepEqual(byline("By Ann Lee on May 3, 2021", LEAD), ["Ann Lee"]);
  assert.deepEqual(byline("Posted by Mira on 3 May 2021", LEAD), ["Mira"]);
  assert.deepEqual(byline("Ann Lee, Bo Ek", "Industrial Editor", LEAD), ["Ann Lee", "Bo Ek"]);
  assert.equal(
    byline("By Monday 3 May 2021 the water had fallen to the level of the quay.", LEAD),
    undefined,
  );
});

test("front matter gives the day, the writer and the title, and no text", () => {
  const text = [
    "---",
    "title: A wet day",
    "date: 2021-05-03",
    "author: Ann Lee",
    "tags: lakes",
    "---",
    "",
    LEAD,
  ].join("\n");
  const report = reportOf(text, "page.md");
  assert.equal(report.title?.value, "A wet day");
  assert.equal(report.published?.value, "2021-05-03");
  assert.deepEqual(report.byline?.value, ["Ann Lee"]);
  assert.equal(report.text, `A wet day\n${LEAD}`);
  const twice = reportOf(text.replace(LEAD, `# A wet day\n\n${LEAD}`), "page.md");
  assert.equal(twice.text, `A wet day\n${LEAD}`);
});

test("the entries of a long menu are no outlet, and an office of copyright is no notice", () => {
  const menu = [
    "Africa",
    "News Videos",
    "Media and Telecom",
    ...Array.from({ length: 20 }, (_, at) => `Section ${at}`),
  ];
  const outletOf = (lines: readonly string[]) =>
    reportOf([...lines, "Ferry sinks in Lake Orlin", LEAD].join("\n")).outlet;
  assert.equal(outletOf(["Sign in", "Jobs", "Cars", ...menu]), null);
  assert.equal(outletOf(menu.map((entry) => `* ${entry}`)), null);
  const news = "Copyright Office staff said on Monday that the old rule would stay in force.";
  assert.ok(page(LEAD, news).text.includes(news));
});
