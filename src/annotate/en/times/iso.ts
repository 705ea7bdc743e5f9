import type { Length } from "./meaning.ts";
import { ISO_UNIT } from "./words.ts";

/** An ISO 8601 duration of amounts from the largest unit down: "P2Y3M", "PT1H20M", "P1.5Y". */
export function isoOf(parts: readonly (readonly [number, Length])[]): string {
  let days = "";
  let time = "";
  for (const [amount, unit] of parts) {
    const { letter, by, time: isTime } = ISO_UNIT[unit];
    const count = amount * by;
    const finer = FINER[letter];
    // Half a year is six months, half a minute 30 seconds; half a month has no whole days.
    const split =
      finer !== undefined &&
      !Number.isInteger(count) &&
      isTime === finer.time &&
      Number.isInteger(count * finer.by);
    const whole = split ? Math.floor(count) : Number(count.toFixed(4));
    const rest = split && finer !== undefined ? `${(count - whole) * finer.by}${finer.letter}` : "";
    const told = `${whole === 0 && split ? "" : `${whole}${letter}`}${rest}`;
    if (isTime) time += told;
    else days += told;
  }
  return `P${days}${time === "" ? "" : `T${time}`}`;
}

const FINER: {
  readonly [letter: string]: { readonly letter: string; readonly by: number; readonly time: boolean };
} = {
  Y: { letter: "M", by: 12, time: false },
  H: { letter: "M", by: 60, time: true },
  M: { letter: "S", by: 60, time: true },
};
