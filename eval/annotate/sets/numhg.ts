import type { Row } from "../../row.ts";
import { hasFile, jsonLines } from "../data.ts";
import { halfRows, shareOf } from "../half-rows.ts";
import { isKeptApart } from "../halves.ts";
import type { MarkSet } from "../mark-set.ts";
import { plainNumbers } from "../plain-numbers.ts";
import { type QuantityReader, readOurs } from "../quantity-reader.ts";

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
  /** Whether the number names a thing instead of counting [Flight 93]. */
  readonly label: boolean;
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
    const items = jsonLines<Line>(folder, SET, "items.jsonl.gz").flatMap((line) => itemsOf(line));
    return { rows: rowsOf(items, readOurs), failures: [] };
  },
};

function rowsOf(items: readonly Item[], reader: QuantityReader): readonly Row[] {
  const cases = items.map((item): Case => ({ ...item, read: readNumbers(item.line.text, reader) }));
  const judge = shareOf<Case>(
    ({ read, wanted, slack }) => read.some((value) => isNear(value, wanted, slack)),
    ({ line, wanted }) => `${wanted}: ${line.operation} | ${line.cloze} | ${line.text}`,
  );
  const rows = (metric: string, part: readonly Case[]): readonly Row[] =>
    halfRows(SET, metric, part, ({ line }) => isKeptApart(line.text), judge);
  const plain = cases.filter(({ label }) => !label);
  return [
    ...rows("reading", plain),
    ...rows("reading-with-labels", cases),
    ...OPERATIONS.flatMap((name) =>
      rows(
        `reading.${name.toLowerCase()}`,
        plain.filter(({ operation }) => operation === name),
      ),
    ),
  ];
}

const OPERATIONS: readonly string[] = ["Copy", "Trans", "Paraphrase", "Round"];

const SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

// Words behind which a number tells which one is meant, and names that go with a number.
const LABEL =
  /\b(?:No|Flight|Chapter|Game|Category|Phase|Type|Title|Article|Proposition|Prop|Section|Route|Interstate|Area|Apollo|Patient|Day|Week|Round|Level|Super Bowl|S&P|FTSE|iPhone|IPhone|iPad|iOS|Windows|Phone|PlayStation|Xbox|Galaxy|Note|Android|Boeing|Airbus)\.? $|['’]$/;

/** The item, where its operation reads one number; nothing where it reckons, or where the blank is in a name [U____]. */
function itemsOf(line: Line): readonly Item[] {
  const operation = /^[A-Za-z]+/.exec(line.operation)?.[0]?.replace(/^SRound$/, "Round") ?? "";
  if (!OPERATIONS.includes(operation) || /Add|Subtract|Multiply|Divide/.test(line.operation)) return [];
  const answer = Number(line.answer.replaceAll(",", ""));
  const blank = line.cloze.indexOf("____");
  const before = line.cloze.slice(0, blank);
  if (!Number.isFinite(answer) || /\p{L}-?$/u.test(before)) return [];
  const scale =
    SCALES.get(
      /^[\s-]*([KMBT](?![a-z])|[MBTmbt]r?illion)/.exec(line.cloze.slice(blank + 4))?.[1]?.toLowerCase() ?? "",
    ) ?? 1;
  const decimals = line.answer.split(".")[1]?.length ?? 0;
  const slack = operation === "Round" ? scale * 10 ** -decimals : 0;
  return [
    {
      line,
      operation,
      wanted: answer * scale,
      slack,
      label: LABEL.test(before) || /^ers\b/.test(line.cloze.slice(blank + 4)),
    },
  ];
}

/** Values and ends of quantities; of times the numbers that stand in their words. */
function readNumbers(text: string, read: QuantityReader): readonly number[] {
  const { quantities, times } = read(text);
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
