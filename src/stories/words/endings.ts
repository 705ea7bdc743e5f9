import { stem as englishStem } from "../../text/stem.ts";

/** An ending, what is put in its place, and how many letters must be left before it. */
type Ending = readonly [ending: string, put: string, least: number];

/**
 * Light stems in the manner of Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages", 2006): accents are taken off, then endings of number, gender and case and the commonest of verbs; one of
 * each list in turn, the first that fits. Forms that only a dictionary brings together stay apart [mourir, mort].
 */
const RULES: Readonly<Record<string, readonly (readonly Ending[])[]>> = {
  // [Brand, Brände, Bränden], [verletzt, Verletzte, Verletzten], [Häuser, Haus], [Regierung, Regierungen]
  de: [endings("ungen>ung innen>in ern em en er es e", 3), endings("s", 4), endings("end est", 4)],
  // [incendie, incendies], [blessé, blessées], [annoncer, annoncé, annonce], [régional, régionaux]
  fr: [endings("aux>al eux>eu", 2, "s x", 3), endings("aient ait ant ee er ere e", 3), endings("e", 4)],
  // [incendio, incendios], [herido, heridas], [explosión, explosiones], [luz, luces], [anunciado, anunció]
  es: [
    endings("ces>z", 2, "iones>ion s", 3, "mente", 4),
    endings("aron ieron ando iendo ado ido ada ida", 4, "ar er ir", 4),
    endings("a o e", 3),
  ],
  // [incendio, incendi], [ferito, feriti, feriti], [regionale, regionali]
  it: [endings("mente", 4, "ato ata ati ate are ando", 4), endings("ie io ii", 3, "a o e i", 3)],
  // [incêndio, incêndios], [região, regiões], [ferido, feridas], [regional, regionais]
  pt: [
    endings("coes>cao oes>ao aes>ao ais>al eis>el", 2, "mente", 4, "es s", 3),
    endings("aram eram iram ando ado ada ido ida", 4, "ar er ir", 4),
    endings("a o e", 3),
  ],
  // [brand, branden], [gewond, gewonden], [huis, huizen], [regering, regeringen]
  nl: [endings("heden>heid ingen>ing zen>s ven>f en es e s", 3)],
  // [brand, bränder, branden, brändernas]
  sv: [endings("arnas ernas ornas arna erna orna arnas arnes heten het ande ar er or en et an na a e s", 3)],
  da: [endings("ernes erne enes ene ede ende heden hed er en et es e s", 3)],
  no: [endings("enes ene ane ede ende heten het er en et ar es e a s", 3)],
};

/** Endings that share the least number of letters before them: "ungen>ung en", 3, "s", 4. */
function endings(...lists: readonly (string | number)[]): readonly Ending[] {
  return lists.flatMap((list, at): readonly Ending[] => {
    if (typeof list === "number") return [];
    const least = Number(lists[at + 1]);
    return list.split(" ").map((rule): Ending => {
      const [ending = "", put = ""] = rule.split(">");
      return [ending, put, least];
    });
  });
}

/** Letters kept of a word of a language whose endings are not known: few words differ only after them. */
const KEPT = 6;

/** The stem of a word in small letters. */
export function stemmerFor(language: string): (word: string) => string {
  if (language === "en") return englishStem;
  const rules = RULES[language];
  if (rules === undefined) return (word) => (word.length > KEPT + 1 ? word.slice(0, KEPT) : word);
  return (word) => cutEndings(withoutAccents(word), rules);
}

function cutEndings(word: string, rules: readonly (readonly Ending[])[]): string {
  let cut = word;
  for (const list of rules) {
    for (const [ending, put, least] of list) {
      if (cut.length - ending.length < least || !cut.endsWith(ending)) continue;
      cut = cut.slice(0, cut.length - ending.length) + put;
      break;
    }
  }
  return cut.length > 4 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}

/** [Brände, brande], [préfet, prefet], [Straße, strasse]. */
function withoutAccents(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o");
}
