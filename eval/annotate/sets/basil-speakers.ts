import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AttributionMark, marksOf } from "../../../src/model/mark.ts";
import { hasFile } from "../data.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { accuracyRows, type Tally } from "../tally.ts";

const SET = "basil-speakers";

interface GoldSpan {
  readonly quote: "yes" | "no";
  readonly speaker?: string;
  readonly txt: string;
  readonly char_start: number;
  readonly char_end: number;
}

interface Article {
  readonly file: string;
  readonly spans: readonly GoldSpan[];
}

/** Who says the words of spans that stand in quotations, where gold names the speaker. */
export const basilSpeakers: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, "basil", "stories"),
  score: (folder) => {
    const stories = join(folder, "basil", "stories");
    const tallies = readdirSync(stories, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(({ name }) => {
        const articles: readonly Article[] = JSON.parse(
          readFileSync(join(stories, name, "annotations.json"), "utf8"),
        );
        return articles.map((article) =>
          judge(name, readFileSync(join(stories, name, article.file), "utf8"), article.spans),
        );
      });
    return {
      rows: [
        ...accuracyRows(
          SET,
          "speaker",
          tallies.map(({ persons }) => persons),
        ),
        ...accuracyRows(
          SET,
          "speaker.bodies",
          tallies.map(({ bodies }) => bodies),
        ),
      ],
      failures: [],
    };
  },
};

function judge(id: string, text: string, spans: readonly GoldSpan[]): { persons: Tally; bodies: Tally } {
  const asked = spans.filter(
    ({ quote, speaker = "other_" }) => quote === "yes" && !speaker.startsWith("other_"),
  );
  const said = asked.length === 0 ? [] : marksOf(readText(text, { headline: true }), "attribution");
  const tally = (some: readonly GoldSpan[]): Tally => {
    const wrong = some.flatMap((span) => {
      const given = speakerOf(span, said);
      return isSame(span.speaker ?? "", given)
        ? []
        : [`${given || "nobody"} instead of ${span.speaker}: ${span.txt}`];
    });
    return { id, right: some.length - wrong.length, found: some.length, gold: some.length, wrong };
  };
  return {
    persons: tally(asked.filter(({ speaker = "" }) => !BODY.test(speaker))),
    bodies: tally(asked.filter(({ speaker = "" }) => BODY.test(speaker))),
  };
}

/**
 * Labels that name a party, a campaign or an office. Gold gives them to whoever speaks of it, whom the text names
 * by a name of their own: what is right is not in the words, so they have a row of their own.
 */
const BODY = /(?:Democrats|Republicans|lawmakers|campaign|officials|Party|plaintiffs|Now|NAACP|BuzzFeed)$/i;

/** The speaker of the innermost attribution whose content shares most with a span. */
function speakerOf({ char_start: from, char_end: to }: GoldSpan, said: readonly AttributionMark[]): string {
  const around = said
    .filter(({ told }) => told)
    .map((mark) => ({ mark, shared: Math.min(to, mark.content.to) - Math.max(from, mark.content.from) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || length(a.mark.content) - length(b.mark.content));
  return around[0]?.mark.speaker ?? "";
}

function length({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from;
}

/**
 * Gold names speakers as "Jay_Inslee" or "House_Democrats". Right is who has gold's last word, a plural or not, among
 * the words of the speaker: the last name of a person, the head of a body.
 */
function isSame(gold: string, given: string): boolean {
  const last = stem(gold.split("_").at(-1) ?? "");
  return given.split(/[^\p{L}\p{N}]+/u).some((word) => stem(word) === last);
}

function stem(word: string): string {
  return word.toLowerCase().replace(/s$/, "");
}
