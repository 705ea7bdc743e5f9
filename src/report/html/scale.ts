/** Places numbers on a line of 100 percent. */
export interface Scale {
  /** The place of a value in percent, kept inside 0 to 100. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
}

/**
 * A scale that holds all the values with room at both ends and a few round ticks. It is logarithmic where
 * positive values lie more than a factor of 100 apart, since the smaller ones would fall on one spot.
 */
export function makeScale(values: readonly number[], most = 5): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && high / low > 100) {
    const linear = makeScale([Math.log10(low), Math.log10(high)], most);
    const first = Math.ceil(Math.log10(low) - 0.2);
    const last = Math.floor(Math.log10(high) + 0.2);
    const step = Math.ceil((last - first + 1) / most);
    const ticks: number[] = [];
    for (let power = first; power <= last; power += step) ticks.push(10 ** power);
    return {
      at: (value) => linear.at(Math.log10(Math.max(value, Number.MIN_VALUE))),
      ticks,
      logarithmic: true,
    };
  }
  const spread = Math.max(high - low, Math.abs(high) * 1e-6, 1e-6);
  const from = low - spread * 0.12;
  const to = high + spread * 0.12;
  return {
    at: (value) => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100)),
    ticks: roundTicks(from, to, most, values.every(Number.isInteger)),
    logarithmic: false,
  };
}

// Steps of 1, 2 or 5 times a power of ten, as everybody's axes have them.
function roundTicks(from: number, to: number, most: number, whole: boolean): readonly number[] {
  const rough = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fine = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
  // Between 2 and 3 people there is no 2.5.
  const step = whole ? Math.max(1, fine) : fine;
  const ticks: number[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}
