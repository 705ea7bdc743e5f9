/** A news agency as it is credited. */
export interface Agency {
  readonly name: string;
  /** Other forms, in lower case without "the". */
  readonly forms: readonly string[];
}

/**
 * The world's news agencies under the name that their credits carry. From general knowledge; a credit in
 * brackets, a byline or a photo credit is matched against `name` and `forms`, letter case aside.
 */
export const agencies: readonly Agency[] = [
  { name: "Reuters", forms: ["thomson reuters", "reuters news agency"] },
  {
    name: "Associated Press",
    forms: ["ap", "the ap", "ap news", "associated press writers", "associated press writer"],
  },
  { name: "AFP", forms: ["agence france-presse", "agence france presse", "afp news agency"] },
  { name: "UPI", forms: ["united press international"] },
  { name: "dpa", forms: ["deutsche presse-agentur", "dpa international"] },
  { name: "PA", forms: ["pa media", "press association", "pa wire"] },
  { name: "ANSA", forms: [] },
  { name: "EFE", forms: ["agencia efe"] },
  { name: "Kyodo", forms: ["kyodo news"] },
  { name: "Jiji Press", forms: ["jiji"] },
  { name: "Xinhua", forms: ["xinhua news agency"] },
  { name: "TASS", forms: ["itar-tass"] },
  { name: "RIA Novosti", forms: ["ria"] },
  { name: "Interfax", forms: [] },
  { name: "Yonhap", forms: ["yonhap news agency", "yonhap news"] },
  { name: "KCNA", forms: ["korean central news agency"] },
  { name: "PTI", forms: ["press trust of india"] },
  { name: "ANI", forms: ["asian news international"] },
  { name: "IANS", forms: ["indo-asian news service"] },
  { name: "UNI", forms: ["united news of india"] },
  { name: "APP", forms: ["associated press of pakistan"] },
  { name: "AAP", forms: ["australian associated press"] },
  { name: "Canadian Press", forms: ["cp", "la presse canadienne"] },
  { name: "Anadolu", forms: ["aa", "anadolu agency"] },
  { name: "WAFA", forms: [] },
  { name: "SANA", forms: ["syrian arab news agency"] },
  { name: "IRNA", forms: ["islamic republic news agency"] },
  { name: "MENA", forms: ["middle east news agency"] },
  { name: "SPA", forms: ["saudi press agency"] },
  { name: "WAM", forms: ["emirates news agency"] },
  { name: "NAN", forms: ["news agency of nigeria"] },
  { name: "Antara", forms: [] },
  { name: "Bernama", forms: [] },
  { name: "VNA", forms: ["vietnam news agency"] },
  { name: "Belga", forms: [] },
  { name: "ANP", forms: [] },
  { name: "APA", forms: ["austria presse agentur"] },
  { name: "Keystone-SDA", forms: ["sda", "keystone-ats"] },
  { name: "TT", forms: ["tt news agency"] },
  { name: "NTB", forms: [] },
  { name: "Ritzau", forms: [] },
  { name: "PAP", forms: ["polish press agency"] },
  { name: "CTK", forms: ["čtk"] },
  { name: "MTI", forms: [] },
  { name: "Lusa", forms: [] },
  { name: "Ukrinform", forms: [] },
  { name: "BelTA", forms: [] },
  { name: "Bloomberg", forms: ["bloomberg news"] },
  { name: "Dow Jones", forms: ["dow jones newswires"] },
  { name: "City News Service", forms: [] },
  { name: "Tribune News Service", forms: ["tns"] },
  { name: "Inter Press Service", forms: ["ips"] },
];

const byForm: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ name, forms }) => [name.toLowerCase(), ...forms].map((form) => [form, name] as const)),
);

/** The agency that a credit names, or null: "The Associated Press", "(UPI)", "Reuters". */
export function agencyNamed(credit: string): string | null {
  const words = credit
    .toLowerCase()
    .replace(/^[\s(]*(?:the )?/, "")
    .replace(/[\s).,]+$/, "")
    .trim();
  return byForm.get(words) ?? null;
}
