/** Units of measure in their dictionary forms, by every way of writing them. Glued short forms [30km] count too. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["kilometre", "km kms kilometre kilometres kilometer kilometers"],
      ["metre", "metre metres meter meters"],
      ["centimetre", "cm centimetre centimetres centimeter centimeters"],
      ["millimetre", "mm millimetre millimetres millimeter millimeters"],
      ["mile", "mile miles mi"],
      ["foot", "ft foot feet"],
      ["inch", "inch inches"],
      ["yard", "yard yards yd"],
      ["hectare", "hectare hectares ha"],
      ["acre", "acre acres"],
      ["kilogram", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"],
      ["gram", "gram grams gramme grammes"],
      ["tonne", "tonne tonnes"],
      ["ton", "ton tons"],
      ["pound", "lb lbs"],
      ["ounce", "oz ounce ounces"],
      ["litre", "litre litres liter liters"],
      ["gallon", "gallon gallons"],
      ["barrel", "barrel barrels"],
      ["degree", "degree degrees °c °f °"],
      ["watt", "watt watts"],
      ["kilowatt", "kw kilowatt kilowatts"],
      ["megawatt", "mw megawatt megawatts"],
      ["gigawatt", "gw gigawatt gigawatts"],
      ["megaton", "megaton megatons"],
      ["kiloton", "kiloton kilotons kt"],
      ["knot", "knot knots"],
      ["kilometre per hour", "kph kmh"],
      ["mile per hour", "mph"],
      ["nautical mile", "nm"],
      ["volt", "volt volts"],
      ["gigabyte", "gb gigabyte gigabytes"],
      ["megabyte", "mb megabyte megabytes"],
      ["percentage point", "points"],
    ] as const
  ).flatMap(([lemma, forms]) => forms.split(" ").map((form): [string, string] => [form, lemma])),
);

/** The dictionary form of a unit of measure; null for a word that is none. "points" alone is none. */
export function measureOf(word: string): string | null {
  return word === "points" ? null : (MEASURES.get(word) ?? null);
}
