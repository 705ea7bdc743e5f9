import { Likener, type Likeness, type Prepared, weighInStory } from "../../src/compare/likeness/index.ts";
import { type Mark, type MarkKind, marksOf } from "../../src/model/mark.ts";
import { inside, type Span } from "../../src/model/span.ts";
import { readText } from "../annotate/read-text.ts";
import type { Judge } from "./judge.ts";
import { type Pair, type Side, sidesOf } from "./pair.ts";

/** The likeness of tellings, of whole sentences with the marks that they have in their text; sentences of a story are weighed in it. */
export const ours: Judge = {
  name: "ours",
  evidence: (_, pairs) => likenessesOf(pairs).map(({ score, features }) => [score, ...features]),
};

/** The features of each pair. */
export function featuresOf(pairs: readonly Pair[]): readonly Float64Array[] {
  return likenessesOf(pairs).map(({ features }) => features);
}

function likenessesOf(pairs: readonly Pair[]): readonly Likeness[] {
  const likener = new Likener();
  const prepared = inStories(pairs, preparedSides(likener, [...sidesOf(pairs).values()]));
  return pairs.map(({ a, b }) => {
    const [one, two] = [prepared.get(a.id), prepared.get(b.id)];
    if (one === undefined || two === undefined) throw new RangeError("a sentence that was not read");
    return likener.of(one, two);
  });
}

/** Weighs sentences of a story among those of it that are in pairs; others keep the weights of their words. */
function inStories(
  pairs: readonly Pair[],
  prepared: ReadonlyMap<string, Prepared>,
): ReadonlyMap<string, Prepared> {
  const stories = Map.groupBy(
    pairs.filter(({ story }) => story !== ""),
    ({ story }) => story,
  );
  const weighed = [...stories.values()].flatMap((own) => {
    const sides = [...sidesOf(own).keys()].flatMap((id) => {
      const telling = prepared.get(id);
      return telling === undefined ? [] : [{ id, telling }];
    });
    return weighInStory(sides.map(({ telling }) => telling)).map(
      (telling, at) => [sides[at]?.id ?? "", telling] as const,
    );
  });
  return new Map([...prepared, ...weighed]);
}

/** Sentences made ready, by id. Each text is read once. */
export function preparedSides(likener: Likener, sides: readonly Side[]): ReadonlyMap<string, Prepared> {
  const byText = new Map<string, Side[]>();
  for (const side of sides) byText.set(side.text, [...(byText.get(side.text) ?? []), side]);
  return new Map(
    [...byText].flatMap(([text, own]) => {
      const marks = readText(text);
      return own.map((side) => [side.id, likener.prepare(tellingIn(text, side, marks))] as const);
    }),
  );
}

function tellingIn(text: string, span: Span, marks: readonly Mark[]) {
  const within = <Kind extends MarkKind>(kind: Kind) =>
    marksOf(marks, kind).filter((mark) => inside(mark, span));
  return {
    text,
    start: 0,
    words: within("word"),
    names: within("name"),
    times: within("time"),
    quantities: within("quantity"),
  };
}
