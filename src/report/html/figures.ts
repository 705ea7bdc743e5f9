import type { Difference, DifferenceValue, FigureValue } from "../../model/comparison.ts";
import { sayHedge } from "../words.ts";
import { count, number } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import { makeScale, type Scale } from "./scale.ts";
import { chipLink, words } from "./statement.ts";
import type { View } from "./view.ts";

/**
 * The figures of a difference drawn on one axis for each unit, a line for each value: an exact number is a dot,
 * a range a bar, an open end an arrow, a rounded number a bar with soft ends. The words beside say the same.
 */
export function figures(view: View, difference: Difference): Markup {
  const units = Map.groupBy(difference.values, (value) => value.figure?.unit ?? "");
  const one = units.size === 1 || difference.because !== "other-unit";
  const groups = one ? [difference.values] : [...units.values()];
  return html`${groups.map((values) => drawing(view, difference.about, values))}`;
}

function drawing(view: View, about: string, all: readonly DifferenceValue[]): Markup {
  const values = all.slice(0, view.limits.readings);
  const bounds = values.flatMap(({ figure }) => (figure === undefined ? [] : ends(figure)));
  const scale = bounds.length === 0 ? null : makeScale(bounds);
  return html`<table class="figures">
<caption class="sr">${about}, by report</caption>
<thead class="sr"><tr><th scope="col">Report</th><th scope="col">Words</th><th scope="col">Drawn</th></tr></thead>
<tbody>${values.map(
    (value) =>
      html`<tr><th scope="row">${chipLink(view, value.anchor)}</th><td>${words(view, value.anchor)}${hedged(value)}</td><td class="draw">${
        value.figure !== undefined &&
        scale !== null &&
        range(value.figure, scale, view.reportOf(value.report).colour)
      }</td></tr>`,
  )}</tbody>
${
  scale !== null &&
  html`<tfoot aria-hidden="true"><tr><td colspan="2" class="unit">${values[0]?.figure?.unit}${scale.logarithmic && " (each step ten times)"}</td><td class="draw">${axis(scale)}</td></tr></tfoot>`
}
</table>${all.length > values.length && html`<p class="more">${count(all.length - values.length, "more value")} in the JSON.</p>`}`;
}

// A hedge may stand away from its number: "30" of "more than some 30". It is told beside the words, not in them.
function hedged({ anchor, figure }: DifferenceValue): Markup | null {
  const hedge = figure === undefined ? "" : sayHedge(figure.hedge);
  if (hedge === "" || /\p{L}/u.test(anchor.exact)) return null;
  return html` <small class="said">(${hedge})</small>`;
}

function ends(figure: FigureValue): readonly number[] {
  return [figure.value, figure.low, figure.high].filter(
    (value) => value !== null && Number.isFinite(value),
  ) as number[];
}

function axis(scale: Scale): Markup {
  return html`<svg class="axis" width="100%" height="22">${scale.ticks.map((tick) => {
    const x = percent(scale.at(tick));
    return html`<line x1="${x}" x2="${x}" y1="0" y2="5"/><text x="${x}" y="18" text-anchor="middle">${number(tick)}</text>`;
  })}<line x1="0" x2="100%" y1="0.5" y2="0.5"/></svg>`;
}

function range(figure: FigureValue, scale: Scale, colour: number): Markup {
  const { value, low, high } = figure;
  const exact = value !== null && low === value && high === value;
  const from = low === null ? 0 : scale.at(low);
  const to = high === null ? 100 : scale.at(high);
  const soft = figure.hedge === "approx" || figure.hedge === "vague";
  const dot = value !== null && (exact || soft || figure.hedge === "");
  return html`<svg class="range k${colour}" role="img" aria-label="${inWords(figure)}" width="100%" height="20">${scale.ticks.map(
    (tick) =>
      html`<line class="grid" x1="${percent(scale.at(tick))}" x2="${percent(scale.at(tick))}" y1="0" y2="20"/>`,
  )}${
    !exact &&
    html`<rect class="${soft ? "bar soft" : "bar"}" x="${percent(from)}" y="6" width="${percent(Math.max(0.5, to - from))}" height="8" rx="${soft ? 4 : 0}"/>`
  }${!exact && !soft && low !== null && edge(from)}${!exact && !soft && high !== null && edge(to)}${
    !exact && low === null && arrow(0, -1)
  }${!exact && high === null && arrow(100, 1)}${
    dot && value !== null && html`<circle cx="${percent(scale.at(value))}" cy="10" r="${exact ? 5.5 : 3.5}"/>`
  }</svg>`;
}

function edge(at: number): Markup {
  return html`<line class="edge" x1="${percent(at)}" x2="${percent(at)}" y1="3" y2="17"/>`;
}

function arrow(at: number, way: 1 | -1): Markup {
  return html`<svg x="${percent(at)}" y="3" width="1" height="14" overflow="visible"><path d="${
    way === 1 ? "M-11 0 L0 7 L-11 14 Z" : "M11 0 L0 7 L11 14 Z"
  }"/></svg>`;
}

function inWords({ value, low, high, hedge, unit }: FigureValue): string {
  const of = unit === "" ? "" : ` ${unit}`;
  if (value !== null && low === value && high === value) return `exactly ${number(value)}${of}`;
  if (low !== null && high !== null) {
    return `${hedge === "approx" && value !== null ? `about ${number(value)}, read as ` : ""}${number(low)} to ${number(high)}${of}`;
  }
  if (low !== null) return `${number(low)} or more${of}`;
  if (high !== null) return `up to ${number(high)}${of}`;
  return `an amount with no bounds${of}`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
