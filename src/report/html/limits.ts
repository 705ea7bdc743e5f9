/** How much of a large comparison the page lists. What is left out is counted on the page, and is in the JSON. */
export interface Limits {
  /** Reports listed in the head. */
  readonly reports: number;
  /** Characters of report text in the page; reports beyond it have no text, and their statements no link. */
  readonly characters: number;
  /** Differing points, agreed points, and points of a single report. */
  readonly differing: number;
  readonly agreed: number;
  readonly singles: number;
  /** Points that only one report tells, of one report. */
  readonly singlesOfReport: number;
  /** Readings listed under one point. */
  readonly readings: number;
  readonly revisions: number;
  /** Sentences that changed in one revision. */
  readonly changes: number;
  readonly passages: number;
  readonly speakers: number;
  readonly quotesOfSpeaker: number;
  readonly entities: number;
  readonly days: number;
  readonly statementsOfDay: number;
  readonly matrixRows: number;
  readonly matrixColumns: number;
  readonly issues: number;
}

// Chosen so that a story of 1,000 reports and 20,000 points gives a page under 8 MB that a browser opens in
// about a second; a story of ten reports is listed whole.
export const LIMITS: Limits = {
  reports: 60,
  characters: 1_500_000,
  differing: 150,
  agreed: 200,
  singles: 600,
  singlesOfReport: 60,
  readings: 12,
  revisions: 30,
  changes: 60,
  passages: 60,
  speakers: 60,
  quotesOfSpeaker: 25,
  entities: 40,
  days: 80,
  statementsOfDay: 8,
  matrixRows: 250,
  matrixColumns: 26,
  issues: 100,
};
