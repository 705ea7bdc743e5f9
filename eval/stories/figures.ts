import type { DifferenceValue } from "../../src/model/comparison.ts";
import type { Hedge } from "../../src/model/mark.ts";
import type { GoldFigure } from "./gold.ts";

const HEDGES: Readonly<Record<string, Hedge>> = {
  exactly: "",
  about: "approx",
  "more-than": "more",
  "less-than": "less",
  "at-least": "at-least",
  "at-most": "at-most",
  between: "between",
  vague: "vague",
};

/**
 * Whether a figure was read as gold reads it: the same number (or both bounds) and the same relation. Gold writes
 * some shares as 0.9 and some as 90 of a hundred, and gives unnumbered amounts ("scores", "several
 * hundred") as "at least" their least number: a vague figure whose bounds hold that number is the same.
 */
export function figureRead(gold: GoldFigure, value: DifferenceValue): boolean {
  const { figure } = value;
  if (figure === undefined) return false;
  const number = gold.value;
  if (number === null) return figure.value === null;
  if (typeof number !== "number") {
    return close(figure.low, number[0] ?? Number.NaN) && close(figure.high, number[1] ?? Number.NaN);
  }
  if (figure.value === null) {
    return (
      (gold.relation === "at-least" || gold.relation === "more-than") &&
      figure.low !== null &&
      (figure.low <= number || close(figure.low, number)) &&
      (figure.high === null || number <= figure.high)
    );
  }
  const hedge = figure.hedge === "most-of" ? "" : figure.hedge;
  return (
    hedge === HEDGES[gold.relation] &&
    (close(figure.value, number) ||
      isStated(figure.value, number, gold.text) ||
      // Gold writes five in six as 0.833.
      (figure.unit === "share" && Math.abs(figure.value - number) < 5e-4) ||
      (number <= 1 && close(figure.value, 100 * number)) ||
      (figure.unit === "share" && close(figure.value, number / 100)))
  );
}

/** Whether gold's words hold the number as it was read, while gold gives it in the unit of the others: ["26 feet" = 7.92]. */
function isStated(value: number, number: number, text: string): boolean {
  const stated = (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(",", "")),
  );
  return !stated.includes(number) && stated.length === 1 && stated[0] === value;
}

function close(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}
