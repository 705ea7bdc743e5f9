/**
 * Reads a page as browsers do not but should: as UTF-8 wherever its bytes are valid UTF-8, and only otherwise by
 * the encoding that it declares. `read.py` does the same, so that every peer gets the same text.
 */
export function decodePage(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
    const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "windows-1252";
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }
}
