import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeHtml } from "../../src/text/decode-html.ts";
import { encodingNamed } from "../../src/text/encodings.ts";
import { encode } from "./encode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const meta = (label: string, text: Uint8Array) =>
  bytes(`<html><meta charset="${label}"><p>`, [...text], "</p>");
const textOf = (page: Uint8Array, charset: string | null = null) => decodeHtml(page, charset).text ?? "";
const chosen = (page: Uint8Array, charset: string | null = null) => {
  const { encoding, basis } = decodeHtml(page, charset);
  return [encoding, basis];
};

test("the byte tables of the Encoding standard are followed", () => {
  const cases: readonly (readonly [string, readonly number[], string])[] = [
    ["shift_jis", [0x93, 0x8c, 0x8b, 0x9e, 0xb6, 0x81, 0x60], "東京ｶ～"],
    ["euc-jp", [0xc5, 0xec, 0xb5, 0xfe, 0x8e, 0xb6, 0x8f, 0xb0, 0xa1], "東京ｶ丂"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42], "東京"],
    ["gb2312", [0xb1, 0xb1, 0xbe, 0xa9], "北京"],
    ["gb18030", [0x95, 0x32, 0x82, 0x36, 0xa2, 0xe3], "𠀀€"],
    ["big5", [0xa5, 0x78, 0xa5, 0x5f, 0x87, 0x41], "台北䰲"],
    ["euc-kr", [0xbc, 0xad, 0xbf, 0xef, 0x8c, 0x63], "서울똠"],
    ["koi8-u", [0xeb, 0xc9, 0xa7, 0xd7], "Київ"],
    ["windows-1251", [0xca, 0xe8, 0xbf, 0xe2], "Київ"],
    ["x-mac-cyrillic", [0x8c, 0xee, 0xf1, 0xf2], "Мост"],
    ["ibm866", [0x8c, 0xae, 0xe1, 0xe2], "Мост"],
    ["iso-8859-16", [0xba], "ș"],
    ["windows-874", [0xa1, 0xd2], "กา"],
    ["macintosh", [0x8e], "é"],
    ["latin1", [0x80, 0x93, 0xe9], "€“é"],
    ["x-user-defined", [0x80], "\uf780"],
  ];
  for (const [label, content, text] of cases)
    assert.equal(textOf(bytes("<p>", content, "</p>"), label), `<p>${text}</p>`, label);
});

test("every label that a page may declare is understood", () => {
  for (const [label, name] of [
    ["UTF8", "utf-8"],
    [" Shift-JIS ", "shift_jis"],
    ["ks_c_5601-1987", "euc-kr"],
    ["gb2312", "gbk"],
    ["iso-8859-1", "windows-1252"],
    ["iso-8859-8-i", "iso-8859-8-i"],
    ["cp1250", "windows-1250"],
    ["tis-620", "windows-874"],
    ["no such", null],
  ] as const)
    assert.equal(encodingNamed(label.trim()), name);
});

test("a byte-order mark goes before all else and is no part of the text", () => {
  const page = "<meta charset=koi8-r><p>Brücke</p>";
  assert.equal(textOf(utf8(`\ufeff${page}`), "windows-1251"), page);
  assert.equal(textOf(Buffer.from(`\ufeff${page}`, "utf16le"), "windows-1251"), page);
  assert.equal(textOf(Buffer.from(`\ufeff${page}`, "utf16le").swap16()), page);
  assert.deepEqual(chosen(utf8(`\ufeff${page}`), "koi8-r"), ["utf-8", "mark"]);
});

test("UTF-16 without a mark is read, and a false word of UTF-16 is not believed", () => {
  const page = "<html><p>The river – it rose.</p></html>";
  assert.equal(textOf(Buffer.from(page, "utf16le")), page);
  assert.equal(textOf(Buffer.from(page, "utf16le").swap16(), "utf-8"), page);
  assert.equal(textOf(utf8("<p>The river rose.</p>"), "utf-16"), "<p>The river rose.</p>");
  assert.equal(
    textOf(meta("utf-16", utf8("The river rose."))),
    '<html><meta charset="utf-16"><p>The river rose.</p>',
  );
});

