import { type Chance, pick, skewed } from "./chance.ts";

/** What the reports of a made-up story draw from. */
export interface MadeStory {
  readonly subject: Subject;
  readonly place: string;
  readonly country: string;
  /** One development after the other: who and what comes in with each. */
  readonly phases: readonly Phase[];
}

interface Phase {
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly nouns: readonly string[];
  readonly figures: readonly number[];
}

/** Something that stories are about: its words, of which neighbours of the same field share a half. */
interface Subject {
  readonly nouns: readonly string[];
}

const FIELDS = 40;
const SUBJECTS = 25;

/** What all stories of a stream share: subjects in fields, people that are in the news for long, countries, places. */
export class MadeWorld {
  readonly #chance: Chance;
  readonly #subjects: readonly Subject[];
  readonly #known: readonly string[];
  readonly #countries: readonly string[];
  readonly #places: readonly string[];

  constructor(chance: Chance) {
    this.#chance = chance;
    const some = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
    const noun = (): string => word(chance, 2 + Math.floor(chance() * 2));
    this.#subjects = Array.from({ length: FIELDS }, () => {
      const field = [...some(25, noun), ...some(15, () => pick(NOUNS, chance))];
      return Array.from({ length: SUBJECTS }, () => ({
        nouns: [
          ...some(15, () => pick(field, chance)),
          ...some(9, noun),
          ...some(6, () => pick(NOUNS, chance)),
        ],
      }));
    }).flat();
    this.#known = some(3000, () => person(chance));
    this.#countries = some(150, () => capital(word(chance, 3)));
    this.#places = some(20_000, () => capital(word(chance, 2 + Math.floor(chance() * 2))));
  }

  story(): MadeStory {
    const chance = this.#chance;
    const subject = pick(this.#subjects, chance);
    const place = this.#places[skewed(this.#places.length, chance)] ?? pick(this.#places, chance);
    const phases = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => ({
      people: [
        person(chance),
        person(chance),
        chance() < 0.5 ? person(chance) : (this.#known[skewed(this.#known.length, chance)] ?? person(chance)),
      ],
      bodies: [`${capital(word(chance, 2))} ${pick(BODIES, chance)}`, `${place} ${pick(BODIES, chance)}`],
      nouns: Array.from({ length: 4 }, () => pick(NOUNS, chance)),
      figures: Array.from({ length: 3 }, () => 2 + Math.floor(1000 ** chance())),
    }));
    return { subject, place, country: pick(this.#countries, chance), phases };
  }
}

/** A sentence of a story in one of its developments: half of it of the first one, as reports repeat the background. */
export function sentence(story: MadeStory, phase: number, chance: Chance): string {
  const now = story.phases[chance() < 0.6 ? Math.min(phase, story.phases.length - 1) : 0] ?? story.phases[0];
  if (now === undefined) throw new RangeError("a story without phases");
  const noun = (): string =>
    chance() < 0.6 ? pick(story.subject.nouns, chance) : pick(chance() < 0.5 ? now.nouns : NOUNS, chance);
  const slots: Readonly<Record<string, () => string>> = {
    person: () => pick(now.people, chance),
    surname: () => pick(now.people, chance).split(" ")[1] ?? "",
    body: () => pick(now.bodies, chance),
    place: () => (chance() < 0.7 ? story.place : story.country),
    noun,
    adjective: () => pick(ADJECTIVES, chance),
    verb: () => pick(VERBS, chance),
    figure: () => String(pick(now.figures, chance)),
    day: () => pick(DAYS, chance),
    role: () => pick(ROLES, chance),
  };
  const text = pick(FORMS, chance).replace(/[a-z]+(?=\})|[{}]/g, (part) =>
    part === "{" || part === "}" ? "" : (slots[part]?.() ?? part),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function person(chance: Chance): string {
  return `${capital(word(chance, 2))} ${capital(word(chance, 2 + Math.floor(chance() * 2)))}`;
}

/** A word of made-up syllables. */
function word(chance: Chance, syllables: number): string {
  let letters = "";
  for (let at = 0; at < syllables; at++) letters += pick(ONSETS, chance) + pick(VOWELS, chance);
  return letters + pick(ENDS, chance);
}

function capital(letters: string): string {
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const list = (words: string): readonly string[] => words.split(" ");

const ONSETS = list("b br d dr f fl g gr h j k kl l m n p pr r s st t tr v w z");
const VOWELS = list("a e i o u ai ea ou");
const ENDS = ["", ...list("n r l s nd rk m t ck x")];
const DAYS = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const BODIES = list(
  "Council Ministry Court Union Group Bank Agency University Police Club Commission Hospital",
);
const ROLES = list(
  "minister mayor officer lawyer doctor manager witness spokesman director farmer judge coach",
);
const VERBS = list(
  "announced rejected opened closed delayed reviewed questioned supported blamed approved damaged repaired sold " +
    "bought searched blocked praised postponed launched inspected withdrew extended ended changed",
);
const ADJECTIVES = list(
  "new local second small large early final sudden quiet serious public private old northern southern likely rare " +
    "heavy costly joint formal further narrow",
);
const NOUNS = list(
  "bridge storm ferry tunnel harvest ballot budget strike verdict trial witness engine reactor vaccine clinic school " +
    "teacher pipeline refinery airport runway flight passenger train signal harbour cargo tanker fishery border patrol " +
    "treaty embassy sanction tariff export merger factory battery satellite rocket launch telescope virus outbreak " +
    "hospital surgeon museum painting theft ransom police arrest prison escape shooting robbery protest march curfew " +
    "coalition senator governor election recount petition pension wage inflation interest loan bank currency market " +
    "shares dividend audit fraud bribery lawsuit patent licence software network outage password stadium final league " +
    "transfer referee injury medal record marathon festival concert album film actor award novel drought flood wildfire " +
    "earthquake volcano glacier river reservoir pollution emission forest wolf whale beach heatwave snow avalanche " +
    "rescue helicopter climber hiker shelter charity donation refugee visa migrant census housing rent tower demolition",
);
const FORMS = [
  "{person}, the {role} of the {body}, said on {day} that the {noun} in {place} had {verb} the {adjective} {noun}.",
  "the {body} {verb} a {adjective} {noun} after {figure} people asked about the {noun} near {place}.",
  "in {place} the {noun} of the {adjective} {noun} {verb} more than {figure} of them, {surname} told reporters.",
  "{surname} had {verb} the {noun} before, but nobody at the {body} knew how the {noun} would end.",
  "about {figure} residents of {place} waited on {day} while the {noun} and the {noun} were {adjective}.",
  "“we have {verb} every {noun} that we could,” said {person}, who has led the {body} since the {adjective} {noun}.",
  "the {noun} costs {figure} million a year, and the {body} says that its {noun} was {verb} too late.",
  "no {noun} was found at first, {person} said, although the {noun} stood {figure} metres from the {adjective} {noun}.",
  "officials from {place} are to meet the {body} this week over the {noun}, which {surname} called {adjective}.",
  "it is not known whether the {noun} will be {verb} again before the {noun} of the {adjective} season begins.",
];
