import { type Assembled, assemble, assembleData } from "./blocks.ts";
import { judgeSegments } from "./body.ts";
import { judgeHeld, judgePage, type PageJudgement } from "./completeness/index.ts";
import type { Page } from "./document.ts";
import { embeddedBodies, type PageMetadata, readMetadata } from "./metadata/index.ts";
import { parsePage } from "./parse.ts";
import { judgeByRule, metadataByRule, type OutletRule, type Ruled, ruleFor } from "./rules.ts";
import { layOut } from "./segments.ts";
import { type BodyWeights, bodyWeights } from "./weights.ts";

/** A page taken apart: the article's text and blocks, the residue, and what the page says of itself. */
export interface CleanedPage extends Assembled {
  readonly page: Page;
  readonly metadata: PageMetadata;
  /** What the page is, and whether the text is all of its article. */
  readonly judgement: PageJudgement;
  /** The rule for the page's outlet, and whether its body was taken. */
  readonly ruled: Ruled | null;
}

/**
 * Takes the article out of a page. Lines of its blocks and residue are those of the page as a reader sees it
 * without script: one a segment, counted from 1.
 */
export function cleanPage(
  html: string,
  context: { readonly url: string | null; readonly captured: string | null },
  rules: readonly OutletRule[] = [],
  weights: BodyWeights = bodyWeights(),
): CleanedPage {
  const page = parsePage(html);
  const read = readMetadata(page, context);
  const rule = ruleFor(rules, context.url ?? read.url?.value ?? null);
  const metadata = rule === null ? read : metadataByRule(page, read, rule);
  const layout = layOut(page);
  const found = judgeSegments(
    layout,
    {
      bodies: metadata.articleBody,
      title: metadata.title?.value ?? null,
      description: metadata.standfirst?.value ?? null,
    },
    weights,
  );
  const { verdicts, ruled } = judgeByRule(page, layout, found, rule);
  const judgement = judgePage({ page, layout, verdicts, metadata, url: context.url });
  const shown = assemble(layout, verdicts, {
    title: metadata.title?.value ?? null,
    standfirst: metadata.standfirst?.value ?? null,
  });
  const data = metadata.articleBody[0] ?? (shown.text.length < FEW ? embeddedBodies(page)[0] : undefined);
  const fromData = data !== undefined && data.length >= FEW && shown.text.length < SHOWN_SHARE * data.length;
  const assembled = fromData ? assembleData(data, layout, shown.residue) : shown;
  return {
    page,
    metadata,
    judgement: fromData ? judgeHeld(assembled.text, judgement) : judgement,
    ruled,
    ...assembled,
  };
}

/** Characters below which a page shows hardly any text. */
const FEW = 400;
/** A page that shows less than this share of what its data tells is read from the data. */
const SHOWN_SHARE = 0.3;
