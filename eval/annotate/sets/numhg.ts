import { hasFile, jsonLines } from "../data.ts";
import { halfRows, shareOf } from "../half-rows.ts";
import type { MarkSet } from "../mark-set.ts";
import { markText } from "../marked-text.ts";
import { plainNumbers } from "../plain-numbers.ts";

const SET = "numhg";

interface Line {
  readonly text: string;
  /** The headline with the number left out. */
  readonly cloze: string;
  readonly answer: string;
  /** "Copy( 2 )", "Trans( seven )", "Paraphrase( 65,000 , K )", "Round( 1.94 , 1 )", … */
  readonly operation: string;
}

interface Item {
  readonly line: Line;
  readonly operation: string;
  /** The number that the headline tells: answer and the scale behind it. */
  readonly wanted: number;
  /** How far a number of the text may be from it: 0 unless the headline rounds. */
  readonly slack: number;
}

interface Case extends Item {
  readonly read: readonly number[];
}

/** Numbers of headlines: is the number among those that are read in the article. */
export const numhg: MarkSet = {
  name: SET,
  isIn: (folder) => hasFile(folder, SET, "items.jsonl.gz"),
  score: (folder) => {
    const cases = jsonLines<Line>(folder, SET, "items.jsonl.gz")
      .flatMap((line): readonly Item[] => itemsOf(line))
      .map((item): Case => ({ ...item, read: readNumbers(item.line.text) }));
    const judge = shareOf<Case>(
      ({ read, wanted, slack }) => read.some((value) => isNear(value, wanted, slack)),
      ({ line, wanted }) => `${wanted}: ${line.operation} | ${line.cloze} | ${line.text}`,
    );
    const rows = (metric: string, part: readonly Case[]) =>
      halfRows(SET, metric, part, ({ line }) => line.text, judge);
    return {
      rows: [
        ...rows("reading", cases),
        ...OPERATIONS.flatMap((name) =>
          rows(
            `reading.${name.toLowerCase()}`,
            cases.filter(({ operation }) => operation === name),
          ),
        ),
      ],
      failures: [],
    };
  },
};

const OPERATIONS: readonly string[] = ["Copy", "Trans", "Paraphrase", "Round"];

const SCALES: ReadonlyMap<string, number> = new Map([
  ["K", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** The item, where its operation reads one number; nothing where it reckons, or where the blank is in a name [U____]. */
function itemsOf(line: Line): readonly Item[] {
  const operation = /^[A-Za-z]+/.exec(line.operation)?.[0]?.replace(/^SRound$/, "Round") ?? "";
  if (!OPERATIONS.includes(operation) || /Add|Subtract|Multiply|Divide/.test(line.operation)) return [];
  const answer = Number(line.answer.replaceAll(",", ""));
  const blank = line.cloze.indexOf("____");
  if (!Number.isFinite(answer) || /\p{L}-?$/u.test(line.cloze.slice(0, blank))) return [];
  const scale =
    SCALES.get(/^[\s-]*([KMBT](?![a-z])|[mbt]r?illion)/.exec(line.cloze.slice(blank + 4))?.[1] ?? "") ?? 1;
  const decimals = line.answer.split(".")[1]?.length ?? 0;
  const slack = operation === "Round" ? scale * 10 ** -decimals : 0;
  return [{ line, operation, wanted: answer * scale, slack }];
}

/** Values and ends of quantities; of times the numbers that stand in their words. */
function readNumbers(text: string): readonly number[] {
  const { quantities, times } = markText(text);
  const ends = quantities.flatMap(({ value, low, high, sort }) =>
    [value ?? low, value ?? high].flatMap((each) =>
      each === null ? [] : sort === "money" && each < 1 ? [each, each * 100] : [each],
    ),
  );
  return [
    ...ends,
    ...times.flatMap(({ from, to }) => plainNumbers(text.slice(from, to)).map(({ value }) => value)),
  ];
}

function isNear(read: number, wanted: number, slack: number): boolean {
  const off = Math.abs(read - wanted);
  return off <= 1e-9 * Math.abs(wanted) || off < slack;
}
