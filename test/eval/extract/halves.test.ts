import assert from "node:assert/strict";
import { test } from "node:test";
import { isKeptApart, siteOf } from "../../../eval/extract/halves.ts";

test("a site is the last two labels of the host, or three under a country's own second level", () => {
  assert.equal(siteOf("https://www.orlo-times.example/mill/fire", "1"), "orlo-times.example");
  assert.equal(siteOf("http://News.Mill.Orlo-Times.example/", "1"), "orlo-times.example");
  assert.equal(siteOf("https://news.orlo.co.uk/a", "1"), "orlo.co.uk");
  assert.equal(siteOf("https://news.orlo.com.pa/a", "1"), "orlo.com.pa");
  assert.equal(siteOf("https://news.co.orlo/a", "1"), "co.orlo");
});

test("what stands in the place of an address is read as one where it begins with a host", () => {
  assert.equal(siteOf("hard::orlo.example/fire.html", "1"), "orlo.example");
  assert.equal(siteOf("hard::fire", "page-1"), "page-1");
  assert.equal(siteOf("no address", "page-1"), "page-1");
  assert.equal(siteOf(null, "page-1"), "page-1");
});

test("the half is the last bit of the site's FNV-1a", () => {
  // The hashes published with the function: "a" 0xe40c292c, "b" 0xe70c2de5, "foobar" 0xbf9cf968.
  assert.equal(isKeptApart(null, "a"), false);
  assert.equal(isKeptApart(null, "b"), true);
  assert.equal(isKeptApart(null, "foobar"), false);
});

test("pages of one site are in one half whatever the page", () => {
  const halves = ["https://www.orlo.example/1", "http://sport.orlo.example/2", "hard::orlo.example/x"].map(
    (url) => isKeptApart(url, url),
  );
  assert.equal(new Set(halves).size, 1);
});
