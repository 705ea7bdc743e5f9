import { readFileSync } from "node:fs";
import { findPlace } from "../../text/places.ts";
import { stemmerFor } from "./endings.ts";
import type { Lexicon } from "./words.ts";

/**
 * Function words of each language, and what every report is full of ["sagte", "según"]; from grammar. The commonest
 * words of a table alone would not do: [Jahr, Deutschland, país] are among them.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de:
    "der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern nicht kein keine keinen " +
    "keiner in im ins an am ans auf aus bei beim bis durch für gegen mit nach seit über um unter von vom vor während wegen " +
    "wie zu zum zur zwischen als wenn weil dass ob damit obwohl nachdem bevor ist sind war waren sei seien wäre bin wird " +
    "werden wurde wurden worden hat haben hatte hatten habe hätte hätten kann können konnte konnten könnte könnten muss " +
    "müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen ich du er sie es wir ihr ihn ihm " +
    "ihnen uns mich mir sich sein seine seinen seinem seiner ihre ihren ihrem ihrer dieser diese dieses diesen diesem jener was " +
    "wer wo hier da dort dann so auch noch nur schon sehr mehr viel viele alle allem allen man etwa rund laut sagte sagten " +
    "sagt teilte mit demnach bereits wieder jedoch zudem am",
  es:
    "el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta para por según sin " +
    "sobre tras y e o u ni pero sino que si porque cuando donde como cual cuyo quien quienes aunque mientras no sí se me te le " +
    "les nos su sus mi tu este esta estos estas ese esa esos esas aquel aquella esto eso es son era eran fue fueron ser sido " +
    "sea está están estaba estaban estar ha han había habían haber hay hubo he tiene tienen tenía puede pueden podría más menos " +
    "muy ya también todo toda todos todas otro otra otros otras uno dos dijo dijeron señaló además así sólo solo aún",
  fr:
    "le la les un une des du de au aux à en dans par pour sur sous avec sans vers chez entre depuis pendant avant après contre " +
    "et ou mais ni car donc or que qui quoi dont où si quand comme lorsque lors ne pas plus moins non se me te lui leur leurs nous " +
    "vous il elle ils elles on je tu ce cet cette ces ceux celle celui son sa ses mon ma mes notre votre est sont était étaient " +
    "être été sera seront soit fut furent ont avait avaient avoir eu aurait auraient serait seraient peut peuvent doit fait tout " +
    "toute tous toutes même aussi très déjà encore selon ainsi alors deux qu aujourd hui dit déclaré indiqué ailleurs",
};

export function hasTable(language: string): boolean {
  return Object.hasOwn(FUNCTION_WORDS, language);
}

/** German, Spanish or French, with stems and a table of how common they are, made by `train/words.ts`. */
export function tabledLexicon(language: string): Lexicon {
  const stem = stemmerFor(language);
  let table: Table | null = null;
  const byteOf = (key: string): number => {
    table ??= readTable(language);
    return table.bytes[table.rows.get(key) ?? -1] ?? 0;
  };
  return {
    language,
    stem,
    functionWords: new Set((FUNCTION_WORDS[language] ?? "").split(" ")),
    commonness: (_word, key) => (byteOf(key) === 0 ? null : (byteOf(key) & 127) / 16),
    isNameWord: (word, key) =>
      byteOf(key) >= 128 || (byteOf(key) === 0 && word.length <= LONGEST_NAME) || isLargePlace(word),
    capitals: language === "de" ? "all nouns" : "names",
  };
}

/** A country or a city [Hamburg]; smaller towns are often called like things [Leer, Halle]. */
function isLargePlace(word: string): boolean {
  const kind = findPlace(word)?.kind;
  return kind === "country" || kind === "capital" || kind === "metropolis";
}

/** Of what the table does not have, longer words are put together of others [Hochwasserschutz]. */
const LONGEST_NAME = 11;

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly bytes: Uint8Array;
}

/** Read from the files beside this one when first asked for. */
function readTable(language: string): Table {
  const read = (kind: string): Buffer => readFileSync(new URL(`./data/${language}.${kind}`, import.meta.url));
  const stems = read("txt").toString("utf8").trimEnd().split("\n");
  return { rows: new Map(stems.map((word, row) => [word, row])), bytes: read("u8") };
}
