import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type OutletRule, readRule } from "../extract/html/rules.ts";
import { CliError } from "./errors.ts";
import type { Args } from "./options.ts";

/** A rule is a few lines, and a folder has one for each outlet. */
const LARGEST_RULE = 100_000;
const MOST_RULES = 10_000;

/** The rules in the folder that the command line names, by file name; none without it. Throws CliError (2). */
export async function rulesOf(args: Args): Promise<readonly OutletRule[]> {
  const folder = args.text("rules");
  if (folder === null) return [];
  const files = (await namesIn(folder)).filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0) throw new CliError(`--rules ${folder} holds no rule: no file ends in .json.`, 2);
  if (files.length > MOST_RULES)
    throw new CliError(`--rules ${folder} holds more than ${MOST_RULES} rules.`, 2);
  const rules: OutletRule[] = [];
  for (const name of files) rules.push(await ruleIn(path.join(folder, name), path.basename(name, ".json")));
  return rules;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new CliError(`--rules ${folder} is no folder that can be read.`, 2, { cause: error });
  }
}

async function ruleIn(file: string, name: string): Promise<OutletRule> {
  try {
    if ((await stat(file)).size > LARGEST_RULE) throw new Error(`${name} is larger than a rule can be.`);
    return readRule(await readFile(file, "utf8"), name);
  } catch (error) {
    throw new CliError(`${file}: ${error instanceof Error ? error.message : String(error)}`, 2, {
      cause: error,
    });
  }
}
