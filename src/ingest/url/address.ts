import { FetchFailure } from "./failure.ts";

/** Addresses longer than this are no addresses of articles; it also bounds the work of matching robots.txt. */
const LONGEST = 2_000;

/** Where web servers listen. Another port may be any service, which a request could make do something. */
const PORTS = ["", "80", "443", "8080", "8443"];

/**
 * Which hosts may lie on this machine or in a private network: none, all, or those listed, each with its port
 * ["127.0.0.1:8099", "intranet.example:443"]. A listed host may have any port.
 */
export type PrivateHosts = "none" | "all" | readonly string[];

/**
 * Reads an address, whole or relative to the one that leads to it. Throws FetchFailure for what is no http or
 * https address, carries a user name, or names a port where no web server listens. The fragment is dropped.
 */
export function readAddress(text: string, privateHosts: PrivateHosts, base?: URL): URL {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) {
    throw new FetchFailure(
      "BAD_ADDRESS",
      `is longer than ${LONGEST.toLocaleString("en")} characters; check it`,
    );
  }
  const url = URL.parse(trimmed, base?.href);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new FetchFailure(
      "BAD_ADDRESS",
      "is no address of a web page; give one that begins with http:// or https://",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchFailure(
      "BAD_ADDRESS",
      "has a user name or password in it, which is not sent; take it out",
    );
  }
  if (!PORTS.includes(url.port) && !mayBePrivate(url, privateHosts)) {
    throw new FetchFailure(
      "BAD_ADDRESS",
      `names port ${url.port}; only the ports of web servers (80, 443, 8080, 8443) are asked`,
    );
  }
  url.hash = "";
  return url;
}

/** Whether this host may lie in a private network. */
export function mayBePrivate(url: URL, privateHosts: PrivateHosts): boolean {
  if (typeof privateHosts === "string") return privateHosts === "all";
  return privateHosts.includes(`${url.hostname}:${portOf(url)}`);
}

/** The host as the resolver and the socket want it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname;
}

function portOf(url: URL): string {
  return url.port !== "" ? url.port : url.protocol === "https:" ? "443" : "80";
}
