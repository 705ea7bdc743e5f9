import type { NameSort } from "../../model/mark.ts";

/** Whether a noun can be the head of a description of a person, a body or a place. `lemma` is its dictionary form. */
export function isHeadOf(word: string, lemma: string, sort: NameSort): boolean {
  if (sort === "person") return PERSONS.has(word) || (PERSON_END.test(word) && !NO_PERSONS.has(word));
  if (sort === "organisation") return BODIES.has(word) || BODIES.has(lemma);
  if (sort === "place") return PLACES.has(word) || PLACES.has(lemma);
  return false;
}

/** A body that is a person's or a country's own: government, party, army. */
export function isOfBody(word: string): boolean {
  return /^(?:government|administration|regime|cabinet|coalition|party|army|military|forces|movement|junta)$/.test(
    word,
  );
}

const PERSONS = set(
  "leader chief head boss figure man woman politician president chairman chairwoman chair minister premier chancellor king queen prince princess mayor governor senator congressman congresswoman representative lawmaker legislator mp diplomat envoy ambassador mediator official spokesman spokeswoman spokesperson commander general colonel captain major sergeant soldier officer detective sheriff judge justice lawyer attorney prosecutor professor doctor physician nurse teacher student author writer journalist reporter correspondent editor columnist actor actress singer musician artist player striker coach champion athlete pilot driver farmer founder co-founder owner ceo executive manager director businessman businesswoman entrepreneur billionaire economist analyst expert historian scientist researcher activist campaigner militant rebel dissident fugitive suspect gunman attacker killer victim hostage survivor witness resident migrant refugee immigrant aide adviser advisor strategist candidate nominee contender rival critic ally successor predecessor counterpart mastermind architect cleric priest bishop archbishop cardinal pope rabbi imam wife husband son daughter brother sister mother father veteran democrat republican conservative liberal secretary treasurer deputy star celebrity mother-of-two hardliner strongman warlord dictator autocrat moderate centrist",
);
const PERSON_END = /(?:(?:men|wom|m)an|ist|(?:[^ei]|ph)er|ess|eer|[ctd]or|person)$/;
/** Nouns with a person's ending that are none. */
const NO_PERSONS = set(
  "list number paper newspaper letter power tower water border order weather summer winter september october november december river corner matter manner dinner cancer disaster danger factor sector motor monitor success process congress access business press progress stress dress address fitness illness german human roman ottoman other another rather together after under over never ever offer cover career twist exist assist former latter quarter chapter character cyber tanker bomber fighter helicopter server counter filter meter layer poster trailer container carrier computer cluster twitter easter chamber timber rubber fiber theater theatre shelter charter",
);
const BODIES = set(
  "group movement militia faction party organisation organization network company firm corporation conglomerate giant maker manufacturer airline carrier bank lender insurer retailer broadcaster newspaper magazine tabloid daily website agency watchdog regulator charity union alliance coalition bloc body institution institute university think-tank tank foundation ministry army force guerrillas guerrilla rebels insurgents militants army cartel gang club team band startup start-up publisher brewer automaker carmaker planemaker chain platform outlet channel service",
);
/** Heads of definite phrases that stand for a body named before; an army or ministry is named by its own phrase. */
export function standsForBody(word: string): boolean {
  return STANDING.has(word);
}

const STANDING = set(
  "group movement militia faction party organisation organization network company firm corporation conglomerate giant maker manufacturer airline carrier bank lender insurer retailer broadcaster newspaper magazine tabloid watchdog regulator charity union alliance bloc cartel gang club publisher brewer automaker carmaker",
);
const PLACES = set(
  "enclave territory country nation kingdom republic emirate monarchy city town village capital port island peninsula province region state district suburb neighbourhood neighborhood stronghold resort strip archipelago superpower ally neighbour neighbor",
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
