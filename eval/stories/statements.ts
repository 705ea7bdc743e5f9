import { type Row, share } from "../row.ts";
import { clauseLength } from "./clause.ts";
import { covers } from "./places.ts";
import { type Placed, type PlacedPoint, type Telling, tells, type Units } from "./units.ts";

/** A statement may be this much longer than the clause that holds gold's words. */
const LONGEST = 1.6;

/**
 * Scores how sentences were split, whatever the points: the share of gold's supports that some statement covers in
 * words of about a clause (`statements.recall`), and at any length (`statements.covered`).
 */
export function scoreStatements(
  set: string,
  points: readonly PlacedPoint[],
  units: Units,
): readonly (Row | null)[] {
  const all: Pick<PlacedPoint, "statements"> = { statements: points.flatMap(({ statements }) => statements) };
  const supports = [...units.supports].flatMap(([fact, tellings]) =>
    tellings.map((telling) => ({ fact, telling })),
  );
  const covered = supports.map(({ fact, telling }) => ({
    right: tells(all, telling),
    wrong: `${fact.id}: no statement tells ${telling.doc} “${telling.words}”`,
  }));
  const short = supports.map(({ fact, telling }) => {
    const limit = Math.ceil(limitOf(telling, units)) - 1;
    const found = all.statements.filter((statement) => tells({ statements: [statement] }, telling));
    return {
      right: tellsShortly(all, telling, units),
      wrong: [
        `${fact.id}: no statement of at most ${limit} characters tells ${telling.doc} “${telling.words}”`,
        ...found.map(({ exact }) => `  ${exact.length}: “${exact.replace(/\s+/g, " ")}”`),
      ].join("\n"),
    };
  });
  return [
    share({ layer: "compare", set, metric: "statements.recall" }, short),
    share({ layer: "compare", set, metric: "statements.covered" }, covered),
  ];
}

/** Whether a statement covers gold's words in words of about the clause that holds them. */
export function tellsShortly(
  { statements }: { readonly statements: readonly Placed[] },
  telling: Telling,
  units: Units,
): boolean {
  const limit = limitOf(telling, units);
  return statements.some(
    ({ doc, exact, places }) =>
      doc === telling.doc && exact.length < limit && covers(places, exact, telling.places),
  );
}

function limitOf(telling: Telling, units: Units): number {
  return LONGEST * clauseLength(units.sentences.words(telling.sentence), telling.words);
}
