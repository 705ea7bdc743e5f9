import type { Sense } from "./cues.ts";

/**
 * What may follow a word of thinking, knowing, wanting or judging:
 * `thing`: a noun phrase [opposed the plan]; `deed`: an infinitive [decided to leave]; `that`: a clause behind "that";
 * `clause`: a clause with or without it; `question`: [asked whether, explained why]; `naming`: somebody or
 * something and what it is taken for [considers it a trap, see them as rivals]; `told`: somebody, then a question or a
 * deed [asked the mayor why].
 */
export type StanceFrame = "thing" | "deed" | "that" | "clause" | "question" | "naming" | "told";

export interface StanceCue {
  readonly sense: Sense;
  readonly frames: ReadonlySet<StanceFrame>;
  /** Prepositions that belong to the cue; what follows them is what it is about [spoke about, opposed to]. */
  readonly prepositions: ReadonlySet<string>;
}

type Line = readonly [sense: Sense, frames: string, words: string];

/**
 * Verbs by dictionary form, as the tagger has it ("hop" for "hoping"). `frames` holds frames and prepositions. A verb
 * of several lines keeps the sense of the first.
 */
const VERBS: readonly Line[] = [
  [
    "judge",
    "thing",
    "endorse criticize criticise attack oppose reject mock dismiss denounce challenge slam blast blame praise applaud condemn " +
      "hail rebuke cheer assail relish thank lament decry deride reprimand lambast lambaste ridicule champion " +
      "disavow disparage bash repudiate dislike prefer enjoy promote tout credit question defend " +
      "downplay champion accept resent regret admire salute berate scold chide vilify fault commend celebrate trash " +
      "second echo counter rebut refute dispute disdain despise hate pan savage skewer rap skewer scorn belittle approve " +
      "welcome deplore detest distrust mourn compare liken rip malign lampoon excoriate castigate shun",
  ],
  [
    "say",
    "thing",
    "announce release mention issue name note discuss insist post share explain publish voice list file highlight " +
      "address unveil expose disclose underscore quote utter recite articulate outline reference coin detail report air " +
      "deliver retweet invoke reiterate emphasize emphasise stress recount bemoan describe portray label dub frame " +
      "spout peddle tweet email convey signal broach argue indicate imply state repeat cite sound reaffirm clarify",
  ],
  ["say", "question", "explain discuss describe say reveal specify detail"],
  ["confirm", "thing", "reveal acknowledge confirm admit concede recognize recognise affirm"],
  ["ask", "thing question told about for", "ask"],
  ["ask", "thing deed", "propose demand order seek request suggest offer authorize recommend"],
  ["ask", "question about thing", "question"],
  ["ask", "question about if", "wonder inquire"],
  ["believe", "thing naming", "consider see view regard deem judge"],
  [
    "believe",
    "thing",
    "predict project fear expect envision foresee imagine anticipate interpret doubt suspect trust",
  ],
  ["believe", "that clause", "assume bet figure guess imagine pray trust"],
  ["believe", "about of", "think worry care fret wonder dream"],
  ["believe", "in", "believe"],
  ["know", "that question thing", "learn discover recall remember notice"],
  ["know", "that question", "know realize realise understand find forget see recognize"],
  ["know", "thing", "understand overlook witness"],
  ["intend", "deed thing", "want prefer plot promise pledge"],
  [
    "intend",
    "deed",
    "hope hop plan intend aim decide agree refuse decline threaten opt resolve consent seek vow vote swear volunteer conspire attempt vie",
  ],
  ["intend", "deed", "look apologize claim"],
  ["intend", "for", "hope hop push vote vouch campaign"],
  ["judge", "against", "vote argue rail lobby campaign inveigh protest"],
  ["judge", "about", "complain brag boast gripe grumble rave joke"],
  ["say", "about of", "talk speak"],
  ["say", "about", "muse speculate lecture"],
  ["say", "to", "refer respond point allude object"],
  ["say", "on", "comment reflect dwell remark expound elaborate focus insist"],
  ["judge", "with on that", "agree disagree"],
  ["judge", "with", "side sympathize sympathise concur"],
  ["judge", "at", "scoff balk bristle sneer swipe"],
  ["ask", "on for", "call"],
  ["say", "naming", "call name declare brand"],
  ["know", "thing that question", "show reveal indicate suggest imply highlight illustrate"],
];

