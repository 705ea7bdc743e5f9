import ipaddr from "ipaddr.js";

/** Whether a text is an IP address rather than the name of a host. */
export function isIpAddress(text: string): boolean {
  return ipaddr.isValid(text);
}

/** Whether an IP address is of version 4 or 6; what is no address counts as version 4. */
export function versionOf(address: string): 4 | 6 {
  return ipaddr.IPv6.isValid(address) ? 6 : 4;
}

/**
 * Whether an IP address is one of the open internet: no address of this machine, of its link, of a private, shared,
 * documentation, multicast or reserved range, and none that carries such an address inside
 * [127.0.0.1, 10.1.2.3, 169.254.169.254, ::ffff:10.1.2.3, 64:ff9b::a01:203, 2002:a01:203::]. The tunnels of old,
 * 6to4 and Teredo, and the unassigned parts of IPv6 count as not open whatever they carry.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the form ::ffff:0:0/96 is that IPv4 address.
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === "unicast";
  if (parsed.match(TRANSLATED, 96)) {
    return new ipaddr.IPv4(parsed.toByteArray().slice(12)).range() === "unicast";
  }
  return parsed.match(GLOBAL, 3) && parsed.range() === "unicast";
}

/** Where a network without IPv4 puts the IPv4 addresses of others (RFC 6052). */
const TRANSLATED = ipaddr.IPv6.parse("64:ff9b::");

/** The part of IPv6 that is handed out for the open internet. */
const GLOBAL = ipaddr.IPv6.parse("2000::");
