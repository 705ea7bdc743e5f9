import { promises as fs } from "node:fs";
import path from "node:path";
import type { Capture } from "../model/capture.ts";
import { captureId } from "../model/ids.ts";
import type { Issue, IssueCode, Outcome } from "../model/issue.ts";
import { type Progress, silent } from "../model/progress.ts";
import { pageOfHelper, pagesByStem } from "./helper-folder.ts";
import { defaultLimits, type Limits, longestLine, sizeInWords } from "./limits.ts";
import { mediaTypeOf, type NamedType, READ_TYPES, typeOfBytes } from "./media-type.ts";
import { readMhtml } from "./mhtml.ts";
import { savedFrom } from "./saved-page.ts";
import { unpack } from "./unpack.ts";
import { codeOf, helperNote, walk } from "./walk.ts";

export { defaultLimits, type Limits } from "./limits.ts";

/** A stream of bytes, such as `process.stdin`. */
export type ByteSource = AsyncIterable<Uint8Array | string>;

export interface IngestOptions {
  readonly limits?: Partial<Limits>;
  /** What "-" reads; without it "-" is an error issue. */
  readonly stdin?: ByteSource;
  readonly progress?: Progress;
}

/**
 * Reads inputs into captures, one outcome at a time and in the order given: paths of files, folders (searched
 * through, sorted by name), and "-" for standard input. What a file is says its name, and its bytes where they
 * begin like a web page or MHTML; a page is taken out of MHTML and out of gzip. What cannot be read is an outcome
 * without value and with an issue that names it; the rest go on. A capture's `captured` is what the program that
 * saved the page wrote down, else null: a file's time says when it was copied, not when the page was saved.
 */
export async function* readCaptures(
  inputs: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<Outcome<Capture>> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const progress = options.progress ?? silent;
  let files = 0;
  let bytes = 0;
  for await (const found of listInputs(inputs, limits)) {
    if ("issue" in found) {
      yield { value: null, issues: [found.issue] };
      continue;
    }
    if (files >= limits.files) {
      yield refuse(
        found.file,
        "TOO_MANY",
        `More than ${limits.files} files: ${found.file} and what follows are left out; compare fewer at a time.`,
      );
      return;
    }
    if (bytes >= limits.totalBytes) {
      yield refuse(
        found.file,
        "TOO_LARGE",
        `The files are larger than ${sizeInWords(limits.totalBytes)} together: ${found.file} and what follows are left out; compare fewer at a time.`,
      );
      return;
    }
    const outcome =
      found.file === "-" ? await readStream(options.stdin, limits) : await readFile(found.file, limits);
    files++;
    bytes += outcome.value?.bytes.length ?? 0;
    progress.step("files read", files, null);
    yield outcome;
  }
}

/** All captures and all issues of the inputs at once. */
export async function collectCaptures(
  inputs: readonly string[],
  options: IngestOptions = {},
): Promise<{ readonly captures: readonly Capture[]; readonly issues: readonly Issue[] }> {
  const captures: Capture[] = [];
  const issues: Issue[] = [];
  for await (const outcome of readCaptures(inputs, options)) {
    if (outcome.value !== null) captures.push(outcome.value);
    issues.push(...outcome.issues);
  }
  return { captures, issues };
}

async function* listInputs(inputs: readonly string[], limits: Limits) {
  const named = pagesAmong(inputs);
  for (const input of inputs) {
    if (input === "-") {
      yield { file: input };
      continue;
    }
    let folder: boolean;
    try {
      folder = (await fs.stat(input)).isDirectory();
    } catch (error) {
      yield { issue: unreadable(input, codeOf(error)) };
      continue;
    }
    const { dir, base } = path.parse(path.resolve(input));
    const page = folder ? await pageOfHelper(dir, base, named.get(dir) ?? new Map()) : null;
    if (page !== null) yield await helperNote(input, page);
    else if (folder) yield* walk(input, limits);
    else yield { file: input };
  }
}

