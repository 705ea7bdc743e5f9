import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { after } from "node:test";

/** What a made-up site answers, by path; a path that is not here is answered with 404. */
export type Pages = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export interface Site {
  /** "127.0.0.1:40123" */
  readonly host: string;
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  readonly port: number;
  /** The paths that were asked for, in order, without robots.txt. */
  readonly asked: string[];
  /** The headers of the last request. */
  readonly told: () => IncomingHttpHeaders;
}

/** A real server on loopback, of https where it is given a certificate. It is closed when the tests of the file are done. */
export async function siteOf(
  pages: Pages,
  secure?: { readonly cert: string; readonly key: string },
): Promise<Site> {
  const asked: string[] = [];
  let told: IncomingHttpHeaders = {};
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") asked.push(path);
    told = request.headers;
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  };
  const server = secure === undefined ? createServer(answer) : createSecureServer({ ...secure }, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const host = `127.0.0.1:${port}`;
  return {
    host,
    origin: `${secure === undefined ? "http" : "https"}://${host}`,
    port,
    asked,
    told: () => told,
  };
}

/** A page with a body and headers. */
export function page(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  };
}

/** An answer that leads elsewhere. */
export function leadTo(location: string, status = 302) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { location }).end();
  };
}

/** An answer without a body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(code, headers).end();
  };
}
