import { exchange } from "./exchange.ts";
import { FetchFailure, failureOf } from "./failure.ts";
import { noRobots, ROBOTS_BYTES, type Robots, readRobots } from "./robots.ts";
import { commonHeaders, follow, type Session } from "./session.ts";
import { sharedTime } from "./shared-time.ts";
import { isRedirect } from "./status.ts";
import { PRODUCT } from "./user-agent.ts";

/** The robots.txt of an address's site, read once in a run. */
export function robotsFor(url: URL, session: Session): Promise<Robots> {
  const { origin } = url;
  const known = session.robots.get(origin);
  if (known !== undefined) return known;
  const reading = fetchRobots(new URL("/robots.txt", origin), session);
  session.robots.set(origin, reading);
  return reading;
}

/**
 * Reads a site's robots.txt as RFC 9309 has it: one that is not there allows everything, one that cannot be had
 * allows nothing. Where the site itself cannot be reached, that is the failure.
 */
async function fetchRobots(start: URL, session: Session): Promise<Robots> {
  const within = sharedTime(session.limits.pageTime, session.network);
  let url = start;
  try {
    for (let step = 0; step <= session.limits.redirects; step++) {
      // No pause after it: robots.txt and the first page are one visit.
      const { status, headers, body } = await session.turns.take(url.hostname, 0, () =>
        within((time) =>
          exchange(
            {
              url,
              headers: commonHeaders(session),
              wantsBody: (head) => head.status >= 200 && head.status < 300,
              mostBytes: ROBOTS_BYTES,
              beyond: "cut",
              time,
            },
            session,
          ),
        ),
      );
      if (status >= 200 && status < 300) return readRobots(start, body, PRODUCT);
      if (!isRedirect(status) || headers.location === undefined) {
        if (status >= 400 && status < 500 && status !== 429) return noRobots;
        throw new FetchFailure("ROBOTS", robotsUnknown(`answers ${status}`));
      }
      url = follow(url, headers.location, session);
    }
    return noRobots;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === "ROBOTS" || (url === start && OF_THE_SITE.includes(failure.code))) throw failure;
    throw new FetchFailure("ROBOTS", robotsUnknown(failure.message.split(";")[0] ?? ""), { cause: failure });
  }
}

/** Failures that a page would meet as well as the robots.txt of its site. */
const OF_THE_SITE: readonly FetchFailure["code"][] = ["UNREACHABLE", "TIMEOUT", "PRIVATE_ADDRESS"];

function robotsUnknown(why: string): string {
  return `is of a site whose robots.txt ${why}, so that it is not known what may be read; try later`;
}
