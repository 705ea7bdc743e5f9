import type { Finding } from "../../../model/finding.ts";
import { codeOf } from "../../language/codes.ts";
import type { Facts } from "./facts.ts";
import { firstSaid, type Say } from "./findings.ts";
import { type JsonObject, textOf } from "./json-ld.ts";

/** The language that the page declares, as a code of two or three letters. */
export function findDeclaredLanguage(facts: Facts, article: readonly JsonObject[]): Finding<string> | null {
  const said: Say<string>[] = [];
  const add = (value: string | null | undefined, via: string) => {
    const code = codeOf((value ?? "").split(",")[0]?.trim() ?? "");
    if (code !== null) said.push({ value: code, basis: "stated", via });
  };
  add(facts.language, "html lang");
  add(textOf(article[0]?.inLanguage), "JSON-LD");
  for (const name of ["content-language", "language", "dc.language", "dcterms.language", "og:locale"]) {
    add(facts.metas.get(name)?.[0], `meta ${name}`);
  }
  return firstSaid(said, (one, other) => one === other);
}
