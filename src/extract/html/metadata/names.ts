import { agencyNamed } from "../../data/agencies.ts";
import { outletNamed } from "../../data/outlets.ts";
import { isPerson } from "../../plain/bylines.ts";
import { joinedWords } from "./same.ts";
import { type DateHabit, writtenDates } from "./written.ts";

/** What a byline names: people, agencies, and other bodies that stand in their place [the outlet, its desk]. */
export interface NamesRead {
  readonly people: readonly string[];
  /** As written. */
  readonly agencies: readonly string[];
  readonly bodies: readonly string[];
}

/** `data`: a source that holds names only, of one word and in small letters too [mira]. `signed`: words beside "by". `text`: any. */
export type NameSource = "data" | "signed" | "text";

const MAKING =
  "written|posted|published|reported|reviewed|story|article|words|a post|edited|veröffentlicht|verfasst|geschrieben|eingestellt|erstellt|gepostet|ein beitrag|ein artikel|ein gastbeitrag|kommentar|interview|publié|écrit|rédigé|escrito|publicado|pubblicato|scritto|a cura|geschreven|geplaatst|skrivet|skrevet|napisane|dodane";
/** Words that open a byline [By], [Posted by], [Text:], [Verfasst von]. */
const OPENING = new RegExp(
  `^(?:(?:${MAKING})\\s)?(?:by|von|vom|par|por|di|door|av|af|fra|przez|автор)(?::\\s?|\\s)|^(?:(?:${MAKING})|autor(?:in|es|a|i)?|authors?|auteurs?|redakteur(?:in)?|texte?|tekst|testo|texto|writer|reporter|автор|текст|責任編輯|责任编辑|责编|记者|文|取材)\\s?[:：|]\\s?`,
  "iu",
);

const SEPARATOR =
  /\s*[,;|•·/\n、，]\s*|\s+(?:&|\+|and|und|et|och|with|mit|avec|con|ja|oraz)\s+|\s+[-–—]\s+/iu;
/** "and" in languages where the word also stands in names [Ana Ruiz y Luis Gil]: two words on each side at least. */
const SHORT_AND = /^(\S+\s\S.{0,80}?)\s(?:y|e|i|en|og|a|и|ve)\s(\S+\s\S.*)$/u;

/** What people are called beside their names. */
const ROLE =
  /(?<!\p{L})(?:writers?|reporters?|correspondents?|(?:chief )?editors?|contributors?|columnist|journalist(?:in)?|chief|senior|redaktor|redaktør|(?:chef)?redakteur(?:in)?|korrespondent(?:in)?|administrator|admin|webmaster|moderator|guest|freelance|autor(?:in)?|author|volontär(?:in)?|praktikant(?:in)?|gastautor(?:in)?|photographer|fotograf(?:in)?|producer|director|president|professor|head|manager|founder|analyst|fellow|lecturer|\p{L}{0,20}leiter(?:in)?|minister(?:in)?|sprecher(?:in)?)(?!\p{L})/iu;
/** Words of bodies and of labels, which no person's name holds. */
const BODY =
  /(?<!\p{L})(?:staff|desk|bureau|agency|agencies|press|news|service|online|digital|team|media|network|radio|tv|special|newsroom|editorial|redaktion|redacción|redaccion|redazione|redação|rédaction|redactie|redakcja|redakce|uredništvo|\p{L}{0,20}agentur|agencias?|agence|agenzia|agência|follow|subscribe|comments?|share|mins?|minutes?|read|updated?|published|posted|foundation|stiftung|verein|e\.\s?v|gmbh|ltd|inc|magazin|magazine|zeitung|verlag|bund|ministerium|university|institute|group|club|association|society|company|ajansı|güncelleme|vorschau|pdf|tools?|guide|report|blog|home|menu|table of contents|personal)(?!\p{L})/iu;

/** What opens the name of one who did not write the text [Updated by Ann Lee, Fact checked by Bo Ek]. */
const HELP = /^(?:updated|edited|reviewed|(?:fact[- ]?)?checked|medically reviewed|illustrated)\sby\s/iu;
const CREDENTIAL =
  /(?:^|\s)(?:ph\.?\s?d\.?|m\.?d\.?|m\.?sc?\.?|b\.?sc?\.?|m\.?a\.?|mba|r\.?d\.?n?\.?|ldn?|r\.?n\.?|j\.?d\.?|esq\.?|cpa|cfp®?|mph|dvm|dds|cscs|lcsw)$/iu;
