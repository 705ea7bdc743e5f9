import type { BlockKind, RemovalReason, Report } from "../../src/model/report.ts";

/** One line of an invented page: part of the article, a repeat of an earlier block, or residue. */
export type Line =
  | { readonly block: BlockKind; readonly text: string }
  | { readonly again: string }
  | { readonly residue: RemovalReason; readonly text: string };

export interface Page {
  readonly file: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly basis: "stated" | "implied" | "guessed";
  readonly via: string;
  readonly byline: readonly string[] | null;
  readonly agency: string | null;
  readonly url: string | null;
  readonly completeness: "whole" | "truncated" | "stub" | "unknown";
  /** What only a web page has, and what stands in place of the above. */
  readonly web?: Partial<Report>;
  readonly lines: readonly Line[];
}

const WIRE =
  "The car ferry Sanna Brae lost power at about 6.40 pm on Tuesday when fire broke out in her engine room, two miles west of Port Ellery, the coastguard said.";

/** Six invented outlets on an invented ferry fire; every name and every sentence is made up. */
export const PAGES: readonly Page[] = [
  {
    file: "saved/ellery-courier.txt",
    outlet: "Ellery Courier",
    published: "2031-03-05",
    basis: "stated",
    via: "dateline",
    byline: ["Maud Tennick"],
    agency: null,
    url: "https://ellery-courier.example/2031/03/05/ferry-fire",
    completeness: "whole",
    web: {
      kind: "article",
      siteName: { value: "Courier <Online>", basis: "stated", via: "meta og:site_name" },
      section: { value: "Harbour & Sea", basis: "stated", via: "breadcrumb" },
      byline: {
        value: ["Maud Tennick"],
        basis: "stated",
        via: "byline",
        others: [{ value: ["Maud Tennick", "Ian <Orr>"], via: "JSON-LD" }],
      },
      photoCredits: ["Ida Fenn/Kestrel", "Bo <Lund>"],
      pictures: [
        {
          address: "https://ellery-courier.example/fire.jpg",
          alt: "A ship on fire",
          caption: "The Sanna Brae off Port Ellery",
          credit: "Ida Fenn/Kestrel",
          via: "figure",
        },
        {
          address: "https://ellery-courier.example/quay.jpg",
          alt: null,
          caption: null,
          credit: "Bo <Lund>",
          via: "JSON-LD",
        },
      ],
      publishedAt: { value: "2031-03-05T07:10:00+01:00", basis: "stated", via: "JSON-LD" },
      alternates: {
        amp: {
          value: "https://ellery-courier.example/amp/ferry-fire",
          basis: "stated",
          via: "amphtml link",
        },
        print: null,
      },
    },
    lines: [
      { residue: "navigation", text: "* Harbour" },
      { residue: "navigation", text: "* Council" },
      { residue: "navigation", text: "* Sport" },
      { residue: "navigation", text: "* Tide tables" },
      { residue: "navigation", text: "* Letters" },
      { residue: "counter", text: "4 minute read" },
      { block: "headline", text: "Ferry fire off Port Ellery: 214 brought ashore, two crew dead" },
      {
        block: "standfirst",
        text: "Lifeboats worked through the night as the Sanna Brae drifted towards Corr Point.",
      },
      { residue: "byline", text: "By Maud Tennick" },
      {
        block: "paragraph",
        text: "Two engineers died when fire swept the engine room of the ferry Sanna Brae on Tuesday evening, the harbour authority confirmed. All 214 passengers were brought ashore by 2 am, in lifeboats from Port Ellery, Dunmar and Strand.",
      },
      {
        block: "paragraph",
        text: "“We had no radio, no lights and a sea coming up under us, and still nobody pushed,” said Ines Holloway, the ferry’s captain. The ship is to be towed to Dunmar on Friday.",
      },
      { block: "caption", text: "The Sanna Brae at first light on Wednesday. Picture: Jon Abbery" },
      { block: "heading", text: "What went wrong" },
      {
        block: "paragraph",
        text: "The fire began in a fuel line that was replaced in January, according to a person who has seen the log. The operator, Northern Isles Lines, said it would not comment before the inquiry had reported.",
      },
      { again: "Lifeboats worked through the night as the Sanna Brae drifted towards Corr Point." },
      { residue: "copyright notice", text: "© Ellery Courier 2031. All rights reserved." },
      { residue: "related heading", text: "More from the harbour" },
    ],
  },
  {
    file: "saved/dunmar-herald.txt",
    outlet: "Dunmar Herald",
    published: "2031-03-05",
    basis: "stated",
    via: "address",
    byline: null,
    agency: "Kestrel News",
    url: null,
    completeness: "whole",
    lines: [
      { block: "headline", text: "More than 200 rescued from burning ferry" },
      { block: "paragraph", text: WIRE },
      {
        block: "paragraph",
        text: "More than 200 passengers were taken off in boats from Port Ellery and Dunmar. At least two members of the crew were killed, a harbour official said.",
      },
      {
        block: "paragraph",
        text: "“Still nobody pushed,” Captain Ines Holloway told reporters on the quay. She said the vessel will be towed to Dunmar by the weekend.",
      },
      { residue: "agency credit", text: "Kestrel News" },
      { residue: "share notice", text: "Share this story" },
    ],
  },
  {
    file: "saved/northcoast-radio.txt",
    outlet: "Northcoast Radio",
    published: "2031-03-04",
    basis: "implied",
    via: "siblings",
    byline: null,
    agency: null,
    url: null,
    completeness: "stub",
    lines: [
      { block: "headline", text: "Ferry adrift after fire" },
      {
        block: "paragraph",
        text: "A ferry with dozens of people aboard is drifting off Port Ellery after a fire. Lifeboats are on their way from Port Ellery and Dunmar. There are no reports of deaths.",
      },
      { residue: "subscription", text: "Sign in to go on listening" },
    ],
  },
  {
    file: "saved/daily-lantern.txt",
    outlet: "The Daily Lantern",
    published: "2031-03-06",
    basis: "stated",
    via: "page date",
    byline: ["Oskar Venn", "Priya Dunnet"],
    agency: null,
    url: "https://lantern.example/news/ferry",
    completeness: "whole",
    lines: [
      { residue: "breadcrumb", text: "Home > News > Sea" },
      { block: "headline", text: "Doomed ferry ‘had failed inspection’ weeks before blaze" },
      {
        block: "paragraph",
        text: "The blaze ship Sanna Brae failed a safety inspection in February, the Lantern can reveal. Three crew died in the inferno on Tuesday night, and about 220 terrified passengers were saved.",
      },
      {
        block: "paragraph",
        text: "“We had no radio, no lights and a sea coming up under us, and yet nobody panicked,” first mate Tom Arkell said. The stricken vessel reached Strand under tow on Thursday.",
      },
      {
        block: "paragraph",
        text: "The company put profit before people, the seafarers’ union claimed. Repairs will cost about 12m crowns.",
      },
      { residue: "cookie notice", text: "We use cookies to make this site better" },
    ],
  },
  {
    file: "saved/isle-post.txt",
    outlet: "Isle Post",
    published: "2031-03-05",
    basis: "stated",
    via: "rights line",
    byline: ["Kestrel News"],
    agency: "Kestrel News",
    url: null,
    completeness: "truncated",
    lines: [
      { block: "headline", text: "Ferry blaze: two dead, 214 saved" },
      { block: "paragraph", text: WIRE },
      {
        block: "paragraph",
        text: "A total of 214 passengers were saved and two seamen lost their lives. An inquiry will open on Monday, the transport ministry said, and it is expected to",
      },
    ],
  },
  {
    file: "saved/unnamed page.txt",
    outlet: null,
    published: "2031-03-05",
    basis: "guessed",
    via: "weekday",
    byline: null,
    agency: null,
    url: "javascript:alert(1)",
    completeness: "unknown",
    lines: [
      { block: "headline", text: "Sanna Brae: what we know so far" },
      {
        block: "list item",
        text: "The fire was reported on Tuesday evening, west of Port Ellery in the Sound of Corr.",
      },
      { block: "list item", text: "Two crew members have died. 214 people are safe." },
      {
        block: "list item",
        text: "Northern Isles Lines, the island ferry firm, denied that the ship had failed an inspection.",
      },
    ],
  },
];
