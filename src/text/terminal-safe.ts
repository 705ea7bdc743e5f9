/**
 * The text with nothing in it that a terminal would obey: control characters (escape, bell, backspace, carriage
 * return …) are shown as their pictures [ESC is "␛"], the controls of the upper half, bidirectional overrides
 * and half surrogate pairs as U+FFFD. Line feeds and tabs become spaces unless `keepLines`, which keeps line
 * feeds. One character for one, so that places in the text stay what they are.
 */
export function terminalSafe(text: string, keepLines = false): string {
  return text.toWellFormed().replace(OBEYED, (character) => {
    if (character === "\n") return keepLines ? character : " ";
    if (character === "\t" || character === "\u2028" || character === "\u2029") return " ";
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
