/** Signs of currencies; "$" by itself is taken for US dollars. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["₫", "VND"],
  ["₭", "LAK"],
  ["₾", "GEL"],
  ["₸", "KZT"],
  ["₡", "CRC"],
  ["₵", "GHS"],
  ["₿", "BTC"],
]);

/** What may stand glued before "$" [A$5m, HK$5]. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["usd", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["aus", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["can", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["sg", "SGD"],
  ["r", "BRL"],
  ["nt", "TWD"],
  ["mx", "MXN"],
  ["mex", "MXN"],
  ["z", "ZWD"],
]);

// Codes of ISO 4217 that are no English words in capitals; not [ALL, TOP, TRY, MAD, CUP, SOS].
const ISO =
  "USD EUR GBP JPY CNY INR AUD CAD CHF NZD HKD SGD SEK NOK DKK RUB ZAR BRL MXN KRW ILS SAR AED PLN UAH THB IDR PKR EGP NGN BGN QAR KWD BHD OMR JOD IQD IRR LBP SYP MYR PHP VND TWD CZK HUF RON RSD ISK GEL KZT LKR BDT NPR MMK KES UGX TZS ETB GHS ARS CLP COP UYU DZD TND MNT AZN BYN TRY BTC";

/** Codes and short forms as they are written before or after a sum [EUR 5m, 3 GBP, Rs 500]. */
export const CODES: ReadonlyMap<string, string> = new Map([
  ...ISO.split(" ").map((code): [string, string] => [code, code]),
  ["RMB", "CNY"],
  ["Rs", "INR"],
  ["RM", "MYR"],
  ["dlrs", "USD"],
]);

interface Currency {
  /** What the name alone is taken for. */
  readonly code: string;
  /** Codes by the adjective or country before it. */
  readonly of?: string;
}

// Names of currencies; whose it is stands before it [Canadian dollars, Hong Kong dollars].
const NAMES: Readonly<Record<string, Currency>> = {
  dollar: {
    code: "USD",
    of: "us USD american USD canadian CAD australian AUD singapore SGD singaporean SGD taiwan TWD taiwanese TWD kong HKD zealand NZD zimbabwean ZWD zimbabwe ZWD jamaican JMD namibian NAD fijian FJD",
  },
  buck: { code: "USD" },
  euro: { code: "EUR" },
  pound: {
    code: "GBP",
    of: "british GBP egyptian EGP lebanese LBP syrian SYP sudanese SDG irish IEP cypriot CYP turkish TRY",
  },
  quid: { code: "GBP" },
  sterling: { code: "GBP" },
  yen: { code: "JPY" },
  yuan: { code: "CNY" },
  renminbi: { code: "CNY" },
  rupee: { code: "INR", of: "pakistani PKR lankan LKR nepalese NPR nepali NPR mauritian MUR" },
  ruble: { code: "RUB", of: "belarusian BYN belarussian BYN" },
  rouble: { code: "RUB", of: "belarusian BYN" },
  franc: { code: "CHF", of: "swiss CHF french FRF belgian BEF cfa XOF rwandan RWF congolese CDF" },
  peso: {
    code: "MXN",
    of: "mexican MXN argentine ARS argentinian ARS chilean CLP colombian COP philippine PHP cuban CUP uruguayan UYU dominican DOP",
  },
  won: { code: "KRW" },
  shekel: { code: "ILS" },
  riyal: { code: "SAR", of: "saudi SAR qatari QAR" },
  rial: { code: "IRR", of: "iranian IRR omani OMR yemeni YER" },
  dirham: { code: "AED", of: "moroccan MAD emirati AED" },
  dinar: {
    code: "KWD",
    of: "kuwaiti KWD iraqi IQD jordanian JOD algerian DZD tunisian TND libyan LYD serbian RSD bahraini BHD yugoslav YUM",
  },
  lira: { code: "TRY", of: "turkish TRY italian ITL lebanese LBP syrian SYP" },
  lire: { code: "ITL" },
  krona: { code: "SEK", of: "swedish SEK icelandic ISK" },
  kronor: { code: "SEK" },
  krone: { code: "NOK", of: "norwegian NOK danish DKK" },
  kroner: { code: "NOK", of: "norwegian NOK danish DKK" },
  koruna: { code: "CZK" },
  zloty: { code: "PLN" },
  forint: { code: "HUF" },
  rand: { code: "ZAR" },
  real: { code: "BRL" },
  reais: { code: "BRL" },
  hryvnia: { code: "UAH" },
  lari: { code: "GEL" },
  tenge: { code: "KZT" },
  baht: { code: "THB" },
  rupiah: { code: "IDR" },
  ringgit: { code: "MYR" },
  dong: { code: "VND" },
  taka: { code: "BDT" },
  naira: { code: "NGN" },
  cedi: { code: "GHS" },
  birr: { code: "ETB" },
  shilling: { code: "KES", of: "kenyan KES ugandan UGX tanzanian TZS somali SOS austrian ATS" },
  markka: { code: "FIM" },
  markkaa: { code: "FIM" },
  guilder: { code: "NLG" },
  peseta: { code: "ESP" },
  drachma: { code: "GRD" },
  mark: { code: "DEM" },
  bitcoin: { code: "BTC" },
  cent: { code: "USD" },
  penny: { code: "USD" },
  pence: { code: "GBP" },
};

/** Names of which a hundred make one. */
const HUNDREDTHS: ReadonlySet<string> = new Set(["cent", "penny", "pence"]);

const PLURALS: ReadonlyMap<string, string> = new Map([
  ["pennies", "penny"],
  ["zlotys", "zloty"],
  ["zlotych", "zloty"],
  ["rupiahs", "rupiah"],
]);

/** A currency by its name in any number, with whose it is ("" for nothing said); null for a word that is none. */
export function currencyOf(
  word: string,
  whose: string,
): { readonly name: string; readonly code: string; readonly known: boolean; readonly by: number } | null {
  const name = Object.hasOwn(NAMES, word)
    ? word
    : (PLURALS.get(word) ?? (word.endsWith("s") ? word.slice(0, -1) : ""));
  const currency = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (currency === undefined) return null;
  const code = currency.of === undefined ? undefined : BY_OWNER.get(`${name} ${whose}`);
  return {
    name,
    code: code ?? currency.code,
    known: code !== undefined,
    by: HUNDREDTHS.has(name) ? 0.01 : 1,
  };
}

const BY_OWNER: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([name, { of = "" }]) => {
    const words = of.split(" ");
    return words.flatMap((owner, at): [string, string][] =>
      at % 2 === 0 && words[at + 1] !== undefined ? [[`${name} ${owner}`, words[at + 1] ?? ""]] : [],
    );
  }),
);

/** Words that open the name of whose a currency is [Canadian dollars, Hong Kong dollars, Sri Lankan rupees]. */
export const OWNERS: ReadonlySet<string> = new Set([
  ...[...BY_OWNER.keys()].map((key) => key.split(" ")[1] ?? ""),
  "hong",
  "new",
  "sri",
]);
