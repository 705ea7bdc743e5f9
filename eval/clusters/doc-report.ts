import type { Finding } from "../../src/model/finding.ts";
import type { ReportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";
import { reportOf } from "../annotate/read-text.ts";
import type { ClusterDoc } from "./cluster-set.ts";

/** A report of a data set as our stages know reports: its title is the headline, its day the day of publication. */
export function docReport({ id, title, text, published, source, url, lang }: ClusterDoc): Report {
  const whole = title === null ? text : `${title}\n\n${text}`;
  return {
    ...reportOf(whole, title !== null),
    id: `r_${id}` as ReportId,
    name: id,
    title: stated(title),
    outlet: stated(source ?? null),
    published: stated(published?.slice(0, 10) ?? null),
    publishedAt: stated(published !== null && published.length > 10 ? published : null),
    url: stated(url ?? null),
    language: stated(lang),
  };
}

function stated(value: string | null): Finding<string> | null {
  return value === null ? null : { value, basis: "stated", via: "the data set" };
}
