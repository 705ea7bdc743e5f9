import { hasFile, jsonLines } from "../data.ts";
import { detokenise } from "../detokenise.ts";
import { type LabelledLine, runsOf, tokensIn } from "../labels.ts";
import type { MarkSet } from "../mark-set.ts";
import { readText } from "../read-text.ts";
import { outermost, speechActs } from "../speech-roles.ts";
import { f1Rows, type Tally } from "../tally.ts";

const ROLES = ["source", "cue", "content"] as const;

type Role = (typeof ROLES)[number];

/**
 * A set of tokens labelled source, cue and content: exact-match F1 of spans, one row a role. Of long sets only every
 * so-manieth line is read, for the time that it takes; of sets that label speech alone our stances are left out.
 */
export function speechLabels(
  name: string,
  folderName: string,
  files: readonly string[],
  { every = 1, stances = true }: { readonly every?: number; readonly stances?: boolean } = {},
): MarkSet {
  return {
    name,
    isIn: (folder) => files.every((file) => hasFile(folder, folderName, file)),
    score: (folder) => {
      const lines = files
        .flatMap((file) => jsonLines<LabelledLine>(folder, folderName, file))
        .filter((_, index) => index % every === 0);
      const tallies = lines.map((line) => judge(line, stances));
      const rows = ROLES.flatMap((role) =>
        f1Rows(
          name,
          `${role}-f1`,
          tallies.map((each) => each[role]),
        ),
      );
      return { rows, failures: [] };
    },
  };
}

function judge({ tokens, labels }: LabelledLine, stances: boolean): Record<Role, Tally> {
  const id = tokens.join(" ");
  const { text, places } = detokenise(tokens);
  const gold = runsOf(labels);
  const marks = readText(text).filter((mark) => stances || mark.kind !== "attribution" || mark.told);
  const acts = outermost(speechActs(text, marks));
  const given: Record<Role, Set<string>> = { source: new Set(), cue: new Set(), content: new Set() };
  for (const { source, cue, contents } of acts) {
    for (const [role, spans] of [
      ["source", source === null ? [] : [source]],
      ["cue", [cue]],
      ["content", contents],
    ] as const) {
      for (const span of spans) {
        const run = tokensIn(places, span);
        if (run !== null) given[role].add(`${run.first}-${run.end}`);
      }
    }
  }
  const tally = (role: Role): Tally => {
    const wanted = new Set(
      gold.filter((run) => run.role === role).map(({ first, end }) => `${first}-${end}`),
    );
    const words = (key: string): string => {
      const [first, end] = key.split("-").map(Number);
      return tokens.slice(first, end).join(" ");
    };
    const missing = [...wanted].filter((key) => !given[role].has(key)).map(words);
    const extra = [...given[role]].filter((key) => !wanted.has(key)).map(words);
    const right = [...wanted].filter((key) => given[role].has(key)).length;
    const wrong =
      missing.length + extra.length === 0
        ? []
        : [
            `${text}\n${[...missing.map((one) => `missing: ${one}`), ...extra.map((one) => `too much: ${one}`)].join("\n")}`,
          ];
    return { id, right, found: given[role].size, gold: wanted.size, wrong };
  };
  return { source: tally("source"), cue: tally("cue"), content: tally("content") };
}
