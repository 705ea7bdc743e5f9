/** A place in a text that a peer marks: half-open, in UTF-16 units. */
export interface PeerMark {
  readonly from: number;
  readonly to: number;
  /** DATE, TIME, DURATION or SET; number, percent, money, …; person, organisation, place or other. */
  readonly type: string;
  /** A TIMEX3 value, or a number in digits; null where the peer gives none. */
  readonly value: string | null;
  /** What a number is of, in the peer's own words: "Dollar", "Kilometer". */
  readonly unit?: string;
}

/** A time expression with what it may stand for. */
export interface PeerTime extends PeerMark {
  /**
   * The stretches that the peer takes it for, the likeliest first: local times without a zone, half-open; one of
   * both ends may be open. Empty for durations and sets.
   */
  readonly ranges: readonly PeerRange[];
}

export interface PeerRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** A text to read. */
export interface PeerText {
  readonly id: string;
  readonly text: string;
  /** The day [2024-10-22] or moment [2016-11-07T16:00:00] of writing. */
  readonly reference: string | null;
}

/** What a peer marks in a text; a kind that it does not know is absent. */
export interface PeerReading {
  readonly times?: readonly PeerTime[];
  readonly quantities?: readonly PeerMark[];
  readonly names?: readonly PeerMark[];
}

/** A program beside ours. */
export interface Peer {
  /** Its package, whose version is the peer's. */
  readonly package: string;
  readonly gives: readonly (keyof PeerReading)[];
  /** Loads what it needs and gives its function. */
  readonly load: () => (text: PeerText) => PeerReading;
}

/** The moment of writing for programs that want one whatever it is. */
export function momentOf(reference: string | null): Date {
  const [day = "2000-01-01", clock = "00:00:00"] = (reference ?? "2000-01-01").split("T");
  const [year = 2000, month = 1, date = 1] = day.split("-").map(Number);
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map((part) => Number.parseInt(part, 10));
  return new Date(year, month - 1, date, hour, minute, second);
}

/** A moment as local time without a zone; the process runs in UTC. */
export function localTime(moment: Date): string {
  return moment.toISOString().slice(0, 19);
}

/** A stretch of days from its first day. */
export function days(from: string, count: number): PeerRange {
  const end = momentOf(from);
  end.setDate(end.getDate() + count);
  return { from: `${from}T00:00:00`, to: localTime(end) };
}

/** The TIMEX3 code of the part of the day that words name, or null: [yesterday evening] is "TEV". */
export function dayPartIn(text: string): string | null {
  const found = /\b(morning|afternoon|evening|night|tonight|noon|midday)\b/i.exec(text)?.[1]?.toLowerCase();
  return found === undefined ? null : (DAY_PARTS[found] ?? null);
}

const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  tonight: "TNI",
  noon: "TMI",
  midday: "TMI",
};
