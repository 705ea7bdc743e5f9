import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeText } from "../../src/text/decode.ts";
import { encode } from "./encode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const SENTENCE = "Die Brücke – the bridge – fell at “noon”.\nNobody was hurt.";

test("every usual encoding of one text reads as that text", () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ["utf-8", utf8(SENTENCE)],
    ["utf-8", utf8(`\ufeff${SENTENCE}`)],
    ["utf-16le", utf16(SENTENCE, false, true)],
    ["utf-16be", utf16(SENTENCE, true, true)],
    ["utf-16le", utf16(SENTENCE, false, false)],
    ["utf-16be", utf16(SENTENCE, true, false)],
    [
      "windows-1252",
      Buffer.from("Die Br\xfccke \x96 the bridge \x96 fell at \x93noon\x94.\nNobody was hurt.", "latin1"),
    ],
  ];
  for (const [encoding, bytes] of cases) {
    const decoded = decodeText(bytes);
    assert.equal(decoded.text, SENTENCE);
    assert.equal(decoded.encoding, encoding);
    assert.deepEqual(decoded.problems, []);
  }
});

test("an encoding told beside the bytes is believed where they are not UTF-8", () => {
  const text = "Міст закрито, сказала вона.";
  assert.equal(decodeText(encode(text, "koi8-u"), "KOI8-U").text, text);
  assert.equal(decodeText(utf8(text), "koi8-u").text, text);
  assert.equal(decodeText(Buffer.from("Br\xfccke", "latin1"), "utf-8").text, "Brücke");
  assert.equal(decodeText(Buffer.from("Br\xfccke", "latin1"), "no-such").text, "Brücke");
});

test("all line ends become a line feed", () => {
  assert.equal(decodeText(utf8("a\r\nb\rc\u2028d\u0085e\n\nf")).text, "a\nb\nc\nd\ne\n\nf");
});

test("zero-width characters, soft hyphens and controls are dropped, tabs stay", () => {
  assert.equal(
    decodeText(utf8(`${"x".repeat(300)}mini\u00adstry\u200b of\u0007 works\tnow`)).text,
    `${"x".repeat(300)}ministry of works\tnow`,
  );
});

test("letters with marks apart become one character", () => {
  assert.equal(decodeText(utf8("Cafe\u0301")).text, "Café");
});

test("a million marks on one letter are cut to thirty, in no time", { timeout: 10_000 }, () => {
  const { text } = decodeText(utf8(`Boats a${"\u0323\u0307".repeat(500_000)} sank`));
  assert.ok(text?.startsWith("Boats ") && text.endsWith(" sank") && text.length < 50);
});

test("a UTF-8 text with one broken character stays UTF-8 and says so", () => {
  const bytes = utf8("“Één,” zei hij – “twee” – “drie”.");
  const decoded = decodeText(bytes.subarray(0, bytes.length - 2));
  assert.equal(decoded.encoding, "utf-8");
  assert.equal(decoded.problems[0]?.code, "DAMAGED_CHARACTERS");
  assert.match(decoded.text ?? "", /^“Één,” zei hij/);
});

test("bytes that are no text are told apart", () => {
  const code = (bytes: Uint8Array) => {
    const decoded = decodeText(bytes);
    assert.equal(decoded.text, null);
    return decoded.problems[0]?.code;
  };
  assert.equal(code(new Uint8Array()), "EMPTY");
  assert.equal(code(utf8(" \n\t\r\n\u200b")), "EMPTY");
  assert.equal(code(utf8("%PDF-1.7 then words")), "BINARY");
  assert.equal(code(Uint8Array.from({ length: 500 }, (_, index) => index % 7)), "BINARY");
  assert.equal(code(utf8("<!DOCTYPE html><html><p>Words</p></html>")), "NOT_TEXT");
  assert.equal(code(utf8("{\\rtf1 words}")), "NOT_TEXT");
});

test("any bytes give a text without carriage returns or zero bytes, or a problem", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { text, problems } = decodeText(bytes);
      if (text === null) assert.equal(problems.length, 1);
      else assert.doesNotMatch(text, /[\0\r\u2028\u200b]/);
    }),
    { seed: 7, numRuns: 500 },
  );
});
