import type { Point, Silence, SilenceCount } from "../../model/comparison.ts";
import { count } from "./format.ts";
import { html, join, type Markup } from "./markup.ts";
import { chip } from "./statement.ts";
import type { View } from "./view.ts";

/** "4 reports, 3 origins: A and D share the words of an agency." */
export function originWords(view: View, point: Point): Markup {
  const reports = point.readings.length;
  const origins = point.origins.length;
  const shared = point.origins.filter((origin) => origin.reports.length > 1 || origin.kind === "agency");
  const note = join(
    shared.slice(0, 4).map((origin) => {
      const who = join(
        origin.reports.slice(0, 6).map((id) => chip(view, id)),
        " ",
      );
      const more = origin.reports.length > 6 ? ` and ${origin.reports.length - 6} more` : "";
      if (origin.kind === "agency") return html`${who}${more} from <bdi>${origin.name}</bdi>`;
      if (origin.kind === "copied") return html`${who}${more} share the same words`;
      return html`${who}${more} from <bdi>${origin.name}</bdi>`;
    }),
    "; ",
  );
  return html`<span class="origins">${count(reports, "report")}${
    origins > 0 &&
    html`, ${origins === 1 && reports > 1 ? html`<strong>${count(origins, "origin")}</strong>` : count(origins, "origin")}`
  }${note.markup !== "" && html`: ${note}`}.</span> `;
}

/** "Silent: A B leaves it out; C may leave it out (the text is cut short)." */
export function silentWords(view: View, silence: PointSilence): Markup | null {
  if (isNone(silence)) return null;
  return html`<span class="silent">Silent: ${silenceGroups(view, silence)}.</span>`;
}

/** The silent reports of a point, listed or counted. */
export type PointSilence = Pick<Point, "silent" | "silentCounts">;

export function isNone({ silent, silentCounts = [] }: PointSilence): boolean {
  return silent.length === 0 && silentCounts.length === 0;
}

/** The silent reports, those of one reason together. */
export function silenceGroups(view: View, { silent, silentCounts }: PointSilence): Markup {
  if (silentCounts !== undefined) return join(silentCounts.map(countedSilence), "; ");
  const groups = Map.groupBy(silent, (one) => `${one.reliability}\n${one.because}`);
  return join(
    [...groups.values()].map((group) => {
      const first = group[0];
      const listed = group.slice(0, 12);
      const more = group.length - listed.length;
      return html`${join(
        listed.map((one) => chip(view, one.report)),
        " ",
      )}${more > 0 && ` and ${more} more`} ${
        first !== undefined &&
        html`<span class="r-${first.reliability}">${SILENT[first.reliability][group.length === 1 ? 0 : 1]}${first.because !== "" && ` (${first.because})`}</span>`
      }`;
    }),
    "; ",
  );
}

function countedSilence({ reports, reliability, because }: SilenceCount): Markup {
  return html`${count(reports, "report")} <span class="r-${reliability}">${SILENT[reliability][reports === 1 ? 0 : 1]}${because !== "" && ` (${because})`}</span>`;
}

// Shorter than on the other surfaces, since it stands beside every point: for one report, and for several.
const SILENT: Readonly<Record<Silence["reliability"], readonly [string, string]>> = {
  reliable: ["leaves it out", "leave it out"],
  doubtful: ["may leave it out", "may leave it out"],
  unknown: ["has no reading", "have no reading"],
};
