import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../../../src/extract/index.ts";
import { captureOf } from "../helper.ts";

const SENTENCES = [
  "The old swing bridge over the Tarn at Brackwell was closed to all traffic on Tuesday after divers found cracks in two of its piers.",
  "Engineers of the county council said the cracks had probably opened during the floods of the past winter.",
  "About 4,000 vehicles cross the bridge on a working day, and the nearest other crossing lies eleven miles to the north.",
  "“We would rather have angry drivers than a bridge in the river,” said Moira Tansley, who leads the council's roads department.",
  "The repair is expected to take until the end of August and to cost close to £2 million.",
  "Shopkeepers in Brackwell fear for their summer trade, which depends on visitors from the far bank.",
  "A ferry for walkers and cyclists is to run every half hour from Saturday, paid for by the council.",
  "The bridge was built in 1887 and was last repaired thirty years ago, when its deck was replaced.",
  "A public meeting is planned for Thursday evening in the school hall, at which the engineers will answer questions.",
];

interface Made {
  readonly title?: string;
  readonly head?: string;
  readonly url?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
}

const MENU = `<header><nav class="menu"><ul>${["Home", "News", "Sport", "Weather"].map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join("")}</ul></nav></header>`;
const FOOTER = `<footer><p>© The Brackwell Courier</p><a href="/privacy">Privacy</a></footer>`;

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}

/** A page with an article of some paragraphs. */
function article(texts: readonly string[], made: Made = {}): string {
  const title = made.title ?? "Swing bridge closed after divers find cracks";
  return page(
    `<main><article class="article"><h1>${title}</h1>${made.above ?? ""}<div class="article-body">${paragraphs(texts)}${made.below ?? ""}</div></article></main>${made.after ?? ""}`,
    { ...made, title },
  );
}

