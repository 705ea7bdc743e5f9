import { defaultLimits, type Limits } from "../limits.ts";

/** How much is fetched at most, and how fast. Times in milliseconds. */
export interface FetchLimits extends Limits {
  /** How often one address may lead to another. */
  readonly redirects: number;
  /** How long the requests for a page may take, redirects and all; those for a site's robots.txt as long again. */
  readonly pageTime: number;
  /** How long a server may say nothing. */
  readonly silenceTime: number;
  /** What lies at least between the end of one request to a host and the beginning of the next. */
  readonly pause: number;
  /** The longest pause between requests that a host is granted, and the longest wait that it may ask for. */
  readonly longestPause: number;
  /** How many hosts are asked side by side. */
  readonly hosts: number;
}

export const defaultFetchLimits: FetchLimits = {
  ...defaultLimits,
  redirects: 5,
  pageTime: 30_000,
  silenceTime: 10_000,
  pause: 1_000,
  longestPause: 30_000,
  hosts: 6,
};

/** A time for people: "30 seconds", "250 milliseconds". */
export function timeInWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} milliseconds`;
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds === 1 ? "1 second" : `${seconds.toLocaleString("en")} seconds`;
}
