import { decodeBytes } from "../../src/text/encodings.ts";

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in a legacy encoding, by trying what every byte and pair of bytes means; throws for what it lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < "\x80" ? [character.charCodeAt(0)] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const text = decodeBytes(Uint8Array.from(bytes), encoding);
    if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0x80; byte <= 0xff; byte++) add([byte]);
  if (PAIRS.has(encoding)) {
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail]);
  }
  return table;
}

const PAIRS = new Set(["gbk", "gb18030", "big5", "euc-kr", "euc-jp", "shift_jis"]);
