import { functionWords } from "../../text/prose.ts";
import { writtenDays } from "./dates.ts";

/** Names of the writers in a byline, and the words of it that are no person's name. */
export interface Byline {
  readonly people: readonly string[];
  /** What stands in place of, or beside, people: "The Associated Press", "Staff Writer". */
  readonly bodies: readonly string[];
}

const OPENING =
  /^\(?(?:by|words(?: by)?|text(?: by)?|reporting by|reported by|written by|story by|report by|author|authors|from our correspondent|posted by|reporter|edited by)(?:\s*[:|]\s*|\s+)/i;
const NAME_PART =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:de|da|do|dos|del|della|di|du|van|von|der|den|la|le|el|al|bin|ibn|ben|abu|ter|ten|y|e)|(?:al|el|ad|as|an|ar|ash|az)-\p{Lu}[\p{L}'’-]*|\p{Lu}\.(?:\p{Lu}\.)*|Jr\.?|Sr\.?|I{2,3})$/u;
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|editors|staff|daily|desk|bureau|agency|agencies|press|news|reuters|service|times|post|online|digital|team|media|network|tv|radio|associated|producer|contributor|columnist|special to|associate|journalist|chief|senior|political|international|wire|wires|upi|afp|ap|dpa|cnn|bbc|newsroom|newspaper|tribune|herald|journal|guardian|telegraph|gazette|chronicle|globe|mail)\b/i;

const VERB =
  /\b(?:is|are|was|were|has|have|had|said|says|will|would|could|may|must|did|does|the|a)\b(?! (?:associated|press|new|canadian|guardian|times|washington|daily)\b)/i;

/**
 * Reads a line that opens with "By" (or "Words:", "Reporting by") and goes on with names only: "By Ann Lee,
 * Bo Ek and Jan de Wit". Roles and outlets after a name are kept apart. Null for a sentence that begins so
 * [By Monday the water had fallen.], [By law, owners must pay].
 */
export function readByline(text: string): Byline | null {
  if (text.length > 240) return null;
  const opening = OPENING.exec(text);
  if (opening === null) return null;
  const rest = text
    .slice(opening[0].length)
    .replace(/\)$/, "")
    .replace(/[.;]\s*$/, "")
    .replace(/[\s,;.]+(?:editing|edited) by\b.*$/i, "")
    .replace(/\s+(?=(?:writing|additional reporting) by\b)/gi, "; ");
  if (/[!?“”"]/.test(rest)) return null;
  const undated = withoutDay(rest);
  // One word is a name where the day follows [Posted by Mira on 3 May 2021].
  if (undated !== rest && /^\p{Lu}[\p{L}'’-]{1,20}$/u.test(undated)) return { people: [undated], bodies: [] };
  return readNames(undated);
}

/** The names of a byline without the day that ends it. */
function withoutDay(names: string): string {
  const last = writtenDays(names).at(-1);
  if (last === undefined || /\p{L}{3}/u.test(names.slice(last.to))) return names;
  return names
    .slice(0, last.from)
    .replace(/[\s|•·,–—-]*(?:\b(?:on|updated|published|posted|last updated)\b:?)?[\s|•·,–—-]*$/i, "");
}

/** People and bodies of a list of names; null where a part is neither. */
export function readNames(list: string): Byline | null {
  const people: string[] = [];
  const bodies: string[] = [];
  const parts = list
    // A name and the agency below it, set without a space [ANN LEEAssociated Press].
    .replace(/(?<=\p{L})(?=(?:The )?Associated Press\b)/u, ", ")
    .split(
      /\s*(?:,|;|\||\/|\s+&\s+|\s+and\s+|\s+with\s+|\s+[-–—]\s+|•|\s+for\s+|\s+in\s+(?=\p{Lu})|\s+of\s+)\s*/u,
    )
    .map((part) =>
      part
        .replace(/^(?:by|and|writing by|editing by|reporting by|additional reporting by|for)\s+/i, "")
        .trim(),
    )
    .filter((part) => part !== "");
  if (parts.length === 0 || parts.length > 16) return null;
  for (const part of parts) {
    const words = part.split(" ").length;
    if (words > 7 || VERB.test(part)) return null;
    if (ROLE.test(part)) bodies.push(part);
    else if (isPerson(part)) people.push(part);
    // A date, an address or a place may follow a name; alone they make no byline [By 6:40 a.m. …].
    else if (people.length + bodies.length > 0 && /@|https?:|www\.|\d|^\p{Lu}/u.test(part)) bodies.push(part);
    else if (words === 1 && /^\p{Lu}[\p{L}'’-]+$/u.test(part) && people.length > 0) bodies.push(part);
    else return null;
  }
  return people.length + bodies.length > 0 ? { people, bodies } : null;
}

/** Whether words are two to five name parts, the first and last with a capital [Maya van der Berg]. */
export function isPerson(text: string): boolean {
  const parts = text.split(" ");
  if (parts.length < 2 || parts.length > 5) return false;
  if (
    /^(?:the|this|that|these|in|on|at|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mid|late|early)$/i.test(
      parts[0] ?? "",
    )
  )
    return false;
  if (parts.some((part) => functionWords.has(part.toLowerCase()) || /\p{L}{3,}\.$/u.test(part))) return false;
  return (
    parts.every((part) => NAME_PART.test(part)) &&
    /\p{Lu}/u.test(parts.at(-1) ?? "") &&
    /^\p{Lu}|^(?:de|van|von|al|el)/u.test(parts[0] ?? "")
  );
}
