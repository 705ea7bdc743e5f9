import { fnv1a } from "../fnv1a.ts";

/**
 * Whether a page belongs to the half that is kept apart: never looked at and never tuned on, only measured. Whole
 * sites fall on one side, the same in every data set. Takes the page's address as the gold has it and its id.
 */
export function isKeptApart(url: string | null, id: string): boolean {
  return (fnv1a(siteOf(url, id)) & 1) === 1;
}

/**
 * The name under which a site is registered: "orlo-news.example.co.uk" and "www.example.co.uk" are both
 * "example.co.uk". A page without an address is a site of its own, named by its id.
 */
export function siteOf(url: string | null, id: string): string {
  const host = (hostOf(url ?? "") ?? id).toLowerCase().replace(/^www\./, "");
  const labels = host.split(".");
  return labels.slice(isSecondLevel(labels) ? -3 : -2).join(".");
}

/** The host of an address, or of what a collection writes in its place: "hard::example.com/page". */
function hostOf(url: string): string | null {
  const mark = url.indexOf("::");
  if (mark >= 0) {
    const host = url.slice(mark + 2).split("/", 1)[0] ?? "";
    return host.includes(".") ? host : null;
  }
  const host = URL.parse(url)?.hostname ?? "";
  return host === "" ? null : host;
}

/** Whether the last two labels are a country's own second level, as in "co.uk" and "com.au". */
function isSecondLevel(labels: readonly string[]): boolean {
  const [second = "", country = ""] = labels.slice(-2);
  return country.length === 2 && SECOND_LEVELS.has(second);
}

const SECOND_LEVELS = new Set(["co", "com", "org", "net", "ac", "gov", "edu"]);