test("valid UTF-8 is UTF-8 whatever is declared", () => {
  const page = meta("windows-1251", utf8("Die Brücke"));
  assert.match(textOf(page, "iso-8859-1"), /Die Brücke/);
  assert.deepEqual(chosen(page), ["utf-8", "bytes"]);
});

test("what is told beside the bytes goes before what the page declares, and an unknown label is passed over", () => {
  const page = meta("windows-1252", encode("Мост", "koi8-r"));
  assert.match(textOf(page, "KOI8-R"), /Мост/);
  assert.deepEqual(chosen(page, "x-no-such"), ["windows-1252", "page"]);
});

test("a page's own declaration is found in every form, also a late one", () => {
  const word = encode("Мост", "windows-1251");
  for (const declaration of [
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    "<META CHARSET='windows-1251'/>",
    '<?xml version="1.0" encoding="windows-1251"?>',
    `<script>${"var a = 1; ".repeat(400)}</script><meta charset=windows-1251>`,
    "<!-- <meta charset=utf-8> --><title>a</title><meta charset=windows-1251>",
  ]) {
    const page = bytes(declaration, "<p>", [...word], "</p>");
    assert.match(textOf(page), /Мост/, declaration.slice(0, 40));
    assert.deepEqual(chosen(page), ["windows-1251", "page"]);
  }
});

test("a page in UTF-8 that is cut or slightly damaged stays UTF-8", () => {
  const sentence = "Die Brücke über die Velenka – gesperrt – öffnet später, hieß es. ";
  const whole = utf8(`<meta charset=utf-8><p>${sentence.repeat(5)}€`);
  assert.match(textOf(whole.subarray(0, whole.length - 1)), /hieß es\. \ufffd$/);
  const damaged = bytes([...whole.subarray(0, 60)], [0xff], [...whole.subarray(60)]);
  for (const charset of [null, "windows-1252"]) {
    assert.match(textOf(damaged, charset), /später, hieß/);
    assert.equal(decodeHtml(damaged, charset).encoding, "utf-8");
  }
  const short = utf8("<meta charset=utf-8><p>It rose –");
  assert.equal(decodeHtml(short.subarray(0, short.length - 1), null).encoding, "utf-8");
});

test("a page that falsely declares UTF-8 is not read as it", () => {
  const page = meta("utf-8", encode("Die Brücke über die Velenka öffnet später", "windows-1252"));
  assert.match(textOf(page, "utf-8"), /Die Brücke über die Velenka öffnet später/);
  assert.deepEqual(chosen(page), ["windows-1252", "guess"]);
});

test("a page that declares nothing is read in the encoding in which its letters make words", () => {
  const russian =
    "Мост через реку Веленку закрыли в понедельник утром после того, как инженеры обнаружили трещину в опоре.";
  const japanese = "技術者が橋脚にひび割れを見つけたため、ヴェレンカ川の橋は月曜日の朝に閉鎖された。";
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [russian, ["windows-1251", "koi8-r", "iso-8859-5"]],
    [
      "Міст через річку Веленку закрили в понеділок уранці після того, як виявили тріщину.",
      ["windows-1251", "koi8-u"],
    ],
    [
      "Η γέφυρα έκλεισε το πρωί της Δευτέρας, αφού οι μηχανικοί βρήκαν ρωγμή στο βάθρο.",
      ["windows-1253", "iso-8859-7"],
    ],
    ["הגשר מעל הנהר נסגר ביום שני בבוקר לאחר שמהנדסים מצאו סדק בעמוד.", ["windows-1255"]],
    [
      "أغلق الجسر فوق النهر صباح الاثنين بعد أن وجد المهندسون شقا في الدعامة.",
      ["windows-1256", "iso-8859-6"],
    ],
    [
      "Most na rzece zamknięto w poniedziałek rano, gdy inżynierowie znaleźli pęknięcie w filarze.",
      ["windows-1250", "iso-8859-2"],
    ],
    [
      "Şu ana kadar yaralanan olmadığı, köprünün perşembe gününe dek kapalı kalacağı bildirildi.",
      ["windows-1254"],
    ],
    [japanese, ["shift_jis", "euc-jp"]],
    [
      "工程师在桥墩上发现裂缝后，韦伦卡河大桥于星期一早上关闭。市长表示，交通最早要到星期四才能恢复。",
      ["gbk"],
    ],
    [
      "工程師在橋墩上發現裂縫後，韋倫卡河大橋於星期一早上關閉。市長表示，交通最早要到星期四才能恢復。",
      ["big5"],
    ],
    ["기술자들이 교각에서 균열을 발견한 뒤 벨렌카 강의 다리가 월요일 아침에 폐쇄되었다.", ["euc-kr"]],
    [
      "Die Brücke wurde am Montagmorgen gesperrt, erklärten die Rettungskräfte für die Öffentlichkeit.",
      ["windows-1252"],
    ],
    ["The café – closed on Monday – won’t reopen; it lost £3m.", ["windows-1252"]],
  ];
  for (const [sentence, encodings] of cases) {
    for (const encoding of encodings) {
      const page = `<html><head><title>A bridge</title></head><body><ul><li><a href="/a">Home</a></ul><h1>`;
      const text = textOf(bytes(page, [...encode(sentence, encoding)], "</h1></body></html>"));
      assert.equal(text, `${page}${sentence}</h1></body></html>`, encoding);
    }
  }
});

