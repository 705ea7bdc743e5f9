import path from "node:path";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";

/**
 * A reporter for node:test: a dot for every test that passes, every failure in full where it happens (with what
 * its file wrote to standard error, if the file broke), and as the last line "12 passed, 0 failed", with
 * ", 1 skipped" where tests were skipped or are known not to pass yet. Only tests are counted, not suites; a file that breaks outside of its
 * tests counts as one failure.
 */
export default async function* closingLine(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  let column = 0;
  const written = new Map<string, string>();
  const dot = (sign: string) => {
    column = (column + 1) % WIDTH;
    return column === 0 ? `${sign}\n` : sign;
  };
  for await (const event of source) {
    if (event.type === "test:stderr") {
      const { file, message } = event.data;
      written.set(file ?? "", `${written.get(file ?? "") ?? ""}${message}`.slice(-MOST));
    }
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { data } = event;
    if (data.details.type === "suite") continue;
    if (event.type === "test:fail" && data.todo === undefined) {
      failed += 1;
      column = 0;
      yield `\n\nFAILED ${data.name}${place(event.data)}\n${reason(event.data.details.error)}\n`;
      // A test that stands for a whole file is named after it.
      const said = written.get(path.resolve(data.name));
      if (said !== undefined) yield `${said}\n`;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
      yield dot("s");
    } else {
      passed += 1;
      yield dot(".");
    }
  }
  yield `\n\n${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}\n`;
}

const WIDTH = 80;

/** Characters kept of what a file writes to standard error. */
const MOST = 20_000;

function place({ file, line }: { readonly file?: string; readonly line?: number }): string {
  return file === undefined ? "" : ` (${path.relative(".", file)}${line === undefined ? "" : `:${line}`})`;
}

function reason(error: Error): string {
  const cause = error.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause, { depth: 6 });
}
