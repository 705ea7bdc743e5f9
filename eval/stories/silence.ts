import { type Row, share } from "../row.ts";
import type { GoldStory } from "./gold.ts";
import { jaccard } from "./points.ts";
import type { Publication } from "./publication.ts";
import { placedPoints, type Units } from "./units.ts";

/** From here on a point tells a fact of gold. */
const SAME_FACT = 0.5;

/**
 * Scores what is said of silent reports, in points that are at least half like a fact: that a silence is reliable is
 * right where gold has no telling of the fact in that report; and of the silences that gold bears out, in reports whose
 * text is complete, those that are called so.
 */
export function scoreSilence(story: GoldStory, publication: Publication, units: Units): readonly Row[] {
  const { comparison, reports } = publication;
  if (comparison === null || story.facts === null) return [];
  const docs = new Map<string, string>([...reports].map(([doc, { report }]) => [report.id, doc]));
  const whole = new Set(
    comparison.reports.filter(({ completeness }) => completeness === "whole").map(({ id }) => id),
  );
  const silences = placedPoints(comparison, publication, units).flatMap((placed) => {
    const [best] = [...units.supports.keys()]
      .map((fact) => ({ fact, likeness: jaccard(fact, placed, units) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (best === undefined || best.likeness < SAME_FACT) return [];
    return placed.point.silent.flatMap(({ report, reliability }) => {
      const doc = docs.get(report);
      if (doc === undefined) return [];
      const tells = best.fact.support.has(doc) || best.fact.also.has(doc);
      const wrong = `${doc} tells ${best.fact.id}, ${best.fact.claim}`;
      return [{ report, reliable: reliability === "reliable", tells, wrong }];
    });
  });
  const place = { layer: "compare", set: story.set } as const;
  const rows = [
    share(
      { ...place, metric: "silence.reliable" },
      silences.filter(({ reliable }) => reliable).map(({ tells, wrong }) => ({ right: !tells, wrong })),
    ),
    share(
      { ...place, metric: "silence.found" },
      silences
        .filter(({ report, tells }) => !tells && whole.has(report))
        .map(({ reliable, report }) => ({ right: reliable, wrong: `${docs.get(report)} does leave it out` })),
    ),
  ];
  return rows.filter((row): row is Row => row !== null);
}
