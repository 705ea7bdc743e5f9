import { load } from "./load.ts";
import { dayPartIn, localTime, type Peer, type PeerMark, type PeerTime } from "./reading.ts";

/** The part of the package that is used. */
interface Compromise {
  (text: string): View;
  readonly plugin: (plugin: object) => void;
}
interface View {
  readonly dates: (context: { readonly today?: string; readonly timezone: string }) => Matches<DateFound>;
  readonly durations: () => Matches<DurationFound>;
  readonly numbers: () => Matches<NumberFound>;
  readonly people: () => Matches<Found>;
  readonly places: () => Matches<Found>;
  readonly organizations: () => Matches<Found>;
}
interface Matches<Item> {
  readonly json: (options: { readonly offset: true }) => readonly Item[];
}
interface Found {
  /** With the punctuation around it. */
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}
interface DateFound extends Found {
  readonly dates: {
    readonly start: string | null;
    /** The last millisecond. */
    readonly end: string | null;
    readonly unit?: string;
    readonly repeat?: object;
  };
}
interface DurationFound extends Found {
  readonly duration: Readonly<Record<string, number>>;
}
interface NumberFound extends Found {
  readonly number: {
    readonly num: number | null;
    readonly prefix: string;
    readonly suffix: string;
    readonly unit: string;
  };
}

export const compromise: Peer = {
  package: "compromise",
  gives: ["quantities", "names"],
  load: () => {
    const nlp = load<Compromise>("compromise");
    return ({ text }) => {
      const view = nlp(text);
      return {
        quantities: view.numbers().json({ offset: true }).map(quantityOf),
        names: [
          ...namesOf(view.people(), "person"),
          ...namesOf(view.places(), "place"),
          ...namesOf(view.organizations(), "organisation"),
        ].sort((a, b) => a.from - b.from),
      };
    };
  },
};

export const compromiseDates: Peer = {
  package: "compromise-dates",
  gives: ["times"],
  load: () => {
    const nlp = load<Compromise>("compromise");
    nlp.plugin(load<object>("compromise-dates"));
    return ({ text, reference }) => {
      const view = nlp(text);
      const context = reference === null ? { timezone: "UTC" } : { today: reference, timezone: "UTC" };
      const times = view.dates(context).json({ offset: true }).map(timeOf);
      const lengths = view.durations().json({ offset: true }).map(durationOf);
      const free = lengths.filter(
        (length) => !times.some(({ from, to }) => from < length.to && length.from < to),
      );
      return { times: [...times, ...free].sort((a, b) => a.from - b.from) };
    };
  },
};

/** The place of a match without the punctuation around it. */
function placeOf({ text, offset }: Found): { readonly from: number; readonly to: number } {
  const lead = /^[^\p{L}\p{N}$€£¥]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[^\p{L}\p{N}%]*$/u.exec(text)?.[0].length ?? 0;
  const length = Math.max(0, text.length - lead - tail);
  return { from: offset.start + lead, to: offset.start + lead + length };
}

function timeOf(found: DateFound): PeerTime {
  const { start, end, unit = "day", repeat } = found.dates;
  const place = placeOf(found);
  if (repeat !== undefined || start === null) {
    return { ...place, type: repeat === undefined ? "DATE" : "SET", value: null, ranges: [] };
  }
  const from = start.slice(0, 19);
  const to = end === null ? null : localTime(new Date(Date.parse(end) + 1));
  const part = dayPartIn(found.text);
  const clock = unit === "time" || unit === "hour" || unit === "minute";
  const value = part !== null ? `${from.slice(0, 10)}${part}` : timexOf(from, unit);
  return { ...place, type: clock || part !== null ? "TIME" : "DATE", value, ranges: [{ from, to }] };
}

function timexOf(from: string, unit: string): string {
  if (unit === "year") return from.slice(0, 4);
  if (unit === "month") return from.slice(0, 7);
  if (unit === "week") return weekOf(from.slice(0, 10));
  if (unit === "quarter") return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return unit === "time" || unit === "hour" || unit === "minute" ? from.slice(0, 16) : from.slice(0, 10);
}

/** The ISO week of a day: "2024-W43". */
function weekOf(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

const LETTERS: readonly (readonly [string, string])[] = [
  ["year", "Y"],
  ["month", "M"],
  ["week", "W"],
  ["day", "D"],
];
const CLOCK_LETTERS: readonly (readonly [string, string])[] = [
  ["hour", "H"],
  ["minute", "M"],
  ["second", "S"],
];

function durationOf(found: DurationFound): PeerTime {
  const told = (letters: typeof LETTERS): string =>
    letters
      .map(([unit, letter]) => {
        const count = found.duration[unit] ?? found.duration[`${unit}s`] ?? 0;
        return count === 0 ? "" : `${count}${letter}`;
      })
      .join("");
  const clock = told(CLOCK_LETTERS);
  const value = `P${told(LETTERS)}${clock === "" ? "" : `T${clock}`}`;
  return { ...placeOf(found), type: "DURATION", value: value === "P" ? null : value, ranges: [] };
}

function quantityOf(found: NumberFound): PeerMark {
  const { num, prefix, suffix, unit } = found.number;
  const type = suffix === "%" ? "percent" : prefix === "" ? "number" : "money";
  return {
    ...placeOf(found),
    type,
    value: num === null ? null : String(num),
    unit: prefix || unit || suffix,
  };
}

function namesOf(matches: Matches<Found>, type: string): readonly PeerMark[] {
  return matches.json({ offset: true }).map((found) => ({ ...placeOf(found), type, value: null }));
}
