import type { Difference } from "../../model/comparison.ts";
import type { NameMark, WordMark } from "../../model/mark.ts";
import { inside, type Span } from "../../model/span.ts";
import { sameName } from "../../text/alias.ts";
import { countryOfDemonym, findPlace } from "../../text/places.ts";
import { stem } from "../../text/stem.ts";
import type { Told } from "../statements.ts";
import { type Agent, agentOf } from "./subject.ts";
import { differing, leading, mainVerb, sharedWords, type Telling, type Tellings } from "./tellings.ts";

/** Those whom a reading names in front of a noun, or by name: [Afghan and German] forces. */
interface Party {
  readonly telling: Telling;
  readonly span: Span;
  /** Stem of the noun; all who bear arms count as one. */
  readonly head: string;
  /** Who they are: names in the form of the story, a people by its country. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Who did it, or to whom, where two readings name others in front of one noun.
 *
 * [Lisk air strikes] and [Norlan air strikes], [Lisk police] and [Lisk and Norlan forces]: compatible, other-actor.
 * Not [the Lisk police] and [the police], who may be those, nor [Lisk police] and [Lisk ministers].
 */
export function actorDifferences(point: Tellings): readonly Difference[] {
  const parties = point.tellings.flatMap((telling) => partiesOf(telling));
  for (const first of parties) {
    const alike = parties.filter(({ head }) => head === first.head);
    const others = alike.filter(({ telling }) => telling !== first.telling);
    // A reading that names the same party too, elsewhere in its statements, does not differ.
    const differ = others.filter(
      (other) => !alike.some((own) => own.telling === other.telling && sameParty(own, first)),
    );
    if (differ.length === 0) continue;
    const shown = [first, ...onePerTelling(others)];
    return [
      {
        kind: "name",
        verdict: "compatible",
        because: "other-actor",
        about: first.head,
        values: shown.map(({ telling, span, names }) =>
          differing(telling, span, [...names.values()].join(", ")),
        ),
      },
    ];
  }
  return agentDifferences(point);
}

interface Acting {
  readonly telling: Telling;
  readonly told: Told;
  readonly agent: Agent;
  readonly names: readonly NameMark[];
}

/** [The council ordered the repair] and [The governor ordered the repair]: unclear, other-actor. */
function agentDifferences(point: Tellings): readonly Difference[] {
  const acting = point.tellings.flatMap((telling) => {
    const told = leading(telling);
    const agent = told === undefined ? null : agentOf(told, telling.marked.report.text);
    if (told === undefined || agent === null) return [];
    const names = told.sentenceNames.filter((name) => inside(name, agent.span));
    return names.length > 0 || ROLES.has(agent.head.lemma) ? [{ telling, told, agent, names }] : [];
  });
  const apart = acting.filter((one) => acting.some((other) => other !== one && actApart(one, other)));
  if (apart.length < 2) return [];
  return [
    {
      kind: "name",
      verdict: "unclear",
      because: "other-actor",
      about: "who did it",
      values: apart.map(({ telling, agent }) =>
        differing(
          telling,
          agent.span,
          telling.marked.report.text.slice(agent.span.from, agent.span.to).replace(/\s+/gu, " "),
        ),
      ),
    },
  ];
}

/** Whether two agents do one thing, and are surely not one. */
function actApart(a: Acting, b: Acting): boolean {
  const [one, two] = [mainVerb(a.told), mainVerb(b.told)];
  if (one === null || one.lemma !== two?.lemma || sharedWords(a.told, b.told) < 3) return false;
  if (a.names.length > 0 && b.names.length > 0)
    return !a.names.some((name) =>
      b.names.some((other) => sameName(name.canonical, other.canonical, name.sort)),
    );
  // A name may be that of the one who is described.
  return a.names.length === b.names.length && a.agent.head.lemma !== b.agent.head.lemma;
}

/** Nouns for those who decide and act, of whom a place has one each. */
const ROLES = new Set(
  "council governor mayor government ministry minister court judge police army navy union company board committee parliament president prosecutor bank operator owner".split(
    " ",
  ),
);

function onePerTelling(parties: readonly Party[]): readonly Party[] {
  return parties.filter((party, at) => parties.findIndex(({ telling }) => telling === party.telling) === at);
}

function sameParty(a: Party, b: Party): boolean {
  const has = (one: Party, other: Party): boolean =>
    [...one.names.keys()].every((name) => [...other.names.keys()].some((its) => isOne(name, its)));
  return has(a, b) && has(b, a);
}

function isOne(a: string, b: string): boolean {
  return a === b || sameName(a, b);
}

/** Nouns for those who act for a country or body, whatever they are called. */
const ARMED = new Set(
  "force troop soldier police military army guard personnel officer fighter militant commando serviceman".split(
    " ",
  ),
);
/** Nouns for what they do. */
const ACTS = new Set(
  "strike airstrike attack raid assault offensive shelling bombing bombardment operation invasion investigation inquiry probe aircraft jet drone plane".split(
    " ",
  ),
);

/** Words of a statement in which parties are looked for. */
const WORDS = 200;

function partiesOf(telling: Telling): readonly Party[] {
  const parties: Party[] = [];
  for (const told of telling.told) {
    let run: WordMark[] = [];
    for (const word of told.words.slice(0, WORDS)) {
      const surface = telling.marked.report.text.slice(word.from, word.to);
      const modifies = /^(?:JJ|NNP|NN|VBG|VBN|CD)/.test(word.tag) || /^(?:and|&|-)$/iu.test(surface);
      if (modifies) run.push(word);
      if (!modifies || word === told.words.at(-1)) {
        const party = partyIn(run, told, telling);
        if (party !== null) parties.push(party);
        run = [];
      }
    }
  }
  return parties;
}

/** The party that a run of modifiers and nouns names: [Afghan and German security forces]. */
function partyIn(run: readonly WordMark[], told: Told, telling: Telling): Party | null {
  const head = run.at(-1);
  if (head === undefined || !/^NNS?$/.test(head.tag)) return null;
  if (!ARMED.has(head.lemma) && !ACTS.has(head.lemma)) return null;
  const names = new Map<string, string>();
  for (const word of run.slice(0, -1)) {
    const mark = told.statement.names.find((name) => inside(word, name));
    const own = mark === undefined ? null : nameKey(mark);
    const surface = telling.marked.report.text.slice(word.from, word.to);
    const country = countryOfDemonym(surface.toLowerCase());
    if (country !== null) names.set(country, surface);
    else if (own !== null) names.set(own, mark?.canonical ?? surface);
  }
  const first = run[0];
  if (names.size === 0 || first === undefined) return null;
  return {
    telling,
    span: { from: first.from, to: head.to },
    head: ARMED.has(head.lemma) ? "force" : stem(head.lemma),
    names,
  };
}

/** A country by its code, whether it is named or its people are; other names by their form in the story. */
function nameKey({ canonical, sort }: NameMark): string | null {
  if (sort === "person") return null;
  const place = findPlace(canonical);
  return place?.kind === "country" ? (place.countries[0] ?? canonical) : canonical;
}
