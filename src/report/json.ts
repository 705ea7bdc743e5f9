import type { Comparison } from "../model/comparison.ts";
import { COMPARISON, inOrder, isRecord, type Misfit, misfits } from "./shape.ts";

/**
 * A comparison as JSON: two spaces of indentation, a line feed at the end, keys in the order of `docs/json.md`.
 * Equal comparisons give equal bytes.
 */
export function renderJson(comparison: Comparison): string {
  return `${JSON.stringify(inOrder(comparison, COMPARISON), null, 2)}\n`;
}

/** A comparison read back, or what is wrong with the text. */
export type Parsed =
  | { readonly comparison: Comparison; readonly misfits: readonly [] }
  | { readonly comparison: null; readonly misfits: readonly Misfit[] };

/**
 * Reads the JSON form of a comparison. A text that is cut short, is no JSON, is other JSON, or has a key or a
 * value that is no part of the form gives no comparison, and says where it departs (at most 20 places).
 */
export function parseComparison(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return failed([{ where: "", message: notJson(text) }]);
  }
  if (!isRecord(value) || !Object.hasOwn(value, "schema")) {
    return failed([{ where: "", message: "is JSON, but no result of crossread compare: it has no schema" }]);
  }
  if (value.schema !== SCHEMA) {
    const other = typeof value.schema === "string" ? `"${value.schema.slice(0, 60)}"` : "no text";
    return failed([
      { where: "schema", message: `must be "${SCHEMA}", which this version reads, not ${other}` },
    ]);
  }
  const found = misfits(value, COMPARISON);
  // Every key and value has just been held against the shape of a Comparison.
  return found.length > 0 ? failed(found) : { comparison: value as unknown as Comparison, misfits: [] };
}

const SCHEMA: Comparison["schema"] = "crossread/comparison/1";

function failed(list: readonly Misfit[]): Parsed {
  return { comparison: null, misfits: list };
}

function notJson(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "is empty";
  if (trimmed.startsWith("{") && !trimmed.endsWith("}")) return "is cut short: the JSON ends in the middle";
  return "is not JSON";
}
