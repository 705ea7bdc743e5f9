import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NameSort } from "../../../src/model/mark.ts";
import { nameLikeness } from "../../../src/text/alias.ts";
import type { Row, Scored } from "../../row.ts";
import { hasFile, jsonLines } from "../data.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { type AliasPair, areaUnder, type NamedThing, pairsOf, wholeName } from "../names/alias-pairs.ts";
import { gumThings } from "./gum-names.ts";
import { meantimeThings } from "./meantime-names.ts";

/** How well the likeness by which names of several reports are joined tells aliases from other names. */
export const aliases: MarkSet = {
  name: "aliases",
  isIn: (folder) =>
    existsSync(handMade(folder)) &&
    ["meantime", "gum-news", "ecbplus", "newswcl50"].every((set) => existsSync(join(folder, set))),
  score: (folder): Scored => ({
    rows: [
      row("auc", handMadePairs(folder), true),
      ...halves("auc-meantime", meantimeThings(folder)),
      ...halves("auc-gum", gumThings(folder)),
      ...halves("auc-ecbplus", ecbThings(folder)),
      ...halves("auc-newswcl50", wclThings(folder)),
    ].filter(({ n }) => n > 0),
    failures: [],
  }),
};

function halves(metric: string, things: readonly NamedThing[]): readonly Row[] {
  return [
    row(metric, pairsOf(things), false),
    row(`${metric}.seen`, pairsOf(things.filter(({ document }) => !isKeptApart(document))), true),
    row(`${metric}.apart`, pairsOf(things.filter(({ document }) => isKeptApart(document))), false),
  ];
}

function row(metric: string, pairs: readonly AliasPair[], told: boolean): Row {
  const scored = pairs.map((pair) => ({ ...pair, score: nameLikeness(pair.a, pair.b, pair.sort) }));
  const wrong = scored
    .filter(({ same, score }) => same !== score >= 0.8)
    .map(
      ({ a, b, sort, same, score }) =>
        `${same ? "same" : "different"} ${sort} ${a} | ${b}: ${score.toFixed(2)}`,
    );
  return {
    layer: "annotate",
    set: "aliases",
    metric,
    score: areaUnder(scored),
    n: pairs.length,
    wrong: told ? wrong : [],
  };
}

function handMade(folder: string): string {
  return join(folder, "..", "seeds", "gold", "alias-pairs.json");
}

function handMadePairs(folder: string): readonly AliasPair[] {
  const { pairs } = JSON.parse(readFileSync(handMade(folder), "utf8")) as {
    readonly pairs: readonly (readonly [string, string, number])[];
  };
  return pairs.map(([a, b, same]) => ({ a, b, sort: "other", same: same === 1 }));
}

const ECB_SORTS: Readonly<Record<string, NameSort>> = {
  HUMAN_PART_PER: "person",
  HUMAN_PART_ORG: "organisation",
  LOC_GEO: "place",
  HUMAN_PART_GPE: "place",
};

/** People, bodies and places that several reports of a topic of ECB+ name. */
function ecbThings(folder: string): readonly NamedThing[] {
  interface Line {
    readonly doc: string;
    readonly topic: string | number;
    readonly sentences: readonly { readonly tokens: readonly string[] }[];
    readonly mentions: readonly {
      readonly type: string;
      readonly text: string;
      readonly cluster: string | null;
      readonly cross_doc: boolean;
    }[];
  }
  const documents = jsonLines<Line>(folder, "ecbplus", "annotations.jsonl.gz");
  const small = smallWords(documents.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens)));
  return documents.flatMap(({ doc, topic, mentions }) =>
    mentions.flatMap(({ type, text, cluster, cross_doc }): NamedThing[] => {
      const sort = ECB_SORTS[type];
      const name = sort === undefined ? null : wholeName(text, sort);
      if (sort === undefined || name === null || cluster === null || !cross_doc) return [];
      if (small.has(name.toLowerCase())) return [];
      return [{ topic: `${topic}`, document: doc, thing: cluster, sort, name }];
    }),
  );
}

/** Words that some text writes small: with a capital they are headlines' and no names ["Gunman Held"]. */
function smallWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => /^\p{Ll}{2,}$/u.test(word)));
}

/** The actors of NewsWCL50's events. */
function wclThings(folder: string): readonly NamedThing[] {
  interface Line {
    readonly file: string;
    readonly mentions: readonly { readonly chain: string; readonly text: string }[];
  }
  const stories = join(folder, "newswcl50", "stories");
  return readdirSync(stories)
    .filter((event) => hasFile(stories, event, "mentions.jsonl.gz"))
    .sort()
    .flatMap((event) =>
      jsonLines<Line>(stories, event, "mentions.jsonl.gz").flatMap(({ file, mentions }) =>
        mentions.flatMap(({ chain, text }): NamedThing[] => {
          const name = chain.endsWith("_ACTOR") ? wholeName(text, "person") : null;
          if (name === null) return [];
          return [{ topic: event, document: `${event}/${file}`, thing: chain, sort: "person", name }];
        }),
      ),
    );
}
