import { load } from "./load.ts";
import type { Peer, PeerMark } from "./reading.ts";

/** The part of the package that is used. */
type Wink = (model: object) => {
  readonly readDoc: (text: string) => Document;
  readonly its: {
    readonly type: object;
    readonly span: object;
    readonly value: object;
    readonly precedingSpaces: object;
  };
};
interface Document {
  readonly tokens: () => { readonly out: (what?: object) => readonly string[] };
  readonly entities: () => {
    readonly each: (work: (entity: { readonly out: <Value>(what: object) => Value }) => void) => void;
  };
}

const TIMES: ReadonlySet<string> = new Set(["DATE", "TIME", "DURATION"]);
const QUANTITIES: Readonly<Record<string, string>> = {
  CARDINAL: "number",
  ORDINAL: "ordinal",
  PERCENT: "percent",
  MONEY: "money",
};

/** Finds spans; it gives no values. */
export const wink: Peer = {
  package: "wink-nlp",
  gives: ["times", "quantities"],
  load: () => {
    const { readDoc, its } = load<Wink>("wink-nlp")(load<object>("wink-eng-lite-web-model"));
    return ({ text }) => {
      const document = readDoc(text);
      const spaces = document.tokens().out(its.precedingSpaces);
      const words = document.tokens().out();
      const starts: number[] = [];
      const ends: number[] = [];
      let at = 0;
      words.forEach((word, index) => {
        at += spaces[index]?.length ?? 0;
        starts.push(at);
        at += word.length;
        ends.push(at);
      });
      const times: PeerMark[] = [];
      const quantities: PeerMark[] = [];
      document.entities().each((entity) => {
        const type = entity.out<string>(its.type);
        const [first = 0, last = 0] = entity.out<readonly [number, number]>(its.span);
        const place = { from: starts[first] ?? 0, to: ends[last] ?? 0, value: null };
        const sort = QUANTITIES[type];
        if (TIMES.has(type)) times.push({ ...place, type });
        else if (sort !== undefined) quantities.push({ ...place, type: sort });
      });
      return { times: times.map((time) => ({ ...time, ranges: [] })), quantities };
    };
  },
};
