import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

/** Three invented reports of one event as they might be saved from a browser. */
export const STORY: Readonly<Record<string, string>> = {
  "courier.txt": `Skip to content
Home
News
Weather

Ferry hits pier at Ostrava Point, nine hurt

By Lena Marsh
4 March 2031

Nine people were hurt when the ferry Alda hit the pier at Ostrava Point on Monday, the harbour authority said.

The ship carried 120 passengers. “We heard a bang and then it was quiet,” said Mara Lindqvist, a teacher from Tarn.

The pier will be closed on Wednesday for repairs, which will cost about 2 million crowns.

Share this article
© 2031 The Northmere Courier. All rights reserved.
`,
  "herald.txt": `Ferry crash injures nine

The Velm Herald

4 March 2031

Nine people were injured when the ferry Alda struck the pier at Ostrava Point on Monday.

The ferry carried 180 passengers, the operator Coast Lines said.

“We heard a bang,” said Mara Lindqvist, a teacher.

A second ferry was sent from Velm to take the passengers home.

Subscribe to our newsletter
`,
  "gazette.md": `# Pier closed after ferry crash

Tarn Gazette

5 March 2031

The pier at Ostrava Point was closed on Wednesday, two days after the ferry Alda hit it and nine people were hurt.

There were about 120 passengers on board. Police have questioned the captain, a spokesman said.

Repairs will cost up to 3 million crowns, according to the harbour authority.
`,
};

/** A folder for one test file, taken away when its tests are done, with the story in `story/`. */
export function storyFolder(): { readonly folder: string; readonly file: (name: string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-test-"));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "story"));
  for (const [name, text] of Object.entries(STORY)) writeFileSync(path.join(folder, "story", name), text);
  return { folder, file: (name) => path.join(folder, name) };
}
