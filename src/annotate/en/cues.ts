import type { AttributionMark } from "../../model/mark.ts";

export type Sense = AttributionMark["sense"];

/**
 * What may follow a verb of saying:
 * `clause`: what is said is a clause [said the road was shut, that it was shut];
 * `quote`: it stands beside a quotation [“No,” she snapped];
 * `thing`: what is said is a noun phrase [denied a role, vowed revenge];
 * `deed`: what is said is an infinitive [vowed to return];
 * `person`: somebody is told first [told reporters that, urged the county to];
 * `of`: [accused the mayor of lying]; `for`: [called for calm]; `as`: [described it as a trap];
 * `name`: [called it a trap]; `that`: a clause, but only behind "that" [showed that].
 */
export type Frame = "clause" | "quote" | "thing" | "deed" | "person" | "of" | "for" | "as" | "name" | "that";

export interface Cue {
  readonly sense: Sense;
  readonly frames: ReadonlySet<Frame>;
}

/** The verbs of saying and thinking by dictionary form; the list is ours, frames were read off news prose. */
const VERBS: ReadonlyMap<string, Cue> = new Map(
  [
    [
      "say",
      "clause quote",
      "say add note tweet write announce explain comment mention observe remark recall relate recount reply respond " +
        "retort answer continue joke state stress emphasize emphasise underline underscore highlight reiterate repeat " +
        "point declare reveal disclose clarify reaffirm reassert restate proclaim elaborate interject quip post exclaim concede conclude report signal retweet",
    ],
    [
      "say",
      "quote",
      "go laugh shout cry yell chant scream sing read muse sigh whisper mutter scoff shrug snap tease ask wonder " +
        "speak gush deadpan thunder",
    ],
    ["say", "clause person quote", "tell inform notify remind brief text"],
    ["say", "deed", "tell remind"],
    [
      "say",
      "that",
      "charge show find learn testify hear indicate imply illustrate demonstrate mean note point",
    ],
    ["say", "clause", "estimate calculate"],
    ["say", "as quote", "describe characterize characterise portray hail depict brand dub label decry cast"],
    ["say", "name quote", "call"],
    [
      "say",
      "thing quote",
      "condemn denounce praise criticize criticise slam blast applaud welcome mock lambast ridicule lament cite " +
        "express voice report announce reiterate highlight defend",
    ],
    [
      "claim",
      "clause quote thing",
      "claim allege argue contend insist maintain assert boast complain hint assure counter protest opine " +
        "speculate suggest",
    ],
    ["claim", "of quote", "accuse"],
    ["claim", "thing quote", "blame"],
    ["deny", "clause thing quote", "deny dispute reject dismiss refute rebut disavow deride"],
    ["deny", "clause quote", "disagree doubt"],
    ["deny", "deed", "refuse decline"],
    ["believe", "clause quote", "believe think fear hope suspect expect reckon guess worry predict forecast"],
    [
      "believe",
      "that quote",
      "feel assume suppose consider know understand realize realise project anticipate conclude imagine agree " +
        "theorize theorise determine decide acknowledge",
    ],
    ["intend", "clause deed thing quote", "vow pledge promise threaten swear guarantee"],
    ["intend", "deed", "propose offer"],
    [
      "ask",
      "person deed clause quote thing",
      "urge ask demand request order beg implore beseech advise recommend instruct encourage exhort",
    ],
    ["ask", "for", "call plead push appeal"],
    ["warn", "clause quote person thing deed", "warn caution"],
    [
      "confirm",
      "clause thing quote",
      "confirm acknowledge admit concede verify certify recognize affirm corroborate",
    ],
  ]
    .flatMap(([sense, frames, verbs]) =>
      (verbs ?? "").split(" ").map((verb) => [verb, sense, frames] as const),
    )
    .reduce((map, [verb, sense, frames]) => {
      const known = map.get(verb);
      const all = [...(known?.frames ?? []), ...(frames ?? "").split(" ")] as Frame[];
      return map.set(verb, { sense: known?.sense ?? (sense as Sense), frames: new Set(all) });
    }, new Map<string, Cue>()),
);

/** What is known of a verb by its dictionary form; null for a verb that says nothing. */
export function cueVerb(lemma: string): Cue | null {
  return VERBS.get(lemma) ?? null;
}
