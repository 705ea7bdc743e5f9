import { FetchFailure } from "./failure.ts";
import { timeInWords } from "./limits.ts";

/** Whether an answer of this status holds the page. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

/** Whether an answer of this status leads elsewhere, if it says where. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * How long a server that is too busy asks to be left alone, in milliseconds from `now`; null where it is not busy or
 * does not say.
 */
export function askedWait(status: number, retryAfter: string | undefined, now: number): number | null {
  if ((status !== 429 && status !== 503) || retryAfter === undefined) return null;
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** What an answer means that holds no page, and what can be done. */
export function statusFailure(status: number, wait: number | null): FetchFailure {
  return new FetchFailure("HTTP_STATUS", `answers ${status}: ${meaningOf(status, wait)}`);
}

function meaningOf(status: number, wait: number | null): string {
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) {
    return "it is not shown to everyone; save the page from a browser and name the file";
  }
  if (status === 404 || status === 410) return "the page is not there; check the address";
  if (status === 429 || status === 503) {
    return wait === null
      ? "the server is too busy; try later"
      : `the server is too busy; try again in ${timeInWords(wait)}`;
  }
  if (status >= 500) return "the server has a fault; try later";
  if (isRedirect(status)) return "it leads elsewhere but does not say where; check the address";
  return "that is no page; check the address";
}
