/** Words and tags by which the clauses of a sentence are told apart. */

export const FINITE: ReadonlySet<string> = new Set("VBD VBZ VBP MD".split(" "));
export const VERBAL: ReadonlySet<string> = new Set("VB VBD VBG VBN VBP VBZ MD".split(" "));
export const NOMINAL: ReadonlySet<string> = new Set("NN NNS NNP NNPS CD PRP POS".split(" "));
export const PHRASE: ReadonlySet<string> = new Set(
  "DT PRP$ JJ JJR JJS NN NNS NNP NNPS CD POS PRP PDT RB VBN VBG EX".split(" "),
);

export const SUBORDINATORS: ReadonlySet<string> = new Set(
  "as after before while when since until because although though whereas once if unless".split(" "),
);
export const MEASURES: ReadonlySet<string> = new Set(
  "just only shortly soon hours days weeks months minutes years hour day week month year few several a long even right immediately".split(
    " ",
  ),
);
export const EMPHASIS: ReadonlySet<string> = new Set(
  "just only even shortly soon right immediately".split(" "),
);
export const RELATIVES: ReadonlySet<string> = new Set("who which whose where whom that".split(" "));
export const CONJUNCTIONS: ReadonlySet<string> = new Set("and but or while yet".split(" "));
/** Participles that work as prepositions: what follows belongs to the clause before. */
export const PREPOSITIONAL: ReadonlySet<string> = new Set(
  "including according following regarding concerning considering excluding pending depending owing starting beginning compared based given".split(
    " ",
  ),
);
/** Verbs whose object is told to do something: [urged Hamlin to resign] stays whole. */
export const CONTROL: ReadonlySet<string> = new Set(
  "call urge ask order force allow tell want expect require warn persuade press pressure invite encourage lead cause enable permit help set schedule plan believe say report think know need use due likely able try seek continue begin vow promise agree refuse threaten appear seem hope fail prepare leverage get have".split(
    " ",
  ),
);