test("Japanese that escapes into seven bits is read with a declaration and without", () => {
  const line = Buffer.from("\x1b$B$O$7$O7nMKF|$ND+$KJD$8$i$l$?\x1b(B", "latin1");
  assert.match(textOf(meta("iso-2022-jp", line)), /はしは月曜日の朝に閉じられた/);
  assert.match(textOf(bytes("<p>", [...line], "</p>")), /はしは月曜日の朝に閉じられた/);
});

test("zero bytes do not make a page binary, and are left to the parser", () => {
  assert.equal(textOf(utf8("<p>The\0 river\0 rose.</p>")), "<p>The\0 river\0 rose.</p>");
  assert.equal(
    decodeHtml(utf8(`<p>The river rose.</p>${"\0".repeat(200)}`), null).problems[0]?.code,
    "BINARY",
  );
});

test("bytes that are no text are told apart", () => {
  const code = (page: Uint8Array, charset: string | null = null) => {
    const decoded = decodeHtml(page, charset);
    assert.equal(decoded.text, null);
    return decoded.problems[0]?.code;
  };
  assert.equal(code(new Uint8Array()), "EMPTY");
  assert.equal(code(utf8(" \n\0\t")), "EMPTY");
  assert.equal(code(utf8("%PDF-1.7 <html>")), "BINARY");
  assert.equal(code(Uint8Array.from({ length: 2_000 }, (_, at) => (at * 167) % 256)), "BINARY");
  assert.equal(code(utf8("<p>~{VPND~}</p>"), "hz-gb-2312"), "NOT_TEXT");
});

test("line ends and invisible characters are kept for the parser", () => {
  assert.equal(textOf(utf8("<p>a\r\nb\u00ad\u200bc\u2028d</p>")), "<p>a\r\nb\u00ad\u200bc\u2028d</p>");
});

test("any bytes under any label give a text or a problem", () => {
  const labels = fc.constantFrom(
    null,
    "utf-8",
    "utf-16be",
    "shift_jis",
    "gb18030",
    "iso-2022-jp",
    "replacement",
    "?",
    "",
  );
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .constantFrom("<meta charset=", "<?xml encoding='", "\x1b$B", "<!--", "<p>", "é", "content=charset=")
      .map(utf8),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), labels, (pieces, label) => {
      const { text, problems, encoding } = decodeHtml(Buffer.concat(pieces), label);
      assert.equal(problems.length, text === null ? 1 : 0);
      assert.notEqual(encoding, "");
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

test("a page of megabytes that is made to be slow is read in bounded time", () => {
  const half = "<".repeat(1_000_000);
  for (const hostile of [
    "<meta charset=",
    "<meta content='charset charset ",
    "<?xml encoding = ",
    "<!-- ",
    "<meta a=b c='",
    "\x1b$",
  ]) {
    const page = bytes(hostile.repeat(100_000), half, [0xe9]);
    assert.ok(decodeHtml(page, null).encoding !== "");
  }
});
