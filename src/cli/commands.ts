import type { CommandSpec, OptionSpec } from "./options.ts";

const COLOR: OptionSpec = {
  name: "color",
  value: "WHEN",
  about: "colour: auto, always or never (auto heeds NO_COLOR and FORCE_COLOR)",
};
const WIDTH: OptionSpec = {
  name: "width",
  value: "COLUMNS",
  about: "columns to write in (those of the terminal)",
};
const QUIET: OptionSpec = { name: "quiet", short: "q", about: "say nothing on standard error but errors" };
const MAX_BYTES: OptionSpec = {
  name: "max-bytes",
  value: "N",
  about: "largest file that is read, in bytes (20M)",
};
const MAX_FILES: OptionSpec = { name: "max-files", value: "N", about: "most files that are read (5000)" };
const ALLOW_PRIVATE: OptionSpec = {
  name: "allow-private-addresses",
  about: "also ask this machine and private networks; for tests and for an intranet of your own",
};
const RULES: OptionSpec = {
  name: "rules",
  value: "DIR",
  about: "use the rules for outlets in this folder, one JSON file each",
};

/** Every command with its options: the parser, the help and the check of `docs/cli.md` read this one table. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "compare",
    operands: "FILE…",
    about:
      "Compares the reports of one event and shows what they agree on, where they differ and what only one says.",
    notes: [
      "FILE is a web page (HTML or MHTML), a text or a Markdown file with one article, a folder of such files, or - for standard input. Without an output option the comparison is shown in the terminal.",
      "FILE of an output option may be - for standard output, for one of them.",
      "With --story the only FILE is what stories --json wrote, and the reports of one of its stories are compared.",
    ],
    options: [
      {
        name: "story",
        value: "STORY",
        about:
          "compare the reports of one story: its number in the list, its id, or the file of one of its reports",
      },
      {
        name: "url",
        value: "ADDRESS",
        many: true,
        about: "fetch a page of the web and compare it too; may be given again",
      },
      { name: "html", value: "FILE", about: "write one self-contained page for a browser" },
      { name: "json", value: "FILE", about: "write the whole result, for programs and for verify" },
      { name: "markdown", value: "FILE", about: "write a document in Markdown" },
      { name: "csv", value: "FILE", about: "write one row for every reading of every point" },
      QUIET,
      COLOR,
      WIDTH,
      MAX_BYTES,
      MAX_FILES,
      RULES,
      ALLOW_PRIVATE,
    ],
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "stories",
    operands: "FILE…",
    about:
      "Sorts any mix of reports into stories: which tell of one event and why, and who copied from whom.",
    notes: [
      "FILE is what compare takes: a web page, a text or a Markdown file with one article, a folder of such files, or - for standard input. Without an output option the stories are listed in the terminal.",
      "The numbers in the list are those that compare --story and explain take, with the file that --json wrote.",
    ],
    options: [
      { name: "url", value: "ADDRESS", many: true, about: "fetch a page of the web too; may be given again" },
      {
        name: "html",
        value: "DIR",
        about:
          "write a folder of pages: index.html with all stories, and the comparison of each of the largest; a name that ends in .html, or -, is the first page alone",
      },
      {
        name: "compare",
        value: "N",
        about: "how many stories, the largest, are compared for the folder of pages (20)",
      },
      { name: "json", value: "FILE", about: "write the whole result, for programs, compare and explain" },
      {
        name: "pins",
        value: "FILE",
        about: "heed corrections by hand: which reports belong together, which not",
      },
      { name: "since", value: "OLD.json", about: "also say what became of the stories of an earlier result" },
      QUIET,
      COLOR,
      WIDTH,
      MAX_BYTES,
      MAX_FILES,
      RULES,
      ALLOW_PRIVATE,
    ],
    load: () => import("./commands/stories.ts"),
  },
  {
    name: "verify",
    operands: "RESULT.json FILE…",
    about: "Re-reads every statement of a result against the files, and fails on one that is not there.",
    notes: [
      "RESULT.json is what compare --json wrote. The files are read again, and every place that the result names must hold the very words that the result has, with what stands around them. What stories --json wrote is held against the files too: the reports, and every run of words that two of them are said to share.",
      "With --loose the first file is a text of any kind, a summary or a draft: each of its sentences is held against the reports, whatever its words. It is supported, told otherwise, or not told.",
    ],
    options: [
      {
        name: "again",
        about: "also compare or sort the files again, and fail where the result is not the same",
      },
      { name: "loose", about: "check the sentences of a text against reports" },
      { name: "json", about: "with --loose: print the check as JSON" },
      QUIET,
      COLOR,
      WIDTH,
      MAX_BYTES,
      MAX_FILES,
      RULES,
    ],
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "explain",
    operands: "RESULT.json POINT",
    about:
      "Prints why the statements of one point are one point, and why its differences have their verdicts; or why the reports of one story are one story.",
    notes: [
      "RESULT.json is what compare --json or stories --json wrote, or - for standard input; the reports are not read again. POINT is the number of a point or story as the terminal and the page show it, its id, or the beginning of its id; a story goes by the file of one of its reports, too.",
    ],
    options: [{ name: "json", about: "print the explanation as JSON" }, COLOR, WIDTH],
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "show",
    operands: "FILE",
    about: "Prints one report as it is read: its text, what was left out and why, and what is marked in it.",
    notes: [],
    options: [
      {
        name: "url",
        value: "ADDRESS",
        many: true,
        about: "fetch a page of the web and show it in place of a file",
      },
      {
        name: "marks",
        value: "KINDS",
        about:
          "what to list under each block, with commas between: sentences, times, quantities, names, quotes, attributions, stages, hedges, words, all, none (times,quantities,names,quotes,attributions)",
      },
      { name: "json", about: "print the report and its marks as JSON" },
      QUIET,
      COLOR,
      WIDTH,
      MAX_BYTES,
      RULES,
      ALLOW_PRIVATE,
    ],
    load: () => import("./commands/show.ts"),
  },
];
