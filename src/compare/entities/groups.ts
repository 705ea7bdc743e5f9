import type { ReportId } from "../../model/ids.ts";
import { type MarkedReport, marksOf, type NameMark, type NameSort } from "../../model/mark.ts";
import { nameLikeness } from "../../text/alias.ts";
import { findPlace, plainName, usualForm } from "../../text/places.ts";
import { soundKey } from "../../text/sound-key.ts";

/** One actor or place of a story with all its forms. */
export interface FormGroup {
  readonly sort: NameSort;
  readonly canonical: string;
}

export interface FormGroups {
  /** The group of a name mark; null for a mark of a report that was not read. */
  readonly groupOf: (report: ReportId, mark: NameMark) => FormGroup | null;
}

/** A form that reports give a name in full, with how often and where. */
interface Form {
  readonly sort: NameSort;
  readonly form: string;
  readonly plain: string;
  readonly words: readonly string[];
  readonly reports: Set<ReportId>;
  mentions: number;
}

/** A group while it grows. */
interface Growing {
  readonly sort: NameSort;
  readonly forms: Form[];
  mentions: number;
}

/**
 * Groups the canonical forms of all reports. Each form is compared only with groups that share a key with it: the
 * same listed name, the consonants of the last word, the first word of a body, its initials; so that the work grows
 * with the number of different forms, not with its square.
 */
export function groupForms(reports: readonly MarkedReport[]): FormGroups {
  const sorts = sortsOf(reports);
  const forms = new Map<string, Form>();
  for (const { report, marks } of reports) {
    for (const mark of marksOf(marks, "name")) {
      const sort = sorts(mark);
      const key = `${sort} ${mark.canonical}`;
      const form = forms.get(key) ?? makeForm(sort, mark.canonical);
      form.reports.add(report.id);
      form.mentions += 1;
      forms.set(key, form);
    }
  }
  const groups = grow([...forms.values()].sort(fullestFirst));
  const found = new Map<string, FormGroup>();
  for (const group of groups) {
    const made: FormGroup = { sort: group.sort, canonical: canonicalOf(group) };
    for (const { sort, form } of group.forms) found.set(`${sort} ${form}`, made);
  }
  return { groupOf: (_, mark) => found.get(`${sorts(mark)} ${mark.canonical}`) ?? null };
}

/** The sort that the story gives to a form: what most of its marks say. */
function sortsOf(reports: readonly MarkedReport[]): (mark: NameMark) => NameSort {
  const votes = new Map<string, Map<NameSort, number>>();
  for (const { marks } of reports) {
    for (const { canonical, sort } of marksOf(marks, "name")) {
      const key = usualForm(canonical) ?? canonical;
      const own = votes.get(key) ?? new Map<NameSort, number>();
      own.set(sort, (own.get(sort) ?? 0) + 1);
      votes.set(key, own);
    }
  }
  const sorts = new Map<string, NameSort>();
  const surnames = new Set<string>();
  for (const [canonical, own] of votes) {
    const best = [...own].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0];
    if (best === undefined) continue;
    sorts.set(canonical, best[0]);
    const surname = canonical.split(" ").at(-1) ?? "";
    if (best[0] === "person" && surname !== canonical && surname.length > 2) surnames.add(surname);
  }
  return ({ canonical, sort }) => {
    if (surnames.has(canonical) && findPlace(canonical)?.kind !== "country") return "person";
    // [Yury Lisk], beside a story's [Yuri Lisk]; not [the Lisk Foundation].
    const words = canonical.split(" ");
    if (sort !== "place" && words.length === 2 && surnames.has(words[1] ?? "")) return "person";
    return sorts.get(usualForm(canonical) ?? canonical) ?? sort;
  };
}

function makeForm(sort: NameSort, form: string): Form {
  const plain = plainName(form.replaceAll(",", " "));
  const words = plain.split(" ").filter((word) => word !== "" && !PARTICLES.has(word) && !SUFFIXES.has(word));
  return { sort, form, plain, words: words.length === 0 ? [plain] : words, reports: new Set(), mentions: 0 };
}

const PARTICLES: ReadonlySet<string> = new Set("the al el bin ibn ben abu de der den van von".split(" "));
const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Longer names make the groups, shorter ones join them; of one length the most used first. */
function fullestFirst(a: Form, b: Form): number {
  const size = ({ words }: Form): number => Math.min(3, words.length);
  return (
    size(b) - size(a) || b.mentions - a.mentions || compareText(a.form, b.form) || compareText(a.sort, b.sort)
  );
}

