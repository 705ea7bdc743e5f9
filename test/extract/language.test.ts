import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf, isKnownLanguage, mayBe } from "../../src/extract/language/codes.ts";
import { guessLanguage } from "../../src/extract/language/index.ts";
import { TONGUES } from "./language-texts.ts";

const told = (text: string): string | null => guessLanguage(text)?.value ?? null;

const textIn = (code: string): string => TONGUES.find((tongue) => tongue.code === code)?.text ?? "";

test("A few sentences in any of more than sixty languages are told as what they are", () => {
  assert.ok(TONGUES.length > 60);
  for (const { code, text } of TONGUES) {
    assert.equal(told(text), code);
    assert.ok(isKnownLanguage(code), code);
  }
});

test("Five to eight words are told as what they are, or as nothing", () => {
  const unclear = TONGUES.filter(({ code, short }) => told(short) !== code);
  assert.deepEqual(
    unclear.map(({ short }) => told(short)),
    unclear.map(() => null),
  );
  assert.deepEqual(
    unclear.map(({ code }) => code),
    ["sw"],
  );
});

test("Capitals all over, and accents that are missing or apart from their letters, do not matter to running text", () => {
  for (const code of ["en", "de", "fr", "cs", "tr", "ru", "uk", "el", "hy"]) {
    assert.equal(told(textIn(code).toUpperCase()), code);
  }
  assert.equal(told(textIn("tr").toLocaleUpperCase("tr")), "tr");
  for (const code of ["fr", "cs", "ro", "pt", "uk"]) {
    const apart = textIn(code).normalize("NFD");
    assert.equal(told(apart), code);
    if (code !== "uk") assert.equal(told(apart.replace(/\p{M}/gu, "")), code);
  }
});

test("How the language is told is said: function words, script, letters, letter groups", () => {
  const via = (code: string) => guessLanguage(textIn(code))?.via;
  assert.deepEqual(["en", "ka", "uk", "kk", "bg", "de", "sw"].map(via), [
    "function words",
    "script",
    "letters",
    "letters",
    "letter groups",
    "letter groups",
    "letter groups",
  ]);
});

test("Kin languages whose letter groups are not known are told by their own words", () => {
  const cases = [
    [
      "id",
      "Warga desa mengungsi setelah hujan deras, kata polisi. Sejumlah rumah rusak karena angin kencang.",
    ],
    [
      "ms",
      "Penduduk kampung dipindahkan selepas hujan lebat, kata polis. Beberapa buah rumah rosak kerana angin kuat.",
    ],
    [
      "af",
      "Die inwoners van die dorp moes ná swaar reën vlug, sê die polisie. Hulle kan nog nie terugkeer nie.",
    ],
    [
      "nl",
      "De inwoners van het dorp moesten na zware regen vluchten, zegt de politie. Zij kunnen nog niet terug.",
    ],
    [
      "gl",
      "Os veciños da aldea tiveron que fuxir despois da choiva, di a policía. Unha casa caeu e non hai máis danos.",
    ],
    ["ne", "गाउँका मानिसहरू वर्षापछि भागेका छन्, प्रहरीले भनेको छ। केही घर पनि भत्किएका छन्।"],
    ["pt", "Incêndio destrói armazém ao lado da ponte onde estava o barco"],
    ["es", "El polo del norte ya no estaba donde lo dejó la expedición"],
    ["nl", "Brand achter deur van school, wat haar oor hoorde was alarm"],
    ["hi", "गाँव के लोग भारी वर्षा के बाद भाग गए हैं, पुलिस ने बताया। कुछ घर भी गिर गए हैं।"],
  ] as const;
  for (const [code, text] of cases) assert.equal(told(text), code);
});

