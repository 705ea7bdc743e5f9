/**
 * What a word is to its head, as spaCy's English models name it (the ClearNLP labels, after Stanford's). Heads are
 * verbs, also "be", and prepositions: in [officials in Lisk were told that it rained] "officials" is the `nsubjpass`
 * of "told", "in" a `prep` of "officials", "Lisk" the `pobj` of "in", "rained" the `ccomp` of "told".
 */
export const RELATIONS = [
  "root",
  "nsubj",
  "nsubjpass",
  "csubj",
  "csubjpass",
  "expl",
  "dobj",
  "dative",
  "attr",
  "acomp",
  "oprd",
  "ccomp",
  "xcomp",
  "advcl",
  "acl",
  "relcl",
  "parataxis",
  "prep",
  "pobj",
  "pcomp",
  "agent",
  "conj",
  "cc",
  "preconj",
  "mark",
  "aux",
  "auxpass",
  "neg",
  "prt",
  "advmod",
  "npadvmod",
  "det",
  "predet",
  "amod",
  "compound",
  "nmod",
  "nummod",
  "quantmod",
  "poss",
  "case",
  "appos",
  "intj",
  "meta",
  "dep",
  "punct",
] as const;

export type Relation = (typeof RELATIONS)[number];

/** The number of a relation. */
export const relationId = (name: string): number =>
  Math.max(0, (RELATIONS as readonly string[]).indexOf(name));

/** Penn tags; 0 stands for no word. */
const TAGS =
  " NN NNS NNP NNPS PRP PRP$ DT PDT WDT WP WP$ WRB EX CD JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP VBZ MD TO IN CC RP POS UH FW SYM LS $ # , . : `` '' -LRB- -RRB- HYPH".split(
    " ",
  );
const TAG_IDS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, index) => [tag, index]));

export const TAG_COUNT: number = TAGS.length + 1;

/** The number of a Penn tag; tags that are not in the list share one. */
export const tagId = (tag: string): number => TAG_IDS.get(tag) ?? TAGS.length;