/** Groups looked at for one form: the most mentioned that share a key. Common surnames have more. */
const CANDIDATES = 24;

const SAME = 0.8;

function grow(forms: readonly Form[]): readonly Growing[] {
  const groups: Growing[] = [];
  const byKey = new Map<string, Growing[]>();
  for (const form of forms) {
    const keys = keysOf(form);
    const candidates = new Set<Growing>();
    for (const key of keys) {
      for (const group of byKey.get(key) ?? []) {
        if (candidates.size < CANDIDATES) candidates.add(group);
      }
    }
    let best: Growing | null = null;
    let score = 0;
    for (const group of candidates) {
      const likeness = likenessTo(form, group);
      // Of equally good groups a bare surname goes to the one spoken of most.
      if (
        likeness >= SAME &&
        (likeness > score + 0.02 || (likeness > score - 0.02 && group.mentions > (best?.mentions ?? 0)))
      ) {
        best = group;
        score = likeness;
      }
    }
    const group = best ?? { sort: form.sort, forms: [], mentions: 0 };
    if (best === null) groups.push(group);
    group.forms.push(form);
    group.mentions += form.mentions;
    for (const key of keys) {
      const list = byKey.get(key) ?? [];
      if (!list.includes(group)) list.push(group);
      byKey.set(key, list);
    }
  }
  return groups;
}

/** How well a form fits a group: its likeness to the nearest of the group's first forms; 0 where a full form speaks against it. */
function likenessTo(form: Form, group: Growing): number {
  if (form.sort !== group.sort) return 0;
  let best = 0;
  for (const other of group.forms.slice(0, 4)) {
    const likeness = nameLikeness(form.form, other.form, form.sort);
    if (form.sort === "person" && likeness < 0.5 && form.words.length > 1 && other.words.length > 1) return 0;
    best = Math.max(best, likeness);
  }
  return best;
}

/** What two forms must share one of to be compared. */
function keysOf({ sort, form, plain, words }: Form): readonly string[] {
  const last = words.at(-1) ?? plain;
  const keys = [`${sort} = ${plain}`, `${sort} = ${plainName(usualForm(form) ?? form)}`];
  if (sort === "person") keys.push(`person ~ ${skeleton(last)}`);
  else {
    keys.push(`${sort} ~ ${skeleton(plain)}`);
    if (sort !== "place") {
      keys.push(`${sort} 1 ${words[0] ?? plain}`);
      const initials = form
        .replace(/^U\.?[SK]\.? /, "")
        .split(/[\s-]+/)
        .map((word) => word.charAt(0));
      if (initials.length > 1) {
        keys.push(`${sort} i ${initials.join("").toUpperCase()}`);
        keys.push(`${sort} i ${initials.filter((letter) => /\p{Lu}/u.test(letter)).join("")}`);
      } else if (/^(?:\p{Lu}\.?){2,7}$/u.test(form)) keys.push(`${sort} i ${form.replaceAll(".", "")}`);
    }
  }
  return [...new Set(keys)];
}

/** The consonant classes of a word: spellings of one name share them. */
function skeleton(word: string): string {
  return soundKey(word)
    .slice(0, 1)
    .replace(/[aoi]/, "A")
    .concat(
      soundKey(word)
        .slice(1)
        .replace(/[aoihvn]/g, ""),
    )
    .replace(/[gjq]/g, "k")
    .replace(/[CSZz]/g, "s")
    .replace(/d/g, "t")
    .replace(/p/g, "b")
    .slice(0, 6);
}

/** The form that stands for a group: words before initials, the fullest name of a person, then what most reports use. */
function canonicalOf({ forms, sort }: Growing): string {
  const words = ({ words: list }: Form): number => (sort === "person" ? Math.min(3, list.length) : 0);
  const usual = ({ form }: Form): number => (usualForm(form) === form ? 0 : 1);
  const short = ({ form }: Form): number => (sort !== "place" && /^(?:\p{Lu}\.?){2,7}$/u.test(form) ? 1 : 0);
  const best = [...forms].sort(
    (a, b) =>
      usual(a) - usual(b) ||
      short(a) - short(b) ||
      words(b) - words(a) ||
      b.reports.size - a.reports.size ||
      b.mentions - a.mentions ||
      b.form.length - a.form.length ||
      compareText(a.form, b.form),
  )[0];
  return best?.form ?? "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
