import { escapeHtml } from "../../text/escape.ts";

/** HTML that is safe to put into a page. Made by `html` alone, so that text cannot pass for it. */
export interface Markup {
  readonly markup: string;
}

export type Child = string | number | Markup | null | undefined | false | readonly Child[];

/**
 * HTML from a template. Every value is escaped unless it is `Markup` itself; lists are joined; `null`,
 * `undefined` and `false` give nothing. A value inside a tag must stand in a quoted attribute.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Child[]): Markup {
  let out = strings[0] ?? "";
  values.forEach((value, index) => {
    out += toHtml(value) + (strings[index + 1] ?? "");
  });
  return { markup: out };
}

/** Code of this project (a style sheet, a script) as markup. Never for text that came from outside. */
export function trusted(code: string): Markup {
  return { markup: code };
}

/** The children with a separator between those that give something. */
export function join(children: readonly Child[], separator: Child): Markup {
  const parts = children.map(toHtml).filter((part) => part !== "");
  return { markup: parts.join(toHtml(separator)) };
}

function toHtml(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (typeof child === "string") return escapeHtml(child);
  if (typeof child === "number") return String(child);
  if (isList(child)) return child.map(toHtml).join("");
  return child.markup;
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