/** The pages that are named themselves, by their folder: a shell makes "saved/*" both a page and its helper folder. */
function pagesAmong(inputs: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const files = inputs.filter((input) => input !== "-").map((input) => path.parse(path.resolve(input)));
  const byFolder = Map.groupBy(files, ({ dir }) => dir);
  return new Map([...byFolder].map(([dir, named]) => [dir, pagesByStem(named.map(({ base }) => base))]));
}

async function readFile(name: string, limits: Limits): Promise<Outcome<Capture>> {
  try {
    const { size } = await fs.stat(name);
    if (size > limits.fileBytes) {
      return mediaTypeOf(name) === null ? unsupported(name) : tooLarge(name, limits);
    }
    return toCapture(name, mediaTypeOf(name), await fs.readFile(name), limits);
  } catch (error) {
    return { value: null, issues: [unreadable(name, codeOf(error))] };
  }
}

async function readStream(source: ByteSource | undefined, limits: Limits): Promise<Outcome<Capture>> {
  const name = "standard input";
  if (source === undefined)
    return refuse(name, "UNREADABLE", "There is no standard input to read; name a file instead of “-”.");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > limits.fileBytes) return tooLarge(name, limits);
    chunks.push(bytes);
  }
  return toCapture(name, "text/plain", Buffer.concat(chunks), limits);
}

function toCapture(
  name: string,
  named: NamedType | null,
  packed: Uint8Array,
  limits: Limits,
): Outcome<Capture> {
  if (packed.length > limits.fileBytes) return tooLarge(name, limits);
  const bytes = unpack(packed, limits.fileBytes);
  if (bytes === "too large") return tooLarge(name, limits);
  if (bytes === "damaged") {
    return refuse(
      name,
      "UNREADABLE",
      `${name} is compressed and cannot be unpacked; make or fetch it again.`,
    );
  }
  const type = typeOfBytes(named, bytes);
  if (type === null) return unsupported(name);
  if (type === "multipart/related") return fromArchive(name, bytes, limits);
  if (type === "text/html") {
    const { url, captured } = savedFrom(bytes);
    return capture({ name, url, mediaType: type, captured, bytes });
  }
  if (longestLine(bytes) > limits.lineBytes) {
    return refuse(
      name,
      "LINE_TOO_LONG",
      `${name} has a line longer than ${sizeInWords(limits.lineBytes)}, which is no line of an article; break it into paragraphs.`,
    );
  }
  return capture({ name, url: null, mediaType: type, captured: null, bytes });
}

function fromArchive(name: string, archive: Uint8Array, limits: Limits): Outcome<Capture> {
  const page = readMhtml(archive, limits.parts);
  if ("because" in page) {
    return refuse(name, page.code, `${name} gives no page: ${page.because}; save the page again.`);
  }
  const { bytes, charset, url, captured, cut } = page;
  const issues: readonly Issue[] = cut
    ? [
        {
          code: "CUT_SHORT",
          severity: "warning",
          subject: name,
          message: `${name} breaks off inside the page; what it leaves out may stand in the rest.`,
        },
      ]
    : [];
  return capture({ name, url, mediaType: "text/html", charset, captured, bytes }, issues);
}

function capture(found: Omit<Capture, "id">, issues: readonly Issue[] = []): Outcome<Capture> {
  return { value: { id: captureId(found.bytes, found.url), ...found }, issues };
}

function unsupported(name: string): Outcome<Capture> {
  return refuse(name, "UNSUPPORTED_TYPE", `${name} is of a type that is not read; there are ${READ_TYPES}.`);
}

function tooLarge(name: string, limits: Limits): Outcome<Capture> {
  return refuse(
    name,
    "TOO_LARGE",
    `${name} is larger than ${sizeInWords(limits.fileBytes)}; cut it into one file an article.`,
  );
}

function unreadable(name: string, code: string): Issue {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return {
      code: "NOT_FOUND",
      severity: "error",
      subject: name,
      message: `${name} is not there; check the path.`,
    };
  }
  return {
    code: "UNREADABLE",
    severity: "error",
    subject: name,
    message: `${name} cannot be read (${code}); check its permissions.`,
  };
}

function refuse(subject: string, code: IssueCode, message: string): Outcome<Capture> {
  return { value: null, issues: [{ code, severity: "error", subject, message }] };
}