test("Names, results, labels, numbers and letters without sense are no language", () => {
  const nothing = [
    "",
    "2031",
    "Maria Gonzalez, Juan Perez, José López, Ana Ruiz, Luis Gil, Carlos Ortega",
    "Halvorsen 2 Brekke 1, Torvald 3 Nesset 0, Ulrik 1 Storvik 1",
    "Orlin Velmora Teld Brackwell Ostermark Tarn Osk Halden Ferrow",
    "Mo | Di | Mi | Do 01 | 02 | 03 | 04 05 | 06 | 07 | 08 09 | 10 | 11 | 12",
    "asdf qwer zxcv poiu lkjh mnbv",
    "Tel. 0123 456, Fax 345, info@orlin.example, www.orlin.example",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
  ];
  for (const text of nothing) assert.equal(guessLanguage(text), null, text);
});

test("Headlines with names are not taken for a language that they only look like", () => {
  for (const headline of [
    "Shooting at harbour festival",
    "Actor Gil Corrins dies at 74",
    "Ilia Kvarnadze joins Velmora",
    "Orlin Journal Courier",
  ]) {
    assert.ok([null, "en"].includes(told(headline)), headline);
  }
});

test("A language in letters that are not its own is not told as another", () => {
  for (const text of [
    "Segodnya v gorode proizoshel bolshoy pozhar, nikto ne postradal, soobshchili v upravlenii porta",
    "O dimarxos yposxetai nea sxolika leoforeia prin apo to ximona",
    "mahapaur ne nai school buson ka vaada kiya aur kaha ki pul jald khulega",
  ]) {
    assert.equal(told(text), null, text);
  }
});

test("Foreign names and quotations do not change the language of a text", () => {
  assert.equal(told(`${textIn("en")} “${textIn("fr").slice(0, 90)}”, she added. ${textIn("en")}`), "en");
  assert.equal(told(`${textIn("ru")} Джорђе Ђурић, Ќосе Ѓорѓиев. ${textIn("ru")} ${textIn("ru")}`), "ru");
  assert.equal(told(`${textIn("de")} „The Old Bridge Society“, „Harbour News“. ${textIn("de")}`), "de");
});

test("Two languages side by side are none, and one that has nearly all of a text is its language", () => {
  const both = `${textIn("de").repeat(6)}\n\n${textIn("fr").repeat(6)}`;
  assert.equal(told(both), null);
  assert.equal(told(`${textIn("uk").repeat(6)}\n\n${textIn("hu").repeat(6)}`), null);
  assert.equal(told(`${textIn("de").repeat(10)}\n\n${textIn("en")}`), "de");
});

test("Serbian in Latin letters is told as Croatian, and a page may declare which it is", () => {
  const latin =
    "Stari most preko reke zatvoren je u ponedeljak. Niko nije povređen, saopštila je lučka uprava.";
  assert.equal(told(latin), "hr");
  assert.ok(mayBe("sr", "hr") && mayBe("bs", "hr"));
});

test("What is declared may be right for kin and for languages that are not known, in their script only", () => {
  assert.ok(mayBe("da", "no") && mayBe("mr", "hi"));
  assert.ok(mayBe("fo", "is") && mayBe("lb", "de") && mayBe("ba", "ru"));
  assert.ok(!mayBe("de", "nl") && !mayBe("en", "uk") && !mayBe("ru", "uk"));
  assert.ok(!mayBe("fo", "ru") && !mayBe("ba", "de") && !mayBe("xx", "en") && !mayBe("sr", "en"));
});

test("Codes are of two letters where there are such, without region and script", () => {
  const cases = [
    ["pt-BR", "pt"],
    ["zh-Hant-TW", "zh"],
    ["en_GB", "en"],
    ["eng", "en"],
    ["iw", "he"],
    ["nb-NO", "no"],
    ["nn", "no"],
    ["ckb", "ku"],
    ["fil", "tl"],
    ["und", null],
    ["utf-8", null],
    ["english", null],
    ["x", null],
    ["", null],
  ] as const;
  for (const [tag, code] of cases) assert.equal(codeOf(tag), code, tag);
});

test("Text without end or sense takes no longer than a page", () => {
  const from = performance.now();
  for (const unit of ["a", "a ", "я", "é", "\ud800", "'", "İ", "1", "א ", "the "])
    told(unit.repeat(2_000_000));
  assert.ok(performance.now() - from < 5000);
});
