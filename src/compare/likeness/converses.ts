/** Verbs that tell one deal or deed from its two sides: who is the subject of one is in the other the object, or "to" or "from". */
const CONVERSES = [
  "buy sell",
  "purchase sell",
  "acquire sell",
  "give receive",
  "give get",
  "send receive",
  "lend borrow",
  "teach learn",
  "kill die",
  "beat lose",
  "defeat lose",
  "employ work",
  "hire join",
  "lead follow",
  "own belong",
  "pay receive",
  "award win",
  "grant obtain",
  "host visit",
  "supply receive",
  "precede follow",
  "frighten fear",
  "please like",
  "injure suffer",
  "wound suffer",
  "award receive",
  "sentence receive",
  "name become",
  "appoint become",
  "elect win",
] as const;
const SIDES: ReadonlySet<string> = new Set(
  CONVERSES.flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);

/** Whether two verbs in dictionary form tell one thing from its two sides: [sold the mill to Lisk, Lisk bought the mill]. */
export function areConverse(a: string, b: string): boolean {
  return SIDES.has(`${a} ${b}`);
}