/** Nouns with what they are of: the holder stands before them [Lund's claim that, her opposition to]. */
const NOUNS: readonly Line[] = [
  [
    "claim",
    "that",
    "claim allegation assertion contention accusation suggestion argument insinuation notion theory assumption",
  ],
  ["say", "that", "statement announcement reminder testimony ruling comment remark message admission"],
  [
    "believe",
    "that",
    "belief hope fear concern doubt conviction confidence consensus opinion prediction forecast expectation suspicion worry impression",
  ],
  ["warn", "that", "warning"],
  ["judge", "that", "complaint criticism"],
  ["intend", "that deed", "promise pledge vow threat"],
  ["intend", "deed", "refusal reluctance desire hope decision pledge willingness call promise claim"],
  ["ask", "for deed", "call"],
  ["ask", "about", "question"],
  ["believe", "about", "concern doubt worry skepticism scepticism fear anxiety"],
  ["say", "about on", "talk comment remark joke message statement"],
  ["judge", "to", "opposition objection aversion response reference allegiance resistance"],
  [
    "judge",
    "of",
    "criticism endorsement critique mention accusation chant praise condemnation opinion approval denunciation rejection defense defence acceptance embrace",
  ],
  ["judge", "for", "criticism praise disdain contempt respect admiration"],
  ["judge", "against at on", "attack swipe tirade jab broadside"],
  ["believe", "in", "faith belief confidence"],
];

/** Adjectives behind a form of "be": [was confident that, is critical of]. */
const ADJECTIVES: readonly Line[] = [
  [
    "believe",
    "that clause of about",
    "confident certain sure convinced hopeful optimistic worried concerned skeptical sceptical fearful doubtful wary",
  ],
  ["know", "that of", "aware conscious"],
  ["judge", "of", "critical supportive proud dismissive suspicious fond tired disdainful"],
  [
    "judge",
    "that about with at",
    "happy unhappy pleased delighted thrilled angry furious frustrated upset disappointed glad surprised outraged excited",
  ],
  ["intend", "deed", "eager determined reluctant quick keen loath hesitant inclined careful"],
  ["say", "that", "adamant"],
];

const PREPOSITION = /^(?:about|of|to|on|for|with|against|at|in|if)$/;

function lexicon(lines: readonly Line[]): ReadonlyMap<string, StanceCue> {
  const map = new Map<string, StanceCue>();
  for (const [sense, frames, words] of lines) {
    const all = frames.split(" ");
    for (const word of words.split(" ")) {
      const known = map.get(word);
      map.set(word, {
        sense: known?.sense ?? sense,
        frames: new Set([
          ...(known?.frames ?? []),
          ...(all.filter((frame) => !PREPOSITION.test(frame)) as StanceFrame[]),
        ]),
        prepositions: new Set([
          ...(known?.prepositions ?? []),
          ...all.filter((frame) => PREPOSITION.test(frame)),
        ]),
      });
    }
  }
  return map;
}

const BY_CLASS = { verb: lexicon(VERBS), noun: lexicon(NOUNS), adjective: lexicon(ADJECTIVES) } as const;

export type WordClass = keyof typeof BY_CLASS;

/** What is known of a word as a sign of what somebody thinks, knows, wants or judges; null for other words. */
export function stanceCue(wordClass: WordClass, lemma: string): StanceCue | null {
  return BY_CLASS[wordClass].get(lemma) ?? null;
}