function page(body: string, { title = "", head = "" }: Made = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${MENU}${body}${FOOTER}</body></html>`;
}

function data(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

function told(html: string, url: string | null = null) {
  const { value, issues } = extract(captureOf(html, "page.html", { mediaType: "text/html", url }));
  return {
    kind: value?.kind ?? null,
    completeness: value?.completeness ?? null,
    codes: issues.filter(({ code }) => code !== "OTHER_LANGUAGE").map(({ code }) => code),
    messages: issues.map(({ message }) => message).join(" "),
  };
}

const WHOLE = { kind: "article", completeness: "whole", codes: [] as string[] };

function isWhole(html: string, url: string | null = null): void {
  const { kind, completeness, codes } = told(html, url);
  assert.deepEqual({ kind, completeness, codes }, WHOLE);
}

/** Teasers of other pages, each a card with a linked title and a sentence. */
function cards(count: number, sentence = true): string {
  const things = ["harbour", "market", "library", "museum", "station", "school", "hospital", "theatre"];
  return Array.from({ length: count }, (_, index) => {
    const thing = things[index % things.length];
    return `<div class="card"><h3><a href="/story-${index}">Number ${index} of the plans for the new ${thing} is out</a></h3>${
      sentence
        ? `<p>The council has shown drawing number ${index} of the ${thing} to the people of the town.</p>`
        : ""
    }</div>`;
  }).join("");
}

test("A page with an article is an article, and its text is whole", () => {
  isWhole(article(SENTENCES));
});

test("A short brief is whole", () => {
  isWhole(article(SENTENCES.slice(0, 4)));
});

test("An article beside a newsletter box and an offer of a subscription is whole", () => {
  isWhole(
    article(SENTENCES.slice(0, 5), {
      below: `<div class="newsletter-signup"><h3>Sign up to read our morning newsletter</h3><p>Register to get the news of the valley in your inbox.</p><button>Sign up</button></div>`,
      after: `<aside class="subscribe"><p>Subscribe to the Courier from £1 a week.</p><a href="/subscribe">Subscribe</a></aside>`,
    }),
  );
});

test("A page that says it is not free and carries its whole text is whole", () => {
  isWhole(
    article(SENTENCES, {
      head: data({ "@type": "NewsArticle", headline: "Swing bridge closed", isAccessibleForFree: false }),
    }),
  );
  isWhole(
    article(SENTENCES.slice(0, 4), {
      head: data({ "@type": "NewsArticle", headline: "Swing bridge closed", isAccessibleForFree: "False" }),
    }),
  );
});

test("An article above many teasers of others is no index", () => {
  isWhole(
    article(SENTENCES, {
      after: `<section class="more"><h2>More from the valley</h2>${cards(40)}</section>`,
    }),
    "https://courier.example/news/swing-bridge-closed",
  );
});

test("A beginning above an offer of the rest is a stub, in many languages", () => {
  const offers = [
    "Subscribe to continue reading",
    "To read the full story, sign in or subscribe.",
    "This article is for subscribers only",
    "Jetzt weiterlesen mit dem Probeabo",
    "Réservé aux abonnés",
    "Contenido exclusivo para suscriptores",
    "Contenuto riservato agli abbonati",
    "Alleen voor abonnees",
    "Tylko dla subskrybentów",
    "この記事は会員限定です。",
  ];
  for (const offer of offers) {
    const { kind, completeness, codes } = told(
      article(SENTENCES.slice(0, 3), {
        below: `<div class="offer"><h3>${offer}</h3><a href="/login">Log in</a></div>`,
      }),
    );
    assert.deepEqual([kind, completeness, codes], ["article", "stub", ["CUT_SHORT"]], offer);
  }
});

test("A long text above an offer of the rest is truncated where it breaks off, and else nobody knows", () => {
  const offer = `<div class="paywall"><h3>Subscribe to continue reading</h3></div>`;
  const long = [
    ...SENTENCES,
    ...SENTENCES.map((sentence) => `Later that day it was said again: ${sentence}`),
  ];
  assert.equal(told(article(long, { below: offer })).completeness, "unknown");
  assert.equal(
    told(
      article([...long, "The council has asked the government for help and expects an answer..."], {
        below: offer,
      }),
    ).completeness,
    "truncated",
  );
});

test("A page that says how much of its text is missing is truncated", () => {
  const below = `<div class="suite"><p>Il vous reste 64.2% de cet article à lire.</p></div>`;
  assert.equal(told(article(SENTENCES, { below })).completeness, "truncated");
});

test("A teaser with a link to the whole text is truncated", () => {
  const below = `<p><a href="https://other.example/bridge">Read more</a></p>`;
  const { completeness, codes } = told(article(SENTENCES.slice(0, 2), { below }));
  assert.deepEqual([completeness, codes], ["truncated", ["CUT_SHORT"]]);
});

test("A whole article above a link that says Read more is whole", () => {
  isWhole(article(SENTENCES, { below: `<p><a href="/bridges">Read more</a></p>` }));
});

test("A text that ends in dots in brackets is truncated, one that ends with a thoughtful pause is not", () => {
  assert.equal(
    told(article([...SENTENCES, "The council will say more next week [...]"])).completeness,
    "truncated",
  );
  isWhole(
    article([...SENTENCES, "Whether the old bridge will ever swing again, nobody in Brackwell can say…"]),
  );
});

test("A page that ends in the middle of a sentence is truncated", () => {
  const whole = article([
    ...SENTENCES,
    "The last of the old bridge keepers remembers how in his youth the boys of the",
  ]);
  assert.equal(told(whole.slice(0, whole.indexOf("boys of the") + 11)).completeness, "truncated");
});

test("A page that holds more of its article for machines than it shows is truncated", () => {
  const more = [
    "The county's own inspectors had warned of the piers four years ago, in a letter that was never answered.",
    "A copy of it was passed to this paper by a retired surveyor, who asked for his name to be left out.",
    "He said the depth of the river bed around the eastern pier had grown by a metre within a decade.",
    "The council would not say on Tuesday why no diver had been sent before, nor who had read the letter.",
    "Its opposition asked for an inquiry, to be led by somebody from outside of the county, before the autumn.",
  ];
  const head = data({ "@type": "NewsArticle", articleBody: [...SENTENCES, ...more].join(" ") });
  assert.equal(told(article(SENTENCES, { head })).completeness, "truncated");
  isWhole(article(SENTENCES, { head: data({ "@type": "NewsArticle", articleBody: SENTENCES.join(" ") }) }));
});

test("A live blog is a report that says so", () => {
  const entries = SENTENCES.map(
    (text, index) => `<div class="entry"><time>1${index}:05</time><p>${text}</p></div>`,
  );
  const byData = article([], {
    below: entries.join(""),
    head: data({ "@type": "LiveBlogPosting", headline: "Bridge closed: live" }),
  });
  assert.deepEqual([told(byData).kind, told(byData).codes], ["live blog", ["LIVE_BLOG"]]);
  const byAddress = article([], { below: entries.join("") });
  assert.equal(told(byAddress, "https://courier.example/news/live-blog/bridge").kind, "live blog");
  assert.equal(told(byAddress, "https://courier.example/news/bridge").kind, "article");
});

test("An article that links to a live blog is no live blog", () => {
  isWhole(
    article(SENTENCES, {
      after: `<aside><a class="live-blog" href="/live-blog/bridge">Follow our live blog on the bridge</a></aside>`,
    }),
  );
});

test("The page of a video with a few words is a report that says so; an article with a video is an article", () => {
  const video = article(SENTENCES.slice(0, 2), {
    above: `<div class="player"><video src="bridge.mp4"></video></div>`,
    head: `<meta property="og:type" content="video.other">${data({ "@type": "VideoObject", name: "Swing bridge closed" })}`,
  });
  const { kind, codes } = told(video, "https://courier.example/videos/swing-bridge");
  assert.deepEqual([kind, codes], ["video", ["FEW_WORDS"]]);
  isWhole(article(SENTENCES, { above: `<div class="player"><video src="bridge.mp4"></video></div>` }));
});

test("A page that lists others is left out", () => {
  for (const [html, url] of [
    [
      page(`<main class="front">${cards(24)}</main>`, { title: "The Brackwell Courier" }),
      "https://courier.example/",
    ],
    [
      page(`<main class="section"><h1>News</h1>${cards(24)}</main>`, { title: "News" }),
      "https://courier.example/news",
    ],
    [
      page(`<main><h1>News</h1>${cards(24, false)}</main>`, { title: "News" }),
      "https://courier.example/news",
    ],
  ] as const) {
    const { kind, codes, messages } = told(html, url);
    assert.deepEqual([kind, codes], [null, ["NOT_AN_ARTICLE"]], html);
    assert.match(messages, /lists other pages/);
  }
});

test("A list of ten inns with a paragraph and a link each is an article", () => {
  const items = Array.from(
    { length: 10 },
    (_, index) =>
      `<div class="item"><h2><a href="https://inn${index}.example/">The inn with the number ${index} on its door</a></h2>${paragraphs(SENTENCES.slice(0, 5).map((sentence) => `${sentence} That was said at inn ${index}.`))}</div>`,
  );
  isWhole(
    article([], { title: "Ten inns of the valley", below: items.join("") }),
    "https://courier.example/inns",
  );
});

test("A page that only asks for consent is left out", () => {
  const html = `<!doctype html><html><head><title>Before you go on</title></head><body><div class="dialog"><h1>Your choice</h1><p>We and our 212 partners store cookies on your device and read them, to measure how our pages are used.</p><p>You can withdraw your consent at any time in the privacy settings at the bottom of every page.</p><p>Your personal data are processed on the ground of legitimate interest where you do not object to it.</p><button>Accept all</button><button>Manage options</button></div></body></html>`;
  const { kind, codes, messages } = told(html);
  assert.deepEqual([kind, codes], [null, ["NOT_AN_ARTICLE"]]);
  assert.match(messages, /consent to cookies/);
});

test("An article below a box that asks for consent is an article, and so is one about cookies", () => {
  const box = `<div class="cookie-banner"><p>We use cookies to measure how our pages are used, and need your consent for some of them.</p><button>Accept all</button></div>`;
  isWhole(article(SENTENCES, { after: box }));
  isWhole(
    article(
      [
        "The data protection office of the valley has fined a shop for setting cookies without asking anybody.",
        "Its visitors had never given consent, the office said, and the box on the page had no button to refuse.",
        ...SENTENCES.slice(3),
      ],
      { after: box },
    ),
  );
});

test("A page that is not there is left out, an article about missing homes is not", () => {
  for (const title of [
    "404",
    "Page not found",
    "Error 404 – Page not found",
    "Seite nicht gefunden",
    "Página no encontrada",
  ]) {
    const { kind, codes, messages } = told(
      page(
        `<main><h1>${title}</h1><p>Sorry, we could not find what you were looking for on our pages.</p></main>`,
        { title },
      ),
    );
    assert.deepEqual([kind, codes], [null, ["NOT_AN_ARTICLE"]], title);
    assert.match(messages, /no such page/);
  }
  isWhole(article(SENTENCES, { title: "404 homes still without power" }));
});

test("A page that asks whether a person is reading is left out", () => {
  const html = `<!doctype html><html><head><title>Just a moment...</title></head><body><h1>courier.example</h1><p>Checking your browser before accessing the page. This takes a few seconds.</p></body></html>`;
  const { kind, messages } = told(html);
  assert.equal(kind, null);
  assert.match(messages, /whether a person is reading/);
});

test("A page whose text a script would draw is left out", () => {
  const html = `<!doctype html><html><head><title>Courier</title></head><body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="app.js"></script></body></html>`;
  const { kind, messages } = told(html);
  assert.equal(kind, null);
  assert.match(messages, /script/);
});

test("A page without any text is left out", () => {
  const { kind, codes } = told("<!doctype html><html><head></head><body></body></html>");
  assert.deepEqual([kind, codes], [null, ["NOT_AN_ARTICLE"]]);
});
