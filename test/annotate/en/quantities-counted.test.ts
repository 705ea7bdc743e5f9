import assert from "node:assert/strict";
import { test } from "node:test";
import { quantities } from "../../../src/annotate/en/quantities.ts";
import { sentences } from "../../../src/annotate/en/sentences.ts";
import { times } from "../../../src/annotate/en/times.ts";
import { words } from "../../../src/annotate/en/words.ts";
import { marksOf, type QuantityMark } from "../../../src/model/mark.ts";
import type { Span } from "../../../src/model/span.ts";
import { markedBy } from "../../helpers/marked-by.ts";
import { reportOf } from "../../helpers/one-paragraph.ts";

function find(text: string): readonly QuantityMark[] {
  return marksOf(markedBy([sentences, words, times, quantities], reportOf(text), "2024-10-22"), "quantity");
}

/** "counted: thing | restriction", one a mark. */
function told(text: string): string {
  const of = (span: Span | null): string => (span === null ? "" : text.slice(span.from, span.to));
  return find(text)
    .map(({ counted, thing, restriction }) => `${counted}: ${of(thing)} | ${of(restriction)}`)
    .join("; ");
}

const COUNTED: readonly (readonly [string, string])[] = [
  ["The guard freed 12 farmers held in the port.", "farmer: farmers | held in the port"],
  ["About 40 sailors who had left early were fined.", "sailor: sailors | who had left early"],
  ["Some 300 workers at four mills stopped work.", "worker: workers | at four mills; mill: mills | "],
  ["She printed two colorful signs she had found at home.", "sign: colorful signs | she had found at home"],
  ["The guard arrested several of the protesters.", "protester: protesters | arrested"],
  ["The town sold more than 200 old lamps.", "lamp: old lamps | sold"],
  ["At least 41 people were killed on the island.", "person: people | were killed on the island"],
  [
    "At least 70 skaters, some of them beginners, were hurt.",
    "skater: skaters | were hurt; beginner: beginners | ",
  ],
  ["A group of 20 men fled.", "man: men | fled"],
  ["They met five former and present mayors of it.", "mayor: former and present mayors | of it"],
  ["It is one of the ten most populous cities.", "city: most populous cities | "],
  ["The five boats will go on.", "boat: boats | "],
  ["There are 500 rooms.", "room: rooms | "],
];

for (const [text, expected] of COUNTED) {
  test(`what is counted: ${text}`, () => assert.equal(told(text), expected));
}

const ELLIPTICAL: readonly (readonly [string, string])[] = [
  ["The death toll from the fire rose to 41.", "person: death toll | from the fire"],
  ["The number of missing had fallen to 31.", "person: missing | "],
  ["Its sales will exceed 700.", "sale: sales | "],
  ["The blast left 63 injured.", "person:  | injured"],
  ["The flood killed at least 12.", "person:  | killed"],
  ["Dozens more were injured.", "person:  | were injured"],
  ["Marsh has 11 delegates and her rival 10.", "delegate: delegates | ; delegate: delegates | "],
  ["41 people died, 12 of them children.", "person: people | died; child: children | "],
  ["It was read by 11 of the 12 member states.", "state: member states | ; state: member states | "],
  ["She leads a 12-member panel.", "member: member | "],
  ["Two 17-year-old boys fled.", "boy: 17-year-old boys | fled; year:  | "],
];

for (const [text, expected] of ELLIPTICAL) {
  test(`what is counted without a noun after it: ${text}`, () => assert.equal(told(text), expected));
}

const PHRASES: readonly (readonly [string, string])[] = [
  ["At least 25 men of the guard fled.", "At least 25 men"],
  ["They paid 85 million euros for it.", "85 million euros"],
  ["It costs $4 a night.", "$4 a night"],
  ["They work at least six hours per week.", "at least six hours per week"],
  ["A 36-year-old singer came.", "36-year-old"],
  ["Between six and 18 people came.", "Between six and 18 people"],
  ["About 40 percent of the voters came.", "About 40 percent"],
  ["They have a dozen or so boats.", "a dozen or so boats"],
];

for (const [text, expected] of PHRASES) {
  test(`the phrase of a quantity: ${text}`, () => {
    const [mark] = find(text);
    assert.equal(mark === undefined ? "" : text.slice(mark.phrase.from, mark.phrase.to), expected);
  });
}

/** How much of the basic unit a text's only quantity is. */
function basic(text: string): string {
  const [mark] = find(text);
  if (mark?.measure === null || mark === undefined || mark.value === null) return "nothing";
  const { base, factor, offset } = mark.measure;
  return `${Number((mark.value * factor + offset).toPrecision(5))} ${base}`;
}

const MEASURES: readonly (readonly [string, string])[] = [
  ["The wall is 30 miles long.", "48280 metre"],
  ["The wall is 48 km long.", "48000 metre"],
  ["It covers 200 square miles.", "518000000 square metre"],
  ["It holds 5 million cubic metres of water.", "5000000000 litre"],
  ["It spilled 900 gallons.", "3406.9 litre"],
  ["They seized 12 tonnes.", "12000 kilogram"],
  ["Winds blew at 120 miles per hour.", "53.645 metre per second"],
  ["Winds blew at 90 km/h.", "25 metre per second"],
  ["It was 68 degrees Fahrenheit.", "20 degree celsius"],
  ["It was 20°C.", "20 degree celsius"],
  ["It makes 800 megawatts.", "800000000 watt"],
  ["It used 3 kilowatt hours.", "10800000 joule"],
  ["It lasted two hours.", "7200 second"],
  ["She is 6 feet and 3 inches tall.", "1.905 metre"],
  ["It held .5 litres.", "0.5 litre"],
  ["It held 1/2 gallon.", "1.8927 litre"],
  ["It was 20 degrees.", "nothing"],
  ["They hold two stones.", "nothing"],
];

for (const [text, expected] of MEASURES) {
  test(`worth of a unit: ${text}`, () => assert.equal(basic(text), expected));
}
