import { Scores } from "../../src/compare/scores.ts";
import { statementsOf } from "../../src/compare/statements.ts";
import { type Terms, termsOf } from "../../src/compare/terms.ts";
import { silent } from "../../src/model/progress.ts";
import { readText, reportOf } from "../annotate/read-text.ts";
import type { Judge } from "./judge.ts";
import { sidesOf } from "./pair.ts";
import { lengths } from "./plain.ts";

/** The score that statements are aligned by, of whole sentences. */
export const ours: Judge = {
  name: "ours",
  evidence: (_, pairs) => {
    const sides = [...sidesOf(pairs).values()];
    const told = new Map<string, ReturnType<typeof statementsOf>>();
    const terms = sides.map(({ text, from, to }): Terms => {
      if (!told.has(text)) {
        const report = reportOf(text, false);
        told.set(text, statementsOf({ report, reference: null, marks: readText(text) }, 0));
      }
      const all = new Map<string, number>();
      for (const each of told.get(text) ?? []) {
        const { anchor } = each.statement;
        if (anchor.from < from || anchor.to > to) continue;
        for (const [term, share] of termsOf(each)) all.set(term, Math.max(all.get(term) ?? 0, share));
      }
      return all;
    });
    const index = new Map(sides.map(({ id }, at) => [id, at]));
    const scores = new Scores(
      terms,
      sides.map((_, at) => at),
      silent,
    );
    return pairs.map((pair) => [
      scores.of(index.get(pair.a.id) ?? 0, index.get(pair.b.id) ?? 0),
      ...lengths(pair),
    ]);
  },
};
