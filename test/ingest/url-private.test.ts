import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import tls from "node:tls";
import { isPublicAddress } from "../../src/ingest/url/public-address.ts";
import { selfSigned } from "../helpers/certificate.ts";
import { leadTo, page, siteOf } from "../helpers/site.ts";
import { captureOf, failureIn, fetchAll, fetchOne, madeNetwork } from "./url-helper.ts";

const ARTICLE = "<p>The ferry Alda hit the pier at Ostrava Point on Monday.</p>";

test("Addresses of the open internet are told from all others, whatever they are wrapped in", () => {
  const open = [
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "192.167.255.255",
    "100.63.255.255",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
  ];
  const shut = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::808:808",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:808:808::1",
    "3fff::1",
    "4000::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "",
    "localhost",
    "paper.example",
  ];
  for (const address of open) assert.equal(isPublicAddress(address), true, address);
  for (const address of shut) assert.equal(isPublicAddress(address), false, address);
});

test("An address of this machine or a private network is refused in every spelling, and nothing is sent", async () => {
  const site = await siteOf({ "/": page(ARTICLE) });
  const { network, resolved } = madeNetwork();
  const hosts = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "0",
    "%31%32%37.0.0.1",
    "①②⑦.0.0.1",
    "127。0。0。1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[2002:7f00:1::]",
    "[fe80::1]",
    "[fd00::1]",
    "10.0.0.1",
    "169.254.169.254",
    "192.168.0.1",
    "100.64.0.1",
  ];
  const options = { network, dangerouslyAllowPrivate: "none" } as const;
  const outcomes = await fetchAll(
    hosts.flatMap((host) => [`http://${host}/`, `https://${host}:8443/`]),
    options,
  );
  for (const outcome of outcomes) {
    const [code, message] = failureIn(outcome);
    assert.equal(code, "PRIVATE_ADDRESS", outcome.address);
    assert.match(message, /lies on this machine or in a private network, which is not asked; save the page/);
  }
  assert.deepEqual(resolved, []);
  assert.deepEqual(site.asked, []);
});

test("A name whose addresses are private, or one of whose addresses is, is refused", async () => {
  const { network } = madeNetwork({
    "inside.example": ["127.0.0.1"],
    "mixed.example": ["93.184.216.34", "10.0.0.1"],
    "mapped.example": ["::ffff:192.168.0.1"],
    "linked.example": ["fe80::1%eth0"],
    "strange.example": ["not an address"],
    localhost: ["::1", "127.0.0.1"],
    "localhost.": ["127.0.0.1"],
  });
  const names = ["inside", "mixed", "mapped", "linked", "strange"].map((name) => `${name}.example`);
  const outcomes = await fetchAll(
    [...names, "localhost", "localhost."].map((name) => `http://${name}/`),
    { network, dangerouslyAllowPrivate: "none" },
  );
  for (const outcome of outcomes) assert.equal(failureIn(outcome)[0], "PRIVATE_ADDRESS", outcome.address);
});

test("A name without an address is told", async () => {
  const { network } = madeNetwork({ "empty.example": [] });
  const [code, message] = failureIn(await fetchOne("http://empty.example/", { network }));
  assert.equal(code, "UNREACHABLE");
  assert.match(message, /has a host without an address/);
});

test("A redirect into a private network is refused, by address and by name", async () => {
  const inner = await siteOf({ "/secret": page("<p>The secret.") });
  const outer = await siteOf({
    "/address": leadTo(`http://${inner.host}/secret`),
    "/plain": leadTo("http://127.0.0.1/secret"),
    "/name": leadTo("http://inside.example/secret"),
    "/metadata": leadTo("http://169.254.169.254/latest/meta-data/"),
  });
  const { network } = madeNetwork({ "inside.example": ["192.168.0.7"] });
  // Only the outer site may be asked.
  const options = { network, dangerouslyAllowPrivate: [outer.host] };
  for (const path of ["/plain", "/name", "/metadata"]) {
    const [code, message] = failureIn(await fetchOne(outer.origin + path, options));
    assert.equal(code, "PRIVATE_ADDRESS", path);
    assert.match(message, /leads to http:.*, which lies on this machine or in a private network/);
  }
  // Another port of the same machine is another host.
  assert.equal(failureIn(await fetchOne(`${outer.origin}/address`, options))[0], "BAD_ADDRESS");
  assert.deepEqual(inner.asked, []);
});

