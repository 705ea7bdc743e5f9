/** The names of days and months in a language, from Sunday and from January, as its reports write them in full. */
interface Calendar {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

const CALENDARS: Readonly<Record<string, Calendar>> = {
  en: {
    weekdays: "sunday monday tuesday wednesday thursday friday saturday".split(" "),
    months: "january february march april may june july august september october november december".split(
      " ",
    ),
  },
  de: {
    weekdays: "sonntag montag dienstag mittwoch donnerstag freitag samstag".split(" "),
    months: "januar februar märz april mai juni juli august september oktober november dezember".split(" "),
  },
  es: {
    weekdays: "domingo lunes martes miércoles jueves viernes sábado".split(" "),
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
      " ",
    ),
  },
  fr: {
    weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" "),
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  },
};

/** The pages that tell when: later ones tell what came before. */
const READ = 1_500;

/** Days that a report names near its beginning. */
export interface ToldDays {
  /** A bit for each weekday named, from Sunday. */
  readonly weekdays: number;
  /** Days of the year named, each 32 times its month plus its day, in ascending order. */
  readonly dates: Uint16Array;
}

/** Reads the days that a text names: ["on Tuesday", "March 4", "4. März", "le 4 mars"], but not [May] or [March] alone. */
export function toldDays(text: string, language: string): ToldDays {
  const reader = readerOf(language);
  if (reader === null) return { weekdays: 0, dates: new Uint16Array(0) };
  const begin = text.slice(0, READ).toLowerCase();
  let weekdays = 0;
  for (const [word] of begin.matchAll(reader.weekday)) weekdays |= 1 << (reader.numbers.get(word) ?? 0);
  const dates = new Set<number>();
  for (const { groups } of begin.matchAll(reader.date)) {
    const month = reader.numbers.get(groups?.month ?? groups?.after ?? "") ?? 0;
    const day = Number(groups?.day ?? groups?.before);
    if (day >= 1 && day <= 31) dates.add(32 * (month % 12) + day);
  }
  return { weekdays, dates: Uint16Array.from([...dates].sort((a, b) => a - b)) };
}

interface Reader {
  readonly weekday: RegExp;
  readonly date: RegExp;
  /** Of each name its number: weekdays from 0, months from 0. */
  readonly numbers: ReadonlyMap<string, number>;
}

const readers = new Map<string, Reader>();

function readerOf(language: string): Reader | null {
  const known = readers.get(language);
  const calendar = CALENDARS[language];
  if (known !== undefined || calendar === undefined) return known ?? null;
  const numbers = new Map<string, number>();
  for (const [at, name] of calendar.weekdays.entries()) numbers.set(name, at);
  calendar.months.forEach((name, at) => {
    numbers.set(name, at);
    // Months are cut to three or four letters: "Oct. 7", "Sept. 3".
    if (language === "en") for (const length of [3, 4]) numbers.set(name.slice(0, length), at);
  });
  const short =
    language === "en" ? calendar.months.flatMap((name) => [name.slice(0, 3), name.slice(0, 4)]) : [];
  const month = [...new Set([...calendar.months, ...short])].sort((a, b) => b.length - a.length).join("|");
  const reader = {
    weekday: new RegExp(`(?<!\\p{L})(?:${calendar.weekdays.join("|")})(?!\\p{L})`, "gu"),
    date: new RegExp(
      `(?<!\\p{L})(?<month>${month})\\.? (?<day>\\d{1,2})(?!\\d)|(?<!\\d)(?<before>\\d{1,2})\\.? (?:de )?(?<after>${month})(?!\\p{L})`,
      "gu",
    ),
    numbers,
  };
  readers.set(language, reader);
  return reader;
}

/** 1 where two reports name a day in common, -1 where each names days and none is the other's; 0 where one names none. */
export function sameToldDay(a: ToldDays, b: ToldDays): number {
  if (a.dates.length > 0 && b.dates.length > 0 && meets(a.dates, b.dates)) return 1;
  if (a.weekdays !== 0 && b.weekdays !== 0) return (a.weekdays & b.weekdays) === 0 ? -1 : 0.5;
  return 0;
}

function meets(a: Uint16Array, b: Uint16Array): boolean {
  return a.some((date) => b.includes(date));
}
