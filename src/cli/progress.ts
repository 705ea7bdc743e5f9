import type { Progress } from "../model/progress.ts";
import type { Out } from "./out.ts";

/** How often the line is drawn again, in milliseconds. */
const EVERY = 100;

/** One line that says how far the work is and how fast it goes: "reports read 120 of 1,000, 340 a second". */
export function progressLine(out: Out, clock: () => number): Progress {
  let what = "";
  let began = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    step(now, done, total) {
      const at = clock();
      if (now !== what) {
        what = now;
        began = at;
        drawn = Number.NEGATIVE_INFINITY;
      }
      if (at - drawn < EVERY) return;
      drawn = at;
      shown = true;
      out.write(`${CLEAR}${sayProgress(what, done, total, at - began).slice(0, (out.columns || 80) - 1)}`);
    },
    end() {
      if (shown) out.write(CLEAR);
      shown = false;
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}

/** The words of the line; the rate is said from the first half second on. */
export function sayProgress(what: string, done: number, total: number | null, milliseconds: number): string {
  const counted = `${what} ${done.toLocaleString("en")}${total === null ? "" : ` of ${total.toLocaleString("en")}`}`;
  if (milliseconds < 500) return counted;
  const rate = (done / milliseconds) * 1000;
  return `${counted}, ${rate >= 10 ? Math.round(rate).toLocaleString("en") : rate.toFixed(1)} a second`;
}

// Back to the first column, then clear the line.
const CLEAR = "\r\u001b[2K";
