import type { Effects } from "../effects.ts";
import { type ByteSource, collectCaptures } from "../ingest/index.ts";
import type { Capture } from "../model/capture.ts";
import type { Issue } from "../model/issue.ts";
import { limitsOf } from "./limits.ts";
import type { Args } from "./options.ts";

/** Everything that a command line names to be read: its files and folders, then its addresses. */
export async function collectInputs(
  args: Args,
  stdin: ByteSource,
  { network, progress }: Effects,
): Promise<{ readonly captures: readonly Capture[]; readonly issues: readonly Issue[] }> {
  const limits = limitsOf(args);
  const files = await collectCaptures(args.operands, { limits, stdin, progress });
  const addresses = args.texts("url");
  if (addresses.length === 0) return files;
  const { collectFetched } = await import("../ingest/url/index.ts");
  const pages = await collectFetched(addresses, {
    limits,
    network,
    progress,
    dangerouslyAllowPrivate: args.has("allow-private-addresses") ? "all" : "none",
  });
  return {
    captures: [...files.captures, ...pages.captures],
    issues: [...files.issues, ...pages.issues],
  };
}
