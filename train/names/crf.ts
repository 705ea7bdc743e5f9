import { featuresOf, WIDTH } from "../../src/annotate/en/names/features.ts";
import { LABELS, mayFollow } from "../../src/annotate/en/names/model.ts";
import { viewText } from "../../src/annotate/en/names/text-view.ts";
import type { LabelledText } from "./corpora.ts";
import { randomFrom, shuffle } from "./random.ts";

// A linear-chain conditional random field (Lafferty et al. 2001) over the runs of words that may stand in names,
// learnt by stochastic gradients (AdaGrad) with L1.

export interface Settings {
  readonly passes: number;
  /** A feature seen less often tells nothing of other texts. */
  readonly rare: number;
  /** The share of features hidden from each run at each pass, so that no single one is relied on. */
  readonly hidden: number;
  readonly rate: number;
  readonly shrink: number;
  readonly seed: number;
}

export interface Learnt {
  /** By the hash of a feature the place of its weights. */
  readonly places: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly steps: Float32Array;
}

/** A run of open words: for each its features (places of weights) and its label. */
interface Run {
  readonly labels: Uint8Array;
  /** Where the features of each word begin, and where the last ones end. */
  readonly begins: Int32Array;
  readonly features: Int32Array;
}

/** Learns from texts; `weightOf` says how much a text's runs count. */
export function learn(texts: readonly LabelledText[], settings: Settings): Learnt {
  const { runs, places } = runsOfTexts(texts, settings.rare);
  const weights = new Float32Array(places.size * LABELS);
  const squares = new Float32Array(weights.length);
  const steps = new Float32Array(LABELS * LABELS);
  const stepSquares = new Float32Array(steps.length);
  const sums = new Float32Array(weights.length);
  const stepSums = new Float32Array(steps.length);
  const random = randomFrom(settings.seed);
  const order = runs.map((_, index) => index);
  const most = Math.max(...runs.map(({ labels }) => labels.length));
  const field = makeField(most);
  const { rate, shrink } = settings;
  const limit = Math.floor(settings.hidden * 2 ** 32);
  let summed = 0;
  const move = (array: Float32Array, squared: Float32Array, place: number, slope: number): void => {
    const sum = (squared[place] as number) + slope * slope;
    squared[place] = sum;
    const root = rate / Math.sqrt(sum + 1e-6);
    const value = (array[place] as number) + root * slope;
    const less = root * shrink;
    array[place] = value > less ? value - less : value < -less ? value + less : 0;
  };
  for (let pass = 0; pass < settings.passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const run = runs[index] as Run;
      const hidden = Math.floor(random() * 2 ** 32);
      const shown = (place: number): boolean => Math.imul(place ^ hidden, 0x9e3779b1) >>> 0 >= limit;
      const { labels, begins, features } = run;
      const words = labels.length;
      const { own, slopes, stepSlopes } = field;
      own.fill(0, 0, words * LABELS);
      for (let at = 0; at < words; at += 1) {
        for (let slot = begins[at] as number; slot < (begins[at + 1] as number); slot += 1) {
          const place = features[slot] as number;
          if (!shown(place)) continue;
          for (let label = 0; label < LABELS; label += 1) {
            own[at * LABELS + label] =
              (own[at * LABELS + label] as number) + (weights[place + label] as number);
          }
        }
      }
      field.slope(labels, steps);
      for (let at = 0; at < words; at += 1) {
        for (let slot = begins[at] as number; slot < (begins[at + 1] as number); slot += 1) {
          const place = features[slot] as number;
          if (!shown(place)) continue;
          for (let label = 0; label < LABELS; label += 1) {
            const slope = slopes[at * LABELS + label] as number;
            if (slope > 1e-3 || slope < -1e-3) move(weights, squares, place + label, slope);
          }
        }
      }
      for (let step = 0; step < steps.length; step += 1) {
        const slope = stepSlopes[step] as number;
        if (slope !== 0) move(steps, stepSquares, step, slope);
      }
    }
    // The mean over the later passes: the last one alone depends on its order.
    if (pass < settings.passes / 2) continue;
    for (let at = 0; at < weights.length; at += 1) sums[at] = (sums[at] as number) + (weights[at] as number);
    for (let at = 0; at < steps.length; at += 1)
      stepSums[at] = (stepSums[at] as number) + (steps[at] as number);
    summed += 1;
  }
  return {
    places,
    weights: sums.map((sum) => sum / summed),
    steps: stepSums.map((sum) => sum / summed),
  };
}

