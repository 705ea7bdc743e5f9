/** Words of two sides: whoever says one of the one side says the contrary of all of the other. */
const SIDES: readonly (readonly [string, string])[] = [
  [
    "up rise increase gain grow growth climb jump surge improve improvement upturn advance raise lift high higher soar expand",
    "down fall decrease loss lose drop decline cut low lower slump plunge worsen reduce reduction downturn shrink sink",
  ],
  ["profit earnings earn income", "loss lose"],
  ["more most over above", "less fewer few under below"],
  ["start begin beginning", "end stop finish"],
  ["accelerate speed hasten", "delay slow postpone"],
  ["include", "exclude"],
  ["open", "close shut"],
  ["install keep add", "remove uninstall delete"],
  ["accept approve support back", "reject refuse oppose"],
  ["allow permit enable", "ban forbid prevent prohibit bar"],
  ["win victory", "lose defeat"],
  ["new fresh", "old"],
  ["large big huge", "small tiny"],
  ["early", "late"],
  ["strong", "weak"],
  ["arrive enter", "leave depart exit"],
  ["survive", "die"],
  ["guilty", "innocent"],
];

const CONTRARIES: ReadonlySet<string> = new Set(
  SIDES.flatMap(([left, right]) =>
    left
      .split(" ")
      .flatMap((one) => right.split(" ").flatMap((other) => [`${one} ${other}`, `${other} ${one}`])),
  ),
);

/** Whether two words in dictionary form say the contrary of each other, beyond the opposites that WordNet lists. */
export function areContrary(a: string, b: string): boolean {
  return CONTRARIES.has(`${a} ${b}`);
}