test("The robots.txt of a site may not lead into a private network either", async () => {
  const inner = await siteOf({ "/robots.txt": page("User-agent: *\nDisallow:", {}) });
  const outer = await siteOf({ "/robots.txt": leadTo("http://127.0.0.1/robots.txt"), "/": page(ARTICLE) });
  const [code, message] = failureIn(await fetchOne(outer.origin, { dangerouslyAllowPrivate: [outer.host] }));
  assert.equal(code, "ROBOTS");
  assert.match(message, /whose robots\.txt lies on this machine or in a private network/);
  assert.deepEqual(outer.asked, []);
  assert.deepEqual(inner.asked, []);
});

test("The connection goes to the address that was checked: a name is resolved once a request", async () => {
  const site = await siteOf({ "/": page(ARTICLE), "/robots.txt": page("") });
  const names: Record<string, readonly string[]> = { "paper.example": ["127.0.0.1"] };
  const { network, resolved } = madeNetwork(names);
  const host = `paper.example:${site.port}`;
  const outcome = await fetchOne(`http://${host}/`, { network, dangerouslyAllowPrivate: [host] });
  assert.equal(captureOf(outcome).url, `http://${host}/`);
  assert.equal(site.told().host, host);
  // Once for robots.txt and once for the page.
  assert.deepEqual(resolved, ["paper.example", "paper.example"]);
});

test("A name that resolves otherwise after robots.txt was read is checked anew", async () => {
  const site = await siteOf({ "/": page(ARTICLE), "/robots.txt": page("") });
  let asked = 0;
  const { network } = madeNetwork();
  const turning = {
    ...network,
    // At first the machine that is allowed, then another one.
    resolve: async () => (asked++ === 0 ? ["127.0.0.1"] : []),
  };
  const host = `paper.example:${site.port}`;
  const outcome = await fetchOne(`http://${host}/`, { network: turning, dangerouslyAllowPrivate: [host] });
  assert.equal(failureIn(outcome)[0], "UNREACHABLE");
  assert.equal(asked, 2);
  assert.deepEqual(site.asked, []);
});

test("A proxy that this process uses otherwise is not used, because it would resolve the name anew", async () => {
  const proxy = await siteOf({});
  const site = await siteOf({ "/": page(ARTICLE) });
  const before = http.globalAgent;
  http.globalAgent = new http.Agent({ proxyEnv: { HTTP_PROXY: proxy.origin } });
  try {
    assert.equal(captureOf(await fetchOne(site.origin)).text, ARTICLE);
  } finally {
    http.globalAgent = before;
  }
  assert.deepEqual(proxy.asked, []);
});

test("A certificate has to hold, and a way from https to http is noted", async () => {
  const certificate = selfSigned();
  const plain = await siteOf({ "/": page(ARTICLE) });
  const site = await siteOf({ "/": page(ARTICLE), "/plain": leadTo(plain.origin) }, certificate);
  const [code, message] = failureIn(await fetchOne(site.origin));
  assert.equal(code, "UNREACHABLE");
  assert.match(message, /has a certificate that does not hold \(\w+\), so it may not be who it says it is/);
  assert.deepEqual(site.asked, []);
  const trusted = tls.getCACertificates("default");
  tls.setDefaultCACertificates([...trusted, certificate.cert]);
  try {
    const secure = await fetchOne(`${site.origin}/`);
    assert.equal(captureOf(secure).text, ARTICLE);
    assert.deepEqual(secure.issues, []);
    const exposed = await fetchOne(`${site.origin}/plain`);
    assert.equal(captureOf(exposed).url, `${plain.origin}/`);
    assert.deepEqual(
      exposed.issues.map(({ code, severity }) => [code, severity]),
      [["INSECURE", "note"]],
    );
  } finally {
    tls.setDefaultCACertificates(trusted);
  }
});