function runsOfTexts(
  texts: readonly LabelledText[],
  rare: number,
): { readonly runs: readonly Run[]; readonly places: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  const found: { labels: number[]; features: Int32Array[] }[] = [];
  const buffer = new Int32Array(WIDTH);
  for (const text of texts) {
    const view = viewText(text.map(({ words }) => words));
    view.sentences.forEach((sentence, index) => {
      const gold = text[index]?.labels ?? [];
      let open: { labels: number[]; features: Int32Array[] } | null = null;
      for (let at = 0; at < sentence.words.length; at += 1) {
        if (sentence.open[at] === 0) {
          open = null;
          continue;
        }
        const features = buffer.slice(0, featuresOf(view, sentence, at, buffer));
        for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
        if (open === null) {
          open = { labels: [], features: [] };
          found.push(open);
        }
        // A name whose first words are not open begins with the first that is.
        const label = gold[at] ?? 0;
        const before = open.labels.at(-1) ?? 0;
        open.labels.push(mayFollow(before, label) ? label : label - 1);
        open.features.push(features);
      }
    });
  }
  const places = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= rare) places.set(feature, places.size * LABELS);
  const runs = found.map(({ labels, features }): Run => {
    const kept = features.map((each) => [...each].flatMap((feature) => places.get(feature) ?? []));
    const begins = new Int32Array(kept.length + 1);
    kept.forEach((each, at) => {
      begins[at + 1] = (begins[at] as number) + each.length;
    });
    return { labels: Uint8Array.from(labels), begins, features: Int32Array.from(kept.flat()) };
  });
  return { runs, places };
}

interface Field {
  readonly own: Float64Array;
  /** After `slope`: the slopes of the log-likelihood of a run's labels, for each word and label, and each step. */
  readonly slopes: Float64Array;
  readonly stepSlopes: Float64Array;
  readonly slope: (labels: Uint8Array, steps: Float32Array) => void;
}

/** Room for the forward and backward sums of a run of at most so many words, which stands between words of label 0. */
function makeField(most: number): Field {
  const own = new Float64Array(most * LABELS);
  const forward = new Float64Array(most * LABELS);
  const backward = new Float64Array(most * LABELS);
  const slopes = new Float64Array(most * LABELS);
  const stepSlopes = new Float64Array(LABELS * LABELS);
  const powers = new Float64Array(LABELS * LABELS);
  const allowed = Array.from({ length: LABELS * LABELS }, (_, step) =>
    mayFollow(Math.floor(step / LABELS), step % LABELS),
  );
  const slope = (labels: Uint8Array, steps: Float32Array): void => {
    const words = labels.length;
    for (let step = 0; step < powers.length; step += 1)
      powers[step] = allowed[step] ? Math.exp(steps[step] as number) : 0;
    // Sums of powers, each word's scaled to its largest, so that they stay in range.
    const factors = slopes;
    for (let at = 0; at < words; at += 1) {
      let largest = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label += 1)
        largest = Math.max(largest, own[at * LABELS + label] as number);
      for (let label = 0; label < LABELS; label += 1) {
        factors[at * LABELS + label] = Math.exp((own[at * LABELS + label] as number) - largest);
      }
    }
    for (let at = 0; at < words; at += 1) {
      let total = 0;
      for (let label = 0; label < LABELS; label += 1) {
        let sum = 0;
        if (at === 0) sum = powers[label] as number;
        else
          for (let before = 0; before < LABELS; before += 1)
            sum +=
              (forward[(at - 1) * LABELS + before] as number) * (powers[before * LABELS + label] as number);
        const value = sum * (factors[at * LABELS + label] as number);
        forward[at * LABELS + label] = value;
        total += value;
      }
      for (let label = 0; label < LABELS; label += 1)
        forward[at * LABELS + label] = (forward[at * LABELS + label] as number) / total;
    }
    for (let at = words - 1; at >= 0; at -= 1) {
      let total = 0;
      for (let label = 0; label < LABELS; label += 1) {
        let sum = 0;
        if (at === words - 1) sum = powers[label * LABELS] as number;
        else
          for (let after = 0; after < LABELS; after += 1) {
            const place = (at + 1) * LABELS + after;
            sum +=
              (powers[label * LABELS + after] as number) *
              (factors[place] as number) *
              (backward[place] as number);
          }
        backward[at * LABELS + label] = sum;
        total += sum;
      }
      for (let label = 0; label < LABELS; label += 1)
        backward[at * LABELS + label] = (backward[at * LABELS + label] as number) / total;
    }
    stepSlopes.fill(0);
    const add = (step: number, value: number): void => {
      stepSlopes[step] = (stepSlopes[step] as number) + value;
    };
    for (let at = 0; at < words; at += 1) {
      if (at > 0) {
        let total = 0;
        for (let pass = 0; pass < 2; pass += 1) {
          for (let before = 0; before < LABELS; before += 1) {
            for (let label = 0; label < LABELS; label += 1) {
              const power = powers[before * LABELS + label] as number;
              if (power === 0) continue;
              const place = at * LABELS + label;
              const both =
                (forward[(at - 1) * LABELS + before] as number) *
                power *
                (factors[place] as number) *
                (backward[place] as number);
              if (pass === 0) total += both;
              else add(before * LABELS + label, -both / total);
            }
          }
        }
        add((labels[at - 1] as number) * LABELS + (labels[at] as number), 1);
      }
    }
    for (let at = 0; at < words; at += 1) {
      let total = 0;
      for (let label = 0; label < LABELS; label += 1)
        total += (forward[at * LABELS + label] as number) * (backward[at * LABELS + label] as number);
      for (let label = 0; label < LABELS; label += 1) {
        const place = at * LABELS + label;
        const share = ((forward[place] as number) * (backward[place] as number)) / total;
        slopes[place] = (label === labels[at] ? 1 : 0) - share;
        if (at === 0) add(label, slopes[place] as number);
        if (at === words - 1) add(label * LABELS, slopes[place] as number);
      }
    }
  };
  return { own, slopes, stepSlopes, slope };
}
