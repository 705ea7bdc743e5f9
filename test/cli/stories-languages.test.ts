import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import type { StoryList } from "../../src/model/story-list.ts";
import { crossread } from "../helpers/crossread.ts";
import { storyFolder } from "../helpers/story.ts";

const { file } = storyFolder();

/** One event in three languages, two of them by two reports, and another event in one of these. */
const REPORTS: Readonly<Record<string, string>> = {
  "uk-1.txt": `Старий міст через річку Тальву закрили після зіткнення човнів

Старий міст через річку Тальву закрили в понеділок після того, як під ним зіткнулися два човни. Ніхто не постраждав, повідомили в управлінні порту Велмори. Ремонт триватиме близько трьох тижнів, а доти автобуси їздитимуть через Остермарк.`,
  "uk-2.txt": `У Велморі через зіткнення двох човнів закрили міст

Міст через Тальву у Велморі закритий: у понеділок під ним зіткнулися два човни. Постраждалих немає, кажуть в управлінні порту. Три тижні автобуси їздитимуть в об'їзд через Остермарк, поки триватиме ремонт старого мосту.`,
  "ru.txt": `Старый мост через реку Тальву закрыли после столкновения лодок

Старый мост через реку Тальву закрыли в понедельник после того, как под ним столкнулись две лодки. Никто не пострадал, сообщили в управлении порта Велморы. Ремонт займёт около трёх недель, а до тех пор автобусы будут ездить через Остермарк.`,
  "cs-1.txt": `Most přes Tolvu je po srážce lodí uzavřen

Starý most přes řeku Tolvu byl v pondělí uzavřen poté, co se pod ním srazily dvě lodě. Nikdo nebyl zraněn, uvedl přístavní úřad ve Velmoře. Oprava potrvá asi tři týdny a do té doby budou autobusy jezdit přes Ostermark.`,
  "cs-2.txt": `Ve Velmoře se srazily dvě lodě, most zavřeli

Po srážce dvou lodí uzavřel přístavní úřad ve Velmoře v pondělí starý most přes řeku Tolvu. Zraněn nikdo nebyl. Autobusy budou tři týdny jezdit přes Ostermark, než bude most opraven.`,
  "cs-3.txt": `Starosta Brekke slibuje nové školní autobusy

Starosta města Brekke slíbil v úterý deset nových školních autobusů. Rada o penězích rozhodne před zimou, řekl na tiskové konferenci. Rodiče si stěžovali, že staré vozy jsou v zimě studené.`,
};

test("Reports are sorted into stories inside each language, also in languages of one script", async () => {
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(file(name), text);
  const { status, stdout, stderr } = await crossread([
    "stories",
    ...Object.keys(REPORTS).map(file),
    "--json",
    "-",
  ]);
  assert.equal(status, 0, stderr);
  const { stories, reports }: StoryList = JSON.parse(stdout);
  const nameOf = new Map(reports.map(({ id, name }) => [id, name.split("/").at(-1)]));
  const told = stories
    .filter((story) => story.reports.length > 1)
    .map((story) => [story.language, ...story.reports.map((id) => nameOf.get(id)).sort()]);
  assert.deepEqual(told.sort(), [
    ["cs", "cs-1.txt", "cs-2.txt"],
    ["uk", "uk-1.txt", "uk-2.txt"],
  ]);
});