const TITLE = /^(?:mr|mrs|ms|herr|frau|sir|m\.|mme)\.?\s(?=\p{Lu})/iu;
const WEEKDAY =
  /(?:^|[\s,|–-]+)(?:(?:on|am|le|il|el|em)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|(?:^|[\s,|–-]+)(?:am\s)?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b.*$/iu;

const HABIT: DateHabit = { monthFirst: false, language: null };
/** Words of a byline at most, where it is not meant for machines. */
const MOST_WORDS = 16;

/** The names of a byline or of a value for machines: "By Ann Lee and Bo Ek, Staff Writers". `outlets` are no people. */
export function cleanNames(text: string, outlets: ReadonlySet<string>, source: NameSource): NamesRead {
  const read = { people: [] as string[], agencies: [] as string[], bodies: [] as string[] };
  const whole = text.trim();
  if (outlets.has(joinedWords(whole)) || outletNamed(whole) !== null) return { ...read, bodies: [whole] };
  const bare = withoutDates(
    whole
      .replace(/\bhttps?:\/\/\S{1,300}|\S{1,80}@\S{1,80}\.\w{2,10}|(?<![\p{L}\d])@\w{1,40}/giu, " ")
      .replace(/\([^()]{0,80}\)/g, (inner) =>
        agencyNamed(inner) === null ? " " : `, ${inner.slice(1, -1)}`,
      ),
  )
    .replace(/[^\S\n]+/g, " ")
    .trim();
  const rest = withoutOpening(bare);
  if (source === "text" && rest.split(" ").length > MOST_WORDS) return read;
  const parts = rest.split(SEPARATOR).flatMap(splitShortAnd).slice(0, 60);
  const several = parts.filter((part) => part.trim() !== "").length > 1;
  for (const part of parts) {
    const name = tidy(part, outlets);
    if (name === "" || name.length > 60 || HELP.test(name)) continue;
    if (agencyNamed(name) !== null) read.agencies.push(name);
    else if (outlets.has(joinedWords(name)) || outletNamed(name) !== null || BODY.test(name))
      read.bodies.push(name);
    else if (ROLE.test(name)) continue;
    else if (/\d{2}|[<>{}[\]=?!:]|\.(?:com|org|net|de|fr|es|it|co|info)\b/iu.test(name)) continue;
    else if (isName(name, source, several)) read.people.push(name);
  }
  return read;
}

/** Dates, times and the labels before them part a byline from what follows. */
function withoutDates(text: string): string {
  let rest = text;
  for (const { from, to } of writtenDates(text, HABIT).reverse()) {
    rest = `${rest.slice(0, from).replace(/[\s,|·•]*(?:\b(?:on|am|um|le|il|el|em|den|vom|updated|published|posted|veröffentlicht am|aktualisiert am|publié le)\b:?\s{0,3})+$/iu, "")}\n${rest.slice(to)}`;
  }
  return rest.replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?|\s?uhr\b)?/giu, "\n");
}

function withoutOpening(text: string): string {
  const opened = text.replace(/^\n+/, "");
  const rest = opened.replace(OPENING, "");
  if (rest !== opened) return rest.trim();
  // [Posted on 3 May 2021 by Mira]: the date is gone by now.
  const inner = /(?:^|\n)\s*(?:by|von|par|por|av|af|door)\s(.{2,60})$/iu.exec(opened);
  return (inner?.[1] ?? opened).trim();
}

function tidy(part: string, outlets: ReadonlySet<string>): string {
  let name = part
    .trim()
    .replace(OPENING, "")
    .replace(TITLE, "")
    .replace(WEEKDAY, "")
    .replace(/\s+(?:for|in|aus|from|at|um)\s.*$/iu, "")
    .replace(/\s(?:by|von|from|par|por)$/iu, "")
    .replace(/^[\s.:,"'*()-]+|[\s:,"'*()-]+$/g, "");
  name = name.replace(CREDENTIAL, "").replace(CREDENTIAL, "").trim();
  // The outlet or a role behind the name [Ann Lee Orlin Post], [Ann Lee Chefredakteurin].
  const words = name.split(" ");
  for (let count = words.length - 1; count >= 2 && count >= words.length - 4; count--) {
    const tail = words.slice(count).join(" ");
    const head = words.slice(0, count).join(" ");
    if (
      isPerson(head) &&
      !ROLE.test(head) &&
      (outlets.has(joinedWords(tail)) || outletNamed(tail) !== null || (ROLE.test(tail) && words.length <= 5))
    )
      return head;
  }
  return name;
}

function splitShortAnd(part: string): string[] {
  const match = SHORT_AND.exec(part);
  return match === null ? [part] : [match[1] ?? "", match[2] ?? ""];
}

function isName(name: string, source: NameSource, several: boolean): boolean {
  const words = name.split(" ");
  if (!/\p{L}{2}/u.test(name)) return false;
  if (isPerson(name)) return !/\d/.test(name);
  if (source === "text") return false;
  // One word among several parts is a place or a grade [Ann Lee, London]; alone it is a pen name [Mira].
  if (/[⟨⟩#$%^~`|\\]/.test(name)) return false;
  if (words.length === 1) return !several || /\p{Script=Han}{2,4}/u.test(name);
  if (source === "signed") return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
  return words.length <= 6;
}

/** Whether the name of a site is a person's by its form [Ann Lee], not a paper's [Der Herold, Orlin Press]. */
export function isOwnName(name: string): boolean {
  return (
    isPerson(name) &&
    name.split(" ").length <= 3 &&
    !BODY.test(name) &&
    outletNamed(name) === null &&
    !/^(?:the|der|die|das|le|la|les|el|il|lo|o|a|de|het|en)\s|\b(?:post|times|herald|courier|kurier|journal|tribune|gazette|chronicle|globe|daily|weekly|today|heute|abend|morgen|tag|blatt|anzeiger|rundschau|allgemeine|nachrichten|presse|diario|jornal|corriere|monde|star|standard|mail|mirror|observer|guardian)\b/iu.test(
      name,
    )
  );
}
