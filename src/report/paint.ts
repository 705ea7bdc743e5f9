/** Styles of a terminal; all of them leave a text as it is where no colour is wanted. */
export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly underline: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly blue: Style;
  readonly magenta: Style;
  readonly cyan: Style;
}

export type Style = (text: string) => string;

/** Styles by escape codes, or styles that do nothing. */
export function makePaint(colour: boolean): Paint {
  const style =
    (on: number, off: number): Style =>
    (text) =>
      colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    underline: style(4, 24),
    red: style(31, 39),
    green: style(32, 39),
    yellow: style(33, 39),
    blue: style(34, 39),
    magenta: style(35, 39),
    cyan: style(36, 39),
  };
}
