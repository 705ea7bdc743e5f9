import type { EvidenceKind } from "../../model/comparison.ts";
import { FEATURES } from "../likeness/index.ts";
import { IN_CONTEXT } from "./context.ts";
import { IN_STORY, type InStory } from "./in-story.ts";

type Aligned = (typeof FEATURES)[number];

/** Whether little of the shorter is aligned: what else speaks for a pair then counts for less than its sum. */
export const LITTLE = ["less than a fifth aligned", "less than a third aligned"] as const;

/** How likely the two tell an event in common by their aligned words, beside the other statements of their reports. */
export const BY_CHANCE = [
  "chance",
  "chance in particular",
  "chance, of the nearer rival",
  "chance, of the farther rival",
] as const;

/** Whatever is measured of a pair, in the order of the learnt weights. */
export const MEASURED: readonly string[] = [
  ...IN_STORY,
  ...FEATURES.map((feature) => `aligned ${feature}`),
  ...BY_CHANCE,
  ...LITTLE,
];

/** `words`: measured by the words that are shared, among which it is parted where a score is explained. */
type Kind = EvidenceKind | "words";

const STORY_KINDS: Readonly<Record<InStory, Kind>> = {
  "shared in particular": "words",
  "shared, of the nearer rival": "words",
  "sentence in particular": "words",
  "sentence, of the nearer rival": "words",
  "sentence, of the farther rival": "words",
  "seldom in particular": "words",
  "used once": "words",
  "own words in common": "words",
  "no own word in common": "words",
  "one own word in common": "words",
  "near in particular": "near",
  "near, of the nearer rival": "near",
  "names in common": "names",
  "names left on both sides": "names",
  "names of the sentence in common": "names",
  "names of the sentence not in common": "names",
  "figures in common": "figures",
  "figures that differ": "figures",
  "other tolls": "figures",
  "same toll": "figures",
  "same thing counted": "figures",
  "days in common": "days",
  "other days": "days",
  "verbs in common": "roles",
  "verb nearness": "roles",
  "subject nearness": "roles",
  "object nearness": "roles",
  "same stage": "stage",
  "same speaker": "speakers",
  "other speaker": "speakers",
  "places apart": "place",
  "one display": "place",
  "words of the shorter": "length",
  "ratio of words": "length",
};

const ALIGNED_KINDS: Readonly<Record<Aligned, Kind>> = {
  shared: "words",
  "shared-share": "words",
  "shared-least": "words",
  "shared-most": "words",
  "same-share": "words",
  heaviest: "words",
  second: "words",
  names: "names",
  "names-least": "names",
  "names-apart": "names",
  "people-apart": "names",
  "places-apart": "names",
  figures: "figures",
  "figures-clash": "figures",
  "figures-apart": "figures",
  times: "days",
  "times-clash": "days",
  "times-apart": "days",
  action: "roles",
  "actions-least": "roles",
  "actions-most": "roles",
  "nouns-least": "words",
  "nouns-most": "words",
  opposites: "roles",
  roles: "roles",
  "roles-swapped": "roles",
  "roles-apart": "roles",
  order: "roles",
  negation: "stage",
  "left-least": "words",
  "left-most": "words",
  "left-heaviest": "words",
  vectors: "near",
  "soft-least": "near",
  "soft-most": "near",
  length: "length",
  "length-share": "length",
  run: "words",
  pairs: "words",
  words: "words",
  "words-least": "words",
  triples: "words",
  letters: "words",
  "letters-least": "words",
  cosine: "words",
  "same-figures": "figures",
  "left-units-least": "words",
  "left-units-most": "words",
  "actions-left-least": "roles",
  "actions-left-most": "roles",
  "nouns-left-least": "words",
  "nouns-left-most": "words",
  adjacent: "words",
  open: "words",
  "countries-apart": "names",
};

/** The kind of evidence that each of `MEASURED` is. */
export const KINDS: readonly Kind[] = [
  ...IN_STORY.map((measured) => STORY_KINDS[measured]),
  ...FEATURES.map((feature) => ALIGNED_KINDS[feature]),
  ...[...BY_CHANCE, ...LITTLE].map((): Kind => "words"),
];

const CONTEXT_KINDS: Readonly<Record<(typeof IN_CONTEXT)[number], EvidenceKind>> = {
  "told elsewhere, of the seldomer": "others",
  "told elsewhere, of the commoner": "others",
  "like a third": "others",
  "rest of the sentences": "beside",
  "sentences beside both": "beside",
  "sentence beside one": "beside",
};

/** The kind of evidence that each of `IN_CONTEXT` is. */
export const KINDS_IN_CONTEXT: readonly EvidenceKind[] = IN_CONTEXT.map(
  (measured) => CONTEXT_KINDS[measured],
);
