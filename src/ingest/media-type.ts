import type { Capture } from "../model/capture.ts";

/** The media type that a file's name says, or null for a type that is not read. No extension is plain text. */
export function mediaTypeOf(name: string): Capture["mediaType"] | null {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = base.lastIndexOf(".");
  const extension = dot <= 0 ? "" : base.slice(dot + 1).toLowerCase();
  if (extension === "" || extension === "txt" || extension === "text") return "text/plain";
  if (extension === "md" || extension === "markdown") return "text/markdown";
  return null;
}
