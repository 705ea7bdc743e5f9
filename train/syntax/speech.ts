// Speeches and encyclopaedias hold few sentences of the kind that news is full of, so free sentences are put into
// made-up attributions [Free sentence, a spokesman for the port said on Friday]; the teacher parses them like others.

const SOURCES =
  "officials|police|the minister|a spokesman for the company|a spokeswoman for the ministry|the mayor of the city|two senior officials|local authorities|residents|witnesses|a government source|the company|the newspaper|he|she|they|it|analysts|the report|a person familiar with the matter|the group's leader|its chief executive|the head of the agency, ^|^|^|^, a spokesman for the union|^, who leads the party|Deputy Mayor ^|President ^|the prime minister|the state news agency|a statement from the ministry|lawyers for the company|some experts|critics of the plan|the court|the association|one of the survivors|many of those interviewed|people who saw the fire|the ministry's statement|Dr. ^|Ms. ^|a study|the army|a police officer at the scene".split(
    "|",
  );
const FIRST = "Anna|Peter|Maria|John|Laila|Omar|Ivan|Grace|Chen|Pablo|Helen|Tariq|Nadia|Karl|Ruth|Sam".split(
  "|",
);
const LAST =
  "Holm|Okoro|Petrov|Brandt|Silva|Marsh|Haddad|Kowalski|Nguyen|Larsen|Fischer|Moreau|Tanaka|Walsh|Rossi|Adeyemi".split(
    "|",
  );
const SAID =
  "said|said|said|said|added|says|announced|claimed|argued|warned|insisted|reported|noted|confirmed|stated|wrote|told reporters|told the news agency|has said|had warned|suggested|admitted|acknowledged|explained|believes|estimated".split(
    "|",
  );
const WHEN =
  "on Monday|on Friday|late on Tuesday|yesterday|in a statement|in an interview|at a news conference|by telephone|earlier this month".split(
    "|",
  );

/** Attributions made of free sentences, the same ones for the same sentences. */
export function attributed(sentences: readonly string[]): readonly string[] {
  let seed = 20261124;
  const chance = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 0) / 4294967296;
  };
  const one = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? "";
  const source = (): string =>
    one(SOURCES).replace("^", chance() < 0.5 ? `${one(FIRST)} ${one(LAST)}` : one(LAST));
  return sentences.flatMap((sentence) => {
    const content = sentence.replace(/[.!]$/, "");
    const inner = startsWithName(content) ? content : content.charAt(0).toLowerCase() + content.slice(1);
    const who = source();
    const said = one(SAID);
    const when = chance() < 0.3 ? ` ${one(WHEN)}` : "";
    const after = /,/.test(who) && chance() < 0.8 ? "," : "";
    const told = `${capital(who)}${after} ${said}`;
    const options = [
      `${content}, ${who}${after} ${said}${when}.`,
      `${content}, ${who}${after} ${said}${when}.`,
      `${content}, said ${who}${when === "" ? "" : `,${when}`}.`,
      `${told}${when} that ${inner}.`,
      `${told} that ${inner}.`,
      `${told} ${inner}${when}.`,
      `According to ${who}, ${inner}.`,
      `${content}, according to ${who}.`,
      `“${content},” ${who}${after} ${said}${when}.`,
      `“${content},” said ${who}.`,
      `${told}${when}: “${content}.”`,
      `${told}, “${content}.”`,
      `“${content},” ${who}${after} ${said}, adding that the work would go on.`,
      `${capital(source())} said ${who}${after} had told investigators that ${inner}.`,
      `${told} that ${inner} and that more would follow.`,
    ];
    const middle = /^(.{20,80}?),? (because|although|but|when|while|after|before|and) (.{15,120})$/.exec(
      content,
    );
    if (middle !== null) options.push(`${middle[1]}, ${who}${after} ${said}, ${middle[2]} ${middle[3]}.`);
    return [one(options)];
  });
}

function startsWithName(sentence: string): boolean {
  return !/^(?:The|A|An|In|On|At|He|She|It|They|We|This|That|These|Those|There|His|Her|Its|Their|Our|For|To|From|With|As|But|And|After|Before|While|When|Most|Many|Some|All|Both|Each|Since|During|One|Two|Three|Other|If|By|No|Such|You|My|Also)\b/.test(
    sentence,
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
