import type { Capture } from "../../model/capture.ts";
import { longestLine, sizeInWords } from "../limits.ts";
import { isRead, readContentType, typeToRead } from "./content-type.ts";
import { exchange, type Head, type Reply } from "./exchange.ts";
import { FetchFailure, failureOf } from "./failure.ts";
import { commonHeaders, follow, type Session } from "./session.ts";
import { type SharedTime, sharedTime } from "./shared-time.ts";
import { robotsFor } from "./site-robots.ts";
import { askedWait, isPage, isRedirect, statusFailure } from "./status.ts";
import { headersFor, type Validators, validatorsOf } from "./validators.ts";

/** What an address gave. */
export type Visited =
  | {
      readonly state: "page";
      /** The address at the end of all redirects. */
      readonly url: URL;
      readonly bytes: Uint8Array;
      readonly mediaType: Capture["mediaType"];
      readonly charset: string | null;
      readonly captured: string;
      readonly validators: Validators;
      /** Whether a redirect led from https to http. */
      readonly exposed: boolean;
    }
  | { readonly state: "not modified"; readonly url: URL; readonly validators: Validators };

/**
 * Goes to an address and on to where it leads, each step checked as the first was. `known` are the validators of
 * an earlier visit, which are told only to the address that they came from. Throws FetchFailure.
 */
export async function visit(start: URL, known: Validators | null, session: Session): Promise<Visited> {
  const within = sharedTime(session.limits.pageTime, session.network);
  const seen = new Set<string>();
  let url = start;
  let exposed = false;
  try {
    for (;;) {
      if (seen.has(url.href)) {
        throw new FetchFailure(
          "TOO_MANY_REDIRECTS",
          "leads back to itself; save the page from a browser and name the file",
        );
      }
      seen.add(url.href);
      const headers = headersFor(known, url);
      const reply = await ask(url, headers, within, session);
      if (reply.status === 304 && known !== null && Object.keys(headers).length > 0) {
        return { state: "not modified", url, validators: known };
      }
      if (isPage(reply.status)) return { state: "page", ...pageOf(url, reply, session), exposed };
      if (!isRedirect(reply.status) || reply.headers.location === undefined) {
        throw statusFailure(
          reply.status,
          askedWait(reply.status, reply.headers["retry-after"], session.network.now()),
        );
      }
      if (seen.size > session.limits.redirects) {
        throw new FetchFailure(
          "TOO_MANY_REDIRECTS",
          `leads on more than ${session.limits.redirects} times; save the page from a browser and name the file`,
        );
      }
      const next = follow(url, reply.headers.location, session);
      exposed ||= url.protocol === "https:" && next.protocol === "http:";
      url = next;
    }
  } catch (error) {
    const failure = failureOf(error);
    if (url === start) throw failure;
    throw new FetchFailure(failure.code, `leads to ${url.href}, which ${failure.message}`, {
      cause: failure,
    });
  }
}

/** Asks for a page when robots.txt and the turn allow it, and once more where a busy server says when. */
async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  within: SharedTime,
  session: Session,
): Promise<Reply> {
  const { limits, network, turns } = session;
  const robots = await robotsFor(url, session);
  if (!robots.allows(url)) {
    throw new FetchFailure(
      "ROBOTS",
      "may not be read by programs, says the robots.txt of its site; save the page from a browser and name the file",
    );
  }
  const pause = Math.min(Math.max(limits.pause, robots.pause), limits.longestPause);
  const once = () =>
    turns.take(url.hostname, pause, () =>
      within((time) =>
        exchange(
          {
            url,
            headers: { ...commonHeaders(session), ...headers, accept: ACCEPTED_TYPES },
            wantsBody: (head) => isPage(head.status) && checkType(head),
            mostBytes: limits.fileBytes,
            beyond: "refuse",
            time,
          },
          session,
        ),
      ),
    );
  const reply = await once();
  const wait = askedWait(reply.status, reply.headers["retry-after"], network.now());
  if (wait === null || wait > limits.longestPause) return reply;
  turns.hold(url.hostname, wait);
  return once();
}

function pageOf(url: URL, { headers, body }: Reply, { limits, network }: Session) {
  const { type, charset } = readContentType(headers["content-type"]);
  const mediaType = typeToRead(type, url.pathname, body);
  // Programs write pages of HTML in one line; people write no text so.
  if (mediaType !== "text/html" && longestLine(body) > limits.lineBytes) {
    throw new FetchFailure(
      "LINE_TOO_LONG",
      `has a line longer than ${sizeInWords(limits.lineBytes)}, which is no line of an article; leave it out`,
    );
  }
  const captured = dateOf(headers.date, network.now());
  return { url, bytes: body, mediaType, charset, captured, validators: validatorsOf(url, headers) };
}

function checkType(head: Head): boolean {
  const { type } = readContentType(head.headers["content-type"]);
  if (isRead(type)) return true;
  throw new FetchFailure(
    "UNSUPPORTED_TYPE",
    `is of a type that is not read (${type}); give the address of the article's own page, or save it and name the file`,
  );
}

/** The instant of an answer: its Date, unless that is a day away from our clock, when one of the two is wrong. */
function dateOf(header: string | undefined, now: number): string {
  const told = Date.parse(header ?? "");
  return new Date(Math.abs(told - now) <= DAY ? told : now).toISOString();
}

const DAY = 24 * 60 * 60 * 1000;

const ACCEPTED_TYPES = "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1";
