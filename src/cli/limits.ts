import type { Limits } from "../ingest/index.ts";
import type { Args } from "./options.ts";

/** How much is read, as far as the command line says so. */
export function limitsOf(args: Args): Partial<Limits> {
  const fileBytes = args.amount("max-bytes");
  const files = args.amount("max-files");
  return { ...(fileBytes === null ? {} : { fileBytes }), ...(files === null ? {} : { files }) };
}
